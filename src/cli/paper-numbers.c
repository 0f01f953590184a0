/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-numbers.h"

#include "base/file-number.h"
#include "cli/complaint.h"

#define MAX_NAMED 3 /* papers in one sentence */

typedef enum { FOUND, DRAFT, WITHDRAWN, SHARED, WITHOUT, N_KINDS } Kind;

static const char *const SENTENCES[] = {
    [DRAFT] = "not submitted yet, checked all the same",
    [WITHDRAWN] = "withdrawn, not checked",
    [SHARED] = "files that share a number, checked with the options for all",
    [WITHOUT] = "files without a row, checked with the options for all",
};

/* Some: papers of one kind, of which a sentence names a few. */
typedef struct {
	guint n;
	GString *names;
} Some;

static void
add(Some *some, const char *name)
{
	if (some->names == NULL)
		some->names = g_string_new(NULL);
	if (some->n++ < MAX_NAMED)
		g_string_append_printf(some->names, "%s%s", some->n > 1 ? ", " : "", name);
}

static void
say(Some *some, const DpPaperTable *table, Kind kind)
{
	if (some->n > 0 && SENTENCES[kind] != NULL)
		dp_complain("%s: %s (%u): %s%s", dp_paper_table_path(table), SENTENCES[kind],
		            some->n, some->names->str, some->n > MAX_NAMED ? " …" : "");
	if (some->names != NULL)
		g_string_free(some->names, TRUE);
}

/* How many files have each number. */
static GHashTable *
count_numbers(const GPtrArray *papers)
{
	GHashTable *counts = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < papers->len; i++) {
		const DpPaper *paper = papers->pdata[i];
		gboolean named;
		gpointer number = GUINT_TO_POINTER(dp_file_number(paper->path, &named));
		guint before = GPOINTER_TO_UINT(g_hash_table_lookup(counts, number));

		g_hash_table_insert(counts, number, GUINT_TO_POINTER(before + 1));
	}
	return counts;
}

static Kind
claim(DpPaper *paper, DpPaperTable *table, GHashTable *counts)
{
	static const Kind KINDS[] = {[DP_PAPER_STATUS_SUBMITTED] = FOUND,
	                             [DP_PAPER_STATUS_DRAFT] = DRAFT,
	                             [DP_PAPER_STATUS_WITHDRAWN] = WITHDRAWN};
	DpPaperStatus status = DP_PAPER_STATUS_SUBMITTED;
	gboolean named = FALSE;
	guint number = dp_file_number(paper->path, &named);
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, GUINT_TO_POINTER(number)));

	if (number > 0 && !named && n > 1)
		return SHARED;
	paper->row = dp_paper_table_claim_number(table, number, paper->path, &status);
	return paper->row == DP_PAPER_TABLE_NO_ROW ? WITHOUT : KINDS[status];
}

void
dp_paper_numbers_claim(GPtrArray *papers, DpPaperTable *table)
{
	g_autoptr(GHashTable) counts = count_numbers(papers);
	Some groups[N_KINDS] = {{0}};
	guint kept = 0;

	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];
		Kind kind = claim(paper, table, counts);

		add(&groups[kind], paper->path);
		papers->pdata[i] = NULL;
		if (kind == WITHDRAWN)
			dp_paper_free(paper);
		else
			papers->pdata[kept++] = paper;
	}
	for (guint i = 0; i < N_KINDS; i++)
		say(&groups[i], table, i);
	g_ptr_array_set_size(papers, (int)kept);
}
