/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/rule-page.h"

#include <string.h>

#include "base/names.h"
#include "base/number.h"
#include "base/text.h"
#include "report/rule-words.h"
#include "report/wrap.h"
#include "venue/rule-limits.h"
#include "venue/rule-prose.h"

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
append_param(GString *out, const DpParamInfo *param)
{
	GString *line = g_string_new(NULL);
	g_autofree char *text = NULL;

	g_string_append_printf(line, "- `%s` (%s%s): %s", param->name, KINDS[param->kind],
	                       param->required ? ", required" : "", param->doc);
	if (param->words != NULL) {
		g_autofree char *words = dp_names_join(", ", param->words);

		g_string_append_printf(line, "; %s", words);
	}
	text = g_string_free(line, FALSE);
	dp_wrap_append(out, text, 0, 2);
}

/* "2 pt", "8 lines", "0.4". (transfer full) */
static char *
limit_value(const DpRuleLimitInfo *limit)
{
	g_autofree char *number = dp_number_format(limit->value, DP_RULE_LIMIT_DECIMALS);
	const char *unit = limit->unit;
	gboolean plural = limit->value != 1 && unit[0] != '\0' && strcmp(unit, "pt") != 0;

	return g_strdup_printf("%s%s%s%s", number, unit[0] != '\0' ? " " : "", unit,
	                       plural ? "s" : "");
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

/* The same numbers as the predicates use. */
static void
append_limits(GString *out, const DpRuleInfo *rule)
{
	for (guint i = 0; rule->limits[i] != NULL; i++) {
		g_autofree char *value = limit_value(rule->limits[i]);
		g_autofree char *line = g_strdup_printf(
		    "- `%s`, %s: %s%s", rule->limits[i]->name, value, rule->limits[i]->meaning,
		    takes(rule, rule->limits[i]->name) ? ". A venue file may change it" : "");

		dp_wrap_append(out, line, 0, 2);
	}
}

static void
append_params(GString *out, const DpRuleInfo *rule)
{
	if (rule->params[0].name == NULL)
		g_string_append(out, "None.\n");
	for (const DpParamInfo *param = rule->params; param->name != NULL; param++)
		append_param(out, param);
}

static void
append_facts(GString *out, const DpRuleInfo *rule)
{
	g_autofree char *joined = dp_names_join("`, `", rule->facts);
	g_autofree char *names = rule->facts[0] != NULL
	                             ? g_strdup_printf("`%s`", joined)
	                             : g_strdup("the one named in the venue file");
	g_autofree char *text =
	    g_strdup_printf("Default severity: %s. Facts: %s. If a fact about the whole paper is "
	                    "less than likely to be right, the verdict is `review`.",
	                    dp_severity_name(rule->severity), names);

	dp_wrap_append(out, rule->summary, 0, 0);
	g_string_append_c(out, '\n');
	dp_wrap_append(out, text, 0, 0);
}

/* The generated parts of a page, by their marks. */
static const struct {
	const char *mark;
	void (*append)(GString *out, const DpRuleInfo *rule);
} PARTS[] = {
    {DP_PAGE_MADE "facts -->", append_facts},
    {DP_PAGE_MADE "limits -->", append_limits},
    {DP_PAGE_MADE "parameters -->", append_params},
};

/* The page of a rule that is not written yet. */
#define NEW_PAGE                                                                                   \
	"# %s\n\n" DP_PAGE_MADE "facts -->\n" DP_PAGE_END "\n\n"                                   \
	"## What is measured\n\n## Why venues care\n\n## Where the line is drawn\n\n"              \
	"- Passes: \n- Review: \n- Fails: \n\n" DP_PAGE_MADE "limits -->\n" DP_PAGE_END            \
	"\n\n## Remedy in LaTeX\n\n## Remedy in Word\n\n## Known false alarms\n\n"                 \
	"## Parameters in a venue file\n\n" DP_PAGE_MADE "parameters -->\n" DP_PAGE_END "\n"

static gboolean
append_made(GString *out, const DpRuleInfo *rule, const char *mark)
{
	for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++) {
		if (strcmp(PARTS[i].mark, mark) == 0) {
			PARTS[i].append(out, rule);
			return TRUE;
		}
	}
	return FALSE;
}

char *
dp_rule_page(const DpRuleInfo *rule)
{
	g_autofree char *page = dp_rule_prose_page(rule);
	g_auto(GStrv) lines = NULL;
	GString *out = g_string_new(NULL);
	gboolean made = FALSE;

	if (page == NULL)
		page = g_strdup_printf(NEW_PAGE, rule->id);
	lines = g_strsplit(page, "\n", -1);
	for (guint i = 0; lines[i] != NULL && (lines[i][0] != '\0' || lines[i + 1] != NULL); i++) {
		if (strcmp(lines[i], DP_PAGE_END) == 0)
			made = FALSE;
		if (!made)
			g_string_append_printf(out, "%s\n", lines[i]);
		if (append_made(out, rule, lines[i]))
			made = TRUE;
	}
	return g_string_free(out, FALSE);
}

/* (nullable): "max 10, excludes references"; NULL without any. */
static char *
list_values(const DpVenueRule *rule)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < rule->params->len; i++) {
		const DpParam *param = rule->params->pdata[i];
		g_autofree char *value = dp_param_words(param);

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
	g_autofree char *values = list_values(rule);
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
