/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/completion.h"
#include "cli/reference.h"

static const char HEAD[] =
    "# fish completion for deskproof; made by `deskproof docs --completion fish`\n"
    "function __deskproof_venues\n"
    "    deskproof venues --ids 2>/dev/null\n"
    "end\n\n";

/* In single quotes fish treats only quotes and backslashes specially. */
static void
append_quoted(GString *out, const char *text)
{
	g_string_append_c(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '\'' || *text == '\\')
			g_string_append_c(out, '\\');
		g_string_append_c(out, *text);
	}
	g_string_append_c(out, '\'');
}

static void
append_value(GString *out, DpValueKind kind, const GStrv words)
{
	g_autofree char *joined = words != NULL ? g_strjoinv(" ", words) : NULL;
	g_autofree char *rules = dp_rule_ids_line();

	switch (kind) {
	case DP_VALUE_NONE:
		break;
	case DP_VALUE_FREE:
		g_string_append(out, " -x");
		break;
	case DP_VALUE_FILE:
		g_string_append(out, " -r -F");
		break;
	case DP_VALUE_FOLDER:
		g_string_append(out, " -x -a '(__fish_complete_directories)'");
		break;
	case DP_VALUE_VENUE:
		g_string_append(out, " -r -F -a '(__deskproof_venues)'");
		break;
	case DP_VALUE_RULE:
		g_string_append_printf(out, " -x -a '%s'", rules);
		break;
	case DP_VALUE_WORD:
		g_string_append_printf(out, " -x -a '%s'", joined);
		break;
	}
}

static void
append_option(GString *out, const char *command, const GOptionEntry *option)
{
	g_auto(GStrv) words = NULL;
	DpValueKind kind = dp_option_value(option, &words);

	g_string_append_printf(out,
	                       "complete -c deskproof -n '__fish_seen_subcommand_from %s' -l %s",
	                       command, option->long_name);
	if (option->short_name != 0)
		g_string_append_printf(out, " -s %c", option->short_name);
	append_value(out, kind, words);
	g_string_append(out, " -d ");
	append_quoted(out, option->description);
	g_string_append_c(out, '\n');
}

static void
append_arguments(GString *out, const DpCommand *command)
{
	static const DpValueKind KINDS[] = {DP_VALUE_VENUE, DP_VALUE_RULE};
	g_auto(GStrv) words = dp_command_words(command);

	for (guint i = 0; words[i] != NULL; i++)
		g_string_append_printf(
		    out, "complete -c deskproof -n '__fish_seen_subcommand_from %s' -a %s\n",
		    command->name, words[i]);
	for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++) {
		if (!dp_command_takes(command, KINDS[i]))
			continue;
		g_string_append_printf(out,
		                       "complete -c deskproof -n '__fish_seen_subcommand_from %s'",
		                       command->name);
		append_value(out, KINDS[i], NULL);
		g_string_append_c(out, '\n');
	}
}

void
dp_completion_fish(GString *out, const GPtrArray *references)
{
	g_string_append(out, HEAD);
	for (guint i = 0; i < references->len; i++) {
		const DpCommandReference *reference = references->pdata[i];

		g_string_append_printf(out,
		                       "complete -c deskproof -n __fish_use_subcommand -a %s -d ",
		                       reference->command->name);
		append_quoted(out, reference->command->doc);
		g_string_append_c(out, '\n');
		for (guint j = 0; j < reference->options->len; j++)
			append_option(out, reference->command->name,
			              &g_array_index(reference->options, GOptionEntry, j));
		append_arguments(out, reference->command);
	}
}
