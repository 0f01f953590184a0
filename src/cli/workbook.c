/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/workbook.h"

#include <deskproof/error.h>

#include <string.h>
#include <unistd.h>

#include "base/csv-reader.h"
#include "base/file.h"
#include "base/limits.h"
#include "cli/complaint.h"
#include "cli/sheet.h"
#include "run/unpack.h"

#define MAGIC "PK\3\4"
#define FOLDER "xl/" /* where the parts are */
#define WORKBOOK FOLDER "workbook.xml"
#define TARGETS FOLDER "_rels/workbook.xml.rels"
#define STRINGS FOLDER "sharedStrings.xml" /* missing if no cell has a text of its own */

/* Workbook: an open one. */
typedef struct {
	const char *path;
	int file;
	DpWorker *worker;
	GPtrArray *entries; /* of DpArchiveEntry */
	GPtrArray *strings; /* owned */
} Workbook;

static void
workbook_clear(Workbook *book)
{
	if (book->file >= 0)
		close(book->file);
	g_clear_pointer(&book->entries, g_ptr_array_unref);
	g_clear_pointer(&book->strings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Workbook, workbook_clear)

gboolean
dp_workbook_is(const char *path)
{
	int file = dp_file_open(path, NULL);
	char start[sizeof(MAGIC) - 1] = "";
	gboolean is;

	if (file < 0)
		return FALSE;
	is = pread(file, start, sizeof(start), 0) == sizeof(start) &&
	     memcmp(start, MAGIC, sizeof(start)) == 0;
	close(file);
	return is;
}

/* (nullable): borrowed */
static const DpArchiveEntry *
find(const Workbook *book, const char *name)
{
	for (guint i = 0; i < book->entries->len; i++) {
		const DpArchiveEntry *entry = book->entries->pdata[i];

		if (strcmp(entry->name, name) == 0)
			return entry;
	}
	return NULL;
}

static GBytes *
unpack(const Workbook *book, const char *name, GError **error)
{
	const DpArchiveEntry *entry = find(book, name);

	if (entry == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "This is no workbook: it has no %s.",
		            name);
	else if (entry->size > DP_LIMIT_PAPERS_FILE_BYTES)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "A part of the workbook has more than %u MB: %s.",
		            DP_LIMIT_PAPERS_FILE_BYTES / (1024 * 1024), name);
	else
		return dp_worker_unpack(book->worker, book->file, entry, error);
	return NULL;
}

static gboolean
read_strings(Workbook *book, GError **error)
{
	g_autoptr(GBytes) xml = NULL;

	if (find(book, STRINGS) == NULL) {
		book->strings = g_ptr_array_new();
		return TRUE;
	}
	xml = unpack(book, STRINGS, error);
	book->strings = xml != NULL ? dp_sheet_strings(xml, error) : NULL;
	return book->strings != NULL;
}

static GHashTable *
read_targets(const Workbook *book, GError **error)
{
	g_autoptr(GBytes) xml = unpack(book, TARGETS, error);

	return xml != NULL ? dp_sheet_targets(xml, error) : NULL;
}

static GPtrArray *
read_names(const Workbook *book, GError **error)
{
	g_autoptr(GBytes) xml = unpack(book, WORKBOOK, error);

	return xml != NULL ? dp_sheet_names(xml, error) : NULL;
}

/* A target is a path from the archive's root, or from the workbook's folder. (transfer full) */
static char *
part_of(const char *target)
{
	return *target == '/' ? g_strdup(target + 1) : g_strconcat(FOLDER, target, NULL);
}

static char *
read_table(const Workbook *book, const char *target, guint rows, GError **error)
{
	g_autofree char *part = part_of(target);
	g_autoptr(GBytes) xml = unpack(book, part, error);

	return xml != NULL ? dp_sheet_table(xml, book->strings, rows, error) : NULL;
}

/* In the first row of a sheet, which is all that is read of it here. */
static guint
count_known(const Workbook *book, const char *target, gboolean (*knows)(const char *heading),
            GError **error)
{
	g_autofree char *head = read_table(book, target, 1, error);
	g_autoptr(GPtrArray) cells = NULL;
	DpCsvReader reader;
	guint line, n = 0;

	if (head == NULL)
		return 0;
	dp_csv_reader_init(&reader, head, NULL);
	cells = dp_csv_reader_next(&reader, DP_LIMIT_PAPERS_FILE_COLUMNS, &line, NULL);
	for (guint i = 0; cells != NULL && i < cells->len; i++)
		n += knows(g_strstrip(cells->pdata[i]));
	return n;
}

/* (nullable): borrowed from @targets, which lacks what is in another file. */
static const char *
choose(const Workbook *book, const GPtrArray *names, GHashTable *targets,
       gboolean (*knows)(const char *heading))
{
	const DpSheetName *best = NULL;
	guint most = 0;

	for (guint i = 0; i < names->len; i++) {
		const DpSheetName *name = names->pdata[i];
		const char *target = g_hash_table_lookup(targets, name->id);
		g_autoptr(GError) error = NULL;
		guint known = target != NULL ? count_known(book, target, knows, &error) : 0;

		if (error != NULL && names->len > 1)
			dp_complain("%s: the sheet “%s” is not read: %s", book->path, name->name,
			            error->message);
		if (target != NULL && (best == NULL || known > most)) {
			best = name;
			most = known;
		}
	}
	if (best != NULL && names->len > 1)
		dp_complain("%s has %u sheets; “%s” is read", book->path, names->len, best->name);
	return best != NULL ? g_hash_table_lookup(targets, best->id) : NULL;
}

static char *
read_book(Workbook *book, gboolean (*knows)(const char *heading), GError **error)
{
	g_autoptr(GPtrArray) names = NULL;
	g_autoptr(GHashTable) targets = NULL;
	const char *target;

	book->file = dp_file_open(book->path, error);
	if (book->file < 0)
		return NULL;
	book->entries = dp_worker_list_archive(book->worker, book->file, error);
	if (book->entries == NULL || !read_strings(book, error))
		return NULL;
	names = read_names(book, error);
	if (names != NULL && names->len > DP_LIMIT_WORKBOOK_SHEETS) {
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "The workbook has more than %u sheets.", DP_LIMIT_WORKBOOK_SHEETS);
		return NULL;
	}
	targets = names != NULL ? read_targets(book, error) : NULL;
	if (targets == NULL)
		return NULL;
	target = choose(book, names, targets, knows);
	if (target != NULL)
		return read_table(book, target, 0, error);
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "This is no workbook: it has no sheet.");
	return NULL;
}

char *
dp_workbook_table(const char *path, DpWorker *worker, gboolean (*knows)(const char *heading))
{
	g_autoptr(GError) error = NULL;
	g_auto(Workbook) book = {.path = path, .file = -1, .worker = worker};
	char *table = read_book(&book, knows, &error);

	if (table == NULL)
		dp_complain("%s: %s", path, error->message);
	return table;
}
