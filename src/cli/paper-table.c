/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-table.h"

#include <string.h>

#include "base/csv-reader.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/text-file.h"
#include "cli/complaint.h"
#include "cli/paper-list.h"

#define TEXTS_AT_ONCE 65536

typedef enum { FILE_NAME, VENUE, TRACK, STAGE, AUTHORS, N_KINDS } Kind;

static const char *const HEADINGS[] = {"file", "venue", "track", "stage", "authors", NULL};

/* Reading: a table that is being read. */
typedef struct {
	DpPaperTable *table;
	const DpVenueChoice *base;
	Kind kinds[DP_LIMIT_PAPERS_FILE_COLUMNS];
	guint n_columns;
} Reading;

static void
free_venue(gpointer venue)
{
	dp_venue_unref(venue);
}

static DpPaperTable *
table_new(const char *path)
{
	DpPaperTable *table = g_new0(DpPaperTable, 1);

	table->path = g_strdup(path);
	table->choices = g_ptr_array_new_with_free_func(g_free);
	table->texts = g_string_chunk_new(TEXTS_AT_ONCE);
	table->by_file = g_hash_table_new(g_str_hash, g_str_equal);
	table->venues = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_venue);
	return table;
}

void
dp_paper_table_free(DpPaperTable *table)
{
	if (table == NULL)
		return;
	g_hash_table_unref(table->by_file);
	g_ptr_array_unref(table->choices);
	g_hash_table_unref(table->venues);
	g_string_chunk_free(table->texts);
	g_free(table->path);
	g_free(table);
}

static gboolean
add_heading(Reading *reading, const char *word, guint line)
{
	g_autofree char *place = g_strdup_printf("%s:%u", reading->table->path, line);
	g_autofree char *title = g_strstrip(g_ascii_strdown(word, -1)), *all = NULL;

	for (guint kind = 0; kind < N_KINDS; kind++) {
		if (strcmp(title, HEADINGS[kind]) != 0)
			continue;
		for (guint i = 0; i < reading->n_columns && kind != AUTHORS; i++) {
			if (reading->kinds[i] == kind) {
				dp_complain("%s: there are two columns \"%s\"", place, title);
				return FALSE;
			}
		}
		reading->kinds[reading->n_columns++] = kind;
		return TRUE;
	}
	all = g_strjoinv(", ", (char **)HEADINGS);
	dp_complain("%s: \"%s\" is not a column; there are %s", place, title, all);
	return FALSE;
}

static gboolean
read_heading(Reading *reading, const GPtrArray *record, guint line)
{
	for (guint i = 0; i < record->len; i++) {
		if (!add_heading(reading, record->pdata[i], line))
			return FALSE;
	}
	for (guint i = 0; i < reading->n_columns; i++) {
		if (reading->kinds[i] == FILE_NAME)
			return TRUE;
	}
	dp_complain("%s:%u: the first line must name the columns, and one of them must be \"file\"",
	            reading->table->path, line);
	return FALSE;
}

/* An author a line, as a list of authors has them. */
static void
append_authors(GString *list, const char *cell)
{
	g_auto(GStrv) names = g_strsplit_set(cell, ";|\r\n", -1);

	for (guint i = 0; names[i] != NULL; i++) {
		if (*g_strstrip(names[i]) != '\0')
			g_string_append_printf(list, "%s\n", names[i]);
	}
}

/* Read here to see that it can be read; kept as text until its paper is checked. */
static gboolean
take_authors(const Reading *reading, DpPaperChoice *choice, const GString *list)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpRoster) roster = NULL;

	if (list->len == 0)
		return TRUE;
	roster = dp_roster_new(list->str, list->len, &error);
	choice->authors = g_string_chunk_insert(reading->table->texts, list->str);
	if (roster == NULL)
		dp_complain("%s:%u: %s", reading->table->path, choice->line, error->message);
	return roster != NULL;
}

static gboolean
take_venue(const Reading *reading, DpPaperChoice *choice, const char *name)
{
	const DpVenueChoice *base = reading->base;
	gboolean own = name == NULL || g_strcmp0(name, base->name) == 0;
	DpVenueChoice wanted = {own ? base->name : name, choice->track, choice->stage,
	                        base->folders, own ? base->settings : NULL};
	g_autofree char *key =
	    g_strdup_printf("%s\n%s\n%s", wanted.name, wanted.track != NULL ? wanted.track : "",
	                    wanted.stage != NULL ? wanted.stage : "");

	choice->venue = g_hash_table_lookup(reading->table->venues, key);
	if (choice->venue != NULL)
		return TRUE;
	choice->venue = dp_venue_choice_load(&wanted);
	if (choice->venue == NULL) {
		dp_complain("%s:%u: so this row cannot be used", reading->table->path,
		            choice->line);
		return FALSE;
	}
	g_hash_table_insert(reading->table->venues, g_steal_pointer(&key), choice->venue);
	return TRUE;
}

static char *
canonical(const char *file)
{
	return g_canonicalize_filename(file, NULL);
}

