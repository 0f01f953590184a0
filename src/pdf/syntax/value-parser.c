/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/value-parser.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"

/* Digits of a number that a double holds exactly, and that fit a guint64. */
#define EXACT_DIGITS 15
#define MOST_DIGITS 18
#define LAST_GENERATION 65535

void
dp_value_parser_init(DpValueParser *parser, DpArena *arena, const guint8 *data, gsize length,
                     gsize at)
{
	*parser = (DpValueParser){.arena = arena};
	dp_lexer_init(&parser->lexer, data, length);
	parser->lexer.position = at;
	parser->stack = g_array_new(FALSE, FALSE, sizeof(DpValue));
}

void
dp_value_parser_clear(DpValueParser *parser)
{
	if (parser->stack == NULL)
		return;
	dp_lexer_clear(&parser->lexer);
	g_clear_pointer(&parser->stack, g_array_unref);
}

static gboolean
is_digits(const DpToken *token)
{
	for (gsize i = 0; i < token->length; i++) {
		if (!g_ascii_isdigit(token->bytes[i]))
			return FALSE;
	}
	return token->kind == DP_TOKEN_NUMBER && token->length <= MOST_DIGITS;
}

gboolean
dp_value_parser_number(DpValueParser *parser, guint64 *number)
{
	DpToken token;

	if (!dp_lexer_next(&parser->lexer, &token) || !is_digits(&token))
		return FALSE;
	*number = 0;
	for (gsize i = 0; i < token.length; i++)
		*number = *number * 10 + (token.bytes[i] - '0');
	return TRUE;
}

static gboolean
is_word(const DpToken *token, const char *word)
{
	return token->kind == DP_TOKEN_KEYWORD && token->length == strlen(word) &&
	       memcmp(token->bytes, word, token->length) == 0;
}

gboolean
dp_value_parser_word(DpValueParser *parser, const char *word)
{
	DpToken token;

	return dp_lexer_next(&parser->lexer, &token) && is_word(&token, word);
}

/* A sign at most, digits, a point at most: no "--5" and no "1.2.3". */
static gboolean
read_number(const DpToken *token, DpValue *value)
{
	char text[64];
	guint points = 0, digits = 0;

	for (gsize i = 0; i < token->length; i++) {
		guint8 c = token->bytes[i];

		points += c == '.';
		digits += g_ascii_isdigit(c) != 0;
		if (c != '.' && !g_ascii_isdigit(c) && (i > 0 || (c != '-' && c != '+')))
			return FALSE;
	}
	if (points > 1 || digits == 0 || token->length >= sizeof text ||
	    (points == 0 && digits > MOST_DIGITS))
		return FALSE;
	value->kind = DP_KIND_NUMBER;
	value->as.number = token->number;
	if (digits <= EXACT_DIGITS)
		return TRUE;
	memcpy(text, token->bytes, token->length);
	text[token->length] = '\0';
	value->as.number = g_ascii_strtod(text, NULL);
	return TRUE;
}

/* What is before the bytes of @token, these, and a NUL. */
static const guint8 *
keep_bytes(DpValueParser *parser, const char *before, const DpToken *token)
{
	gsize n = strlen(before);
	guint8 *bytes = dp_arena_take(parser->arena, n + token->length + 1);

	memcpy(bytes, before, n);
	memcpy(bytes + n, token->bytes, token->length);
	bytes[n + token->length] = '\0';
	return bytes;
}

/* @raw: the name as it is in the file, after its slash. Some readers take a control character for
 * white space. */
static gboolean
is_strict_name(const guint8 *raw, gsize length)
{
	for (gsize i = 0; i < length; i++) {
		if (g_ascii_iscntrl(raw[i]))
			return FALSE;
		if (raw[i] != '#')
			continue;
		if (i + 2 >= length || !g_ascii_isxdigit(raw[i + 1]) ||
		    !g_ascii_isxdigit(raw[i + 2]) || (raw[i + 1] == '0' && raw[i + 2] == '0'))
			return FALSE;
	}
	return TRUE;
}

static gboolean
read_name(DpValueParser *parser, const DpToken *token, gsize start, DpValue *value)
{
	const DpLexer *lexer = &parser->lexer;

	if (!is_strict_name(lexer->data + start + 1, lexer->position - start - 1))
		return FALSE;
	value->kind = DP_KIND_NAME;
	value->as.name = (const char *)keep_bytes(parser, "/", token);
	return TRUE;
}

/* Ends of lines in a string are read in two ways, and other characters in a hexadecimal one. */
static gboolean
is_strict_string(const guint8 *raw, gsize length)
{
	if (length < 2 || raw[length - 1] != (raw[0] == '(' ? ')' : '>'))
		return FALSE;
	if (raw[0] == '(')
		return memchr(raw, '\r', length) == NULL;
	for (gsize i = 1; i + 1 < length; i++) {
		if (!g_ascii_isxdigit(raw[i]) && !g_ascii_isspace(raw[i]))
			return FALSE;
	}
	return TRUE;
}

static gboolean
read_string(DpValueParser *parser, const DpToken *token, gsize start, DpValue *value)
{
	const DpLexer *lexer = &parser->lexer;

	if (!is_strict_string(lexer->data + start, lexer->position - start))
		return FALSE;
	value->kind = DP_KIND_STRING;
	value->n = (guint32)token->length;
	value->as.bytes = keep_bytes(parser, "", token);
	return TRUE;
}

