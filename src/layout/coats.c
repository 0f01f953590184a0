/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/coats.h"

#include "base/rects.h"
#include "layout/grown.h"
#include "layout/sides.h"
#include "pdf/content/path.h"

#define OPAQUE 0.999f
/* Of the size: how far letters and signs reach from their baseline and advance. */
#define ABOVE 1.0
#define BELOW 0.35
#define BESIDE 0.25
#define AROUND 1.5 /* turned ones, or with lines around them, whose width is unknown */
#define MITER 10.0 /* half widths: how far the corner of two lines may reach (8.4.3.5) */
#define UNSEEN (DP_RUN_LAYER_OFF | DP_RUN_CLIPPED | DP_RUN_OFF_PAGE)
#define CHANGED (DP_RUN_MASKED | DP_RUN_BLENDED)

gboolean
dp_coat_touches(const DpCoat *coat, const DpRect *area)
{
	return dp_rects_touch(&coat->rect, area);
}

/* A path comes before the run that has its number. */
static guint64
order_of(guint32 order)
{
	return 2 * (guint64)order;
}

guint64
dp_coat_order_of_run(const DpRun *run)
{
	return order_of(run->order) + 1;
}

static void
add(GArray *coats, const DpCoat *coat, const DpRect *area)
{
	if (dp_coat_touches(coat, area))
		g_array_append_vals(coats, coat, 1);
}

static void
add_fill(GArray *coats, const DpPage *page, const DpFill *fill, const DpRect *area, guint64 *budget)
{
	double reach = fill->rectangular ? (double)fill->reach : MITER * fill->reach;
	gboolean known = fill->colour != G_MAXUINT32 && !(fill->filled && fill->reach > 0);
	DpCoat coat = {dp_rect_grown(&fill->rect, reach, reach),
	               order_of(fill->order),
	               fill->colour,
	               known && !fill->translucent,
	               FALSE,
	               fill,
	               (const DpPoint *)page->outlines->data + fill->outline,
	               budget};

	if (fill->alpha > 0)
		add(coats, &coat, area);
}

static void
add_image(GArray *coats, const DpImage *image, const DpRect *area)
{
	DpCoat coat = {.rect = image->rect,
	               .order = order_of(image->order),
	               .colour = G_MAXUINT32,
	               .image = image};

	if (image->alpha > 0)
		add(coats, &coat, area);
}

static gboolean
has_lines(const DpRun *run)
{
	return run->render_mode % 4 == 1 || run->render_mode % 4 == 2;
}

/* The size of a font in units of its own says nothing of its letters. */
static DpRect
ink_of_run(const DpPage *page, const DpRun *run, const DpFont *font)
{
	DpRect rect = {MIN(run->x0, run->x1), MIN(run->y0, run->y1), MAX(run->x0, run->x1),
	               MAX(run->y0, run->y1)};

	if (font == NULL || font->own_units)
		return (DpRect){0, 0, page->width, page->height};
	if ((run->flags & DP_RUN_ROTATED) != 0 || has_lines(run))
		return dp_rect_grown(&rect, AROUND * run->size, AROUND * run->size);
	return (DpRect){rect.x0 - BESIDE * run->size, rect.y0 - ABOVE * run->size,
	                rect.x1 + BESIDE * run->size, rect.y1 + BELOW * run->size};
}

static void
add_run(GArray *coats, const DpPage *page, const GPtrArray *fonts, const DpRun *run,
        const DpRect *area)
{
	const DpFont *font = run->font < fonts->len ? fonts->pdata[run->font] : NULL;
	gboolean one = run->render_mode % 4 != 2; /* else a colour inside, and one around */
	DpCoat coat = {ink_of_run(page, run, font), dp_coat_order_of_run(run),
	               one ? run->colour : G_MAXUINT32,
	               one && run->colour != G_MAXUINT32 && (run->flags & CHANGED) == 0, TRUE};

	if (run->render_mode % 4 != 3 && (run->flags & UNSEEN) == 0 && run->alpha > 0 &&
	    (font == NULL || !font->blank))
		add(coats, &coat, area);
}

