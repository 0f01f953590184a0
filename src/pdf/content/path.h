/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/matrix.h"

/** DpSubpath: its bounds, and whether all its lines are parallel to an axis. */
typedef struct {
	DpRect bounds;
	guint n_points;
	gboolean upright;
} DpSubpath;

/** DpPath: the path under construction (ISO 32000-1, 8.5.2), on the visible page. */
typedef struct {
	GArray *subpaths; /* of DpSubpath */
	double x, y;      /* current point */
	guint n_segments; /* over all subpaths; bounded */
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
