/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/page-tree.h"

#include "base/limits.h"

typedef struct {
	GArray *pages;
	guint n_nodes;  /* visited; bounds cyclic trees */
	gboolean whole; /* nothing was left out */
} Walk;

static void
clear_object(gpointer data)
{
	dp_object_clear(data);
}

static gboolean
may_visit(Walk *walk)
{
	return walk->pages->len < DP_LIMIT_PAGES &&
	       dp_bound_allows(DP_BOUND_PAGE_TREE, walk->n_nodes++);
}

static void
visit(Walk *walk, const DpObject *node, guint depth)
{
	g_auto(DpObject) kids = dp_object_get(node, "/Kids");
	guint n = dp_object_n_items_within(&kids, DP_BOUND_PAGE_TREE);
	gboolean deep;

	if (!dp_object_is_array(&kids)) {
		DpObject page = dp_object_copy(node);

		walk->whole = walk->whole && dp_object_get_is_name(node, "/Type", "/Page");
		g_array_append_val(walk->pages, page);
		return;
	}
	deep = !dp_bound_allows(DP_BOUND_NESTING, depth);
	walk->whole = walk->whole && !deep;
	for (guint i = 0; i < n && !deep; i++) {
		g_auto(DpObject) kid = dp_object_nth(&kids, i);

		if (!may_visit(walk)) {
			walk->whole = FALSE;
			return;
		}
		if (dp_object_is_dict(&kid))
			visit(walk, &kid, depth + 1);
		else
			walk->whole = FALSE;
	}
}

GArray *
dp_page_tree_read(const DpObject *catalog, gboolean *sound)
{
	g_auto(DpObject) root = dp_object_get(catalog, "/Pages");
	Walk walk = {g_array_new(FALSE, FALSE, sizeof(DpObject)), 0, TRUE};

	g_array_set_clear_func(walk.pages, clear_object);
	if (dp_object_is_dict(&root))
		visit(&walk, &root, 0);
	*sound = walk.whole && dp_object_get_number(&root, "/Count", 0) == walk.pages->len;
	return walk.pages;
}
