/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/attempt.h"

#include <deskproof/error.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/checksum.h"
#include "base/limits.h"

#define MARK 'x'
#define FILE_MODE 0666 /* less the user's umask */

/* Attempts at one job at a time: the dead, and as many living ones as a network that is torn apart
 * may leave. */
#define PLACES (DP_LIMIT_JOB_DEATHS + 64)

static gboolean
fail(const DpAttempt *attempt, GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "The account of attempts cannot be kept: %s: %s.",
	            attempt->path, g_strerror(errno));
	return FALSE;
}

/* FALSE: somebody else holds it, or there are no locks: see errno. */
static gboolean
set_lock(int file, guint place, short kind)
{
	struct flock lock = {
	    .l_type = kind, .l_whence = SEEK_SET, .l_start = (off_t)place, .l_len = 1};

	return fcntl(file, F_OFD_SETLK, &lock) == 0;
}

static gboolean
is_held(void)
{
	return errno == EAGAIN || errno == EACCES;
}

/* Whether this attempt now has its place there; else @failed may be set. */
static gboolean
take_place(DpAttempt *attempt, guint place, gboolean *failed)
{
	char mark = '\0';

	if (!set_lock(attempt->file, place, F_WRLCK)) {
		*failed = !is_held();
		return FALSE;
	}
	if (pread(attempt->file, &mark, 1, (off_t)place) == 1 && mark == MARK) {
		attempt->deaths++;
		set_lock(attempt->file, place, F_UNLCK);
		return FALSE;
	}
	mark = MARK;
	*failed = pwrite(attempt->file, &mark, 1, (off_t)place) != 1 || fsync(attempt->file) != 0;
	return !*failed;
}

static void
close_file(DpAttempt *attempt)
{
	if (attempt->file >= 0)
		close(attempt->file);
	attempt->file = -1;
	g_clear_pointer(&attempt->path, g_free);
}

gboolean
dp_attempt_begin(DpAttempt *attempt, const char *folder, const char *name, GError **error)
{
	g_autofree char *digest = dp_checksum_sha256(name, strlen(name));
	g_autofree char *base = g_strconcat(digest, ".attempts", NULL);
	gboolean failed;

	*attempt = (DpAttempt){.path = g_build_filename(folder, base, NULL)};
	attempt->file = open(attempt->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, FILE_MODE);
	failed = attempt->file < 0;
	for (guint place = 0; place < PLACES && !failed; place++) {
		if (attempt->deaths == DP_LIMIT_JOB_DEATHS || take_place(attempt, place, &failed))
			break;
	}
	if (!failed)
		return TRUE;
	fail(attempt, error);
	close_file(attempt);
	return FALSE;
}

void
dp_attempt_end(DpAttempt *attempt)
{
	if (attempt->path != NULL)
		unlink(attempt->path);
	close_file(attempt);
}
