/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/rule.h>

#include "golden-file.h"
#include "report/rule-page.h"

/* The reference pages are made from the tables in the program, and must not lag behind them. */

static void
test_rule_page(gconstpointer data)
{
	const DpRuleInfo *rule = data;
	g_autofree char *file = g_strdup_printf("docs/rules/%s.md", rule->id);
	g_autofree char *page = dp_rule_page(rule);

	golden_compare(file, page);
}

static void
test_fact_page(void)
{
	g_autofree char *page = dp_fact_page();

	golden_compare("docs/facts.md", page);
}

static void
test_bound_page(void)
{
	g_autofree char *page = dp_bound_page();

	golden_compare("docs/bounds.md", page);
}

int
main(int argc, char **argv)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);

	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < n; i++) {
		g_autofree char *path = g_strdup_printf("/docs/rule-page/%s", rules[i].id);

		g_test_add_data_func(path, &rules[i], test_rule_page);
	}
	g_test_add_func("/docs/fact-page", test_fact_page);
	g_test_add_func("/docs/bound-page", test_bound_page);
	return g_test_run();
}
