/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/memory-file.h"

#include <deskproof/error.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

#define SEALS (F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE)

static gboolean
write_all(int file, GBytes *bytes)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);

	return dp_file_write_open(file, data, size);
}

int
dp_memory_file_new(GBytes *bytes, GError **error)
{
	int file = memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING);

	if (file >= 0 && write_all(file, bytes) && fcntl(file, F_ADD_SEALS, SEALS) == 0)
		return file;
	g_set_error(error, DP_ERROR, DP_ERROR_WORKER,
	            "The file cannot be handed to the worker: %s.", g_strerror(errno));
	if (file >= 0)
		close(file);
	return -1;
}

/* Mapping: what to release with the last reference to the bytes. */
typedef struct {
	void *start;
	gsize size;
} Mapping;

static void
mapping_free(gpointer data)
{
	Mapping *mapping = data;

	munmap(mapping->start, mapping->size);
	g_free(mapping);
}

GBytes *
dp_memory_file_map(int file)
{
	struct stat status;
	Mapping *mapping;
	void *start;

	if (fstat(file, &status) != 0)
		return NULL;
	if (status.st_size == 0)
		return g_bytes_new_static("", 0);
	start = mmap(NULL, (gsize)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
	if (start == MAP_FAILED)
		return NULL;
	mapping = g_new(Mapping, 1);
	*mapping = (Mapping){start, (gsize)status.st_size};
	return g_bytes_new_with_free_func(start, mapping->size, mapping_free, mapping);
}
