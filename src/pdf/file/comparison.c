/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/comparison.h"

#include <string.h>

#include "base/limits.h"
#include "pdf/content/geometry.h"
#include "pdf/file/document-private.h"
#include "pdf/syntax/stream.h"

typedef struct {
	GHashTable *seen; /* ids of objects being compared, or already compared */
	guint n_nodes;
} Comparison;

static gboolean same(Comparison *comparison, const DpObject *one, const DpObject *other,
                     guint depth);

static gboolean
same_items(Comparison *comparison, const DpObject *one, const DpObject *other, guint depth)
{
	guint n = dp_object_n_items(one, G_MAXINT);

	if (n != dp_object_n_items(other, G_MAXINT))
		return FALSE;
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) mine = dp_object_item(one, i);
		g_auto(DpObject) its = dp_object_item(other, i);

		if (!same(comparison, &mine, &its, depth + 1))
			return FALSE;
	}
	return TRUE;
}

static gboolean
same_entries(Comparison *comparison, const DpObject *one, const DpObject *other, guint depth)
{
	g_autoptr(GPtrArray) keys = dp_object_keys(one, DP_LIMIT_REVISION_NODES);
	g_autoptr(GPtrArray) others = dp_object_keys(other, DP_LIMIT_REVISION_NODES);

	if (keys->len != others->len)
		return FALSE;
	for (guint i = 0; i < keys->len; i++) {
		const char *key = keys->pdata[i];
		g_auto(DpObject) mine = dp_object_get(one, key);
		g_auto(DpObject) its = dp_object_get(other, key);

		if (strcmp(key, others->pdata[i]) != 0 ||
		    (strcmp(key, "/Parent") != 0 && !same(comparison, &mine, &its, depth + 1)))
			return FALSE;
	}
	return TRUE;
}

/* Image samples: not compared, because no words are read from them either. */
static gboolean
same_stream(Comparison *comparison, const DpObject *one, const DpObject *other, guint depth)
{
	g_autoptr(GBytes) mine = NULL, its = NULL;

	if (!same_entries(comparison, one, other, depth))
		return FALSE;
	if (dp_object_get_is_name(one, "/Subtype", "/Image"))
		return TRUE;
	mine = dp_stream_read_raw(one);
	its = dp_stream_read_raw(other);
	return mine != NULL && its != NULL && g_bytes_equal(mine, its);
}

static gboolean
same_source(const DpObject *one, const DpObject *other)
{
	g_autofree char *mine = dp_object_source(one);
	g_autofree char *its = dp_object_source(other);

	return strcmp(mine, its) == 0;
}

static gboolean
same(Comparison *comparison, const DpObject *one, const DpObject *other, guint depth)
{
	gint64 id = (gint64)dp_object_id(one);

	if (id != (gint64)dp_object_id(other) || depth > DP_LIMIT_OBJECT_DEPTH ||
	    comparison->n_nodes++ >= DP_LIMIT_REVISION_NODES)
		return FALSE;
	if (id != 0 && !g_hash_table_add(comparison->seen, g_memdup2(&id, sizeof id)))
		return TRUE;
	if (dp_object_is_stream(one) && dp_object_is_stream(other))
		return same_stream(comparison, one, other, depth);
	if (dp_object_is_dict(one) && dp_object_is_dict(other))
		return same_entries(comparison, one, other, depth);
	if (dp_object_is_array(one) && dp_object_is_array(other))
		return same_items(comparison, one, other, depth);
	return same_source(one, other);
}

/* The link targets of a page, concatenated. (transfer full) */
static char *
link_targets(const DpObject *page)
{
	g_auto(DpObject) annotations = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items(&annotations, DP_LIMIT_ANNOTATIONS_PER_PAGE);
	GString *targets = g_string_new(NULL);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_item(&annotations, i);
		g_auto(DpObject) action = dp_object_get(&annotation, "/A");
		g_autofree char *source = NULL;

		if (!dp_object_get_is_name(&annotation, "/Subtype", "/Link"))
			continue;
		source = dp_object_source(&action);
		g_string_append(targets, source);
	}
	return g_string_free(targets, FALSE);
}

static gboolean
same_page(Comparison *comparison, const DpObject *one, const DpObject *other)
{
	static const char *const KEYS[] = {"/Contents", "/Resources", "/MediaBox",
	                                   "/CropBox",  "/Rotate",    "/UserUnit"};
	g_autofree char *targets = link_targets(one), *its_targets = link_targets(other);

	for (guint i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		g_auto(DpObject) mine = dp_geometry_inherited(one, KEYS[i]);
		g_auto(DpObject) its = dp_geometry_inherited(other, KEYS[i]);

		if (!same(comparison, &mine, &its, 0))
			return FALSE;
	}
	return strcmp(targets, its_targets) == 0;
}

static gboolean
same_layers(Comparison *comparison, DpDocument *one, DpDocument *other)
{
	g_auto(DpObject) catalog = dp_document_catalog(one);
	g_auto(DpObject) its_catalog = dp_document_catalog(other);
	g_auto(DpObject) layers = dp_object_get(&catalog, "/OCProperties");
	g_auto(DpObject) its_layers = dp_object_get(&its_catalog, "/OCProperties");

	return same(comparison, &layers, &its_layers, 0);
}

gboolean
dp_document_shows_same(DpDocument *one, DpDocument *other)
{
	g_autoptr(GHashTable) seen =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	Comparison comparison = {seen, 0};

	if (!dp_document_has_objects(one) || !dp_document_has_objects(other) ||
	    one->n_pages != other->n_pages || !same_layers(&comparison, one, other))
		return FALSE;
	for (guint number = 1; number <= one->n_pages; number++) {
		g_auto(DpObject) page = dp_document_page_object(one, number);
		g_auto(DpObject) its_page = dp_document_page_object(other, number);

		if (!same_page(&comparison, &page, &its_page))
			return FALSE;
	}
	return TRUE;
}

/* Of a stream, or the sum over an array of streams. */
static double
stored_bytes(const DpObject *streams)
{
	guint n = dp_object_n_items(streams, DP_LIMIT_NAME_TREE_NODES);
	double bytes = CLAMP(dp_object_get_number(streams, "/Length", 0), 0, DP_LIMIT_PDF_BYTES);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) part = dp_object_item(streams, i);

		bytes += CLAMP(dp_object_get_number(&part, "/Length", 0), 0, DP_LIMIT_PDF_BYTES);
	}
	return bytes;
}

static double
form_bytes(const DpObject *page)
{
	g_auto(DpObject) resources = dp_geometry_inherited(page, "/Resources");
	g_auto(DpObject) xobjects = dp_object_get(&resources, "/XObject");
	g_autoptr(GPtrArray) keys = dp_object_keys(&xobjects, DP_LIMIT_NAME_TREE_NODES);
	double bytes = 0;

	for (guint i = 0; i < keys->len; i++) {
		g_auto(DpObject) xobject = dp_object_get(&xobjects, keys->pdata[i]);

		if (dp_object_get_is_name(&xobject, "/Subtype", "/Form"))
			bytes += stored_bytes(&xobject);
	}
	return bytes;
}

double
dp_document_content_bytes(DpDocument *document)
{
	double bytes = 0;

	for (guint number = 1; number <= document->n_pages; number++) {
		g_auto(DpObject) page = dp_document_page_object(document, number);
		g_auto(DpObject) contents = dp_object_get(&page, "/Contents");

		bytes += stored_bytes(&contents) + form_bytes(&page);
	}
	return bytes;
}
