/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/path.h"

#include "base/bound.h"
#include "pdf/content/page.h"

/* Points; lines that lean less than this count as upright. */
#define LEAN 0.02

void
dp_path_init(DpPath *path)
{
	*path = (DpPath){.subpaths = g_array_new(FALSE, FALSE, sizeof(DpSubpath)),
	                 .corners = g_array_new(FALSE, FALSE, sizeof(DpCorner))};
}

void
dp_path_clear(DpPath *path)
{
	g_clear_pointer(&path->subpaths, g_array_unref);
	g_clear_pointer(&path->corners, g_array_unref);
}

void
dp_path_reset(DpPath *path)
{
	g_array_set_size(path->subpaths, 0);
	path->n_segments = 0;
	g_array_set_size(path->corners, 0);
	path->closed = path->unclear = FALSE;
}

static DpSubpath *
last_subpath(const DpPath *path)
{
	guint n = path->subpaths->len;

	return n > 0 ? &g_array_index(path->subpaths, DpSubpath, n - 1) : NULL;
}

static void
keep_corner(DpPath *path, const DpCorner *corner)
{
	if (path->corners->len <= DP_PATH_CORNERS)
		g_array_append_vals(path->corners, corner, 1);
}

void
dp_path_move(DpPath *path, double x, double y)
{
	DpSubpath *last = last_subpath(path);
	DpSubpath fresh = {{x, y, x, y}, x, y, 1, TRUE, FALSE, TRUE};

	path->x = x;
	path->y = y;
	if (last != NULL && last->n_points == 1)
		*last = fresh;
	else if (dp_bound_allows(DP_BOUND_PATH_SEGMENTS, path->subpaths->len))
		g_array_append_val(path->subpaths, fresh);
	keep_corner(path, &(DpCorner){x, y, TRUE, TRUE});
	path->closed = FALSE;
}

void
dp_path_close(DpPath *path)
{
	const DpSubpath *last = last_subpath(path);

	path->closed = TRUE;
	if (last != NULL)
		keep_corner(path, &(DpCorner){last->x, last->y, TRUE});
}

/* Whether a line to the point is the next side of the subpath's upright rectangle. */
static gboolean
is_next_side(const DpPath *path, const DpSubpath *subpath, double x, double y)
{
	gboolean same_x = fabs(x - path->x) <= LEAN, same_y = fabs(y - path->y) <= LEAN;
	gboolean back_x = fabs(x - subpath->x) <= LEAN, back_y = fabs(y - subpath->y) <= LEAN;

	switch (subpath->n_points) {
	case 1:
		return same_x != same_y;
	case 2:
		return subpath->level ? same_x : same_y;
	case 3:
		return subpath->level ? same_y && back_x : same_x && back_y;
	default:
		return subpath->n_points == 4 && back_x && back_y;
	}
}

static void
extend(DpPath *path, DpSubpath *subpath, double x, double y)
{
	dp_rect_unite(&subpath->bounds, &(DpRect){x, y, x, y});
	path->unclear = path->unclear || path->closed;
	subpath->n_points++;
	path->n_segments++;
	path->x = x;
	path->y = y;
}

void
dp_path_line(DpPath *path, double x, double y)
{
	DpSubpath *last = last_subpath(path);

	if (last == NULL)
		return;
	if (fabs(x - path->x) > LEAN && fabs(y - path->y) > LEAN)
		last->upright = FALSE;
	if (last->n_points == 1)
		last->level = fabs(y - path->y) <= LEAN;
	last->square = last->square && is_next_side(path, last, x, y);
	extend(path, last, x, y);
	keep_corner(path, &(DpCorner){x, y, TRUE});
}

void
dp_path_curve(DpPath *path, const double *xy)
{
	DpSubpath *last = last_subpath(path);

	if (last == NULL)
		return;
	last->upright = last->square = FALSE;
	for (guint i = 0; i < 3; i++) {
		extend(path, last, xy[2 * i], xy[2 * i + 1]);
		keep_corner(path, &(DpCorner){xy[2 * i], xy[2 * i + 1], i == 2});
	}
}

