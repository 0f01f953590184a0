/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/file.h"

#define N 150000 /* more than is read at once where no size is known, and more than twice that */

static char *
some_bytes(void)
{
	char *bytes = g_malloc(N);

	memset(bytes, 'x', N);
	return bytes;
}

/* A descriptor with N bytes to read, and a size only if it is a file. */
static int
open_bytes(gboolean is_file)
{
	g_autofree char *bytes = some_bytes();
	int ends[2];

	if (is_file) {
		ends[0] = ends[1] = memfd_create("bytes", MFD_CLOEXEC);
	} else {
		g_assert_cmpint(pipe(ends), ==, 0);
		g_assert_cmpint(fcntl(ends[1], F_SETPIPE_SZ, N), >=, N);
	}
	g_assert_cmpint(write(ends[1], bytes, N), ==, N);
	if (is_file)
		lseek(ends[0], 0, SEEK_SET);
	else
		close(ends[1]);
	return ends[0];
}

static const struct {
	const char *name;
	gboolean is_file;
	gsize most;
} READS[] = {
    {"file", TRUE, 2 * N},      {"largest-file", TRUE, N},  {"too-large-file", TRUE, N - 1},
    {"pipe", FALSE, 2 * N},     {"largest-pipe", FALSE, N}, {"too-large-pipe", FALSE, N - 1},
    {"small-limit", FALSE, 10},
};

static void
test_read(void)
{
	g_autofree char *wanted = some_bytes();

	for (guint i = 0; i < G_N_ELEMENTS(READS); i++) {
		int file = open_bytes(READS[i].is_file);
		g_autoptr(GError) error = NULL;
		gsize length = 0;
		g_autofree char *bytes = dp_file_read_open(file, READS[i].most, &length, &error);

		g_test_message("%s", READS[i].name);
		close(file);
		if (READS[i].most < N) {
			g_assert_error(error, DP_ERROR, DP_ERROR_LIMIT);
			g_assert_null(bytes);
			continue;
		}
		g_assert_no_error(error);
		g_assert_cmpmem(bytes, length, wanted, N);
		g_assert_cmpint(bytes[length], ==, '\0');
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/file/read", test_read);
	return g_test_run();
}
