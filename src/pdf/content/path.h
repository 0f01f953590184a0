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

#define DP_PATH_CORNERS 4096u /* a line of text whose letters are one path has fewer */

/** DpCorner: a point of a path; @on it, or a control point of a curve. */
typedef struct {
	double x, y;
	gboolean on, starts; /* a subpath */
} DpCorner;

/** DpPath: the path under construction (ISO 32000-1, 8.5.2), on the visible page. */
typedef struct {
	GArray *subpaths; /* of DpSubpath */
	double x, y;      /* current point */
	guint n_segments; /* over all subpaths; bounded */
	GArray *corners;  /* of DpCorner; more than DP_PATH_CORNERS: there are too many */
	gboolean closed;  /* the next line begins at the start of the subpath */
	gboolean unclear; /* one did: its corners are not where it is */
} DpPath;

void dp_path_init(DpPath *path);
void dp_path_clear(DpPath *path);

/** dp_path_reset: empties the path and keeps its memory. */
void dp_path_reset(DpPath *path);

void dp_path_move(DpPath *path, double x, double y);
void dp_path_close(DpPath *path);
void dp_path_line(DpPath *path, double x, double y);

/** dp_path_curve: @xy: two control points and the end (8.5.2.2). Uses the bounds of the control
 * points, which may be slightly too large. */
void dp_path_curve(DpPath *path, const double *xy);

DpRect dp_path_bounds(const DpPath *path);

/** dp_path_is_rectangles: whether every subpath with a line is an upright rectangle or one upright
 * line. */
gboolean dp_path_is_rectangles(const DpPath *path);

/** dp_path_fills: whether filling the path paints all of its subpath @index, an upright rectangle
 * that no other subpath cuts. */
gboolean dp_path_fills(const DpPath *path, guint index);

/** DP_PATH_FLAT: points between a curve and its outline at most. */
#define DP_PATH_FLAT 0.1

/** dp_path_outline: appends the path to @points (of DpPoint), its curves as lines.
 *
 * Returns: how many points; 0: it has too many, is far away, or goes on after it is closed
 */
guint dp_path_outline(const DpPath *path, GArray *points);
