/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "pdf/content/operators.h"

/* Points; a line of width 0 is one device pixel wide (ISO 32000-1, 8.4.3.2). */
#define HAIRLINE 0.05

static gboolean
may_grow(DpInterpreter *in)
{
	if (in->path.n_segments < DP_LIMIT_PATHS)
		return TRUE;
	dp_page_cut(in->page, DP_BOUND_PATH_SEGMENTS);
	return FALSE;
}

void
dp_op_move(DpInterpreter *in, const double *v)
{
	double x, y;

	dp_matrix_apply(&in->graphics.ctm, v[0], v[1], &x, &y);
	if (may_grow(in))
		dp_path_move(&in->path, x, y);
}

void
dp_op_line(DpInterpreter *in, const double *v)
{
	double x, y;

	dp_matrix_apply(&in->graphics.ctm, v[0], v[1], &x, &y);
	if (may_grow(in))
		dp_path_line(&in->path, x, y);
}

void
dp_op_curve(DpInterpreter *in, const double *v)
{
	double xy[6];

	for (guint i = 0; i < 3; i++)
		dp_matrix_apply(&in->graphics.ctm, v[2 * i], v[2 * i + 1], &xy[2 * i],
		                &xy[2 * i + 1]);
	if (may_grow(in))
		dp_path_curve(&in->path, xy);
}

/* The first control point is the current one. */
void
dp_op_curve_from(DpInterpreter *in, const double *v)
{
	double xy[6] = {in->path.x, in->path.y};

	for (guint i = 0; i < 2; i++)
		dp_matrix_apply(&in->graphics.ctm, v[2 * i], v[2 * i + 1], &xy[2 * i + 2],
		                &xy[2 * i + 3]);
	if (may_grow(in))
		dp_path_curve(&in->path, xy);
}

/* The second control point is the end. */
void
dp_op_curve_to(DpInterpreter *in, const double *v)
{
	dp_op_curve(in, (const double[]){v[0], v[1], v[2], v[3], v[2], v[3]});
}

void
dp_op_rectangle(DpInterpreter *in, const double *v)
{
	double x1 = v[0] + v[2], y1 = v[1] + v[3];

	dp_op_move(in, v);
	dp_op_line(in, (const double[]){x1, v[1]});
	dp_op_line(in, (const double[]){x1, y1});
	dp_op_line(in, (const double[]){v[0], y1});
	dp_op_line(in, v);
}

void
dp_op_close(DpInterpreter *in, const double *v)
{
	/* A closed triangle is not a rectangle, and its open sides were none. */
	dp_path_close(&in->path);
}

/* How a path is painted. */
typedef struct {
	gboolean filled, stroked;
} Manner;

/* Half of the line's width, where it is widest: a matrix may stretch it. */
static double
line_reach(const DpGraphics *graphics)
{
	double most = hypot(dp_matrix_x_scale(&graphics->ctm), dp_matrix_y_scale(&graphics->ctm));

	return MAX(graphics->line_width * most, HAIRLINE) / 2;
}

static void
add_fill(DpInterpreter *in, DpFill *fill, const DpRect *bounds, Manner manner)
{
	const DpGraphics *graphics = &in->graphics;
	gboolean filled = manner.filled;
	double scale =
	    sqrt(fabs(graphics->ctm.a * graphics->ctm.d - graphics->ctm.b * graphics->ctm.c));
	double around = filled ? HAIRLINE / 2 : MAX(graphics->line_width * scale, HAIRLINE) / 2;

	fill->rect = *bounds;
	if (!filled || bounds->x0 == bounds->x1 || bounds->y0 == bounds->y1)
		fill->rect = (DpRect){bounds->x0 - around, bounds->y0 - around, bounds->x1 + around,
		                      bounds->y1 + around};
	if (!dp_interpreter_visible(in, &fill->rect))
		return;
	if (in->page->fills->len >= DP_LIMIT_PATHS) {
		dp_page_cut(in->page, DP_BOUND_FILLS);
		return;
	}
	fill->order = in->order;
	fill->cut = graphics->clip_shaped;
	fill->filled = filled;
	fill->colour = filled ? graphics->fill : graphics->stroke;
	fill->alpha = (float)((filled ? graphics->fill_alpha : graphics->stroke_alpha) *
	                      graphics->group_alpha);
	fill->translucent = graphics->soft_mask || graphics->blend || graphics->veiled;
	fill->darkens = graphics->darkens && !graphics->isolated;
	fill->line_width = filled ? 0 : (float)(2 * around);
	fill->reach = manner.stroked ? (float)line_reach(graphics) : 0;
	g_array_append_val(in->page->fills, *fill);
}

