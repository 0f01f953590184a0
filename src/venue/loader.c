/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/loader.h"

#include <deskproof/diagnostic.h>
#include <deskproof/error.h>

#include <string.h>

#include "base/checksum.h"
#include "base/limits.h"
#include "base/text.h"
#include "venue/list-finder.h"
#include "venue/rule-reader.h"
#include "venue/shipped-folder.h"
#include "venue/venue-file.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"

static void
unref_file(gpointer file)
{
	dp_venue_file_unref(file);
}

static void
unref_rule(gpointer rule)
{
	dp_venue_rule_unref(rule);
}

void
dp_loader_init(DpLoader *loader, const DpFolders *folders, gboolean thorough)
{
	*loader = (DpLoader){.folders = folders, .lists = dp_lists_new(), .thorough = thorough};
	loader->files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, unref_file);
}

void
dp_loader_clear(DpLoader *loader)
{
	g_clear_pointer(&loader->lists, g_hash_table_unref);
	g_clear_pointer(&loader->files, g_hash_table_unref);
}

/* (transfer full). A file with mistakes is read again: each venue that extends it has them. */
static DpVenueFile *
read_file(DpLoader *loader, const char *path, GPtrArray *diagnostics, GError **error)
{
	DpVenueFile *known = g_hash_table_lookup(loader->files, path), *file;
	g_auto(DpYamlFile) yaml = {NULL};
	guint before = diagnostics->len;

	if (known != NULL)
		return dp_venue_file_ref(known);
	if (!dp_yaml_file_open(&yaml, path, !loader->thorough, diagnostics, error))
		return NULL;
	file = dp_venue_file_read(&yaml, loader->only, diagnostics);
	if (file != NULL && diagnostics->len == before)
		g_hash_table_insert(loader->files, g_strdup(path), dp_venue_file_ref(file));
	return file;
}

static void G_GNUC_PRINTF(3, 4)
    report_extends(GPtrArray *diagnostics, const DpVenueFile *file, const char *format, ...)
{
	g_autofree char *message = NULL;
	va_list arguments;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	dp_diagnostics_add(diagnostics, DP_DIAGNOSTIC_ERROR, file->path, file->extends_line,
	                   file->extends_column, "%s", message);
}

static void
report_missing(const DpFolders *folders, const DpVenueFile *file, GPtrArray *diagnostics)
{
	g_auto(GStrv) names = dp_folders_names(folders, TRUE);
	const char *nearest = dp_text_nearest(file->extends, (const char *const *)names);

	if (nearest != NULL)
		report_extends(diagnostics, file,
		               "there is no venue file \"%s\"; did you mean \"%s\"?", file->extends,
		               nearest);
	else
		report_extends(diagnostics, file, "there is no venue file \"%s\"", file->extends);
}

/* (transfer full): two paths of one file are the same. */
static char *
one_path(const char *path)
{
	return dp_shipped_folder_is(path) ? g_strdup(path) : g_canonicalize_filename(path, NULL);
}

static gboolean
closes_loop(const GPtrArray *chain, const char *path)
{
	g_autofree char *wanted = one_path(path);

	for (guint i = 0; i < chain->len; i++) {
		const DpVenueFile *file = chain->pdata[i];
		g_autofree char *known = one_path(file->path);

		if (g_str_equal(known, wanted))
			return TRUE;
	}
	return FALSE;
}

/* The path of the file that @file, the last of @chain, extends; NULL with a diagnostic on failure.
 */
static char *
find_parent(const DpFolders *folders, const DpVenueFile *file, const GPtrArray *chain,
            GPtrArray *diagnostics)
{
	g_autofree char *path = dp_folders_find(folders, file->extends);

	if (path == NULL)
		report_missing(folders, file, diagnostics);
	else if (closes_loop(chain, path))
		report_extends(diagnostics, file, "extending \"%s\" comes back to this file",
		               file->extends);
	else if (chain->len >= DP_LIMIT_EXTENDS_DEPTH)
		report_extends(diagnostics, file, "more than %u files extend each other",
		               DP_LIMIT_EXTENDS_DEPTH);
	else
		return g_steal_pointer(&path);
	return NULL;
}

/* The file and what it extends, child first; FALSE if one of them cannot be read. */
static gboolean
read_chain(DpLoader *loader, const char *first, GPtrArray *chain, GPtrArray *diagnostics,
           GError **error)
{
	g_autofree char *path = g_strdup(first);

	while (path != NULL) {
		DpVenueFile *file = read_file(loader, path, diagnostics, error);

		g_clear_pointer(&path, g_free);
		if (file == NULL)
			return FALSE;
		g_ptr_array_add(chain, file);
		if (file->extends == NULL)
			return TRUE;
		path = find_parent(loader->folders, file, chain, diagnostics);
	}
	return FALSE;
}