static gboolean
read_keyword(const DpToken *token, DpValue *value)
{
	if (is_word(token, "null")) {
		value->kind = DP_KIND_NULL;
		return TRUE;
	}
	value->kind = DP_KIND_FLAG;
	value->as.flag = is_word(token, "true");
	return value->as.flag || is_word(token, "false");
}

static int
compare_entries(const void *a, const void *b)
{
	return strcmp(((const DpValue *)a)->as.name, ((const DpValue *)b)->as.name);
}

/* Takes what lies on the stack from @first on as the items of @value. */
static DpValue *
keep_items(DpValueParser *parser, guint first, DpValue *value)
{
	GArray *stack = parser->stack;
	gsize size = (stack->len - first) * sizeof(DpValue);
	DpValue *items = dp_arena_take(parser->arena, size);

	if (size > 0)
		memcpy(items, &g_array_index(stack, DpValue, first), size);
	value->as.items = items;
	g_array_set_size(stack, first);
	return items;
}

/* The key before each value; two equal keys are read in two ways. */
static gboolean
keep_entries(DpValueParser *parser, guint first, DpValue *value)
{
	guint n = parser->stack->len - first;
	DpValue *items;

	if (n % 2 != 0)
		return FALSE;
	items = keep_items(parser, first, value);
	value->n = n / 2;
	for (guint i = 0; i < n; i += 2) {
		if (items[i].kind != DP_KIND_NAME)
			return FALSE;
	}
	qsort(items, value->n, 2 * sizeof *items, compare_entries);
	for (guint i = 2; i < n; i += 2) {
		if (compare_entries(&items[i - 2], &items[i]) == 0)
			return FALSE;
	}
	return TRUE;
}

/* "12 0 R": the two numbers lie on the stack. */
static gboolean
keep_reference(DpValueParser *parser, guint first)
{
	GArray *stack = parser->stack;
	DpValue *object, *generation;

	if (stack->len < first + 2)
		return FALSE;
	object = &g_array_index(stack, DpValue, stack->len - 2);
	generation = object + 1;
	if (object->kind != DP_KIND_NUMBER || generation->kind != DP_KIND_NUMBER ||
	    object->n != 1 || generation->n != 1 || object->as.number < 1 ||
	    object->as.number > G_MAXINT32 || generation->as.number > LAST_GENERATION)
		return FALSE;
	*object = (DpValue){.kind = DP_KIND_REFERENCE,
	                    .n = (guint32)generation->as.number,
	                    .as.object = (guint32)object->as.number};
	g_array_set_size(stack, stack->len - 1);
	return TRUE;
}

static gboolean read_value(DpValueParser *parser, DpToken *token, gsize start, guint depth,
                           DpValue *value);

static gboolean
next_token(DpValueParser *parser, DpToken *token, gsize *start)
{
	dp_lexer_skip_space(&parser->lexer);
	*start = parser->lexer.position;
	return dp_lexer_next(&parser->lexer, token);
}

/* What is between brackets, up to the closing one. @depth: how many more may be nested */
static gboolean
read_items(DpValueParser *parser, DpTokenKind close, guint depth, DpValue *value)
{
	guint first = parser->stack->len;
	DpToken token;
	gsize start;

	while (next_token(parser, &token, &start)) {
		DpValue item = {.kind = DP_KIND_NULL};

		if (token.kind == close) {
			value->n = parser->stack->len - first;
			if (close == DP_TOKEN_DICT_CLOSE)
				return keep_entries(parser, first, value);
			keep_items(parser, first, value);
			return TRUE;
		}
		if (is_word(&token, "R")) {
			if (!keep_reference(parser, first))
				return FALSE;
			continue;
		}
		if (!read_value(parser, &token, start, depth, &item))
			return FALSE;
		g_array_append_val(parser->stack, item);
	}
	return FALSE;
}

/* Of a number, n is 1 if it has digits only and may be part of a reference. */
static gboolean
read_value(DpValueParser *parser, DpToken *token, gsize start, guint depth, DpValue *value)
{
	if (++parser->n_values > DP_LIMIT_STRICT_VALUES || depth == 0)
		return FALSE;
	switch (token->kind) {
	case DP_TOKEN_NUMBER:
		value->n = is_digits(token);
		return read_number(token, value);
	case DP_TOKEN_NAME:
		return read_name(parser, token, start, value);
	case DP_TOKEN_STRING:
		return read_string(parser, token, start, value);
	case DP_TOKEN_KEYWORD:
		return read_keyword(token, value);
	case DP_TOKEN_ARRAY_OPEN:
	case DP_TOKEN_DICT_OPEN:
		value->kind = token->kind == DP_TOKEN_ARRAY_OPEN ? DP_KIND_ARRAY : DP_KIND_DICT;
		if (!read_items(parser,
		                value->kind == DP_KIND_ARRAY ? DP_TOKEN_ARRAY_CLOSE
		                                             : DP_TOKEN_DICT_CLOSE,
		                depth - 1, value))
			return FALSE;
		value->source = parser->lexer.data + start;
		value->length = parser->lexer.position - start;
		return TRUE;
	default:
		return FALSE;
	}
}

gboolean
dp_value_parser_read(DpValueParser *parser, DpValue *value)
{
	DpToken token;
	gsize start;

	*value = (DpValue){.kind = DP_KIND_NULL};
	return next_token(parser, &token, &start) &&
	       read_value(parser, &token, start, DP_LIMIT_STRICT_DEPTH, value);
}
