/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gone.h"

#include <string.h>

#include "cli/complaint.h"
#include "cli/paper.h"

/* Search: archives are listed once. */
typedef struct {
	DpWorker *worker;
	GHashTable
	    *archives; /* path → GHashTable: the paths of its papers; an empty one: unknown */
} Search;

static void
free_table(gpointer table)
{
	g_hash_table_unref(table);
}

static void
free_paper(gpointer paper)
{
	dp_paper_free(paper);
}

/* Nothing is gone from an archive that could not be listed. */
static GHashTable *
list_archive(Search *search, const char *path)
{
	GHashTable *listed = g_hash_table_lookup(search->archives, path);
	g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func(free_paper);
	g_autoptr(GError) error = NULL;

	if (listed != NULL)
		return listed;
	listed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_hash_table_insert(search->archives, g_strdup(path), listed);
	if (!dp_paper_add_archive(papers, path, search->worker, NULL, &error)) {
		dp_complain("%s: %s", path, error->message);
		return listed;
	}
	for (guint i = 0; i < papers->len; i++) {
		const DpPaper *paper = papers->pdata[i];

		if (strcmp(paper->path, path) == 0) /* all of it is refused */
			g_hash_table_remove_all(listed);
		else
			g_hash_table_add(listed, g_strdup(paper->path));
	}
	return listed;
}

static gboolean
is_archive(const char *path)
{
	return g_str_has_suffix(path, ".zip") || g_str_has_suffix(path, ".ZIP");
}

static gboolean
is_listed(Search *search, const char *archive, const char *path)
{
	GHashTable *listed = list_archive(search, archive);

	return g_hash_table_size(listed) == 0 || g_hash_table_contains(listed, path);
}

/* "all.zip/12.pdf": the file that a folder of the path is. */
static gboolean
is_in_archive(Search *search, const char *path)
{
	g_autofree char *front = g_strdup(path);

	for (char *slash = strrchr(front, '/'); slash != NULL && slash > front;
	     slash = strrchr(front, '/')) {
		*slash = '\0';
		if (g_file_test(front, G_FILE_TEST_IS_REGULAR))
			return is_listed(search, front, path);
	}
	return FALSE;
}

/* The report on an archive as a whole is that it could not be read. */
static gboolean
is_there(Search *search, const char *path)
{
	if (!g_file_test(path, G_FILE_TEST_EXISTS))
		return is_in_archive(search, path);
	return !is_archive(path) || is_listed(search, path, path);
}

GPtrArray *
dp_gone_find(DpResults *results, DpWorker *worker)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) paths = dp_results_paths(results, &error);
	g_autoptr(GHashTable) archives =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_table);
	Search search = {worker, archives};
	GPtrArray *gone;

	if (paths == NULL) {
		dp_complain("%s", error->message);
		return NULL;
	}
	gone = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < paths->len; i++) {
		if (!is_there(&search, paths->pdata[i]))
			g_ptr_array_add(gone, g_strdup(paths->pdata[i]));
	}
	return gone;
}
