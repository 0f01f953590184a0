/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/catalog.h"

#include <deskproof/diagnostic.h>
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "report/rules-json.h"
#include "run/likeness.h"

struct _DpCatalog {
	GMutex lock; /* of all below */
	DpRegistry *registry;
	GHashTable *venues; /* name → DpVenue, owned: those that were asked for */
	char *list;         /* (nullable): as JSON, once somebody asked: it takes a while */
	GMutex whole_lock;  /* of all below: reading every file delays nobody who wants one */
	GStrv folders;
	GPtrArray *styles, *all; /* (nullable): of DpVenue, once a paper was to be identified */
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
	g_mutex_init(&catalog->whole_lock);
	catalog->folders = g_strdupv((char **)(gsize)folders);
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
	g_clear_pointer(&catalog->styles, g_ptr_array_unref);
	g_clear_pointer(&catalog->all, g_ptr_array_unref);
	g_strfreev(catalog->folders);
	g_mutex_clear(&catalog->whole_lock);
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

char *
dp_catalog_list(DpCatalog *catalog)
{
	char *list;

	g_mutex_lock(&catalog->lock);
	if (catalog->list == NULL)
		catalog->list = dp_rules_json_venues(catalog->registry);
	list = g_strdup(catalog->list);
	g_mutex_unlock(&catalog->lock);
	return list;
}

/* What was read is only read from then on. */
static void
read_whole(DpCatalog *catalog)
{
	g_mutex_lock(&catalog->whole_lock);
	if (catalog->all == NULL) {
		g_autoptr(DpRegistry) registry =
		    dp_registry_new((const char *const *)catalog->folders);

		catalog->styles = dp_registry_styles(registry);
		catalog->all = dp_registry_venues(registry);
	}
	g_mutex_unlock(&catalog->whole_lock);
}

char *
dp_catalog_likeness(DpCatalog *catalog, const DpFacts *facts, const char *name)
{
	g_auto(DpLikeness) likeness = {NULL, NULL};

	read_whole(catalog);
	dp_likeness_init(&likeness, catalog->styles, catalog->all, facts);
	return dp_likeness_json(&likeness, name);
}
