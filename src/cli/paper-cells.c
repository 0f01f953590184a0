/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-cells.h"

#include <string.h>

#include "base/names.h"
#include "cli/complaint.h"

#define MAX_NAMED 5 /* columns in one sentence */

typedef struct {
	const char *name;
	DpPaperColumn kind;
} Heading;

/* The names of our own columns, and what portals call theirs: HotCRP's authors.csv, EasyChair's
 * author.csv and submission.csv, CMT's table of submissions, OpenReview's of papers. */
static const Heading HEADINGS[] = {
    {"file", DP_PAPER_COLUMN_FILE},
    {"venue", DP_PAPER_COLUMN_VENUE},
    {"track", DP_PAPER_COLUMN_TRACK},
    {"stage", DP_PAPER_COLUMN_STAGE},
    {"authors", DP_PAPER_COLUMN_AUTHORS},
    {"number", DP_PAPER_COLUMN_NUMBER},
    {"paper", DP_PAPER_COLUMN_NUMBER},
    {"pid", DP_PAPER_COLUMN_NUMBER},
    {"paper id", DP_PAPER_COLUMN_NUMBER},
    {"submission", DP_PAPER_COLUMN_NUMBER},
    {"submission #", DP_PAPER_COLUMN_NUMBER},
    {"#", DP_PAPER_COLUMN_NUMBER},
    {"author names", DP_PAPER_COLUMN_AUTHORS},
    {"author emails", DP_PAPER_COLUMN_ADDRESSES},
    {"authorids", DP_PAPER_COLUMN_ADDRESSES},
    {"given_name", DP_PAPER_COLUMN_PERSON},
    {"given name", DP_PAPER_COLUMN_PERSON},
    {"first name", DP_PAPER_COLUMN_PERSON},
    {"first", DP_PAPER_COLUMN_PERSON},
    {"family_name", DP_PAPER_COLUMN_PERSON},
    {"family name", DP_PAPER_COLUMN_PERSON},
    {"last name", DP_PAPER_COLUMN_PERSON},
    {"last", DP_PAPER_COLUMN_PERSON},
    {"name", DP_PAPER_COLUMN_PERSON},
    {"email", DP_PAPER_COLUMN_PERSON},
    {"e-mail", DP_PAPER_COLUMN_PERSON},
    {"affiliation", DP_PAPER_COLUMN_PERSON},
    {"iscontact", DP_PAPER_COLUMN_PERSON},
    {"title", DP_PAPER_COLUMN_UNUSED},
    {"paper title", DP_PAPER_COLUMN_UNUSED},
    {"abstract", DP_PAPER_COLUMN_UNUSED},
    {"country", DP_PAPER_COLUMN_UNUSED},
    {"orcid", DP_PAPER_COLUMN_UNUSED},
    {"web page", DP_PAPER_COLUMN_UNUSED},
    {"person #", DP_PAPER_COLUMN_UNUSED},
    {"corresponding?", DP_PAPER_COLUMN_UNUSED},
};

/* What dp_paper_data_table() writes, which has no first line. */
static const DpPaperColumn DATA[] = {DP_PAPER_COLUMN_NUMBER, DP_PAPER_COLUMN_TRACK,
                                     DP_PAPER_COLUMN_STATUS, DP_PAPER_COLUMN_ROSTER};

#define N_OWN (DP_PAPER_COLUMN_NUMBER + 1) /* of HEADINGS */

/* (nullable) */
static const Heading *
find_heading(const char *word, guint n)
{
	g_autofree char *title = g_strstrip(g_ascii_strdown(word, -1));

	for (guint i = 0; i < n; i++) {
		if (strcmp(title, HEADINGS[i].name) == 0)
			return &HEADINGS[i];
	}
	return NULL;
}

gboolean
dp_paper_columns_know(const char *heading)
{
	return find_heading(heading, G_N_ELEMENTS(HEADINGS)) != NULL;
}

void
dp_paper_columns_init(DpPaperColumns *columns, const DpTrackChoice *tracks)
{
	*columns = (DpPaperColumns){.tracks = tracks};
}

