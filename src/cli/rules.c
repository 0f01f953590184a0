/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/registry.h>
#include <deskproof/wording.h>

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"

static DpExit
list_rules(void)
{
	g_autoptr(GString) out = g_string_new(NULL);
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);
	gsize width = 0;

	for (guint i = 0; i < n; i++)
		width = MAX(width, strlen(rules[i].id));
	for (guint i = 0; i < n; i++)
		g_string_append_printf(out, "%-*s  %-7s  %s\n", (int)width, rules[i].id,
		                       dp_severity_name(rules[i].severity), rules[i].summary);
	return dp_output_write(NULL, out->str, out->len) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

/* A style that two venues extend is read twice, but its mistakes are reported once. */
static void
append_new(GString *out, GHashTable *seen, const GPtrArray *diagnostics)
{
	for (guint i = 0; i < diagnostics->len; i++) {
		g_autofree char *line = dp_diagnostic_to_string(diagnostics->pdata[i]);
		g_autofree char *printable = dp_text_printable(line);

		if (g_hash_table_contains(seen, printable))
			continue;
		g_string_append_printf(out, "%s\n", printable);
		g_hash_table_add(seen, g_steal_pointer(&printable));
	}
}

/* A file in a folder "patterns" is a list of wordings. */
static gboolean
is_wording_list(const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);

	return g_str_has_suffix(folder, "/patterns") || strcmp(folder, "patterns") == 0;
}

/* What was asked, and what was found. */
typedef struct {
	const char *date; /* (nullable): the day for which to lint; NULL: not at all */
	DpRegistry *registry;
	GHashTable *seen;
	GString *out;
	guint wrong, remarked; /* files */
} Checking;

static gboolean
check_list(Checking *checking, const char *path)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GPtrArray) list = NULL;
	g_autoptr(GError) error = NULL;

	list = dp_wording_list_load(path, diagnostics, &error);
	append_new(checking->out, checking->seen, diagnostics);
	if (error != NULL)
		dp_complain("%s", error->message);
	return list != NULL;
}

static gboolean
check_file(Checking *checking, const char *path)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new(), remarks = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_registry_load(checking->registry, path, diagnostics, &error);

	append_new(checking->out, checking->seen, diagnostics);
	if (venue == NULL && diagnostics->len == 0)
		dp_complain("%s: %s", path, error->message);
	if (venue == NULL || checking->date == NULL)
		return venue != NULL;
	dp_registry_lint(checking->registry, path, checking->date, remarks);
	append_new(checking->out, checking->seen, remarks);
	checking->remarked += remarks->len > 0;
	return TRUE;
}

static void
append_summary(const Checking *checking, guint n)
{
	const char *are = n == 1 ? "file is" : "files are";

	if (checking->wrong > 0)
		g_string_append_printf(checking->out, "%u of %u %s wrong", checking->wrong, n, are);
	else
		g_string_append_printf(checking->out, "%u %s sound", n, are);
	if (checking->remarked > 0)
		g_string_append_printf(checking->out, "; %u should be looked at",
		                       checking->remarked);
	g_string_append_c(checking->out, '\n');
}

static DpExit
check_files(char **files, const char *const *folders, const char *date)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(folders);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GString) out = g_string_new(NULL);
	Checking checking = {date, registry, seen, out, 0, 0};

	for (guint i = 0; files[i] != NULL; i++)
		checking.wrong += is_wording_list(files[i]) ? !check_list(&checking, files[i])
		                                            : !check_file(&checking, files[i]);
	append_summary(&checking, g_strv_length(files));
	if (!dp_output_write(NULL, out->str, out->len) || checking.wrong > 0)
		return DP_EXIT_USAGE;
	return checking.remarked > 0 ? DP_EXIT_FINDINGS : DP_EXIT_CONFORMS;
}

static DpExit
dispatch(char **words, const char *const *folders, const char *date)
{
	static const char *const WORDS[] = {"check", NULL};

	if (words[0] == NULL)
		return list_rules();
	if (strcmp(words[0], "check") != 0) {
		dp_complain_unknown(words[0], "a word here", WORDS);
		return DP_EXIT_USAGE;
	}
	if (words[1] == NULL) {
		dp_complain("no file; use `deskproof rules check FILE…`");
		return DP_EXIT_USAGE;
	}
	return check_files(words + 1, folders, date);
}

DpExit
dp_command_rules(int argc, char **argv)
{
	g_auto(GStrv) folders = NULL;
	g_auto(GStrv) words = NULL;
	g_autofree char *date = NULL;
	gboolean lint = FALSE;
	const GOptionEntry entries[] = {
	    {"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
	     "Search here first for venue files and the styles they extend", "DIR"},
	    {"lint", 0, 0, G_OPTION_ARG_NONE, &lint,
	     "With check: also what is stale, has no citation or no effect", NULL},
	    {"date", 0, 0, G_OPTION_ARG_FILENAME, &date, "Stale on this day (default: today)",
	     "DAY"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"rules [OPTION…] [check FILE…]",
	                           "Lists the rules a venue file can use, or checks venue files.",
	                           entries};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (date == NULL)
		date = dp_date_today();
	if (dp_complain_date(date))
		return DP_EXIT_USAGE;
	return dispatch(words, (const char *const *)folders, lint ? date : NULL);
}
