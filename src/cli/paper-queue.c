/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-queue.h"

#include <string.h>

#include "base/file.h"
#include "cli/complaint.h"
#include "cli/paper-beside.h"
#include "cli/paper-numbers.h"

/* First those named in full, so that an archive's entry does not take the row of a file. */
static gboolean
claim_rows(GPtrArray *papers, DpPaperTable *table)
{
	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];

		paper->row = dp_paper_table_claim(table, paper->path);
	}
	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];

		if (paper->archive != NULL && paper->row == DP_PAPER_TABLE_NO_ROW &&
		    !dp_paper_table_claim_entry(table, paper->path,
		                                paper->path + strlen(paper->archive->path) + 1,
		                                &paper->row))
			return FALSE;
	}
	return TRUE;
}

/* What is beside a paper has its number in a way, so it is removed before rows are found by it. */
static gboolean
claim_all(GPtrArray *papers, DpPaperTable *table)
{
	if (dp_paper_table_is_numbered(table)) {
		dp_paper_beside_remove(papers);
		dp_paper_numbers_claim(papers, table);
	} else if (!claim_rows(papers, table))
		return FALSE;
	else
		dp_paper_beside_remove(papers);
	if (!dp_paper_table_close(table))
		dp_complain("%s: none of its papers is among the files; a file's name must have "
		            "the number",
		            dp_paper_table_path(table));
	else if (dp_paper_table_is_numbered(table) && papers->len == 0)
		dp_complain("there is no paper to check");
	else
		return TRUE;
	return FALSE;
}

gboolean
dp_paper_queue_init(DpPaperQueue *queue, GPtrArray *papers, DpPaperTable *table)
{
	*queue = (DpPaperQueue){.papers = papers, .table = table};
	if (table == NULL)
		dp_paper_beside_remove(papers);
	else if (!claim_all(papers, table))
		return FALSE;
	queue->n = papers->len + (table != NULL ? dp_paper_table_n_unclaimed(table) : 0);
	return TRUE;
}

void
dp_paper_queue_clear(DpPaperQueue *queue)
{
	g_clear_pointer(&queue->papers, g_ptr_array_unref);
}

static DpPaper *
paper_of_row(const DpPaperTable *table, guint row)
{
	g_autofree char *file = dp_paper_table_file(table, row);
	DpPaper *paper = dp_paper_new(file);

	paper->row = row;
	return paper;
}

static DpPaper *
take_named(DpPaperQueue *queue)
{
	DpPaper *paper = queue->papers->pdata[queue->next_paper];

	queue->papers->pdata[queue->next_paper++] = NULL;
	return paper;
}

/* Merges two sorted sequences that have no path in common. */
DpPaper *
dp_paper_queue_take(DpPaperQueue *queue)
{
	const DpPaper *named =
	    queue->next_paper < queue->papers->len ? queue->papers->pdata[queue->next_paper] : NULL;
	g_autoptr(DpPaper) further = NULL;

	if (queue->table != NULL && queue->next_row < dp_paper_table_n_unclaimed(queue->table))
		further = paper_of_row(queue->table,
		                       dp_paper_table_unclaimed(queue->table, queue->next_row));
	if (further == NULL)
		return named != NULL ? take_named(queue) : NULL;
	if (named != NULL && strcmp(named->path, further->path) < 0)
		return take_named(queue);
	queue->next_row++;
	return g_steal_pointer(&further);
}

char *
dp_paper_queue_find_file(const DpPaperQueue *queue, const char *path)
{
	guint n_rows = queue->table != NULL ? dp_paper_table_n_unclaimed(queue->table) : 0;

	for (guint i = 0; i < queue->papers->len; i++) {
		const DpPaper *paper = queue->papers->pdata[i];

		if (dp_file_is_same(path, paper->path))
			return g_strdup(paper->path);
	}
	for (guint i = 0; i < n_rows; i++) {
		g_autofree char *file =
		    dp_paper_table_file(queue->table, dp_paper_table_unclaimed(queue->table, i));

		if (dp_file_is_same(path, file))
			return g_steal_pointer(&file);
	}
	return NULL;
}

/* Stops at the first one that exists. */
char *
dp_paper_queue_missing(const DpPaperQueue *queue)
{
	guint n_rows = queue->table != NULL ? dp_paper_table_n_unclaimed(queue->table) : 0;
	g_autofree char *missing = NULL;

	for (guint i = 0; i < queue->papers->len; i++) {
		const DpPaper *paper = queue->papers->pdata[i];

		if (paper->archive != NULL || paper->refusal != NULL ||
		    g_file_test(paper->path, G_FILE_TEST_EXISTS))
			return NULL;
	}
	for (guint i = 0; i < n_rows; i++) {
		g_free(missing);
		missing =
		    dp_paper_table_file(queue->table, dp_paper_table_unclaimed(queue->table, i));
		if (g_file_test(missing, G_FILE_TEST_EXISTS))
			return NULL;
	}
	if (queue->papers->len > 0)
		return g_strdup(((const DpPaper *)queue->papers->pdata[0])->path);
	return g_steal_pointer(&missing);
}