DpRect
dp_path_bounds(const DpPath *path)
{
	DpRect bounds = DP_RECT_EMPTY;

	for (guint i = 0; i < path->subpaths->len; i++)
		dp_rect_unite(&bounds, &g_array_index(path->subpaths, DpSubpath, i).bounds);
	return bounds;
}

/* An upright rectangle or one upright line. */
static gboolean
is_rectangle(const DpSubpath *subpath)
{
	guint n = subpath->n_points;

	return subpath->upright && (n == 2 || n == 4 || n == 5);
}

gboolean
dp_path_is_rectangles(const DpPath *path)
{
	for (guint i = 0; i < path->subpaths->len; i++) {
		const DpSubpath *subpath = &g_array_index(path->subpaths, DpSubpath, i);

		if (subpath->n_points > 1 && !is_rectangle(subpath))
			return FALSE;
	}
	return TRUE;
}

/* Points; cairo counts in 256ths of a point, and loses what is farther away. */
#define FAR 1e5

static gboolean
is_near(const DpRect *rect)
{
	return MAX(MAX(-rect->x0, -rect->y0), MAX(rect->x1, rect->y1)) < FAR;
}

#define MANY_SUBPATHS 16u /* of which each is compared with all others */

gboolean
dp_path_fills(const DpPath *path, guint index)
{
	const DpSubpath *subpath = &g_array_index(path->subpaths, DpSubpath, index);
	const DpRect *rect = &subpath->bounds;

	if (!subpath->square || subpath->n_points < 4 || path->subpaths->len > MANY_SUBPATHS ||
	    !is_near(rect))
		return FALSE;
	for (guint i = 0; i < path->subpaths->len; i++) {
		DpRect both =
		    dp_rect_intersect(rect, &g_array_index(path->subpaths, DpSubpath, i).bounds);

		if (i != index && !dp_rect_is_empty(&both))
			return FALSE;
	}
	return TRUE;
}

static void
add_point(GArray *points, double x, double y, gboolean starts)
{
	DpPoint point = {(float)x, (float)y, starts};

	g_array_append_val(points, point);
}

#define MAX_STEPS 64u /* for a curve that bends within half a page */

/* Lines are so near to a curve if there are enough of them: its distance from each is at most an
 * eighth of its second derivative, by the square of their number. (nullable): 0: too many */
static guint
count_steps(const DpCorner *p)
{
	double x = MAX(fabs(p[0].x - 2 * p[1].x + p[2].x), fabs(p[1].x - 2 * p[2].x + p[3].x));
	double y = MAX(fabs(p[0].y - 2 * p[1].y + p[2].y), fabs(p[1].y - 2 * p[2].y + p[3].y));
	double steps = ceil(sqrt(6 * hypot(x, y) / (8 * DP_PATH_FLAT)));

	return steps <= MAX_STEPS ? (guint)MAX(steps, 1) : 0;
}

/* A curve of four points (8.5.2.2), but for the first. */
static gboolean
add_curve(GArray *points, const DpCorner *p)
{
	guint n = count_steps(p);

	for (guint i = 1; i < n; i++) {
		double t = (double)i / n, s = 1 - t;
		double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

		add_point(points, a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
		          a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y, FALSE);
	}
	add_point(points, p[3].x, p[3].y, FALSE);
	return n > 0;
}

static gboolean
add_corners(const GArray *corners, GArray *points)
{
	for (guint i = 0; i < corners->len; i++) {
		const DpCorner *corner = &g_array_index(corners, DpCorner, i);

		if (corner->on && !corner->starts && !corner[-1].on) {
			if (!add_curve(points, corner - 3))
				return FALSE;
		} else if (corner->on) {
			add_point(points, corner->x, corner->y, corner->starts);
		}
	}
	return TRUE;
}

guint
dp_path_outline(const DpPath *path, GArray *points)
{
	guint first = points->len;
	DpRect bounds = dp_path_bounds(path);

	if (path->corners->len > DP_PATH_CORNERS || path->unclear || !is_near(&bounds))
		return 0;
	if (!add_corners(path->corners, points))
		g_array_set_size(points, first);
	return points->len - first;
}
