/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/limits.h"
#include "cli/track-choice.h"
#include "cli/venue-choice.h"

/** DpPaperColumn: what a column of a table of papers has. Our own tables have the first six. */
typedef enum {
	DP_PAPER_COLUMN_FILE,
	DP_PAPER_COLUMN_VENUE,
	DP_PAPER_COLUMN_TRACK,
	DP_PAPER_COLUMN_STAGE,
	DP_PAPER_COLUMN_AUTHORS,
	DP_PAPER_COLUMN_NUMBER,
	DP_PAPER_COLUMN_ADDRESSES, /* of the authors */
	DP_PAPER_COLUMN_PERSON,    /* of one author, who has a row of their own */
	DP_PAPER_COLUMN_STATUS,    /* in a portal's data: DP_PAPER_WITHDRAWN … */
	DP_PAPER_COLUMN_ROSTER,    /* in a portal's data: a whole list of authors */
	DP_PAPER_COLUMN_UNUSED,
	DP_PAPER_COLUMN_KINDS
} DpPaperColumn;

/** DpPaperColumns: the columns in the first line of a table of papers. */
typedef struct {
	DpPaperColumn kinds[DP_LIMIT_PAPERS_FILE_COLUMNS];
	guint n, key;      /* key: the column with the file name, or else with the number */
	gboolean numbered; /* a portal's table: its rows are papers by their number */
	gboolean persons;  /* of these: its rows are authors */
	const DpTrackChoice *tracks;
} DpPaperColumns;

/* Statuses of papers that are special. */
#define DP_PAPER_WITHDRAWN "withdrawn"
#define DP_PAPER_DRAFT "draft"

/** dp_paper_columns_know: whether there is a column of this name. */
gboolean dp_paper_columns_know(const char *heading);

/** dp_paper_columns_init: without any columns yet. @tracks: borrowed; may rename one. */
void dp_paper_columns_init(DpPaperColumns *columns, const DpTrackChoice *tracks);

/** dp_paper_columns_set_data: those of dp_paper_data_table(). */
void dp_paper_columns_set_data(DpPaperColumns *columns);

/** dp_paper_columns_read: FALSE after complaining about line @line of the file at @path. Columns of
 * a portal's table that are not known are not used, which is said. */
gboolean dp_paper_columns_read(DpPaperColumns *columns, const GPtrArray *record, const char *path,
                               guint line);

/** DpPaperCells: the values of a row; empty cells have the values for all papers. */
typedef struct {
	const char *file, *number, *status, *roster; /* nullable; in the record */
	DpVenueChoice choice;                        /* name, track and stage */
	gboolean own;                                /* the same venue as the base's */
	GString *authors; /* owned: one per line, as dp_roster_new() reads them */
} DpPaperCells;

/** dp_paper_cells_read: @record: has no more fields than there are columns; surrounding spaces are
 * removed. */
DpPaperCells dp_paper_cells_read(const DpPaperColumns *columns, const GPtrArray *record,
                                 const DpVenueChoice *base);
void dp_paper_cells_clear(DpPaperCells *cells);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPaperCells, dp_paper_cells_clear)
