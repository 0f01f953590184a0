/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/names.h"
#include "cli/complaint.h"
#include "cli/completion.h"
#include "cli/manual.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/reference.h"
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

static DpExit
print_manual(const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *template = NULL;
	g_autofree char *page = NULL;

	if (!g_file_get_contents(path, &template, NULL, &error)) {
		dp_complain("%s", error->message);
		return DP_EXIT_USAGE;
	}
	page = dp_manual_fill(template);
	return dp_output_write(NULL, page, strlen(page)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

static DpExit
print_completion(const char *name)
{
	g_autoptr(GPtrArray) references = dp_command_references();
	g_autoptr(GArray) names = dp_names_new();
	g_autoptr(GString) out = g_string_new(NULL);

	for (const DpShell *shell = dp_shell_table(); shell->name != NULL; shell++) {
		dp_names_add(names, shell->name);
		if (strcmp(shell->name, name) != 0)
			continue;
		shell->write(out, references);
		return dp_output_write(NULL, out->str, out->len) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
	}
	dp_complain_unknown(name, "a shell with a completion", dp_names_all(names));
	return DP_EXIT_USAGE;
}

DpExit
dp_command_docs(int argc, char **argv)
{
	g_auto(GStrv) words = NULL;
	g_autofree char *manual = NULL, *completion = NULL;
	const GOptionEntry entries[] = {
	    {"manual", 0, 0, G_OPTION_ARG_FILENAME, &manual, "Print this page, filled", "TEMPLATE"},
	    {"completion", 0, 0, G_OPTION_ARG_FILENAME, &completion, "Print what a shell reads",
	     "SHELL"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"docs DIR|OPTION",
	                           "Writes the reference pages from the tables in the program.",
	                           entries};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (manual != NULL && words[0] == NULL)
		return print_manual(manual);
	if (completion != NULL && words[0] == NULL)
		return print_completion(completion);
	if (words[0] != NULL && words[1] == NULL)
		return write_docs(words[0]);
	dp_complain("say one folder to write to");
	return DP_EXIT_USAGE;
}
