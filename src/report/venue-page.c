/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/venue-page.h"

#include <string.h>

#include "base/names.h"
#include "report/cell.h"
#include "report/rule-words.h"
#include "venue/venue-model.h"

#define BASE "base/"

/* One citation, and the rules that rest on it. */
typedef struct {
	const DpVenueRule *first;
	GString *keys;
} Source;

static void
source_free(gpointer data)
{
	Source *source = data;

	g_string_free(source->keys, TRUE);
	g_free(source);
}

static gboolean
is_same_source(const DpVenueRule *a, const DpVenueRule *b)
{
	return a->source == b->source && g_strcmp0(a->cite.quote, b->cite.quote) == 0 &&
	       g_strcmp0(a->cite.url, b->cite.url) == 0 &&
	       g_strcmp0(a->cite.read, b->cite.read) == 0;
}

/* The number of the rule's source, counted from 1. */
static guint
add_source(GPtrArray *sources, const DpVenueRule *rule)
{
	guint i = 0;
	Source *source;

	while (i < sources->len && !is_same_source(((Source *)sources->pdata[i])->first, rule))
		i++;
	if (i == sources->len) {
		source = g_new0(Source, 1);
		source->first = rule;
		source->keys = g_string_new(NULL);
		g_ptr_array_add(sources, source);
	}
	source = sources->pdata[i];
	g_string_append_printf(source->keys, "%s`%s`", source->keys->len > 0 ? ", " : "",
	                       rule->key);
	return i + 1;
}

const char *
dp_style_name(const char *id)
{
	return g_str_has_prefix(id, BASE) ? id + strlen(BASE) : id;
}

static void
append_row(GString *out, const char *label, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	g_string_append_printf(out, "| %s | ", label);
	dp_cell_append(out, text);
	g_string_append(out, " |\n");
}

/* The first is what a check takes that names none. */
static void
append_words(GString *out, const char *label, const char *const *words)
{
	g_autofree char *joined = dp_names_join("`, `", words);

	if (words[0] != NULL)
		g_string_append_printf(out, "| %s | `%s`%s |\n", label, joined,
		                       words[1] != NULL ? "; the first unless you name another"
		                                        : "");
}

static void
append_link(GString *out, const char *label, const char *url)
{
	if (url != NULL)
		g_string_append_printf(out, "| %s | <%s> |\n", label, url);
}

static void
append_style(GString *out, const DpVenue *style)
{
	if (style == NULL)
		return;
	g_string_append(out, "| Style | ");
	dp_cell_append(out, dp_venue_title(style));
	g_string_append_printf(out, ", [`%s`](../../rules/%s.yaml) |\n",
	                       dp_style_name(dp_venue_id(style)), dp_venue_id(style));
}

static void
append_head(GString *out, const DpRegistryEntry *entry, const DpVenue *venue, const DpVenue *style)
{
	g_autofree char *folder = g_path_get_dirname(entry->path);
	g_autofree char *family = g_path_get_basename(folder);
	g_autofree char *aliases = g_strjoinv(", ", entry->aliases);

	g_string_append_printf(
	    out,
	    "# %s\n\nMade from [the venue's file](../../rules/%s/%s.yaml); change "
	    "that, not this page.\n\n```\ndeskproof check --venue %s "
	    "paper.pdf\n```\n\n| | |\n|---|---|\n",
	    dp_venue_title(venue), family, entry->id, entry->id);
	append_row(out, "Area", dp_area_title(entry->area));
	append_link(out, "Call for papers", entry->url);
	append_style(out, style);
	append_row(out, "Last day for papers", entry->deadline);
	append_words(out, "Stages", dp_venue_stages(venue));
	append_words(out, "Tracks", dp_venue_tracks(venue));
	append_row(out, "Also found as", aliases);
}

static void
append_scope(GString *out, const DpVenueRule *rule)
{
	g_autofree char *stages = rule->stages != NULL ? g_strjoinv(", ", rule->stages) : NULL;
	g_autofree char *tracks = rule->tracks != NULL ? g_strjoinv(", ", rule->tracks) : NULL;

	if (stages == NULL && tracks == NULL)
		g_string_append(out, "all papers");
	if (stages != NULL)
		g_string_append(out, stages);
	if (tracks != NULL)
		g_string_append_printf(out, "%strack %s", stages != NULL ? "; " : "", tracks);
}

static void
append_rule(GString *out, const DpVenueRule *rule, guint source)
{
	g_autofree char *values = dp_rule_words(rule);

	g_string_append_printf(out, "| [%s](../rules/%s.md) | %s", rule->key, rule->info->id,
	                       rule->info->summary);
	if (values != NULL) {
		g_string_append(out, " *");
		dp_cell_append(out, values);
		g_string_append(out, "*");
	}
	if (rule->note != NULL) {
		g_string_append(out, " ");
		dp_cell_append(out, rule->note);
	}
	g_string_append(out, " | ");
	append_scope(out, rule);
	g_string_append_printf(out, " | %u |\n", source);
}

static const struct {
	DpSeverity severity;
	const char *title, *text;
} PARTS[] = {
    {DP_SEVERITY_ERROR, "Rules that reject a paper", "A paper that breaks one of these fails."},
    {DP_SEVERITY_WARNING, "Rules that warn",
     "A paper that breaks one of these is not rejected for it: the venue does not say so, or its "
     "own words were not read."},
    {DP_SEVERITY_NOTE, "Rules that note", "For information; they never change the verdict."},
};

static void
append_part(GString *out, const DpVenue *venue, guint part, GPtrArray *sources)
{
	const GPtrArray *rules = dp_venue_all_rules(venue);
	gsize begin = out->len;
	guint n = 0;

	g_string_append_printf(out,
	                       "\n## %s\n\n%s\n\n| rule | what is required | for | source "
	                       "|\n|---|---|---|---|\n",
	                       PARTS[part].title, PARTS[part].text);
	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		if (rule->severity != PARTS[part].severity)
			continue;
		append_rule(out, rule, add_source(sources, rule));
		n++;
	}
	if (n == 0)
		g_string_truncate(out, begin);
}

static void
append_sources(GString *out, const GPtrArray *sources)
{
	g_string_append(out, "\n## Sources\n\n| no. | how sure | what was read | where, and when | "
	                     "rules |\n|---|---|---|---|---|\n");
	for (guint i = 0; i < sources->len; i++) {
		const Source *source = sources->pdata[i];
		const DpVenueRule *rule = source->first;
		gboolean own = rule->source == DP_SOURCE_PUBLISHED;

		g_string_append_printf(out, "| %u | %s | %s", i + 1, dp_source_origin(rule->source),
		                       own ? "“" : "");
		dp_cell_append(out, rule->cite.quote);
		g_string_append_printf(out, "%s | <%s>, %s | %s |\n", own ? "”" : "",
		                       rule->cite.url, rule->cite.read, source->keys->str);
	}
}

char *
dp_venue_page(const DpRegistryEntry *entry, const DpVenue *venue, const DpVenue *style)
{
	g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func(source_free);
	GString *out = g_string_new(NULL);

	append_head(out, entry, venue, style);
	for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++)
		append_part(out, venue, i, sources);
	append_sources(out, sources);
	return g_string_free(out, FALSE);
}
