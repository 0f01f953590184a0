/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/manual.h"

#include <deskproof/rule.h>
#include <deskproof/version.h>

#include <string.h>

#include "base/names.h"
#include "cli/reference.h"
#include "cli/roff.h"
#include "report/rule-page.h"

static void
append_option(GString *out, const GOptionEntry *option)
{
	g_autoptr(GString) term = g_string_new(NULL);

	if (option->short_name != 0)
		g_string_append_printf(term, "\\fB\\-%c\\fR, ", option->short_name);
	g_string_append(term, "\\fB\\-\\-");
	dp_roff_append(term, option->long_name);
	g_string_append(term, "\\fR");
	if (option->arg_description != NULL) {
		g_string_append(term, "=\\fI");
		dp_roff_append(term, option->arg_description);
		g_string_append(term, "\\fR");
	}
	dp_roff_term(out, term->str, option->description);
}

static void
append_commands(GString *out)
{
	g_autoptr(GPtrArray) references = dp_command_references();

	for (guint i = 0; i < references->len; i++) {
		const DpCommandReference *reference = references->pdata[i];

		g_string_append(out, ".SS \"deskproof ");
		dp_roff_append(out, reference->usage);
		g_string_append(out, "\"\n");
		dp_roff_append(out, reference->summary);
		g_string_append_c(out, '\n');
		for (guint j = 0; j < reference->options->len; j++)
			append_option(out, &g_array_index(reference->options, GOptionEntry, j));
	}
}

static void
append_param(GString *out, const DpParamInfo *param)
{
	g_autoptr(GString) term = g_string_new("\\fB");
	g_autoptr(GString) text = g_string_new(NULL);

	dp_roff_append(term, param->name);
	g_string_append_printf(term, "\\fR (%s%s)", dp_param_kind_doc(param->kind),
	                       param->required ? ", required" : "");
	g_string_append(text, param->doc);
	if (param->words != NULL) {
		g_autofree char *words = dp_names_join(", ", param->words);

		g_string_append_printf(text, "; %s", words);
	}
	dp_roff_term(out, term->str, text->str);
}

static void
append_rules(GString *out)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);

	for (guint i = 0; i < n; i++) {
		g_string_append(out, ".SS \"");
		dp_roff_append(out, rules[i].id);
		g_string_append(out, "\"\n");
		dp_roff_append(out, rules[i].summary);
		g_string_append_printf(out, " Severity: %s.\n",
		                       dp_severity_name(rules[i].severity));
		for (const DpParamInfo *param = rules[i].params; param->name != NULL; param++)
			append_param(out, param);
	}
}

char *
dp_manual_fill(const char *template)
{
	static const struct {
		const char *line;
		void (*append)(GString *out);
	} PARTS[] = {{"@COMMANDS@", append_commands}, {"@RULES@", append_rules}};
	g_auto(GStrv) lines = g_strsplit(template, "\n", -1);
	GString *out = g_string_new(NULL);

	for (guint i = 0; lines[i] != NULL; i++) {
		gboolean made = FALSE;

		for (guint j = 0; j < G_N_ELEMENTS(PARTS) && !made; j++) {
			made = strcmp(lines[i], PARTS[j].line) == 0;
			if (made)
				PARTS[j].append(out);
		}
		if (!made)
			g_string_append_printf(out, "%s%s", lines[i],
			                       lines[i + 1] != NULL ? "\n" : "");
	}
	g_string_replace(out, "@VERSION@", dp_version(), 0);
	return g_string_free(out, FALSE);
}
