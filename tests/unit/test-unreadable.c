/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/policy.h>

#include <string.h>

/* A paper whose text cannot be read: who says so, and what is left of the others. */

static DpFinding *
add(DpReport *report, const char *id, DpSeverity severity, DpVerdict verdict, gboolean needs_text)
{
	DpVenueRule rule = {
	    .info = dp_rule_info(id), .severity = severity, .source = DP_SOURCE_PUBLISHED};
	DpFinding *finding = dp_finding_new(&rule);

	finding->verdict = verdict;
	finding->needs_text = needs_text;
	finding->message = g_strdup("This could not be checked.");
	finding->doubt = g_strdup("no text of the file can be read");
	g_ptr_array_add(report->findings, finding);
	return finding;
}

typedef struct {
	DpPolicy *policy;
	DpReport *report;
	DpFinding *size, *spacing, *extraction; /* the first two need text */
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
	fixture->policy = dp_policy_new();
	fixture->report = g_new0(DpReport, 1);
	fixture->report->path = g_strdup("paper.pdf");
	fixture->report->findings = g_ptr_array_new_with_free_func((GDestroyNotify)dp_finding_free);
	fixture->spacing =
	    add(fixture->report, "squeezed-spacing", DP_SEVERITY_WARNING, DP_VERDICT_REVIEW, TRUE);
	fixture->size =
	    add(fixture->report, "body-font-size", DP_SEVERITY_ERROR, DP_VERDICT_REVIEW, TRUE);
	fixture->extraction =
	    add(fixture->report, "text-extraction", DP_SEVERITY_WARNING, DP_VERDICT_REVIEW, FALSE);
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	dp_policy_free(fixture->policy);
	dp_report_free(fixture->report);
}

static void
test_one_speaks_for_all(Fixture *fixture, gconstpointer data)
{
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(fixture->size->verdict, ==, DP_VERDICT_NOT_APPLICABLE);
	g_assert_cmpint(fixture->spacing->verdict, ==, DP_VERDICT_NOT_APPLICABLE);
	g_assert_nonnull(strstr(fixture->size->message, "text-extraction"));
	g_assert_nonnull(
	    strstr(fixture->extraction->message, "squeezed-spacing and body-font-size"));
	g_assert_cmpint(fixture->extraction->severity, ==, DP_SEVERITY_WARNING);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_REVIEW);
}

/* A page of pictures fails as a warning: that must reject nobody once it speaks for errors. */
static void
test_a_failed_warning_rejects_nobody(Fixture *fixture, gconstpointer data)
{
	fixture->extraction->verdict = DP_VERDICT_FAIL;
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(fixture->extraction->verdict, ==, DP_VERDICT_FAIL);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_REVIEW);
}

static void
test_warnings_alone_stay_warnings(Fixture *fixture, gconstpointer data)
{
	fixture->size->severity = DP_SEVERITY_WARNING;
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_PASS);
}

/* Neither of these may make a pass of what is unknown. */
static void
test_ignored_carrier(Fixture *fixture, gconstpointer data)
{
	g_ptr_array_add(fixture->policy->ignore, g_strdup("text-extraction"));
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(fixture->size->verdict, ==, DP_VERDICT_REVIEW);
	g_assert_cmpint(fixture->spacing->verdict, ==, DP_VERDICT_NOT_APPLICABLE);
	g_assert_nonnull(strstr(fixture->size->message, "squeezed-spacing"));
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_REVIEW);
}

static void
test_waived_carrier(Fixture *fixture, gconstpointer data)
{
	dp_policy_add_waiver(fixture->policy, "text-extraction", "a scan is allowed", NULL, 1, 1);
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(fixture->size->verdict, ==, DP_VERDICT_REVIEW);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_REVIEW);
}

static void
test_passing_carrier(Fixture *fixture, gconstpointer data)
{
	fixture->extraction->verdict = DP_VERDICT_PASS;
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(fixture->size->verdict, ==, DP_VERDICT_REVIEW);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_REVIEW);
}

#define ADD(name, function)                                                                        \
	g_test_add("/unreadable/" name, Fixture, NULL, set_up, function, tear_down)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("one-speaks-for-all", test_one_speaks_for_all);
	ADD("a-failed-warning-rejects-nobody", test_a_failed_warning_rejects_nobody);
	ADD("warnings-alone-stay-warnings", test_warnings_alone_stay_warnings);
	ADD("ignored-carrier", test_ignored_carrier);
	ADD("waived-carrier", test_waived_carrier);
	ADD("passing-carrier", test_passing_carrier);
	return g_test_run();
}
