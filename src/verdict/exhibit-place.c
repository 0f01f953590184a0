/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/exhibit-place.h"

#include <math.h>

/* A stored report has places in hundredths of a point, the exhibits of a paper that was measured
 * again for it have all digits. */
#define ROUNDED 0.006

static gboolean
is_same_rect(const DpRect *a, const DpRect *b)
{
	return fabs(a->x0 - b->x0) < ROUNDED && fabs(a->y0 - b->y0) < ROUNDED &&
	       fabs(a->x1 - b->x1) < ROUNDED && fabs(a->y1 - b->y1) < ROUNDED;
}

/* Without a rectangle, places are compared by their text. With one they are not: a finding may
 * quote other words of the same place. */
gboolean
dp_exhibit_is_at(const DpExhibit *exhibit, const DpPlace *place)
{
	const DpPlace *own = &exhibit->place;

	if (own->page != place->page || own->has_rect != place->has_rect)
		return FALSE;
	return own->has_rect ? is_same_rect(&own->rect, &place->rect)
	                     : g_strcmp0(own->text, place->text) == 0;
}
