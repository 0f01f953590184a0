/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/showing.h"

#include "base/limits.h"

/* A gap in a TJ array wider than this, in ems, starts a new run: table cells, columns. */
#define RUN_BREAK 1.0
/* Of the size: a generous extent of glyphs above and below their baseline. */
#define ASCENT 1.0
#define DESCENT 0.35
#define BESIDE 0.1 /* letters reach a little beyond their advances */
/* Of the size: if less than this share of the box is on the page, it is unreadable. At the lower
 * edge not even the letters' tops are on the page, which reach 0.75 above the baseline; at the
 * upper edge 0.07 of their tails, which reach 0.22 below it. */
#define UNREADABLE 0.2
#define FIRST_CLIPPING_MODE 4
/* A baseline that rises more than this per point is rotated. */
#define ROTATED_SLOPE 0.01

void
dp_showing_begin(DpShowing *showing, const DpInterpreter *in)
{
	*showing = (DpShowing){.matrix = dp_matrix_multiply(&in->text, &in->graphics.ctm)};
}

/* A point along the line, on the visible page; vertical writing runs along y (9.7.4.3). */
static void
locate(const DpShowing *showing, const DpGraphics *graphics, double at, double *x, double *y)
{
	if (dp_typeface_is_vertical(graphics->typeface))
		dp_matrix_apply(&showing->matrix, 0, at + graphics->rise, x, y);
	else
		dp_matrix_apply(&showing->matrix, at, graphics->rise, x, y);
}

static gboolean
is_outside(const DpShowing *showing, const DpInterpreter *in, double at)
{
	double x, y;

	locate(showing, &in->graphics, at, &x, &y);
	return !dp_rect_contains_point(&in->bounds, x, y);
}

static guint16
font_index(DpInterpreter *in)
{
	/* All pages share the typeface; its index is set when it first paints. */
	DpTypeface *typeface = in->graphics.typeface;

	if (typeface->index == DP_FONT_NONE && in->fonts->len < DP_FONT_NONE) {
		typeface->index = (guint16)in->fonts->len;
		typeface->owns_font = FALSE;
		g_ptr_array_add(in->fonts, typeface->font);
	}
	return typeface->index;
}

static gboolean
is_painted(const DpRun *run)
{
	return run->render_mode != 3 && run->render_mode != 7 &&
	       (run->flags & (DP_RUN_LAYER_OFF | DP_RUN_CLIPPED | DP_RUN_OFF_PAGE)) == 0;
}

static void
count_use(DpInterpreter *in, const DpRun *run, guint32 n_glyphs)
{
	gint64 key = (gint64)in->outermost_form << 16 | run->font;
	GArray *uses = in->page->font_uses;
	DpRect rect = {MIN(run->x0, run->x1), MIN(run->y0, run->y1) - run->size,
	               MAX(run->x0, run->x1), MAX(run->y0, run->y1)};
	gpointer index;
	DpFontUse *use;

	if (!g_hash_table_lookup_extended(in->uses, &key, NULL, &index)) {
		DpFontUse fresh = {run->font, 0, in->outermost_form, DP_RECT_EMPTY};

		index = GUINT_TO_POINTER(uses->len);
		g_hash_table_insert(in->uses, g_memdup2(&key, sizeof key), index);
		g_array_append_val(uses, fresh);
	}
	use = &g_array_index(uses, DpFontUse, GPOINTER_TO_UINT(index));
	use->glyphs += n_glyphs;
	dp_rect_unite(&use->rect, &rect);
}

/* The direction in which its letters rise above the baseline, as a unit vector. */
typedef struct {
	double x, y;
} Up;

static Up
up_of(const DpShowing *showing, const DpGraphics *graphics)
{
	double length = hypot(showing->matrix.c, showing->matrix.d);
	double sign = graphics->font_size < 0 ? -1 : 1;

	return length > 0
	           ? (Up){sign * showing->matrix.c / length, sign * showing->matrix.d / length}
	           : (Up){0, -1};
}

static gboolean
is_skew(Up up)
{
	return MIN(fabs(up.x), fabs(up.y)) > ROTATED_SLOPE;
}

static DpRect
ink_of(const DpRun *run, Up up)
{
	double beside_x = BESIDE * fabs(up.y) * run->size;
	double beside_y = BESIDE * fabs(up.x) * run->size;
	double x = ASCENT * up.x * run->size, y = ASCENT * up.y * run->size;
	double back_x = -DESCENT * up.x * run->size, back_y = -DESCENT * up.y * run->size;

	return (DpRect){MIN(run->x0, run->x1) + MIN(x, back_x) - beside_x,
	                MIN(run->y0, run->y1) + MIN(y, back_y) - beside_y,
	                MAX(run->x0, run->x1) + MAX(x, back_x) + beside_x,
	                MAX(run->y0, run->y1) + MAX(y, back_y) + beside_y};
}