void
dp_paper_columns_set_data(DpPaperColumns *columns)
{
	for (guint i = 0; i < G_N_ELEMENTS(DATA); i++)
		columns->kinds[columns->n++] = DATA[i];
	columns->numbered = TRUE;
	columns->tracks = NULL; /* the data's were found already */
}

/* (nullable): of the first @n names, or the user's own. */
static const Heading *
find_column(const DpPaperColumns *columns, const char *word, guint n)
{
	g_autofree char *title = g_strstrip(g_strdup(word));
	const char *by = columns->tracks->by;

	if (by != NULL && g_ascii_strcasecmp(title, by) == 0)
		return &HEADINGS[DP_PAPER_COLUMN_TRACK];
	return find_heading(title, n);
}

static gboolean
has_kind(const DpPaperColumns *columns, DpPaperColumn kind)
{
	for (guint i = 0; i < columns->n; i++) {
		if (columns->kinds[i] == kind)
			return TRUE;
	}
	return FALSE;
}

static gboolean
add_kind(DpPaperColumns *columns, const Heading *heading, const char *place)
{
	DpPaperColumn kind = heading != NULL ? heading->kind : DP_PAPER_COLUMN_UNUSED;
	gboolean several = kind == DP_PAPER_COLUMN_AUTHORS || kind > DP_PAPER_COLUMN_NUMBER;

	if (!several && has_kind(columns, kind)) {
		dp_complain("%s: there are two columns \"%s\"", place, HEADINGS[kind].name);
		return FALSE;
	}
	columns->kinds[columns->n++] = kind;
	return TRUE;
}

static gboolean
read_own(DpPaperColumns *columns, const GPtrArray *record, const char *place)
{
	for (guint i = 0; i < record->len; i++) {
		const Heading *heading = find_column(columns, record->pdata[i], N_OWN);
		g_autofree char *title = g_strstrip(g_ascii_strdown(record->pdata[i], -1));

		if (heading == NULL) {
			g_autoptr(GArray) names = dp_names_new();
			g_autofree char *all = NULL;

			for (guint k = 0; k < N_OWN; k++)
				dp_names_add(names, HEADINGS[k].name);
			all = dp_names_join(", ", dp_names_all(names));
			dp_complain("%s: \"%s\" is not a column; there are %s", place, title, all);
		}
		if (heading == NULL || !add_kind(columns, heading, place))
			return FALSE;
	}
	return TRUE;
}

/* One sentence about all columns that are not known: one may be misspelt. */
static void
complain_unused(const DpPaperColumns *columns, const GPtrArray *record, const char *place)
{
	g_autoptr(GString) names = g_string_new(NULL);
	guint n = 0;

	for (guint i = 0; i < record->len; i++) {
		if (find_column(columns, record->pdata[i], G_N_ELEMENTS(HEADINGS)) != NULL)
			continue;
		if (n++ < MAX_NAMED)
			g_string_append_printf(names, "%s\"%s\"", n > 1 ? ", " : "",
			                       (const char *)record->pdata[i]);
	}
	if (n > MAX_NAMED)
		g_string_append_printf(names, " and %u more", n - MAX_NAMED);
	if (n > 0)
		dp_complain("%s: %s not used: %s", place,
		            n == 1 ? "this column is" : "these columns are", names->str);
}

static gboolean
read_portal(DpPaperColumns *columns, const GPtrArray *record, const char *place)
{
	for (guint i = 0; i < record->len; i++) {
		const Heading *heading =
		    find_column(columns, record->pdata[i], G_N_ELEMENTS(HEADINGS));

		if (!add_kind(columns, heading, place))
			return FALSE;
	}
	columns->numbered = TRUE;
	columns->persons = has_kind(columns, DP_PAPER_COLUMN_PERSON);
	complain_unused(columns, record, place);
	return TRUE;
}

