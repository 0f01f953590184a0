/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/venue-wishes.h"

struct _DpVenueWishes {
	const DpCheckPlan *plan;
	GHashTable *wishes; /* of DpVenueWish, owned, by key */
};

static void
free_wish(gpointer data)
{
	DpVenueWish *wish = data;

	dp_venue_unref(wish->venue);
	g_free(wish->track);
	g_free(wish->stage);
	g_free(wish);
}

DpVenueWishes *
dp_venue_wishes_new(const DpCheckPlan *plan)
{
	DpVenueWishes *wishes = g_new0(DpVenueWishes, 1);

	wishes->plan = plan;
	wishes->wishes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_wish);
	return wishes;
}

void
dp_venue_wishes_free(DpVenueWishes *wishes)
{
	g_hash_table_unref(wishes->wishes);
	g_free(wishes);
}

static char *
key_of(const DpVenueChoice *wanted)
{
	/* without a venue: the format that all papers have */
	return g_strdup_printf("%s\n%s\n%s", wanted->name != NULL ? wanted->name : "",
	                       wanted->track != NULL ? wanted->track : "",
	                       wanted->stage != NULL ? wanted->stage : "");
}

const DpVenueWish *
dp_venue_wishes_find(const DpVenueWishes *wishes, const DpVenueChoice *wanted)
{
	g_autofree char *key = key_of(wanted);

	return g_hash_table_lookup(wishes->wishes, key);
}

gboolean
dp_venue_wishes_add(DpVenueWishes *wishes, const DpVenueChoice *wanted, gboolean own)
{
	const DpVenueChoice *base = &wishes->plan->choice;
	DpVenueChoice whole = *wanted;
	DpVenueWish *wish;

	if (dp_venue_wishes_find(wishes, wanted) != NULL)
		return TRUE;
	whole.spec = own ? base->spec : NULL;
	whole.settings = own ? base->settings : NULL;
	whole.folders = base->folders;
	whole.date = base->date;
	wish = g_new0(DpVenueWish, 1);
	wish->venue = dp_venue_choice_load(&whole);
	wish->track = g_strdup(wanted->track);
	wish->stage = g_strdup(wanted->stage);
	if (wish->venue != NULL &&
	    dp_check_plan_suits(wishes->plan, wish->venue, wish->track, wish->stage))
		return g_hash_table_insert(wishes->wishes, key_of(wanted), wish);
	free_wish(wish);
	return FALSE;
}
