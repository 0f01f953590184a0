/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/name-tree.h"
#include "base/limits.h"

typedef struct {
	DpNameTreeFunc each;
	gpointer data;
	guint n_nodes;
} Walk;

static void
visit_names(Walk *walk, const DpObject *names)
{
	guint n = dp_object_n_items(names, 2 * DP_LIMIT_NAME_TREE_NODES);

	for (guint i = 0; i + 1 < n && walk->n_nodes < DP_LIMIT_NAME_TREE_NODES; i += 2) {
		g_auto(DpObject) key = dp_object_item(names, i);
		g_auto(DpObject) value = dp_object_item(names, i + 1);
		g_autofree char *name = dp_object_text(&key);

		walk->n_nodes++;
		walk->each(name != NULL ? name : "", &value, walk->data);
	}
}

static void
visit(Walk *walk, const DpObject *node, guint depth)
{
	g_auto(DpObject) names = dp_object_get(node, "/Names");
	g_auto(DpObject) kids = dp_object_get(node, "/Kids");
	guint n = dp_object_n_items(&kids, DP_LIMIT_NAME_TREE_NODES);

	visit_names(walk, &names);
	for (guint i = 0; i < n && depth < DP_LIMIT_OBJECT_DEPTH; i++) {
		g_auto(DpObject) kid = dp_object_item(&kids, i);

		if (walk->n_nodes++ >= DP_LIMIT_NAME_TREE_NODES)
			return;
		visit(walk, &kid, depth + 1);
	}
}

void
dp_name_tree_each(const DpObject *root, DpNameTreeFunc each, gpointer data)
{
	Walk walk = {each, data, 0};

	visit(&walk, root, 0);
}
