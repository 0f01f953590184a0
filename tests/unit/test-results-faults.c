/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/decision.h>
#include <deskproof/error.h>
#include <deskproof/rule.h>

#include <glib/gstdio.h>
#include <string.h>

#include "base/sketch.h"
#include "facts/store/builder.h"
#include "run/results-key.h"
#include "run/results-merge.h"
#include "run/results-store.h"

/*
 * A store whose disk, or whose SQLite, fails at any point of any work: the work is done whole, or
 * not at all, and says that it was not.
 */

static const DpResultsKey NO_KEY = {NULL, NULL, NULL};

/* Work: one thing that is done with a store. @other: the path of another store. */
typedef gboolean (*Work)(DpResults *results, const char *other, GError **error);

static DpFinding *
new_finding(const char *rule, DpVerdict verdict)
{
	DpFinding *finding = g_new0(DpFinding, 1);

	finding->info = dp_rule_info(rule);
	finding->rule = g_strdup(rule);
	finding->severity = DP_SEVERITY_ERROR;
	finding->verdict = verdict;
	finding->message = g_strdup("It is so.");
	finding->places = g_ptr_array_new();
	return finding;
}

/* Two rules that passed closely, with a tolerance and without, one that passed widely, and one that
 * failed. */
static void
add_findings(DpReport *report)
{
	DpFinding *near = new_finding("page-limit", DP_VERDICT_PASS),
	          *tight = new_finding("body-font-size", DP_VERDICT_PASS),
	          *wide = new_finding("column-gap", DP_VERDICT_PASS);

	near->slack = (DpQuantity){TRUE, 2, "lines", NULL};
	tight->slack = (DpQuantity){TRUE, 0.1, "pt", NULL};
	tight->tolerance = (DpQuantity){TRUE, 0.5, "pt", NULL};
	tight->instance = g_strdup("body");
	wide->slack = (DpQuantity){TRUE, 0.4, "pt", NULL};
	wide->tolerance = (DpQuantity){TRUE, 0.5, "pt", NULL};
	g_ptr_array_add(report->findings, near);
	g_ptr_array_add(report->findings, tight);
	g_ptr_array_add(report->findings, wide);
	g_ptr_array_add(report->findings, new_finding("columns", DP_VERDICT_FAIL));
}

static void
free_finding(gpointer finding)
{
	dp_finding_free(finding);
}

static DpReport *
new_report(const char *path)
{
	DpReport *report = g_new0(DpReport, 1);

	report->path = g_strdup(path);
	report->sha256 = g_strnfill(64, path[0]);
	report->venue_id = g_strdup("any");
	report->venue_title = g_strdup("Any");
	report->venue_digest = g_strnfill(64, 'd');
	report->verdict = DP_VERDICT_FAIL;
	report->findings = g_ptr_array_new_with_free_func(free_finding);
	report->exhibits = g_ptr_array_new();
	add_findings(report);
	return report;
}

/* The same words for every paper. */
static DpFacts *
sketched(void)
{
	DpFacts *facts = dp_facts_new();
	g_autoptr(GString) words = g_string_new(NULL);
	g_autoptr(DpSketcher) sketcher = dp_sketcher_new();
	g_autofree char *text = NULL;
	DpSketch sketch;

	for (guint i = 0; i < 2000; i++)
		g_string_append_printf(words, "word%u ", i * i % 9973);
	dp_sketcher_add_line(sketcher, words->str);
	g_assert_true(dp_sketcher_end(sketcher, &sketch));
	text = dp_sketch_to_text(&sketch);
	dp_facts_add_text(facts, "text.sketch", text, NULL);
	return facts;
}

static gboolean
put(DpResults *results, const char *path, GError **error)
{
	g_autoptr(DpReport) report = new_report(path);
	g_autoptr(DpFacts) facts = sketched();

	return dp_results_put(results, report, &NO_KEY, facts, error);
}

static gboolean
put_another(DpResults *results, const char *other, GError **error)
{
	return put(results, "c.pdf", error);
}

static gboolean
put_again(DpResults *results, const char *other, GError **error)
{
	return put(results, "a.pdf", error);
}

static void
on_conflict(const char *path, const char *what)
{
}

static gboolean
merge(DpResults *results, const char *other, GError **error)
{
	DpMerge counts = {.on_conflict = on_conflict};

	return dp_results_merge(results, other, &counts, error);
}

static gboolean
write_all(DpResults *results, const char *other, GError **error)
{
	g_autoptr(GString) out = g_string_new(NULL);

	return dp_results_write(results, NULL, "jsonl", out, error);
}

