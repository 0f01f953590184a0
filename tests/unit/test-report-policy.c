/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/policy.h>

#include "golden/sample-report.h"

typedef struct {
	DpPolicy *policy;
	DpReport *report; /* with all standings */
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
	fixture->policy = dp_policy_new();
	fixture->report = sample_report_fail();
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	dp_policy_free(fixture->policy);
	dp_report_free(fixture->report);
}

static DpFinding *
find(const DpReport *report, const char *rule)
{
	for (guint i = 0; i < report->findings->len; i++) {
		DpFinding *finding = report->findings->pdata[i];

		if (g_str_equal(finding->rule, rule))
			return finding;
	}
	return NULL;
}

static void
test_nothing_changes_nothing(Fixture *fixture, gconstpointer data)
{
	guint before = fixture->report->findings->len;

	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpuint(fixture->report->findings->len, ==, before);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_FAIL);
}

static void
test_select(Fixture *fixture, gconstpointer data)
{
	g_ptr_array_add(fixture->policy->select, g_strdup("required-text/notice"));
	g_ptr_array_add(fixture->policy->select, g_strdup("page-size"));
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpuint(fixture->report->findings->len, ==, 2);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_PASS);
}

static void
test_ignore_by_id_takes_instances(Fixture *fixture, gconstpointer data)
{
	g_ptr_array_add(fixture->policy->ignore, g_strdup("required-text"));
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_null(find(fixture->report, "required-text"));
	g_assert_cmpuint(fixture->report->findings->len, ==, 8);
}

static void
test_ignore_of_other_instance(Fixture *fixture, gconstpointer data)
{
	g_ptr_array_add(fixture->policy->ignore, g_strdup("required-text/other"));
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_nonnull(find(fixture->report, "required-text"));
}

static void
test_severity(Fixture *fixture, gconstpointer data)
{
	dp_policy_add_severity(fixture->policy, "text-block", DP_SEVERITY_NOTE);
	dp_policy_add_severity(fixture->policy, "body-font-size", DP_SEVERITY_ERROR);
	dp_policy_add_severity(fixture->policy, "body-font-size", DP_SEVERITY_WARNING);
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(find(fixture->report, "text-block")->severity, ==, DP_SEVERITY_NOTE);
	g_assert_cmpint(find(fixture->report, "body-font-size")->severity, ==, DP_SEVERITY_WARNING);
	g_assert_cmpint(fixture->report->verdict, ==, DP_VERDICT_REVIEW);
}

/* Whoever has not confirmed the value cannot make an error of it. */
static void
test_severity_of_weak_source(Fixture *fixture, gconstpointer data)
{
	dp_policy_add_severity(fixture->policy, "page-limit", DP_SEVERITY_ERROR);
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_cmpint(find(fixture->report, "page-limit")->severity, ==, DP_SEVERITY_WARNING);
	g_assert_true(find(fixture->report, "page-limit")->severity_capped);
}

static void
test_severity_takes_cap_off(Fixture *fixture, gconstpointer data)
{
	dp_policy_add_severity(fixture->policy, "page-limit", DP_SEVERITY_NOTE);
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_false(find(fixture->report, "page-limit")->severity_capped);
}

static void
test_waiver(Fixture *fixture, gconstpointer data)
{
	const DpWaiver *waiver;

	dp_policy_add_waiver(fixture->policy, "text-block", "They said so.", NULL, 3, 5);
	dp_policy_apply(fixture->policy, fixture->report);
	waiver = fixture->policy->waivers->pdata[0];
	g_assert_cmpstr(find(fixture->report, "text-block")->waiver, ==, "They said so.");
	g_assert_cmpint(find(fixture->report, "text-block")->verdict, ==, DP_VERDICT_FAIL);
	g_assert_true(waiver->used);
}

