/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include <string.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "report/rule-page.h"

static gboolean
write_page(const char *folder, const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);

	return dp_output_write(path, text, strlen(text));
}

static gboolean
write_rules(const char *folder)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);

	for (guint i = 0; i < n; i++) {
		g_autofree char *name = g_strconcat(rules[i].id, ".md", NULL);
		g_autofree char *page = dp_rule_page(&rules[i]);

		if (!write_page(folder, name, page))
			return FALSE;
	}
	return TRUE;
}

static DpExit
write_docs(const char *folder)
{
	g_autofree char *rules = g_build_filename(folder, "rules", NULL);
	g_autofree char *facts = dp_fact_page();

	if (g_mkdir_with_parents(rules, 0777) != 0) {
		dp_complain("%s: the folder cannot be made", rules);
		return DP_EXIT_USAGE;
	}
	if (!write_rules(rules) || !write_page(folder, "facts.md", facts))
		return DP_EXIT_USAGE;
	return DP_EXIT_CONFORMS;
}

DpExit
dp_command_docs(int argc, char **argv)
{
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {{NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {
	    "docs DIR", "Writes the reference pages from the tables in the program.", entries};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (words[0] != NULL && words[1] == NULL)
		return write_docs(words[0]);
	dp_complain("say one folder to write to");
	return DP_EXIT_USAGE;
}
