/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/place.h>

#include "base/limits.h"
#include "base/text.h"

DpPlace *
dp_place_new(guint page, const DpRect *rect, const char *text)
{
	DpPlace *place = g_new0(DpPlace, 1);

	place->page = page;
	place->has_rect = rect != NULL;
	if (rect != NULL)
		place->rect = *rect;
	if (text != NULL)
		place->text = dp_text_quote(text, DP_LIMIT_QUOTE_CHARS);
	return place;
}

DpPlace *
dp_place_copy(const DpPlace *place)
{
	DpPlace *copy = g_memdup2(place, sizeof *place);

	copy->text = g_strdup(place->text);
	copy->source_file = g_strdup(place->source_file);
	return copy;
}

void
dp_place_free(DpPlace *place)
{
	if (place == NULL)
		return;
	g_free(place->text);
	g_free(place->source_file);
	g_free(place);
}
