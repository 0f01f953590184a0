/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-table.h"

#include <string.h>

#include "base/csv-reader.h"
#include "base/limits.h"
#include "cli/complaint.h"
#include "cli/paper-cells.h"
#include "cli/paper-number.h"
#include "cli/user-text.h"

/* Flags of a row, beside its offset. */
#define CLAIMED (1u << 31)
#define CLAIMED_BY_ENTRY (1u << 30)
#define PLACE (CLAIMED_BY_ENTRY - 1)

/* Two bytes of UTF-16 become at most three of UTF-8, and so does one of Windows-1252. */
G_STATIC_ASSERT(DP_LIMIT_PAPERS_FILE_BYTES <= PLACE / 3);

/* Wish: a venue with the track and stage of some rows. */
typedef struct {
	DpVenue *venue;
	char *track, *stage; /* nullable */
} Wish;

struct _DpPaperTable {
	char *path;
	char *text; /* of the file: rows are parsed from it again */
	char separator;
	const DpCheckPlan *plan;
	DpPaperColumns columns;
	GHashTable *wishes; /* of Wish: few, since there are few venues */
	GArray *rows;       /* of guint32: offsets with flags, in the file's order */
	DpRowIndex index;   /* of canonical paths */
	gboolean closed;
};

static void
free_wish(gpointer data)
{
	Wish *wish = data;

	dp_venue_unref(wish->venue);
	g_free(wish->track);
	g_free(wish->stage);
	g_free(wish);
}

void
dp_paper_choice_clear(DpPaperChoice *choice)
{
	g_clear_pointer(&choice->file, g_free);
	g_clear_pointer(&choice->authors, g_free);
	g_clear_pointer(&choice->number, g_free);
}

void
dp_paper_table_free(DpPaperTable *table)
{
	if (table == NULL)
		return;
	dp_row_index_clear(&table->index);
	g_clear_pointer(&table->rows, g_array_unref);
	g_hash_table_unref(table->wishes);
	g_free(table->text);
	g_free(table->path);
	g_free(table);
}

static char *
wish_key(const DpPaperCells *cells)
{
	/* without a venue: the format that all papers have */
	return g_strdup_printf("%s\n%s\n%s", cells->venue != NULL ? cells->venue : "",
	                       cells->track != NULL ? cells->track : "",
	                       cells->stage != NULL ? cells->stage : "");
}

static const Wish *
find_wish(const DpPaperTable *table, const DpPaperCells *cells)
{
	g_autofree char *key = wish_key(cells);

	return g_hash_table_lookup(table->wishes, key);
}

static gboolean
check_wish(DpPaperTable *table, const DpPaperCells *cells, guint line)
{
	const DpVenueChoice *base = &table->plan->choice;
	const DpVenueChoice wanted = {.name = cells->venue,
	                              .track = cells->track,
	                              .stage = cells->stage,
	                              .spec = cells->own ? base->spec : NULL,
	                              .folders = base->folders,
	                              .settings = cells->own ? base->settings : NULL,
	                              .date = base->date};
	Wish *wish;

	if (find_wish(table, cells) != NULL)
		return TRUE;
	wish = g_new0(Wish, 1);
	wish->venue = dp_venue_choice_load(&wanted);
	wish->track = g_strdup(cells->track);
	wish->stage = g_strdup(cells->stage);
	if (wish->venue != NULL &&
	    dp_check_plan_suits(table->plan, wish->venue, wish->track, wish->stage))
		return g_hash_table_insert(table->wishes, wish_key(cells), wish);
	dp_complain("%s:%u: so this row cannot be used", table->path, line);
	free_wish(wish);
	return FALSE;
}

/* Parsed now to check it; parsed again when its paper is checked. */
static gboolean
check_authors(const DpPaperTable *table, const GString *list, guint line)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpRoster) roster = NULL;

	if (list->len == 0)
		return TRUE;
	roster = dp_roster_new(list->str, list->len, &error);
	if (roster == NULL)
		dp_complain("%s:%u: %s", table->path, line, error->message);
	return roster != NULL;
}

static gboolean
check_number(const DpPaperTable *table, const char *cell, guint line)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *number = NULL;

	if (cell == NULL)
		return TRUE;
	number = dp_paper_number_parse(cell, &error);
	if (number == NULL)
		dp_complain("%s:%u: %s", table->path, line, error->message);
	return number != NULL;
}

