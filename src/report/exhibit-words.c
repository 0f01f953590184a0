/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/exhibit-words.h"

#include "verdict/exhibit-place.h"

/* The line of the place already shows the words. */
static gboolean
is_already_shown(const DpExhibit *exhibit)
{
	return exhibit->picture == NULL && g_strcmp0(exhibit->words, exhibit->place.text) == 0;
}

GPtrArray *
dp_exhibits_take(const GPtrArray *exhibits, const DpFinding *finding, gboolean *taken)
{
	GPtrArray *own = g_ptr_array_new();

	for (guint i = 0; exhibits != NULL && i < finding->places->len; i++) {
		for (guint k = 0; k < exhibits->len; k++) {
			const DpExhibit *exhibit = exhibits->pdata[k];

			if (taken[k] || is_already_shown(exhibit) ||
			    !dp_exhibit_is_at(exhibit, finding->places->pdata[i]))
				continue;
			taken[k] = TRUE;
			g_ptr_array_add(own, exhibits->pdata[k]);
		}
	}
	return own;
}

gboolean
dp_exhibit_is_listed(const DpExhibit *exhibit, const DpFinding *finding, guint n_places)
{
	for (guint i = 0; i < MIN(finding->places->len, n_places); i++) {
		const DpPlace *place = finding->places->pdata[i];

		if (dp_exhibit_is_at(exhibit, place) && g_strcmp0(place->text, exhibit->words) == 0)
			return TRUE;
	}
	return FALSE;
}

char *
dp_exhibit_caption(const DpExhibit *exhibit)
{
	if (exhibit->place.page == 0)
		return g_strdup("What programs read in the file");
	return g_strdup_printf("Page %u, what programs read there", exhibit->place.page);
}

char *
dp_exhibit_alt(const DpExhibit *exhibit)
{
	return g_strdup_printf("Page %u around the place, which is outlined in red",
	                       exhibit->place.page);
}

char *
dp_exhibit_address(const DpExhibit *exhibit)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(exhibit->picture, &size);
	g_autofree char *encoded = g_base64_encode(data, size);

	return g_strconcat("data:image/png;base64,", encoded, NULL);
}