/* Points: what is beside a smaller shape is beside its bounds too, nearly. */
#define MIN_OUTLINED 2.0

static void
add_shape(DpInterpreter *in, DpFill *fill, const DpRect *bounds, Manner manner)
{
	GArray *outlines = in->page->outlines;

	fill->outline = outlines->len;
	if (dp_rect_width(bounds) >= MIN_OUTLINED && dp_rect_height(bounds) >= MIN_OUTLINED &&
	    outlines->len < DP_LIMIT_OUTLINE_POINTS)
		fill->n_outline = dp_path_outline(&in->path, outlines);
	add_fill(in, fill, bounds, manner);
}

/* A table's rules are often one path. Keep its rectangles apart, or they look like a box. */
static void
paint(DpInterpreter *in, Manner manner)
{
	const GArray *subpaths = in->path.subpaths;
	DpRect bounds = dp_path_bounds(&in->path);

	if (in->path.n_segments == 0 || (dp_interpreter_flags(in) & DP_RUN_LAYER_OFF) != 0)
		return;
	in->order++;
	if (!dp_path_is_rectangles(&in->path)) {
		add_shape(in, &(DpFill){.rectangular = FALSE}, &bounds, manner);
		return;
	}
	for (guint i = 0; i < subpaths->len; i++) {
		const DpSubpath *subpath = &g_array_index(subpaths, DpSubpath, i);
		DpFill fill = {.rectangular = TRUE};

		if (subpath->n_points <= 1)
			continue;
		fill.solid =
		    manner.filled && !in->graphics.clip_shaped && dp_path_fills(&in->path, i);
		if (manner.filled || subpaths->len > 1)
			add_fill(in, &fill, &subpath->bounds, manner);
		else
			add_shape(in, &fill, &subpath->bounds, manner);
	}
}

/* Whether the path is one upright rectangle. */
static gboolean
is_one_rectangle(const DpPath *path)
{
	return path->subpaths->len == 1 && dp_path_fills(path, 0);
}

/* W takes effect after the painting operator that follows it (8.5.4). */
static void
end_path(DpInterpreter *in)
{
	DpRect bounds = dp_path_bounds(&in->path);

	if (in->clips) {
		/* Without a path, some programs keep the clip as it was. */
		if (in->path.n_segments == 0)
			in->page->obscure = in->graphics.clip_unsure = TRUE;
		in->graphics.clip_shaped = in->graphics.clip_shaped || !is_one_rectangle(&in->path);
		dp_interpreter_clip(in, &bounds);
	}
	in->clips = FALSE;
	dp_path_reset(&in->path);
}

static void
fill_path(DpInterpreter *in, Manner manner)
{
	DpRect bounds = dp_path_bounds(&in->path);

	paint(in, manner);
	end_path(in);
	dp_interpreter_paint_cell(in, &bounds);
}

void
dp_op_fill(DpInterpreter *in, const double *v)
{
	fill_path(in, (Manner){TRUE, FALSE});
}

void
dp_op_fill_and_stroke(DpInterpreter *in, const double *v)
{
	fill_path(in, (Manner){TRUE, TRUE});
}

void
dp_op_stroke(DpInterpreter *in, const double *v)
{
	paint(in, (Manner){FALSE, TRUE});
	end_path(in);
}

void
dp_op_close_and_stroke(DpInterpreter *in, const double *v)
{
	dp_op_close(in, v);
	dp_op_stroke(in, v);
}

void
dp_op_close_fill_and_stroke(DpInterpreter *in, const double *v)
{
	dp_op_close(in, v);
	dp_op_fill_and_stroke(in, v);
}

void
dp_op_end_path(DpInterpreter *in, const double *v)
{
	end_path(in);
}

void
dp_op_clip(DpInterpreter *in, const double *v)
{
	in->clips = TRUE;
}

void
dp_op_shading(DpInterpreter *in, const double *v)
{
	DpFill fill = {
	    .rect = in->bounds, .colour = DP_COLOUR_PATTERN, .filled = TRUE, .rectangular = TRUE};

	if ((dp_interpreter_flags(in) & DP_RUN_LAYER_OFF) != 0 ||
	    !dp_interpreter_visible(in, &fill.rect))
		return;
	if (in->page->fills->len >= DP_LIMIT_PATHS) {
		dp_page_cut(in->page, DP_BOUND_FILLS);
		return;
	}
	fill.order = ++in->order;
	fill.alpha = (float)(in->graphics.fill_alpha * in->graphics.group_alpha);
	fill.translucent = TRUE; /* the bounds are the clip's, and the clip may have any shape */
	g_array_append_val(in->page->fills, fill);
}
