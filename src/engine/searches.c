/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/searches.h"

#include <string.h>

/* Hunt: one searcher, and what it found in which text. */
typedef struct {
	const DpVenueRule *rule;
	DpSearcher *searcher;
	GHashTable *found; /* of DpSearched, by text */
} Hunt;

struct _DpSearches {
	DpBudget *budget;
	GPtrArray *hunts;
};

static void
free_searched(gpointer data)
{
	DpSearched *searched = data;

	g_free(searched->folded);
	g_array_unref(searched->hits);
	g_free(searched);
}

static void
free_hunt(gpointer data)
{
	Hunt *hunt = data;

	dp_searcher_free(hunt->searcher);
	g_hash_table_unref(hunt->found);
	g_free(hunt);
}

DpSearches *
dp_searches_new(DpBudget *budget)
{
	DpSearches *searches = g_new0(DpSearches, 1);

	searches->budget = budget;
	searches->hunts = g_ptr_array_new_with_free_func(free_hunt);
	return searches;
}

void
dp_searches_free(DpSearches *searches)
{
	if (searches == NULL)
		return;
	g_ptr_array_unref(searches->hunts);
	g_free(searches);
}

static gboolean
same_texts(const DpVenueRule *a, const DpVenueRule *b, const char *name)
{
	const DpParam *first = dp_venue_rule_param(a, name), *second = dp_venue_rule_param(b, name);
	guint n = first != NULL ? first->texts->len : 0;

	if (n != (second != NULL ? second->texts->len : 0))
		return FALSE;
	for (guint i = 0; i < n; i++) {
		if (strcmp(first->texts->pdata[i], second->texts->pdata[i]) != 0)
			return FALSE;
	}
	return TRUE;
}

/* Whether two rules search for the same. Lists of a venue file are shared, not copied. */
static gboolean
same_search(const DpVenueRule *a, const DpVenueRule *b)
{
	guint n = a->wordings != NULL ? a->wordings->len : 0;

	if (n != (b->wordings != NULL ? b->wordings->len : 0))
		return FALSE;
	for (guint i = 0; i < n; i++) {
		if (a->wordings->pdata[i] != b->wordings->pdata[i])
			return FALSE;
	}
	return same_texts(a, b, "patterns") && same_texts(a, b, "allow");
}

static Hunt *
hunt_for(DpSearches *searches, const DpVenueRule *rule)
{
	Hunt *hunt;

	for (guint i = 0; i < searches->hunts->len; i++) {
		hunt = searches->hunts->pdata[i];
		if (hunt->rule == rule || same_search(hunt->rule, rule))
			return hunt;
	}
	hunt = g_new0(Hunt, 1);
	hunt->rule = rule;
	hunt->searcher = dp_searcher_new(rule, searches->budget);
	hunt->found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_searched);
	g_ptr_array_add(searches->hunts, hunt);
	return hunt;
}

const DpSearched *
dp_searches_run(DpSearches *searches, const DpVenueRule *rule, const char *text)
{
	Hunt *hunt = hunt_for(searches, rule);
	DpSearched *searched = g_hash_table_lookup(hunt->found, text);

	if (searched != NULL)
		return searched;
	searched = g_new0(DpSearched, 1);
	searched->folded = dp_searcher_read(hunt->searcher, text);
	searched->hits = dp_searcher_run(hunt->searcher, searched->folded, &searched->cut);
	g_hash_table_insert(hunt->found, g_strdup(text), searched);
	return searched;
}

gboolean
dp_searches_drawn_out(DpSearches *searches, const DpVenueRule *rule, const DpSearched *searched,
                      DpHit *hit)
{
	return dp_searcher_drawn_out(hunt_for(searches, rule)->searcher, searched->folded, hit);
}

gboolean
dp_searches_allows(DpSearches *searches, const DpVenueRule *rule, const DpSearched *searched)
{
	return dp_searcher_allows(hunt_for(searches, rule)->searcher, searched->folded);
}
