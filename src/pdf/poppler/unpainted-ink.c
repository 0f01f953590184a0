/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/unpainted-ink.h"

#include "pdf/content/geometry.h"

#define MAX_ITEMS 200000u /* objects, and members of arrays */
#define MAX_DEPTH 24u
#define MAX_INKS 32u /* of one space */

/* What was looked through. */
typedef struct {
	GHashTable *seen; /* object ids */
	guint n_items;
	gboolean found; /* the ink, or more than the bounds */
} Search;

static void look_into(Search *search, const DpObject *object, guint depth);

static gboolean
is_named(const DpObject *array, guint index, const char *name)
{
	g_auto(DpObject) item = dp_object_item(array, index);

	return dp_object_is_name(&item, name);
}

/* [/Separation name …] or [/DeviceN names …]; one None among other inks is enough. */
static gboolean
has_none(const DpObject *array)
{
	g_auto(DpObject) names = DP_OBJECT_NONE;
	guint n;

	if (!is_named(array, 0, "/Separation") && !is_named(array, 0, "/DeviceN"))
		return FALSE;
	names = dp_object_item(array, 1);
	n = dp_object_n_items(&names, MAX_INKS + 1);
	for (guint i = 0; i < n; i++) {
		if (is_named(&names, i, "/None"))
			return TRUE;
	}
	return n > MAX_INKS || dp_object_is_name(&names, "/None");
}

static void
look_into_array(Search *search, const DpObject *array, guint depth)
{
	guint n = dp_object_n_items(array, MAX_ITEMS);

	search->n_items += n;
	if (has_none(array)) {
		search->found = TRUE;
		return;
	}
	for (guint i = 0; i < n && !search->found; i++) {
		g_auto(DpObject) item = dp_object_nth(array, i);

		look_into(search, &item, depth);
	}
}

static void
look_into_dict(Search *search, const DpObject *dict, guint depth)
{
	g_autoptr(GPtrArray) keys = dp_object_keys(dict, MAX_ITEMS);

	for (guint i = 0; i < keys->len && !search->found; i++) {
		g_auto(DpObject) value = DP_OBJECT_NONE;

		/* of annotations and their structure: the way back */
		if (g_str_equal(keys->pdata[i], "/Parent") || g_str_equal(keys->pdata[i], "/P"))
			continue;
		value = dp_object_get(dict, keys->pdata[i]);
		look_into(search, &value, depth);
	}
}

static void
look_into(Search *search, const DpObject *object, guint depth)
{
	guint64 id = dp_object_id(object);
	gboolean is_dict = dp_object_is_dict(object) || dp_object_is_stream(object);

	if (!is_dict && !dp_object_is_array(object))
		return;
	if (id != 0 && !g_hash_table_add(search->seen, g_memdup2(&id, sizeof id)))
		return;
	search->found = search->found || depth > MAX_DEPTH || ++search->n_items > MAX_ITEMS;
	if (search->found)
		return;
	if (is_dict)
		look_into_dict(search, object, depth + 1);
	else
		look_into_array(search, object, depth + 1);
}

/* An annotation leads to other pages by its destination: only what it paints counts. */
static void
look_into_annotations(Search *search, const DpObject *page)
{
	g_auto(DpObject) list = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items(&list, MAX_ITEMS);

	for (guint i = 0; i < n && !search->found; i++) {
		g_auto(DpObject) annotation = dp_object_nth(&list, i);
		g_auto(DpObject) appearance = dp_object_get(&annotation, "/AP");

		look_into(search, &appearance, 0);
	}
}

gboolean
dp_unpainted_ink_may_be_used(const DpObject *page)
{
	g_autoptr(GHashTable) seen =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_auto(DpObject) resources = dp_geometry_inherited(page, "/Resources");
	Search search = {.seen = seen};

	look_into(&search, &resources, 0);
	look_into_annotations(&search, page);
	return search.found;
}
