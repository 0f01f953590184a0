/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include <deskproof/writer.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/complaint.h"
#include "cli/output-stream.h"

/* With `check -o *.pdf` the first paper is taken as the output file. */
static const struct {
	const char *beginning, *what;
} PRECIOUS[] = {
    {"%PDF-", "a PDF"}, {"SQLite format 3", "a database"}, {"PK\x03\x04", "an archive"}};

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

gboolean
dp_output_is_report(const char *path)
{
	int file = dp_file_open(path, NULL);
	gboolean is = file >= 0 && ends_with(file, DP_WRITER_PDF_ENDING);

	if (file >= 0)
		close(file);
	return is;
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
	if (dp_output_is_stdout(path))
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

gboolean
dp_output_write(const char *path, const char *text, gsize length)
{
	g_autoptr(DpOutputStream) stream = dp_output_stream_open(path);

	return stream != NULL && dp_output_stream_append(stream, text, length) &&
	       dp_output_stream_close(stream);
}
