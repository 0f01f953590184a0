/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "venue-folder.h"

static void
test_a_rule_is_replaced_as_a_whole(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;
	const DpVenueRule *rule;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/style",
	                 "rules:\n"
	                 "  body-font-size: {exact: 10pt, tolerance: 1pt, severity: note" RULE_END
	                 "  columns: {count: 2" RULE_END);
	venue_folder_add(&folder, "child",
	                 "extends: base/style\nrules:\n  body-font-size: {min: 9pt" RULE_END);
	venue = venue_folder_load(&folder, "child");
	rule = venue_rule(venue, NULL, NULL, "body-font-size");
	g_assert_cmpfloat(dp_venue_rule_number(rule, "min", 0), ==, 9);
	g_assert_null(dp_venue_rule_param(rule, "exact"));
	g_assert_null(dp_venue_rule_param(rule, "tolerance"));
	g_assert_cmpint(rule->severity, ==, DP_SEVERITY_ERROR);
	g_assert_true(g_str_has_suffix(rule->path, "child.yaml"));
	rule = venue_rule(venue, NULL, NULL, "columns");
	g_assert_true(g_str_has_suffix(rule->path, "style.yaml"));
}

static void
test_off_takes_a_rule_away(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/style",
	                 "rules:\n  columns: {count: 2" RULE_END
	                 "  corrupt: {severity: note" RULE_END);
	venue_folder_add(&folder, "child", "extends: base/style\nrules:\n  columns: off\n");
	venue = venue_folder_load(&folder, "child");
	g_assert_null(venue_rule(venue, NULL, NULL, "columns"));
	g_assert_nonnull(venue_rule(venue, NULL, NULL, "corrupt"));
}

static void
test_a_rule_may_come_back_further_down(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/one", "rules:\n  columns: {count: 2" RULE_END);
	venue_folder_add(&folder, "base/two", "extends: base/one\nrules:\n  columns: off\n");
	venue_folder_add(&folder, "three",
	                 "extends: base/two\nrules:\n  columns: {count: 1" RULE_END);
	venue = venue_folder_load(&folder, "three");
	g_assert_cmpfloat(
	    dp_venue_rule_number(venue_rule(venue, NULL, NULL, "columns"), "count", 0), ==, 1);
}

static void
test_a_venue_may_extend_a_venue_by_its_id(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "family/first-2025",
	                 "stages: [submission]\nrules:\n  columns: {count: 2" RULE_END);
	venue_folder_add(&folder, "family/first-2026", "extends: first-2025\nrules: {}\n");
	venue = venue_folder_load(&folder, "first-2026");
	g_assert_cmpstr(dp_venue_title(venue), ==, "Title of first-2026");
	g_assert_cmpstr(dp_venue_stages(venue)[0], ==, "submission");
	g_assert_nonnull(venue_rule(venue, NULL, NULL, "columns"));
}

static void
test_extending_stops_somewhere(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) deep = NULL, too_deep = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "level-0", "rules:\n  columns: {count: 2" RULE_END);
	for (guint i = 1; i <= 8; i++) {
		g_autofree char *name = g_strdup_printf("level-%u", i);
		g_autofree char *rest = g_strdup_printf("extends: level-%u\nrules: {}\n", i - 1);

		venue_folder_add(&folder, name, rest);
	}
	deep = venue_folder_load(&folder, "level-7");
	too_deep = venue_folder_try(&folder, "level-8", &error);
	g_assert_null(too_deep);
	g_assert_error(error, DP_ERROR, DP_ERROR_VENUE);
	g_assert_cmpuint(folder.diagnostics->len, ==, 1);
}

static void
test_tracks_and_stages_select(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "v",
	                 "tracks: [research, industrial]\nstages: [submission, camera-ready]\n"
	                 "rules:\n"
	                 "  page-limit: {max: 10, stages: [submission]" RULE_END
	                 "  page-limit/final: {max: 12, stages: [camera-ready]" RULE_END
	                 "  reference-authors: {tracks: [industrial]" RULE_END
	                 "  columns: {count: 2" RULE_END);
	venue = venue_folder_load(&folder, "v");
	g_assert_nonnull(venue_rule(venue, NULL, NULL, "page-limit"));
	g_assert_null(venue_rule(venue, NULL, NULL, "page-limit/final"));
	g_assert_null(venue_rule(venue, NULL, "camera-ready", "page-limit"));
	g_assert_cmpstr(venue_rule(venue, NULL, "camera-ready", "page-limit/final")->instance, ==,
	                "final");
	g_assert_null(venue_rule(venue, NULL, NULL, "reference-authors"));
	g_assert_nonnull(venue_rule(venue, "industrial", NULL, "reference-authors"));
	g_assert_nonnull(venue_rule(venue, "industrial", "camera-ready", "columns"));
}