static gboolean
count_duplicates(DpResults *results, const char *other, GError **error)
{
	guint n = 0;
	gboolean ok = dp_results_count_duplicates(results, &n, error);

	g_assert_cmpuint(n, ==, ok ? 2 : 0);
	return ok;
}

static void
on_twin(const char *path, const char *other)
{
}

static gboolean
each_twin(DpResults *results, const char *other, GError **error)
{
	return dp_results_each_twin(results, on_twin, error);
}

static gboolean
count_all(DpResults *results, const char *other, GError **error)
{
	DpVerdictCount count;
	gboolean ok = dp_results_count(results, NULL, &count, error);

	g_assert_true(!ok || count.papers == 2);
	return ok;
}

static gboolean
begin_run(DpResults *results, const char *other, GError **error)
{
	return dp_results_begin_run(results, TRUE, error);
}

static gboolean
end_run(DpResults *results, const char *other, GError **error)
{
	return dp_results_end_run(results, error);
}

static gboolean
see(DpResults *results, const char *other, GError **error)
{
	g_autoptr(DpReport) report = new_report("a.pdf");

	return dp_results_see(results, report, error);
}

static gboolean
decide(DpResults *results, const char *other, GError **error)
{
	static const DpDecision DECISION = {"a.pdf", "columns", DP_DECISION_OVERRULED,
	                                    "Ada",   NULL,      NULL};
	g_autofree char *before = NULL, *venue = NULL;

	return dp_results_decide(results, &DECISION, &before, &venue, error);
}

static gboolean
remove_both(DpResults *results, const char *other, GError **error)
{
	g_autoptr(GPtrArray) paths = dp_results_paths(results, NULL, error);

	return paths != NULL && dp_results_remove(results, paths, error);
}

static const struct {
	const char *name;
	Work work;
	gboolean changes; /* the store */
	gboolean runs;    /* a run has begun */
	guint least;      /* points at which it fails; 0: three */
} WORKS[] = {
    {"put-another", put_another, TRUE},
    {"put-again", put_again, FALSE},
    {"merge", merge, TRUE},
    {"write", write_all, FALSE},
    {"count-duplicates", count_duplicates, FALSE},
    {"each-twin", each_twin, FALSE},
    {"count", count_all, FALSE},
    {"begin-run", begin_run, TRUE, FALSE, 2},
    {"end-run", end_run, TRUE, TRUE, 2},
    {"put-in-a-run", put_again, TRUE, TRUE},
    {"see", see, TRUE, TRUE},
    {"decide", decide, TRUE},
    {"remove", remove_both, TRUE},
};

/* Two stores: one with papers a and b, one with papers b and d. */
typedef struct {
	char *folder, *path, *other;
	DpResults *results;
} Stores;

static DpResults *
open_with(const char *path, const char *first, const char *second)
{
	g_autoptr(GError) error = NULL;
	DpResults *results = dp_results_open(path, TRUE, &error);

	g_assert_no_error(error);
	g_assert_true(put(results, first, &error) && put(results, second, &error));
	return results;
}

static void
stores_init(Stores *stores)
{
	stores->folder = g_dir_make_tmp("results-XXXXXX", NULL);
	stores->path = g_build_filename(stores->folder, "one.db", NULL);
	stores->other = g_build_filename(stores->folder, "other.db", NULL);
	dp_results_free(open_with(stores->other, "b.pdf", "d.pdf"));
	stores->results = open_with(stores->path, "a.pdf", "b.pdf");
}

static void
stores_clear(Stores *stores)
{
	dp_results_free(stores->results);
	g_remove(stores->path);
	g_remove(stores->other);
	g_rmdir(stores->folder);
	g_free(stores->folder);
	g_free(stores->path);
	g_free(stores->other);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Stores, stores_clear)

/* All that is in the store. */
static char *
content(DpResults *results)
{
	static const char *const TABLES[] = {
	    "SELECT path, verdict, jsonl FROM paper ORDER BY path",
	    "SELECT path, rule, finding.verdict FROM finding JOIN paper ON paper = id ORDER BY "
	    "path, "
	    "rule",
	    "SELECT path, rule, instance || slack || unit || message || coalesce(tolerance, '') "
	    "FROM "
	    "near JOIN paper ON paper = id ORDER BY path, rule",
	    "SELECT path, sketch, paper = id FROM sketch JOIN paper ON paper = id ORDER BY path",
	    "SELECT path, run, '' FROM paper ORDER BY path",
	    "SELECT path, run, jsonl FROM earlier ORDER BY path",
	    "SELECT id, done, '' FROM run ORDER BY id",
	    "SELECT path, rule, word || person FROM decision ORDER BY path",
	};
	GString *all = g_string_new(NULL);

	for (guint i = 0; i < G_N_ELEMENTS(TABLES); i++) {
		g_autoptr(DpStatement) row = dp_results_prepare(results, TABLES[i], NULL, 0);

		g_assert_nonnull(row);
		while (sqlite3_step(row) == SQLITE_ROW)
			g_string_append_printf(all, "%s|%s|%s\n", dp_statement_text(row, 0),
			                       dp_statement_text(row, 1),
			                       dp_statement_text(row, 2));
	}
	return g_string_free(all, FALSE);
}