static gboolean
names_kind(const GPtrArray *record, DpPaperColumn kind)
{
	for (guint i = 0; i < record->len; i++) {
		const Heading *heading = find_heading(record->pdata[i], G_N_ELEMENTS(HEADINGS));

		if (heading != NULL && heading->kind == kind)
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_paper_columns_read(DpPaperColumns *columns, const GPtrArray *record, const char *path,
                      guint line)
{
	g_autofree char *place = g_strdup_printf("%s:%u", path, line);
	gboolean portal =
	    !names_kind(record, DP_PAPER_COLUMN_FILE) && names_kind(record, DP_PAPER_COLUMN_NUMBER);
	DpPaperColumn key = portal ? DP_PAPER_COLUMN_NUMBER : DP_PAPER_COLUMN_FILE;

	if (!(portal ? read_portal(columns, record, place) : read_own(columns, record, place)))
		return FALSE;
	if (columns->tracks->by != NULL && !has_kind(columns, DP_PAPER_COLUMN_TRACK)) {
		dp_complain("%s: no column is called \"%s\", as --track-by says", place,
		            columns->tracks->by);
		return FALSE;
	}
	for (guint i = 0; i < columns->n; i++) {
		columns->key = i;
		if (columns->kinds[i] == key)
			return TRUE;
	}
	dp_complain("%s: the first line must name the columns, and one of them must be \"file\", "
	            "or \"number\" in a table by papers' numbers",
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

/* "#Ada" is a name that an author typed, and "# nobody" no name. */
static const char *
skip_mark(const char *name)
{
	return name[0] == '#' && name[1] != ' ' ? name + 1 : name;
}

/* CMT has a star after who corresponds. An OpenReview profile is no address, and says no more than
 * the name. */
static void
append_authors(GString *list, const char *cell, gboolean addresses)
{
	g_auto(GStrv) names = g_strsplit_set(cell, ";|\r\n", -1);

	for (guint i = 0; names[i] != NULL; i++) {
		gsize length = strlen(g_strstrip(names[i]));

		if (length > 0 && names[i][length - 1] == '*')
			names[i][length - 1] = '\0';
		if (*names[i] != '\0' && (!addresses || strchr(names[i], '@') != NULL))
			g_string_append_printf(list, "%s\n", skip_mark(names[i]));
	}
}

static const char *
track_of(const DpPaperColumns *columns, const char *cell)
{
	return columns->tracks != NULL ? dp_track_choice_find(columns->tracks, cell) : cell;
}

DpPaperCells
dp_paper_cells_read(const DpPaperColumns *columns, const GPtrArray *record,
                    const DpVenueChoice *base)
{
	const char *found[DP_PAPER_COLUMN_KINDS] = {NULL};
	DpPaperCells cells = {.authors = g_string_new(NULL)};

	for (guint i = 0; i < record->len; i++) {
		char *cell = g_strstrip(record->pdata[i]);

		if (columns->kinds[i] == DP_PAPER_COLUMN_AUTHORS ||
		    columns->kinds[i] == DP_PAPER_COLUMN_ADDRESSES)
			append_authors(cells.authors, cell,
			               columns->kinds[i] == DP_PAPER_COLUMN_ADDRESSES);
		else if (*cell != '\0')
			found[columns->kinds[i]] = cell;
	}
	cells.own = found[DP_PAPER_COLUMN_VENUE] == NULL ||
	            g_strcmp0(found[DP_PAPER_COLUMN_VENUE], base->name) == 0;
	cells.number = found[DP_PAPER_COLUMN_NUMBER];
	cells.file = found[DP_PAPER_COLUMN_FILE];
	cells.status = found[DP_PAPER_COLUMN_STATUS];
	cells.roster = found[DP_PAPER_COLUMN_ROSTER];
	if (cells.own)
		cells.choice =
		    (DpVenueChoice){.name = base->name, .track = base->track, .stage = base->stage};
	else
		cells.choice.name = found[DP_PAPER_COLUMN_VENUE];
	if (found[DP_PAPER_COLUMN_TRACK] != NULL)
		cells.choice.track = track_of(columns, found[DP_PAPER_COLUMN_TRACK]);
	if (found[DP_PAPER_COLUMN_STAGE] != NULL)
		cells.choice.stage = found[DP_PAPER_COLUMN_STAGE];
	return cells;
}
