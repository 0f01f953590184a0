/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report-folder.h"

#include <deskproof/writer.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/complaint.h"
#include "cli/output.h"
#include "cli/pdf-place.h"
#include "cli/picture-lacks.h"
#include "cli/report-files.h"
#include "run/exhibits.h"
#include "run/results-rows.h"
#include "run/stored-exhibits.h"
#include "run/worker-pages.h"

#define FOLDER_MODE 0777 /* less the umask */

/* Folder: what is written, and with what. */
typedef struct {
	const DpWriter *writer;
	const char *path;
	DpWorker *worker;       /* (nullable): for pictures */
	DpStoredPapers *stored; /* (nullable): the same */
	DpReportFiles *files;
	GHashTable *papers;           /* canonical paths of all papers */
	guint n, refused, failed;     /* files: written; that may not be; that could not be */
	DpPictureLacks lacks, unseen; /* of pictures; of those of what is hidden */
} Folder;

static void
folder_clear(Folder *folder)
{
	g_clear_pointer(&folder->stored, dp_stored_papers_free);
	g_clear_pointer(&folder->worker, dp_worker_free);
	g_clear_pointer(&folder->files, dp_report_files_free);
	g_clear_pointer(&folder->papers, g_hash_table_unref);
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
	DpStoredState state;
	g_autoptr(GBytes) pdf = dp_stored_papers_read(folder->stored, path, report->sha256, &state);

	if (pdf == NULL) {
		dp_picture_lacks_add(&folder->lacks, path, dp_picture_lack_of(state));
		return;
	}
	dp_worker_draw_pages(folder->worker, pdf, report);
	if (dp_exhibits_wanted(report) != DP_EXHIBITS_NONE &&
	    !dp_stored_exhibits_add(folder->worker, pdf, report, NULL))
		dp_picture_lacks_add(&folder->unseen, path, DP_LACK_UNREAD);
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

/* A paper may lie in the folder, and pose as a report. A link leads elsewhere; only the folder that
 * the user named may be one. */
static gboolean
may_write(const Folder *folder, const char *file)
{
	g_autofree char *full = g_canonicalize_filename(file, NULL);

	if (g_hash_table_contains(folder->papers, full))
		dp_complain(
		    "%s: this file is a paper of the results, so no report is written to it; "
		    "name another folder",
		    file);
	else if (g_file_test(file, G_FILE_TEST_IS_SYMLINK))
		dp_complain("%s: this is a link, so no report is written to it", file);
	else if (g_file_test(file, G_FILE_TEST_EXISTS) &&
	         !g_file_test(file, G_FILE_TEST_IS_REGULAR))
		dp_complain("%s: this is %s, so no report is written to it", file,
		            g_file_test(file, G_FILE_TEST_IS_DIR) ? "a folder"
		                                                  : "no ordinary file");
	else
		return dp_output_check(file, (const char *const[]){NULL});
	return FALSE;
}

/* "more-2" of the folder. */
static gboolean
make_folder_of(const Folder *folder, const char *file)
{
	g_autofree char *more = g_path_get_dirname(file);

	if (strcmp(more, folder->path) == 0 || !g_file_test(more, G_FILE_TEST_IS_SYMLINK))
		return make_folder(more);
	dp_complain("%s: this is a link, so no report is written to it", more);
	return FALSE;
}

/* A name that may not be written to loses only its own report: FALSE ends the command. */
static gboolean
write_report(Folder *folder, const char *path, const char *name, DpReport *report)
{
	static const DpWriterOptions PLAIN = {FALSE, FALSE, FALSE};
	g_autofree char *file = g_build_filename(folder->path, name, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = NULL;

	if (!may_write(folder, file) || !make_folder_of(folder, file)) {
		folder->refused++;
		return TRUE;
	}
	if (folder->stored != NULL && has_places(report))
		draw(folder, path, report);
	bytes = dp_writer_make(folder->writer, &report, 1, &PLAIN, &error);
	if (bytes == NULL) {
		dp_complain("%s: %s", path, error->message);
		return FALSE;
	}
	if (!dp_output_write(file, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes)))
		return FALSE;
	folder->n++;
	return TRUE;
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
write_row(Folder *folder, const DpResultsRows *rows)
{
	const char *path = dp_results_rows_path(rows);
	g_autofree char *name = dp_report_files_name(folder->files, path, dp_results_rows_id(rows));

	return write_report(folder, path, name, rows->report);
}

static gboolean
write_all(Folder *folder, DpResultsRows *rows)
{
	g_autoptr(GError) error = NULL;

	while (dp_results_rows_next(rows, &error)) {
		if (folder->failed > 0) {
			folder->failed++; /* it would, too */
			continue;
		}
		if (dp_results_rows_report(rows, &error) == NULL)
			break;
		remove_duplicates(rows->report);
		folder->failed = !write_row(folder, rows);
	}
	if (error != NULL)
		dp_complain("%s", error->message);
	return error == NULL && folder->failed == 0;
}

/* @ending: of file names. @limits: (nullable): NULL: without pictures. */
static gboolean
folder_init(Folder *folder, DpResults *results, const char *ending, const DpWorkerLimits *limits)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) paths = dp_results_paths(results, NULL, &error);

	if (paths != NULL)
		folder->files = dp_report_files_new(results, ending, &error);
	if (folder->files != NULL && limits != NULL && folder->writer->pictures)
		folder->worker = dp_worker_new(limits, &error);
	if (error != NULL) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	if (folder->worker != NULL)
		folder->stored = dp_stored_papers_new(folder->worker);
	folder->papers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < paths->len; i++)
		g_hash_table_add(folder->papers, g_canonicalize_filename(paths->pdata[i], NULL));
	if (strcmp(ending, ".pdf") == 0 && !dp_pdf_place_check(folder->path, paths))
		return FALSE;
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

static void
say_written(const Folder *folder)
{
	guint all = folder->n + folder->refused + folder->failed;

	if (folder->failed > 0)
		dp_complain("%s: %u of %u reports written", folder->path, folder->n, all);
	else
		dp_complain("%s: %u %s written", folder->path, folder->n,
		            folder->n == 1 ? "report" : "reports");
	if (folder->refused > 0)
		dp_complain("%u not written, for the reasons above", folder->refused);
	dp_picture_lacks_complain(&folder->lacks, "pictures");
	dp_picture_lacks_complain(&folder->unseen, "pictures of what is hidden");
}

DpExit
dp_report_folder_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                       const char *path, const DpWorkerLimits *limits)
{
	g_auto(Folder) folder = {.writer = dp_writer_find(format), .path = path};
	g_auto(DpResultsRows) rows = {0};
	g_autoptr(GError) error = NULL;
	gboolean whole;

	if (!folder_init(&folder, results, ending_of(format), limits))
		return DP_EXIT_USAGE;
	if (!dp_results_rows_begin(&rows, results, filter, &error)) {
		dp_complain("%s", error->message);
		return DP_EXIT_USAGE;
	}
	whole = write_all(&folder, &rows);
	say_written(&folder);
	return whole && folder.refused == 0 ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}
