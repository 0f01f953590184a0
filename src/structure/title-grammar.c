/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/title-grammar.h"

#include <string.h>

#define N_BUCKETS 1024

struct _DpTitleGrammar {
	GPtrArray *rows; /* of DpTitleRow, owned */
	GPtrArray
	    *begins[N_BUCKETS]; /* of DpTitleRow, borrowed, in the order of rows; NULL: none */
};

/* By the first two bytes, of which the second ends a word of one; where two beginnings share a
 * bucket, its rows are looked at. */
static guint
bucket_of(const char *word)
{
	guint second = word[0] != '\0' ? (guint8)word[1] : 0;

	return ((guint8)word[0] * 37u + second) % N_BUCKETS;
}

DpTitlePart *
dp_title_part_new(gboolean optional)
{
	DpTitlePart *part = g_new0(DpTitlePart, 1);

	part->optional = optional;
	part->words = g_ptr_array_new_with_free_func(g_free);
	return part;
}

void
dp_title_part_add(DpTitlePart *part, char *word)
{
	guint8 first = (guint8)word[0];

	part->firsts[first / 32] |= 1u << (first % 32);
	g_ptr_array_add(part->words, word);
}

void
dp_title_part_share(DpTitlePart *part, const DpTitlePart *list)
{
	g_ptr_array_unref(part->words);
	part->words = g_ptr_array_ref(list->words);
	memcpy(part->firsts, list->firsts, sizeof part->firsts);
}

static gboolean
part_may_begin(const DpTitlePart *part, const char *text)
{
	guint8 first = (guint8)text[0];

	return (part->firsts[first / 32] >> (first % 32) & 1) != 0;
}

void
dp_title_part_free(DpTitlePart *part)
{
	g_ptr_array_unref(part->words);
	g_free(part);
}

DpTitleRow *
dp_title_row_new(int kind)
{
	DpTitleRow *row = g_new0(DpTitleRow, 1);

	row->kind = kind;
	row->parts = g_ptr_array_new_with_free_func((GDestroyNotify)dp_title_part_free);
	return row;
}

void
dp_title_row_free(DpTitleRow *row)
{
	if (row == NULL)
		return;
	g_ptr_array_unref(row->parts);
	g_free(row);
}

DpTitleGrammar *
dp_title_grammar_new(void)
{
	DpTitleGrammar *grammar = g_new0(DpTitleGrammar, 1);

	grammar->rows = g_ptr_array_new_with_free_func((GDestroyNotify)dp_title_row_free);
	return grammar;
}

void
dp_title_grammar_free(DpTitleGrammar *grammar)
{
	if (grammar == NULL)
		return;
	for (guint i = 0; i < G_N_ELEMENTS(grammar->begins); i++)
		g_clear_pointer(&grammar->begins[i], g_ptr_array_unref);
	g_ptr_array_unref(grammar->rows);
	g_free(grammar);
}

static void
add_beginning(DpTitleGrammar *grammar, const char *word, DpTitleRow *row)
{
	GPtrArray **rows = &grammar->begins[bucket_of(word)];

	g_assert(word[1] != '\0'); /* the file of titles is our own */
	if (*rows == NULL)
		*rows = g_ptr_array_new();
	if ((*rows)->len == 0 || (*rows)->pdata[(*rows)->len - 1] != row)
		g_ptr_array_add(*rows, row);
}

void
dp_title_grammar_add(DpTitleGrammar *grammar, DpTitleRow *row)
{
	g_ptr_array_add(grammar->rows, row);
	for (guint i = 0; i < row->parts->len; i++) {
		const DpTitlePart *part = row->parts->pdata[i];

		for (guint k = 0; k < part->words->len; k++)
			add_beginning(grammar, part->words->pdata[k], row);
		if (!part->optional)
			break;
	}
}

/* Whether parts @from and on describe all of @text, or, when it need not @end there, a beginning.
 * It calls itself once for each part at the deepest. */
static gboolean
fits(const DpTitleRow *row, guint from, const char *text, gboolean end)
{
	const DpTitlePart *part;

	if (from == row->parts->len)
		return !end || text[0] == '\0';
	part = row->parts->pdata[from];
	for (guint i = 0; part_may_begin(part, text) && i < part->words->len; i++) {
		const char *word = part->words->pdata[i];

		/* nearly all differ in the first byte */
		if (word[0] == text[0] && g_str_has_prefix(text, word) &&
		    fits(row, from + 1, text + strlen(word), end))
			return TRUE;
	}
	return part->optional && fits(row, from + 1, text, end);
}

int
dp_title_grammar_kind(const DpTitleGrammar *grammar, const char *squashed)
{
	const GPtrArray *rows = grammar->begins[bucket_of(squashed)];

	for (guint i = 0; squashed[0] != '\0' && rows != NULL && i < rows->len; i++) {
		const DpTitleRow *row = rows->pdata[i];

		if (fits(row, 0, squashed, TRUE))
			return row->kind;
	}
	return -1;
}

gboolean
dp_title_grammar_begins(const DpTitleGrammar *grammar, const char *squashed, int kind)
{
	const GPtrArray *rows = grammar->begins[bucket_of(squashed)];

	for (guint i = 0; squashed[0] != '\0' && rows != NULL && i < rows->len; i++) {
		const DpTitleRow *row = rows->pdata[i];

		if (row->kind == kind && fits(row, 0, squashed, FALSE))
			return TRUE;
	}
	return FALSE;
}
