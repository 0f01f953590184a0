/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report-names.h"

#include <string.h>

#define MAX_NAME 200 /* bytes; file systems allow 255 */

/* Hidden files begin with a full stop, options with a hyphen, and formulas of a table with a hyphen
 * or a plus. */
static char *
safe_name(const char *text)
{
	char *name = g_strdup(text);

	for (char *p = name; *p != '\0'; p++) {
		gboolean mark = *p == '_' || (p > name && strchr("-+.", *p) != NULL);

		if (!g_ascii_isalnum(*p) && !mark)
			*p = '_';
	}
	if (g_str_has_suffix(name, ".pdf") || g_str_has_suffix(name, ".PDF"))
		name[strlen(name) - strlen(".pdf")] = '\0';
	if (strlen(name) > MAX_NAME)
		name[MAX_NAME] = '\0';
	return name;
}

static char *
short_name(const char *path)
{
	g_autofree char *base = g_path_get_basename(path);

	return safe_name(base);
}

/* @counts: how many papers have that short name. */
static GHashTable *
count_names(const GPtrArray *paths)
{
	GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < paths->len; i++) {
		char *name = short_name(paths->pdata[i]);
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, name));

		g_hash_table_replace(counts, name, GUINT_TO_POINTER(n + 1));
	}
	return counts;
}

/* @taken: each name, and how often it was wanted. Two paths may differ only in what is not left in
 * a name, or in capitals, which some file systems do not tell apart. */
static char *
make_unique(GHashTable *taken, const char *stem, const char *ending)
{
	g_autofree char *lower = g_ascii_strdown(stem, -1);
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(taken, lower)) + 1;
	g_autofree char *numbered = n > 1 ? g_strdup_printf("%s-%u", stem, n) : g_strdup(stem);

	g_hash_table_replace(taken, g_steal_pointer(&lower), GUINT_TO_POINTER(n));
	if (n == 1)
		return g_strconcat(numbered, ending, NULL);
	return make_unique(taken, numbered, ending);
}

GHashTable *
dp_report_names(const GPtrArray *paths, const char *ending)
{
	g_autoptr(GHashTable) counts = count_names(paths);
	g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

	for (guint i = 0; i < paths->len; i++) {
		const char *path = paths->pdata[i];
		g_autofree char *brief = short_name(path);
		gboolean alone = g_hash_table_lookup(counts, brief) == GUINT_TO_POINTER(1);
		g_autofree char *stem = alone ? g_strdup(brief) : safe_name(path);

		g_hash_table_insert(names, g_strdup(path), make_unique(taken, stem, ending));
	}
	return names;
}
