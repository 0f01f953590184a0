/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/decoder.h"

#include <string.h>

#include "base/limits.h"
#include "pdf/font/built-in-encoding.h"
#include "pdf/font/cff-encoding.h"
#include "pdf/font/char-map.h"
#include "pdf/font/encoding.h"
#include "pdf/font/glyph-name.h"
#include "pdf/font/to-unicode.h"
#include "pdf/font/type1-encoding.h"
#include "pdf/syntax/lexer.h"

#define N_SIMPLE 256u
#define SYMBOLIC 4 /* ISO 32000-1, table 123 */

struct _DpDecoder {
	DpCharMap map;
	gboolean denied;            /* some glyph names contradict /ToUnicode */
	gboolean final;             /* a Type 3 font */
	DpObject program;           /* whose built-in encoding has not been needed yet */
	gboolean cff;               /* it is a CFF program, else Type 1 */
	gboolean differs[N_SIMPLE]; /* /Differences names the glyph of this code */
};

/* What /Differences names is another glyph than the built-in encoding has there. */
static void
read_built_in(DpDecoder *decoder)
{
	g_auto(DpCharMap) own = {NULL};

	dp_char_map_init(&own);
	if (decoder->cff)
		dp_cff_encoding_read(&own, &decoder->program);
	else
		dp_type1_encoding_read(&own, &decoder->program);
	dp_object_clear(&decoder->program);
	for (guint code = 0; code < N_SIMPLE; code++) {
		guint32 found = dp_char_map_find(&own, code);
		const gunichar *chars;
		guint n;

		if (found == 0 || decoder->differs[code] ||
		    dp_char_map_find(&decoder->map, code) != 0)
			continue;
		chars = dp_char_map_chars(&own, &found, &n);
		dp_char_map_set(&decoder->map, code, chars, n);
	}
}

guint32
dp_decoder_find(DpDecoder *decoder, guint32 code)
{
	if (dp_char_map_find(&decoder->map, code) == 0 && dp_object_is_set(&decoder->program))
		read_built_in(decoder);
	return dp_char_map_find(&decoder->map, code);
}

const gunichar *
dp_decoder_chars(const DpDecoder *decoder, const guint32 *found, guint *n)
{
	return dp_char_map_chars(&decoder->map, found, n);
}

/* TeX's bitmap fonts name each glyph "a" and its own code; most of TeX's encodings are ASCII where
 * it is printed. */
static guint
numbered_characters(const DpToken *name, guint32 code, gunichar *out)
{
	char own[8];

	g_snprintf(own, sizeof own, "a%u", code);
	if (code <= ' ' || code >= 127 || name->length != strlen(own) ||
	    memcmp(name->bytes, own, name->length) != 0)
		return 0;
	*out = code;
	return 1;
}

/* ISO 32000-1, 9.6.6.2: a code, then the names of the glyphs from that code on. */
static void
read_differences(DpDecoder *decoder, const DpObject *encoding, DpFontKind kind)
{
	g_auto(DpObject) differences = dp_object_get(encoding, "/Differences");
	g_autoptr(GBytes) text = NULL;
	const guint8 *data;
	gsize length;
	g_auto(DpLexer) lexer = {NULL};
	guint32 code = 0;
	DpToken token;

	if (!dp_object_is_array(&differences))
		return;
	text = dp_object_array_text(&differences);
	data = g_bytes_get_data(text, &length);
	dp_lexer_init(&lexer, data, length);
	while (dp_lexer_next(&lexer, &token)) {
		gunichar chars[DP_GLYPH_NAME_MAX_CHARS];
		guint n;

		if (token.kind == DP_TOKEN_NUMBER)
			code = (guint32)CLAMP(token.number, 0, N_SIMPLE);
		if (token.kind != DP_TOKEN_NAME || code >= N_SIMPLE)
			continue;
		n = dp_glyph_name_characters((const char *)token.bytes, token.length, chars);
		if (n == 0 && kind == DP_FONT_TYPE3)
			n = numbered_characters(&token, code, chars);
		decoder->differs[code] = TRUE;
		dp_char_map_unset(&decoder->map, code);
		dp_char_map_set(&decoder->map, code++, chars, n);
	}
}

static void
read_base(DpCharMap *map, const char *name)
{
	for (guint code = 0; code < N_SIMPLE; code++) {
		gunichar c = dp_encoding_character(name, (guint8)code);

		dp_char_map_set(map, code, &c, 1);
	}
}

/* The standard fonts have no descriptor (9.6.2.2); two of them are symbolic. */
static gboolean
is_symbolic(const DpObject *dict, const DpObject *descriptor)
{
	g_autofree char *name = dp_object_get_name(dict, "/BaseFont");
	double flags = dp_object_get_number(descriptor, "/Flags", SYMBOLIC);

	if (!dp_object_is_dict(descriptor))
		return strstr(name, "Symbol") != NULL || strstr(name, "Dingbats") != NULL;
	return ((guint32)CLAMP(flags, 0, G_MAXINT32) & SYMBOLIC) != 0;
}

static gboolean
may_have_cff(DpFontKind kind)
{
	return kind == DP_FONT_TYPE1C || kind == DP_FONT_OPENTYPE;
}

