/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/leaf.h"

#include "base/limits.h"
#include "pdf/annotate/builder.h"

#define AUTHOR "deskproof"
#define LEAST_SIDE 4.0 /* points: half a line of the smallest text */

static void
clear_object(gpointer object)
{
	dp_object_clear(object);
}

void
dp_ink_init(DpInk *ink, qpdf_data qpdf, const DpMarkup *markup)
{
	ink->resources = dp_canvas_resources(qpdf);
	ink->texts = g_array_new(FALSE, FALSE, sizeof(DpObject));
	g_array_set_clear_func(ink->texts, clear_object);
	for (guint i = 0; markup != NULL && i < markup->comments->len; i++) {
		const DpComment *comment = markup->comments->pdata[i];
		DpObject text = dp_build_text(qpdf, comment->text);

		dp_build_indirect(&text);
		g_array_append_val(ink->texts, text);
	}
}

void
dp_ink_clear(DpInk *ink)
{
	dp_object_clear(&ink->resources);
	g_clear_pointer(&ink->texts, g_array_unref);
}

void
dp_leaf_init(DpLeaf *leaf, guint number, const DpObject *page, const DpInk *ink)
{
	leaf->number = number;
	leaf->page = dp_object_copy(page);
	dp_geometry_init(&leaf->geometry, page);
	leaf->user = dp_matrix_inverse(&leaf->geometry.matrix);
	leaf->ink = ink;
	leaf->annotations = dp_build_array(page->qpdf);
}

void
dp_leaf_clear(DpLeaf *leaf)
{
	dp_object_clear(&leaf->page);
	dp_object_clear(&leaf->annotations);
}

void
dp_leaf_append_point(const DpLeaf *leaf, GString *source, double x, double y)
{
	double user_x, user_y;

	dp_matrix_apply(&leaf->user, x, y, &user_x, &user_y);
	dp_build_number(source, user_x);
	dp_build_number(source, user_y);
}

/* One side of a rectangle, of a page from 0 to @most. */
static void
clip_side(double *from, double *to, double most)
{
	double least = MIN(LEAST_SIDE, most), middle;

	*from = isfinite(*from) ? CLAMP(*from, 0, most) : 0;
	*to = isfinite(*to) ? CLAMP(*to, 0, most) : most;
	if (*to - *from >= least)
		return;
	middle = CLAMP((*from + *to) / 2, least / 2, most - least / 2);
	*from = middle - least / 2;
	*to = middle + least / 2;
}

DpRect
dp_leaf_clip(const DpLeaf *leaf, const DpRect *rect)
{
	DpRect clipped = *rect;

	clip_side(&clipped.x0, &clipped.x1, leaf->geometry.width);
	clip_side(&clipped.y0, &clipped.y1, leaf->geometry.height);
	return clipped;
}

static void
append_rect(GString *source, const DpRect *rect)
{
	g_string_append(source, "/Rect[");
	dp_build_number(source, rect->x0);
	dp_build_number(source, rect->y0);
	dp_build_number(source, rect->x1);
	dp_build_number(source, rect->y1);
	g_string_append_c(source, ']');
}

/* /F 4: also printed. */
static DpObject
build_keys(const DpLeaf *leaf, const DpAnnotationDraft *draft, const DpRect *area)
{
	g_autoptr(GString) source = g_string_new(NULL);
	DpRect rect = dp_matrix_bounds(&leaf->user, area);

	g_string_printf(source, "<</Type/Annot/Subtype/%s/F 4/C[%s]", draft->subtype,
	                draft->colour);
	append_rect(source, &rect);
	g_string_append_printf(source, "%s>>", draft->keys);
	return dp_build(leaf->page.qpdf, source->str);
}

static void
put_appearance(const DpObject *annotation, const DpLeaf *leaf, const DpCanvas *canvas)
{
	g_auto(DpObject) form = dp_canvas_form(canvas, &leaf->geometry, &leaf->ink->resources);
	g_auto(DpObject) states = dp_build(leaf->page.qpdf, "<<>>");

	dp_build_put(&states, "/N", &form);
	dp_build_put(annotation, "/AP", &states);
}

DpObject
dp_leaf_add(DpLeaf *leaf, const DpAnnotationDraft *draft, const DpCanvas *canvas)
{
	DpObject annotation = build_keys(leaf, draft, &canvas->area);

	dp_build_put_text(&annotation, "/T", AUTHOR);
	dp_build_put_text(&annotation, "/NM", draft->name);
	dp_build_put_text(&annotation, "/Subj", draft->subject);
	dp_build_put(&annotation, "/Contents", draft->text);
	dp_build_put(&annotation, "/P", &leaf->page);
	if (draft->group != NULL) {
		dp_build_put(&annotation, "/IRT", draft->group);
		dp_build_put_source(&annotation, "/RT", "/Group");
	}
	put_appearance(&annotation, leaf, canvas);
	dp_build_indirect(&annotation);
	dp_build_append(&leaf->annotations, &annotation);
	return annotation;
}

static void
append_all(const DpObject *to, const DpObject *from, guint n)
{
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) item = dp_object_nth(from, i);

		dp_build_append(to, &item);
	}
}

/* A new array: the page's own may belong to other pages, too. What is no array is ignored by
 * readers, and by us. */
gboolean
dp_leaf_finish(DpLeaf *leaf)
{
	g_auto(DpObject) own = dp_object_get(&leaf->page, "/Annots");
	g_auto(DpObject) all = dp_build_array(leaf->page.qpdf);
	guint n = dp_object_n_items(&own, G_MAXINT);
	guint n_new = dp_object_n_items(&leaf->annotations, G_MAXINT);

	if (n_new == 0)
		return TRUE;
	if (!dp_bound_allows(DP_BOUND_ANNOTATIONS, n))
		return FALSE;
	append_all(&all, &own, n);
	append_all(&all, &leaf->annotations, n_new);
	dp_build_put(&leaf->page, "/Annots", &all);
	return TRUE;
}
