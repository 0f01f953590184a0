/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/arena.h"
#include "pdf/syntax/lexer.h"
#include "pdf/syntax/value.h"

/** DpValueParser: parses objects strictly: what readers of PDF may understand in different ways is
 * refused. */
typedef struct {
	DpLexer lexer;
	DpArena *arena; /* borrowed */
	GArray *stack;  /* of DpValue: of the arrays and dictionaries that are open */
	guint n_values; /* so far; bounds the memory */
} DpValueParser;

/** dp_value_parser_init: @at: where in @data it begins */
void dp_value_parser_init(DpValueParser *parser, DpArena *arena, const guint8 *data, gsize length,
                          gsize at);
void dp_value_parser_clear(DpValueParser *parser);

/** dp_value_parser_read: the next object that is no stream. FALSE: there is none, or it is not
 * strictly as ISO 32000-1, 7.3 has it, or beyond DP_LIMIT_STRICT_*. */
gboolean dp_value_parser_read(DpValueParser *parser, DpValue *value);

/** dp_value_parser_number: the next token, if it is a whole number of digits only. */
gboolean dp_value_parser_number(DpValueParser *parser, guint64 *number);

/** dp_value_parser_word: whether the next token is the keyword @word. */
gboolean dp_value_parser_word(DpValueParser *parser, const char *word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpValueParser, dp_value_parser_clear)
