/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-text.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "report/print-link.h"
#include "report/terms.h"

const DpPrintStyle DP_PRINT_BODY = {DP_PRINT_PLAIN, 9, 0x1A1A1A};
const DpPrintStyle DP_PRINT_STRONG = {DP_PRINT_BOLD, 9, 0x1A1A1A};
const DpPrintStyle DP_PRINT_DIM = {DP_PRINT_PLAIN, 8, 0x555555};
const DpPrintStyle DP_PRINT_HEAD = {DP_PRINT_BOLD, 12, 0x1A1A1A};
const DpPrintStyle DP_PRINT_TITLE = {DP_PRINT_BOLD, 14, 0x1A1A1A};
static const DpPrintStyle LINK = {DP_PRINT_PLAIN, 9, 0x0645AD};

#define LEADING 1.36 /* of the size */
#define DESCENT 0.34 /* of the size: below a baseline */
#define GAP 2.0      /* below a paragraph */
#define REPLACEMENT 0xFFFD

double
dp_print_leading(const DpPrintStyle *style)
{
	return style->size * LEADING;
}

/* Scripts whose letters can be set one beside the other, from left to right. */
static gboolean
is_plain_script(gunichar c)
{
	static const GUnicodeScript PLAIN[] = {
	    G_UNICODE_SCRIPT_COMMON,   G_UNICODE_SCRIPT_INHERITED, G_UNICODE_SCRIPT_LATIN,
	    G_UNICODE_SCRIPT_GREEK,    G_UNICODE_SCRIPT_CYRILLIC,  G_UNICODE_SCRIPT_ARMENIAN,
	    G_UNICODE_SCRIPT_GEORGIAN, G_UNICODE_SCRIPT_HAN,       G_UNICODE_SCRIPT_HIRAGANA,
	    G_UNICODE_SCRIPT_KATAKANA, G_UNICODE_SCRIPT_HANGUL,    G_UNICODE_SCRIPT_BOPOMOFO};
	GUnicodeScript script = g_unichar_get_script(c);

	for (guint i = 0; i < G_N_ELEMENTS(PLAIN); i++) {
		if (script == PLAIN[i])
			return TRUE;
	}
	return FALSE;
}

/* In Latin letters if GLib knows some, else "U+4F60", apart from another one. */
static void
respell(GString *out, const char *letter, gsize length)
{
	g_autofree char *text = g_strndup(letter, length);
	g_autofree char *latin = g_str_to_ascii(text, "C");

	if (latin[0] != '\0' && strchr(latin, '?') == NULL) {
		g_string_append(out, latin);
		return;
	}
	if (out->len > 0 && out->str[out->len - 1] != ' ')
		g_string_append_c(out, ' ');
	g_string_append_printf(out, "U+%04X ", g_utf8_get_char(letter));
}

static char *
as_printed(DpPrint *print, const char *text)
{
	g_autofree char *printable = dp_text_quote(text != NULL ? text : "", DP_LIMIT_PRINT_CHARS);
	g_autofree char *composed = g_utf8_normalize(printable, -1, G_NORMALIZE_NFC);
	GString *out = g_string_new(NULL);

	for (const char *p = composed; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gsize length = (gsize)(g_utf8_next_char(p) - p);

		if (is_plain_script(c) && dp_print_fonts_have(&print->fonts, c)) {
			g_string_append_len(out, p, (gssize)length);
		} else if (c == REPLACEMENT) {
			g_string_append_c(out, '?');
		} else {
			respell(out, p, length);
			print->has_respelt = TRUE;
		}
	}
	return g_string_free(out, FALSE);
}

/* Where the next line ends and the one after it begins. A word that is too long is broken anywhere,
 * like text without spaces. */
static const char *
end_of_line(const DpPrint *print, const DpPrintStyle *style, double width, const char *line)
{
	const char *space = NULL, *p = line;
	double used = 0;

	for (; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		used += style->size * dp_print_fonts_advance(&print->fonts, style->face, c);
		if (c == ' ')
			space = p;
		else if (used > width && p > line)
			return space != NULL ? space : p;
	}
	return p;
}

