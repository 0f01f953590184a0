/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-table.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/csv-reader.h"
#include "base/file-number.h"
#include "base/limits.h"
#include "base/paper-number.h"
#include "cli/complaint.h"
#include "cli/paper-cells.h"
#include "cli/paper-data.h"
#include "cli/user-text.h"
#include "cli/venue-wishes.h"
#include "cli/workbook.h"

#define FINAL_STAGE "camera-ready" /* as venues call it */
#define MAX_NAMED 3                /* papers in one sentence */

/* Flags of a row, beside its offset. */
#define CLAIMED (1u << 31)
#define CLAIMED_BY_ENTRY (1u << 30)
#define PLACE (CLAIMED_BY_ENTRY - 1)

/* Two bytes of UTF-16 become at most three of UTF-8, and so does one of Windows-1252. */
G_STATIC_ASSERT(DP_LIMIT_PAPERS_FILE_BYTES <= PLACE / 3);

struct _DpPaperTable {
	char *path;
	char *text; /* of the file: rows are parsed from it again */
	gsize head; /* bytes of its first line, and of what says how to read it */
	char separator;
	const DpCheckPlan *plan;
	DpPaperColumns columns;
	DpVenueWishes *wishes;
	gboolean data;    /* the text was made from a portal's data */
	char *at;         /* (nullable): the row that is read, for a complaint */
	GArray *rows;     /* of guint32: offsets with flags, in the file's order; of a paper that
	                     has several, the first */
	DpRowIndex index; /* of their keys: canonical paths, or numbers */
	guint n_final;    /* files that are checked as final versions */
	gboolean closed;
};

void
dp_paper_choice_clear(DpPaperChoice *choice)
{
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
	g_clear_pointer(&table->wishes, dp_venue_wishes_free);
	g_free(table->at);
	g_free(table->text);
	g_free(table->path);
	g_free(table);
}

static gboolean
check_wish(DpPaperTable *table, const DpPaperCells *cells)
{
	if (dp_venue_wishes_add(table->wishes, &cells->choice, cells->own))
		return TRUE;
	dp_complain("%s: so this row cannot be used", table->at);
	return FALSE;
}

/* Parsed now to check it; parsed again when its paper is checked. */
static gboolean
check_authors(const DpPaperTable *table, const GString *list)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpRoster) roster = NULL;

	if (list->len == 0)
		return TRUE;
	roster = dp_roster_new(list->str, list->len, &error);
	if (roster == NULL)
		dp_complain("%s: %s", table->at, error->message);
	return roster != NULL;
}

static gboolean
check_number(const DpPaperTable *table, const char *cell)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *number = NULL;

	if (cell == NULL)
		return TRUE;
	number = dp_paper_number_parse(cell, &error);
	if (number == NULL)
		dp_complain("%s: %s", table->at, error->message);
	return number != NULL;
}

/* By which a row is found: for a number what a file's name would say. */
static char *
key_of(const DpPaperTable *table, const char *cell)
{
	if (!table->columns.numbered)
		return g_canonicalize_filename(cell, NULL);
	cell += *cell == '#';
	while (*cell == '0')
		cell++;
	return g_strdup(cell);
}

static guint
place_of(const DpPaperTable *table, guint row)
{
	return g_array_index(table->rows, guint32, row) & PLACE;
}

/* (transfer full): the file or the number in the row at @place. */
static char *
cell_at(const DpPaperTable *table, guint place)
{
	GString *cell = g_string_new(NULL);

	dp_csv_reader_cell(table->text + place, table->separator, table->columns.key, cell);
	return g_strstrip(g_string_free(cell, FALSE));
}

char *
dp_paper_table_file(const DpPaperTable *table, guint row)
{
	return cell_at(table, row);
}

static gboolean
has_key(gpointer data, guint row, const char *wanted)
{
	const DpPaperTable *table = data;
	g_autofree char *cell = cell_at(table, place_of(table, row));
	g_autofree char *key = key_of(table, cell);

	return strcmp(key, wanted) == 0;
}

static guint
line_of(const DpPaperTable *table, guint place)
{
	return dp_csv_reader_count_lines(table->text, table->text + place) + 1;
}

