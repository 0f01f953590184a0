/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "fixtures/archive.h"
#include "run/archive.h"
#include "run/unpack.h"

/* Archives as they are listed and unpacked, in this process and by a worker. */

static char *path;

static GBytes *
bytes_of(const char *text)
{
	return g_bytes_new(text, strlen(text));
}

static int
open_two(void)
{
	g_autoptr(GBytes) first = bytes_of("the first file, the first file, the first file");
	g_autoptr(GBytes) second = bytes_of("");
	g_autoptr(GBytes) third = bytes_of("locked");
	const FixtureEntry entries[] = {{"a/one.pdf", first, NULL},
	                                {"a/one.pdf", second, NULL},
	                                {"b.pdf", third, "secret"},
	                                {NULL, NULL, NULL}};

	fixture_archive_write(path, entries);
	return open(path, O_RDONLY | O_CLOEXEC);
}

static void
assert_unpacks(int file, const DpArchiveEntry *entry, const char *text)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	g_autoptr(GError) error = NULL;

	g_assert_true(dp_archive_unpack(file, entry, out, &error));
	g_assert_no_error(error);
	g_assert_cmpmem(out->data, out->len, text, strlen(text));
}

static void
assert_refuses(int file, const DpArchiveEntry *entry, int code)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	g_autoptr(GError) error = NULL;

	g_assert_false(dp_archive_unpack(file, entry, out, &error));
	g_assert_error(error, DP_ERROR, code);
}

static void
test_list(void)
{
	int file = open_two();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) entries = dp_archive_list(file, &error);
	const DpArchiveEntry *first, *third;

	g_assert_no_error(error);
	g_assert_cmpuint(entries->len, ==, 3);
	first = entries->pdata[0];
	third = entries->pdata[2];
	g_assert_cmpstr(first->name, ==, "a/one.pdf");
	g_assert_cmpuint(first->size, ==, 46);
	g_assert_cmpuint(first->packed, <, 46);
	g_assert_false(first->encrypted);
	g_assert_true(third->encrypted);
	/* In any order: an entry is found by its own place. */
	assert_refuses(file, third, DP_ERROR_ENCRYPTED);
	assert_unpacks(file, entries->pdata[1], "");
	assert_unpacks(file, first, "the first file, the first file, the first file");
	close(file);
}

/* A paper with a name of any length is a paper. */
static void
test_long_name(void)
{
	g_autofree char *name = g_strnfill(60000, 'a');
	g_autoptr(GBytes) bytes = bytes_of("long");
	const FixtureEntry entries[] = {{name, bytes, NULL}, {NULL, NULL, NULL}};
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) listed = NULL;
	const DpArchiveEntry *entry;
	int file;

	memcpy(name + strlen(name) - 5, "z.pdf", 5);
	fixture_archive_write(path, entries);
	file = open(path, O_RDONLY | O_CLOEXEC);
	listed = dp_archive_list(file, &error);
	g_assert_no_error(error);
	entry = listed->pdata[0];
	g_assert_cmpuint(strlen(entry->name), ==, DP_LIMIT_FILE_NAME_BYTES);
	g_assert_true(g_str_has_suffix(entry->name, "az.pdf"));
	assert_unpacks(file, entry, "long");
	close(file);
}

/* The directory's claims are bounds, and the checksum is looked at. */
static void
test_lies(void)
{
	int file = open_two();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) entries = dp_archive_list(file, &error);
	DpArchiveEntry less = *(DpArchiveEntry *)entries->pdata[0], more = less, large = less;

	less.size -= 1;
	more.size += 1;
	large.size = DP_LIMIT_PDF_BYTES + 1ull;
	assert_refuses(file, &less, DP_ERROR_CORRUPT);
	assert_refuses(file, &more, DP_ERROR_CORRUPT);
	assert_refuses(file, &large, DP_ERROR_LIMIT);
	less.size += 1;
	less.offset += 1;
	assert_refuses(file, &less, DP_ERROR_CORRUPT);
	close(file);
}

static void
test_checksum(void)
{
	g_autofree char *text = NULL;
	gsize size;
	int file = open_two();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) entries = NULL;

	close(file);
	/* The checksum of the first row of the directory, and of the file's own head. */
	g_assert_true(g_file_get_contents(path, &text, &size, NULL));
	text[14] ^= 1;
	for (gsize i = 4; i + 4 < size; i++) {
		if (memcmp(text + i, "PK\1\2", 4) == 0) {
			text[i + 16] ^= 1;
			break;
		}
	}
	g_assert_true(g_file_set_contents(path, text, (gssize)size, NULL));
	file = open(path, O_RDONLY | O_CLOEXEC);
	entries = dp_archive_list(file, &error);
	g_assert_no_error(error);
	assert_refuses(file, entries->pdata[0], DP_ERROR_CORRUPT);
	assert_unpacks(file, entries->pdata[1], "");
	close(file);
}

static void
test_no_archive(void)
{
	static const char *const TEXTS[] = {"", "PK", "%PDF-1.5", "PK\3\4 and nothing behind it"};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autoptr(GError) error = NULL;
		int file;

		g_assert_true(g_file_set_contents(path, TEXTS[i], -1, NULL));
		file = open(path, O_RDONLY | O_CLOEXEC);
		g_assert_null(dp_archive_list(file, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_CORRUPT);
		close(file);
	}
}

/* In a worker's child, under all that confines it, and with the same ends. */
static void
test_worker(void)
{
	int file = open_two();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = dp_worker_new(NULL, &error);
	g_autoptr(GPtrArray) entries = dp_worker_list_archive(worker, file, &error);
	g_autoptr(GBytes) bytes = NULL;
	DpArchiveEntry wrong;

	g_assert_no_error(error);
	g_assert_cmpuint(entries->len, ==, 3);
	g_assert_cmpstr(((DpArchiveEntry *)entries->pdata[2])->name, ==, "b.pdf");
	bytes = dp_worker_unpack(worker, file, entries->pdata[0], &error);
	g_assert_no_error(error);
	g_assert_cmpuint(g_bytes_get_size(bytes), ==, 46);
	g_assert_null(dp_worker_unpack(worker, file, entries->pdata[2], &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_ENCRYPTED);
	g_clear_error(&error);
	wrong = *(DpArchiveEntry *)entries->pdata[0];
	wrong.size = 5;
	g_assert_null(dp_worker_unpack(worker, file, &wrong, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_CORRUPT);
	close(file);
}

int
main(int argc, char **argv)
{
	int failed, file;

	g_test_init(&argc, &argv, NULL);
	file = g_file_open_tmp("deskproof-archive-XXXXXX.zip", &path, NULL);
	g_assert_cmpint(file, >=, 0);
	close(file);
	g_test_add_func("/archive/list", test_list);
	g_test_add_func("/archive/long-name", test_long_name);
	g_test_add_func("/archive/lies", test_lies);
	g_test_add_func("/archive/checksum", test_checksum);
	g_test_add_func("/archive/no-archive", test_no_archive);
	g_test_add_func("/archive/worker", test_worker);
	failed = g_test_run();
	g_unlink(path);
	g_free(path);
	return failed;
}
