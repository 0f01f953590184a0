/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/name-tree.h"

#include "base/bound.h"

typedef struct {
	DpNameTreeFunc each;
	gpointer data;
	const char *leaves; /* "/Names", or "/Nums" of a number tree */
	guint n_nodes;
} Walk;

static void
visit_names(Walk *walk, const DpObject *names)
{
	guint n = dp_object_n_items(names, G_MAXINT);

	for (guint i = 0; i + 1 < n && dp_bound_allows(DP_BOUND_NAMES, walk->n_nodes); i += 2) {
		g_auto(DpObject) key = dp_object_nth(names, i);
		g_auto(DpObject) value = dp_object_nth(names, i + 1);
		g_autofree char *name = dp_object_text(&key);

		walk->n_nodes++;
		walk->each(name != NULL ? name : "", &value, walk->data);
	}
}

static void
visit(Walk *walk, const DpObject *node, guint depth)
{
	g_auto(DpObject) names = dp_object_get(node, walk->leaves);
	g_auto(DpObject) kids = dp_object_get(node, "/Kids");
	guint n = dp_object_n_items_within(&kids, DP_BOUND_NAMES);

	visit_names(walk, &names);
	for (guint i = 0; i < n && dp_bound_allows(DP_BOUND_NESTING, depth); i++) {
		g_auto(DpObject) kid = dp_object_nth(&kids, i);

		if (!dp_bound_allows(DP_BOUND_NAMES, walk->n_nodes++))
			return;
		visit(walk, &kid, depth + 1);
	}
}

void
dp_name_tree_each(const DpObject *root, DpNameTreeFunc each, gpointer data)
{
	Walk walk = {each, data, "/Names", 0};

	visit(&walk, root, 0);
}

void
dp_number_tree_each(const DpObject *root, DpNameTreeFunc each, gpointer data)
{
	Walk walk = {each, data, "/Nums", 0};

	visit(&walk, root, 0);
}
