/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/decoder.h"
#include "base/limits.h"
#include "pdf/encoding.h"
#include "pdf/glyph-name.h"
#include "pdf/lexer.h"
#include "pdf/to-unicode.h"
#include "pdf/type1-encoding.h"

#include <string.h>

#define N_SIMPLE 256u
#define SYMBOLIC 4 /* ISO 32000-1, table 123 */

/* Codes of more than two bytes are rare enough to be left to the other reader. */
#define MAX_CODE 0xFFFFu

/*
 * Nearly every code stands for one character, which the map holds itself. Where there are more, it
 * holds their place in the pool and how many they are.
 */
#define POOLED 0x80000000u
#define COUNT_BITS 4

struct _DpDecoder {
	GArray *map;      /* of guint32, by code; 0: not known */
	GArray *pool;     /* of gunichar */
	DpObject program; /* a Type 1 program whose own encoding was not yet needed */
};

static const struct {
	gunichar ligature;
	gunichar parts[3];
} LIGATURES[] = {
    {0xFB00, {'f', 'f'}},      {0xFB01, {'f', 'i'}},      {0xFB02, {'f', 'l'}},
    {0xFB03, {'f', 'f', 'i'}}, {0xFB04, {'f', 'f', 'l'}}, {0xFB05, {'s', 't'}},
    {0xFB06, {'s', 't'}},
};

static guint
take_apart(gunichar c, gunichar *out)
{
	const gunichar *parts;

	if (c < 0xFB00 || c > 0xFB06) {
		*out = c < ' ' ? ' ' : c;
		return 1;
	}
	parts = LIGATURES[c - 0xFB00].parts;
	memcpy(out, parts, sizeof LIGATURES->parts);
	return parts[2] != 0 ? 3 : 2;
}

void
dp_decoder_set(DpDecoder *decoder, guint32 code, const gunichar *chars, guint n)
{
	gunichar all[DP_DECODER_MAX_CHARS + 3];
	guint32 value;
	guint n_all = 0;

	for (guint i = 0; i < n && n_all < DP_DECODER_MAX_CHARS; i++) {
		if (chars[i] != 0 && g_unichar_validate(chars[i]))
			n_all += take_apart(chars[i], all + n_all);
	}
	n_all = MIN(n_all, DP_DECODER_MAX_CHARS);
	if (n_all == 0 || code > MAX_CODE)
		return;
	value = all[0];
	if (n_all > 1) {
		value = POOLED | decoder->pool->len << COUNT_BITS | n_all;
		g_array_append_vals(decoder->pool, all, n_all);
	}
	if (code >= decoder->map->len)
		g_array_set_size(decoder->map, code + 1);
	g_array_index(decoder->map, guint32, code) = value;
}

gboolean
dp_decoder_knows(const DpDecoder *decoder, guint32 code)
{
	return code < decoder->map->len && g_array_index(decoder->map, guint32, code) != 0;
}

guint32
dp_decoder_find(DpDecoder *decoder, guint32 code)
{
	if (!dp_decoder_knows(decoder, code) && dp_object_is_set(&decoder->program)) {
		dp_type1_encoding_read(decoder, &decoder->program);
		dp_object_clear(&decoder->program);
	}
	return code < decoder->map->len ? g_array_index(decoder->map, guint32, code) : 0;
}

const gunichar *
dp_decoder_chars(const DpDecoder *decoder, const guint32 *found, guint *n)
{
	*n = 1;
	if ((*found & POOLED) == 0)
		return found;
	*n = *found & ((1u << COUNT_BITS) - 1);
	return &g_array_index(decoder->pool, gunichar, (*found & ~POOLED) >> COUNT_BITS);
}

