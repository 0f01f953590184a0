/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/path.h"

#include "base/bound.h"
#include "pdf/content/page.h"

/* Points; lines that lean less than this count as upright. */
#define LEAN 0.02

void
dp_path_init(DpPath *path)
{
	*path = (DpPath){.subpaths = g_array_new(FALSE, FALSE, sizeof(DpSubpath))};
}

void
dp_path_clear(DpPath *path)
{
	g_clear_pointer(&path->subpaths, g_array_unref);
}

void
dp_path_reset(DpPath *path)
{
	g_array_set_size(path->subpaths, 0);
	path->n_segments = 0;
	path->n_corners = 0;
}

static DpSubpath *
last_subpath(const DpPath *path)
{
	guint n = path->subpaths->len;

	return n > 0 ? &g_array_index(path->subpaths, DpSubpath, n - 1) : NULL;
}

static void
keep_corner(DpPath *path, double x, double y, gboolean on)
{
	if (path->n_corners < DP_PATH_CORNERS)
		path->corners[path->n_corners] = (DpCorner){x, y, on};
	if (path->n_corners <= DP_PATH_CORNERS)
		path->n_corners++;
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
	if (path->n_segments == 0) {
		path->n_corners = 0;
		keep_corner(path, x, y, TRUE);
	}
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
	if (path->subpaths->len > 1)
		path->n_corners = DP_PATH_CORNERS + 1;
	dp_rect_unite(&subpath->bounds, &(DpRect){x, y, x, y});
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
	keep_corner(path, x, y, TRUE);
}

void
dp_path_curve(DpPath *path, const double *xy, guint n_points)
{
	DpSubpath *last = last_subpath(path);

	if (last == NULL)
		return;
	last->upright = last->square = FALSE;
	for (guint i = 0; i < n_points; i++) {
		extend(path, last, xy[2 * i], xy[2 * i + 1]);
		keep_corner(path, xy[2 * i], xy[2 * i + 1], i + 1 == n_points);
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

#define SAME_POINT 1e-6 /* points */
#define BENT 1e-3       /* sine of an angle by which a convex shape may be dented */

static int
sign(double value)
{
	return value > BENT ? 1 : value < -BENT ? -1 : 0;
}

/* What is known of a shape after some of its sides. */
typedef struct {
	double x, y;                  /* the last side's direction, one long */
	gboolean left, right, folded; /* it turned so */
	int ahead, up;                /* -1, 0, 1: the last side's direction that was either */
	guint n_sides, n_ahead, n_up; /* how often the direction changed */
} Turns;

static void
turn(Turns *turns, double x, double y)
{
	double length = hypot(x, y), sine, cosine;

	if (length < SAME_POINT)
		return;
	x /= length;
	y /= length;
	sine = turns->x * y - turns->y * x;
	cosine = turns->x * x + turns->y * y;
	if (turns->n_sides++ > 0) {
		turns->left = turns->left || sign(sine) > 0;
		turns->right = turns->right || sign(sine) < 0;
		turns->folded = turns->folded || (sign(sine) == 0 && cosine < 0);
		turns->n_ahead += sign(x) * turns->ahead < 0;
		turns->n_up += sign(y) * turns->up < 0;
	}
	turns->ahead = sign(x) != 0 ? sign(x) : turns->ahead;
	turns->up = sign(y) != 0 ? sign(y) : turns->up;
	turns->x = x;
	turns->y = y;
}

/* It turns to one side only, and once around. Then its curves are outside of the lines between
 * their ends. */
static gboolean
is_convex(const DpPath *path)
{
	Turns turns = {0, 0};
	guint n = path->n_corners;

	/* two sides more, for the turns at the first corners */
	for (guint i = 1; i <= n + 2; i++) {
		const DpCorner *from = &path->corners[(i - 1) % n], *to = &path->corners[i % n];

		turn(&turns, to->x - from->x, to->y - from->y);
	}
	return turns.n_sides > 2 && turns.left != turns.right && !turns.folded &&
	       turns.n_ahead <= 3 && turns.n_up <= 3;
}

static void
add_point(GArray *points, double x, double y)
{
	DpPoint point = {(float)x, (float)y};

	g_array_append_val(points, point);
}

#define CURVE_STEPS 4u
#define FEW_CORNERS 40u /* with more of them, curves are short */

/* A curve of four points (8.5.2.2). */
static void
add_curve(GArray *points, const DpCorner *p)
{
	for (guint i = 1; i < CURVE_STEPS; i++) {
		double t = (double)i / CURVE_STEPS, s = 1 - t;
		double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

		add_point(points, a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
		          a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y);
	}
}

guint
dp_path_outline(const DpPath *path, GArray *points)
{
	guint n = path->n_corners, first = points->len;
	DpRect bounds;

	if (n < 3 || n > DP_PATH_CORNERS)
		return 0;
	bounds = dp_path_bounds(path);
	if (!is_near(&bounds) || !is_convex(path))
		return 0;
	for (guint i = 0; i < n; i++) {
		const DpCorner *corner = &path->corners[i];

		if (n <= FEW_CORNERS && i >= 3 && corner->on && !corner[-1].on && !corner[-2].on &&
		    corner[-3].on)
			add_curve(points, corner - 3);
		if (corner->on)
			add_point(points, corner->x, corner->y);
	}
	return points->len - first;
}
