/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/catalog.h"

#include <deskproof/diagnostic.h>
#include <deskproof/error.h>

#include <string.h>

#include "base/json-writer.h"
#include "base/limits.h"

struct _DpCatalog {
	GMutex lock; /* of all below */
	DpRegistry *registry;
	GHashTable *venues; /* name → DpVenue, owned: those that were asked for */
	char *list;         /* (nullable): as JSON, once somebody asked: it takes a while */
};

static void
unref_venue(gpointer venue)
{
	dp_venue_unref(venue);
}

DpCatalog *
dp_catalog_new(const char *const *folders, const char *date)
{
	DpCatalog *catalog = g_new0(DpCatalog, 1);

	g_mutex_init(&catalog->lock);
	catalog->registry = dp_registry_new(folders);
	dp_registry_set_date(catalog->registry, date);
	catalog->venues = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, unref_venue);
	return catalog;
}

void
dp_catalog_free(DpCatalog *catalog)
{
	if (catalog == NULL)
		return;
	g_hash_table_unref(catalog->venues);
	g_free(catalog->list);
	dp_registry_free(catalog->registry);
	g_mutex_clear(&catalog->lock);
	g_free(catalog);
}

/* "iclr-2026": the registry would also open a path. */
static gboolean
is_id(const char *text)
{
	gsize length = strlen(text);

	return length > 0 && length <= DP_LIMIT_VENUE_ID_BYTES &&
	       strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* Only what exists is kept: the number of venues bounds the table. */
static DpVenue *
load(DpCatalog *catalog, const char *id, GError **error)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpVenue *venue = g_hash_table_lookup(catalog->venues, id);

	if (venue != NULL)
		return dp_venue_ref(venue);
	venue = dp_registry_load(catalog->registry, id, diagnostics, error);
	if (venue != NULL)
		g_hash_table_insert(catalog->venues, g_strdup(id), dp_venue_ref(venue));
	return venue;
}

DpVenue *
dp_catalog_venue(DpCatalog *catalog, const char *id, GError **error)
{
	DpVenue *venue;

	if (!is_id(id)) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_USAGE,
		                    "a venue's id has small letters, digits and hyphens");
		return NULL;
	}
	g_mutex_lock(&catalog->lock);
	venue = load(catalog, id, error);
	g_mutex_unlock(&catalog->lock);
	return venue;
}

DpHttpAnswer *
dp_catalog_problem(guint status, const GError *error)
{
	const char *end = g_str_has_suffix(error->message, "?") ? "" : ".";

	if (!g_error_matches(error, DP_ERROR, DP_ERROR_USAGE))
		return dp_http_problem(500, "The venue's file on this server has mistakes; "
		                            "`deskproof rules check` says which.");
	return dp_http_problem(status, "The venue cannot be used: %s%s", error->message, end);
}

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
write_entry(DpJsonWriter *json, const DpRegistryEntry *entry)
{
	dp_json_open_object(json, NULL);
	dp_json_string(json, "id", entry->id);
	dp_json_string(json, "title", entry->title);
	dp_json_string(json, "area", entry->area);
	dp_json_string(json, "deadline", entry->deadline);
	dp_json_string(json, "url", entry->url);
	dp_json_strings(json, "aliases", (const char *const *)entry->aliases);
	dp_json_close(json);
}

static char *
write_list(DpRegistry *registry)
{
	GString *out = g_string_new(NULL);
	g_autoptr(GPtrArray) entries = dp_registry_list(registry);
	DpJsonWriter json;

	begin_json(&json, out);
	dp_json_open_list(&json, "venues");
	for (guint i = 0; i < entries->len; i++)
		write_entry(&json, entries->pdata[i]);
	dp_json_close(&json);
	return end_json(&json, out);
}

char *
dp_catalog_list(DpCatalog *catalog)
{
	char *list;

	g_mutex_lock(&catalog->lock);
	if (catalog->list == NULL)
		catalog->list = write_list(catalog->registry);
	list = g_strdup(catalog->list);
	g_mutex_unlock(&catalog->lock);
	return list;
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
dp_catalog_venue_json(const DpVenue *venue, const char *track, const char *stage)
{
	GString *out = g_string_new(NULL);
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, track, stage);
	DpJsonWriter json;

	begin_json(&json, out);
	dp_json_string(&json, "id", dp_venue_id(venue));
	dp_json_string(&json, "title", dp_venue_title(venue));
	dp_json_string(&json, "deadline", dp_venue_deadline(venue));
	dp_json_strings(&json, "tracks", dp_venue_tracks(venue));
	dp_json_strings(&json, "stages", dp_venue_stages(venue));
	dp_json_strings(&json, "remarks", dp_venue_remarks(venue));
	dp_json_open_list(&json, "rules");
	for (guint i = 0; i < rules->len; i++)
		write_rule(&json, rules->pdata[i]);
	dp_json_close(&json);
	return end_json(&json, out);
}

char *
dp_catalog_rule_json(const DpRuleInfo *rule)
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
