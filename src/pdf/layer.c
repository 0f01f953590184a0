/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/layer.h"
#include "base/bound.h"

struct _DpLayers {
	gboolean any;         /* there are optional-content properties at all */
	gboolean base_off;    /* D's BaseState is OFF */
	GHashTable *switched; /* object ids that D lists against its BaseState; only looked up */
};

static void
collect(DpLayers *layers, const DpObject *list)
{
	guint n = dp_object_n_items_within(list, DP_BOUND_LAYERS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) group = dp_object_item(list, i);
		gint64 id = (gint64)dp_object_id(&group);

		if (id != 0)
			g_hash_table_add(layers->switched, g_memdup2(&id, sizeof id));
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
	layers->any = dp_object_is_dict(&properties);
	layers->base_off = dp_object_get_is_name(&standard, "/BaseState", "/OFF");
	list = dp_object_get(&standard, layers->base_off ? "/ON" : "/OFF");
	collect(layers, &list);
	return layers;
}

void
dp_layers_free(DpLayers *layers)
{
	if (layers == NULL)
		return;
	g_hash_table_unref(layers->switched);
	g_free(layers);
}

static gboolean
group_is_off(const DpLayers *layers, const DpObject *group)
{
	gint64 id = (gint64)dp_object_id(group);

	return g_hash_table_contains(layers->switched, &id) != layers->base_off;
}

/* ISO 32000-1, table 99: what P demands of the groups; AnyOn when it is missing. */
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

	if (layers == NULL || !layers->any || !dp_object_is_dict(content))
		return FALSE;
	if (!dp_object_get_is_name(content, "/Type", "/OCMD"))
		return group_is_off(layers, content);
	groups = dp_object_get(content, "/OCGs");
	if (dp_object_is_array(&groups))
		return membership_is_off(layers, content, &groups);
	return dp_object_is_dict(&groups) && group_is_off(layers, &groups);
}
