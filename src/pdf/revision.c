/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/revision.h"
#include "base/limits.h"
#include "pdf/lexer.h"

#include <string.h>

/* startxref stands in the last bytes of the file, the linearization dictionary in the first. */
#define TAIL 2048
#define HEAD 1024

typedef struct {
	const guint8 *data;
	gsize length;
} Bytes;

/* One cross-reference section. */
typedef struct {
	gboolean found;
	gboolean empty;  /* a table without entries */
	gboolean hybrid; /* with an XRefStm beside it */
	double previous; /* offset, or -1 */
} XrefSection;

static gboolean
is_word(const DpToken *token, const char *word)
{
	return (token->kind == DP_TOKEN_KEYWORD || token->kind == DP_TOKEN_NAME) &&
	       token->length == strlen(word) && memcmp(token->bytes, word, token->length) == 0;
}

/* The lexer stands before a dictionary; its own entries are read, those of inner ones are not. */
static void
read_trailer(DpLexer *lexer, XrefSection *section)
{
	guint depth = 0;
	gboolean previous = FALSE;
	DpToken token;

	for (guint i = 0; i < DP_LIMIT_FONT_WIDTHS && dp_lexer_next(lexer, &token); i++) {
		depth += token.kind == DP_TOKEN_DICT_OPEN;
		depth -= token.kind == DP_TOKEN_DICT_CLOSE && depth > 0;
		if (depth == 0)
			return;
		if (previous && token.kind == DP_TOKEN_NUMBER)
			section->previous = token.number;
		previous = depth == 1 && token.kind == DP_TOKEN_NAME && is_word(&token, "Prev");
		if (depth == 1 && token.kind == DP_TOKEN_NAME && is_word(&token, "XRefStm"))
			section->hybrid = TRUE;
	}
}

static gsize
find(const Bytes *bytes, gsize from, const char *word)
{
	const guint8 *at = from < bytes->length ? memmem(bytes->data + from, bytes->length - from,
	                                                 word, strlen(word))
	                                        : NULL;

	return at != NULL ? (gsize)(at - bytes->data) : bytes->length;
}

static void
read_table(const Bytes *bytes, DpLexer *lexer, XrefSection *section)
{
	DpToken token;
	double n_entries = 0;

	section->found = TRUE;
	if (dp_lexer_next(lexer, &token) && dp_lexer_next(lexer, &token) &&
	    token.kind == DP_TOKEN_NUMBER)
		n_entries = token.number;
	section->empty = n_entries == 0;
	lexer->position = find(bytes, lexer->position, "trailer");
	if (dp_lexer_next(lexer, &token))
		read_trailer(lexer, section);
}

/* A table begins with "xref", a stream with "12 0 obj". */
static XrefSection
read_section(const Bytes *bytes, gsize offset)
{
	g_auto(DpLexer) lexer = {NULL};
	XrefSection section = {FALSE, FALSE, FALSE, -1};
	DpToken token;

	dp_lexer_init(&lexer, bytes->data, bytes->length);
	lexer.position = offset;
	if (!dp_lexer_next(&lexer, &token))
		return section;
	if (is_word(&token, "xref")) {
		read_table(bytes, &lexer, &section);
	} else if (token.kind == DP_TOKEN_NUMBER && dp_lexer_next(&lexer, &token) &&
	           dp_lexer_next(&lexer, &token) && is_word(&token, "obj")) {
		section.found = TRUE;
		read_trailer(&lexer, &section);
	}
	return section;
}

static double
last_startxref(const Bytes *bytes)
{
	g_auto(DpLexer) lexer = {NULL};
	gsize from = bytes->length > TAIL ? bytes->length - TAIL : 0;
	gsize at = bytes->length;
	DpToken token;

	for (gsize next = find(bytes, from, "startxref"); next < bytes->length;
	     next = find(bytes, next + 1, "startxref"))
		at = next;
	dp_lexer_init(&lexer, bytes->data, bytes->length);
	lexer.position = at;
	if (dp_lexer_next(&lexer, &token) && dp_lexer_next(&lexer, &token) &&
	    token.kind == DP_TOKEN_NUMBER)
		return token.number;
	return -1;
}

static gboolean
was_visited(const GArray *offsets, double offset)
{
	for (guint i = 0; i < offsets->len; i++) {
		if (g_array_index(offsets, double, i) == offset)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_linearized(const Bytes *all)
{
	const Bytes head = {all->data, MIN(all->length, HEAD)};

	return find(&head, 0, "/Linearized") < head.length;
}

guint
dp_revision_count(GBytes *bytes)
{
	g_autoptr(GArray) offsets = g_array_new(FALSE, FALSE, sizeof(double));
	Bytes all;
	gsize header;
	guint n = 0;
	double offset;

	all.data = g_bytes_get_data(bytes, &all.length);
	header = find(&all, 0, "%PDF-");
	offset = last_startxref(&all);
	while (offset > 0 && offset + (double)header < (double)all.length &&
	       offsets->len < DP_LIMIT_PAGES && !was_visited(offsets, offset)) {
		XrefSection section = read_section(&all, (gsize)offset + header);

		if (!section.found)
			break;
		g_array_append_val(offsets, offset);
		n += !(section.empty && section.hybrid);
		offset = section.previous;
	}
	if (n > 1 && is_linearized(&all))
		n--;
	return MAX(n, 1);
}