static char *
canonical(const char *file)
{
	return g_canonicalize_filename(file, NULL);
}

static guint
place_of(const DpPaperTable *table, guint row)
{
	return g_array_index(table->rows, guint32, row) & PLACE;
}

char *
dp_paper_table_file(const DpPaperTable *table, guint row)
{
	GString *cell = g_string_new(NULL);

	dp_csv_reader_cell(table->text + row, table->separator, table->columns.file, cell);
	return g_strstrip(g_string_free(cell, FALSE));
}

static gboolean
has_path(gpointer data, guint row, const char *path)
{
	const DpPaperTable *table = data;
	g_autofree char *file = dp_paper_table_file(table, place_of(table, row));
	g_autofree char *key = canonical(file);

	return strcmp(key, path) == 0;
}

static guint
line_of(const DpPaperTable *table, guint place)
{
	return dp_csv_reader_count_lines(table->text, table->text + place) + 1;
}

static gboolean
add_row(DpPaperTable *table, const char *file, guint32 place, guint line)
{
	g_autofree char *key = canonical(file != NULL ? file : "");
	guint before = 0;

	if (file == NULL)
		dp_complain("%s:%u: the row has no file", table->path, line);
	else if (table->rows->len >= DP_LIMIT_BATCH_PAPERS)
		dp_complain("%s:%u: these are more than %u papers", table->path, line,
		            DP_LIMIT_BATCH_PAPERS);
	else if (dp_row_index_find(&table->index, key, has_path, table, &before))
		dp_complain("%s:%u: \"%s\" has a row already, in line %u", table->path, line, file,
		            line_of(table, place_of(table, before)));
	else {
		dp_row_index_add(&table->index, key, table->rows->len);
		g_array_append_val(table->rows, place);
		return TRUE;
	}
	return FALSE;
}

static gboolean
read_row(DpPaperTable *table, const GPtrArray *record, guint32 place, guint line)
{
	g_auto(DpPaperCells) cells = {0};

	if (record->len > table->columns.n) {
		dp_complain("%s:%u: the row has %u fields, and the heading has %u", table->path,
		            line, record->len, table->columns.n);
		return FALSE;
	}
	cells = dp_paper_cells_read(&table->columns, record, &table->plan->choice);
	return check_authors(table, cells.authors, line) &&
	       check_number(table, cells.number, line) && check_wish(table, &cells, line) &&
	       add_row(table, cells.file, place, line);
}

static gboolean
read_rows(DpPaperTable *table)
{
	g_autoptr(GError) error = NULL;
	GPtrArray *record;
	DpCsvReader csv;
	guint line = 1;
	gboolean ok = TRUE;

	dp_csv_reader_init(&csv, table->text, dp_paper_columns_know);
	table->separator = csv.separator;
	while (ok && (record = dp_csv_reader_next(&csv, DP_LIMIT_PAPERS_FILE_COLUMNS, &line,
	                                          &error)) != NULL) {
		ok = table->columns.n == 0
		         ? dp_paper_columns_read(&table->columns, record, table->path, line)
		         : read_row(table, record, (guint32)(csv.record - table->text), line);
		g_ptr_array_unref(record);
	}
	if (error != NULL)
		dp_complain("%s: %s", table->path, error->message);
	else if (ok && table->columns.n == 0)
		dp_complain("%s: the table is empty; its first line must name the columns",
		            table->path);
	return ok && error == NULL && table->columns.n > 0;
}

/* Allocate once: growing an array needs twice the memory for a moment. */
static void
take_text(DpPaperTable *table, char *text)
{
	guint n = dp_csv_reader_count_lines(text, text + strlen(text)) + 1;

	table->text = text;
	n = MIN(n, DP_LIMIT_BATCH_PAPERS);
	dp_row_index_init(&table->index, n);
	table->rows = g_array_sized_new(FALSE, FALSE, sizeof(guint32), n);
}

