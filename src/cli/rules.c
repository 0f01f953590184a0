/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/registry.h>
#include <deskproof/wording.h>

#include <string.h>

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

static DpExit
check_list(const char *path, GHashTable *seen, GString *out)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GPtrArray) list = NULL;
	g_autoptr(GError) error = NULL;

	list = dp_wording_list_load(path, diagnostics, &error);
	append_new(out, seen, diagnostics);
	if (error != NULL)
		dp_complain("%s", error->message);
	return list != NULL ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

static DpExit
check_file(DpRegistry *registry, const char *path, GHashTable *seen, GString *out)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_registry_load(registry, path, diagnostics, &error);

	append_new(out, seen, diagnostics);
	if (venue != NULL)
		return DP_EXIT_CONFORMS;
	if (diagnostics->len == 0)
		dp_complain("%s: %s", path, error->message);
	return DP_EXIT_USAGE;
}

static DpExit
check_files(char **files, const char *const *folders)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(folders);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GString) out = g_string_new(NULL);
	guint n = g_strv_length(files), wrong = 0;

	for (guint i = 0; i < n; i++)
		wrong += (is_wording_list(files[i])
		              ? check_list(files[i], seen, out)
		              : check_file(registry, files[i], seen, out)) != DP_EXIT_CONFORMS;
	if (wrong == 0)
		g_string_append_printf(out, "%u %s sound\n", n, n == 1 ? "file is" : "files are");
	else
		g_string_append_printf(out, "%u of %u %s wrong\n", wrong, n,
		                       n == 1 ? "file is" : "files are");
	if (!dp_output_write(NULL, out->str, out->len) || wrong > 0)
		return DP_EXIT_USAGE;
	return DP_EXIT_CONFORMS;
}

static DpExit
dispatch(char **words, const char *const *folders)
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
	return check_files(words + 1, folders);
}

DpExit
dp_command_rules(int argc, char **argv)
{
	g_auto(GStrv) folders = NULL;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {{"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
	                                 "Search here first for venue files and the styles they "
	                                 "extend",
	                                 "DIR"},
	                                {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"rules [OPTION…] [check FILE…]",
	                           "Lists the rules a venue file can use, or checks venue files.",
	                           entries};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	return dispatch(words, (const char *const *)folders);
}
