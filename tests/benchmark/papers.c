/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers.h"

#include <string.h>

char *
papers_folder(void)
{
	const char *corpus = g_getenv("DESKPROOF_CORPUS");
	g_autofree char *real =
	    corpus != NULL ? g_build_filename(corpus, "real", "pdf", NULL) : NULL;

	if (real != NULL && g_file_test(real, G_FILE_TEST_IS_DIR))
		return g_steal_pointer(&real);
	return g_build_filename(g_getenv("DP_SOURCE_DIR"), "testdata", NULL);
}

static int
compare_paths(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
papers_list(const char *folder)
{
	GPtrArray *papers = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		if (g_str_has_suffix(name, ".pdf"))
			g_ptr_array_add(papers, g_build_filename(folder, name, NULL));
	}
	g_ptr_array_sort(papers, compare_paths);
	return papers;
}

guint
papers_number(const char *variable, guint fallback)
{
	const char *text = g_getenv(variable);
	guint64 number;

	if (text == NULL || !g_ascii_string_to_unsigned(text, 10, 1, G_MAXUINT, &number, NULL))
		return fallback;
	return number;
}
