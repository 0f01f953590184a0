/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/layer.h"

#include "base/bound.h"

struct _DpLayers {
	gboolean any;         /* the file has optional-content properties */
	gboolean base_off;    /* D's BaseState is OFF */
	GHashTable *switched; /* object ids that D lists against its BaseState; only for lookup */
	GHashTable *unseen;   /* groups that their usage turns off on screen; only for lookup */
};

static void
add_id(GHashTable *ids, const DpObject *group)
{
	gint64 id = (gint64)dp_object_id(group);

	if (id != 0)
		g_hash_table_add(ids, g_memdup2(&id, sizeof id));
}

static void
collect(DpLayers *layers, const DpObject *list)
{
	guint n = dp_object_n_items_within(list, DP_BOUND_LAYERS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) group = dp_object_item(list, i);

		add_id(layers->switched, &group);
	}
}

/* A group's usage (ISO 32000-1, table 102). Pages are read at 100 % zoom. */
static gboolean
is_used_otherwise(const DpObject *group, const char *category)
{
	g_auto(DpObject) usage = dp_object_get(group, "/Usage");
	g_auto(DpObject) entry = dp_object_get(&usage, category);

	if (g_str_equal(category, "/View"))
		return dp_object_get_is_name(&entry, "/ViewState", "/OFF");
	if (g_str_equal(category, "/Zoom"))
		return dp_object_get_number(&entry, "/min", 0) > 1 ||
		       dp_object_get_number(&entry, "/max", G_MAXDOUBLE) <= 1;
	return FALSE;
}

static void
apply_usage(DpLayers *layers, const DpObject *application, guint *n_terms)
{
	g_auto(DpObject) groups = dp_object_get(application, "/OCGs");
	g_auto(DpObject) categories = dp_object_get(application, "/Category");
	guint n = dp_object_n_items_within(&groups, DP_BOUND_LAYERS);
	guint n_categories = dp_object_n_items_within(&categories, DP_BOUND_LAYERS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) group = dp_object_item(&groups, i);

		for (guint k = 0; k < n_categories; k++) {
			if (!dp_bound_allows(DP_BOUND_LAYER_TERMS, (*n_terms)++))
				return;
			g_auto(DpObject) category = dp_object_item(&categories, k);
			g_autofree char *name = dp_object_name(&category);

			if (is_used_otherwise(&group, name))
				add_id(layers->unseen, &group);
		}
	}
}

/* Groups that viewers switch automatically when the file is viewed (8.11.4.4). */
static void
collect_usage(DpLayers *layers, const DpObject *standard)
{
	g_auto(DpObject) applications = dp_object_get(standard, "/AS");
	guint n = dp_object_n_items_within(&applications, DP_BOUND_LAYERS), n_terms = 0;

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) one = dp_object_item(&applications, i);

		if (dp_object_get_is_name(&one, "/Event", "/View"))
			apply_usage(layers, &one, &n_terms);
	}
}

DpLayers *
dp_layers_new(const DpObject *catalog)
{
	DpLayers *layers = g_new0(DpLayers, 1);
	g_auto(DpObject) properties = dp_object_get(catalog, "/OCProperties");
	g_auto(DpObject) standard = dp_object_get(&properties, "/D");
	g_auto(DpObject) list = DP_OBJECT_NONE;

	layers->switched = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	layers->unseen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	layers->any = dp_object_is_dict(&properties);
	layers->base_off = dp_object_get_is_name(&standard, "/BaseState", "/OFF");
	list = dp_object_get(&standard, layers->base_off ? "/ON" : "/OFF");
	collect(layers, &list);
	collect_usage(layers, &standard);
	return layers;
}

void
dp_layers_free(DpLayers *layers)
{
	if (layers == NULL)
		return;
	g_hash_table_unref(layers->switched);
	g_hash_table_unref(layers->unseen);
	g_free(layers);
}

static gboolean
group_is_off(const DpLayers *layers, const DpObject *group)
{
	gint64 id = (gint64)dp_object_id(group);

	return g_hash_table_contains(layers->unseen, &id) ||
	       g_hash_table_contains(layers->switched, &id) != layers->base_off;
}

/* [/And …], [/Or …] or [/Not …] of groups and expressions (table 99, VE); anything else is on. */
static gboolean
expression_is_off(const DpLayers *layers, const DpObject *expression, guint depth, guint *n_terms)
{
	g_auto(DpObject) operator= dp_object_item(expression, 0);
	guint n = dp_object_n_items_within(expression, DP_BOUND_LAYERS), n_off = 0;

	if (dp_object_is_dict(expression))
		return group_is_off(layers, expression);
	if (n < 2 || !dp_bound_allows(DP_BOUND_NESTING, depth))
		return FALSE;
	for (guint i = 1; i < n && dp_bound_allows(DP_BOUND_LAYER_TERMS, *n_terms); i++) {
		g_auto(DpObject) operand = dp_object_item(expression, i);

		(*n_terms)++;
		n_off += expression_is_off(layers, &operand, depth + 1, n_terms);
	}
	if (dp_object_is_name(&operator, "/Not"))
		return n_off == 0;
	return dp_object_is_name(&operator, "/Or") ? n_off == n - 1 : n_off > 0;
}

/* The visibility policy P (ISO 32000-1, table 99); AnyOn by default. */
static gboolean
membership_is_off(const DpLayers *layers, const DpObject *membership, const DpObject *groups)
{
	g_autofree char *policy = dp_object_get_name(membership, "/P");
	guint n = dp_object_n_items_within(groups, DP_BOUND_LAYERS), n_off = 0, n_groups = 0;

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) group = dp_object_item(groups, i);

		if (!dp_object_is_dict(&group))
			continue;
		n_groups++;
		n_off += group_is_off(layers, &group);
	}
	if (n_groups == 0)
		return FALSE;
	if (g_strcmp0(policy, "/AllOn") == 0)
		return n_off > 0;
	if (g_strcmp0(policy, "/AnyOff") == 0)
		return n_off == 0;
	if (g_strcmp0(policy, "/AllOff") == 0)
		return n_off < n_groups;
	return n_off == n_groups;
}

gboolean
dp_layers_is_off(const DpLayers *layers, const DpObject *content)
{
	g_auto(DpObject) groups = DP_OBJECT_NONE;
	g_auto(DpObject) expression = DP_OBJECT_NONE;
	guint n_terms = 0;

	if (layers == NULL || !layers->any || !dp_object_is_dict(content))
		return FALSE;
	if (!dp_object_get_is_name(content, "/Type", "/OCMD"))
		return group_is_off(layers, content);
	expression = dp_object_get(content, "/VE");
	if (dp_object_is_array(&expression))
		return expression_is_off(layers, &expression, 0, &n_terms);
	groups = dp_object_get(content, "/OCGs");
	if (dp_object_is_array(&groups))
		return membership_is_off(layers, content, &groups);
	return dp_object_is_dict(&groups) && group_is_off(layers, &groups);
}
