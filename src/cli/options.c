/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

#include <stdio.h>
#include <string.h>

#include "cli/complaint.h"

static GOptionContext *
new_context(const DpOptions *options, const GOptionEntry *own)
{
	GOptionContext *context = g_option_context_new(NULL);

	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_set_ignore_unknown_options(context, TRUE);
	g_option_context_set_summary(context, options->summary);
	g_option_context_add_main_entries(context, options->entries, NULL);
	if (options->more != NULL)
		g_option_context_add_main_entries(context, options->more, NULL);
	g_option_context_add_main_entries(context, own, NULL);
	return context;
}

/* GLib's help takes the program's name from argv; ours adds the command. */
static void
print_help(GOptionContext *context, const DpOptions *options)
{
	g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
	const char *rest = strchr(help, '\n');

	printf("Usage: deskproof %s\n%s", options->usage,
	       rest != NULL ? strchr(rest + 1, '\n') + 1 : "");
}

static void
add_names(GPtrArray *names, const GOptionEntry *entries)
{
	for (; entries != NULL && entries->long_name != NULL; entries++)
		g_ptr_array_add(names, g_strconcat("--", entries->long_name, NULL));
}

static void
complain_of_option(const DpOptions *options, const char *word)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *name = g_strndup(word, strcspn(word, "="));

	add_names(names, options->entries);
	add_names(names, options->more);
	g_ptr_array_add(names, g_strdup("--help"));
	g_ptr_array_add(names, NULL);
	dp_complain_unknown(name, "an option here", (const char *const *)names->pdata);
}

/* A command keeps its options on its stack, and first passes them to the parser. To list them, the
 * parser shows them to the visitor instead of parsing. */
static struct {
	DpOptionsVisitor visit;
	gpointer data;
} visitor;

void
dp_options_visit(const DpCommand *command, DpOptionsVisitor visit, gpointer data)
{
	g_autofree char *name = g_strdup(command->name);
	char *argv[] = {name, NULL};

	visitor.visit = visit;
	visitor.data = data;
	command->run(1, argv);
	visitor.visit = NULL;
}

gboolean
dp_options_parse(const DpOptions *options, int argc, char **argv, char ***words, DpExit *exit)
{
	gboolean help = FALSE;
	g_auto(GStrv) rest = NULL;
	const GOptionEntry own[] = {
	    {"help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this", NULL},
	    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autoptr(GOptionContext) context = new_context(options, own);
	g_autoptr(GError) error = NULL;

	*exit = DP_EXIT_USAGE;
	if (visitor.visit != NULL) {
		visitor.visit(options, visitor.data);
		return FALSE;
	}
	if (!g_option_context_parse(context, &argc, &argv, &error)) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	if (help) {
		print_help(context, options);
		*exit = DP_EXIT_CONFORMS;
		return FALSE;
	}
	if (argc > 1) {
		complain_of_option(options, argv[1]);
		return FALSE;
	}
	*words = rest != NULL ? g_steal_pointer(&rest) : g_new0(char *, 1);
	return TRUE;
}
