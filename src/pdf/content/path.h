/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/matrix.h"

/** DpSubpath: its bounds, and whether all its lines are parallel to an axis. */
typedef struct {
	DpRect bounds;
	double x, y; /* its first point */
	guint n_points;
	gboolean upright;
	gboolean level;  /* its first line is horizontal */
	gboolean square; /* so far, its lines are sides of one upright rectangle */
} DpSubpath;

#define DP_PATH_CORNERS 128u /* a circle of 32 curves, as browsers print it, has 97 */

/** DpCorner: a point of a path; @on it, or a control point of a curve. */
typedef struct {
	double x, y;
	gboolean on;
} DpCorner;

/** DpPath: the path under construction (ISO 32000-1, 8.5.2), on the visible page. */
typedef struct {
	GArray *subpaths; /* of DpSubpath */
	double x, y;      /* current point */
	guint n_segments; /* over all subpaths; bounded */
	DpCorner corners[DP_PATH_CORNERS];
	guint n_corners; /* more than DP_PATH_CORNERS: too many, or there are two subpaths */
} DpPath;

void dp_path_init(DpPath *path);
void dp_path_clear(DpPath *path);

/** dp_path_reset: empties the path and keeps its memory. */
void dp_path_reset(DpPath *path);

void dp_path_move(DpPath *path, double x, double y);
void dp_path_line(DpPath *path, double x, double y);

/** dp_path_curve: uses the bounds of the control points, which may be slightly too large. */
void dp_path_curve(DpPath *path, const double *xy, guint n_points);

DpRect dp_path_bounds(const DpPath *path);

/** dp_path_is_rectangles: whether every subpath with a line is an upright rectangle or one upright
 * line. */
gboolean dp_path_is_rectangles(const DpPath *path);

/** dp_path_fills: whether filling the path paints all of its subpath @index, an upright rectangle
 * that no other subpath cuts. */
gboolean dp_path_fills(const DpPath *path, guint index);

/** dp_path_outline: if the path is one convex shape, appends to @points (of DpPoint) the corners of
 * a polygon inside it.
 *
 * Returns: how many; 0: it is not, or has more than DP_PATH_CORNERS points
 */
guint dp_path_outline(const DpPath *path, GArray *points);