static void
test_rules_come_in_the_order_of_the_table(void)
{
	static const char *const WANTED[] = {"page-limit", "columns", "required-text/a",
	                                     "required-text/b", "corrupt"};
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;
	g_autoptr(GPtrArray) rules = NULL;

	venue_folder_init(&folder);
	venue_folder_add(
	    &folder, "v",
	    "rules:\n  corrupt: {severity: error" RULE_END
	    "  required-text/b: {name: b, pattern: b" RULE_END "  columns: {count: 2" RULE_END
	    "  required-text/a: {name: a, pattern: a" RULE_END "  page-limit: {max: 6" RULE_END);
	venue = venue_folder_load(&folder, "v");
	rules = dp_venue_rules(venue, NULL, NULL);
	g_assert_cmpuint(rules->len, ==, G_N_ELEMENTS(WANTED));
	for (guint i = 0; i < rules->len; i++)
		g_assert_cmpstr(((const DpVenueRule *)rules->pdata[i])->key, ==, WANTED[i]);
}

#define CITED ", cite: {quote: q, url: \"https://example.org/\", read: 2026-01-31}}\n"

static void
test_a_weak_source_caps_the_severity(void)
{
	static const struct {
		const char *key;
		DpSeverity severity;
		gboolean capped;
	} WANTED[] = {
	    {"columns", DP_SEVERITY_WARNING, TRUE},       {"page-limit", DP_SEVERITY_WARNING, TRUE},
	    {"page-numbers", DP_SEVERITY_WARNING, FALSE}, {"corrupt", DP_SEVERITY_NOTE, FALSE},
	    {"encrypted", DP_SEVERITY_ERROR, FALSE},
	};
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "v",
	                 "rules:\n  columns: {count: 2, source: inferred" CITED
	                 "  page-limit: {max: 6, source: secondary" CITED
	                 "  page-numbers: {policy: required, source: inferred" CITED
	                 "  corrupt: {severity: note, source: inferred" CITED
	                 "  encrypted: {source: measured" CITED);
	venue = venue_folder_load(&folder, "v");
	for (guint i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		const DpVenueRule *rule = venue_rule(venue, NULL, NULL, WANTED[i].key);

		g_assert_cmpint(rule->severity, ==, WANTED[i].severity);
		g_assert_cmpint(rule->severity_capped, ==, WANTED[i].capped);
	}
}

static void
test_lengths_become_points(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;
	const DpVenueRule *rule;

	venue_folder_init(&folder);
	venue_folder_add(
	    &folder, "v",
	    "rules:\n"
	    "  text-block: {width: 7in, height: 25.4 mm, left: 10texpt" RULE_END
	    "  fact-limit: {fact: body.font-size, name: size, max: 1in" RULE_END
	    "  fact-limit/pages: {fact: document.pages, name: pages, max: 12" RULE_END);
	venue = venue_folder_load(&folder, "v");
	rule = venue_rule(venue, NULL, NULL, "text-block");
	g_assert_cmpfloat(dp_venue_rule_number(rule, "width", 0), ==, 504);
	g_assert_cmpfloat_with_epsilon(dp_venue_rule_number(rule, "height", 0), 72, 1e-9);
	g_assert_cmpfloat_with_epsilon(dp_venue_rule_number(rule, "left", 0), 9.963, 1e-3);
	g_assert_cmpfloat(dp_venue_rule_number(rule, "top", -1), ==, -1);
	rule = venue_rule(venue, NULL, NULL, "fact-limit");
	g_assert_cmpfloat(dp_venue_rule_number(rule, "max", 0), ==, 72);
	rule = venue_rule(venue, NULL, NULL, "fact-limit/pages");
	g_assert_cmpfloat(dp_venue_rule_number(rule, "max", 0), ==, 12);
}

