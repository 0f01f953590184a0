/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/deskproof.h>

#include "way.h"

/* What a program that embeds the library can say about a paper, by the public headers alone. */

static DpReport *
check(DpPolicy *policy)
{
	g_autoptr(DpVenue) venue = venue_of("pdf-version");
	ContentPage page = {.content = SEEN};
	g_autoptr(GBytes) pdf = content_page_draw(&page);
	DpJob job = {.pdf = pdf, .path = "paper.pdf", .venue = venue, .policy = policy};

	return dp_job_check(&job);
}

static DpPolicy *
strict(void)
{
	DpPolicy *policy = dp_policy_new();

	dp_policy_add_severity(policy, "pdf-version", DP_SEVERITY_ERROR);
	return policy;
}

static void
test_severity(void)
{
	g_autoptr(DpPolicy) policy = strict();
	g_autoptr(DpReport) plain = check(NULL);
	g_autoptr(DpReport) report = check(policy);

	g_assert_cmpint(plain->verdict, ==, DP_VERDICT_PASS);
	g_assert_cmpint(report->verdict, ==, DP_VERDICT_FAIL);
}

static void
test_waiver(void)
{
	g_autoptr(DpPolicy) policy = strict();
	g_autoptr(DpReport) report = NULL;
	const DpFinding *finding;

	dp_policy_add_waiver(policy, "pdf-version", "The chairs agreed.", "*.pdf", 0, 0);
	report = check(policy);
	finding = report->findings->pdata[0];
	g_assert_cmpint(report->verdict, ==, DP_VERDICT_PASS);
	g_assert_cmpstr(finding->waiver, ==, "The chairs agreed.");
}

static void
test_selection(void)
{
	g_autoptr(DpPolicy) others = dp_policy_new();
	g_autoptr(DpPolicy) ignored = dp_policy_new();
	g_autoptr(DpReport) first = NULL, second = NULL;

	dp_policy_add_selected(others, "page-limit");
	first = check(others);
	g_assert_cmpuint(first->findings->len, ==, 0);
	dp_policy_add_ignored(ignored, "pdf-version");
	second = check(ignored);
	g_assert_cmpuint(second->findings->len, ==, 0);
}

/* A file that could not be read has no bytes, and its report says so. */
static void
test_conclude_without_pdf(void)
{
	g_autoptr(DpVenue) venue = venue_of("pdf-version");
	g_autoptr(GError) error = g_error_new_literal(DP_ERROR, DP_ERROR_IO, "It is not there.");
	DpJob job = {.path = "paper.pdf", .venue = venue};
	g_autoptr(DpReport) report = dp_job_conclude(&job, NULL, error);

	g_assert_cmpint(report->verdict, ==, DP_VERDICT_UNCHECKED);
	g_assert_cmpstr(report->error, ==, "It is not there.");
	g_assert_null(report->sha256);
}

typedef struct {
	char *folder, *path;
	DpResults *results;
	DpReport *report;
} Store;

static void
set_up(Store *store, gconstpointer data)
{
	g_autoptr(GError) error = NULL;

	store->folder = g_dir_make_tmp("deskproof-XXXXXX", NULL);
	store->path = g_build_filename(store->folder, "results.db", NULL);
	store->results = dp_results_open(store->path, TRUE, &error);
	g_assert_no_error(error);
	store->report = check(NULL);
}

static void
tear_down(Store *store, gconstpointer data)
{
	dp_report_free(store->report);
	dp_results_free(store->results);
	g_remove(store->path);
	g_rmdir(store->folder);
	g_free(store->path);
	g_free(store->folder);
}

/* A result is found again by who asks for the same: same names, same policy. */
static void
test_key(Store *store, gconstpointer data)
{
	static const char NAMES[] = "Ada Miller\n";
	g_autoptr(DpPolicy) policy = dp_policy_new();
	g_autoptr(DpRoster) roster = dp_roster_new(NAMES, strlen(NAMES), NULL);
	DpJob plain = {0}, ruled = {.policy = policy}, named = {.roster = roster},
	      numbered = {.paper_number = "12"};
	g_autoptr(DpResultsKey) key = dp_results_key_new(&plain, NULL);
	g_autoptr(DpResultsKey) with_policy = dp_results_key_new(&ruled, NULL);
	g_autoptr(DpResultsKey) with_names = dp_results_key_new(&named, NULL);
	g_autoptr(DpResultsKey) with_number = dp_results_key_new(&numbered, NULL);
	g_autoptr(GError) error = NULL;

	g_assert_true(dp_results_put(store->results, store->report, key, NULL, &error));
	g_assert_no_error(error);
	g_assert_false(dp_results_find(store->results, store->report, with_number));
	g_assert_true(dp_results_find(store->results, store->report, key));
	g_assert_false(dp_results_find(store->results, store->report, with_policy));
	g_assert_false(dp_results_find(store->results, store->report, with_names));
}

static void
test_write_all(Store *store, gconstpointer data)
{
	g_autoptr(DpResultsKey) key = dp_results_key_new(&(DpJob){0}, NULL);
	g_autoptr(GString) all = g_string_new(NULL);
	g_autoptr(GString) none = g_string_new(NULL);
	DpResultsFilter failed = {.verdict = "fail"};

	g_assert_true(dp_results_put(store->results, store->report, key, NULL, NULL));
	g_assert_true(dp_results_write(store->results, NULL, "list", all, NULL));
	g_assert_nonnull(strstr(all->str, "paper.pdf"));
	g_assert_true(dp_results_write(store->results, &failed, "list", none, NULL));
	g_assert_null(strstr(none->str, "paper.pdf"));
}

static void
test_unknown_format(Store *store, gconstpointer data)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GError) error = NULL;

	g_assert_false(dp_results_write(store->results, NULL, "pdf", out, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
	g_assert_cmpuint(out->len, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/job/severity", test_severity);
	g_test_add_func("/job/waiver", test_waiver);
	g_test_add_func("/job/selection", test_selection);
	g_test_add_func("/job/conclude-without-pdf", test_conclude_without_pdf);
	g_test_add("/job/key", Store, NULL, set_up, test_key, tear_down);
	g_test_add("/job/write-all", Store, NULL, set_up, test_write_all, tear_down);
	g_test_add("/job/unknown-format", Store, NULL, set_up, test_unknown_format, tear_down);
	return g_test_run();
}
