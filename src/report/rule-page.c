/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/rule-page.h"

#include <deskproof/length.h>

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "report/wrap.h"

#define DECIMALS 3

/* How a venue file writes each kind of parameter. */
static const char *const KINDS[] = {
    [DP_PARAM_COUNT] = "whole number",
    [DP_PARAM_NUMBER] = "number",
    [DP_PARAM_LENGTH] = "length with a unit",
    [DP_PARAM_FLAG] = "true or false",
    [DP_PARAM_WORD] = "one word",
    [DP_PARAM_WORDS] = "list of words",
    [DP_PARAM_TEXT] = "text",
    [DP_PARAM_TEXTS] = "list of texts",
    [DP_PARAM_PATTERN] = "regular expression",
    [DP_PARAM_PATTERNS] = "list of regular expressions",
    [DP_PARAM_FACT] = "name of a fact",
    [DP_PARAM_MEASURE] = "as the fact: a length with a unit, or a number",
};

const char *
dp_param_kind_doc(DpParamKind kind)
{
	return KINDS[kind];
}

static void
append_section(GString *out, const char *heading, const char *text)
{
	g_string_append_printf(out, "\n## %s\n\n", heading);
	dp_wrap_append(out, text, 0, 0);
}

static gboolean
takes(const DpRuleInfo *rule, const char *name)
{
	for (const DpParamInfo *param = rule->params; param->name != NULL; param++) {
		if (g_str_equal(param->name, name))
			return TRUE;
	}
	return FALSE;
}

/* A line of the text is an item; the last one, why the line is there, is not. */
static void
append_band(GString *out, const DpRuleInfo *rule, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text != NULL ? text : "", "\n", -1);

	if (text == NULL)
		return;
	g_string_append(out, "\n## Where the line is drawn\n\n");
	if (takes(rule, "tolerance"))
		dp_wrap_append(
		    out, "Unless the venue file gives a `tolerance` or a `band` of its own:\n", 0,
		    0);
	for (guint i = 0; lines[i] != NULL; i++) {
		g_autofree char *item = g_strconcat("- ", lines[i], NULL);
		gboolean last = lines[i + 1] == NULL;

		if (last)
			g_string_append_c(out, '\n');
		dp_wrap_append(out, last ? lines[i] : item, 0, last ? 0 : 2);
	}
}

static void
append_param(GString *out, const DpParamInfo *param)
{
	GString *line = g_string_new(NULL);
	g_autofree char *text = NULL;

	g_string_append_printf(line, "- `%s` (%s%s): %s", param->name, KINDS[param->kind],
	                       param->required ? ", required" : "", param->doc);
	if (param->words != NULL) {
		g_autofree char *words = g_strjoinv(", ", (char **)param->words);

		g_string_append_printf(line, "; %s", words);
	}
	text = g_string_free(line, FALSE);
	dp_wrap_append(out, text, 0, 2);
}

/* "2 pt", "8 lines", "0.4". (transfer full) */
static char *
limit_value(const DpRuleLimitInfo *limit)
{
	g_autofree char *number = dp_number_format(limit->value, DECIMALS);
	gboolean plural =
	    limit->value != 1 && limit->unit[0] != '\0' && strcmp(limit->unit, "pt") != 0;

	return g_strdup_printf("%s%s%s%s", number, limit->unit[0] != '\0' ? " " : "", limit->unit,
	                       plural ? "s" : "");
}

/* The very numbers that the predicates use. */
static void
append_limits(GString *out, const DpRuleInfo *rule)
{
	if (rule->limits[0] != NULL)
		g_string_append(out, "\n## Limits\n\n");
	for (guint i = 0; rule->limits[i] != NULL; i++) {
		g_autofree char *value = limit_value(rule->limits[i]);
		g_autofree char *line = g_strdup_printf("- `%s`, %s: %s", rule->limits[i]->name,
		                                        value, rule->limits[i]->meaning);

		dp_wrap_append(out, line, 0, 2);
	}
}

