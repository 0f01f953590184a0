/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-font.h"

#include <string.h>

/* What Debian installs; other systems have the same files in other folders. The third is much
 * larger than the others, and only needed for names in Chinese, Japanese or Korean. */
static const struct {
	const char *file, *standard; /* standard: (nullable): without the file */
} FACES[DP_N_PRINT_FACES] = {
    [DP_PRINT_PLAIN] = {"DejaVuSans.ttf", "Helvetica"},
    [DP_PRINT_BOLD] = {"DejaVuSans-Bold.ttf", "Helvetica-Bold"},
    [DP_PRINT_FURTHER] = {"DroidSansFallbackFull.ttf", NULL},
};

/* Below a folder of data, such as /usr/share. */
static const char *const FOLDERS[] = {"fonts/truetype/dejavu",
                                      "fonts/truetype/droid",
                                      "fonts/truetype",
                                      "fonts/dejavu-sans-fonts",
                                      "fonts/TTF",
                                      "fonts/dejavu",
                                      "fonts/droid",
                                      "fonts/google-droid-sans-fonts",
                                      "fonts"};

#define LAST_CHARACTER 0xFFFF /* that libharu writes */

static char *
find_below(const char *data, const char *file)
{
	for (guint i = 0; i < G_N_ELEMENTS(FOLDERS); i++) {
		g_autofree char *path = g_build_filename(data, FOLDERS[i], file, NULL);

		if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
			return g_steal_pointer(&path);
	}
	return NULL;
}

/* (nullable) (transfer full) */
static char *
find_file(const char *file)
{
	const char *const *folders = g_get_system_data_dirs();
	char *path = find_below(g_get_user_data_dir(), file);

	for (guint i = 0; path == NULL && folders[i] != NULL; i++)
		path = find_below(folders[i], file);
	return path;
}

/* Each character's code is its code point, and libharu's own map to Unicode says this with
 * operators that such a map may not have (ISO 32000-1, 9.10.3). */
static void
map_to_unicode(const DpPrintFonts *fonts, HPDF_Font font)
{
	HPDF_Dict map = fonts->haru->HPDF_Dict_GetItem(font, "ToUnicode", HPDF_OCLASS_DICT);
	g_autoptr(GString) text =
	    g_string_new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
	                 "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
	                 "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
	                 "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");

	if (map == NULL || map->stream == NULL)
		return;
	/* a range is of one first byte, and at most 100 are together */
	for (guint i = 0; i <= 0xFF; i++) {
		if (i % 64 == 0)
			g_string_append(text, "64 beginbfrange\n");
		g_string_append_printf(text, "<%02X00> <%02XFF> <%02X00>\n", i, i, i);
		if (i % 64 == 63)
			g_string_append(text, "endbfrange\n");
	}
	g_string_append(text, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
	fonts->haru->HPDF_MemStream_FreeData(map->stream);
	fonts->haru->HPDF_Stream_Write(map->stream, (const HPDF_BYTE *)text->str,
	                               (HPDF_UINT)text->len);
	map->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
}

static void
load_file(DpPrintFonts *fonts, HPDF_Doc pdf, DpPrintFace face)
{
	g_autofree char *path = find_file(FACES[face].file);
	const char *name = NULL;

	if (path != NULL)
		name = fonts->haru->HPDF_LoadTTFontFromFile(pdf, path, HPDF_TRUE);
	if (name != NULL)
		fonts->fonts[face] = fonts->haru->HPDF_GetFont(pdf, name, "UTF-8");
	if (fonts->fonts[face] == NULL) {
		fonts->haru->HPDF_ResetError(pdf);
		return;
	}
	fonts->files[face] = fonts->haru->HPDF_Doc_FindFontDef(pdf, name);
	map_to_unicode(fonts, fonts->fonts[face]);
}

static void
use_standard(DpPrintFonts *fonts, HPDF_Doc pdf)
{
	*fonts = (DpPrintFonts){.haru = fonts->haru};
	for (guint i = 0; i < DP_N_PRINT_FACES; i++) {
		if (FACES[i].standard != NULL)
			fonts->fonts[i] =
			    fonts->haru->HPDF_GetFont(pdf, FACES[i].standard, "WinAnsiEncoding");
	}
}

void
dp_print_fonts_load(DpPrintFonts *fonts, const DpHaru *haru, HPDF_Doc pdf)
{
	*fonts = (DpPrintFonts){.haru = haru, .are_embedded = TRUE};
	fonts->haru->HPDF_UseUTFEncodings(pdf);
	for (guint i = 0; i < DP_N_PRINT_FACES; i++)
		load_file(fonts, pdf, i);
	if (fonts->fonts[DP_PRINT_PLAIN] == NULL || fonts->fonts[DP_PRINT_BOLD] == NULL)
		use_standard(fonts, pdf);
}

/* 0: the font has no such character. */
static HPDF_BYTE
standard_code(gunichar c)
{
	/* Windows-1252, where it is not Latin-1 */
	static const guint16 REST[] = {
	    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

	if ((c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0xFF))
		return (HPDF_BYTE)c;
	for (guint i = 0; i < G_N_ELEMENTS(REST); i++) {
		if (c > 0 && REST[i] == c)
			return (HPDF_BYTE)(0x80 + i);
	}
	return 0;
}

static gboolean
has(const DpPrintFonts *fonts, DpPrintFace face, gunichar c)
{
	if (fonts->fonts[face] == NULL || c > LAST_CHARACTER)
		return FALSE;
	if (!fonts->are_embedded)
		return standard_code(c) != 0;
	return fonts->haru->HPDF_TTFontDef_GetGlyphid(fonts->files[face], (HPDF_UINT16)c) != 0;
}

gboolean
dp_print_fonts_have(const DpPrintFonts *fonts, gunichar c)
{
	return has(fonts, DP_PRINT_PLAIN, c) || has(fonts, DP_PRINT_FURTHER, c);
}

DpPrintFace
dp_print_fonts_face(const DpPrintFonts *fonts, DpPrintFace face, gunichar c)
{
	if (has(fonts, face, c))
		return face;
	return has(fonts, DP_PRINT_PLAIN, c) ? DP_PRINT_PLAIN : DP_PRINT_FURTHER;
}

double
dp_print_fonts_advance(const DpPrintFonts *fonts, DpPrintFace face, gunichar c)
{
	DpPrintFace own = dp_print_fonts_face(fonts, face, c);

	if (fonts->are_embedded)
		return fonts->haru->HPDF_TTFontDef_GetCharWidth(fonts->files[own],
		                                                (HPDF_UNICODE)c) /
		       1000.0;
	return fonts->haru->HPDF_Font_GetUnicodeWidth(fonts->fonts[own], (HPDF_UNICODE)c) / 1000.0;
}

char *
dp_print_fonts_encode(const DpPrintFonts *fonts, DpPrintFace face, const char *text, gsize length)
{
	GString *bytes;

	if (fonts->are_embedded)
		return g_strndup(text, length);
	bytes = g_string_sized_new(length);
	for (const char *p = text; p < text + length; p = g_utf8_next_char(p))
		g_string_append_c(bytes, (char)standard_code(g_utf8_get_char(p)));
	return g_string_free(bytes, FALSE);
}
