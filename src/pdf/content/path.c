/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/path.h"

#include "base/bound.h"

/* Points; lines that lean less than this count as upright. */
#define LEAN 0.02

void
dp_path_init(DpPath *path)
{
	*path = (DpPath){g_array_new(FALSE, FALSE, sizeof(DpSubpath)), 0, 0, 0};
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
}

static DpSubpath *
last_subpath(const DpPath *path)
{
	guint n = path->subpaths->len;

	return n > 0 ? &g_array_index(path->subpaths, DpSubpath, n - 1) : NULL;
}

void
dp_path_move(DpPath *path, double x, double y)
{
	DpSubpath *last = last_subpath(path);

	path->x = x;
	path->y = y;
	if (last != NULL && last->n_points == 1)
		*last = (DpSubpath){{x, y, x, y}, 1, TRUE};
	else if (dp_bound_allows(DP_BOUND_PATH_SEGMENTS, path->subpaths->len))
		g_array_append_vals(path->subpaths, &(DpSubpath){{x, y, x, y}, 1, TRUE}, 1);
}

static void
extend(DpPath *path, DpSubpath *subpath, double x, double y)
{
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
	extend(path, last, x, y);
}

void
dp_path_curve(DpPath *path, const double *xy, guint n_points)
{
	DpSubpath *last = last_subpath(path);

	if (last == NULL)
		return;
	last->upright = FALSE;
	for (guint i = 0; i < n_points; i++)
		extend(path, last, xy[2 * i], xy[2 * i + 1]);
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
