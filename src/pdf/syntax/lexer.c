/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/lexer.h"

#include <string.h>

/* ISO 32000-1, tables 1 and 2: white space and delimiters; also characters that may start a number.
 */
enum { REGULAR, SPACE, DELIMITER };

static const guint8 CLASSES[256] = {
    ['\0'] = SPACE,    ['\t'] = SPACE,    ['\n'] = SPACE,    ['\f'] = SPACE,
    ['\r'] = SPACE,    [' '] = SPACE,     ['('] = DELIMITER, [')'] = DELIMITER,
    ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER, [']'] = DELIMITER,
    ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER,
};

void
dp_lexer_init(DpLexer *lexer, const guint8 *data, gsize length)
{
	*lexer = (DpLexer){data, length, 0, g_byte_array_new()};
}

void
dp_lexer_clear(DpLexer *lexer)
{
	g_clear_pointer(&lexer->scratch, g_byte_array_unref);
}

static int
peek(const DpLexer *lexer, gsize ahead)
{
	return lexer->position + ahead < lexer->length ? lexer->data[lexer->position + ahead] : -1;
}

void
dp_lexer_skip_space(DpLexer *lexer)
{
	gboolean comment = FALSE;

	for (; lexer->position < lexer->length; lexer->position++) {
		guint8 c = lexer->data[lexer->position];

		if (comment)
			comment = c != '\n' && c != '\r';
		else if (c == '%')
			comment = TRUE;
		else if (CLASSES[c] != SPACE)
			return;
	}
}

static void
push(DpLexer *lexer, guint8 byte)
{
	g_byte_array_append(lexer->scratch, &byte, 1);
}

static void
finish_decoded(const DpLexer *lexer, DpToken *token, DpTokenKind kind)
{
	token->kind = kind;
	token->bytes = lexer->scratch->len > 0 ? lexer->scratch->data : (const guint8 *)"";
	token->length = lexer->scratch->len;
}

static int
octal_escape(DpLexer *lexer)
{
	int value = 0;

	for (int i = 0; i < 3 && peek(lexer, 0) >= '0' && peek(lexer, 0) <= '7'; i++)
		value = value * 8 + lexer->data[lexer->position++] - '0';
	return value & 0xFF;
}

/* ISO 32000-1, table 3; the position is after the backslash. */
static void
read_escape(DpLexer *lexer)
{
	static const char FROM[] = "nrtbf", TO[] = "\n\r\t\b\f";
	int c = peek(lexer, 0);
	const char *found = c > 0 ? strchr(FROM, c) : NULL;

	if (c >= '0' && c <= '7') {
		push(lexer, (guint8)octal_escape(lexer));
		return;
	}
	lexer->position += c >= 0;
	if (c == '\r')
		lexer->position += peek(lexer, 0) == '\n';
	else if (found != NULL)
		push(lexer, (guint8)TO[found - FROM]);
	else if (c >= 0 && c != '\n')
		push(lexer, (guint8)c);
}

/* A string without brackets and escapes, as most are, is not copied. */
static gboolean
read_plain_string(DpLexer *lexer, DpToken *token)
{
	const guint8 *from = lexer->data + lexer->position + 1, *end = lexer->data + lexer->length,
	             *p = from;

	while (p < end && *p != ')' && *p != '(' && *p != '\\')
		p++;
	if (p == end || *p != ')')
		return FALSE;
	token->kind = DP_TOKEN_STRING;
	token->bytes = from;
	token->length = (gsize)(p - from);
	lexer->position = (gsize)(p + 1 - lexer->data);
	return TRUE;
}

static void
read_string(DpLexer *lexer, DpToken *token)
{
	gsize depth = 1;

	if (read_plain_string(lexer, token))
		return;
	g_byte_array_set_size(lexer->scratch, 0);
	for (lexer->position++; lexer->position < lexer->length;) {
		guint8 c = lexer->data[lexer->position++];

		if (c == '\\') {
			read_escape(lexer);
			continue;
		}
		depth += c == '(';
		depth -= c == ')';
		if (depth == 0)
			break;
		push(lexer, c);
	}
	finish_decoded(lexer, token, DP_TOKEN_STRING);
}

static void
read_hex_string(DpLexer *lexer, DpToken *token)
{
	int high = -1;

	g_byte_array_set_size(lexer->scratch, 0);
	for (lexer->position++; lexer->position < lexer->length;) {
		guint8 c = lexer->data[lexer->position++];
		int digit = g_ascii_xdigit_value((char)c);

		if (c == '>')
			break;
		if (digit < 0)
			continue;
		if (high >= 0)
			push(lexer, (guint8)(high << 4 | digit));
		high = high >= 0 ? -1 : digit;
	}
	if (high >= 0)
		push(lexer, (guint8)(high << 4));
	finish_decoded(lexer, token, DP_TOKEN_STRING);
}

static gsize
regular_length(const DpLexer *lexer)
{
	gsize end = lexer->position;

	while (end < lexer->length && CLASSES[lexer->data[end]] == REGULAR)
		end++;
	return end - lexer->position;
}

