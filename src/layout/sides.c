/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/sides.h"

#include <math.h>
#include <string.h>

#define SAME_POINT 1e-4 /* points */

DpSides
dp_sides_of(const DpPoint *points, guint n)
{
	return (DpSides){.points = points, .n = n};
}

static gboolean
is_same(const DpPoint *a, const DpPoint *b)
{
	return hypot((double)a->x - b->x, (double)a->y - b->y) < SAME_POINT;
}

/* The direction from one point to another; unchanged if there is none. */
static void
direct(double *direction, const DpPoint *from, const DpPoint *to)
{
	double x = (double)to->x - from->x, y = (double)to->y - from->y, length = hypot(x, y);

	if (length < SAME_POINT)
		return;
	direction[0] = x / length;
	direction[1] = y / length;
}

/* Its last side comes before its first. */
static void
begin_subpath(DpSides *sides)
{
	sides->first = sides->at = sides->end;
	for (sides->end++; sides->end < sides->n && !sides->points[sides->end].starts;)
		sides->end++;
	sides->open = !is_same(&sides->points[sides->first], &sides->points[sides->end - 1]);
	sides->along[0] = sides->along[1] = 0;
	for (guint i = sides->first; i < sides->end; i++)
		direct(sides->along, &sides->points[i],
		       &sides->points[i + 1 < sides->end ? i + 1 : sides->first]);
}

gboolean
dp_sides_next(DpSides *sides)
{
	if (sides->at >= sides->end && sides->end >= sides->n)
		return FALSE;
	if (sides->at >= sides->end)
		begin_subpath(sides);
	memcpy(sides->before, sides->along, sizeof sides->before);
	sides->from = sides->points[sides->at++];
	sides->to = sides->points[sides->at < sides->end ? sides->at : sides->first];
	direct(sides->along, &sides->from, &sides->to);
	return TRUE;
}

/* On which side of the line a corner of the area is. */
static int
side_of_line(const DpSides *sides, double x, double y)
{
	double side = ((double)sides->to.x - sides->from.x) * (y - sides->from.y) -
	              ((double)sides->to.y - sides->from.y) * (x - sides->from.x);

	return (side > 0) - (side < 0);
}

/* Two convex shapes are apart if a line is between them: an edge of the area, or the side. */
gboolean
dp_sides_touch(const DpSides *sides, const DpRect *area)
{
	const DpPoint *from = &sides->from, *to = &sides->to;
	int sum;

	if (MAX(from->x, to->x) < area->x0 || MIN(from->x, to->x) > area->x1 ||
	    MAX(from->y, to->y) < area->y0 || MIN(from->y, to->y) > area->y1)
		return FALSE;
	sum = side_of_line(sides, area->x0, area->y0) + side_of_line(sides, area->x1, area->y0) +
	      side_of_line(sides, area->x0, area->y1) + side_of_line(sides, area->x1, area->y1);
	return ABS(sum) != 4;
}

double
dp_sides_crossing(const DpSides *sides, double y)
{
	return sides->from.x + (y - sides->from.y) * ((double)sides->to.x - sides->from.x) /
	                           ((double)sides->to.y - sides->from.y);
}

int
dp_sides_turn(const DpSides *sides, double x, double y)
{
	gboolean from = sides->from.y > y, to = sides->to.y > y;

	if (from == to || dp_sides_crossing(sides, y) <= x)
		return 0;
	return to ? 1 : -1;
}

gboolean
dp_sides_drawn(const DpSides *sides)
{
	return !sides->open || sides->at < sides->end;
}

/* The square of what 8.4.3.5 has: where curves are joined, the angle of their chords is near that
 * of their ends. */
double
dp_sides_corner(const DpSides *sides)
{
	double cosine = sides->before[0] * sides->along[0] + sides->before[1] * sides->along[1];

	if ((sides->along[0] == 0 && sides->along[1] == 0) ||
	    (sides->open && sides->at == sides->first + 1))
		return 1;
	return 2 / MAX(1 + cosine, 0);
}
