/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "fixtures/venue.h"
#include "run/conclude.h"

/*
 * Each rule has a folder here: venue.yaml with that one rule, and facts that must pass, fail and be
 * left to a person: VERDICT.json or VERDICT.what-is-special.json. No PDF is needed: the engine
 * compares facts. Files with no rule, and rules without all three, are failures too.
 */

static char *
rules_path(const char *name)
{
	return g_test_build_filename(G_TEST_DIST, "rules", name, NULL);
}

static DpFacts *
load_facts(const char *path)
{
	g_autofree char *json = NULL;
	g_autoptr(GError) error = NULL;
	DpFacts *facts;
	gsize length;

	g_file_get_contents(path, &json, &length, &error);
	g_assert_no_error(error);
	if (json == NULL)
		return NULL;
	facts = dp_facts_from_json(json, length, &error);
	g_assert_no_error(error);
	return facts;
}

static const DpFinding *
find_rule(const DpReport *report, const char *rule)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->info->id, rule) == 0)
			return finding;
	}
	return NULL;
}

/* A person reads the sentence: it must be one, whatever the verdict. */
static void
check_finding(const DpFinding *finding)
{
	g_assert_nonnull(finding->message);
	if (finding->message == NULL)
		return;
	g_assert_cmpuint(strlen(finding->message), >, 10);
	g_assert_true(g_str_has_suffix(finding->message, "."));
	g_assert_false(g_str_has_suffix(finding->message, ".."));
	g_assert_true(g_utf8_validate(finding->message, -1, NULL));
	g_assert_nonnull(finding->cite.quote);
	g_assert_cmpuint(finding->places->len, <=, finding->n_places);
	/* nobody can settle a review that does not say what is in doubt */
	if (finding->verdict == DP_VERDICT_REVIEW)
		g_assert_nonnull(finding->doubt);
}

/* The test's name is "/rules/RULE/VERDICT.what-is-special"; so is the file's. */
static void
test_fixture(gconstpointer data)
{
	g_auto(GStrv) parts = g_strsplit(data, "/", 3);
	g_autofree char *folder = rules_path(parts[0]);
	g_autofree char *path = g_strdup_printf("%s/%s.json", folder, parts[1]);
	g_autofree char *wanted = g_strndup(parts[1], strcspn(parts[1], "."));
	g_autoptr(DpVenue) venue = fixture_rule_venue(parts[0]);
	g_autoptr(DpFacts) facts = load_facts(path);
	g_autoptr(DpReport) report = NULL;
	const DpFinding *finding;

	if (venue == NULL || facts == NULL)
		return;
	report = dp_report_new("-", venue, NULL, NULL);
	dp_job_check_facts(report, facts, venue);
	finding = find_rule(report, parts[0]);
	g_assert_nonnull(finding);
	if (finding == NULL)
		return;
	g_test_message("%s: %s", (const char *)data, finding->message);
	g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, wanted);
	check_finding(finding);
	g_assert_cmpuint(report->findings->len, ==, 1);
}

/* The venue's other words for a verdict come from this list alone. */
static gboolean
is_verdict(const char *name)
{
	for (DpVerdict verdict = DP_VERDICT_NOT_APPLICABLE; verdict < DP_VERDICT_ERROR; verdict++) {
		if (g_str_has_prefix(name, dp_verdict_name(verdict)) &&
		    name[strlen(dp_verdict_name(verdict))] == '.')
			return TRUE;
	}
	return FALSE;
}

static void
test_complete(gconstpointer rule)
{
	static const char *const NEEDED[] = {"venue.yaml", "pass.json", "fail.json", "review.json"};
	g_autofree char *folder = rules_path(rule);

	for (guint i = 0; i < G_N_ELEMENTS(NEEDED); i++) {
		g_autofree char *path = g_build_filename(folder, NEEDED[i], NULL);

		if (!g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
			g_test_message("%s is missing", path);
			g_test_fail();
		}
	}
}

/* A folder left behind by a rule that is gone would be tested by nobody. */
static void
test_no_strangers(void)
{
	g_autofree char *path = rules_path(".");
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name;

	g_assert_nonnull(dir);
	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *entry = g_build_filename(path, name, NULL);

		if (g_file_test(entry, G_FILE_TEST_IS_DIR))
			g_assert_nonnull(dp_rule_info(name));
	}
}

static void
add_fixtures(const char *rule)
{
	g_autofree char *folder = rules_path(rule);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		char *stem, *test;

		if (!g_str_has_suffix(name, ".json"))
			continue;
		g_assert_true(is_verdict(name));
		stem =
		    g_strdup_printf("%s/%.*s", rule, (int)(strlen(name) - strlen(".json")), name);
		test = g_strdup_printf("/rules/%s", stem);
		g_test_add_data_func_full(test, stem, test_fixture, g_free);
		g_free(test);
	}
}

int
main(int argc, char **argv)
{
	const DpRuleInfo *rules;
	guint n;

	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	rules = dp_rule_table(&n);
	for (guint i = 0; i < n; i++) {
		g_autofree char *test = g_strdup_printf("/rules/%s/complete", rules[i].id);

		g_test_add_data_func(test, rules[i].id, test_complete);
		add_fixtures(rules[i].id);
	}
	g_test_add_func("/rules/no-strangers", test_no_strangers);
	return g_test_run();
}
