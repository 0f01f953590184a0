/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input.h"

#include <deskproof/error.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/limits.h"

#define CHUNK 65536
#define MEGABYTE (1024u * 1024)

static void
set_error(GError **error, int number)
{
	switch (number) {
	case ENOENT:
	case ENOTDIR:
		g_set_error(error, DP_ERROR, DP_ERROR_IO, "There is no such file.");
		break;
	case EACCES:
	case EPERM:
		g_set_error(error, DP_ERROR, DP_ERROR_IO,
		            "There is no permission to read this file.");
		break;
	case EISDIR:
		g_set_error(error, DP_ERROR, DP_ERROR_IO, "This is a folder, not a file.");
		break;
	default:
		g_set_error(error, DP_ERROR, DP_ERROR_IO, "The file cannot be read: %s.",
		            g_strerror(number));
	}
}

static gboolean
check_kind(int file, GError **error)
{
	struct stat status;

	if (fstat(file, &status) != 0) {
		set_error(error, errno);
		return FALSE;
	}
	if (S_ISDIR(status.st_mode)) {
		set_error(error, EISDIR);
		return FALSE;
	}
	return TRUE;
}

static GBytes *
read_all(int file, GError **error)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	guint8 chunk[CHUNK];

	/* One byte more than the bound tells a file that is too large from one that just fits. */
	while (bytes->len <= DP_LIMIT_PDF_BYTES) {
		ssize_t n = read(file, chunk, sizeof chunk);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			set_error(error, errno);
			return NULL;
		}
		if (n == 0)
			return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
		g_byte_array_append(bytes, chunk, (guint)n);
	}
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
	            "The file is larger than %u MB, and such files are not read.",
	            DP_LIMIT_PDF_BYTES / MEGABYTE);
	return NULL;
}

int
dp_input_open(const char *path, GError **error)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	if (file < 0) {
		set_error(error, errno);
		return -1;
	}
	if (check_kind(file, error))
		return file;
	close(file);
	return -1;
}

GBytes *
dp_input_read(const char *path, GError **error)
{
	GBytes *bytes = NULL;
	int file;

	if (strcmp(path, "-") == 0)
		return check_kind(STDIN_FILENO, error) ? read_all(STDIN_FILENO, error) : NULL;
	file = dp_input_open(path, error);
	if (file < 0)
		return NULL;
	bytes = read_all(file, error);
	close(file);
	return bytes;
}
