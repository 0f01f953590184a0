/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/page/appearances.h"

#include "pdf/content/replacement.h"

#define FLAGS_LEFT (1 << 2) /* Print; any other may hide or move it (table 165) */

/* Its fonts are its own: those of the document are the ones that its pages paint. */
static void
begin(DpAppearances *appearances)
{
	DpPage *painted = dp_page_new(appearances->page->number);
	const DpObject none = DP_OBJECT_NONE;

	painted->width = appearances->page->width;
	painted->height = appearances->page->height;
	painted->user_unit = appearances->page->user_unit;
	appearances->painted = painted;
	appearances->fonts = g_ptr_array_new_with_free_func((GDestroyNotify)dp_font_free);
	appearances->typefaces = dp_typefaces_new();
	appearances->xobjects = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free,
	                                              (GDestroyNotify)dp_xobject_free);
	appearances->resources = dp_resources_new(&none, appearances->typefaces,
	                                          appearances->layers, appearances->xobjects);
	dp_shown_init(&appearances->shown);
	dp_interpreter_init(&appearances->in, painted, appearances->fonts, appearances->resources,
	                    &appearances->geometry->matrix);
	appearances->in.shown = &appearances->shown;
}

void
dp_appearances_clear(DpAppearances *appearances)
{
	if (appearances->painted == NULL)
		return;
	dp_interpreter_clear(&appearances->in);
	dp_shown_clear(&appearances->shown);
	dp_resources_free(appearances->resources);
	g_hash_table_unref(appearances->xobjects);
	dp_typefaces_free(appearances->typefaces);
	g_ptr_array_unref(appearances->fonts);
	g_clear_pointer(&appearances->painted, dp_page_free);
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

/* What the last annotation painted; its fonts are kept, for the next may have the same. */
static void
empty(DpAppearances *appearances)
{
	DpPage *painted = appearances->painted;

	g_array_set_size(painted->fills, 0);
	g_array_set_size(painted->outlines, 0);
	g_array_set_size(painted->forms, 0);
	g_array_set_size(painted->images, 0);
	g_array_set_size(painted->runs, 0);
	g_array_set_size(painted->font_uses, 0);
	g_hash_table_remove_all(appearances->in.uses);
	g_ptr_array_set_size(painted->replacements, 0);
	dp_shown_clear(&appearances->shown);
	dp_shown_init(&appearances->shown);
}

static gboolean
paint(DpAppearances *appearances, const DpObject *stream, const DpRect *rect)
{
	DpInterpreter *in = &appearances->in;
	DpXObject *form;
	DpMatrix placed;

	if (appearances->painted == NULL)
		begin(appearances);
	form = dp_resources_form(appearances->resources, stream);
	if (form == NULL || form->kind != DP_XOBJECT_FORM || form->optional ||
	    !place(form, rect, &placed))
		return FALSE;
	empty(appearances);
	placed = dp_matrix_multiply(&placed, &appearances->geometry->matrix);
	dp_graphics_init(&in->graphics, &placed);
	in->base = placed;
	dp_interpreter_paint_form(in, form);
	dp_replacement_end(in);
	return !in->stopped && !in->page->truncated && !in->page->obscure;
}

const DpPage *
dp_appearances_paint(DpAppearances *appearances, const DpObject *annotation)
{
	g_auto(DpObject) states = DP_OBJECT_NONE;
	g_auto(DpObject) stream = DP_OBJECT_NONE;
	g_auto(DpObject) area = DP_OBJECT_NONE;
	double flags;
	DpRect rect;

	if (dp_object_has(annotation, "/OC"))
		return NULL;
	flags = dp_object_get_number(annotation, "/F", 0);
	states = dp_object_get(annotation, "/AP");
	stream = dp_object_get(&states, "/N");
	area = dp_object_get(annotation, "/Rect");
	if ((flags != 0 && flags != FLAGS_LEFT) || !dp_object_is_stream(&stream) ||
	    !dp_object_rect(&area, &rect) || !paint(appearances, &stream, &rect))
		return NULL;
	return appearances->painted;
}
