/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-cells.h"

#include <string.h>

#include "base/names.h"
#include "cli/complaint.h"

static const char *const HEADINGS[] = {"file",    "venue",  "track", "stage",
                                       "authors", "number", NULL};

gboolean
dp_paper_columns_know(const char *heading)
{
	g_autofree char *title = g_ascii_strdown(heading, -1);

	return g_strv_contains(HEADINGS, title);
}

static gboolean
add_heading(DpPaperColumns *columns, const char *word, const char *place)
{
	g_autofree char *title = g_strstrip(g_ascii_strdown(word, -1)), *all = NULL;

	for (guint kind = 0; kind < DP_PAPER_COLUMN_KINDS; kind++) {
		if (strcmp(title, HEADINGS[kind]) != 0)
			continue;
		for (guint i = 0; i < columns->n && kind != DP_PAPER_COLUMN_AUTHORS; i++) {
			if (columns->kinds[i] == kind) {
				dp_complain("%s: there are two columns \"%s\"", place, title);
				return FALSE;
			}
		}
		columns->kinds[columns->n++] = kind;
		return TRUE;
	}
	all = dp_names_join(", ", HEADINGS);
	dp_complain("%s: \"%s\" is not a column; there are %s", place, title, all);
	return FALSE;
}

gboolean
dp_paper_columns_read(DpPaperColumns *columns, const GPtrArray *record, const char *path,
                      guint line)
{
	g_autofree char *place = g_strdup_printf("%s:%u", path, line);

	for (guint i = 0; i < record->len; i++) {
		if (!add_heading(columns, record->pdata[i], place))
			return FALSE;
	}
	for (guint i = 0; i < columns->n; i++) {
		columns->file = i;
		if (columns->kinds[i] == DP_PAPER_COLUMN_FILE)
			return TRUE;
	}
	dp_complain("%s: the first line must name the columns, and one of them must be \"file\"",
	            place);
	return FALSE;
}

void
dp_paper_cells_clear(DpPaperCells *cells)
{
	if (cells->authors != NULL)
		g_string_free(cells->authors, TRUE);
	cells->authors = NULL;
}

static void
append_authors(GString *list, const char *cell)
{
	g_auto(GStrv) names = g_strsplit_set(cell, ";|\r\n", -1);

	for (guint i = 0; names[i] != NULL; i++) {
		if (*g_strstrip(names[i]) != '\0')
			g_string_append_printf(list, "%s\n", names[i]);
	}
}

DpPaperCells
dp_paper_cells_read(const DpPaperColumns *columns, const GPtrArray *record,
                    const DpVenueChoice *base)
{
	const char *found[DP_PAPER_COLUMN_KINDS] = {NULL};
	DpPaperCells cells = {.authors = g_string_new(NULL)};

	for (guint i = 0; i < record->len; i++) {
		char *cell = g_strstrip(record->pdata[i]);

		if (columns->kinds[i] == DP_PAPER_COLUMN_AUTHORS)
			append_authors(cells.authors, cell);
		else if (*cell != '\0')
			found[columns->kinds[i]] = cell;
	}
	cells.own = found[DP_PAPER_COLUMN_VENUE] == NULL ||
	            g_strcmp0(found[DP_PAPER_COLUMN_VENUE], base->name) == 0;
	cells.number = found[DP_PAPER_COLUMN_NUMBER];
	cells.file = found[DP_PAPER_COLUMN_FILE];
	cells.venue = cells.own ? base->name : found[DP_PAPER_COLUMN_VENUE];
	cells.track = found[DP_PAPER_COLUMN_TRACK] == NULL && cells.own
	                  ? base->track
	                  : found[DP_PAPER_COLUMN_TRACK];
	cells.stage = found[DP_PAPER_COLUMN_STAGE] == NULL && cells.own
	                  ? base->stage
	                  : found[DP_PAPER_COLUMN_STAGE];
	return cells;
}
