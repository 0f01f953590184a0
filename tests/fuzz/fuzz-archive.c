/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "fixtures/archive.h"
#include "run/archive-answer.h"
#include "run/memory-file.h"
#include "target.h"

/* Archives, and what a child that was taken over may say of one. */

GPtrArray *
fuzz_target_seeds(void)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	g_autoptr(GBytes) text = g_bytes_new_static("text text text text text", 24);
	const FixtureEntry entries[] = {{"one.pdf", text, NULL},
	                                {"folder/two.pdf", text, NULL},
	                                {"three.pdf", text, "secret"},
	                                {NULL, NULL, NULL}};
	g_autofree char *path = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(GByteArray) answer = NULL;
	char *data;
	gsize size;
	int file = g_file_open_tmp("deskproof-fuzz-XXXXXX.zip", &path, &error);

	g_assert_no_error(error);
	close(file);
	fixture_archive_write(path, entries);
	g_file_get_contents(path, &data, &size, &error);
	g_assert_no_error(error);
	g_unlink(path);
	g_ptr_array_add(seeds, g_bytes_new_take(data, size));
	file = dp_memory_file_new(seeds->pdata[0], &error);
	answer = dp_archive_list_answer(file);
	close(file);
	g_ptr_array_add(seeds, g_byte_array_free_to_bytes(g_steal_pointer(&answer)));
	return seeds;
}

static void
read_archive(GBytes *bytes)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) entries = NULL;
	int file = dp_memory_file_new(bytes, &error);

	g_assert_no_error(error);
	entries = dp_archive_list(file, &error);
	g_assert_true((entries == NULL) == (error != NULL));
	for (guint i = 0; entries != NULL && i < entries->len; i++) {
		const DpArchiveEntry *entry = entries->pdata[i];
		g_autoptr(GByteArray) out = g_byte_array_new();
		g_autoptr(GError) refusal = NULL;
		gboolean ok = dp_archive_unpack(file, entry, out, &refusal);

		g_assert_true(ok == (refusal == NULL));
		g_assert_cmpuint(out->len, <=, entry->size);
		g_assert_cmpuint(strlen(entry->name), <=, DP_LIMIT_FILE_NAME_BYTES);
	}
	close(file);
}

static void
read_answers(GBytes *bytes)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);
	GByteArray *answer = g_byte_array_new();
	g_autoptr(GError) first = NULL;
	g_autoptr(GError) second = NULL;
	g_autoptr(GPtrArray) entries = NULL;
	g_autoptr(GBytes) unpacked = NULL;

	g_byte_array_append(answer, data, (guint)size);
	entries = dp_archive_read_list(answer, &first);
	g_assert_true((entries == NULL) == (first != NULL));
	unpacked = dp_archive_read_bytes(answer, &second);
	g_assert_true((unpacked == NULL) == (second != NULL));
}

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);

	read_archive(bytes);
	read_answers(bytes);
	return 0;
}
