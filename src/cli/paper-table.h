/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>

#include "cli/paper.h"
#include "cli/venue-choice.h"

/** DpPaperChoice: a row of the table of papers: what holds for one paper alone. */
struct _DpPaperChoice {
	const char *file;          /* this and the other texts are the table's */
	DpVenue *venue;            /* borrowed from the table; with the settings applied */
	const char *track, *stage; /* nullable: the first ones */
	const char *authors;       /* (nullable): a list of them, which dp_roster_new() reads */
	guint line;
	gboolean used;
};

/** DpPaperTable: `--papers FILE.csv`: a row for each paper that is not like the others. */
typedef struct {
	char *path;
	GStringChunk *texts; /* a table may have a million rows: no text is kept twice or alone */
	GPtrArray *choices;  /* of DpPaperChoice, owned */
	GHashTable *by_file; /* of DpPaperChoice, borrowed, by canonical path */
	GHashTable *venues;  /* of DpVenue, owned, by all that was chosen */
} DpPaperTable;

/**
 * dp_paper_table_read:
 * @base: what holds where a row is silent. A row with another venue than @base has its own track
 * and stage and the venue's plain values
 *
 * NULL after complaining, with the line.
 */
DpPaperTable *dp_paper_table_read(const char *path, const DpVenueChoice *base);
void dp_paper_table_free(DpPaperTable *table);

/** dp_paper_table_apply: gives each of @papers its row. A row of none of them is a paper of its own
 * and is added. */
void dp_paper_table_apply(DpPaperTable *table, GPtrArray *papers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPaperTable, dp_paper_table_free)
