/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/facts.h>
#include <deskproof/rule.h>

#include <string.h>

/* Tables and the files that speak about their rows: neither may be without the other. */

static char *
source_path(const char *a, const char *b)
{
	return g_build_filename(g_getenv("DP_SOURCE_DIR"), a, b, NULL);
}

static void
test_rule_has_page(gconstpointer rule)
{
	g_autofree char *file = g_strconcat(rule, ".md", NULL);
	g_autofree char *path = source_path("docs/rules", file);

	g_test_message("%s", path);
	g_assert_true(g_file_test(path, G_FILE_TEST_IS_REGULAR));
}

static void
test_rule_has_prose(gconstpointer rule)
{
	const DpRuleProse *prose = dp_rule_prose(rule);

	g_assert_nonnull(prose);
	if (prose == NULL)
		return;
	g_assert_cmpstr(prose->id, ==, rule);
	g_assert_cmpuint(strlen(prose->measures), >, 0);
	g_assert_cmpuint(strlen(prose->why), >, 0);
	g_assert_cmpuint(strlen(prose->latex), >, 0);
	g_assert_cmpuint(strlen(prose->word), >, 0);
	g_assert_cmpuint(strlen(prose->false_alarms), >, 0);
	if (g_str_has_prefix(prose->id, "anonymity-") ||
	    strcmp(prose->id, "reference-authors") == 0)
		g_assert_nonnull(prose->tricks);
	g_assert_true(prose->tricks == NULL || strstr(prose->tricks, "Found: ") != NULL);
	g_assert_true(prose->tricks == NULL || strstr(prose->tricks, "Not found: ") != NULL);
	g_assert_nonnull(prose->band);
	g_assert_true(prose->band == NULL || strstr(prose->band, "Passes: ") != NULL);
	g_assert_true(prose->band == NULL || strstr(prose->band, "Review: ") != NULL);
	g_assert_true(prose->band == NULL || strstr(prose->band, "Fails: ") != NULL);
}

/* The sentence about a limit names it after its value: "2 pt (`tolerance`)". */
static void
test_rule_names_limits(gconstpointer id)
{
	const DpRuleInfo *rule = dp_rule_info(id);
	g_autofree char *file = g_strconcat(id, ".md", NULL);
	g_autofree char *path = source_path("docs/rules", file);
	g_autofree char *page = NULL;

	g_assert_true(g_file_get_contents(path, &page, NULL, NULL));
	for (guint i = 0; page != NULL && rule->limits[i] != NULL; i++) {
		g_autofree char *item = g_strdup_printf("\n- `%s`, ", rule->limits[i]->name);

		g_test_message("%s: %s", rule->id, rule->limits[i]->name);
		g_assert_nonnull(strstr(page, item));
		g_assert_cmpuint(strlen(rule->limits[i]->meaning), >, 0);
	}
}

/* A number in the sentences on the verdicts that is no limit's may be another than the one that is
 * applied. Names ("Type 3", "A4") and none at all are no such numbers. */
static void
test_rule_states_limits_only(gconstpointer id)
{
	g_autoptr(GRegex) number = g_regex_new(
	    "(?<![\\w.])[0-9][0-9.]*+(?!\\w)(?! ?[a-z]* \\(`[a-z-]+`\\))(?<!Type 3)", 0, 0, NULL);
	const DpRuleProse *prose = dp_rule_prose(id);
	g_auto(GStrv) lines = g_strsplit(prose != NULL ? prose->band : "", "\n", -1);
	static const char *const VERDICTS[] = {
	    "Passes: ", "Review: ", "Fails: ", "Not applicable: "};

	for (guint i = 0; lines[i] != NULL; i++) {
		for (guint j = 0; j < G_N_ELEMENTS(VERDICTS); j++) {
			if (!g_str_has_prefix(lines[i], VERDICTS[j]))
				continue;
			g_test_message("%s", lines[i]);
			g_assert_false(g_regex_match(number, lines[i], 0, NULL));
		}
	}
}

/* Rules name the facts that they compare. */
static void
test_facts_exist(void)
{
	guint n;
	const DpRuleInfo *rules = dp_rule_table(&n);

	for (guint i = 0; i < n; i++) {
		for (guint j = 0; rules[i].facts[j] != NULL; j++) {
			if (dp_fact_info(rules[i].facts[j]) != NULL)
				continue;
			g_test_message("%s: there is no fact %s", rules[i].id, rules[i].facts[j]);
			g_test_fail();
		}
	}
}

static void
test_no_stray_pages(void)
{
	g_autofree char *folder = source_path("docs", "rules");
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	g_assert_nonnull(dir);
	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *id = g_strndup(name, strcspn(name, "."));

		g_test_message("%s", name);
		g_assert_true(strcmp(id, "README") == 0 || dp_rule_info(id) != NULL);
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
		g_autofree char *page = g_strdup_printf("/rules/%s/has-page", rules[i].id);
		g_autofree char *prose = g_strdup_printf("/rules/%s/has-prose", rules[i].id);

		g_autofree char *named = g_strdup_printf("/rules/%s/names-its-limits", rules[i].id);
		g_autofree char *only =
		    g_strdup_printf("/rules/%s/states-limits-only", rules[i].id);

		g_test_add_data_func(named, rules[i].id, test_rule_names_limits);
		g_test_add_data_func(only, rules[i].id, test_rule_states_limits_only);
		g_test_add_data_func(page, rules[i].id, test_rule_has_page);
		g_test_add_data_func(prose, rules[i].id, test_rule_has_prose);
	}
	g_test_add_func("/rules/name-facts-that-exist", test_facts_exist);
	g_test_add_func("/rules/no-stray-pages", test_no_stray_pages);
	return g_test_run();
}
