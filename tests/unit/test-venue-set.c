/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "venue-folder.h"

#define CITED ", cite: {quote: q, url: \"https://example.org/\", read: 2026-01-31}}\n"

static DpVenue *
example(VenueFolder *folder)
{
	venue_folder_init(folder);
	venue_folder_add(
	    folder, "v",
	    "stages: [submission, camera-ready]\n"
	    "rules:\n"
	    "  page-limit: {max: 6, min: 2, stages: [submission], source: inferred" CITED
	    "  page-limit/final: {max: 8, stages: [camera-ready], source: published" CITED
	    "  columns: {count: 2, severity: note, source: published" CITED
	    "  required-text/notice: {name: n, pattern: x, source: published" CITED
	    "  fact-limit: {fact: body.font-size, name: s, min: 9pt, source: measured" CITED);
	return venue_folder_load(folder, "v");
}

static void
test_the_user_confirms_a_rule(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = example(&folder);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) set = dp_venue_set(venue, "page-limit.max=5", &error);
	const DpVenueRule *rule;

	g_assert_no_error(error);
	rule = venue_rule(set, NULL, NULL, "page-limit");
	g_assert_cmpfloat(dp_venue_rule_number(rule, "max", 0), ==, 5);
	g_assert_cmpfloat(dp_venue_rule_number(rule, "min", 0), ==, 2);
	g_assert_cmpint(rule->source, ==, DP_SOURCE_USER);
	g_assert_cmpint(rule->severity, ==, DP_SEVERITY_ERROR);
	g_assert_false(rule->severity_capped);
	g_assert_cmpstr(rule->cite.quote, ==, "q");
}

static void
test_the_venue_itself_stays_as_it_is(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = example(&folder);
	g_autoptr(DpVenue) set = dp_venue_set(venue, "page-limit.max=5", NULL);
	g_autoptr(DpVenue) again = dp_venue_set(venue, "page-limit.max=5", NULL);
	const DpVenueRule *rule = venue_rule(venue, NULL, NULL, "page-limit");

	g_assert_cmpfloat(dp_venue_rule_number(rule, "max", 0), ==, 6);
	g_assert_cmpint(rule->source, ==, DP_SOURCE_INFERRED);
	g_assert_cmpint(rule->severity, ==, DP_SEVERITY_WARNING);
	g_assert_cmpstr(dp_venue_digest(set), !=, dp_venue_digest(venue));
	g_assert_cmpstr(dp_venue_digest(set), ==, dp_venue_digest(again));
}

static void
test_other_keys_are_left_alone(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = example(&folder);
	g_autoptr(DpVenue) set = dp_venue_set(venue, "page-limit/final.max=9", NULL);
	const DpVenueRule *rule = venue_rule(set, NULL, "camera-ready", "page-limit/final");

	g_assert_cmpfloat(dp_venue_rule_number(rule, "max", 0), ==, 9);
	rule = venue_rule(set, NULL, NULL, "page-limit");
	g_assert_cmpfloat(dp_venue_rule_number(rule, "max", 0), ==, 6);
	g_assert_cmpint(rule->source, ==, DP_SOURCE_INFERRED);
}

static void
test_a_severity_the_venue_chose_stays(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = example(&folder);
	g_autoptr(DpVenue) set = dp_venue_set(venue, "columns.count=1", NULL);

	g_assert_cmpint(venue_rule(set, NULL, NULL, "columns")->severity, ==, DP_SEVERITY_NOTE);
}

static void
test_lists_patterns_and_measures_are_set(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = example(&folder);
	g_autoptr(DpVenue) list =
	    dp_venue_set(venue, "page-limit.excludes=[references, appendix]", NULL);
	g_autoptr(DpVenue) pattern =
	    dp_venue_set(venue, "required-text/notice.pattern=a: [b] = c.d", NULL);
	g_autoptr(DpVenue) measure = dp_venue_set(venue, "fact-limit.max=1in", NULL);

	g_assert_true(dp_venue_rule_has_word(venue_rule(list, NULL, NULL, "page-limit"), "excludes",
	                                     "appendix"));
	g_assert_cmpstr(
	    dp_venue_rule_text(venue_rule(pattern, NULL, NULL, "required-text/notice"), "pattern"),
	    ==, "a: [b] = c.d");
	g_assert_cmpfloat(
	    dp_venue_rule_number(venue_rule(measure, NULL, NULL, "fact-limit"), "max", 0), ==, 72);
}

static void
test_a_wrong_setting_is_a_usage_error(void)
{
	static const struct {
		const char *setting, *message;
	} WRONG[] = {
	    {"", "is not a setting such as page-limit.max=6"},
	    {"page-limit", "is not a setting"},
	    {"page-limit=6", "is not a setting"},
	    {"page-limit.max=", "is not a setting"},
	    {".max=6", "is not a setting"},
	    {"page-limit.=6", "is not a setting"},
	    {"page-limt.max=6", "\"page-limt\" is not a rule of v; did you mean \"page-limit\"?"},
	    {"page-limit.mox=6", "\"mox\" is not a parameter of page-limit; did you mean"},
	    {"page-limit.max=six", "must be a whole number"},
	    {"page-limit.max=1", "\"min\" of \"page-limit\" is larger than its \"max\""},
	    {"page-limit.excludes=references", "must be a list"},
	    {"page-limit.excludes=[", "this is not YAML"},
	    {"page-limit.excludes=[refs]", "is not a word for \"excludes\""},
	    {"fact-limit.max=12", "needs a unit"},
	    {"required-text/notice.pattern=(", "the pattern is wrong"},
	};
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = example(&folder);

	for (guint i = 0; i < G_N_ELEMENTS(WRONG); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpVenue) set = dp_venue_set(venue, WRONG[i].setting, &error);

		g_assert_null(set);
		g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
		g_test_message("%s", error->message);
		g_assert_nonnull(strstr(error->message, WRONG[i].message));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/venue-set/the-user-confirms-a-rule", test_the_user_confirms_a_rule);
	g_test_add_func("/venue-set/the-venue-itself-stays-as-it-is",
	                test_the_venue_itself_stays_as_it_is);
	g_test_add_func("/venue-set/other-keys-are-left-alone", test_other_keys_are_left_alone);
	g_test_add_func("/venue-set/a-severity-the-venue-chose-stays",
	                test_a_severity_the_venue_chose_stays);
	g_test_add_func("/venue-set/lists-patterns-and-measures-are-set",
	                test_lists_patterns_and_measures_are_set);
	g_test_add_func("/venue-set/a-wrong-setting-is-a-usage-error",
	                test_a_wrong_setting_is_a_usage_error);
	return g_test_run();
}