static void
append_params(GString *out, const DpRuleInfo *rule)
{
	g_string_append(out, "\n## Parameters in a venue file\n\n");
	if (rule->params[0].name == NULL)
		g_string_append(out, "None.\n");
	for (const DpParamInfo *param = rule->params; param->name != NULL; param++)
		append_param(out, param);
}

static void
append_facts(GString *out, const DpRuleInfo *rule)
{
	g_autofree char *names = g_strjoinv("`, `", (char **)rule->facts);
	g_autofree char *text =
	    g_strdup_printf("Severity, unless the venue says other: %s. Facts: `%s`.",
	                    dp_severity_name(rule->severity), names);

	dp_wrap_append(out, text, 0, 0);
}

char *
dp_rule_page(const DpRuleInfo *rule)
{
	const DpRuleProse *prose = dp_rule_prose(rule->id);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "# %s\n\n", rule->id);
	dp_wrap_append(out, rule->summary, 0, 0);
	g_string_append_c(out, '\n');
	append_facts(out, rule);
	if (prose != NULL) {
		append_section(out, "What is measured", prose->measures);
		append_section(out, "Why venues care", prose->why);
		append_band(out, rule, prose->band);
		append_section(out, "Remedy in LaTeX", prose->latex);
		append_section(out, "Remedy in Word", prose->word);
		append_section(out, "Known false alarms", prose->false_alarms);
		if (prose->tricks != NULL)
			append_section(out, "What it sees, and what it does not", prose->tricks);
	}
	append_limits(out, rule);
	append_params(out, rule);
	return g_string_free(out, FALSE);
}

static char *
joined(const GPtrArray *texts)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < texts->len; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", (char *)texts->pdata[i]);
	return g_string_free(out, FALSE);
}

static char *
param_value(const DpParam *param)
{
	if (param->texts != NULL)
		return joined(param->texts);
	if (param->text != NULL)
		return g_strdup(param->text);
	if (param->info->kind == DP_PARAM_FLAG)
		return g_strdup(param->number != 0 ? "true" : "false");
	if (param->info->kind == DP_PARAM_LENGTH)
		return dp_length_format(param->number);
	return dp_number_format(param->number, DECIMALS);
}

char *
dp_rule_page_values(const DpVenueRule *rule)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < rule->params->len; i++) {
		const DpParam *param = rule->params->pdata[i];
		g_autofree char *value = param_value(param);

		g_string_append_printf(out, "%s%s: %s", i > 0 ? "; " : "", param->info->name,
		                       value);
	}
	return g_string_free(out, out->len == 0);
}

static void
append_item(GString *out, const char *label, const char *text)
{
	g_autofree char *line = NULL;
	g_autofree char *printable = NULL;

	if (text == NULL || text[0] == '\0')
		return;
	line = g_strdup_printf("- %s: %s", label, text);
	printable = dp_text_printable(line);
	dp_wrap_append(out, printable, 0, 2);
}

void
dp_rule_page_venue(GString *out, const DpVenueRule *rule)
{
	g_autofree char *values = dp_rule_page_values(rule);
	g_autofree char *tracks = rule->tracks != NULL ? g_strjoinv(", ", rule->tracks) : NULL;
	g_autofree char *stages = rule->stages != NULL ? g_strjoinv(", ", rule->stages) : NULL;

	g_string_append_printf(out, "\n### %s\n\n", rule->key);
	append_item(out, "severity", dp_severity_name(rule->severity));
	append_item(out, "source", dp_source_name(rule->source));
	append_item(out, "values", values);
	append_item(out, "tracks", tracks);
	append_item(out, "stages", stages);
	append_item(out, rule->source == DP_SOURCE_PUBLISHED ? "the venue's sentence" : "rests on",
	            rule->cite.quote);
	append_item(out, "where", rule->cite.url);
	append_item(out, "read", rule->cite.read);
	append_item(out, "note", rule->note);
}
