/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/name-hint.h"

#include <string.h>

#include "base/names.h"
#include "base/text.h"
#include "venue/edition.h"
#include "venue/venue-header.h"

#define MAX_NAMES 3
#define MIN_PART 3 /* letters: a shorter part is in too many names */

/* "neurips" of "NeurIPS-2031", "usenix" of "usenix" (transfer full) */
static char *
stem_of(const char *name)
{
	g_autofree char *lower = g_ascii_strdown(name, -1);
	char *family = dp_edition_family(lower);

	return family != NULL ? family : g_steal_pointer(&lower);
}

static gboolean
shares_part(const char *id, const char *stem)
{
	g_autofree char *family = stem_of(id);

	return strlen(stem) >= MIN_PART &&
	       (strstr(family, stem) != NULL ||
	        (strlen(family) >= MIN_PART && strstr(stem, family) != NULL));
}

static gboolean
has_alias(const DpFolders *folders, const char *id, const char *stem)
{
	g_autofree char *path = dp_folders_find(folders, id);
	g_auto(DpVenueHeader) header = {0};

	if (path == NULL)
		return FALSE;
	dp_venue_header_read(&header, path);
	return g_strv_contains((const char *const *)header.aliases, stem);
}

/* The newest @MAX_NAMES of those that share a part or have the alias: names are sorted by year. */
static void
add_near(GArray *near, const DpFolders *folders, char **names, const char *stem)
{
	for (guint i = g_strv_length(names); i > 0 && near->len < MAX_NAMES; i--) {
		if (shares_part(names[i - 1], stem) || has_alias(folders, names[i - 1], stem))
			dp_names_add(near, names[i - 1]);
	}
}

static void
add_nearest(GArray *near, char **names, const char *name)
{
	const char *nearest = dp_text_nearest(name, (const char *const *)names);

	if (nearest != NULL)
		dp_names_add(near, nearest);
}

/* A mistyped family: "nuerips". */
static void
add_family(GArray *near, char **names, const char *stem)
{
	g_autoptr(GPtrArray) families = g_ptr_array_new_with_free_func(g_free);
	const char *nearest;

	for (guint i = 0; names[i] != NULL; i++)
		g_ptr_array_add(families, stem_of(names[i]));
	g_ptr_array_add(families, NULL);
	nearest = dp_text_nearest(stem, (const char *const *)families->pdata);
	for (guint i = families->len - 1; nearest != NULL && i > 0 && near->len < MAX_NAMES; i--) {
		if (g_str_equal(families->pdata[i - 1], nearest))
			dp_names_add(near, names[i - 1]);
	}
}

char *
dp_name_hint(const DpFolders *folders, const char *name)
{
	g_auto(GStrv) names = dp_folders_names(folders, FALSE);
	g_autofree char *lower = g_ascii_strdown(name, -1), *stem = stem_of(name);
	g_autoptr(GArray) near = dp_names_new();
	g_autoptr(GString) out = g_string_new(NULL);

	if (names[0] == NULL)
		return g_strdup("no folder of venue files was found");
	add_near(near, folders, names, stem);
	if (near->len == 0)
		add_nearest(near, names, lower);
	if (near->len == 0)
		add_family(near, names, stem);
	for (guint i = 0; i < near->len; i++)
		g_string_append_printf(out, "%s\"%s\"%s", i == 0 ? "did you mean " : " or ",
		                       dp_names_all(near)[i], i + 1 == near->len ? "? " : "");
	g_string_append(out, "`deskproof venues` lists all");
	return g_string_free(g_steal_pointer(&out), FALSE);
}
