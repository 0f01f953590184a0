/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/turned-page.h"

#include <math.h>

/*
 * Text may be turned by its own matrix on a page that viewers do not rotate: a wide table, or whole
 * pages on one sheet. Layout reads lines from left to right, so it gets the sheet as a reader holds
 * it.
 */

#define TURNED_SHARE 0.8 /* of the page's glyphs: a stamp and page numbers are upright */

static DpTurn
turn_of_run(const DpRun *run)
{
	double across = run->x1 - run->x0, down = run->y1 - run->y0;

	if ((run->flags & DP_RUN_ROTATED) == 0 || fabs(across) > fabs(down))
		return DP_TURN_NONE;
	return down < 0 ? DP_TURN_RIGHT : DP_TURN_LEFT;
}

DpTurn
dp_page_turn(const DpPage *page)
{
	guint64 n[3] = {0}, all = 0;

	for (guint i = 0; i < page->runs->len; i++) {
		const DpRun *run = &g_array_index(page->runs, DpRun, i);

		n[turn_of_run(run)] += run->n_glyphs;
		all += run->n_glyphs;
	}
	if (n[DP_TURN_RIGHT] > TURNED_SHARE * all)
		return DP_TURN_RIGHT;
	return n[DP_TURN_LEFT] > TURNED_SHARE * all ? DP_TURN_LEFT : DP_TURN_NONE;
}

/* @width, @height: of the page before it is turned. */
static DpRect
turn_rect(DpTurn turn, double width, double height, const DpRect *rect)
{
	if (turn == DP_TURN_RIGHT)
		return (DpRect){height - rect->y1, rect->x0, height - rect->y0, rect->x1};
	return (DpRect){rect->y0, width - rect->x1, rect->y1, width - rect->x0};
}

DpRect
dp_rect_turned_back(DpTurn turn, double width, double height, const DpRect *rect)
{
	return turn_rect(turn == DP_TURN_RIGHT ? DP_TURN_LEFT : DP_TURN_RIGHT, width, height, rect);
}

/* A page being turned, and the page that it becomes. */
typedef struct {
	const DpPage *from;
	DpPage *to;
	DpTurn turn;
} Turning;

static void
turn(const Turning *turning, DpRect *rect)
{
	*rect = turn_rect(turning->turn, turning->from->width, turning->from->height, rect);
}

static void
turn_point(const Turning *turning, double *x, double *y)
{
	DpRect point = {*x, *y, *x, *y};

	turn(turning, &point);
	*x = point.x0;
	*y = point.y0;
}

/* A copy of an array of the page, whose elements have a rectangle at the offset @at. */
static void
copy_turned(const Turning *turning, GArray *to, GArray *from, gsize at)
{
	guint size = g_array_get_element_size(from);

	g_array_append_vals(to, from->data, from->len);
	for (guint i = 0; i < to->len; i++)
		turn(turning, (DpRect *)(void *)(to->data + (gsize)i * size + at));
}

static void
copy_runs(const Turning *turning)
{
	g_array_append_vals(turning->to->runs, turning->from->runs->data, turning->from->runs->len);
	for (guint i = 0; i < turning->to->runs->len; i++) {
		DpRun *run = &g_array_index(turning->to->runs, DpRun, i);
		gboolean level = turn_of_run(run) == turning->turn;

		turn_point(turning, &run->x0, &run->y0);
		turn_point(turning, &run->x1, &run->y1);
		run->flags =
		    level ? run->flags & ~(guint32)DP_RUN_ROTATED : run->flags | DP_RUN_ROTATED;
	}
}

/* The baseline of a turned glyph is that of its run. */
static void
copy_glyphs(const Turning *turning)
{
	const DpPage *to = turning->to;

	copy_turned(turning, to->glyphs, turning->from->glyphs, G_STRUCT_OFFSET(DpGlyph, rect));
	for (guint i = 0; i < to->glyphs->len; i++) {
		DpGlyph *glyph = &g_array_index(to->glyphs, DpGlyph, i);
		const DpRun *run;

		if (glyph->run >= to->runs->len)
			continue;
		run = &g_array_index(to->runs, DpRun, glyph->run);
		glyph->baseline = run->y0;
		glyph->flags =
		    (guint16)((run->flags & DP_RUN_ROTATED) == 0 ? glyph->flags & ~DP_GLYPH_ROTATED
		                                                 : glyph->flags | DP_GLYPH_ROTATED);
	}
}

static void
copy_links(const Turning *turning)
{
	for (guint i = 0; i < turning->from->links->len; i++) {
		const DpLink *link = turning->from->links->pdata[i];
		DpLink *copy = g_new0(DpLink, 1);

		*copy = (DpLink){link->rect, g_strdup(link->uri)};
		turn(turning, &copy->rect);
		g_ptr_array_add(turning->to->links, copy);
	}
}

DpPage *
dp_page_turned(const DpPage *page, DpTurn turn_by)
{
	DpPage *to = dp_page_new(page->number);
	Turning turning = {page, to, turn_by};

	to->width = page->height;
	to->height = page->width;
	to->media_box = page->media_box;
	turn(&turning, &to->media_box);
	to->rotate = page->rotate;
	to->user_unit = page->user_unit;
	to->n_painted = page->n_painted;
	to->truncated = page->truncated;
	g_free(to->text);
	to->text = g_strdup(page->text);
	copy_runs(&turning);
	copy_glyphs(&turning);
	copy_links(&turning);
	copy_turned(&turning, to->images, page->images, G_STRUCT_OFFSET(DpImage, rect));
	copy_turned(&turning, to->fills, page->fills, G_STRUCT_OFFSET(DpFill, rect));
	copy_turned(&turning, to->forms, page->forms, G_STRUCT_OFFSET(DpForm, rect));
	copy_turned(&turning, to->covers, page->covers, 0);
	copy_turned(&turning, to->tints, page->tints, G_STRUCT_OFFSET(DpFill, rect));
	copy_turned(&turning, to->font_uses, page->font_uses, G_STRUCT_OFFSET(DpFontUse, rect));
	return to;
}
