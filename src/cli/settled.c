/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/settled.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

/* Microseconds. TeX writes a PDF over the whole run, and its end at once when it has finished; its
 * buffer is written more often than QUIET. */
#define STEP (50 * 1000)
#define QUIET (200 * 1000)
#define PATIENCE (3 * G_USEC_PER_SEC) /* for a file without the end of a PDF */

/* ISO 32000-1, 7.5.5: the last line; annex H, note 18: within the last 1024 bytes. */
#define END_MARK "%%EOF"
#define END_SPAN 1024

/* FALSE: there is no such file. */
static gboolean
look(const char *path, DpSettled *state)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return FALSE;
	state->size = (guint64)status.st_size;
	state->inode = status.st_ino;
	state->changed =
	    (gint64)status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
	return TRUE;
}

static gboolean
is_same(const DpSettled *a, const DpSettled *b)
{
	return a->size == b->size && a->inode == b->inode && a->changed == b->changed;
}

static gboolean
has_end(const char *path)
{
	char tail[END_SPAN];
	int file = dp_file_open(path, NULL);
	off_t size, from;
	ssize_t n = -1;

	if (file < 0)
		return FALSE;
	size = lseek(file, 0, SEEK_END);
	from = MAX(size - END_SPAN, 0);
	if (size > 0)
		n = pread(file, tail, sizeof tail, from);
	close(file);
	return n > 0 && memmem(tail, (gsize)n, END_MARK, strlen(END_MARK)) != NULL;
}

void
dp_settled_wait(const char *path, DpSettled *seen)
{
	DpSettled last = *seen, now = {0};
	gint64 since = g_get_monotonic_time();

	for (;; g_usleep(STEP)) {
		gint64 quiet = g_get_monotonic_time() - since;

		if (!look(path, &now)) {
			last = *seen;
			continue;
		}
		if (!is_same(&now, &last)) {
			last = now;
			since = g_get_monotonic_time();
		} else if (!is_same(&now, seen) && quiet >= QUIET &&
		           (quiet >= PATIENCE || has_end(path))) {
			*seen = now;
			return;
		}
	}
}
