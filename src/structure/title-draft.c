/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/title-draft.h"

#include <string.h>

DpDraftPart *
dp_draft_part_new(gboolean optional)
{
	DpDraftPart *part = g_new0(DpDraftPart, 1);

	part->optional = optional;
	part->words = g_ptr_array_new_with_free_func(g_free);
	return part;
}

void
dp_draft_part_share(DpDraftPart *part, const DpDraftPart *list)
{
	g_ptr_array_unref(part->words);
	part->words = g_ptr_array_ref(list->words);
}

void
dp_draft_part_free(DpDraftPart *part)
{
	g_ptr_array_unref(part->words);
	g_free(part);
}

static void
free_part(gpointer part)
{
	dp_draft_part_free(part);
}

DpDraftRow *
dp_draft_row_new(int kind)
{
	DpDraftRow *row = g_new0(DpDraftRow, 1);

	row->kind = kind;
	row->parts = g_ptr_array_new_with_free_func(free_part);
	return row;
}

void
dp_draft_row_free(DpDraftRow *row)
{
	if (row == NULL)
		return;
	g_ptr_array_unref(row->parts);
	g_free(row);
}

static void
free_row(gpointer row)
{
	dp_draft_row_free(row);
}

DpTitleDraft *
dp_title_draft_new(void)
{
	DpTitleDraft *draft = g_new0(DpTitleDraft, 1);

	draft->rows = g_ptr_array_new_with_free_func(free_row);
	return draft;
}

void
dp_title_draft_free(DpTitleDraft *draft)
{
	if (draft == NULL)
		return;
	g_ptr_array_unref(draft->rows);
	g_free(draft);
}

/* What dp_title_grammar_free() frees; a grammar that is compiled into the program has no owner. */
typedef struct {
	DpTitleGrammar grammar;
	char *text;
	gpointer tables[5];
} Owner;

/* A grammar under construction, and the words already in it. */
typedef struct {
	GString *text;
	GHashTable *starts; /* word of the draft to its offset in the text */
	GHashTable *lists;  /* word list of a draft to its first word in the grammar */
	GArray *words, *parts, *rows;
	GArray *begins[DP_TITLE_BUCKETS]; /* (nullable): of row numbers */
} Growth;

static DpTitleWord
add_word(Growth *growth, char *letters)
{
	DpTitleWord word = {.length = (guint32)strlen(letters)};
	gpointer start = NULL;

	if (!g_hash_table_lookup_extended(growth->starts, letters, NULL, &start)) {
		start = GSIZE_TO_POINTER(growth->text->len);
		g_hash_table_insert(growth->starts, letters, start);
		g_string_append_len(growth->text, letters, (gssize)word.length + 1);
	}
	word.start = (guint32)GPOINTER_TO_SIZE(start);
	return word;
}

static guint32
add_words(Growth *growth, GPtrArray *words)
{
	guint32 first = growth->words->len;
	gpointer known = NULL;

	if (g_hash_table_lookup_extended(growth->lists, words, NULL, &known))
		return GPOINTER_TO_UINT(known);
	g_hash_table_insert(growth->lists, words, GUINT_TO_POINTER(first));
	for (guint i = 0; i < words->len; i++) {
		DpTitleWord word = add_word(growth, words->pdata[i]);

		g_array_append_val(growth->words, word);
	}
	return first;
}

static void
add_part(Growth *growth, const DpDraftPart *draft)
{
	DpTitlePart part = {.word = add_words(growth, draft->words),
	                    .n_words = draft->words->len,
	                    .optional = draft->optional};

	for (guint i = 0; i < draft->words->len; i++) {
		guint8 first = (guint8)((const char *)draft->words->pdata[i])[0];

		part.firsts[first / 32] |= 1u << (first % 32);
	}
	g_array_append_val(growth->parts, part);
}

static void
add_beginnings(Growth *growth, const DpDraftPart *part, guint32 row)
{
	for (guint i = 0; i < part->words->len; i++) {
		const char *word = part->words->pdata[i];
		GArray **rows = &growth->begins[dp_title_bucket(word)];

		g_assert(word[1] != '\0'); /* the file of titles is our own */
		if (*rows == NULL)
			*rows = g_array_new(FALSE, FALSE, sizeof(guint32));
		if ((*rows)->len == 0 || g_array_index(*rows, guint32, (*rows)->len - 1) != row)
			g_array_append_val(*rows, row);
	}
}

static void
add_row(Growth *growth, const DpDraftRow *draft)
{
	DpTitleRow row = {draft->kind, growth->parts->len, draft->parts->len};
	gboolean begins = TRUE;

	for (guint i = 0; i < draft->parts->len; i++) {
		const DpDraftPart *part = draft->parts->pdata[i];

		add_part(growth, part);
		if (begins)
			add_beginnings(growth, part, growth->rows->len);
		begins = begins && part->optional;
	}
	g_array_append_val(growth->rows, row);
}

static gpointer
end_array(GArray *array, guint32 *n)
{
	*n = array->len;
	return g_array_free(array, FALSE);
}

static void
end_beginnings(Growth *growth, Owner *owner)
{
	guint32 *buckets = g_new(guint32, DP_TITLE_BUCKETS + 1);
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < DP_TITLE_BUCKETS; i++) {
		buckets[i] = all->len;
		if (growth->begins[i] == NULL)
			continue;
		g_array_append_vals(all, growth->begins[i]->data, growth->begins[i]->len);
		g_array_unref(growth->begins[i]);
	}
	buckets[DP_TITLE_BUCKETS] = all->len;
	owner->grammar.buckets = owner->tables[3] = buckets;
	owner->grammar.begins = owner->tables[4] = end_array(all, &owner->grammar.n_begins);
}

DpTitleGrammar *
dp_title_draft_end(const DpTitleDraft *draft)
{
	Owner *owner = g_new0(Owner, 1);
	DpTitleGrammar *grammar = &owner->grammar;
	g_autoptr(GHashTable) starts = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) lists = g_hash_table_new(NULL, NULL);
	Growth growth = {.text = g_string_new(NULL),
	                 .starts = starts,
	                 .lists = lists,
	                 .words = g_array_new(FALSE, FALSE, sizeof(DpTitleWord)),
	                 .parts = g_array_new(FALSE, TRUE, sizeof(DpTitlePart)),
	                 .rows = g_array_new(FALSE, FALSE, sizeof(DpTitleRow))};

	for (guint i = 0; i < draft->rows->len; i++)
		add_row(&growth, draft->rows->pdata[i]);
	end_beginnings(&growth, owner);
	grammar->n_text = (guint32)growth.text->len;
	grammar->text = owner->text = g_string_free(growth.text, FALSE);
	grammar->words = owner->tables[0] = end_array(growth.words, &grammar->n_words);
	grammar->parts = owner->tables[1] = end_array(growth.parts, &grammar->n_parts);
	grammar->rows = owner->tables[2] = end_array(growth.rows, &grammar->n_rows);
	return grammar;
}

void
dp_title_grammar_free(DpTitleGrammar *grammar)
{
	Owner *owner = (Owner *)grammar;

	if (owner == NULL)
		return;
	g_free(owner->text);
	for (guint i = 0; i < G_N_ELEMENTS(owner->tables); i++)
		g_free(owner->tables[i]);
	g_free(owner);
}
