/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/registry.h>

#include "base/text.h"
#include "venue/folders.h"
#include "venue/loader.h"

struct _DpRegistry {
	DpFolders *folders;
};

DpRegistry *
dp_registry_new(const char *const *folders)
{
	DpRegistry *registry = g_new0(DpRegistry, 1);

	registry->folders = dp_folders_new(folders);
	return registry;
}

void
dp_registry_free(DpRegistry *registry)
{
	if (registry == NULL)
		return;
	dp_folders_free(registry->folders);
	g_free(registry);
}

static void
free_entry(gpointer data)
{
	DpRegistryEntry *entry = data;

	g_free(entry->id);
	g_free(entry->title);
	g_free(entry->path);
	g_free(entry);
}

GPtrArray *
dp_registry_list(DpRegistry *registry)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(free_entry);
	g_auto(GStrv) names = dp_folders_names(registry->folders, FALSE);

	for (guint i = 0; names[i] != NULL; i++) {
		g_autofree char *path = dp_folders_find(registry->folders, names[i]);
		DpRegistryEntry *entry;

		if (path == NULL)
			continue;
		entry = g_new0(DpRegistryEntry, 1);
		entry->id = g_strdup(names[i]);
		entry->title = dp_loader_title(path);
		entry->path = g_steal_pointer(&path);
		g_ptr_array_add(list, entry);
	}
	return list;
}

static void
set_no_venue(DpRegistry *registry, const char *name, GError **error)
{
	g_auto(GStrv) names = dp_folders_names(registry->folders, FALSE);
	const char *nearest = dp_text_nearest(name, (const char *const *)names);

	if (names[0] == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
		            "there is no venue \"%s\"; no folder of venue files was found", name);
	else if (nearest != NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
		            "there is no venue \"%s\"; did you mean \"%s\"?", name, nearest);
	else
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "there is no venue \"%s\"", name);
}

DpVenue *
dp_registry_load(DpRegistry *registry, const char *name, GPtrArray *diagnostics, GError **error)
{
	g_autofree char *path = NULL;

	if (g_str_has_suffix(name, ".yaml"))
		path = g_strdup(name);
	else
		path = dp_folders_find(registry->folders, name);
	if (path != NULL)
		return dp_loader_load(registry->folders, path, diagnostics, error);
	set_no_venue(registry, name, error);
	return NULL;
}
