/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "run/results-merge.h"

static const char SUMMARY[] =
    "Merges results of `deskproof batch` into one file, OUT.db, which may already exist. A paper\n"
    "that is in several files becomes one row. If the files differ about it, the first result is\n"
    "kept, and the exit status is 1.";

static void
complain_conflict(const char *path, const char *what)
{
	dp_complain("%s: the results differ in %s; the first one is kept", path, what);
}

/* Either one paper checked in two places, or one submitted twice: the user must decide. */
static void
complain_twin(const char *path, const char *other)
{
	dp_complain("%s: the same bytes as %s; both are kept", path, other);
}

static gboolean
merge_all(DpResults *results, char **stores, DpMerge *merge)
{
	for (guint i = 0; stores[i] != NULL; i++) {
		g_autoptr(GError) error = NULL;

		if (!dp_results_merge(results, stores[i], merge, &error)) {
			dp_complain("%s: %s", stores[i], error->message);
			return FALSE;
		}
	}
	return dp_results_each_twin(results, complain_twin, NULL);
}

static gboolean
check_store(const char *out, const char *store)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpResults) results = NULL;

	if (dp_file_is_same(out, store)) {
		dp_complain("%s: this is OUT.db itself; name only the other files", store);
		return FALSE;
	}
	if (!g_file_test(store, G_FILE_TEST_EXISTS)) {
		dp_complain("%s: There is no such file.", store);
		return FALSE;
	}
	results = dp_results_open(store, FALSE, &error);
	if (results == NULL)
		dp_complain("%s: %s", store, error->message);
	return results != NULL;
}

/* Before anything is written, and each of them: several shards may be missing. */
static gboolean
check_stores(const char *out, char **stores)
{
	gboolean ok = TRUE;

	for (guint i = 0; stores[i] != NULL; i++)
		ok = check_store(out, stores[i]) && ok;
	return ok;
}

DpExit
dp_command_merge(int argc, char **argv)
{
	const GOptionEntry entries[] = {{NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"merge OUT.db STORE.db…", SUMMARY, entries};
	g_auto(GStrv) words = NULL;
	g_autoptr(DpResults) results = NULL;
	g_autoptr(GError) error = NULL;
	DpMerge merge = {.on_conflict = complain_conflict};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (g_strv_length(words) < 2) {
		dp_complain("no files; use `deskproof merge OUT.db STORE.db…`");
		return DP_EXIT_USAGE;
	}
	if (!check_stores(words[0], words + 1))
		return DP_EXIT_USAGE;
	results = dp_results_open(words[0], TRUE, &error);
	if (results == NULL) {
		dp_complain("%s: %s", words[0], error->message);
		return DP_EXIT_USAGE;
	}
	if (!merge_all(results, words + 1, &merge))
		return DP_EXIT_USAGE;
	dp_complain("%u %s added, %u were there already, %u differ", merge.added,
	            merge.added == 1 ? "paper" : "papers", merge.same, merge.conflicts);
	if (merge.decisions > 0)
		dp_complain("%u %s of people taken", merge.decisions,
		            merge.decisions == 1 ? "decision" : "decisions");
	return merge.conflicts > 0 ? DP_EXIT_FINDINGS : DP_EXIT_CONFORMS;
}