DpPaperTable *
dp_paper_table_read(const char *path, const DpCheckPlan *plan)
{
	g_autoptr(DpPaperTable) table = g_new0(DpPaperTable, 1);
	char *text;

	table->path = g_strdup(path);
	table->plan = plan;
	table->wishes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_wish);
	text = dp_user_text_read(path, DP_LIMIT_PAPERS_FILE_BYTES, "the table");
	if (text == NULL)
		return NULL;
	take_text(table, text);
	return read_rows(table) ? g_steal_pointer(&table) : NULL;
}

void
dp_paper_table_choose(const DpPaperTable *table, guint row, DpPaperChoice *choice)
{
	DpCsvReader csv = {.at = table->text + row, .line = 1, .separator = table->separator};
	guint line = 0;
	g_autoptr(GPtrArray) record =
	    dp_csv_reader_next(&csv, DP_LIMIT_PAPERS_FILE_COLUMNS, &line, NULL);
	g_auto(DpPaperCells) cells =
	    dp_paper_cells_read(&table->columns, record, &table->plan->choice);
	const Wish *wish = find_wish(table, &cells);

	*choice = (DpPaperChoice){.file = g_strdup(cells.file),
	                          .venue = wish->venue,
	                          .track = wish->track,
	                          .stage = wish->stage};
	if (cells.number != NULL)
		choice->number = dp_paper_number_parse(cells.number, NULL);
	if (cells.authors->len > 0)
		choice->authors = g_strdup(cells.authors->str);
}

guint
dp_paper_table_claim(DpPaperTable *table, const char *path)
{
	g_autofree char *key = canonical(path);
	guint row = 0;

	if (!dp_row_index_find(&table->index, key, has_path, table, &row))
		return DP_PAPER_TABLE_NO_ROW;
	g_array_index(table->rows, guint32, row) |= CLAIMED;
	return place_of(table, row);
}

gboolean
dp_paper_table_claim_entry(DpPaperTable *table, const char *path, const char *name, guint *row)
{
	g_autofree char *key = canonical(name);
	guint32 *known;
	guint number = 0;

	*row = DP_PAPER_TABLE_NO_ROW;
	if (!dp_row_index_find(&table->index, key, has_path, table, &number))
		return TRUE;
	known = &g_array_index(table->rows, guint32, number);
	if ((*known & CLAIMED_BY_ENTRY) != 0) {
		dp_complain(
		    "%s:%u: \"%s\" is in more than one archive; name it with its archive, as "
		    "\"%s\"",
		    table->path, line_of(table, *known & PLACE), name, path);
		return FALSE;
	}
	if ((*known & CLAIMED) != 0 || g_file_test(name, G_FILE_TEST_EXISTS))
		return TRUE;
	*known |= CLAIMED | CLAIMED_BY_ENTRY;
	*row = *known & PLACE;
	return TRUE;
}

/* Lines are counted from row to row: counting from the beginning each time would be quadratic. */
static void
keep_unclaimed(DpPaperTable *table)
{
	const char *at = table->text;
	guint n = 0, line = 1;

	for (guint i = 0; i < table->rows->len; i++) {
		guint32 place = g_array_index(table->rows, guint32, i);
		g_autofree char *file = NULL;

		if ((place & CLAIMED) != 0)
			continue;
		line += dp_csv_reader_count_lines(at, table->text + place);
		at = table->text + place;
		file = dp_paper_table_file(table, place);
		if (!g_file_test(file, G_FILE_TEST_EXISTS))
			dp_complain("%s:%u: %s: There is no such file.", table->path, line, file);
		g_array_index(table->rows, guint32, n++) = place;
	}
	g_array_set_size(table->rows, n);
}

static int
by_file(gconstpointer a, gconstpointer b, gpointer data)
{
	const DpPaperTable *table = data;
	g_autofree char *first = dp_paper_table_file(table, *(const guint32 *)a);
	g_autofree char *second = dp_paper_table_file(table, *(const guint32 *)b);

	return strcmp(first, second);
}

void
dp_paper_table_close(DpPaperTable *table)
{
	dp_row_index_clear(&table->index);
	keep_unclaimed(table);
	g_array_sort_with_data(table->rows, by_file, table);
	table->closed = TRUE;
}

guint
dp_paper_table_n_unclaimed(const DpPaperTable *table)
{
	return table->closed ? table->rows->len : 0;
}

guint
dp_paper_table_unclaimed(const DpPaperTable *table, guint i)
{
	return place_of(table, i);
}
