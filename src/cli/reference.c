/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/reference.h"

#include <deskproof/rule.h>

#include <string.h>

#include "cli/options.h"

static void
reference_free(gpointer data)
{
	DpCommandReference *reference = data;

	g_array_unref(reference->options);
	g_free(reference);
}

static void
add_entries(GArray *options, const GOptionEntry *entries)
{
	for (; entries != NULL && entries->long_name != NULL; entries++)
		g_array_append_vals(options, entries, 1);
}

static void
take(const DpOptions *options, gpointer data)
{
	static const GOptionEntry HELP = {"help", 'h',         0,   G_OPTION_ARG_NONE,
	                                  NULL,   "Show this", NULL};
	DpCommandReference *reference = data;

	reference->usage = options->usage;
	reference->summary = options->summary;
	add_entries(reference->options, options->entries);
	add_entries(reference->options, options->more);
	g_array_append_val(reference->options, HELP);
}

GPtrArray *
dp_command_references(void)
{
	GPtrArray *references = g_ptr_array_new_with_free_func(reference_free);

	for (const DpCommand *command = dp_command_table(); command->name != NULL; command++) {
		DpCommandReference *reference;

		if (command->doc == NULL)
			continue;
		reference = g_new0(DpCommandReference, 1);
		reference->command = command;
		reference->options = g_array_new(FALSE, FALSE, sizeof(GOptionEntry));
		dp_options_visit(command, take, reference);
		g_ptr_array_add(references, reference);
	}
	return references;
}

/* "text, json or banal", "…: error (default), review": the possible values, from the help. */
static GStrv
words_of(const char *description)
{
	const char *colon = strrchr(description, ':');
	g_auto(GStrv) parts = g_strsplit_set(colon != NULL ? colon + 1 : description, ", ", -1);
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();

	for (guint i = 0; parts[i] != NULL; i++) {
		if (g_ascii_islower(parts[i][0]) && strcmp(parts[i], "or") != 0)
			g_strv_builder_add(words, parts[i]);
	}
	return g_strv_builder_end(words);
}

DpValueKind
dp_option_value(const GOptionEntry *option, GStrv *words)
{
	static const struct {
		const char *name; /* of an option or of its argument */
		DpValueKind kind;
	} KINDS[] = {{"format", DP_VALUE_WORD}, {"verdict", DP_VALUE_WORD},
	             {"FILE", DP_VALUE_FILE},   {"FILE.csv", DP_VALUE_FILE},
	             {"DIR", DP_VALUE_FOLDER},  {"ID", DP_VALUE_VENUE},
	             {"RULE", DP_VALUE_RULE},   {"RULE=LEVEL", DP_VALUE_FREE},
	             {"LEVEL", DP_VALUE_WORD},  {"WHEN", DP_VALUE_WORD}};
	DpValueKind kind = option->arg == G_OPTION_ARG_NONE ? DP_VALUE_NONE : DP_VALUE_FREE;

	for (guint i = 0; i < G_N_ELEMENTS(KINDS) && kind == DP_VALUE_FREE; i++) {
		if (g_strcmp0(KINDS[i].name, option->long_name) == 0 ||
		    g_strcmp0(KINDS[i].name, option->arg_description) == 0)
			kind = KINDS[i].kind;
	}
	*words = kind == DP_VALUE_WORD ? words_of(option->description) : NULL;
	return kind;
}

/* "[show ID]": words in capitals are placeholders, the others are literal. */
GStrv
dp_command_words(const DpCommand *command)
{
	g_auto(GStrv) parts = g_strsplit_set(command->arguments, "[] ", -1);
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();

	for (guint i = 0; parts[i] != NULL; i++) {
		if (g_ascii_islower(parts[i][0]))
			g_strv_builder_add(words, parts[i]);
	}
	return g_strv_builder_end(words);
}

gboolean
dp_command_takes(const DpCommand *command, DpValueKind kind)
{
	static const struct {
		const char *name;
		DpValueKind kind;
	} NAMES[] = {{"FILE", DP_VALUE_FILE},
	             {"OUT.db", DP_VALUE_FILE},
	             {"ID", DP_VALUE_VENUE},
	             {"RULE", DP_VALUE_RULE}};

	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		if (NAMES[i].kind == kind && strstr(command->arguments, NAMES[i].name) != NULL)
			return TRUE;
	}
	return FALSE;
}

char *
dp_rule_ids_line(void)
{
	GString *out = g_string_new(NULL);
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);

	for (guint i = 0; i < n; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? " " : "", rules[i].id);
	return g_string_free(out, FALSE);
}
