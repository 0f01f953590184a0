/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper.h"

#include <deskproof/error.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "cli/input.h"
#include "run/unpack.h"

#define GIGABYTE (1024ull * 1024 * 1024)

DpPaper *
dp_paper_new(const char *path)
{
	DpPaper *paper = g_new0(DpPaper, 1);

	paper->path = g_strdup(path);
	return paper;
}

static void
archive_clear(gpointer archive)
{
	g_free(((DpPaperArchive *)archive)->path);
}

void
dp_paper_free(DpPaper *paper)
{
	if (paper == NULL)
		return;
	if (paper->archive != NULL)
		g_rc_box_release_full(paper->archive, archive_clear);
	g_clear_error(&paper->refusal);
	g_free(paper->path);
	g_free(paper);
}

static gboolean
take_status(DpPaperArchive *archive, int file)
{
	struct stat status;

	if (fstat(file, &status) != 0)
		return FALSE;
	archive->device = status.st_dev;
	archive->inode = status.st_ino;
	archive->size = (guint64)status.st_size;
	archive->changed =
	    (gint64)status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
	return TRUE;
}

/* Entries are found by their position, so the archive must be the one that was listed. */
static gboolean
is_same(const DpPaperArchive *archive, int file)
{
	DpPaperArchive now = {NULL, 0, 0, 0, 0};

	return take_status(&now, file) && now.device == archive->device &&
	       now.inode == archive->inode && now.size == archive->size &&
	       now.changed == archive->changed;
}

static GBytes *
unpack(const DpPaper *paper, DpWorker *worker, GError **error)
{
	int file = dp_file_open(paper->archive->path, error);
	GBytes *bytes = NULL;

	if (file < 0)
		return NULL;
	if (is_same(paper->archive, file))
		bytes = dp_worker_unpack(worker, file, &paper->entry, error);
	else
		g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
		                    "The archive has changed since it was listed.");
	close(file);
	return bytes;
}

GBytes *
dp_paper_read(const DpPaper *paper, DpWorker *worker, GError **error)
{
	if (paper->refusal != NULL) {
		g_propagate_error(error, g_error_copy(paper->refusal));
		return NULL;
	}
	return paper->archive != NULL ? unpack(paper, worker, error)
	                              : dp_input_read(paper->path, error);
}

/* Skip what is not a PDF, and the extra files that macOS adds to archives. */
static gboolean
is_paper(const char *name)
{
	g_autofree char *last = g_path_get_basename(name);
	gsize length = strlen(last);

	return length > 4 && g_ascii_strcasecmp(last + length - 4, ".pdf") == 0 &&
	       !g_str_has_prefix(last, "._");
}

/* (nullable): a file's name in an archive, in displayable form: valid, printable, without "..",
 * drive or leading "/"; NULL for a folder. */
static char *
entry_name(const char *written)
{
	g_autofree char *printable = dp_text_printable(written);
	g_auto(GStrv) parts = g_strsplit_set(printable, "/\\", -1);
	g_autoptr(GPtrArray) kept = g_ptr_array_new();
	g_autofree char *name = NULL;

	if (g_str_has_suffix(printable, "/")) /* a folder */
		return NULL;
	for (guint i = 0; parts[i] != NULL; i++) {
		char *part = g_strstrip(parts[i]);
		gboolean drive = kept->len == 0 && strlen(part) == 2 && part[1] == ':';

		if (*part != '\0' && strcmp(part, ".") != 0 && strcmp(part, "..") != 0 && !drive)
			g_ptr_array_add(kept, part);
	}
	g_ptr_array_add(kept, NULL);
	name = g_strjoinv("/", (char **)kept->pdata);
	return g_steal_pointer(&name);
}

/* Refuse extreme compression: it would only keep a processor busy. */
static GError *
check_entry(const DpArchiveEntry *entry)
{
	if (entry->size <= DP_LIMIT_ARCHIVE_RATIO_FROM ||
	    entry->size / DP_LIMIT_ARCHIVE_RATIO <= entry->packed)
		return NULL;
	return g_error_new(DP_ERROR, DP_ERROR_LIMIT,
	                   "The file would become more than %u times as large by unpacking, and "
	                   "such files are not read.",
	                   DP_LIMIT_ARCHIVE_RATIO);
}

