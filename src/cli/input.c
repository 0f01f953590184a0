/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input.h"

#include <deskproof/error.h>

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"

static char *
read_standard_input(gsize *length, GError **error)
{
	struct stat status;

	if (fstat(STDIN_FILENO, &status) == 0 && !S_ISDIR(status.st_mode))
		return dp_file_read_open(STDIN_FILENO, DP_LIMIT_PDF_BYTES, length, error);
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "Standard input is a folder, or closed.");
	return NULL;
}

GBytes *
dp_input_read(const char *path, GError **error)
{
	gsize length = 0;
	char *bytes = strcmp(path, "-") == 0
	                  ? read_standard_input(&length, error)
	                  : dp_file_read(path, DP_LIMIT_PDF_BYTES, &length, error);

	return bytes != NULL ? g_bytes_new_take(bytes, length) : NULL;
}
