/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/alternate.h"

#include "base/text.h"
#include "pdf/file/document-private.h"

typedef struct {
	GPtrArray *found;
	GHashTable *seen; /* object ids; only for lookup */
	guint n_elements;
} Walk;

static void
alternate_free(gpointer data)
{
	DpAlternate *alternate = data;

	g_free(alternate->text);
	g_free(alternate);
}

static void
take(Walk *walk, const DpObject *element)
{
	static const struct {
		const char *name, *key;
	} KEYS[] = {{"/Alt", "Alt"}, {"/ActualText", "ActualText"}, {"/E", "E"}};

	for (guint i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		g_autofree char *text = NULL;
		DpAlternate *alternate;

		/* Few of the many elements have any of these keys. */
		if (!qpdf_oh_has_key(element->qpdf, element->handle, KEYS[i].name))
			continue;
		text = dp_object_get_text(element, KEYS[i].name);
		if (text == NULL || *text == '\0' ||
		    !dp_bound_allows(DP_BOUND_ALTERNATES, walk->found->len))
			continue;
		alternate = g_new0(DpAlternate, 1);
		alternate->key = KEYS[i].key;
		alternate->text = dp_text_plain_within(text, DP_BOUND_ALTERNATE_CHARS);
		g_ptr_array_add(walk->found, alternate);
	}
}

/* Elements are often shared by mistake, and a tree may contain cycles. */
static gboolean
is_new(Walk *walk, const DpObject *element)
{
	gint64 id = (gint64)dp_object_id(element);

	return id == 0 || g_hash_table_add(walk->seen, g_memdup2(&id, sizeof id));
}

/* /K: an element, a marked-content number, or an array of both (14.7.2). */
static void
visit(Walk *walk, const DpObject *kids, guint depth)
{
	guint n = dp_object_is_array(kids) ? dp_object_n_items_within(kids, DP_BOUND_ELEMENTS) : 1;

	for (guint i = 0; i < n && dp_bound_allows(DP_BOUND_ELEMENT_DEPTH, depth); i++) {
		g_auto(DpObject) element =
		    dp_object_is_array(kids) ? dp_object_item(kids, i) : dp_object_copy(kids);
		g_auto(DpObject) inner = DP_OBJECT_NONE;

		if (!dp_bound_allows(DP_BOUND_ELEMENTS, walk->n_elements++))
			return;
		if (!dp_object_is_dict(&element) || !is_new(walk, &element))
			continue;
		take(walk, &element);
		inner = dp_object_get(&element, "/K");
		if (dp_object_is_dict(&inner) || dp_object_is_array(&inner))
			visit(walk, &inner, depth + 1);
	}
}

GPtrArray *
dp_document_alternates(DpDocument *document)
{
	g_autoptr(GHashTable) seen =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_auto(DpObject) catalog = dp_document_catalog(document);
	g_auto(DpObject) root = dp_object_get(&catalog, "/StructTreeRoot");
	g_auto(DpObject) kids = dp_object_get(&root, "/K");
	Walk walk = {.seen = seen};

	dp_bounds_set_page(0);
	walk.found = g_ptr_array_new_with_free_func(alternate_free);
	if (dp_object_is_set(&kids))
		visit(&walk, &kids, 0);
	return walk.found;
}