GPtrArray *
dp_loader_chain(const DpFolders *folders, const char *path)
{
	g_autoptr(GPtrArray) chain = g_ptr_array_new_with_free_func(unref_file);
	g_autoptr(GPtrArray) ignored = dp_diagnostics_new();
	g_auto(DpLoader) loader = {NULL};

	dp_loader_init(&loader, folders, FALSE);
	return read_chain(&loader, path, chain, ignored, NULL) ? g_steal_pointer(&chain) : NULL;
}

static gboolean
find_rule(const GPtrArray *rules, const char *key, guint *index)
{
	for (*index = 0; *index < rules->len; (*index)++) {
		const DpVenueRule *rule = rules->pdata[*index];

		if (g_str_equal(rule->key, key))
			return TRUE;
	}
	return FALSE;
}

static void
report_off(const DpVenueFile *file, const DpFileRule *off, const GPtrArray *rules,
           GPtrArray *diagnostics)
{
	g_autoptr(GPtrArray) keys = g_ptr_array_new();
	const char *nearest;

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		g_ptr_array_add(keys, rule->key);
	}
	g_ptr_array_add(keys, NULL);
	nearest = dp_text_nearest(off->key, (const char *const *)keys->pdata);
	dp_diagnostics_add(diagnostics, DP_DIAGNOSTIC_ERROR, file->path, off->line, off->column,
	                   nearest != NULL ? "\"%s\" is off, but no rule of that key is inherited; "
	                                     "did you mean \"%s\"?"
	                                   : "\"%s\" is off, but no rule of that key is inherited",
	                   off->key, nearest);
}

static void
merge_rule(const DpLoader *loader, const DpVenueFile *file, const DpFileRule *own, GPtrArray *rules,
           GPtrArray *diagnostics)
{
	guint index = 0;
	gboolean inherited = find_rule(rules, own->key, &index);

	if (inherited)
		g_ptr_array_remove_index(rules, index);
	else if (own->off && dp_rule_is_wanted(loader->only, own->key))
		report_off(file, own, rules, diagnostics);
	if (own->rule != NULL)
		g_ptr_array_add(rules, dp_venue_rule_ref(own->rule));
}

static void
report_rule(const DpVenueRule *rule, GPtrArray *diagnostics, const char *what, const char *word,
            char **words)
{
	const char *nearest = dp_text_nearest(word, (const char *const *)words);
	g_autofree char *hint =
	    nearest != NULL ? g_strdup_printf("; did you mean \"%s\"?", nearest) : g_strdup("");

	dp_diagnostics_add(diagnostics, DP_DIAGNOSTIC_ERROR, rule->path, rule->line, rule->column,
	                   "\"%s\" is for the %s \"%s\", which the venue does not have%s",
	                   rule->key, what, word, hint);
}

static void
check_selection(const DpVenueRule *rule, char **selected, char **words, const char *what,
                GPtrArray *diagnostics)
{
	for (guint i = 0; selected != NULL && selected[i] != NULL; i++) {
		if (words == NULL || !g_strv_contains((const char *const *)words, selected[i]))
			report_rule(rule, diagnostics, what, selected[i], words);
	}
}

static void
check_clashes(const GPtrArray *rules, guint index, GPtrArray *diagnostics)
{
	const DpVenueRule *rule = rules->pdata[index];

	for (guint i = 0; i < index; i++) {
		const DpVenueRule *other = rules->pdata[i];

		if (dp_venue_rule_clashes(rule, other))
			dp_diagnostics_add(diagnostics, DP_DIAGNOSTIC_ERROR, rule->path, rule->line,
			                   rule->column,
			                   "\"%s\" and \"%s\" are in force together; "
			                   "give them different tracks or stages",
			                   rule->key, other->key);
	}
}

/* Tracks and stages come from the nearest file of the chain that names them. */
static char **
last_word(const GPtrArray *chain, gboolean tracks)
{
	for (guint i = 0; i < chain->len; i++) {
		const DpVenueFile *file = chain->pdata[i];
		char **words = tracks ? file->tracks : file->stages;

		if (words != NULL)
			return words;
	}
	return NULL;
}

/* (nullable) (transfer full) */
static char **
nearest_marks(const GPtrArray *chain)
{
	for (guint i = 0; i < chain->len; i++) {
		const DpVenueFile *file = chain->pdata[i];

		if (file->marks != NULL)
			return g_strdupv(file->marks);
	}
	return NULL;
}

/* (nullable) (transfer full) */
static GPtrArray *
nearest_prints(const GPtrArray *chain)
{
	for (guint i = 0; i < chain->len; i++) {
		const DpVenueFile *file = chain->pdata[i];

		if (file->prints != NULL)
			return g_ptr_array_ref(file->prints);
	}
	return NULL;
}

static gboolean
sets_columns(const DpVenueFile *file)
{
	for (guint i = 0; i < file->rules->len; i++) {
		if (g_str_equal(((const DpFileRule *)file->rules->pdata[i])->key, "columns"))
			return TRUE;
	}
	return FALSE;
}

