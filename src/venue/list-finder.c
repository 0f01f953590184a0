/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/list-finder.h"

#include <deskproof/diagnostic.h>

#include <string.h>

#include "venue/shipped-folder.h"
#include "venue/shipped-orders.h"
#include "venue/venue-rule.h"
#include "venue/wording-list.h"
#include "venue/yaml-file.h"

#define DEFAULT_LIST "prompt-injection"
#define ENDING ".yaml"
#define WORDS_ENDING ".words" /* beside a list: the words of orders */
#define SHIPPED_WORDS DP_SHIPPED_FOLDER "/patterns/" DEFAULT_LIST WORDS_ENDING

/* The shipped file is compiled into the program; a file that differs in one byte is read. */
static gboolean
is_shipped(const char *bytes, gsize length)
{
	return length == DP_SHIPPED_ORDERS.length &&
	       memcmp(bytes, DP_SHIPPED_ORDERS.text, length) == 0;
}

/* (nullable) (transfer full) */
static char *
read_words(const char *path, gsize *length)
{
	if (!g_str_equal(path, SHIPPED_WORDS))
		return dp_yaml_file_bytes(path, length, NULL);
	*length = DP_SHIPPED_ORDERS.length;
	return g_strndup(DP_SHIPPED_ORDERS.text, *length);
}

/* Adds the words of orders in the file beside a list, if there is one. @digests: (nullable). NULL
 * after a diagnostic. */
static GPtrArray *
with_words(GPtrArray *list, const char *path, GPtrArray *diagnostics, GString *digests)
{
	g_autoptr(GPtrArray) taken = list;
	g_autofree char *stem = g_strndup(path, strlen(path) - strlen(ENDING));
	g_autofree char *words = g_strconcat(stem, WORDS_ENDING, NULL);
	g_autofree char *bytes = NULL;
	DpWording *row = NULL;
	gsize length = 0;

	if (list == NULL || !g_str_has_suffix(path, ENDING))
		return g_steal_pointer(&taken);
	bytes = read_words(words, &length);
	if (bytes == NULL)
		return g_steal_pointer(&taken);
	row = g_new0(DpWording, 1);
	g_ptr_array_add(list, row);
	if (!is_shipped(bytes, length))
		row->own_orders = dp_order_words_read(words, bytes, length, diagnostics);
	row->orders = is_shipped(bytes, length) ? &DP_SHIPPED_ORDERS : row->own_orders;
	if (row->orders == NULL)
		return NULL;
	if (digests != NULL)
		g_string_append_printf(digests, "%016" G_GINT64_MODIFIER "x\n", row->orders->hash);
	return g_steal_pointer(&taken);
}

/* A list that was read, and what it adds to the digest of a venue. */
typedef struct {
	GPtrArray *list;
	char *digests;
} Kept;

static void
free_kept(gpointer data)
{
	Kept *kept = data;

	g_ptr_array_unref(kept->list);
	g_free(kept->digests);
	g_free(kept);
}

GHashTable *
dp_lists_new(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_kept);
}

static Kept *
read_list(const DpListFinder *lists, const DpVenueRule *rule, const char *name)
{
	g_autofree char *below = g_strconcat("patterns/", name, NULL);
	g_autofree char *path = dp_folders_find(lists->folders, below);
	g_auto(DpYamlFile) file = {NULL};
	g_autoptr(GString) digests = g_string_new(NULL);
	GPtrArray *list = NULL;
	Kept *kept = NULL;

	if (path == NULL ||
	    !dp_yaml_file_open(&file, path, !lists->thorough, lists->diagnostics, NULL)) {
		dp_diagnostics_add(lists->diagnostics, DP_DIAGNOSTIC_ERROR, rule->path, rule->line,
		                   rule->column, "there is no list of wordings \"%s\"", below);
		return NULL;
	}
	list = dp_wording_list_read(&file, lists->diagnostics);
	g_string_append_printf(digests, "%s\n", file.digest);
	list = with_words(list, path, lists->diagnostics, digests);
	if (list == NULL)
		return NULL;
	kept = g_new0(Kept, 1);
	*kept = (Kept){list, g_strdup(digests->str)};
	return kept;
}

GPtrArray *
dp_wording_list_load(const char *path, GPtrArray *diagnostics, GError **error)
{
	g_auto(DpYamlFile) file = {NULL};

	if (!dp_yaml_file_open(&file, path, FALSE, diagnostics, error))
		return NULL;
	return with_words(dp_wording_list_read(&file, diagnostics), path, diagnostics, NULL);
}

static void
add_list(DpListFinder *lists, DpVenueRule *rule, const char *name)
{
	Kept *kept = g_hash_table_lookup(lists->read, name);

	if (kept == NULL) {
		kept = read_list(lists, rule, name);
		if (kept == NULL)
			return;
		g_hash_table_insert(lists->read, g_strdup(name), kept);
	}
	if (g_hash_table_add(lists->used, g_strdup(name)))
		g_string_append(lists->digests, kept->digests);
	g_ptr_array_add(rule->wordings, g_ptr_array_ref(kept->list));
}

static gboolean
has_lists(const DpRuleInfo *info)
{
	for (const DpParamInfo *param = info->params; param->name != NULL; param++) {
		if (g_str_equal(param->name, "lists"))
			return TRUE;
	}
	return FALSE;
}

static void
unref_list(gpointer list)
{
	g_ptr_array_unref(list);
}

/* Rules are shared by venues, so wordings are attached to a copy. */
void
dp_lists_attach(DpListFinder *lists, GPtrArray *rules)
{
	for (guint i = 0; i < rules->len; i++) {
		DpVenueRule *shared = rules->pdata[i], *rule;
		const DpParam *names = dp_venue_rule_param(shared, "lists");

		if (!has_lists(shared->info))
			continue;
		rule = dp_venue_rule_copy(shared);
		rule->wordings = g_ptr_array_new_with_free_func(unref_list);
		for (guint k = 0; names != NULL && k < names->texts->len; k++)
			add_list(lists, rule, names->texts->pdata[k]);
		if (names == NULL)
			add_list(lists, rule, DEFAULT_LIST);
		rules->pdata[i] = rule;
		dp_venue_rule_unref(shared);
	}
}
