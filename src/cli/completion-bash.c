/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/completion.h"
#include "cli/reference.h"

/* "--venue=x" arrives as three words; with "complete -o default" an empty answer means files. */
static const char HEAD[] =
    "# bash completion for deskproof; made by `deskproof docs --completion bash`\n"
    "_deskproof_words()\n"
    "{\n"
    "\tmapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\")\n"
    "}\n"
    "\n"
    "_deskproof_venues()\n"
    "{\n"
    "\t_deskproof_words \"$(deskproof venues --ids 2>/dev/null)\"\n"
    "}\n"
    "\n"
    "_deskproof_rules()\n"
    "{\n"
    "\t_deskproof_words '%s'\n"
    "}\n"
    "\n"
    "_deskproof()\n"
    "{\n"
    "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=check\n"
    "\tCOMPREPLY=()\n"
    "\tif [[ $cur == = ]]; then\n"
    "\t\tcur=\n"
    "\telif [[ $prev == = ]]; then\n"
    "\t\tprev=${COMP_WORDS[COMP_CWORD-2]}\n"
    "\tfi\n";

static const char TAIL[] = "}\n"
                           "complete -o default -F _deskproof deskproof\n";

static void
append_commands(GString *out, const GPtrArray *references)
{
	g_autoptr(GString) names = g_string_new(NULL);
	g_autoptr(GString) cases = g_string_new(NULL);

	for (guint i = 0; i < references->len; i++) {
		const DpCommandReference *reference = references->pdata[i];

		g_string_append_printf(names, "%s%s", i > 0 ? " " : "", reference->command->name);
		g_string_append_printf(cases, "%s%s", i > 0 ? "|" : "", reference->command->name);
	}
	g_string_append_printf(out,
	                       "\tif [[ $COMP_CWORD -eq 1 && $cur != -* ]]; then\n"
	                       "\t\t_deskproof_words '%s'\n"
	                       "\t\treturn\n"
	                       "\tfi\n"
	                       "\tcase ${COMP_WORDS[1]} in\n"
	                       "\t%s) command=${COMP_WORDS[1]} ;;\n"
	                       "\tesac\n",
	                       names->str, cases->str);
}

static void
append_answer(GString *out, DpValueKind kind, const GStrv words)
{
	g_autofree char *joined = words != NULL ? g_strjoinv(" ", words) : NULL;

	switch (kind) {
	case DP_VALUE_VENUE:
		g_string_append(out, "_deskproof_venues; return");
		break;
	case DP_VALUE_RULE:
		g_string_append(out, "_deskproof_rules; return");
		break;
	case DP_VALUE_WORD:
		g_string_append_printf(out, "_deskproof_words '%s'; return", joined);
		break;
	case DP_VALUE_FOLDER:
		g_string_append(out, "mapfile -t COMPREPLY < <(compgen -d -- \"$cur\"); return");
		break;
	case DP_VALUE_NONE:
	case DP_VALUE_FREE:
	case DP_VALUE_FILE:
		g_string_append(out, "return");
		break;
	}
}

static void
append_values(GString *out, const DpCommandReference *reference)
{
	const char *name = reference->command->name;

	for (guint i = 0; i < reference->options->len; i++) {
		const GOptionEntry *option = &g_array_index(reference->options, GOptionEntry, i);
		g_auto(GStrv) words = NULL;
		DpValueKind kind = dp_option_value(option, &words);

		if (kind == DP_VALUE_NONE)
			continue;
		g_string_append_printf(out, "\t%s:--%s", name, option->long_name);
		if (option->short_name != 0)
			g_string_append_printf(out, "|%s:-%c", name, option->short_name);
		g_string_append(out, ") ");
		append_answer(out, kind, words);
		g_string_append(out, " ;;\n");
	}
}

static void
append_options(GString *out, const DpCommandReference *reference)
{
	g_string_append_printf(out, "\t%s:-*) _deskproof_words '", reference->command->name);
	for (guint i = 0; i < reference->options->len; i++) {
		const GOptionEntry *option = &g_array_index(reference->options, GOptionEntry, i);

		g_string_append_printf(out, "%s--%s", i > 0 ? " " : "", option->long_name);
	}
	g_string_append(out, "' ;;\n");
}

static void
append_arguments(GString *out, const DpCommand *command)
{
	g_auto(GStrv) words = dp_command_words(command);
	g_autofree char *joined = g_strjoinv(" ", words);

	if (words[0] != NULL)
		g_string_append_printf(out,
		                       "\t%s:*) [[ $COMP_CWORD -eq 2 ]] && _deskproof_words '%s'",
		                       command->name, joined);
	else if (dp_command_takes(command, DP_VALUE_RULE))
		g_string_append_printf(out, "\t%s:*) ", command->name);
	else
		return;
	if (dp_command_takes(command, DP_VALUE_VENUE))
		g_string_append(out, " || _deskproof_venues");
	if (dp_command_takes(command, DP_VALUE_RULE))
		append_answer(out, DP_VALUE_RULE, NULL);
	g_string_append(out, " ;;\n");
}

void
dp_completion_bash(GString *out, const GPtrArray *references)
{
	g_autofree char *rules = dp_rule_ids_line();

	g_string_append_printf(out, HEAD, rules);
	append_commands(out, references);
	g_string_append(out, "\tcase $command:$prev in\n");
	for (guint i = 0; i < references->len; i++)
		append_values(out, references->pdata[i]);
	g_string_append(out, "\tesac\n\tcase $command:$cur in\n");
	for (guint i = 0; i < references->len; i++) {
		const DpCommandReference *reference = references->pdata[i];

		append_options(out, reference);
		append_arguments(out, reference->command);
	}
	g_string_append(out, "\tesac\n");
	g_string_append(out, TAIL);
}
