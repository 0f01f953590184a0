/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>
#include <deskproof/worker.h>

#include "cli/check-options.h"
#include "cli/row-index.h"
#include "cli/track-choice.h"

/** DpPaperChoice: the values of a paper's row; borrowed from the table unless owned. */
typedef struct {
	char *number;              /* (nullable): owned; as dp_paper_number_parse() returns it */
	char *authors;             /* (nullable): owned; a list, as dp_roster_new() reads it */
	const DpVenue *venue;      /* with the settings applied */
	const char *track, *stage; /* nullable: the venue's first ones */
} DpPaperChoice;

void dp_paper_choice_clear(DpPaperChoice *choice);

/**
 * DpPaperTable: `--papers FILE`: a row for each paper with settings of its own; or a portal's
 * table, numbered, which says which paper by its number, and may have a row for each author. There
 * may be a million rows, so a row is stored as its offset in the file's text, and parsed again when
 * its paper is checked. Once it is loaded, any thread may use it.
 */
typedef struct _DpPaperTable DpPaperTable;

/**
 * dp_paper_table_read:
 * @plan: the values for empty cells. A row with another venue than the plan's has its own track and
 *   stage, and none of the plan's settings. Must outlive the table
 * @tracks: of a portal's table; must outlive this one
 * @worker: unpacks a workbook
 *
 * NULL after complaining, with the line.
 */
DpPaperTable *dp_paper_table_read(const char *path, const DpCheckPlan *plan,
                                  const DpTrackChoice *tracks, DpWorker *worker);
void dp_paper_table_free(DpPaperTable *table);

/** A row is identified by its offset in the text: bytes, never 0. */
#define DP_PAPER_TABLE_NO_ROW 0u

/**
 * dp_paper_table_claim: the row of the paper at @path, now assigned to it.
 *
 * Returns: DP_PAPER_TABLE_NO_ROW if there is none
 */
guint dp_paper_table_claim(DpPaperTable *table, const char *path);

/**
 * dp_paper_table_claim_entry: for the paper @path, the entry @name of an archive, if no row has its
 * path: the row with @name alone, unless that file exists beside the archive.
 *
 * Returns: FALSE after complaining: another archive of the batch has such an entry too
 */
gboolean dp_paper_table_claim_entry(DpPaperTable *table, const char *path, const char *name,
                                    guint *row);

/** dp_paper_table_is_numbered: then rows are claimed by number. */
gboolean dp_paper_table_is_numbered(const DpPaperTable *table);

/** DpPaperStatus: of a paper in a portal's data. */
typedef enum {
	DP_PAPER_STATUS_SUBMITTED,
	DP_PAPER_STATUS_DRAFT, /* not submitted yet */
	DP_PAPER_STATUS_WITHDRAWN,
} DpPaperStatus;

/** dp_paper_table_claim_number: the row of paper @number (0 for none), for the file @path, one of
 * perhaps several. @status: set if there is one */
guint dp_paper_table_claim_number(DpPaperTable *table, guint number, const char *path,
                                  DpPaperStatus *status);

/**
 * dp_paper_table_close: ends claiming. Unclaimed rows become papers of their own, sorted by path; a
 * missing file is reported. Of a numbered table they are reported and dropped.
 *
 * Returns: FALSE if it is numbered and no row was claimed
 */
gboolean dp_paper_table_close(DpPaperTable *table);

/** dp_paper_table_path: of its file. */
const char *dp_paper_table_path(const DpPaperTable *table);

/** dp_paper_table_n_unclaimed: 0 before dp_paper_table_close(). */
guint dp_paper_table_n_unclaimed(const DpPaperTable *table);
guint dp_paper_table_unclaimed(const DpPaperTable *table, guint i);

/** dp_paper_table_file: the path in @row. (transfer full) */
char *dp_paper_table_file(const DpPaperTable *table, guint row);

/** dp_paper_table_choose: the values of @row for the paper at @path. */
void dp_paper_table_choose(const DpPaperTable *table, guint row, const char *path,
                           DpPaperChoice *choice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPaperTable, dp_paper_table_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPaperChoice, dp_paper_choice_clear)
