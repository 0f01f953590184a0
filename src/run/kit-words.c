/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/kit-words.h"

#include <string.h>

#include "venue/venue-model.h"

char *
dp_kit_name(const char *title)
{
	const char *end = title != NULL ? strstr(title, " style (") : NULL;

	return end != NULL ? g_strndup(title, (gsize)(end - title)) : NULL;
}

char *
dp_kit_edition(const char *name, const DpPrinted *printed)
{
	if (printed->edition != NULL)
		return g_strdup(printed->edition);
	return printed->year > 0 ? g_strdup_printf("%s %u", name, printed->year) : g_strdup(name);
}

/* "the USENIX style (usenix-2020-09.sty)", "the style of Springer LNCS (llncs.cls)". (transfer
 * full) */
static char *
style_words(const char *title)
{
	return g_strdup_printf(strstr(title, " style ") != NULL ? "the %s" : "the style of %s",
	                       title);
}

char *
dp_kit_words(const DpVenue *style, const DpFacts *facts)
{
	g_autofree char *name = dp_kit_name(dp_venue_title(style)), *edition = NULL;
	g_autoptr(DpReadings) readings = dp_readings_new();
	g_auto(DpPrinted) printed = {0};

	if (name == NULL)
		return style_words(dp_venue_title(style));
	dp_printed_find(&printed, style, facts, readings);
	edition = dp_kit_edition(name, &printed);
	return g_strdup_printf("the %s kit", edition);
}

char *
dp_kit_wanted(const DpVenue *venue)
{
	const char *style = dp_venue_style(venue);
	g_autofree char *words = style != NULL ? style_words(style) : g_strdup("another layout");

	return g_strdup_printf("%s wants %s", dp_venue_title(venue), words);
}
