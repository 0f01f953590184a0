/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/page/highlight.h"

#include <string.h>

#define FLAGS_LEFT (1 << 2) /* Print; any other may hide or move it (table 165) */

/* Its fonts are its own: those of the document are the ones that its pages paint. */
static void
begin(DpHighlights *highlights)
{
	DpPage *painted = dp_page_new(highlights->page->number);
	const DpObject none = DP_OBJECT_NONE;

	painted->width = highlights->page->width;
	painted->height = highlights->page->height;
	highlights->painted = painted;
	highlights->fonts = g_ptr_array_new_with_free_func((GDestroyNotify)dp_font_free);
	highlights->typefaces = dp_typefaces_new();
	highlights->xobjects = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free,
	                                             (GDestroyNotify)dp_xobject_free);
	highlights->resources = dp_resources_new(&none, highlights->typefaces, highlights->layers,
	                                         highlights->xobjects);
	dp_interpreter_init(&highlights->in, painted, highlights->fonts, highlights->resources,
	                    &highlights->geometry->matrix);
}

void
dp_highlights_clear(DpHighlights *highlights)
{
	if (highlights->painted == NULL)
		return;
	dp_interpreter_clear(&highlights->in);
	dp_resources_free(highlights->resources);
	g_hash_table_unref(highlights->xobjects);
	dp_typefaces_free(highlights->typefaces);
	g_ptr_array_unref(highlights->fonts);
	g_clear_pointer(&highlights->painted, dp_page_free);
}

/* Maps the box of @form, as its matrix turns it, to the annotation's rectangle. */
static gboolean
place(const DpXObject *form, const DpRect *rect, DpMatrix *placed)
{
	DpRect box = dp_matrix_bounds(&form->matrix, &form->bbox);
	double x, y;

	if (!form->has_bbox || !(dp_rect_width(&box) > 0) || !(dp_rect_height(&box) > 0))
		return FALSE;
	x = dp_rect_width(rect) / dp_rect_width(&box);
	y = dp_rect_height(rect) / dp_rect_height(&box);
	*placed = (DpMatrix){x, 0, 0, y, rect->x0 - x * box.x0, rect->y0 - y * box.y0};
	return TRUE;
}

static void
empty(DpPage *painted)
{
	g_array_set_size(painted->fills, 0);
	g_array_set_size(painted->outlines, 0);
	g_array_set_size(painted->forms, 0);
}

static gboolean
only_tints(const DpInterpreter *in)
{
	const DpPage *page = in->page;

	if (in->stopped || page->truncated || page->obscure || page->runs->len > 0 ||
	    page->images->len > 0)
		return FALSE;
	for (guint i = 0; i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);

		if (!fill->darkens || fill->colour == G_MAXUINT32)
			return FALSE;
	}
	return TRUE;
}

/* Annotations are painted last. */
static void
add_tints(DpHighlights *highlights)
{
	for (guint i = 0; i < highlights->painted->fills->len; i++) {
		DpFill fill = g_array_index(highlights->painted->fills, DpFill, i);

		fill.order = G_MAXUINT32;
		fill.n_outline = 0;
		g_array_append_val(highlights->page->tints, fill);
	}
}

static gboolean
paint(DpHighlights *highlights, const DpObject *appearance, const DpRect *rect)
{
	DpInterpreter *in = &highlights->in;
	DpXObject *form;
	DpMatrix placed;

	if (highlights->painted == NULL)
		begin(highlights);
	form = dp_resources_form(highlights->resources, appearance);
	if (form == NULL || form->kind != DP_XOBJECT_FORM || form->optional ||
	    !place(form, rect, &placed))
		return FALSE;
	empty(highlights->painted);
	placed = dp_matrix_multiply(&placed, &highlights->geometry->matrix);
	dp_graphics_init(&in->graphics, &placed);
	in->base = placed;
	dp_interpreter_paint_form(in, form);
	return only_tints(in);
}

gboolean
dp_highlight_read(DpHighlights *highlights, const DpObject *annotation, const char *subtype)
{
	g_auto(DpObject) states = DP_OBJECT_NONE;
	g_auto(DpObject) appearance = DP_OBJECT_NONE;
	g_auto(DpObject) area = DP_OBJECT_NONE;
	double flags;
	DpRect rect;

	if (strcmp(subtype, "/Highlight") != 0 || dp_object_has(annotation, "/OC"))
		return FALSE;
	flags = dp_object_get_number(annotation, "/F", 0);
	states = dp_object_get(annotation, "/AP");
	appearance = dp_object_get(&states, "/N");
	area = dp_object_get(annotation, "/Rect");
	if ((flags != 0 && flags != FLAGS_LEFT) || !dp_object_is_stream(&appearance) ||
	    !dp_object_rect(&area, &rect) || !paint(highlights, &appearance, &rect))
		return FALSE;
	add_tints(highlights);
	return TRUE;
}