GPtrArray *
dp_print_wrap(DpPrint *print, const DpPrintStyle *style, double width, const char *text)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *printed = as_printed(print, text);
	const char *p = printed;

	do {
		const char *end = end_of_line(print, style, width, p);

		g_ptr_array_add(lines, g_strndup(p, (gsize)(end - p)));
		p = end + strspn(end, " ");
	} while (*p != '\0');
	return lines;
}

double
dp_print_line_width(const DpPrint *print, const DpPrintStyle *style, const char *line)
{
	double width = 0;

	for (const char *p = line; *p != '\0'; p = g_utf8_next_char(p))
		width += style->size *
		         dp_print_fonts_advance(&print->fonts, style->face, g_utf8_get_char(p));
	return width;
}

/* How many bytes of @text are in one font. */
static gsize
run_length(const DpPrint *print, const DpPrintStyle *style, const char *text, DpPrintFace *face)
{
	const char *p = text;

	*face = dp_print_fonts_face(&print->fonts, style->face, g_utf8_get_char(text));
	while (*p != '\0' &&
	       dp_print_fonts_face(&print->fonts, style->face, g_utf8_get_char(p)) == *face)
		p = g_utf8_next_char(p);
	return (gsize)(p - text);
}

void
dp_print_line(DpPrint *print, const DpPrintStyle *style, double x, double y, const char *line)
{
	DpPrintFace face;

	dp_print_fill(print, style->colour);
	print->haru->HPDF_Page_BeginText(print->page);
	print->haru->HPDF_Page_MoveTextPos(print->page, (HPDF_REAL)x, (HPDF_REAL)y);
	for (const char *p = line; *p != '\0';) {
		gsize length = run_length(print, style, p, &face);
		g_autofree char *run = dp_print_fonts_encode(&print->fonts, face, p, length);

		print->haru->HPDF_Page_SetFontAndSize(print->page, print->fonts.fonts[face],
		                                      (HPDF_REAL)style->size);
		print->haru->HPDF_Page_ShowText(print->page, run);
		p += length;
	}
	print->haru->HPDF_Page_EndText(print->page);
}

static void
print_next_line(DpPrint *print, const DpPrintText *text, const char *line)
{
	double leading = dp_print_leading(text->style);
	double x = DP_PRINT_MARGIN + text->left;

	dp_print_need(print, leading);
	print->y -= leading;
	dp_print_line(print, text->style, x, print->y + text->style->size * DESCENT, line);
	if (text->url != NULL) {
		double width = dp_print_line_width(print, text->style, line);

		dp_print_web_link(print,
		                  (HPDF_Rect){(HPDF_REAL)x, (HPDF_REAL)print->y,
		                              (HPDF_REAL)(x + width),
		                              (HPDF_REAL)(print->y + leading)},
		                  text->url);
	}
}

void
dp_print_text(DpPrint *print, const DpPrintText *text)
{
	double width = dp_print_breadth(print) - text->left;
	DpPrintText own = *text;
	g_autoptr(GPtrArray) lines = NULL;

	if (text->url != NULL)
		own.style = &LINK;
	lines = dp_print_wrap(print, own.style, width, text->text);
	for (guint i = 0; i < lines->len; i++)
		print_next_line(print, &own, lines->pdata[i]);
	dp_print_skip(print, GAP);
}

void
dp_print_paragraph(DpPrint *print, const DpPrintStyle *style, const char *text)
{
	dp_print_text(print, &(DpPrintText){.text = text, .style = style});
}

void
dp_print_entry(DpPrint *print, const char *name, const char *text)
{
	double leading = dp_print_leading(&DP_PRINT_BODY);

	if (text == NULL || text[0] == '\0')
		return;
	dp_print_need(print, leading);
	dp_print_line(print, &DP_PRINT_DIM, DP_PRINT_MARGIN,
	              print->y - leading + DP_PRINT_BODY.size * DESCENT, name);
	dp_print_text(
	    print,
	    &(DpPrintText){.text = text, .style = &DP_PRINT_BODY, .left = DP_PRINT_ENTRY_LEFT});
}

void
dp_print_entries(DpPrint *print, const GArray *terms)
{
	for (guint i = 0; i < terms->len; i++) {
		const DpTerm *term = &g_array_index(terms, DpTerm, i);

		dp_print_entry(print, term->name, term->text);
	}
}
