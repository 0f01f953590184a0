/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/exhibit.h>

DpExhibit *
dp_exhibit_new(const DpPlace *place, const char *words, GBytes *picture)
{
	DpExhibit *exhibit = g_new0(DpExhibit, 1);

	exhibit->place = *place;
	exhibit->place.text = g_strdup(place->text);
	exhibit->words = g_strdup(words);
	exhibit->picture = picture != NULL ? g_bytes_ref(picture) : NULL;
	return exhibit;
}

void
dp_exhibit_free(DpExhibit *exhibit)
{
	if (exhibit == NULL)
		return;
	g_free(exhibit->place.text);
	g_free(exhibit->words);
	g_clear_pointer(&exhibit->picture, g_bytes_unref);
	g_free(exhibit);
}