GArray *
dp_coats_in(const DpPage *page, const GPtrArray *fonts, const GArray *annotations,
            const DpRect *area, guint64 *budget)
{
	GArray *coats = g_array_new(FALSE, FALSE, sizeof(DpCoat));

	for (guint i = 0; i < page->fills->len; i++)
		add_fill(coats, page, &g_array_index(page->fills, DpFill, i), area, budget);
	for (guint i = 0; i < page->images->len; i++)
		add_image(coats, &g_array_index(page->images, DpImage, i), area);
	for (guint i = 0; i < page->runs->len; i++)
		add_run(coats, page, fonts, &g_array_index(page->runs, DpRun, i), area);
	for (guint i = 0; i < annotations->len; i++) {
		DpCoat coat = {.rect = g_array_index(annotations, DpRect, i),
		               .order = G_MAXUINT64,
		               .colour = G_MAXUINT32};

		add(coats, &coat, area);
	}
	return coats;
}

static gboolean
contains(const DpRect *outer, const DpRect *inner)
{
	return outer->x0 <= inner->x0 && outer->y0 <= inner->y0 && outer->x1 >= inner->x1 &&
	       outer->y1 >= inner->y1;
}

static gboolean
spend(const DpCoat *coat)
{
	guint64 n = coat->fill->n_outline;

	*coat->budget -= MIN(n, *coat->budget);
	return *coat->budget > 0;
}

/* Side: where an area is of what a path fills, whichever of its two rules has been used (8.5.3.3).
 */
typedef enum { SIDE_UNKNOWN, SIDE_INSIDE, SIDE_OUTSIDE } Side;

static Side
side_of(const DpCoat *coat, const DpRect *area)
{
	DpRect whole = dp_rect_grown(area, DP_PATH_FLAT, DP_PATH_FLAT);
	DpSides sides = dp_sides_of(coat->outline, coat->fill->n_outline);
	double x = (area->x0 + area->x1) / 2, y = (area->y0 + area->y1) / 2;
	int around = 0, turns;

	if (coat->fill->n_outline == 0 || !spend(coat))
		return SIDE_UNKNOWN;
	while (dp_sides_next(&sides)) {
		if (dp_sides_touch(&sides, &whole))
			return SIDE_UNKNOWN;
		around += dp_sides_turn(&sides, x, y);
	}
	turns = ABS(around);
	return turns == 0 ? SIDE_OUTSIDE : turns % 2 == 1 ? SIDE_INSIDE : SIDE_UNKNOWN;
}

/* Whether no line along the path reaches @area: neither its sides, with square ends, nor the
 * corners where two of them are joined. */
static gboolean
passes_by(const DpCoat *coat, const DpRect *area)
{
	double reach = coat->fill->reach + DP_PATH_FLAT;
	DpRect near = dp_rect_grown(area, G_SQRT2 * reach, G_SQRT2 * reach);
	DpSides sides = dp_sides_of(coat->outline, coat->fill->n_outline);

	if (coat->fill->n_outline == 0 || !spend(coat))
		return FALSE;
	while (dp_sides_next(&sides)) {
		double corner = reach * MIN(dp_sides_corner(&sides), MITER);
		DpRect tip = dp_rect_grown(area, corner, corner);

		if (dp_sides_drawn(&sides) &&
		    (dp_sides_touch(&sides, &near) ||
		     dp_rect_contains_point(&tip, sides.from.x, sides.from.y)))
			return FALSE;
	}
	return TRUE;
}

gboolean
dp_coat_fills(const DpCoat *coat, const DpRect *area)
{
	DpRect whole;

	if (coat->fill == NULL || coat->fill->translucent || !coat->fill->filled ||
	    coat->fill->cut || coat->fill->colour == G_MAXUINT32 ||
	    !contains(&coat->fill->rect, area))
		return FALSE;
	whole = dp_rect_grown(area, coat->fill->reach, coat->fill->reach);
	return (coat->fill->solid && contains(&coat->fill->rect, &whole)) ||
	       side_of(coat, &whole) == SIDE_INSIDE;
}

gboolean
dp_coat_hides(const DpCoat *coat, const DpRect *area)
{
	return coat->fill != NULL && coat->fill->alpha >= OPAQUE && dp_coat_fills(coat, area);
}

gboolean
dp_coat_pictures(const DpCoat *coat, const DpRect *area)
{
	const DpImage *image = coat->image;

	return image != NULL && !image->mask && !image->translucent && image->alpha >= OPAQUE &&
	       image->upright && contains(&image->rect, area);
}

gboolean
dp_coat_spares(const DpCoat *coat, const DpRect *area)
{
	const DpFill *fill = coat->fill;

	return fill != NULL && (!fill->filled || side_of(coat, area) == SIDE_OUTSIDE) &&
	       ((fill->filled && fill->reach == 0) || passes_by(coat, area));
}
