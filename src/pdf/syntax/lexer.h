/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
	DP_TOKEN_END,
	DP_TOKEN_NUMBER,
	DP_TOKEN_NAME,
	DP_TOKEN_STRING,
	DP_TOKEN_ARRAY_OPEN,
	DP_TOKEN_ARRAY_CLOSE,
	DP_TOKEN_DICT_OPEN,
	DP_TOKEN_DICT_CLOSE,
	DP_TOKEN_KEYWORD, /* operators, true, false, null */
} DpTokenKind;

/** DpToken: bytes are borrowed, and valid until the next call. */
typedef struct {
	DpTokenKind kind;
	double number;
	const guint8 *bytes; /* of a name (without its slash), string or keyword, decoded */
	gsize length;
} DpToken;

/** DpLexer: splits PDF syntax (ISO 32000-1, 7.2 and 7.3) into tokens. For any input, each call
 * consumes at least one byte or returns DP_TOKEN_END. */
typedef struct {
	const guint8 *data; /* borrowed */
	gsize length, position;
	GByteArray *scratch; /* strings and names that had to be decoded */
} DpLexer;

void dp_lexer_init(DpLexer *lexer, const guint8 *data, gsize length);
void dp_lexer_clear(DpLexer *lexer);

/** dp_lexer_skip_space: moves past white space and comments, to where the next token begins. */
void dp_lexer_skip_space(DpLexer *lexer);

/** dp_lexer_next: FALSE at the end. */
gboolean dp_lexer_next(DpLexer *lexer, DpToken *token);

/**
 * dp_lexer_skip_image: @known: length of the data if it is known (no filter), else 0
 *
 * Call it after the keyword ID (8.9.7): moves past the EI that ends the data.
 */
void dp_lexer_skip_image(DpLexer *lexer, gsize known);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpLexer, dp_lexer_clear)
