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
	g_assert_true(prose->tricks == NULL || strstr(prose->tricks, "Sees ") != NULL);
	g_assert_true(prose->tricks == NULL || strstr(prose->tricks, "Does not see ") != NULL);
	g_assert_nonnull(prose->band);
	g_assert_true(prose->band == NULL || strstr(prose->band, "Passes: ") != NULL);
	g_assert_true(prose->band == NULL || strstr(prose->band, "Review: ") != NULL);
	g_assert_true(prose->band == NULL || strstr(prose->band, "Fails: ") != NULL);
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

		g_test_add_data_func(page, rules[i].id, test_rule_has_page);
		g_test_add_data_func(prose, rules[i].id, test_rule_has_prose);
	}
	g_test_add_func("/rules/name-facts-that-exist", test_facts_exist);
	g_test_add_func("/rules/no-stray-pages", test_no_stray_pages);
	return g_test_run();
}
