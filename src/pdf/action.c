/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/action.h"
#include "base/limits.h"

#include <string.h>

void
dp_actions_init(DpActions *actions, DpObjects *objects)
{
	*actions = (DpActions){objects,
	                       g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL), 0};
}

void
dp_actions_clear(DpActions *actions)
{
	g_clear_pointer(&actions->seen, g_hash_table_unref);
}

/* FALSE: seen before, or too many. */
static gboolean
is_fresh(DpActions *actions, const DpObject *action)
{
	gint64 id = (gint64)dp_object_id(action);

	if (!dp_object_is_dict(action) || actions->n_visited++ >= DP_LIMIT_NAME_TREE_NODES)
		return FALSE;
	return id == 0 || g_hash_table_add(actions->seen, g_memdup2(&id, sizeof id));
}

static gboolean count(DpActions *actions, const DpObject *action, guint depth);

/* /Next is one action or an array of them (12.6.2). */
static gboolean
count_next(DpActions *actions, const DpObject *action, guint depth)
{
	g_auto(DpObject) next = dp_object_get(action, "/Next");
	guint n = dp_object_n_items(&next, DP_LIMIT_NAME_TREE_NODES);
	gboolean acts = FALSE;

	if (depth >= DP_LIMIT_OBJECT_DEPTH)
		return FALSE;
	if (!dp_object_is_array(&next))
		return count(actions, &next, depth + 1);
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) item = dp_object_item(&next, i);

		acts |= count(actions, &item, depth + 1);
	}
	return acts;
}

static gboolean
count(DpActions *actions, const DpObject *action, guint depth)
{
	g_autofree char *kind = NULL;
	g_auto(DpObject) script = DP_OBJECT_NONE;
	gboolean javascript, acts;

	if (!is_fresh(actions, action))
		return FALSE;
	kind = dp_object_get_name(action, "/S");
	script = dp_object_get(action, "/JS");
	javascript = strcmp(kind, "/JavaScript") == 0 || dp_object_is_set(&script);
	actions->objects->n_javascript += javascript;
	actions->objects->n_launch += strcmp(kind, "/Launch") == 0;
	acts = javascript || (*kind != '\0' && strcmp(kind, "/GoTo") != 0);
	return count_next(actions, action, depth) || acts;
}

gboolean
dp_actions_count(DpActions *actions, const DpObject *action)
{
	return count(actions, action, 0);
}

void
dp_actions_count_owned(DpActions *actions, const DpObject *owner)
{
	g_auto(DpObject) action = dp_object_get(owner, "/A");
	g_auto(DpObject) additional = dp_object_get(owner, "/AA");
	g_autoptr(GPtrArray) keys = dp_object_keys(&additional, DP_LIMIT_OPERANDS);

	count(actions, &action, 0);
	for (guint i = 0; i < keys->len; i++) {
		g_auto(DpObject) each = dp_object_get(&additional, g_ptr_array_index(keys, i));

		count(actions, &each, 0);
	}
}
