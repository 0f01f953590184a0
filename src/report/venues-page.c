/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "report/cell.h"
#include "report/rule-words.h"
#include "report/venue-page.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"

static const char HEAD[] =
    "# Venues\n\nEvery venue that `deskproof` ships, by area. The limit is that of the first track "
    "at the first stage; the venue's page\nhas all rules, and for each its source. [Adding a "
    "venue](../adding-a-venue.md) takes ten "
    "minutes.\n";

static const char STYLES[] =
    "\n## Styles\n\nWhat venues extend, and what `deskproof identify` recognises.\n\n| style | "
    "what it is | paper | columns | text block | text | lines |\n|---|---|---|---|---|---|---|\n";

/* "10, without references, appendix". */
static void
append_limit(GString *out, const DpVenueRule *rule)
{
	const DpParam *max = rule != NULL ? dp_venue_rule_param(rule, "max") : NULL;
	const DpParam *excludes = rule != NULL ? dp_venue_rule_param(rule, "excludes") : NULL;
	g_autofree char *pages = max != NULL ? dp_param_words(max) : NULL;
	g_autofree char *words = excludes != NULL ? dp_param_words(excludes) : NULL;

	if (pages != NULL)
		g_string_append(out, pages);
	if (words != NULL)
		g_string_append_printf(out, ", without %s", words);
}

/* The day on which something of its rules was read last. */
static const char *
last_read(const DpVenue *venue)
{
	const GPtrArray *rules = dp_venue_all_rules(venue);
	const char *last = "";

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		if (g_strcmp0(rule->cite.read, last) > 0)
			last = rule->cite.read;
	}
	return last;
}

static void
append_venue(GString *out, const DpRegistryEntry *entry, const DpVenue *venue)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, NULL, NULL);
	const DpVenueRule *limit = dp_venue_rule_find(rules, "page-limit");

	g_string_append_printf(out, "| [%s](%s.md) | `%s` | ", entry->title, entry->id, entry->id);
	append_limit(out, limit);
	g_string_append_printf(out, " | %s | %s | %s | %s |\n",
	                       limit != NULL ? dp_source_origin(limit->source) : "",
	                       entry->style != NULL ? dp_style_name(entry->style) : "",
	                       entry->deadline != NULL ? entry->deadline : "", last_read(venue));
}

static void
append_area(GString *out, const char *area, const GPtrArray *entries, const GPtrArray *venues)
{
	gboolean begun = FALSE;

	for (guint i = 0; i < entries->len; i++) {
		const DpRegistryEntry *entry = entries->pdata[i];

		if (!g_str_equal(dp_area_title(entry->area), area))
			continue;
		if (!begun)
			g_string_append_printf(out,
			                       "\n## %s\n\n| venue | id | page limit | how sure "
			                       "| style | last day for papers | read "
			                       "|\n|---|---|---|---|---|---|---|\n",
			                       area);
		begun = TRUE;
		append_venue(out, entry, venues->pdata[i]);
	}
}

static const char *const EXACT[] = {"exact", "min", NULL};

/* The first of @params that the rule has; NULL: none. */
static const DpParam *
first_param(const DpVenueRule *rule, const char *const *params)
{
	for (guint i = 0; rule != NULL && params[i] != NULL; i++) {
		const DpParam *param = dp_venue_rule_param(rule, params[i]);

		if (param != NULL)
			return param;
	}
	return NULL;
}

static void
append_param(GString *out, const GPtrArray *rules, const char *id, const char *const *params)
{
	const DpParam *param = first_param(dp_venue_rule_find(rules, id), params);
	g_autofree char *words = NULL;

	if (param != NULL)
		words = param->info->kind == DP_PARAM_LENGTH ? dp_length_words(param->number)
		                                             : dp_param_words(param);
	g_string_append_printf(out, " | %s", words != NULL ? words : "");
}

static void
append_block(GString *out, const DpVenueRule *rule)
{
	double width = rule != NULL ? dp_venue_rule_number(rule, "width", NAN) : NAN;
	double height = rule != NULL ? dp_venue_rule_number(rule, "height", NAN) : NAN;
	g_autofree char *wide = NULL, *high = NULL;

	g_string_append(out, " | ");
	if (isnan(width) || isnan(height))
		return;
	wide = dp_length_words(width);
	high = dp_length_words(height);
	g_string_append_printf(out, "%s wide, %s high", wide, high);
}

static void
append_style(GString *out, const DpVenue *style)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(style, NULL, NULL);
	const DpParam *typeface = first_param(dp_venue_rule_find(rules, "font-family"),
	                                      (const char *const[]){"typeface", NULL});

	g_string_append_printf(out, "| [`%s`](../../rules/%s.yaml) | ",
	                       dp_style_name(dp_venue_id(style)), dp_venue_id(style));
	dp_cell_append(out, dp_venue_title(style));
	append_param(out, rules, "page-size", (const char *const[]){"sizes", NULL});
	append_param(out, rules, "columns", (const char *const[]){"count", NULL});
	append_block(out, dp_venue_rule_find(rules, "text-block"));
	append_param(out, rules, "body-font-size", EXACT);
	if (typeface != NULL)
		g_string_append_printf(out, " %s", typeface->text);
	append_param(out, rules, "line-spacing", EXACT);
	g_string_append(out, " |\n");
}

char *
dp_venues_page(const GPtrArray *entries, const GPtrArray *venues, const GPtrArray *styles)
{
	GString *out = g_string_new(HEAD);
	const char *const *areas = dp_area_ids();

	for (guint i = 0; areas[i] != NULL; i++)
		append_area(out, dp_area_title(areas[i]), entries, venues);
	append_area(out, dp_area_title(NULL), entries, venues);
	g_string_append(out, STYLES);
	for (guint i = 0; i < styles->len; i++)
		append_style(out, styles->pdata[i]);
	return g_string_free(out, FALSE);
}
