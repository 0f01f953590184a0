/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report-folder.h"

#include <deskproof/writer.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/complaint.h"
#include "cli/output.h"
#include "cli/report-names.h"
#include "cli/stored-papers.h"
#include "run/exhibits.h"
#include "run/results-rows.h"
#include "run/worker-exhibits.h"
#include "run/worker-pages.h"

#define FOLDER_MODE 0777 /* less the umask */

/* Folder: what is written, and with what. */
typedef struct {
	const DpWriter *writer;
	const char *path;
	DpWorker *worker;       /* (nullable): for pictures */
	DpStoredPapers *stored; /* (nullable): the same */
	GHashTable *names;
	GHashTable *papers; /* canonical paths of all papers */
	GHashTable *venues; /* path → how many of its reports were written */
	guint n, without;   /* written; of them without pictures */
	guint unread;       /* … without what is hidden */
} Folder;

static void
folder_clear(Folder *folder)
{
	g_clear_pointer(&folder->stored, dp_stored_papers_free);
	g_clear_pointer(&folder->worker, dp_worker_free);
	g_clear_pointer(&folder->names, g_hash_table_unref);
	g_clear_pointer(&folder->papers, g_hash_table_unref);
	g_clear_pointer(&folder->venues, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Folder, folder_clear)

static gboolean
has_places(const DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->places->len > 0)
			return TRUE;
	}
	return FALSE;
}

static void
draw(Folder *folder, const char *path, DpReport *report)
{
	g_autoptr(GBytes) pdf = dp_stored_papers_read(folder->stored, path, report->sha256);

	if (pdf == NULL) {
		folder->without++;
		return;
	}
	dp_worker_draw_pages(folder->worker, pdf, report);
	if (dp_exhibits_wanted(report) &&
	    !dp_worker_add_exhibits(folder->worker, pdf, report, NULL))
		folder->unread++;
}

static gboolean
make_folder(const char *path)
{
	int why = g_mkdir(path, FOLDER_MODE) == 0 ? 0 : errno;

	if (why == 0 || g_file_test(path, G_FILE_TEST_IS_DIR))
		return TRUE;
	dp_complain("%s: this folder cannot be made: %s", path, g_strerror(why));
	return FALSE;
}

/* A path that was checked for two venues has two reports, and both have the same name: the second
 * is in a folder of its own, "more-2". Another name could be that of another paper's report. */
static char *
file_of(Folder *folder, const char *path)
{
	const char *name = g_hash_table_lookup(folder->names, path);
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(folder->venues, path)) + 1;
	g_autofree char *more = g_strdup_printf("more-%u", n);

	g_hash_table_replace(folder->venues, g_strdup(path), GUINT_TO_POINTER(n));
	return n > 1 ? g_build_filename(folder->path, more, name, NULL)
	             : g_build_filename(folder->path, name, NULL);
}

/* A paper may lie in the folder, and pose as a report. A link leads elsewhere. */
static gboolean
check_file(const Folder *folder, const char *file)
{
	g_autofree char *full = g_canonicalize_filename(file, NULL);

	if (g_hash_table_contains(folder->papers, full))
		dp_complain(
		    "%s: this file is a paper of the results, so no report is written to it; "
		    "name another folder",
		    file);
	else if (g_file_test(file, G_FILE_TEST_IS_SYMLINK))
		dp_complain("%s: this is a link, so no report is written to it", file);
	else
		return dp_output_check(file, (const char *const[]){NULL});
	return FALSE;
}

static gboolean
make_folder_of(const char *file)
{
	g_autofree char *folder = g_path_get_dirname(file);

	return make_folder(folder);
}

static gboolean
write_report(Folder *folder, const char *path, DpReport *report)
{
	static const DpWriterOptions PLAIN = {FALSE, FALSE, FALSE};
	g_autofree char *file = file_of(folder, path);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = NULL;

	if (!check_file(folder, file) || !make_folder_of(file))
		return FALSE;
	if (folder->stored != NULL && has_places(report))
		draw(folder, path, report);
	bytes = dp_writer_make(folder->writer, &report, 1, &PLAIN, &error);
	if (bytes == NULL) {
		dp_complain("%s: %s", path, error->message);
		return FALSE;
	}
	folder->n++;
	return dp_output_write(file, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

/* A report for authors must not name other papers. */
static void
remove_duplicates(DpReport *report)
{
	for (guint i = report->findings->len; i > 0; i--) {
		const DpFinding *finding = report->findings->pdata[i - 1];

		if (strcmp(finding->rule, DP_DUPLICATE_TEXT) == 0)
			g_ptr_array_remove_index(report->findings, i - 1);
	}
	if (report->error == NULL)
		dp_report_judge(report);
}

static gboolean
write_all(Folder *folder, DpResultsRows *rows)
{
	g_autoptr(GError) error = NULL;

	while (dp_results_rows_next(rows, &error)) {
		if (dp_results_rows_report(rows, &error) == NULL)
			break;
		remove_duplicates(rows->report);
		if (!write_report(folder, dp_results_rows_path(rows), rows->report))
			return FALSE;
	}
	if (error != NULL)
		dp_complain("%s", error->message);
	return error == NULL;
}

/* @ending: of file names. */
static gboolean
folder_init(Folder *folder, DpResults *results, const char *ending, gboolean pictures)
{
	DpWorkerLimits limits = dp_worker_limits_default();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) paths = dp_results_paths(results, NULL, &error);

	if (paths != NULL && pictures && folder->writer->pictures)
		folder->worker = dp_worker_new(&limits, &error);
	if (error != NULL) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	if (folder->worker != NULL)
		folder->stored = dp_stored_papers_new(folder->worker);
	folder->names = dp_report_names(paths, ending);
	folder->papers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < paths->len; i++)
		g_hash_table_add(folder->papers, g_canonicalize_filename(paths->pdata[i], NULL));
	folder->venues = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return make_folder(folder->path);
}

/* Formats, and the ending of their files' names. */
static const char *const FORMATS[] = {"html", "pdf", "text", "json", NULL};
static const char *const ENDINGS[] = {".html", ".pdf", ".txt", ".json"};

const char *const *
dp_report_folder_formats(void)
{
	return FORMATS;
}

static const char *
ending_of(const char *format)
{
	guint i = 0;

	while (strcmp(FORMATS[i], format) != 0)
		i++;
	return ENDINGS[i];
}

DpExit
dp_report_folder_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                       const char *path, gboolean pictures)
{
	g_auto(Folder) folder = {.writer = dp_writer_find(format), .path = path};
	g_auto(DpResultsRows) rows = {0};
	g_autoptr(GError) error = NULL;

	if (!folder_init(&folder, results, ending_of(format), pictures))
		return DP_EXIT_USAGE;
	if (!dp_results_rows_begin(&rows, results, filter, &error)) {
		dp_complain("%s", error->message);
		return DP_EXIT_USAGE;
	}
	if (!write_all(&folder, &rows))
		return DP_EXIT_USAGE;
	dp_complain("%s: %u %s written", path, folder.n, folder.n == 1 ? "report" : "reports");
	if (folder.without > 0)
		dp_complain("%u without pictures: the paper is not there, or is another one now",
		            folder.without);
	if (folder.unread > 0)
		dp_complain(
		    "%u without pictures of what is hidden: the paper could not be read again",
		    folder.unread);
	return DP_EXIT_CONFORMS;
}