/* One failure, after so many questions. */
typedef struct {
	guint left;
	gboolean met;
} Fault;

static gboolean
is_due(Fault *fault)
{
	gboolean due = fault->left == 0 && !fault->met;

	fault->met |= due;
	fault->left -= fault->left > 0;
	return due;
}

/* For what is about to be prepared. ROLLBACK and what undoes it are let through. */
static int
deny(void *data, int action, const char *one, const char *two, const char *three, const char *four)
{
	return is_due(data) ? SQLITE_DENY : SQLITE_OK;
}

/* Between two steps of a program of SQLite. */
static int
interrupt(void *data)
{
	return is_due(data);
}

#define STEPS 7 /* between two questions: every part of the work has more */

static void
arm(DpResults *results, Fault *fault, gboolean steps)
{
	if (steps)
		sqlite3_progress_handler(results->database, STEPS, fault != NULL ? interrupt : NULL,
		                         fault);
	else
		sqlite3_set_authorizer(results->database, fault != NULL ? deny : NULL, fault);
}

/* Fails at the first point, then at the second, and so on, until the work has no more of them. */
static void
fail_everywhere(gconstpointer index, gboolean steps)
{
	guint i = GPOINTER_TO_UINT(index), n_failed = 0;
	g_auto(Stores) stores = {0};
	gboolean met = TRUE;

	stores_init(&stores);
	if (WORKS[i].runs)
		g_assert_true(dp_results_begin_run(stores.results, FALSE, NULL));
	for (guint at = 0; met; at++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *before = NULL, *after = NULL;
		Fault fault = {at, FALSE};
		gboolean ok;

		before = content(stores.results);
		arm(stores.results, &fault, steps);
		ok = WORKS[i].work(stores.results, stores.other, &error);
		arm(stores.results, NULL, steps);
		after = content(stores.results);
		met = fault.met;
		g_test_message("%s: point %u: %s", WORKS[i].name, at,
		               error != NULL ? error->message : "done");
		n_failed += !ok;
		g_assert_true(ok == (error == NULL));
		if (error != NULL)
			g_assert_error(error, DP_ERROR, DP_ERROR_IO);
		g_assert_true(met || ok);
		if (ok && WORKS[i].changes)
			g_assert_cmpstr(after, !=, before);
		else
			g_assert_cmpstr(after, ==, before);
	}
	g_assert_cmpuint(n_failed, >=, WORKS[i].least > 0 ? WORKS[i].least : 3);
}

static void
test_denied(gconstpointer index)
{
	fail_everywhere(index, FALSE);
}

static void
test_interrupted(gconstpointer index)
{
	fail_everywhere(index, TRUE);
}

/* What passed closely is kept, and told again. */
static void
test_near(void)
{
	g_auto(Stores) stores = {0};
	g_autofree char *all = NULL;

	stores_init(&stores);
	all = content(stores.results);
	g_assert_nonnull(strstr(all, "a.pdf|page-limit|2.0linesIt is so.\n"));
	g_assert_nonnull(strstr(all, "a.pdf|body-font-size|body0.1ptIt is so.0.5\n"));
	g_assert_null(strstr(all, "a.pdf|column-gap|"));
}

/* The page of all papers lists it. */
static void
test_near_in_the_page(void)
{
	g_auto(Stores) stores = {0};
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GError) error = NULL;

	stores_init(&stores);
	g_assert_true(dp_results_write(stores.results, NULL, "html", out, &error));
	g_assert_no_error(error);
	g_assert_nonnull(strstr(out->str, "body-font-size"));
	g_assert_null(strstr(out->str, "column-gap"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(WORKS); i++) {
		g_autofree char *denied = g_strdup_printf("/results/denied/%s", WORKS[i].name);
		g_autofree char *interrupted =
		    g_strdup_printf("/results/interrupted/%s", WORKS[i].name);

		g_test_add_data_func(denied, GUINT_TO_POINTER(i), test_denied);
		g_test_add_data_func(interrupted, GUINT_TO_POINTER(i), test_interrupted);
	}
	g_test_add_func("/results/near", test_near);
	g_test_add_func("/results/near-in-the-page", test_near_in_the_page);
	return g_test_run();
}
