/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "pdf/content/geometry.h"
#include "pdf/content/interpreter.h"
#include "pdf/content/misnamed.h"
#include "pdf/content/native-text.h"
#include "pdf/content/replacement.h"
#include "pdf/file/document-private.h"
#include "pdf/file/poppler-library.h"
#include "pdf/metadata/cover.h"
#include "pdf/metadata/link.h"
#include "pdf/page/highlight.h"
#include "pdf/page/seen-annotation.h"
#include "pdf/poppler/expense.h"
#include "pdf/poppler/join.h"
#include "pdf/poppler/text.h"
#include "pdf/syntax/stream.h"

static void
set_geometry(DpPage *page, const DpGeometry *geometry)
{
	page->width = geometry->width;
	page->height = geometry->height;
	page->media_box = geometry->media_box;
	page->rotate = geometry->rotate;
	page->user_unit = geometry->user_unit;
}

static void
interpret(DpDocument *document, DpPage *page, const DpObject *dict, const DpGeometry *geometry,
          const DpLayers *layers, DpShown *shown)
{
	g_auto(DpObject) contents = dp_object_get(dict, "/Contents");
	g_auto(DpObject) resource_dict = dp_geometry_inherited(dict, "/Resources");
	gboolean full;
	g_autoptr(GBytes) content = dp_stream_read_all(&contents, DP_LIMIT_STREAM_BYTES, &full);
	g_autoptr(GHashTable) xobjects = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free,
	                                                       (GDestroyNotify)dp_xobject_free);
	g_autoptr(DpResources) resources =
	    dp_resources_new(&resource_dict, document->typefaces, layers, xobjects);
	g_auto(DpInterpreter) in = {NULL};

	if (full)
		dp_page_cut(page, DP_BOUND_CONTENT_BYTES);
	if (content == NULL)
		return;
	dp_interpreter_init(&in, page, document->fonts, resources, &geometry->matrix);
	in.shown = shown;
	in.bytes_left -= MIN(g_bytes_get_size(content), in.bytes_left);
	dp_interpreter_run(&in, content);
	dp_replacement_end(&in); /* the page ends inside marked content */
}

/* Links and covers in one walk: a page may have thousands of annotations. */
static void
read_annotations(DpDocument *document, DpPage *page, const DpObject *dict,
                 const DpGeometry *geometry)
{
	g_auto(DpAppearances) appearances = {page, geometry, document->layers, document->fonts};
	g_autoptr(GArray) seen = g_array_new(FALSE, FALSE, sizeof(DpSeenAnnotation));
	g_auto(DpObject) list = dp_object_get(dict, "/Annots");
	guint n = dp_object_n_items_within(&list, DP_BOUND_ANNOTATIONS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_nth(&list, i);
		g_autofree char *subtype = dp_object_get_name(&annotation, "/Subtype");

		if (strcmp(subtype, "/Link") == 0)
			dp_link_read(page, &annotation, geometry);
		dp_seen_annotation_read(&appearances, &annotation, subtype, i, seen);
		if (!dp_highlight_read(&appearances, &annotation, subtype))
			dp_cover_read(page, &annotation, subtype, geometry);
	}
	dp_seen_annotations_end(page, seen);
}

static void
read_objects(DpDocument *document, DpPage *page, const DpObject *dict, DpShown *shown)
{
	DpGeometry geometry;

	dp_geometry_init(&geometry, dict);
	set_geometry(page, &geometry);
	interpret(document, page, dict, &geometry, document->layers, shown);
	dp_misnamed_read(shown, page);
	read_annotations(document, page, dict, &geometry);
	dp_document_note_damage(document);
}

/* poppler's text, joined with the painted runs. If poppler lacks part of the page's text, ours has
 * everything but the characters that the fonts do not define. */
static gboolean
read_text(DpDocument *document, DpPage *page, gboolean sized, const DpShown *shown)
{
	gboolean cut = FALSE;
	g_autoptr(GArray) text_fonts = dp_text_read(document, page, sized, &cut);

	if (text_fonts == NULL)
		return FALSE;
	if (cut && dp_document_is_sound(document) &&
	    dp_native_text_read_known(shown, document->fonts, page))
		return TRUE;
	if (cut)
		dp_page_cut(page, DP_BOUND_GLYPHS);
	dp_join_page(document, page, text_fonts);
	return TRUE;
}

/* A page withheld from poppler gets the text that our own reader knows, within its bounds. */
static gboolean
read_some_text(DpDocument *document, DpPage *page, const DpShown *shown)
{
	if (page->number < 1 || page->number > document->n_pages)
		return FALSE;
	if (!dp_expense_can_be_sorted(page->runs))
		dp_document_refuse_sorting(document, page->number);
	if (!dp_document_refuses(document, page->number))
		return FALSE;
	page->truncated = TRUE;
	dp_native_text_read_known(shown, document->fonts, page);
	return TRUE;
}

/* Without poppler a page is what our own reader knows of it, and incomplete. */
static gboolean
read_known_text(DpDocument *document, DpPage *page, const DpShown *shown)
{
	if (dp_poppler_load(NULL))
		return FALSE;
	dp_page_cut(page, DP_BOUND_POPPLER_TEXT);
	dp_native_text_read_known(shown, document->fonts, page);
	return TRUE;
}

DpPage *
dp_document_load_page(DpDocument *document, guint number, GError **error)
{
	g_autoptr(DpPage) page = dp_page_new(number);
	g_auto(DpObject) dict = dp_document_page_object(document, number);
	gboolean has_objects = dp_object_is_dict(&dict);
	g_auto(DpShown) shown = {NULL};

	dp_bounds_set_page(number);
	dp_shown_init(&shown);
	if (has_objects)
		read_objects(document, page, &dict, &shown);
	if (has_objects && dp_document_is_sound(document) &&
	    dp_native_text_read(&shown, document->fonts, page))
		return g_steal_pointer(&page);
	if (read_some_text(document, page, &shown) ||
	    read_text(document, page, has_objects, &shown) ||
	    (has_objects && read_known_text(document, page, &shown)))
		return g_steal_pointer(&page);
	g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT, "Page %u cannot be read.", number);
	return NULL;
}

DpPage *
dp_document_open_page(DpDocument *document, guint number, double margin)
{
	g_autoptr(DpPage) page = dp_page_new(number);
	g_auto(DpObject) dict = dp_document_page_object(document, number);
	g_auto(DpShown) shown = {NULL};
	DpGeometry geometry;

	if (!dp_object_is_dict(&dict) || !dp_document_is_sound(document))
		return NULL;
	dp_bounds_set_page(number);
	dp_geometry_init(&geometry, &dict);
	dp_geometry_enlarge(&geometry, margin);
	set_geometry(page, &geometry);
	dp_shown_init(&shown);
	interpret(document, page, &dict, &geometry, NULL, &shown);
	if (!dp_native_text_read(&shown, document->fonts, page))
		return NULL;
	return g_steal_pointer(&page);
}