/* In vertical writing, letters are beside their baseline (9.7.4.3). */
static DpRect
ink_around(const DpRun *run)
{
	double by = ASCENT * run->size;

	return (DpRect){MIN(run->x0, run->x1) - by, MIN(run->y0, run->y1) - by,
	                MAX(run->x0, run->x1) + by, MAX(run->y0, run->y1) + by};
}

/* Of red, green and blue: half of white's. */
#define LIGHT_SUM 384u

/* A blend mode that darkens leaves only dark paint as it is. */
static gboolean
is_lightened(const DpGraphics *graphics, guint32 colour)
{
	guint sum = (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF);

	if (graphics->blended || (graphics->blend && !graphics->darkens))
		return TRUE;
	return (graphics->blend || graphics->veiled) && sum >= LIGHT_SUM;
}

static gboolean
contains(const DpRect *outer, const DpRect *inner)
{
	return outer->x0 <= inner->x0 && outer->y0 <= inner->y0 && outer->x1 >= inner->x1 &&
	       outer->y1 >= inner->y1;
}

static gboolean
is_changed(const DpGraphics *graphics)
{
	return graphics->clip_shaped || graphics->blend || graphics->soft_mask || graphics->veiled;
}

static DpRect
middle_of(const DpRun *run)
{
	return (DpRect){MIN(run->x0, run->x1), MIN(run->y0, run->y1) - DP_LETTERS_TOP * run->size,
	                MAX(run->x0, run->x1),
	                MAX(run->y0, run->y1) - DP_LETTERS_BOTTOM * run->size};
}

static guint32
cut_flags(const DpGraphics *graphics, const DpRun *run, const DpRect *ink, Up up)
{
	DpRect middle = middle_of(run);

	if (is_changed(graphics))
		return DP_RUN_OBSCURE;
	if (contains(&graphics->clip, ink))
		return 0;
	return DP_RUN_OBSCURE |
	       (up.y < 0 && !is_skew(up) && contains(&graphics->clip, &middle) ? DP_RUN_TRIMMED
	                                                                       : 0);
}

/* Set CLIPPED and OFF_PAGE only if no part of any glyph can be visible. */
static guint32
place_flags(const DpInterpreter *in, const DpRun *run, const DpShowing *showing)
{
	gboolean rotated = fabs(run->y1 - run->y0) > ROTATED_SLOPE * fabs(run->x1 - run->x0);
	gboolean vertical = dp_typeface_is_vertical(in->graphics.typeface);
	Up up = up_of(showing, &in->graphics);
	DpRect ink = vertical ? ink_around(run) : ink_of(run, up);
	DpRect shown = dp_rect_intersect(&ink, &in->graphics.clip);
	DpRect on_page = dp_rect_intersect(&ink, &in->bounds);
	double seen = fabs(up.x) > fabs(up.y) ? dp_rect_width(&on_page) : dp_rect_height(&on_page);
	guint32 flags = rotated ? DP_RUN_ROTATED : 0;

	if (in->graphics.soft_mask)
		flags |= DP_RUN_MASKED;
	if (is_lightened(&in->graphics, run->colour))
		flags |= DP_RUN_BLENDED;
	if (dp_rect_is_empty(&shown))
		flags |= DP_RUN_CLIPPED | (in->graphics.clip_unsure ? DP_RUN_OBSCURE : 0);
	else
		flags |= cut_flags(&in->graphics, run, &ink, up);
	if (dp_rect_is_empty(&on_page) ||
	    (!vertical && !is_skew(up) && seen < UNREADABLE * run->size))
		flags |= DP_RUN_OFF_PAGE;
	return flags;
}

static void
paint_run(DpRun *run, const DpGraphics *graphics)
{
	gboolean stroked = graphics->render_mode == 1 || graphics->render_mode == 5;

	run->render_mode = graphics->render_mode;
	run->colour = stroked ? graphics->stroke : graphics->fill;
	run->alpha = (float)((stroked ? graphics->stroke_alpha : graphics->fill_alpha) *
	                     graphics->group_alpha);
}

/* The vertical scale is the length of the y column, so horizontal scaling does not change it. */
static gboolean
measure_run(DpRun *run, const DpInterpreter *in, const DpShowing *showing)
{
	const DpGraphics *graphics = &in->graphics;
	double across = fabs(graphics->font_size * graphics->scale);

	locate(showing, graphics, showing->start, &run->x0, &run->y0);
	locate(showing, graphics, showing->end, &run->x1, &run->y1);
	run->size = fabs(graphics->font_size) * dp_matrix_y_scale(&showing->matrix);
	across *= dp_matrix_x_scale(&showing->matrix);
	run->stretch = run->size > 0 ? across / run->size : 1;
	run->size *= graphics->typeface->em;
	return isfinite(run->x0 + run->x1 + run->y0 + run->y1 + run->size + run->stretch);
}