static void
add_entry(GPtrArray *papers, DpPaperArchive *archive, const DpArchiveEntry *entry, const char *name)
{
	DpPaper *paper = g_new0(DpPaper, 1);

	paper->path = g_strconcat(archive->path, "/", name, NULL);
	paper->found = TRUE;
	paper->archive = g_rc_box_acquire(archive);
	paper->entry = *entry;
	paper->entry.name = NULL;
	paper->refusal = check_entry(entry);
	g_ptr_array_add(papers, paper);
}

/* Two entries with one name are two papers. */
static char *
unique_name(GHashTable *names, const DpArchiveEntry *entry)
{
	char *name = entry_name(entry->name);

	while (name != NULL && is_paper(name) && g_hash_table_contains(names, name)) {
		g_autofree char *taken = name;

		name = g_strdup_printf("%.*s (entry %" G_GUINT64_FORMAT ").pdf",
		                       (int)strlen(taken) - 4, taken, entry->number + 1);
	}
	if (name != NULL)
		g_hash_table_add(names, g_strdup(name));
	return name;
}

static void
leave_out(const DpPaperArchive *archive, const char *name, DpLeftOut *left_out)
{
	g_autofree char *path = g_strconcat(archive->path, "/", name, NULL);

	dp_left_out_add(left_out, DP_LEFT_OUT_OTHER, path);
}

static guint
add_entries(GPtrArray *papers, DpPaperArchive *archive, const GPtrArray *entries,
            DpLeftOut *left_out)
{
	g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint before = papers->len;

	for (guint i = 0; i < entries->len; i++) {
		g_autofree char *name = unique_name(names, entries->pdata[i]);

		if (name != NULL && is_paper(name))
			add_entry(papers, archive, entries->pdata[i], name);
		else if (name != NULL && left_out != NULL)
			leave_out(archive, name, left_out);
	}
	return papers->len - before;
}

/* Read nothing from an archive that is too large: a partial result would hide the missing papers.
 */
static gboolean
check_entries(const GPtrArray *entries, GError **error)
{
	guint64 total = 0;

	for (guint i = 0; i < entries->len; i++) {
		const DpArchiveEntry *entry = entries->pdata[i];
		g_autofree char *name = entry_name(entry->name);

		if (name != NULL && is_paper(name) && entry->size <= DP_LIMIT_PDF_BYTES)
			total += entry->size;
	}
	if (entries->len > DP_LIMIT_ARCHIVE_ENTRIES)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "The archive has more than %u files, and such archives are not read.",
		            DP_LIMIT_ARCHIVE_ENTRIES);
	else if (total > DP_LIMIT_ARCHIVE_TOTAL_BYTES)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "The archive's papers come to more than %u GB unpacked, and such "
		            "archives are not read.",
		            (guint)(DP_LIMIT_ARCHIVE_TOTAL_BYTES / GIGABYTE));
	else
		return TRUE;
	return FALSE;
}

static GPtrArray *
list(DpPaperArchive *archive, DpWorker *worker, GError **error)
{
	int file = dp_file_open(archive->path, error);
	g_autoptr(GPtrArray) entries = NULL;

	if (file < 0)
		return NULL;
	take_status(archive, file);
	entries = dp_worker_list_archive(worker, file, error);
	close(file);
	if (entries == NULL || !check_entries(entries, error))
		return NULL;
	return g_steal_pointer(&entries);
}

static void
add_refused(GPtrArray *papers, const char *path, GError *why)
{
	DpPaper *paper = dp_paper_new(path);

	paper->refusal = why;
	g_ptr_array_add(papers, paper);
}

gboolean
dp_paper_add_archive(GPtrArray *papers, const char *path, DpWorker *worker, DpLeftOut *left_out,
                     GError **error)
{
	DpPaperArchive *archive = g_rc_box_new0(DpPaperArchive);
	g_autoptr(GError) cause = NULL;
	g_autoptr(GPtrArray) entries = NULL;
	guint n = 0;

	archive->path = g_strdup(path);
	entries = list(archive, worker, &cause);
	if (entries != NULL)
		n = add_entries(papers, archive, entries, left_out);
	g_rc_box_release_full(archive, archive_clear);
	if (g_error_matches(cause, DP_ERROR, DP_ERROR_WORKER) ||
	    g_error_matches(cause, DP_ERROR, DP_ERROR_KILLED)) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return FALSE;
	}
	if (n == 0 && cause == NULL)
		g_set_error_literal(&cause, DP_ERROR, DP_ERROR_NOT_PDF,
		                    "There is no PDF in this archive.");
	if (n == 0)
		add_refused(papers, path, g_steal_pointer(&cause));
	return TRUE;
}
