/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/prune.h"

#include "base/text.h"
#include "cli/complaint.h"
#include "cli/gone.h"
#include "cli/output.h"

/* In another folder, or on another machine, most papers would seem to be gone. */
static gboolean
check_most_are_there(DpResults *results, const GPtrArray *gone)
{
	g_autoptr(GPtrArray) all = dp_results_paths(results, NULL, NULL);

	if (all == NULL || gone->len <= all->len / 2)
		return TRUE;
	dp_complain(
	    "%u of the %u papers are not here, such as %s: run this where `deskproof batch` "
	    "ran, or name the papers",
	    gone->len, all->len, (const char *)gone->pdata[0]);
	return FALSE;
}

static GPtrArray *
find_gone(DpResults *results)
{
	DpWorkerLimits limits = dp_worker_limits_default();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = dp_worker_new(&limits, &error);
	g_autoptr(GPtrArray) gone = NULL;

	if (worker == NULL)
		dp_complain("%s", error->message);
	else
		gone = dp_gone_find(results, worker);
	return gone != NULL && check_most_are_there(results, gone) ? g_steal_pointer(&gone) : NULL;
}

/* (nullable) */
static GPtrArray *
find_matching(DpResults *results, char **patterns)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) all = dp_results_paths(results, NULL, &error);
	g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);

	if (all == NULL) {
		dp_complain("%s", error->message);
		return NULL;
	}
	for (guint i = 0; patterns[i] != NULL; i++) {
		guint before = found->len;

		for (guint k = 0; k < all->len; k++) {
			if (all->pdata[k] != NULL &&
			    g_pattern_match_simple(patterns[i], all->pdata[k]))
				g_ptr_array_add(found, g_steal_pointer(&all->pdata[k]));
		}
		if (found->len > before)
			continue;
		dp_complain("%s: no paper in the results has such a path", patterns[i]);
		return NULL;
	}
	return g_steal_pointer(&found);
}

static gboolean
print(const GPtrArray *paths)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (guint i = 0; i < paths->len; i++) {
		g_autofree char *path = dp_text_printable(paths->pdata[i]);

		g_string_append_printf(out, "%s\n", path);
	}
	return dp_output_write(NULL, out->str, out->len);
}

DpExit
dp_prune(DpResults *results, char **patterns, gboolean dry_run)
{
	g_autoptr(GPtrArray) paths =
	    patterns[0] != NULL ? find_matching(results, patterns) : find_gone(results);
	g_autoptr(GError) error = NULL;

	if (paths == NULL)
		return DP_EXIT_USAGE;
	if (!dry_run && !dp_results_remove(results, paths, &error)) {
		dp_complain("%s", error->message);
		return DP_EXIT_USAGE;
	}
	dp_complain("%u %s %s", paths->len, paths->len == 1 ? "paper" : "papers",
	            dry_run ? "would be removed" : "removed");
	return print(paths) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}
