/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/error.h>
#include <deskproof/registry.h>

#include "base/date.h"
#include "venue/edition.h"
#include "venue/folders.h"
#include "venue/lint.h"
#include "venue/loader.h"
#include "venue/name-hint.h"
#include "venue/styles-by.h"
#include "venue/venue-header.h"
#include "venue/venue-model.h"

struct _DpRegistry {
	DpFolders *folders;
	char *date; /* (nullable) */
};

/* (transfer full): takes @folders. */
static DpRegistry *
registry_new(DpFolders *folders)
{
	DpRegistry *registry = g_new0(DpRegistry, 1);

	registry->folders = folders;
	return registry;
}

DpRegistry *
dp_registry_new(const char *const *folders)
{
	return registry_new(dp_folders_new(folders));
}

void
dp_registry_free(DpRegistry *registry)
{
	if (registry == NULL)
		return;
	dp_folders_free(registry->folders);
	g_free(registry->date);
	g_free(registry);
}

void
dp_registry_set_date(DpRegistry *registry, const char *date)
{
	g_free(registry->date);
	registry->date = date == NULL             ? dp_date_today()
	                 : dp_date_is_valid(date) ? g_strdup(date)
	                                          : NULL;
}

static void
free_entry(gpointer data)
{
	DpRegistryEntry *entry = data;

	g_free(entry->id);
	g_free(entry->title);
	g_free(entry->path);
	g_free(entry->area);
	g_free(entry->deadline);
	g_strfreev(entry->aliases);
	g_free(entry->url);
	g_free(entry->style);
	g_free(entry);
}

static DpRegistryEntry *
entry_new(const char *id, const char *path)
{
	DpRegistryEntry *entry = g_new0(DpRegistryEntry, 1);
	g_auto(DpVenueHeader) header = {0};

	dp_venue_header_read(&header, path);
	entry->id = g_strdup(id);
	entry->path = g_strdup(path);
	entry->title = g_steal_pointer(&header.title);
	entry->area = g_steal_pointer(&header.area);
	entry->deadline = g_steal_pointer(&header.deadline);
	entry->aliases = g_steal_pointer(&header.aliases);
	entry->url = g_steal_pointer(&header.url);
	entry->style = g_steal_pointer(&header.style);
	return entry;
}

GPtrArray *
dp_registry_list(DpRegistry *registry)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(free_entry);
	g_auto(GStrv) names = dp_folders_names(registry->folders, FALSE);

	for (guint i = 0; names[i] != NULL; i++) {
		g_autofree char *path = dp_folders_find(registry->folders, names[i]);

		if (path != NULL)
			g_ptr_array_add(list, entry_new(names[i], path));
	}
	return list;
}

/* (nullable) (transfer full): the path of the venue's file, or of its family's edition. */
static char *
find_path(const DpRegistry *registry, const char *name)
{
	g_autofree char *id = g_ascii_strdown(name, -1), *edition = NULL;
	g_autofree char *path = dp_folders_find(registry->folders, id);

	if (path != NULL)
		return g_steal_pointer(&path);
	edition = dp_edition_choose(registry->folders, id, registry->date);
	return edition != NULL ? dp_folders_find(registry->folders, edition) : NULL;
}

static gboolean
is_path(const char *name)
{
	return g_str_has_suffix(name, ".yaml");
}

static DpVenue *
load(DpRegistry *registry, DpLoader *loader, const char *name, GPtrArray *diagnostics,
     GError **error)
{
	g_autofree char *path = NULL, *hint = NULL;
	DpVenue *venue;

	path = is_path(name) ? g_strdup(name) : find_path(registry, name);
	if (path == NULL) {
		hint = dp_name_hint(registry->folders, name);
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "there is no venue \"%s\"; %s", name,
		            hint);
		return NULL;
	}
	venue = dp_loader_load(loader, path, diagnostics, error);
	if (venue != NULL)
		venue->remarks = dp_edition_remarks(registry->folders, venue, name, registry->date);
	return venue;
}

DpVenue *
dp_registry_load(DpRegistry *registry, const char *name, GPtrArray *diagnostics, GError **error)
{
	g_auto(DpLoader) loader = {NULL};

	dp_loader_init(&loader, registry->folders, is_path(name));
	return load(registry, &loader, name, diagnostics, error);
}

static void
unref_venue(gpointer venue)
{
	dp_venue_unref(venue);
}

static GPtrArray *
load_all(DpRegistry *registry, gboolean styles, const char *const *rules)
{
	GPtrArray *venues = g_ptr_array_new_with_free_func(unref_venue);
	g_auto(GStrv) names = styles ? dp_folders_bases(registry->folders)
	                             : dp_folders_names(registry->folders, FALSE);
	g_auto(DpLoader) loader = {NULL};

	dp_loader_init(&loader, registry->folders, FALSE);
	loader.only = rules;
	for (guint i = 0; names[i] != NULL; i++) {
		g_autoptr(GPtrArray) ignored = dp_diagnostics_new();
		g_autoptr(GError) error = NULL;
		DpVenue *venue = load(registry, &loader, names[i], ignored, &error);

		if (venue != NULL)
			g_ptr_array_add(venues, venue);
	}
	return venues;
}

GPtrArray *
dp_registry_venues(DpRegistry *registry)
{
	return load_all(registry, FALSE, NULL);
}

GPtrArray *
dp_registry_styles(DpRegistry *registry)
{
	return load_all(registry, TRUE, NULL);
}

GPtrArray *
dp_styles_by(const char *const *folders, const char *const *rules)
{
	g_autoptr(DpRegistry) registry = registry_new(dp_folders_new_built(folders));

	return load_all(registry, TRUE, rules);
}

void
dp_registry_lint(DpRegistry *registry, const char *path, const char *date, GPtrArray *diagnostics)
{
	dp_lint_file(registry->folders, path, date, diagnostics);
}
