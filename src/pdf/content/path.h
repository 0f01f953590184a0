/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/matrix.h"

/** DpSubpath: its bounds, and whether its lines are all parallel to an axis. */
typedef struct {
	DpRect bounds;
	guint n_points;
	gboolean upright;
} DpSubpath;

/** DpPath: the path under construction (ISO 32000-1, 8.5.2), on the visible page. */
typedef struct {
	GArray *subpaths; /* of DpSubpath */
	double x, y;      /* current point */
	guint n_segments; /* of all subpaths, for bounding */
} DpPath;

void dp_path_init(DpPath *path);
void dp_path_clear(DpPath *path);

/** dp_path_reset: the path is empty again; its memory stays. */
void dp_path_reset(DpPath *path);

void dp_path_move(DpPath *path, double x, double y);
void dp_path_line(DpPath *path, double x, double y);

/** dp_path_curve: bounded by its control points, so at worst a little too large. */
void dp_path_curve(DpPath *path, const double *xy, guint n_points);

DpRect dp_path_bounds(const DpPath *path);

/** dp_path_is_rectangles: every subpath that has a line is an upright rectangle or one upright
 * line. */
gboolean dp_path_is_rectangles(const DpPath *path);
