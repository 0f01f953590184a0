/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>

#include "cli/check-options.h"
#include "cli/row-index.h"

/** DpPaperChoice: what a row of the table says of its paper; of the table where not owned. */
typedef struct {
	char *file, *authors; /* owned; authors (nullable): a list, as dp_roster_new() reads it */
	const DpVenue *venue; /* with the settings applied */
	const char *track, *stage; /* nullable: the first ones */
} DpPaperChoice;

void dp_paper_choice_clear(DpPaperChoice *choice);

/**
 * DpPaperTable: `--papers FILE.csv`: a row for each paper that is not like the others. There may be
 * a million rows, so a row is kept as its place in the file's text, and read again when its paper
 * is checked. Once it is read, any number of threads may ask it.
 */
typedef struct _DpPaperTable DpPaperTable;

/**
 * dp_paper_table_read:
 * @plan: what holds where a row is silent. A row with another venue than the plan's has its own
 * track and stage and the venue's plain values. Must live as long
 *
 * NULL after complaining, with the line.
 */
DpPaperTable *dp_paper_table_read(const char *path, const DpCheckPlan *plan);
void dp_paper_table_free(DpPaperTable *table);

/** A row is known by its place in the text: bytes, never 0. */
#define DP_PAPER_TABLE_NO_ROW 0u

/**
 * dp_paper_table_claim: the row of the paper at @path, for whose sake it is now in the table.
 *
 * Returns: DP_PAPER_TABLE_NO_ROW where none is
 */
guint dp_paper_table_claim(DpPaperTable *table, const char *path);

/**
 * dp_paper_table_claim_entry: of the paper @path, which lies in an archive as @name, where no row
 * has its path: the row that says @name alone, and there is no such file beside the archive.
 *
 * Returns: FALSE after complaining: another archive of the batch has such an entry too
 */
gboolean dp_paper_table_claim_entry(DpPaperTable *table, const char *path, const char *name,
                                    guint *row);

/** dp_paper_table_close: no more rows are claimed. Those that nobody claimed are papers of their
 * own, in order of their paths; a file that is missing is complained about. */
void dp_paper_table_close(DpPaperTable *table);

/** dp_paper_table_n_unclaimed: 0 before dp_paper_table_close(). */
guint dp_paper_table_n_unclaimed(const DpPaperTable *table);
guint dp_paper_table_unclaimed(const DpPaperTable *table, guint i);

/** dp_paper_table_file: the path that @row has. (transfer full) */
char *dp_paper_table_file(const DpPaperTable *table, guint row);

/** dp_paper_table_choose: what @row says. */
void dp_paper_table_choose(const DpPaperTable *table, guint row, DpPaperChoice *choice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPaperTable, dp_paper_table_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPaperChoice, dp_paper_choice_clear)