/* A row of a paper that has one before. Of a table of authors it is the next author. */
static gboolean
add_again(const DpPaperTable *table, const char *cell, guint before)
{
	guint first;

	if (table->columns.persons && before + 1 == table->rows->len)
		return TRUE;
	first = line_of(table, place_of(table, before));
	if (!table->columns.numbered)
		dp_complain("%s: \"%s\" has a row already, in line %u", table->at, cell, first);
	else if (table->data)
		dp_complain("%s is there twice", table->at);
	else if (!table->columns.persons)
		dp_complain("%s: paper %s has a row already, in line %u", table->at, cell, first);
	else
		dp_complain("%s: paper %s has rows from line %u on, and others come between; "
		            "sort the table by the papers' numbers",
		            table->at, cell, first);
	return FALSE;
}

static gboolean
add_row(DpPaperTable *table, const char *cell, guint32 place)
{
	g_autofree char *key = key_of(table, cell != NULL ? cell : "");
	guint before = 0;

	if (cell == NULL)
		dp_complain("%s: the row has no %s", table->at,
		            table->columns.numbered ? "number" : "file");
	else if (dp_row_index_find(&table->index, key, has_key, table, &before))
		return add_again(table, cell, before);
	else if (table->rows->len >= DP_LIMIT_BATCH_PAPERS)
		dp_complain("%s: these are more than %u papers", table->at, DP_LIMIT_BATCH_PAPERS);
	else {
		dp_row_index_add(&table->index, key, table->rows->len);
		g_array_append_val(table->rows, place);
		return TRUE;
	}
	return FALSE;
}

static void
set_at(DpPaperTable *table, const char *number, guint line)
{
	g_free(table->at);
	table->at = table->data ? g_strdup_printf("%s: paper %s", table->path, number)
	                        : g_strdup_printf("%s:%u", table->path, line);
}

static gboolean
read_row(DpPaperTable *table, const GPtrArray *record, guint32 place, guint line)
{
	g_auto(DpPaperCells) cells = {0};

	set_at(table, record->pdata[0], line);
	if (record->len > table->columns.n) {
		dp_complain("%s: the row has %u fields, and the heading has %u", table->at,
		            record->len, table->columns.n);
		return FALSE;
	}
	cells = dp_paper_cells_read(&table->columns, record, &table->plan->choice);
	return check_authors(table, cells.authors) && check_number(table, cells.number) &&
	       check_wish(table, &cells) &&
	       add_row(table, table->columns.numbered ? cells.number : cells.file, place);
}

static gboolean
read_head(DpPaperTable *table, const GPtrArray *record, const DpCsvReader *csv, guint line)
{
	table->head = (gsize)(csv->at - table->text);
	return dp_paper_columns_read(&table->columns, record, table->path, line);
}

