/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/rules-json.h"

#include <deskproof/diagnostic.h>

#include "base/json-writer.h"

static char *
end_json(DpJsonWriter *json, GString *out)
{
	dp_json_close(json);
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}

static void
begin_json(DpJsonWriter *json, GString *out)
{
	dp_json_init(json, out, TRUE);
	dp_json_open_object(json, NULL);
	dp_json_integer(json, "schema_version", 1);
}

static void
write_choices(DpJsonWriter *json, const DpVenue *venue)
{
	dp_json_strings(json, "tracks", dp_venue_tracks(venue));
	dp_json_strings(json, "stages", dp_venue_stages(venue));
}

static void
write_entry(DpJsonWriter *json, DpRegistry *registry, const DpRegistryEntry *entry)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpVenue) venue = dp_registry_load(registry, entry->id, diagnostics, NULL);

	dp_json_open_object(json, NULL);
	dp_json_string(json, "id", entry->id);
	dp_json_string(json, "title", entry->title);
	dp_json_string(json, "area", entry->area);
	dp_json_string(json, "area_title", dp_area_title(entry->area));
	dp_json_string(json, "deadline", entry->deadline);
	dp_json_string(json, "url", entry->url);
	dp_json_strings(json, "aliases", (const char *const *)entry->aliases);
	if (venue != NULL)
		write_choices(json, venue);
	dp_json_close(json);
}

char *
dp_rules_json_venues(DpRegistry *registry)
{
	GString *out = g_string_new(NULL);
	g_autoptr(GPtrArray) entries = dp_registry_list(registry);
	DpJsonWriter json;

	begin_json(&json, out);
	dp_json_open_list(&json, "venues");
	for (guint i = 0; i < entries->len; i++)
		write_entry(&json, registry, entries->pdata[i]);
	dp_json_close(&json);
	return end_json(&json, out);
}

static void
write_rule(DpJsonWriter *json, const DpVenueRule *rule)
{
	dp_json_open_object(json, NULL);
	dp_json_string(json, "rule", rule->key);
	dp_json_string(json, "title", rule->info->title);
	dp_json_string(json, "summary", rule->info->summary);
	dp_json_string(json, "severity", dp_severity_name(rule->severity));
	dp_json_string(json, "source", dp_source_name(rule->source));
	dp_json_string(json, "quote", rule->cite.quote);
	dp_json_string(json, "url", rule->cite.url);
	dp_json_string(json, "read", rule->cite.read);
	dp_json_string(json, "note", rule->note);
	dp_json_close(json);
}

char *
dp_rules_json_venue(const DpVenue *venue, const char *track, const char *stage)
{
	GString *out = g_string_new(NULL);
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, track, stage);
	DpJsonWriter json;

	begin_json(&json, out);
	dp_json_string(&json, "id", dp_venue_id(venue));
	dp_json_string(&json, "title", dp_venue_title(venue));
	dp_json_string(&json, "deadline", dp_venue_deadline(venue));
	write_choices(&json, venue);
	dp_json_strings(&json, "remarks", dp_venue_remarks(venue));
	dp_json_open_list(&json, "rules");
	for (guint i = 0; i < rules->len; i++)
		write_rule(&json, rules->pdata[i]);
	dp_json_close(&json);
	return end_json(&json, out);
}

char *
dp_rules_json_rule(const DpRuleInfo *rule)
{
	GString *out = g_string_new(NULL);
	const DpRuleProse *prose = dp_rule_prose(rule->id);
	DpJsonWriter json;

	begin_json(&json, out);
	dp_json_string(&json, "id", rule->id);
	dp_json_string(&json, "title", rule->title);
	dp_json_string(&json, "summary", rule->summary);
	dp_json_string(&json, "severity", dp_severity_name(rule->severity));
	dp_json_string(&json, "measures", prose != NULL ? prose->measures : NULL);
	dp_json_string(&json, "why", prose != NULL ? prose->why : NULL);
	dp_json_string(&json, "latex", prose != NULL ? prose->latex : NULL);
	dp_json_string(&json, "word", prose != NULL ? prose->word : NULL);
	dp_json_string(&json, "false_alarms", prose != NULL ? prose->false_alarms : NULL);
	dp_json_string(&json, "band", prose != NULL ? prose->band : NULL);
	return end_json(&json, out);
}
