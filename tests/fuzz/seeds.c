/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "target.h"

GPtrArray *
fuzz_seeds_from_texts(const char *const *texts)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

	for (guint i = 0; texts[i] != NULL; i++)
		g_ptr_array_add(seeds, g_bytes_new(texts[i], strlen(texts[i])));
	return seeds;
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

GPtrArray *
fuzz_seeds_from_files(const char *folder)
{
	g_autofree char *path = g_test_build_filename(G_TEST_DIST, folder, NULL);
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL)
		g_ptr_array_add(names, g_build_filename(path, name, NULL));
	g_ptr_array_sort(names, compare_names);
	for (guint i = 0; i < names->len; i++) {
		char *bytes;
		gsize size;

		if (g_file_get_contents(names->pdata[i], &bytes, &size, NULL))
			g_ptr_array_add(seeds, g_bytes_new_take(bytes, size));
	}
	return seeds;
}

char *
fuzz_text(const guint8 *data, gsize size)
{
	return g_strndup((const char *)data, size);
}
