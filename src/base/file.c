/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"

#include <deskproof/error.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 65536
#define MEGABYTE (1024u * 1024)

gboolean
dp_file_refuse(GError **error, int number)
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
		/* Without descriptors or memory no other file can be read either. */
		g_set_error(error, DP_ERROR,
		            number == EMFILE || number == ENFILE || number == ENOMEM
		                ? DP_ERROR_WORKER
		                : DP_ERROR_IO,
		            "The file cannot be read: %s.", g_strerror(number));
	}
	return FALSE;
}

gboolean
dp_file_check_kind(guint mode, GError **error)
{
	if (S_ISREG(mode))
		return TRUE;
	if (S_ISDIR(mode))
		return dp_file_refuse(error, EISDIR);
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "This is a pipe or a device, not a file.");
	return FALSE;
}

/* Checked before opening, because opening a device can have effects, and again after, because the
 * file may have been replaced in between. O_NONBLOCK lets a pipe open at once. */
int
dp_file_open(const char *path, GError **error)
{
	struct stat status;
	int file = -1;

	if (stat(path, &status) != 0) {
		dp_file_refuse(error, errno);
		return -1;
	}
	if (!dp_file_check_kind(status.st_mode, error))
		return -1;
	file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (file < 0) {
		dp_file_refuse(error, errno);
		return -1;
	}
	if (fstat(file, &status) == 0 && dp_file_check_kind(status.st_mode, error))
		return file;
	close(file);
	return -1;
}

static char *
refuse_size(gsize most, GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
	            "The file is larger than %" G_GSIZE_FORMAT " MB, and such files are not read.",
	            most / MEGABYTE);
	return NULL;
}

/* Room for a file of the size that it has now, and one byte: to meet the end, and for the NUL. */
static gsize
first_room(int file, gsize most)
{
	struct stat status;
	gboolean known = fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;

	return MIN(known ? (gsize)status.st_size : CHUNK, most) + 1;
}

/* Into memory of the file's size: growing stepwise takes twice of it, and new pages cost more than
 * the reading. */
char *
dp_file_read_open(int file, gsize most, gsize *length, GError **error)
{
	gsize room = first_room(file, most), size = 0;
	g_autofree char *bytes = g_malloc(room);

	for (;;) {
		ssize_t n = read(file, bytes + size, room - size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			dp_file_refuse(error, errno);
			return NULL;
		}
		if (n == 0)
			break;
		size += (gsize)n;
		if (size > most)
			return refuse_size(most, error);
		if (size == room) {
			room = MIN(2 * room, most + 1);
			bytes = g_realloc(bytes, room);
		}
	}
	bytes[size] = '\0';
	*length = size;
	return g_realloc(g_steal_pointer(&bytes), size + 1);
}

char *
dp_file_read(const char *path, gsize most, gsize *length, GError **error)
{
	int file = dp_file_open(path, error);
	char *bytes = NULL;

	if (file < 0)
		return NULL;
	bytes = dp_file_read_open(file, most, length, error);
	close(file);
	return bytes;
}

gboolean
dp_file_is_plain(const char *path)
{
	struct stat status;

	return stat(path, &status) != 0 || S_ISREG(status.st_mode);
}

gboolean
dp_file_is_same(const char *path, const char *other)
{
	struct stat first, second;

	return stat(path, &first) == 0 && stat(other, &second) == 0 &&
	       first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

gboolean
dp_file_write_open(int file, gconstpointer bytes, gsize size)
{
	const guint8 *data = bytes;

	while (size > 0) {
		ssize_t n = write(file, data, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return FALSE;
		data += n;
		size -= (gsize)n;
	}
	return TRUE;
}