/* (nullable) (transfer full): what every paper needs is no style: that says how pages look. */
static char *
style_title(const GPtrArray *chain)
{
	for (guint i = 1; i < chain->len; i++) {
		const DpVenueFile *file = chain->pdata[i];

		if (sets_columns(file))
			return g_strdup(file->title);
	}
	return NULL;
}

static char *
digest_chain(const GPtrArray *chain, const GString *lists)
{
	g_autoptr(GString) all = g_string_new(lists->str);

	for (guint i = 0; i < chain->len; i++) {
		const DpVenueFile *file = chain->pdata[i];

		g_string_append_printf(all, "%s\n", file->digest);
	}
	return dp_checksum_sha256(all->str, all->len);
}

static DpVenue *
merge(const DpLoader *loader, const GPtrArray *chain, GPtrArray *diagnostics)
{
	GPtrArray *rules = g_ptr_array_new_with_free_func(unref_rule);
	char **tracks = last_word(chain, TRUE), **stages = last_word(chain, FALSE);
	const DpVenueFile *child = chain->pdata[0];
	g_autoptr(GHashTable) used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GString) digests = g_string_new(NULL);
	DpListFinder lists = {loader->folders, diagnostics,     loader->lists, used,
	                      digests,         loader->thorough};
	g_autofree char *digest = NULL;
	DpVenue *venue;

	for (guint i = chain->len; i > 0; i--) {
		const DpVenueFile *file = chain->pdata[i - 1];

		for (guint j = 0; j < file->rules->len; j++)
			merge_rule(loader, file, file->rules->pdata[j], rules, diagnostics);
	}
	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		check_selection(rule, rule->tracks, tracks, "track", diagnostics);
		check_selection(rule, rule->stages, stages, "stage", diagnostics);
		check_clashes(rules, i, diagnostics);
	}
	dp_lists_attach(&lists, rules);
	digest = digest_chain(chain, digests);
	venue = dp_venue_new(child->id, child->title, digest, (const char *const *)tracks,
	                     (const char *const *)stages, rules);
	venue->deadline = g_strdup(child->deadline);
	venue->marks = nearest_marks(chain);
	venue->prints = nearest_prints(chain);
	venue->style = style_title(chain);
	return venue;
}

static int
compare_diagnostics(gconstpointer a, gconstpointer b)
{
	const DpDiagnostic *left = *(const DpDiagnostic *const *)a;
	const DpDiagnostic *right = *(const DpDiagnostic *const *)b;
	int by_path = strcmp(left->path, right->path);

	if (by_path != 0)
		return by_path;
	if (left->line != right->line)
		return left->line < right->line ? -1 : 1;
	if (left->column != right->column)
		return left->column < right->column ? -1 : 1;
	return strcmp(left->message, right->message);
}

DpVenue *
dp_loader_load(DpLoader *loader, const char *path, GPtrArray *diagnostics, GError **error)
{
	g_autoptr(GPtrArray) chain = g_ptr_array_new_with_free_func(unref_file);
	g_autoptr(GPtrArray) found = dp_diagnostics_new();
	g_autoptr(GError) unreadable = NULL;
	g_autoptr(DpVenue) venue = NULL;
	guint errors;

	if (read_chain(loader, path, chain, found, &unreadable))
		venue = merge(loader, chain, found);
	errors = dp_diagnostics_n_errors(found);
	g_ptr_array_sort(found, compare_diagnostics);
	g_ptr_array_extend_and_steal(diagnostics, g_steal_pointer(&found));
	if (unreadable != NULL) {
		g_propagate_error(error, g_steal_pointer(&unreadable));
		return NULL;
	}
	if (errors == 0)
		return g_steal_pointer(&venue);
	g_set_error(error, DP_ERROR, DP_ERROR_VENUE,
	            errors == 1 ? "%s has %u error" : "%s has %u errors", path, errors);
	return NULL;
}

DpVenue *
dp_loader_read(const char *path, const char *bytes, gsize length, GPtrArray *diagnostics,
               GError **error)
{
	g_autoptr(GPtrArray) chain = g_ptr_array_new_with_free_func(unref_file);
	g_autoptr(DpFolders) folders = dp_folders_new(NULL);
	g_auto(DpLoader) loader = {NULL};
	g_autoptr(DpVenue) venue = NULL;
	g_auto(DpYamlFile) yaml = {NULL};
	DpVenueFile *file;

	dp_yaml_file_parse(&yaml, path, bytes, length, diagnostics);
	dp_loader_init(&loader, folders, TRUE);
	file = dp_venue_file_read(&yaml, NULL, diagnostics);
	if (file != NULL) {
		g_ptr_array_add(chain, file);
		venue = merge(&loader, chain, diagnostics);
	}
	if (venue != NULL && dp_diagnostics_n_errors(diagnostics) == 0)
		return g_steal_pointer(&venue);
	g_set_error(error, DP_ERROR, DP_ERROR_VENUE, "%s cannot be used", path);
	return NULL;
}