static void
test_waiver_of_a_pass_is_unused(Fixture *fixture, gconstpointer data)
{
	const DpWaiver *waiver;

	dp_policy_add_waiver(fixture->policy, "page-size", "Just in case.", NULL, 3, 5);
	dp_policy_apply(fixture->policy, fixture->report);
	waiver = fixture->policy->waivers->pdata[0];
	g_assert_false(waiver->used);
	g_assert_null(find(fixture->report, "page-size")->waiver);
}

static void
test_waiver_for_a_file(Fixture *fixture, gconstpointer data)
{
	dp_policy_add_waiver(fixture->policy, "text-block", "Other paper.", "other-*.pdf", 3, 5);
	dp_policy_add_waiver(fixture->policy, "body-font-size", "This paper.", "fail*.pdf", 4, 5);
	dp_policy_apply(fixture->policy, fixture->report);
	g_assert_null(find(fixture->report, "text-block")->waiver);
	g_assert_nonnull(find(fixture->report, "body-font-size")->waiver);
}

static void
test_error_stays_error(Fixture *fixture, gconstpointer data)
{
	g_autoptr(DpReport) report = sample_report_error();

	g_ptr_array_add(fixture->policy->ignore, g_strdup("corrupt"));
	dp_policy_apply(fixture->policy, report);
	g_assert_cmpint(report->verdict, ==, DP_VERDICT_ERROR);
}

/* Whatever changes a report changes the digest; doing the same again does not. */
static void
test_digest(Fixture *fixture, gconstpointer data)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(DpPolicy) other = dp_policy_new();
	DpPolicy *policy = fixture->policy;
	g_autofree char *last = NULL, *same = NULL;

	g_assert_true(g_hash_table_add(seen, dp_policy_digest(policy)));
	g_ptr_array_add(policy->select, g_strdup("columns"));
	g_assert_true(g_hash_table_add(seen, dp_policy_digest(policy)));
	g_ptr_array_set_size(policy->select, 0);
	g_ptr_array_add(policy->ignore, g_strdup("columns"));
	g_assert_true(g_hash_table_add(seen, dp_policy_digest(policy)));
	dp_policy_add_severity(policy, "columns", DP_SEVERITY_NOTE);
	g_assert_true(g_hash_table_add(seen, dp_policy_digest(policy)));
	dp_policy_add_waiver(policy, "columns", "agreed", NULL, 1, 1);
	g_assert_true(g_hash_table_add(seen, dp_policy_digest(policy)));
	dp_policy_add_waiver(policy, "columns", "agreed", "", 1, 1);
	g_assert_true(g_hash_table_add(seen, dp_policy_digest(policy)));
	g_ptr_array_add(other->ignore, g_strdup("columns"));
	dp_policy_add_severity(other, "columns", DP_SEVERITY_NOTE);
	dp_policy_add_waiver(other, "columns", "agreed", NULL, 7, 7);
	dp_policy_add_waiver(other, "columns", "agreed", "", 8, 8);
	last = dp_policy_digest(policy);
	same = dp_policy_digest(other);
	g_assert_cmpstr(last, ==, same);
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *path;
		void (*test)(Fixture *fixture, gconstpointer data);
	} TESTS[] = {
	    {"/policy/nothing-changes-nothing", test_nothing_changes_nothing},
	    {"/policy/select", test_select},
	    {"/policy/ignore/id-takes-instances", test_ignore_by_id_takes_instances},
	    {"/policy/ignore/other-instance", test_ignore_of_other_instance},
	    {"/policy/severity", test_severity},
	    {"/policy/severity/weak-source", test_severity_of_weak_source},
	    {"/policy/severity/takes-cap-off", test_severity_takes_cap_off},
	    {"/policy/waiver", test_waiver},
	    {"/policy/waiver/of-a-pass-is-unused", test_waiver_of_a_pass_is_unused},
	    {"/policy/waiver/for-a-file", test_waiver_for_a_file},
	    {"/policy/error-stays-error", test_error_stays_error},
	    {"/policy/digest", test_digest},
	};

	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(TESTS); i++)
		g_test_add(TESTS[i].path, Fixture, NULL, set_up, TESTS[i].test, tear_down);
	return g_test_run();
}
