/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/to-unicode.h"

#include <string.h>

#include "base/bound.h"
#include "pdf/syntax/lexer.h"
#include "pdf/syntax/stream.h"

/* Entries between begin… and end…: <code> <text>, or <code> <code> and <text> or an array. */
typedef enum { OUTSIDE, CHARS, RANGES } Section;

typedef struct {
	DpCharMap *map;
	Section section;
	guint n_codes; /* read of this entry */
	guint32 low, high;
	gboolean listing; /* inside the array of a range; low is the next code */
	guint n_set;      /* ranges may overlap any number of times: bounds their total */
} Reading;

static void
take_keyword(Reading *reading, const DpToken *token)
{
	static const struct {
		const char *word;
		Section section;
	} SECTIONS[] = {{"beginbfchar", CHARS}, {"beginbfrange", RANGES}};

	reading->section = OUTSIDE;
	reading->n_codes = 0;
	reading->listing = FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(SECTIONS); i++) {
		const char *word = SECTIONS[i].word;

		if (token->length == strlen(word) && memcmp(token->bytes, word, token->length) == 0)
			reading->section = SECTIONS[i].section;
	}
}

static guint32
code_of(const DpToken *token)
{
	guint32 code = 0;

	for (gsize i = 0; i < MIN(token->length, 4); i++)
		code = code << 8 | token->bytes[i];
	return code;
}

/* UTF-16BE; a single byte, which some writers produce, is that character. */
static guint
text_of(const DpToken *token, gunichar *chars)
{
	guint n = 0;

	if (token->length == 1)
		chars[n++] = token->bytes[0];
	for (gsize i = 0; i + 1 < token->length && n < DP_CHAR_MAP_MAX_CHARS; i += 2) {
		gunichar unit = (gunichar)token->bytes[i] << 8 | token->bytes[i + 1];

		if (unit >= 0xDC00 && unit < 0xE000 && n > 0 && chars[n - 1] >= 0xD800 &&
		    chars[n - 1] < 0xDC00)
			chars[n - 1] = 0x10000 + ((chars[n - 1] - 0xD800) << 10) + (unit - 0xDC00);
		else
			chars[n++] = unit;
	}
	return n;
}

static void
set(Reading *reading, guint32 code, const gunichar *chars, guint n)
{
	if (dp_bound_allows(DP_BOUND_FONT_CODES, reading->n_set++))
		dp_char_map_set(reading->map, code, chars, n);
}

/* In a range only the last character is incremented. */
static void
take_text(Reading *reading, const DpToken *token)
{
	gunichar chars[DP_CHAR_MAP_MAX_CHARS];
	guint n = text_of(token, chars);

	if (reading->listing) {
		set(reading, reading->low++, chars, n);
		return;
	}
	reading->n_codes = 0;
	for (guint32 code = reading->low; n > 0 && code <= reading->high; code++) {
		if (!dp_bound_allows(DP_BOUND_FONT_CODES, reading->n_set))
			return;
		set(reading, code, chars, n);
		chars[n - 1]++;
	}
}

static void
take_string(Reading *reading, const DpToken *token)
{
	guint wanted = reading->section == CHARS ? 1 : 2;

	if (reading->n_codes >= wanted) {
		take_text(reading, token);
		return;
	}
	if (reading->n_codes++ == 0)
		reading->low = code_of(token);
	reading->high = MIN(code_of(token), G_MAXUINT16);
}

void
dp_to_unicode_read(DpCharMap *map, const DpObject *stream)
{
	Reading reading = {.map = map};
	g_autoptr(GBytes) bytes = NULL;
	g_auto(DpLexer) lexer = {NULL};
	const guint8 *data;
	gsize length;
	DpToken token;

	if (!dp_object_is_stream(stream))
		return;
	bytes = dp_stream_read_within(stream, DP_BOUND_CMAP_BYTES);
	if (bytes == NULL)
		return;
	data = g_bytes_get_data(bytes, &length);
	dp_lexer_init(&lexer, data, length);
	while (dp_lexer_next(&lexer, &token)) {
		if (token.kind == DP_TOKEN_KEYWORD) {
			take_keyword(&reading, &token);
		} else if (reading.section == OUTSIDE) {
			continue;
		} else if (token.kind == DP_TOKEN_ARRAY_OPEN) {
			reading.listing = reading.n_codes == 2;
		} else if (token.kind == DP_TOKEN_ARRAY_CLOSE) {
			reading.listing = FALSE;
			reading.n_codes = 0;
		} else if (token.kind == DP_TOKEN_STRING) {
			take_string(&reading, &token);
		}
	}
}
