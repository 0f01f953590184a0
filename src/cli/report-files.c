/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report-files.h"

#include <string.h>

#include "cli/report-names.h"
#include "run/results-rows.h"

struct _DpReportFiles {
	GHashTable *names; /* path → name */
	GHashTable
	    *later; /* gint64 → guint: the rows that are not the first on their path: which */
};

/* The rows of a path follow each other. */
static gboolean
count_rows(DpReportFiles *files, DpResults *results, GError **error)
{
	g_auto(DpResultsRows) rows = {0};
	g_autoptr(GError) cause = NULL;
	g_autofree char *before = NULL;
	guint n = 1;

	if (!dp_results_rows_begin(&rows, results, NULL, error))
		return FALSE;
	while (dp_results_rows_next(&rows, &cause)) {
		const char *path = dp_results_rows_path(&rows);
		gint64 id = dp_results_rows_id(&rows);

		n = g_strcmp0(path, before) == 0 ? n + 1 : 1;
		if (n > 1)
			g_hash_table_insert(files->later, g_memdup2(&id, sizeof id),
			                    GUINT_TO_POINTER(n));
		g_free(before);
		before = g_strdup(path);
	}
	if (cause == NULL)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

DpReportFiles *
dp_report_files_new(DpResults *results, const char *ending, GError **error)
{
	g_autoptr(GPtrArray) paths = dp_results_paths(results, NULL, error);
	g_autoptr(DpReportFiles) files = g_new0(DpReportFiles, 1);

	if (paths == NULL)
		return NULL;
	files->names = dp_report_names(paths, ending);
	files->later = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	return count_rows(files, results, error) ? g_steal_pointer(&files) : NULL;
}

void
dp_report_files_free(DpReportFiles *files)
{
	if (files == NULL)
		return;
	g_clear_pointer(&files->names, g_hash_table_unref);
	g_clear_pointer(&files->later, g_hash_table_unref);
	g_free(files);
}

char *
dp_report_files_name(const DpReportFiles *files, const char *path, gint64 id)
{
	const char *name = g_hash_table_lookup(files->names, path);
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(files->later, &id));

	return n > 0 ? g_strdup_printf("more-%u/%s", n, name) : g_strdup(name);
}