static void
test_words_and_texts_are_read(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;
	const DpVenueRule *rule;

	venue_folder_init(&folder);
	venue_folder_add(
	    &folder, "v",
	    "rules:\n  page-limit: {max: 6, excludes: [references, appendix], note: n" RULE_END
	    "  required-text/x: {name: the notice, pattern: \"a b\"" RULE_END);
	venue = venue_folder_load(&folder, "v");
	rule = venue_rule(venue, NULL, NULL, "page-limit");
	g_assert_true(dp_venue_rule_has_word(rule, "excludes", "appendix"));
	g_assert_false(dp_venue_rule_has_word(rule, "excludes", "ethics"));
	g_assert_false(dp_venue_rule_has_word(rule, "max", "ethics"));
	g_assert_cmpstr(rule->note, ==, "n");
	g_assert_cmpstr(rule->cite.quote, ==, "a sentence");
	g_assert_cmpstr(rule->cite.read, ==, "2026-01-31");
	rule = venue_rule(venue, NULL, NULL, "required-text/x");
	g_assert_cmpstr(dp_venue_rule_text(rule, "pattern"), ==, "a b");
	g_assert_null(dp_venue_rule_text(rule, "scope"));
}

static void
test_the_digest_follows_every_file(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) first = NULL, same = NULL, changed = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/style", "rules:\n  columns: {count: 2" RULE_END);
	venue_folder_add(&folder, "v", "extends: base/style\nrules: {}\n");
	first = venue_folder_load(&folder, "v");
	same = venue_folder_load(&folder, "v");
	venue_folder_add(&folder, "base/style", "rules:\n  columns: {count: 1" RULE_END);
	changed = venue_folder_load(&folder, "v");
	g_assert_cmpuint(strlen(dp_venue_digest(first)), ==, 64);
	g_assert_cmpstr(dp_venue_digest(first), ==, dp_venue_digest(same));
	g_assert_cmpstr(dp_venue_digest(first), !=, dp_venue_digest(changed));
}

static void
test_words_of_severity_and_source(void)
{
	DpSeverity severity = DP_SEVERITY_NOTE;

	g_assert_true(dp_severity_parse("error", &severity));
	g_assert_cmpint(severity, ==, DP_SEVERITY_ERROR);
	g_assert_false(dp_severity_parse("fatal", &severity));
	g_assert_cmpstr(dp_severity_name(DP_SEVERITY_WARNING), ==, "warning");
	g_assert_cmpstr(dp_source_name(DP_SOURCE_USER), ==, "user");
	g_assert_cmpstr(dp_source_name(DP_SOURCE_INFERRED), ==, "inferred");
	g_assert_cmpstr(dp_source_name(DP_SOURCE_KIT), ==, "kit");
	g_assert_cmpstr(dp_source_name(DP_SOURCE_SETTING), ==, "setting");
	g_assert_null(strstr(dp_source_demand(DP_SOURCE_SETTING), "venue"));
	for (DpSource source = DP_SOURCE_INFERRED; source <= DP_SOURCE_USER; source++)
		g_assert_cmpint(strstr(dp_source_demand(source), "venue") != NULL, ==,
		                source >= DP_SOURCE_PUBLISHED);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/venue/a-rule-is-replaced-as-a-whole", test_a_rule_is_replaced_as_a_whole);
	g_test_add_func("/venue/off-takes-a-rule-away", test_off_takes_a_rule_away);
	g_test_add_func("/venue/a-rule-may-come-back-further-down",
	                test_a_rule_may_come_back_further_down);
	g_test_add_func("/venue/a-venue-may-extend-a-venue-by-its-id",
	                test_a_venue_may_extend_a_venue_by_its_id);
	g_test_add_func("/venue/extending-stops-somewhere", test_extending_stops_somewhere);
	g_test_add_func("/venue/tracks-and-stages-select", test_tracks_and_stages_select);
	g_test_add_func("/venue/rules-come-in-the-order-of-the-table",
	                test_rules_come_in_the_order_of_the_table);
	g_test_add_func("/venue/a-weak-source-caps-the-severity",
	                test_a_weak_source_caps_the_severity);
	g_test_add_func("/venue/lengths-become-points", test_lengths_become_points);
	g_test_add_func("/venue/words-and-texts-are-read", test_words_and_texts_are_read);
	g_test_add_func("/venue/the-digest-follows-every-file", test_the_digest_follows_every_file);
	g_test_add_func("/venue/words-of-severity-and-source", test_words_of_severity_and_source);
	return g_test_run();
}