static void
decode_name(DpLexer *lexer, DpToken *token)
{
	g_byte_array_set_size(lexer->scratch, 0);
	for (gsize i = 0; i < token->length; i++) {
		int high = -1, low = -1;

		if (token->bytes[i] == '#' && i + 2 < token->length) {
			high = g_ascii_xdigit_value((char)token->bytes[i + 1]);
			low = g_ascii_xdigit_value((char)token->bytes[i + 2]);
		}
		if (high >= 0 && low >= 0) {
			push(lexer, (guint8)(high << 4 | low));
			i += 2;
		} else {
			push(lexer, token->bytes[i]);
		}
	}
	finish_decoded(lexer, token, DP_TOKEN_NAME);
}

static void
read_name(DpLexer *lexer, DpToken *token)
{
	lexer->position++;
	token->kind = DP_TOKEN_NAME;
	token->length = regular_length(lexer);
	token->bytes = lexer->data + lexer->position;
	lexer->position += token->length;
	if (memchr(token->bytes, '#', token->length) != NULL)
		decode_name(lexer, token);
}

/*
 * Numbers have no exponent (7.3.3). Some producers write "--5", "1.2.3" or "5-3": repeated signs
 * count once, and anything after a second point or an inner sign is ignored.
 */
static gboolean
parse_number(const guint8 *text, gsize length, double *number)
{
	double value = 0, unit = 1;
	gboolean negative = FALSE, point = FALSE, digits = FALSE;
	gsize i = 0;

	for (; i < length && (text[i] == '-' || text[i] == '+'); i++)
		negative |= text[i] == '-';
	for (; i < length; i++) {
		if (g_ascii_isdigit(text[i])) {
			digits = TRUE;
			value = value * 10 + (text[i] - '0');
			unit *= point ? 10 : 1;
		} else if (text[i] == '.' && !point) {
			point = TRUE;
		} else if (digits && (text[i] == '-' || text[i] == '.')) {
			break;
		} else {
			return FALSE;
		}
	}
	if (!digits && !point && i == 0)
		return FALSE;
	*number = (negative ? -value : value) / unit;
	return TRUE;
}

static void
read_word(DpLexer *lexer, DpToken *token)
{
	static const char STARTS[] = "0123456789+-.";

	token->length = regular_length(lexer);
	token->bytes = lexer->data + lexer->position;
	lexer->position += token->length;
	token->kind = DP_TOKEN_KEYWORD;
	if (memchr(STARTS, token->bytes[0], sizeof STARTS - 1) != NULL &&
	    parse_number(token->bytes, token->length, &token->number))
		token->kind = DP_TOKEN_NUMBER;
}

static void
read_single(DpLexer *lexer, DpToken *token, DpTokenKind kind, gsize length)
{
	token->kind = kind;
	token->bytes = lexer->data + lexer->position;
	token->length = length;
	lexer->position += length;
}

static void
read_delimited(DpLexer *lexer, DpToken *token, int c)
{
	if (c == '(')
		read_string(lexer, token);
	else if (c == '/')
		read_name(lexer, token);
	else if (c == '<' && peek(lexer, 1) == '<')
		read_single(lexer, token, DP_TOKEN_DICT_OPEN, 2);
	else if (c == '<')
		read_hex_string(lexer, token);
	else if (c == '>' && peek(lexer, 1) == '>')
		read_single(lexer, token, DP_TOKEN_DICT_CLOSE, 2);
	else if (c == '[')
		read_single(lexer, token, DP_TOKEN_ARRAY_OPEN, 1);
	else if (c == ']')
		read_single(lexer, token, DP_TOKEN_ARRAY_CLOSE, 1);
	else
		read_single(lexer, token, DP_TOKEN_KEYWORD, 1);
}

gboolean
dp_lexer_next(DpLexer *lexer, DpToken *token)
{
	int c;

	*token = (DpToken){DP_TOKEN_END, 0, (const guint8 *)"", 0};
	dp_lexer_skip_space(lexer);
	c = peek(lexer, 0);
	if (c < 0)
		return FALSE;
	if (CLASSES[c] == DELIMITER)
		read_delimited(lexer, token, c);
	else
		read_word(lexer, token);
	return TRUE;
}

/* Bytes after an EI that must look like content for the EI to be accepted. */
#define LOOK_AHEAD 12u

static gboolean
is_image_end(const DpLexer *lexer, gsize at)
{
	const guint8 *data = lexer->data;
	gsize after = at + 2, end = MIN(lexer->length, after + LOOK_AHEAD);

	if (data[at] != 'E' || data[at + 1] != 'I')
		return FALSE;
	if (at > 0 && CLASSES[data[at - 1]] != SPACE)
		return FALSE;
	if (after < lexer->length && CLASSES[data[after]] != SPACE)
		return FALSE;
	for (gsize i = after; i < end; i++) {
		if (data[i] >= 0x7F || (data[i] < ' ' && CLASSES[data[i]] != SPACE))
			return FALSE;
	}
	return TRUE;
}

void
dp_lexer_skip_image(DpLexer *lexer, gsize known)
{
	gsize at = lexer->position + (lexer->position < lexer->length);

	if (known < lexer->length - MIN(at, lexer->length))
		at += known;
	for (; at + 1 < lexer->length; at++) {
		if (is_image_end(lexer, at)) {
			lexer->position = at + 2;
			return;
		}
	}
	lexer->position = lexer->length;
}