static gboolean
read_rows(DpPaperTable *table)
{
	g_autoptr(GError) error = NULL;
	GPtrArray *record;
	DpCsvReader csv;
	guint line = 1;
	gboolean ok = TRUE;

	dp_csv_reader_init(&csv, table->text, table->data ? NULL : dp_paper_columns_know);
	table->separator = csv.separator;
	while (ok && (record = dp_csv_reader_next(&csv, DP_LIMIT_PAPERS_FILE_COLUMNS, &line,
	                                          &error)) != NULL) {
		ok = table->columns.n == 0
		         ? read_head(table, record, &csv, line)
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

/* HotCRP's "lamp-final12.pdf" of a venue that has rules for it, if neither the row nor the user
 * says which stage it is. */
static gboolean
is_final(const DpPaperTable *table, const DpPaperCells *cells, const char *path)
{
	const char *const *stages;

	if (!table->columns.numbered || cells->choice.stage != NULL || !dp_file_is_final(path))
		return FALSE;
	stages = dp_venue_stages(dp_venue_wishes_find(table->wishes, &cells->choice)->venue);
	return stages != NULL && g_strv_contains(stages, FINAL_STAGE);
}

/* (transfer full): a table of its own: the first line, and the rows of the paper at @row. */
static char *
persons_of(const DpPaperTable *table, guint row)
{
	GString *text = g_string_new_len(table->text, (gssize)table->head);
	g_autofree char *cell = cell_at(table, row), *paper = key_of(table, cell);
	DpCsvReader csv = {.at = table->text + row, .line = 1, .separator = table->separator};
	const char *end = csv.at;
	gboolean same = TRUE;

	for (guint line; same; end = same ? csv.at : end) {
		g_autoptr(GPtrArray) record =
		    dp_csv_reader_next(&csv, DP_LIMIT_PAPERS_FILE_COLUMNS, &line, NULL);
		g_autofree char *number = NULL, *key = NULL;

		if (record != NULL)
			number = cell_at(table, (guint)(csv.record - table->text));
		key = number != NULL ? key_of(table, number) : NULL;
		same = g_strcmp0(key, paper) == 0;
	}
	g_string_append_len(text, table->text + row, end - (table->text + row));
	return g_string_free(text, FALSE);
}

/* (nullable) (transfer full): NULL if nobody is named; @error: a list that cannot be read. */
static char *
authors_of(const DpPaperTable *table, guint row, const DpPaperCells *cells, GError **error)
{
	g_autofree char *persons = NULL;
	g_autoptr(GError) cause = NULL;
	g_autoptr(DpRoster) roster = NULL;

	if (!table->columns.persons && !table->data)
		return cells->authors->len > 0 ? g_strdup(cells->authors->str) : NULL;
	persons = table->data ? g_strdup(cells->roster) : persons_of(table, row);
	if (persons == NULL)
		return NULL;
	roster = dp_roster_new(persons, strlen(persons), &cause);
	if (g_error_matches(cause, DP_ERROR, DP_ERROR_LIMIT))
		g_propagate_error(error, g_steal_pointer(&cause));
	return roster != NULL ? g_steal_pointer(&persons) : NULL;
}

static DpPaperCells
cells_at(const DpPaperTable *table, guint row, GPtrArray **record)
{
	DpCsvReader csv = {.at = table->text + row, .line = 1, .separator = table->separator};
	guint line = 0;

	*record = dp_csv_reader_next(&csv, DP_LIMIT_PAPERS_FILE_COLUMNS, &line, NULL);
	return dp_paper_cells_read(&table->columns, *record, &table->plan->choice);
}

/* Of other tables each row was checked alone. */
static gboolean
check_lists(DpPaperTable *table)
{
	gboolean whole = table->columns.persons || table->data;

	for (guint i = 0; whole && i < table->rows->len; i++) {
		guint row = place_of(table, i);
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) record = NULL;
		g_auto(DpPaperCells) cells = cells_at(table, row, &record);
		char *authors = authors_of(table, row, &cells, &error);

		g_free(authors); /* only whether they can be read matters here */
		if (error != NULL) {
			set_at(table, cells.number, line_of(table, row));
			dp_complain("%s: %s", table->at, error->message);
			return FALSE;
		}
	}
	return TRUE;
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

/* No CSV begins so: a first line names columns. */
static gboolean
is_json(const char *text)
{
	char first = text[strspn(text, " \t\r\n")];

	return first == '[' || first == '{';
}

/* (nullable): what is read as CSV; NULL after complaining. */
static char *
read_text(DpPaperTable *table, const DpTrackChoice *tracks, DpWorker *worker)
{
	g_autofree char *text =
	    dp_workbook_is(table->path)
	        ? dp_workbook_table(table->path, worker, dp_paper_columns_know)
	        : dp_user_text_read(table->path, DP_LIMIT_PAPERS_FILE_BYTES, "the table");

	if (text == NULL || !is_json(text))
		return g_steal_pointer(&text);
	table->data = TRUE;
	dp_paper_columns_set_data(&table->columns);
	return dp_paper_data_table(table->path, text, tracks);
}

DpPaperTable *
dp_paper_table_read(const char *path, const DpCheckPlan *plan, const DpTrackChoice *tracks,
                    DpWorker *worker)
{
	g_autoptr(DpPaperTable) table = g_new0(DpPaperTable, 1);
	char *text;

	table->path = g_strdup(path);
	table->plan = plan;
	table->wishes = dp_venue_wishes_new(plan);
	dp_paper_columns_init(&table->columns, tracks);
	text = read_text(table, tracks, worker);
	if (text == NULL)
		return NULL;
	take_text(table, text);
	return read_rows(table) && check_lists(table) ? g_steal_pointer(&table) : NULL;
}

void
dp_paper_table_choose(const DpPaperTable *table, guint row, const char *path, DpPaperChoice *choice)
{
	g_autoptr(GPtrArray) record = NULL;
	g_auto(DpPaperCells) cells = cells_at(table, row, &record);
	const DpVenueWish *wish;

	if (is_final(table, &cells, path))
		cells.choice.stage = FINAL_STAGE;
	wish = dp_venue_wishes_find(table->wishes, &cells.choice);
	*choice = (DpPaperChoice){.venue = wish->venue,
	                          .track = wish->track,
	                          .stage = wish->stage,
	                          .authors = authors_of(table, row, &cells, NULL)};
	if (cells.number != NULL)
		choice->number = dp_paper_number_parse(cells.number, NULL);
}

static DpPaperStatus
status_of(const DpPaperCells *cells)
{
	if (g_strcmp0(cells->status, DP_PAPER_WITHDRAWN) == 0)
		return DP_PAPER_STATUS_WITHDRAWN;
	return g_strcmp0(cells->status, DP_PAPER_DRAFT) == 0 ? DP_PAPER_STATUS_DRAFT
	                                                     : DP_PAPER_STATUS_SUBMITTED;
}

static guint
claim_key(DpPaperTable *table, const char *key)
{
	guint row = 0;

	if (!dp_row_index_find(&table->index, key, has_key, table, &row))
		return DP_PAPER_TABLE_NO_ROW;
	g_array_index(table->rows, guint32, row) |= CLAIMED;
	return place_of(table, row);
}

guint
dp_paper_table_claim(DpPaperTable *table, const char *path)
{
	g_autofree char *key = key_of(table, path);

	return claim_key(table, key);
}

guint
dp_paper_table_claim_number(DpPaperTable *table, guint number, const char *path,
                            DpPaperStatus *status)
{
	g_autofree char *key = g_strdup_printf("%u", number);
	guint row = claim_key(table, key);
	g_autoptr(GPtrArray) record = NULL;
	g_auto(DpPaperCells) cells = {0};

	if (row == DP_PAPER_TABLE_NO_ROW)
		return row;
	cells = cells_at(table, row, &record);
	*status = status_of(&cells);
	/* Threads only look for a wish. */
	if (is_final(table, &cells, path)) {
		cells.choice.stage = FINAL_STAGE;
		/* counting lines takes long, and the venue has this stage */
		if (dp_venue_wishes_find(table->wishes, &cells.choice) == NULL)
			set_at(table, cells.number, line_of(table, row));
		table->n_final += check_wish(table, &cells);
	}
	return row;
}

gboolean
dp_paper_table_claim_entry(DpPaperTable *table, const char *path, const char *name, guint *row)
{
	g_autofree char *key = key_of(table, name);
	guint32 *known;
	guint number = 0;

	*row = DP_PAPER_TABLE_NO_ROW;
	if (!dp_row_index_find(&table->index, key, has_key, table, &number))
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

static gboolean
is_unsubmitted(const DpPaperCells *cells)
{
	return status_of(cells) != DP_PAPER_STATUS_SUBMITTED;
}

/* A portal's table has papers that are not at hand, but not only such. */
static gboolean
drop_unclaimed(DpPaperTable *table)
{
	g_autoptr(GString) names = g_string_new(NULL);
	guint n = 0, n_claimed = 0, n_rows = table->rows->len;

	for (guint i = 0; i < n_rows; i++) {
		g_autoptr(GPtrArray) record = NULL;
		g_auto(DpPaperCells) cells = cells_at(table, place_of(table, i), &record);
		gboolean claimed = (g_array_index(table->rows, guint32, i) & CLAIMED) != 0;

		n_claimed += claimed;
		if (!claimed && !is_unsubmitted(&cells) && n++ < MAX_NAMED)
			g_string_append_printf(names, "%s%s", n > 1 ? ", " : "", cells.number);
	}
	g_array_set_size(table->rows, 0);
	if (n > 0 && n_claimed > 0)
		dp_complain("%s: papers without a file here (%u of %u): %s%s", table->path, n,
		            n_rows, names->str, n > MAX_NAMED ? " …" : "");
	if (table->n_final > 0)
		dp_complain("%s: final versions, checked at the stage " FINAL_STAGE ": %u",
		            table->path, table->n_final);
	return n_claimed > 0;
}

gboolean
dp_paper_table_close(DpPaperTable *table)
{
	gboolean used = TRUE;

	dp_row_index_clear(&table->index);
	if (table->columns.numbered)
		used = drop_unclaimed(table);
	else
		keep_unclaimed(table);
	g_array_sort_with_data(table->rows, by_file, table);
	table->closed = TRUE;
	return used;
}

gboolean
dp_paper_table_is_numbered(const DpPaperTable *table)
{
	return table->columns.numbered;
}

const char *
dp_paper_table_path(const DpPaperTable *table)
{
	return table->path;
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
