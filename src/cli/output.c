/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include <deskproof/writer.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/complaint.h"

#define NEW_FILE_MODE 0666 /* less the user's umask */

static gboolean
is_standard_output(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

/* With `check -o *.pdf` the first paper is taken as the output file. */
static const struct {
	const char *beginning, *what;
} PRECIOUS[] = {{"%PDF-", "a PDF"}, {"SQLite format 3", "a database"}};

/* (nullable): what the file is that must not be replaced. Where only files of one's own are
 * replaced, any other is kept: a mistyped name is perhaps the paper's source. */
static const char *
precious_kind(const DpOutputPlan *plan, const char *head, gboolean is_empty)
{
	for (guint i = 0; i < G_N_ELEMENTS(PRECIOUS); i++) {
		if (g_str_has_prefix(head, PRECIOUS[i].beginning))
			return PRECIOUS[i].what;
	}
	return is_empty ? NULL : plan->other;
}

/* Whether the open file ends with @ending. */
static gboolean
ends_with(int file, const char *ending)
{
	char tail[64];
	gsize length = strlen(ending);
	off_t size = lseek(file, 0, SEEK_END);

	return length <= sizeof tail && size >= (off_t)length &&
	       pread(file, tail, length, size - (off_t)length) == (ssize_t)length &&
	       memcmp(tail, ending, length) == 0;
}

static gboolean
check_target(const DpOutputPlan *plan, const char *path)
{
	char head[16] = "";
	int file = dp_file_open(path, NULL);
	const char *what;
	gboolean own;
	ssize_t n;

	if (file < 0)
		return TRUE;
	n = read(file, head, sizeof head - 1);
	own = ends_with(file, plan->own_ending);
	close(file);
	what = own ? NULL : precious_kind(plan, head, n <= 0);
	if (what != NULL)
		dp_complain("%s: this file is %s, so nothing is written to it; say another one "
		            "with %s",
		            path, what, plan->option);
	return what == NULL;
}

/* SQLite keeps parts of a database in files with these endings; "kept.db-wal" may hold all of it.
 */
static const char *const COMPANIONS[] = {"-wal", "-shm", "-journal"};

static gboolean
is_companion(const char *path)
{
	for (guint i = 0; i < G_N_ELEMENTS(COMPANIONS); i++) {
		g_autofree char *database = NULL;

		if (!g_str_has_suffix(path, COMPANIONS[i]))
			continue;
		database = g_strndup(path, strlen(path) - strlen(COMPANIONS[i]));
		if (g_file_test(database, G_FILE_TEST_EXISTS))
			return TRUE;
	}
	return FALSE;
}

/* One of these files, by its name or by a link to it. */
static gboolean
check_companion(const DpOutputPlan *plan, const char *path)
{
	char *target = realpath(path, NULL);
	gboolean is = is_companion(path) || (target != NULL && is_companion(target));

	free(target);
	if (is)
		dp_complain("%s: a database keeps what is written to it in this file, so nothing "
		            "is written to it; say another one with %s",
		            path, plan->option);
	return !is;
}

gboolean
dp_output_plan_check(const DpOutputPlan *plan, const char *path, const char *const *inputs)
{
	if (is_standard_output(path))
		return TRUE;
	if (*path == '\0') {
		dp_complain("%s needs the name of a file", plan->option);
		return FALSE;
	}
	for (guint i = 0; inputs[i] != NULL; i++) {
		if (!dp_file_is_same(path, inputs[i]))
			continue;
		dp_complain("%s: this file is read (%s), so nothing is written to it; say another "
		            "one with %s",
		            path, inputs[i], plan->option);
		return FALSE;
	}
	return check_companion(plan, path) && check_target(plan, path);
}

gboolean
dp_output_check(const char *path, const char *const *inputs)
{
	static const DpOutputPlan REPORT = {"--output", DP_WRITER_PDF_ENDING, NULL};

	return dp_output_plan_check(&REPORT, path, inputs);
}

typedef FILE OutputFile;

static void
close_file(OutputFile *file)
{
	fclose(file);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(OutputFile, close_file)

static gboolean
write_stdout(const char *text, gsize length)
{
	if (fwrite(text, 1, length, stdout) == length && fflush(stdout) == 0)
		return TRUE;
	dp_complain("the report cannot be written: %s", g_strerror(errno));
	return FALSE;
}

/* A pipe without a reader is an error at once; do not wait for one. (nullable) */
static OutputFile *
open_stream(const char *path)
{
	int file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NONBLOCK);
	OutputFile *stream;

	if (file < 0)
		return NULL;
	fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK);
	stream = fdopen(file, "w");
	if (stream == NULL)
		close(file);
	return stream;
}

static gboolean
write_stream(const char *path, const char *text, gsize length)
{
	g_autoptr(OutputFile) stream = open_stream(path);

	if (stream != NULL && fwrite(text, 1, length, stream) == length && fflush(stream) == 0)
		return TRUE;
	dp_complain("%s: it cannot be written: %s", path,
	            errno == ENXIO ? "no program reads from this pipe" : g_strerror(errno));
	return FALSE;
}

/* Names under /dev or /proc refer to open files; no file can be created next to them. */
static gboolean
is_stream(const char *path, const struct stat *status)
{
	g_autofree char *full = g_canonicalize_filename(path, NULL);

	return !S_ISREG(status->st_mode) || g_str_has_prefix(full, "/dev/") ||
	       g_str_has_prefix(full, "/proc/");
}

/* GLib's message names the temporary file, which means nothing to the user; the cause is its last
 * part. */
static gboolean
replace(const char *path, const char *text, gsize length, int mode)
{
	g_autoptr(GError) error = NULL;
	const char *cause;

	if (g_file_set_contents_full(path, text, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT,
	                             mode, &error))
		return TRUE;
	cause = strrchr(error->message, ':');
	dp_complain("%s: it cannot be written: %s", path,
	            cause != NULL ? cause + strspn(cause, ": ") : error->message);
	return FALSE;
}

/* Keep a link: the file that it points to is replaced. */
static gboolean
write_file(const char *path, const char *text, gsize length)
{
	struct stat status;
	char *target = NULL;
	gboolean ok;

	if (stat(path, &status) != 0)
		return replace(path, text, length, NEW_FILE_MODE);
	if (is_stream(path, &status))
		return write_stream(path, text, length);
	target = realpath(path, NULL);
	ok = replace(target != NULL ? target : path, text, length, status.st_mode & 0777);
	free(target);
	return ok;
}

gboolean
dp_output_write(const char *path, const char *text, gsize length)
{
	if (is_standard_output(path))
		return write_stdout(text, length);
	return write_file(path, text, length);
}
