/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpSides: goes along the sides of a path's outline. Each subpath is closed by a last side, as
 * filling it does (ISO 32000-1, 8.5.3.1). */
typedef struct {
	const DpPoint *points; /* borrowed */
	guint n;
	guint first, at, end; /* indices: of the subpath, of its next side, and after it */
	DpPoint from, to;     /* the side */
	gboolean open;        /* its subpath is not closed where it is drawn as a line */
	double before[2];     /* direction of the side before, one long; 0, 0: there is none */
	double along[2];      /* the same of this side; of one without length, that before */
} DpSides;

/** dp_sides_of: @n of @points, which outlive it. */
DpSides dp_sides_of(const DpPoint *points, guint n);

/** dp_sides_next: FALSE after the last side. */
gboolean dp_sides_next(DpSides *sides);

/** dp_sides_touch: whether the side has a point in @area. */
gboolean dp_sides_touch(const DpSides *sides, const DpRect *area);

/** dp_sides_turn: 1 or -1 if a line from the point to the right crosses the side; else 0. Their sum
 * says how often the path goes around the point (8.5.3.3.2). */
int dp_sides_turn(const DpSides *sides, double x, double y);

/** dp_sides_crossing: where the side, which is not level, or its extension, has this y. */
double dp_sides_crossing(const DpSides *sides, double y);

/** dp_sides_drawn: whether a line along the path has this side, which only closes it otherwise. */
gboolean dp_sides_drawn(const DpSides *sides);

/** dp_sides_corner: how far a line along the path reaches at most where this side begins, in parts
 * of half of its width: 1 if it goes straight on or begins there, infinite if it turns back. */
double dp_sides_corner(const DpSides *sides);
