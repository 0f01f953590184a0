/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/rule-words.h"

#include <deskproof/facts.h>
#include <deskproof/length.h>

#include <math.h>
#include <string.h>

#include "base/number.h"

#define DECIMALS 3
#define TEX_POINTS (72.27 / 72)
#define TEX_ROUNDING 0.006 /* of a whole TeX point: files have three decimals */
#define TEX_LARGEST 20     /* larger lengths are whole numbers by accident */
#define RULER_LEAST 36     /* half an inch */
#define MM_PER_POINT (25.4 / 72)

static char *
joined(const GPtrArray *texts)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < texts->len; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", (char *)texts->pdata[i]);
	return g_string_free(out, FALSE);
}

char *
dp_param_words(const DpParam *param)
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
dp_length_words(double points)
{
	g_autofree char *plain = dp_length_format(points);
	g_autofree char *number = NULL, *other = NULL;
	double tex = points * TEX_POINTS;

	if (points >= RULER_LEAST) {
		number = dp_length_format_inches(points);
		other = dp_number_format(points * MM_PER_POINT, 0);
		return g_strdup_printf("%s (%s, %s mm)", plain, number, other);
	}
	if (tex > TEX_LARGEST || fabs(tex - round(tex)) > TEX_ROUNDING ||
	    fabs(points - round(points)) <= TEX_ROUNDING)
		return g_steal_pointer(&plain);
	number = dp_number_format(tex, 0);
	return g_strdup_printf("%s (%s pt in LaTeX)", plain, number);
}

static gboolean
is_pattern(const DpParam *param)
{
	return param->info->kind == DP_PARAM_PATTERN || param->info->kind == DP_PARAM_PATTERNS;
}

/* Its name in messages, by the parameter that gives it. */
static gboolean
is_name(const DpParam *param)
{
	return strcmp(param->info->name, "name") == 0 || strcmp(param->info->name, "typeface") == 0;
}

static gboolean
has_name(const DpVenueRule *rule)
{
	for (guint i = 0; i < rule->params->len; i++) {
		if (is_name(rule->params->pdata[i]))
			return TRUE;
	}
	return FALSE;
}

/* What a parameter is; a word says enough by itself. */
static void
append_label(GString *out, const DpParam *param)
{
	gboolean plain = strchr(param->info->doc, ':') == NULL;

	if (param->info->kind != DP_PARAM_WORD)
		g_string_append_printf(out, "%s: ", plain ? param->info->doc : param->info->name);
}

static gboolean
is_length(const DpVenueRule *rule, const DpParam *param)
{
	const char *fact = dp_venue_rule_text(rule, "fact");
	const DpFactInfo *info = fact != NULL ? dp_fact_info(fact) : NULL;

	return param->info->kind == DP_PARAM_LENGTH ||
	       (param->info->kind == DP_PARAM_MEASURE && info != NULL &&
	        info->dimension == DP_DIMENSION_LENGTH);
}

char *
dp_rule_words(const DpVenueRule *rule)
{
	GString *out = g_string_new(NULL);
	gboolean named = has_name(rule);

	for (guint i = 0; i < rule->params->len; i++) {
		const DpParam *param = rule->params->pdata[i];
		g_autofree char *value =
		    is_length(rule, param) ? dp_length_words(param->number) : dp_param_words(param);

		if (named && is_pattern(param))
			continue;
		g_string_append(out, out->len > 0 ? "; " : "");
		if (!is_name(param))
			append_label(out, param);
		g_string_append(out, value);
	}
	return g_string_free(out, out->len == 0);
}
