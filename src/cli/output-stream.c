/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output-stream.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/complaint.h"

#define NEW_FILE_MODE 0666 /* less the user's umask */

struct _DpOutputStream {
	char *path;      /* (nullable): as the user named it; NULL: standard output */
	char *target;    /* (nullable): the file that is replaced: not a link to it */
	char *temporary; /* (nullable): what will replace it */
	FILE *file;      /* (nullable): NULL once closed */
};

gboolean
dp_output_is_stdout(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

/* The cause is in errno. */
static gboolean
complain(const DpOutputStream *stream)
{
	if (stream->path == NULL)
		dp_complain("the report cannot be written: %s", g_strerror(errno));
	else
		dp_complain("%s: it cannot be written: %s", stream->path,
		            errno == ENXIO ? "no program reads from this pipe" : g_strerror(errno));
	return FALSE;
}

/* Names under /dev or /proc refer to open files; no file can be created next to them. */
static gboolean
is_direct(const char *path, const struct stat *status)
{
	g_autofree char *full = g_canonicalize_filename(path, NULL);

	return !S_ISREG(status->st_mode) || g_str_has_prefix(full, "/dev/") ||
	       g_str_has_prefix(full, "/proc/");
}

/* A pipe without a reader is an error at once; do not wait for one. */
static gboolean
open_direct(DpOutputStream *stream)
{
	int file = open(stream->path, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NONBLOCK);

	if (file < 0)
		return FALSE;
	fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK);
	stream->file = fdopen(file, "w");
	if (stream->file == NULL)
		close(file);
	return stream->file != NULL;
}

/* @status: (nullable): of the file that is replaced. */
static gboolean
open_temporary(DpOutputStream *stream, const struct stat *status)
{
	char *resolved = status != NULL ? realpath(stream->path, NULL) : NULL;
	g_autofree char *name = NULL;
	int file;

	stream->target = g_strdup(resolved != NULL ? resolved : stream->path);
	free(resolved);
	name = g_strconcat(stream->target, ".XXXXXX", NULL);
	file = g_mkstemp_full(name, O_RDWR | O_CLOEXEC, NEW_FILE_MODE);
	if (file < 0)
		return FALSE;
	stream->temporary = g_steal_pointer(&name);
	if (status != NULL)
		fchmod(file, status->st_mode & 0777);
	stream->file = fdopen(file, "w");
	if (stream->file == NULL)
		close(file);
	return stream->file != NULL;
}

static gboolean
open_file(DpOutputStream *stream)
{
	struct stat status;

	if (stat(stream->path, &status) != 0)
		return open_temporary(stream, NULL);
	return is_direct(stream->path, &status) ? open_direct(stream)
	                                        : open_temporary(stream, &status);
}

DpOutputStream *
dp_output_stream_open(const char *path)
{
	g_autoptr(DpOutputStream) stream = g_new0(DpOutputStream, 1);

	if (dp_output_is_stdout(path)) {
		stream->file = stdout;
		return g_steal_pointer(&stream);
	}
	stream->path = g_strdup(path);
	if (open_file(stream))
		return g_steal_pointer(&stream);
	complain(stream);
	return NULL;
}

gboolean
dp_output_stream_append(DpOutputStream *stream, const char *text, gsize length)
{
	return fwrite(text, 1, length, stream->file) == length || complain(stream);
}

gboolean
dp_output_stream_close(DpOutputStream *stream)
{
	FILE *file = g_steal_pointer(&stream->file);
	gboolean ok = fflush(file) == 0;

	if (stream->temporary != NULL)
		ok = ok && fsync(fileno(file)) == 0;
	if (!ok)
		complain(stream);
	if (file != stdout && fclose(file) != 0 && ok)
		ok = complain(stream);
	if (!ok || stream->temporary == NULL)
		return ok;
	if (g_rename(stream->temporary, stream->target) != 0)
		return complain(stream);
	g_clear_pointer(&stream->temporary, g_free);
	return TRUE;
}

void
dp_output_stream_free(DpOutputStream *stream)
{
	if (stream == NULL)
		return;
	if (stream->file != NULL && stream->file != stdout)
		fclose(stream->file);
	if (stream->temporary != NULL)
		g_unlink(stream->temporary);
	g_free(stream->path);
	g_free(stream->target);
	g_free(stream->temporary);
	g_free(stream);
}
