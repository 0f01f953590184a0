/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/place-text.h"

#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"

static void
append_position(GString *out, const DpRect *rect)
{
	g_autofree char *x = dp_number_format(rect->x0, 0);
	g_autofree char *y = dp_number_format(rect->y0, 0);

	g_string_append_printf(out, ", %s pt from the left and %s pt from the top", x, y);
}

char *
dp_place_describe(const DpPlace *place)
{
	GString *out = g_string_new(NULL);

	if (place->page > 0)
		g_string_append_printf(out, "page %u", place->page);
	else
		g_string_append(out, "the whole file");
	if (place->has_rect)
		append_position(out, &place->rect);
	if (place->text != NULL && place->text[0] != '\0') {
		g_autofree char *text = dp_text_quote(place->text, DP_LIMIT_QUOTE_CHARS);

		g_string_append_printf(out, ": “%s”", text);
	}
	return g_string_free(out, FALSE);
}
