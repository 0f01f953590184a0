/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/type1-encoding.h"

#include <string.h>

#include "pdf/font/built-in-encoding.h"
#include "pdf/syntax/lexer.h"
#include "pdf/syntax/stream.h"

/* The clear-text part is small, whatever /Length1 says. */
#define MAX_CLEAR_BYTES (64u * 1024)

static gboolean
is_word(const DpToken *token, const char *word)
{
	return token->kind == DP_TOKEN_KEYWORD && token->length == strlen(word) &&
	       memcmp(token->bytes, word, token->length) == 0;
}

/* Either "StandardEncoding def", or "dup 65 /A put" for each code until "def". */
static void
read_encoding(DpCharMap *map, const guint8 *data, gsize length)
{
	g_auto(DpLexer) lexer = {NULL};
	double code = -1;
	DpToken token;

	dp_lexer_init(&lexer, data, length);
	while (dp_lexer_next(&lexer, &token) && !is_word(&token, "def")) {
		if (is_word(&token, "StandardEncoding"))
			dp_built_in_set_standard(map);
		if (is_word(&token, "dup"))
			code = -1;
		else if (token.kind == DP_TOKEN_NUMBER)
			code = token.number;
		else if (token.kind == DP_TOKEN_NAME && code >= 0 && code < DP_BUILT_IN_CODES)
			dp_built_in_set_name(map, (guint32)code, (const char *)token.bytes,
			                     token.length);
	}
}

void
dp_type1_encoding_read(DpCharMap *map, const DpObject *program)
{
	static const char KEY[] = "/Encoding";
	double clear = dp_object_get_number(program, "/Length1", MAX_CLEAR_BYTES);
	g_autoptr(GBytes) bytes = dp_stream_read(program, (gsize)CLAMP(clear, 0, MAX_CLEAR_BYTES));
	const guint8 *data, *found;
	gsize length;

	if (bytes == NULL)
		return;
	data = g_bytes_get_data(bytes, &length);
	found = length > 0 ? memmem(data, length, KEY, strlen(KEY)) : NULL;
	if (found == NULL)
		return;
	found += strlen(KEY);
	read_encoding(map, found, length - (gsize)(found - data));
}
