/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/alternate.h"

#include <string.h>

#include "base/text.h"
#include "pdf/file/document-private.h"

#define DESCRIPTIONS 2 /* of the keys: those that stand for a figure */
#define MAX_ROLES 8    /* one mapped to the other; styles need one or two */

typedef struct {
	GPtrArray *found;
	GHashTable *seen; /* object ids; only for lookup */
	guint n_elements;
	DpObject roles;    /* the tree's /RoleMap */
	GHashTable *types; /* whether an element of this type is a figure */
	DpFigureTags figures;
} Walk;

static void
alternate_free(gpointer data)
{
	DpAlternate *alternate = data;

	g_free(alternate->text);
	g_free(alternate);
}

/* Returns: whether the element has a text that says all that it shows. */
static gboolean
take(Walk *walk, const DpObject *element)
{
	static const struct {
		const char *name, *key;
	} KEYS[] = {{"/Alt", "Alt"}, {"/ActualText", "ActualText"}, {"/E", "E"}};
	gboolean described = FALSE;

	for (guint i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		g_autofree char *text = NULL;
		DpAlternate *alternate;

		/* Few of the many elements have any of these keys. */
		if (!dp_object_has(element, KEYS[i].name))
			continue;
		text = dp_object_get_text(element, KEYS[i].name);
		described |= i < DESCRIPTIONS && text != NULL && strspn(text, " ") < strlen(text);
		if (text == NULL || *text == '\0' ||
		    !dp_bound_allows(DP_BOUND_ALTERNATES, walk->found->len))
			continue;
		alternate = g_new0(DpAlternate, 1);
		alternate->key = KEYS[i].key;
		alternate->text = dp_text_plain_within(text, DP_BOUND_ALTERNATE_CHARS);
		g_ptr_array_add(walk->found, alternate);
	}
	return described;
}

/* A type that is not of the standard may be mapped to one that is (14.7.3). */
static gboolean
find_role(const Walk *walk, const char *type)
{
	g_autofree char *role = g_strdup(type);

	for (guint i = 0; i < MAX_ROLES && role[0] == '/'; i++) {
		char *next;

		if (strcmp(role, "/Figure") == 0)
			return TRUE;
		next = dp_object_get_name(&walk->roles, role);
		g_free(role);
		role = next;
	}
	return FALSE;
}

static gboolean
is_figure(Walk *walk, const DpObject *element)
{
	g_autofree char *type = dp_object_get_name(element, "/S");
	gpointer known;

	if (!g_hash_table_lookup_extended(walk->types, type, NULL, &known)) {
		known = GINT_TO_POINTER(find_role(walk, type));
		g_hash_table_insert(walk->types, g_steal_pointer(&type), known);
	}
	return GPOINTER_TO_INT(known);
}

/* Returns: whether a figure's text holds for what is in it. */
static gboolean
count_figure(Walk *walk, const DpObject *element, gboolean described, gboolean covered)
{
	if (!is_figure(walk, element))
		return covered;
	walk->figures.n++;
	walk->figures.n_bare += !described && !covered;
	return described || covered;
}

/* Elements are often shared by mistake, and a tree may contain cycles. */
static gboolean
is_new(Walk *walk, const DpObject *element)
{
	gint64 id = (gint64)dp_object_id(element);

	return id == 0 || g_hash_table_add(walk->seen, g_memdup2(&id, sizeof id));
}

/* /K: an element, a marked-content number, or an array of both (14.7.2). @covered: a figure around
 * them has a text. */
static void
visit(Walk *walk, const DpObject *kids, guint depth, gboolean covered)
{
	guint n = dp_object_is_array(kids) ? dp_object_n_items_within(kids, DP_BOUND_ELEMENTS) : 1;

	for (guint i = 0; i < n && dp_bound_allows(DP_BOUND_ELEMENT_DEPTH, depth); i++) {
		g_auto(DpObject) element =
		    dp_object_is_array(kids) ? dp_object_item(kids, i) : dp_object_copy(kids);
		g_auto(DpObject) inner = DP_OBJECT_NONE;
		gboolean holds;

		if (!dp_bound_allows(DP_BOUND_ELEMENTS, walk->n_elements++))
			return;
		if (!dp_object_is_dict(&element) || !is_new(walk, &element))
			continue;
		holds = count_figure(walk, &element, take(walk, &element), covered);
		inner = dp_object_get(&element, "/K");
		if (dp_object_is_dict(&inner) || dp_object_is_array(&inner))
			visit(walk, &inner, depth + 1, holds);
	}
}

GPtrArray *
dp_document_alternates(DpDocument *document, DpFigureTags *figures)
{
	g_autoptr(GHashTable) seen =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_auto(DpObject) catalog = dp_document_catalog(document);
	g_auto(DpObject) root = dp_object_get(&catalog, "/StructTreeRoot");
	g_auto(DpObject) kids = dp_object_get(&root, "/K");
	g_auto(DpObject) roles = dp_object_get(&root, "/RoleMap");
	g_autoptr(GHashTable) types = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Walk walk = {.seen = seen, .roles = roles, .types = types};

	dp_bounds_set_page(0);
	walk.found = g_ptr_array_new_with_free_func(alternate_free);
	if (dp_object_is_set(&kids))
		visit(&walk, &kids, 0, FALSE);
	*figures = walk.figures;
	return walk.found;
}
