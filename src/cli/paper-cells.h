/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/limits.h"
#include "cli/venue-choice.h"

typedef enum {
	DP_PAPER_COLUMN_FILE,
	DP_PAPER_COLUMN_VENUE,
	DP_PAPER_COLUMN_TRACK,
	DP_PAPER_COLUMN_STAGE,
	DP_PAPER_COLUMN_AUTHORS,
	DP_PAPER_COLUMN_KINDS
} DpPaperColumn;

/** DpPaperColumns: what the first line of a table of papers says. */
typedef struct {
	DpPaperColumn kinds[DP_LIMIT_PAPERS_FILE_COLUMNS];
	guint n, file; /* file: the column that has it */
} DpPaperColumns;

/** dp_paper_columns_read: FALSE after complaining about line @line of the file at @path. */
gboolean dp_paper_columns_read(DpPaperColumns *columns, const GPtrArray *record, const char *path,
                               guint line);

/** DpPaperCells: what a row says; where it is silent, what holds for all papers. */
typedef struct {
	const char *file, *venue, *track, *stage; /* nullable; in the record or the choice */
	gboolean own;                             /* no other venue than the choice's */
	GString *authors; /* owned: one a line, as dp_roster_new() reads them */
} DpPaperCells;

/** dp_paper_cells_read: @record: has no more fields than there are columns; its spaces are taken
 * off. */
DpPaperCells dp_paper_cells_read(const DpPaperColumns *columns, const GPtrArray *record,
                                 const DpVenueChoice *base);
void dp_paper_cells_clear(DpPaperCells *cells);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPaperCells, dp_paper_cells_clear)
