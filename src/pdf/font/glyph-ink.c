/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/glyph-ink.h"

#include <string.h>

#include "base/limits.h"
#include "pdf/syntax/lexer.h"
#include "pdf/syntax/stream.h"

/* The operators that paint (ISO 32000-1, tables 60, 74, 77, 87, 92 and 109). */
static const char *const PAINTING[] = {"f", "F",  "f*", "B",  "B*", "b",  "b*", "S",
                                       "s", "sh", "Do", "BI", "Tj", "TJ", "'",  "\""};

static gboolean
is_painting(const DpToken *token)
{
	if (token->kind != DP_TOKEN_KEYWORD)
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(PAINTING); i++) {
		if (strlen(PAINTING[i]) == token->length &&
		    memcmp(PAINTING[i], token->bytes, token->length) == 0)
			return TRUE;
	}
	return FALSE;
}

/* What is longer than the limit is taken to paint. */
static gboolean
paints(const DpObject *procedure)
{
	g_autoptr(GBytes) bytes = dp_stream_read(procedure, DP_LIMIT_GLYPH_PROCEDURE);
	g_auto(DpLexer) lexer = {NULL};
	const guint8 *data;
	DpToken token;
	gsize length;

	if (bytes == NULL)
		return FALSE;
	data = g_bytes_get_data(bytes, &length);
	if (length >= DP_LIMIT_GLYPH_PROCEDURE)
		return TRUE;
	dp_lexer_init(&lexer, data, length);
	while (dp_lexer_next(&lexer, &token)) {
		if (is_painting(&token))
			return TRUE;
	}
	return FALSE;
}

/* Of most fonts the first procedure paints, so that no other is read. */
gboolean
dp_glyph_ink_is_none(const DpObject *font)
{
	g_auto(DpObject) procedures = dp_object_get(font, "/CharProcs");
	g_autoptr(GPtrArray) names = dp_object_keys(&procedures, DP_LIMIT_GLYPH_PROCEDURES);

	if (names->len == 0 || names->len >= DP_LIMIT_GLYPH_PROCEDURES)
		return FALSE;
	for (guint i = 0; i < names->len; i++) {
		g_auto(DpObject) procedure = dp_object_get(&procedures, names->pdata[i]);

		if (paints(&procedure))
			return FALSE;
	}
	return TRUE;
}