static gboolean
add_choice(const Reading *reading, DpPaperChoice *choice)
{
	g_autofree char *key = canonical(choice->file != NULL ? choice->file : "");
	const DpPaperChoice *before = g_hash_table_lookup(reading->table->by_file, key);

	if (choice->file == NULL)
		dp_complain("%s:%u: the row has no file", reading->table->path, choice->line);
	else if (before != NULL)
		dp_complain("%s:%u: \"%s\" has a row already, in line %u", reading->table->path,
		            choice->line, choice->file, before->line);
	else
		return g_hash_table_insert(reading->table->by_file,
		                           g_string_chunk_insert(reading->table->texts, key),
		                           choice);
	return FALSE;
}

/* Tracks and stages are the same in row after row. */
static const char *
keep_text(const Reading *reading, const char *text)
{
	return text != NULL ? g_string_chunk_insert_const(reading->table->texts, text) : NULL;
}

/* What is left out in a row is as if there were no column: then the base holds. */
static gboolean
read_row(const Reading *reading, const GPtrArray *record, DpPaperChoice *choice)
{
	const char *cells[N_KINDS] = {NULL};
	g_autoptr(GString) authors = g_string_new(NULL);
	gboolean own;

	if (record->len > reading->n_columns) {
		dp_complain("%s:%u: the row has %u fields, and the heading has %u",
		            reading->table->path, choice->line, record->len, reading->n_columns);
		return FALSE;
	}
	for (guint i = 0; i < record->len; i++) {
		char *cell = g_strstrip(record->pdata[i]);

		if (reading->kinds[i] == AUTHORS)
			append_authors(authors, cell);
		else if (*cell != '\0')
			cells[reading->kinds[i]] = cell;
	}
	own = cells[VENUE] == NULL || g_strcmp0(cells[VENUE], reading->base->name) == 0;
	if (cells[FILE_NAME] != NULL)
		choice->file = g_string_chunk_insert(reading->table->texts, cells[FILE_NAME]);
	choice->track =
	    keep_text(reading, cells[TRACK] == NULL && own ? reading->base->track : cells[TRACK]);
	choice->stage =
	    keep_text(reading, cells[STAGE] == NULL && own ? reading->base->stage : cells[STAGE]);
	return take_authors(reading, choice, authors) &&
	       take_venue(reading, choice, cells[VENUE]) && add_choice(reading, choice);
}

static gboolean
read_rows(Reading *reading, const char *text)
{
	g_autoptr(GError) error = NULL;
	GPtrArray *record;
	DpCsvReader csv;
	guint line = 1;
	gboolean ok = TRUE;

	dp_csv_reader_init(&csv, text);
	while (ok && (record = dp_csv_reader_next(&csv, DP_LIMIT_PAPERS_FILE_COLUMNS, &line,
	                                          &error)) != NULL) {
		if (reading->n_columns == 0) {
			ok = read_heading(reading, record, line);
		} else {
			DpPaperChoice *choice = g_new0(DpPaperChoice, 1);

			choice->line = line;
			g_ptr_array_add(reading->table->choices, choice);
			ok = read_row(reading, record, choice);
		}
		g_ptr_array_unref(record);
	}
	if (error != NULL)
		dp_complain("%s: %s", reading->table->path, error->message);
	else if (ok && reading->n_columns == 0)
		dp_complain("%s: the table is empty; its first line must name the columns",
		            reading->table->path);
	return ok && error == NULL && reading->n_columns > 0;
}

DpPaperTable *
dp_paper_table_read(const char *path, const DpVenueChoice *base)
{
	g_autoptr(DpPaperTable) table = table_new(path);
	Reading reading = {.table = table, .base = base};
	g_autoptr(GError) error = NULL;
	g_autofree char *data = NULL, *text = NULL;
	gsize length = 0;

	data = dp_file_read(path, DP_LIMIT_PAPERS_FILE_BYTES, &length, &error);
	text = data != NULL ? dp_text_file_decode(data, length, &error) : NULL;
	if (data == NULL)
		dp_complain("%s: %s", path, error->message);
	else if (text == NULL)
		dp_complain("%s: the table %s", path, error->message);
	else if (read_rows(&reading, text))
		return g_steal_pointer(&table);
	return NULL;
}

void
dp_paper_table_apply(DpPaperTable *table, GPtrArray *papers)
{
	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];
		g_autofree char *key = canonical(paper->path);
		DpPaperChoice *choice = g_hash_table_lookup(table->by_file, key);

		paper->choice = choice;
		if (choice != NULL)
			choice->used = TRUE;
	}
	for (guint i = 0; i < table->choices->len; i++) {
		DpPaperChoice *choice = table->choices->pdata[i];
		DpPaper *paper;

		if (choice->used)
			continue;
		if (!g_file_test(choice->file, G_FILE_TEST_EXISTS))
			dp_complain("%s:%u: %s: There is no such file.", table->path, choice->line,
			            choice->file);
		paper = dp_paper_new(choice->file);
		paper->choice = choice;
		g_ptr_array_add(papers, paper);
	}
	dp_paper_list_sort(papers);
}
