/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/complaint.h"

static gboolean
write_stdout(const char *text, gsize length)
{
	if (fwrite(text, 1, length, stdout) == length && fflush(stdout) == 0)
		return TRUE;
	dp_complain("the report cannot be written: %s", g_strerror(errno));
	return FALSE;
}

typedef FILE OutputFile;

static void
close_file(OutputFile *file)
{
	fclose(file);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(OutputFile, close_file)

gboolean
dp_output_write(const char *path, const char *text, gsize length)
{
	g_autoptr(OutputFile) file = NULL;

	if (path == NULL || strcmp(path, "-") == 0)
		return write_stdout(text, length);
	file = fopen(path, "we");
	if (file != NULL && fwrite(text, 1, length, file) == length && fflush(file) == 0)
		return TRUE;
	dp_complain("%s: it cannot be written: %s", path, g_strerror(errno));
	return FALSE;
}
