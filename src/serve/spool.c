/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/spool.h"

#include <deskproof/error.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/folder.h"

#define LOCK ".lock"
#define UNFINISHED "." /* how the name of a file begins that is being written */

struct _DpSpool {
	int folder, lock; /* descriptors */
};

static gboolean
fail(GError **error, const char *what)
{
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "%s: %s.", what, g_strerror(errno));
	return FALSE;
}

/* Papers are in it. */
static gboolean
check_owner(const DpSpool *spool, const char *path, GError **error)
{
	struct stat status;

	if (fstat(spool->folder, &status) != 0)
		return fail(error, path);
	if (status.st_uid == geteuid() && (status.st_mode & 077) == 0)
		return TRUE;
	g_set_error(error, DP_ERROR, DP_ERROR_IO,
	            status.st_uid == geteuid()
	                ? "%s: others may look into this folder; its mode must be 0700."
	                : "%s: this folder belongs to another user.",
	            path);
	return FALSE;
}

static gboolean
open_folder(DpSpool *spool, const char *path, GError **error)
{
	if (mkdir(path, 0700) != 0 && errno != EEXIST)
		return fail(error, path);
	spool->folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (spool->folder < 0)
		return fail(error, path);
	return check_owner(spool, path, error);
}

static gboolean
lock_folder(DpSpool *spool, const char *path, GError **error)
{
	spool->lock = openat(spool->folder, LOCK, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (spool->lock < 0)
		return fail(error, path);
	if (flock(spool->lock, LOCK_EX | LOCK_NB) == 0)
		return TRUE;
	if (errno != EWOULDBLOCK)
		return fail(error, path);
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "%s: another service uses this folder.", path);
	return FALSE;
}

/* (transfer full): NULL-terminated. */
static GStrv
list_files(const DpSpool *spool, gboolean unfinished)
{
	GPtrArray *names = g_ptr_array_new();
	int folder = openat(spool->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *entries = folder >= 0 ? fdopendir(folder) : NULL;
	const struct dirent *entry;

	while (entries != NULL && (entry = readdir(entries)) != NULL) {
		const char *name = entry->d_name;

		if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || strcmp(name, LOCK) == 0)
			continue;
		if (g_str_has_prefix(name, UNFINISHED) == unfinished)
			g_ptr_array_add(names, g_strdup(name));
	}
	if (entries != NULL)
		closedir(entries);
	g_ptr_array_add(names, NULL);
	return (GStrv)g_ptr_array_free(names, FALSE);
}

/* What a service that was killed had not finished. */
static void
clean(DpSpool *spool)
{
	g_auto(GStrv) names = list_files(spool, TRUE);

	for (guint i = 0; names[i] != NULL; i++)
		dp_spool_remove(spool, names[i]);
}

DpSpool *
dp_spool_open(const char *path, GError **error)
{
	g_autoptr(DpSpool) spool = g_new(DpSpool, 1);

	*spool = (DpSpool){-1, -1};
	if (!open_folder(spool, path, error) || !lock_folder(spool, path, error))
		return NULL;
	clean(spool);
	return g_steal_pointer(&spool);
}

void
dp_spool_free(DpSpool *spool)
{
	if (spool == NULL)
		return;
	if (spool->lock >= 0)
		close(spool->lock);
	if (spool->folder >= 0)
		close(spool->folder);
	g_free(spool);
}

static gboolean
write_pieces(int file, const GPtrArray *pieces)
{
	gboolean good = TRUE;

	for (guint i = 0; good && i < pieces->len; i++) {
		gsize size;
		const guint8 *data = g_bytes_get_data(pieces->pdata[i], &size);

		good = dp_file_write_open(file, data, size);
	}
	return good && fsync(file) == 0;
}

gboolean
dp_spool_write(DpSpool *spool, const char *name, const GPtrArray *pieces, GError **error)
{
	g_autofree char *unfinished = g_strconcat(UNFINISHED, name, NULL);
	gboolean good;
	int file;

	dp_spool_remove(spool, unfinished);
	file = openat(spool->folder, unfinished,
	              O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (file < 0)
		return fail(error, "The spool folder");
	good = write_pieces(file, pieces);
	good = close(file) == 0 && good;
	good = good && renameat(spool->folder, unfinished, spool->folder, name) == 0 &&
	       fsync(spool->folder) == 0;
	if (good)
		return TRUE;
	fail(error, "The spool folder");
	dp_spool_remove(spool, unfinished);
	return FALSE;
}

GBytes *
dp_spool_read(DpSpool *spool, const char *name, gsize most, GError **error)
{
	int file = dp_folder_open_file(spool->folder, name, error);
	gsize length = 0;
	char *data;

	if (file < 0)
		return NULL;
	data = dp_file_read_open(file, most, &length, error);
	close(file);
	return data != NULL ? g_bytes_new_take(data, length) : NULL;
}

void
dp_spool_rename(DpSpool *spool, const char *name, const char *to)
{
	renameat(spool->folder, name, spool->folder, to);
}

void
dp_spool_remove(DpSpool *spool, const char *name)
{
	unlinkat(spool->folder, name, 0);
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GStrv
dp_spool_names(DpSpool *spool)
{
	GStrv names = list_files(spool, FALSE);

	qsort(names, g_strv_length(names), sizeof *names, compare_names);
	return names;
}
