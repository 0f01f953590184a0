/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gone.h"

#include "cli/complaint.h"
#include "cli/stored-papers.h"

GPtrArray *
dp_gone_find(DpResults *results, DpWorker *worker)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) paths = dp_results_paths(results, NULL, &error);
	g_autoptr(DpStoredPapers) stored = dp_stored_papers_new(worker);
	GPtrArray *gone;

	if (paths == NULL) {
		dp_complain("%s", error->message);
		return NULL;
	}
	gone = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < paths->len; i++) {
		gboolean known;

		if (dp_stored_papers_find(stored, paths->pdata[i], &known) == NULL && known)
			g_ptr_array_add(gone, g_strdup(paths->pdata[i]));
	}
	return gone;
}