/* Upside down or mirrored: the order of its letters from the left is not the order they are read
 * in.
 */
static gboolean
runs_left(const DpShowing *showing, const DpGraphics *graphics)
{
	double along = graphics->font_size * graphics->scale * showing->matrix.a;

	return along < 0 && fabs(showing->matrix.a) > fabs(showing->matrix.b) &&
	       !dp_typeface_is_vertical(graphics->typeface);
}

static gboolean
write_run(const DpShowing *showing, DpInterpreter *in, DpRun *run)
{
	in->page->n_painted += run->n_glyphs;
	in->order++;
	if (!measure_run(run, in, showing))
		return FALSE;
	if (in->page->runs->len >= DP_LIMIT_TEXT_RUNS) {
		dp_interpreter_stop(in, DP_BOUND_TEXT_RUNS);
		return FALSE;
	}
	run->font = font_index(in);
	paint_run(run, &in->graphics);
	run->flags = dp_interpreter_flags(in) | place_flags(in, run, showing);
	if (runs_left(showing, &in->graphics))
		run->flags |= DP_RUN_ROTATED;
	g_array_append_val(in->page->runs, *run);
	/* Later painting is clipped to these glyphs (9.3.6). */
	if (run->render_mode >= FIRST_CLIPPING_MODE)
		in->graphics.clip_shaped = TRUE;
	return TRUE;
}

static void
flush(DpShowing *showing, DpInterpreter *in)
{
	guint32 n_glyphs = showing->n_glyphs, n_spaces = showing->n_spaces;
	DpRun run = {.n_glyphs = n_glyphs,
	             .order = in->order,
	             .form_depth = (guint8)in->depth,
	             .form = in->form};

	showing->n_glyphs = showing->n_spaces = 0;
	if (n_glyphs == 0)
		return;
	if (!write_run(showing, in, &run)) {
		if (in->shown != NULL)
			dp_shown_drop(in->shown);
		return;
	}
	if (in->shown != NULL)
		dp_shown_run(in->shown, &in->graphics, &showing->matrix);
	if (n_glyphs > n_spaces && is_painted(&run))
		count_use(in, &run, n_glyphs - n_spaces);
}

/* Tz scales along a horizontal line, and does not affect a vertical one (9.3.4). */
static double
scale_along(const DpGraphics *graphics)
{
	return dp_typeface_is_vertical(graphics->typeface) ? 1 : graphics->scale;
}

void
dp_showing_string(DpShowing *showing, DpInterpreter *in, const guint8 *bytes, gsize length)
{
	const DpGraphics *graphics = &in->graphics;
	DpAdvance advance;
	gboolean outside;
	double scale, width;

	if (graphics->typeface == NULL || length == 0)
		return;
	scale = scale_along(graphics);
	advance = dp_typeface_measure(graphics->typeface, bytes, length);
	width = (advance.width * graphics->font_size + advance.n_glyphs * graphics->char_space +
	         advance.n_spaces * graphics->word_space) *
	        scale;
	/* A line that starts beyond the page's edge and enters the page: split it at the edge. */
	outside =
	    is_outside(showing, in, showing->at) && is_outside(showing, in, showing->at + width);
	if (outside != showing->outside)
		flush(showing, in);
	if (showing->n_glyphs == 0)
		showing->start = showing->at;
	if (in->shown != NULL)
		dp_shown_string(in->shown, graphics, bytes, length, showing->at);
	showing->outside = outside;
	showing->at += width;
	showing->end = showing->at - graphics->char_space * scale;
	showing->n_glyphs += advance.n_glyphs;
	showing->n_spaces += advance.n_spaces;
}

void
dp_showing_gap(DpShowing *showing, DpInterpreter *in, double thousandths)
{
	const DpGraphics *graphics = &in->graphics;

	if (graphics->typeface == NULL)
		return;
	if (fabs(thousandths) > RUN_BREAK * 1000)
		flush(showing, in);
	showing->at -= thousandths / 1000 * graphics->font_size * scale_along(graphics);
}

void
dp_showing_end(DpShowing *showing, DpInterpreter *in)
{
	if (in->graphics.typeface == NULL)
		return;
	flush(showing, in);
	if (dp_typeface_is_vertical(in->graphics.typeface))
		dp_matrix_translate(&in->text, 0, showing->at);
	else
		dp_matrix_translate(&in->text, showing->at, 0);
}
