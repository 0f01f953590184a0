/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/completion.h"
#include "cli/reference.h"

static const char HEAD[] =
    "#compdef deskproof\n"
    "# zsh completion for deskproof; made by `deskproof docs --completion zsh`\n"
    "_deskproof_venues()\n"
    "{\n"
    "\tlocal -a venues\n"
    "\tvenues=(${(f)\"$(deskproof venues --ids 2>/dev/null)\"})\n"
    "\t_alternative \"venues:venue:(($venues))\" 'files:venue file:_files'\n"
    "}\n\n";

/* Escaped for single quotes, and for the brackets and colons of _arguments. */
static void
append_escaped(GString *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			g_string_append(out, "'\\''");
		else if (strchr("[]:\\", *text) != NULL)
			g_string_append_printf(out, "\\%c", *text);
		else
			g_string_append_c(out, *text);
	}
}

static void
append_action(GString *out, DpValueKind kind, const GStrv words)
{
	g_autofree char *joined = words != NULL ? g_strjoinv(" ", words) : NULL;
	g_autofree char *rules = dp_rule_ids_line();

	switch (kind) {
	case DP_VALUE_NONE:
	case DP_VALUE_FREE:
		g_string_append_c(out, ' ');
		break;
	case DP_VALUE_FILE:
		g_string_append(out, "_files");
		break;
	case DP_VALUE_FOLDER:
		g_string_append(out, "_files -/");
		break;
	case DP_VALUE_VENUE:
		g_string_append(out, "_deskproof_venues");
		break;
	case DP_VALUE_RULE:
		g_string_append_printf(out, "(%s)", rules);
		break;
	case DP_VALUE_WORD:
		g_string_append_printf(out, "(%s)", joined);
		break;
	}
}

/* '*' before an option: it may be repeated. */
static void
append_spec(GString *out, const GOptionEntry *option, const char *name, const char *value)
{
	g_auto(GStrv) words = NULL;
	DpValueKind kind = dp_option_value(option, &words);

	g_string_append_printf(out, " \\\n\t\t\t'%s%s%s[",
	                       option->arg == G_OPTION_ARG_FILENAME_ARRAY ? "*" : "", name,
	                       kind != DP_VALUE_NONE ? value : "");
	append_escaped(out, option->description);
	g_string_append_c(out, ']');
	if (kind != DP_VALUE_NONE) {
		g_string_append_c(out, ':');
		append_escaped(out, option->arg_description);
		g_string_append_c(out, ':');
		append_action(out, kind, words);
	}
	g_string_append_c(out, '\'');
}

static void
append_arguments(GString *out, const DpCommand *command)
{
	g_auto(GStrv) words = dp_command_words(command);
	g_autofree char *joined = g_strjoinv(" ", words);

	if (words[0] != NULL)
		g_string_append_printf(out, " \\\n\t\t\t'1:word:(%s)'", joined);
	if (dp_command_takes(command, DP_VALUE_VENUE))
		g_string_append(out, " \\\n\t\t\t'*:venue:_deskproof_venues'");
	if (dp_command_takes(command, DP_VALUE_FILE))
		g_string_append(out, " \\\n\t\t\t'*:file:_files'");
	if (dp_command_takes(command, DP_VALUE_RULE)) {
		g_string_append(out, " \\\n\t\t\t'*:rule:");
		append_action(out, DP_VALUE_RULE, NULL);
		g_string_append_c(out, '\'');
	}
}

static void
append_command(GString *out, const DpCommandReference *reference)
{
	g_string_append_printf(out, "\t%s)\n\t\t_arguments", reference->command->name);
	for (guint i = 0; i < reference->options->len; i++) {
		const GOptionEntry *option = &g_array_index(reference->options, GOptionEntry, i);
		g_autofree char *name = g_strconcat("--", option->long_name, NULL);
		char letter[] = {'-', option->short_name, '\0'};

		append_spec(out, option, name, "=");
		if (option->short_name != 0)
			append_spec(out, option, letter, "+");
	}
	append_arguments(out, reference->command);
	g_string_append(out, "\n\t\t;;\n");
}

void
dp_completion_zsh(GString *out, const GPtrArray *references)
{
	g_string_append(out, HEAD);
	g_string_append(out, "_deskproof()\n{\n\tlocal -a commands\n\tcommands=(\n");
	for (guint i = 0; i < references->len; i++) {
		const DpCommand *command = ((DpCommandReference *)references->pdata[i])->command;

		g_string_append_printf(out, "\t\t'%s:", command->name);
		append_escaped(out, command->doc);
		g_string_append(out, "'\n");
	}
	g_string_append(out, "\t)\n"
	                     "\tif (( CURRENT == 2 )); then\n"
	                     "\t\t_describe command commands\n"
	                     "\t\t_files\n"
	                     "\t\treturn\n"
	                     "\tfi\n"
	                     "\tshift words\n"
	                     "\t(( CURRENT-- ))\n"
	                     "\tcase $words[1] in\n");
	for (guint i = 0; i < references->len; i++)
		append_command(out, references->pdata[i]);
	g_string_append(out, "\t*)\n\t\t_files\n\t\t;;\n\tesac\n}\n\n_deskproof \"$@\"\n");
}