/* ISO 32000-1, 9.6.6.2: a number, and the names of the glyphs from that code on. */
static void
read_differences(DpDecoder *decoder, const DpObject *encoding)
{
	g_auto(DpObject) differences = dp_object_get(encoding, "/Differences");
	g_autofree char *source = NULL;
	g_auto(DpLexer) lexer = {NULL};
	guint32 code = 0;
	DpToken token;

	if (!dp_object_is_array(&differences))
		return;
	source = dp_object_source(&differences);
	dp_lexer_init(&lexer, (const guint8 *)source, strlen(source));
	while (dp_lexer_next(&lexer, &token)) {
		gunichar chars[DP_GLYPH_NAME_MAX_CHARS];
		guint n;

		if (token.kind == DP_TOKEN_NUMBER)
			code = (guint32)CLAMP(token.number, 0, N_SIMPLE);
		if (token.kind != DP_TOKEN_NAME || code >= N_SIMPLE)
			continue;
		n = dp_glyph_name_characters((const char *)token.bytes, token.length, chars);
		if (code < decoder->map->len)
			g_array_index(decoder->map, guint32, code) = 0;
		dp_decoder_set(decoder, code++, chars, n);
	}
}

static void
read_base(DpDecoder *decoder, const char *name)
{
	for (guint code = 0; code < N_SIMPLE; code++) {
		gunichar c = dp_encoding_character(name, (guint8)code);

		dp_decoder_set(decoder, code, &c, 1);
	}
}

/* The standard fonts come without a descriptor (9.6.2.2); two of them are symbols. */
static gboolean
is_symbolic(const DpObject *dict, const DpObject *descriptor)
{
	g_autofree char *name = dp_object_get_name(dict, "/BaseFont");
	double flags = dp_object_get_number(descriptor, "/Flags", SYMBOLIC);

	if (!dp_object_is_dict(descriptor))
		return strstr(name, "Symbol") != NULL || strstr(name, "Dingbats") != NULL;
	return ((guint32)CLAMP(flags, 0, G_MAXINT32) & SYMBOLIC) != 0;
}

/* What a font without a named encoding starts from; ISO 32000-1, table 114. */
static void
read_implicit_base(DpDecoder *decoder, const DpObject *dict, DpFontKind kind)
{
	g_auto(DpObject) descriptor = dp_object_get(dict, "/FontDescriptor");
	g_auto(DpObject) program = dp_object_get(&descriptor, "/FontFile");
	gboolean symbolic = is_symbolic(dict, &descriptor);

	if (kind == DP_FONT_TYPE1 && dp_object_is_stream(&program))
		decoder->program = dp_object_copy(&program);
	else if (kind == DP_FONT_TRUETYPE && !symbolic)
		read_base(decoder, "/WinAnsiEncoding");
	else if (kind == DP_FONT_TYPE1 && !symbolic)
		read_base(decoder, "/StandardEncoding");
}

static void
load_simple(DpDecoder *decoder, const DpObject *dict, DpFontKind kind)
{
	g_auto(DpObject) encoding = dp_object_get(dict, "/Encoding");
	g_autofree char *name = dp_object_is_dict(&encoding)
	                            ? dp_object_get_name(&encoding, "/BaseEncoding")
	                            : dp_object_name(&encoding);

	if (dp_encoding_is_known(name))
		read_base(decoder, name);
	else
		read_implicit_base(decoder, dict, kind);
	read_differences(decoder, &encoding);
}

DpDecoder *
dp_decoder_new(const DpObject *dict, DpFontKind kind)
{
	DpDecoder *decoder = g_new0(DpDecoder, 1);
	g_auto(DpObject) map = dp_object_get(dict, "/ToUnicode");

	decoder->map = g_array_new(FALSE, TRUE, sizeof(guint32));
	decoder->pool = g_array_new(FALSE, FALSE, sizeof(gunichar));
	if (!dp_object_get_is_name(dict, "/Subtype", "/Type0"))
		load_simple(decoder, dict, kind);
	dp_to_unicode_read(decoder, &map);
	return decoder;
}

void
dp_decoder_free(DpDecoder *decoder)
{
	if (decoder == NULL)
		return;
	g_array_unref(decoder->map);
	g_array_unref(decoder->pool);
	dp_object_clear(&decoder->program);
	g_free(decoder);
}
