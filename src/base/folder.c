/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/folder.h"

#include <deskproof/error.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

int
dp_folder_open(const char *path, GError **error)
{
	int folder = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);

	if (folder >= 0)
		return folder;
	if (errno == ENOTDIR || errno == ENOENT)
		g_set_error_literal(error, DP_ERROR, DP_ERROR_IO, "There is no such folder.");
	else
		dp_file_refuse(error, errno);
	return -1;
}

static gboolean
check_name(const char *name, GError **error)
{
	if (*name != '\0' && strcmp(name, ".") != 0 && strcmp(name, "..") != 0)
		return TRUE;
	g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
	                    "The name does not stay in its folder: it must be relative, without "
	                    "\".\" and \"..\".");
	return FALSE;
}

/* Looked at before it is opened: opening a device can have effects. */
static gboolean
check_entry(int folder, const char *name, gboolean is_last, GError **error)
{
	struct stat status;

	if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return dp_file_refuse(error, errno);
	if (S_ISLNK(status.st_mode)) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
		                    "The name has a link in it, and links are not followed.");
		return FALSE;
	}
	return !is_last || dp_file_check_kind(status.st_mode, error);
}

/* It may have become a link since it was looked at, which is an error here. */
static int
open_entry(int folder, const char *name, gboolean is_last, GError **error)
{
	int flags = O_NOFOLLOW | O_CLOEXEC |
	            (is_last ? O_RDONLY | O_NOCTTY | O_NONBLOCK : O_PATH | O_DIRECTORY);
	int file = -1;

	if (!check_name(name, error) || !check_entry(folder, name, is_last, error))
		return -1;
	file = openat(folder, name, flags);
	if (file < 0)
		dp_file_refuse(error, errno);
	return file;
}

/* openat2() could do this in one call, but needs Linux 5.6, and some containers reject it. */
int
dp_folder_open_file(int folder, const char *path, GError **error)
{
	g_auto(GStrv) names = g_strsplit(path, "/", -1);
	struct stat status;
	int at = folder;

	if (names[0] == NULL)
		return check_name("", error) ? at : -1;
	for (guint i = 0; names[i] != NULL && at >= 0; i++) {
		int next = open_entry(at, names[i], names[i + 1] == NULL, error);

		if (at != folder)
			close(at);
		at = next;
	}
	if (at < 0 || (fstat(at, &status) == 0 && dp_file_check_kind(status.st_mode, error)))
		return at;
	close(at);
	return -1;
}
