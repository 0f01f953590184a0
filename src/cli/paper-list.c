/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-list.h"

#include <glob.h>
#include <string.h>

#include "base/limits.h"
#include "cli/complaint.h"

typedef glob_t Glob;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Glob, globfree)

static gboolean
is_pdf(const char *name)
{
	gsize length = strlen(name);

	return length > 4 && g_ascii_strcasecmp(name + length - 4, ".pdf") == 0;
}

static gboolean
add_file(GPtrArray *papers, const char *path)
{
	if (papers->len >= DP_LIMIT_BATCH_PAPERS) {
		dp_complain("these are more than %u papers", DP_LIMIT_BATCH_PAPERS);
		return FALSE;
	}
	g_ptr_array_add(papers, g_strdup(path));
	return TRUE;
}

static gboolean
add_folder(GPtrArray *papers, const char *path, guint depth)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GDir) folder = g_dir_open(path, 0, &error);
	const char *name;

	if (folder == NULL) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	while ((name = g_dir_read_name(folder)) != NULL) {
		g_autofree char *below = g_build_filename(path, name, NULL);
		gboolean is_folder = g_file_test(below, G_FILE_TEST_IS_DIR);
		gboolean ok = TRUE;

		/* A link to a folder above would lead round and round. */
		if (is_folder && !g_file_test(below, G_FILE_TEST_IS_SYMLINK) &&
		    depth < DP_LIMIT_BATCH_FOLDER_DEPTH)
			ok = add_folder(papers, below, depth + 1);
		else if (!is_folder && is_pdf(name))
			ok = add_file(papers, below);
		if (!ok)
			return FALSE;
	}
	return TRUE;
}

static gboolean
add_pattern(GPtrArray *papers, const char *pattern)
{
	g_auto(Glob) found = {0};

	if (glob(pattern, 0, NULL, &found) != 0) {
		dp_complain("%s: there is no such file", pattern);
		return FALSE;
	}
	for (gsize i = 0; i < found.gl_pathc; i++) {
		if (!add_file(papers, found.gl_pathv[i]))
			return FALSE;
	}
	return TRUE;
}

static gboolean
add_path(GPtrArray *papers, const char *path)
{
	if (g_file_test(path, G_FILE_TEST_IS_DIR))
		return add_folder(papers, path, 0);
	if (!g_file_test(path, G_FILE_TEST_EXISTS) && strpbrk(path, "*?[") != NULL)
		return add_pattern(papers, path);
	/* One that is missing gets a report that says so. */
	return add_file(papers, path);
}

static gboolean
add_listed(GPtrArray *papers, const char *list)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;

	if (!g_file_get_contents(list, &text, NULL, &error)) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i] != NULL; i++) {
		if (*g_strstrip(lines[i]) != '\0' && !add_path(papers, lines[i]))
			return FALSE;
	}
	return TRUE;
}

static int
by_path(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
dp_paper_list(char **words)
{
	g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; words[i] != NULL; i++) {
		gboolean ok = words[i][0] == '@' ? add_listed(papers, words[i] + 1)
		                                 : add_path(papers, words[i]);

		if (!ok)
			return NULL;
	}
	g_ptr_array_sort(papers, by_path);
	for (guint i = papers->len; i > 1; i--) {
		if (strcmp(papers->pdata[i - 1], papers->pdata[i - 2]) == 0)
			g_ptr_array_remove_index(papers, i - 1);
	}
	return g_steal_pointer(&papers);
}
