/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/shipped-folder.h"

#include <stdlib.h>
#include <string.h>

/* (nullable): what follows the folder in @path: "" for the folder itself. */
static const char *
below(const char *path)
{
	gsize length = strlen(DP_SHIPPED_FOLDER);

	if (strncmp(path, DP_SHIPPED_FOLDER, length) != 0)
		return NULL;
	path += length;
	return path[0] == '/' ? path + 1 : path[0] == '\0' ? path : NULL;
}

gboolean
dp_shipped_folder_is(const char *path)
{
	return below(path) != NULL;
}

static int
compare(const void *path, const void *row)
{
	return strcmp(path, ((const DpShippedPath *)row)->path);
}

const char *
dp_shipped_folder_digest(const char *path)
{
	const char *name = below(path);
	const DpShippedPath *found = NULL;

	if (name != NULL)
		found = bsearch(name, DP_SHIPPED_PATHS, DP_SHIPPED_PATHS_N,
		                sizeof *DP_SHIPPED_PATHS, compare);
	return found != NULL ? found->digest : NULL;
}

void
dp_shipped_folder_list(const char *path, GPtrArray *names)
{
	const char *name = below(path);
	g_autofree char *prefix =
	    name == NULL || name[0] == '\0' ? g_strdup("") : g_strconcat(name, "/", NULL);
	const char *last = NULL;

	for (guint i = 0; name != NULL && i < DP_SHIPPED_PATHS_N; i++) {
		const char *entry = DP_SHIPPED_PATHS[i].path;
		g_autofree char *first = NULL;

		if (!g_str_has_prefix(entry, prefix))
			continue;
		entry += strlen(prefix);
		first = g_strndup(entry, strcspn(entry, "/"));
		if (g_strcmp0(first, last) == 0)
			continue;
		last = first;
		g_ptr_array_add(names, g_steal_pointer(&first));
	}
}
