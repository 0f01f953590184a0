/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report-files.h"

#include "cli/report-names.h"
#include "run/results-rows.h"

struct _DpReportFiles {
	GHashTable *names; /* path → name */
	GHashTable
	    *later; /* gint64 → guint: the rows that are not the first on their path: which */
};

DpReportFiles *
dp_report_files_new(DpResults *results, const char *ending, GError **error)
{
	g_autoptr(GPtrArray) paths = dp_results_paths(results, NULL, error);
	g_autoptr(DpReportFiles) files = g_new0(DpReportFiles, 1);

	if (paths == NULL)
		return NULL;
	files->names = dp_report_names(paths, ending);
	files->later = dp_results_later_rows(results, error);
	return files->later != NULL ? g_steal_pointer(&files) : NULL;
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
