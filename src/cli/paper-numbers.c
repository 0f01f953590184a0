/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-numbers.h"

#include "base/file-number.h"
#include "cli/complaint.h"

#define MAX_NAMED 3 /* papers in one sentence */

/* Some: papers of one kind, of which a sentence names a few. */
typedef struct {
	guint n;
	GString *names;
} Some;

static void
add(Some *some, const char *name)
{
	if (some->n++ < MAX_NAMED)
		g_string_append_printf(some->names, "%s%s", some->n > 1 ? ", " : "", name);
}

static void
complain(const Some *some, const DpPaperTable *table, const char *what)
{
	if (some->n > 0)
		dp_complain("%s: %s (%u): %s%s", dp_paper_table_path(table), what, some->n,
		            some->names->str, some->n > MAX_NAMED ? " …" : "");
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

void
dp_paper_numbers_claim(GPtrArray *papers, DpPaperTable *table)
{
	g_autoptr(GHashTable) counts = count_numbers(papers);
	g_autoptr(GString) without_names = g_string_new(NULL), shared_names = g_string_new(NULL);
	Some without = {0, without_names}, shared = {0, shared_names};

	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];
		gboolean named = FALSE;
		guint number = dp_file_number(paper->path, &named);
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, GUINT_TO_POINTER(number)));

		if (number > 0 && !named && n > 1) {
			add(&shared, paper->path);
			continue;
		}
		paper->row = dp_paper_table_claim_number(table, number, paper->path);
		if (paper->row == DP_PAPER_TABLE_NO_ROW)
			add(&without, paper->path);
	}
	complain(&shared, table, "files that share a number, checked with the options for all");
	complain(&without, table, "files without a row, checked with the options for all");
}