/* The base encoding of a font that names none; ISO 32000-1, table 114. */
static void
read_implicit_base(DpDecoder *decoder, const DpObject *dict, DpFontKind kind)
{
	g_auto(DpObject) descriptor = dp_object_get(dict, "/FontDescriptor");
	g_auto(DpObject) program = dp_object_get(&descriptor, "/FontFile");
	g_auto(DpObject) cff = dp_object_get(&descriptor, "/FontFile3");
	gboolean symbolic = is_symbolic(dict, &descriptor);

	decoder->cff = may_have_cff(kind);
	if (kind == DP_FONT_TYPE1 && dp_object_is_stream(&program))
		decoder->program = dp_object_copy(&program);
	else if (may_have_cff(kind) && dp_object_is_stream(&cff))
		decoder->program = dp_object_copy(&cff);
	else if (kind == DP_FONT_TRUETYPE && !symbolic)
		read_base(&decoder->map, "/WinAnsiEncoding");
	else if (kind == DP_FONT_TYPE1 && !symbolic)
		read_base(&decoder->map, "/StandardEncoding");
}

static void
load_simple(DpDecoder *decoder, const DpObject *dict, DpFontKind kind)
{
	g_auto(DpObject) encoding = dp_object_get(dict, "/Encoding");
	g_autofree char *name = dp_object_is_dict(&encoding)
	                            ? dp_object_get_name(&encoding, "/BaseEncoding")
	                            : dp_object_name(&encoding);

	if (dp_encoding_is_known(name))
		read_base(&decoder->map, name);
	else
		read_implicit_base(decoder, dict, kind);
	read_differences(decoder, &encoding, kind);
}

/* The base letter in lower case: accents, compositions and styles are ignored. */
static gunichar
plain_letter(gunichar c)
{
	gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

	if (c < 128)
		return (gunichar)g_ascii_tolower((char)c);
	g_unichar_fully_decompose(c, TRUE, parts, G_N_ELEMENTS(parts));
	return g_unichar_tolower(parts[0]);
}

static gboolean
is_latin(gunichar c)
{
	return c < 128 && g_ascii_isalpha((char)c);
}

/* Whether a glyph named @named cannot show @chars: the name is a Latin letter, and not one of
 * these. Fonts of other scripts often name glyphs after the Latin letters on the same keys. */
static gboolean
is_denied(gunichar named, const gunichar *chars, guint n)
{
	gunichar first = plain_letter(chars[0]);
	guint n_letters = 0;

	for (guint i = 0; i < n; i++)
		n_letters += is_latin(plain_letter(chars[i]));
	if (n_letters == 0 || named >= 128)
		return FALSE;
	return n > 2 ? !g_ascii_isalpha((char)named) || n_letters > 2
	             : is_latin(first) && plain_letter(named) != first;
}

/* The characters of the glyph names, before /ToUnicode is read; 0: unknown, or a ligature. */
static void
note_names(const DpCharMap *map, gunichar *names)
{
	for (guint code = 0; code < N_SIMPLE; code++) {
		guint32 found = dp_char_map_find(map, code);
		guint n = 0;
		const gunichar *chars = found == 0 ? NULL : dp_char_map_chars(map, &found, &n);

		names[code] = n == 1 ? chars[0] : 0;
	}
}

static void
deny(DpDecoder *decoder, const gunichar *names)
{
	for (guint code = 0; code < N_SIMPLE; code++) {
		guint32 found = names[code] == 0 ? 0 : dp_char_map_find(&decoder->map, code);
		guint n = 0;
		const gunichar *chars =
		    found == 0 ? NULL : dp_char_map_chars(&decoder->map, &found, &n);

		if (n == 0 || !is_denied(names[code], chars, n))
			continue;
		dp_char_map_deny(&decoder->map, code, names[code]);
		decoder->denied = TRUE;
	}
}

/* Type 3 fonts may use any glyph names, and symbolic TrueType fonts have none (ISO 32000-1,
 * 9.6.6.4). */
static gboolean
has_names(DpFontKind kind)
{
	return kind == DP_FONT_TYPE1 || kind == DP_FONT_TYPE1C || kind == DP_FONT_MMTYPE1;
}

DpDecoder *
dp_decoder_new(const DpObject *dict, DpFontKind kind)
{
	DpDecoder *decoder = g_new0(DpDecoder, 1);
	g_auto(DpObject) map = dp_object_get(dict, "/ToUnicode");

	gunichar names[N_SIMPLE] = {0};

	dp_char_map_init(&decoder->map);
	decoder->final = kind == DP_FONT_TYPE3;
	if (!dp_object_get_is_name(dict, "/Subtype", "/Type0"))
		load_simple(decoder, dict, kind);
	if (has_names(kind))
		note_names(&decoder->map, names);
	dp_to_unicode_read(&decoder->map, &map);
	deny(decoder, names);
	return decoder;
}

gunichar
dp_decoder_named(const DpDecoder *decoder, guint32 found)
{
	return dp_char_map_named(&decoder->map, found);
}

gboolean
dp_decoder_is_final(const DpDecoder *decoder)
{
	return decoder->final;
}

gboolean
dp_decoder_is_denied(const DpDecoder *decoder)
{
	return decoder->denied;
}

void
dp_decoder_free(DpDecoder *decoder)
{
	if (decoder == NULL)
		return;
	dp_char_map_clear(&decoder->map);
	dp_object_clear(&decoder->program);
	g_free(decoder);
}
