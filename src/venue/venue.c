/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/venue.h>

#include "base/names.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"

static char **
copy_words(const char *const *words)
{
	return words != NULL ? dp_names_copy(words) : g_new0(char *, 1);
}

/* The table is one array, so a row's address gives its index. */
static int
compare_rules(gconstpointer a, gconstpointer b)
{
	const DpVenueRule *left = *(const DpVenueRule *const *)a;
	const DpVenueRule *right = *(const DpVenueRule *const *)b;

	if (left->info != right->info)
		return left->info < right->info ? -1 : 1;
	return g_strcmp0(left->key, right->key);
}

DpVenue *
dp_venue_new(const char *id, const char *title, const char *digest, const char *const *tracks,
             const char *const *stages, GPtrArray *rules)
{
	DpVenue *venue = g_atomic_rc_box_new0(DpVenue);

	venue->id = g_strdup(id);
	venue->title = g_strdup(title);
	venue->digest = g_strdup(digest);
	venue->tracks = copy_words(tracks);
	venue->stages = copy_words(stages);
	venue->rules = rules;
	g_ptr_array_sort(rules, compare_rules);
	return venue;
}

DpVenue *
dp_venue_ref(DpVenue *venue)
{
	return g_atomic_rc_box_acquire(venue);
}

static void
clear_venue(gpointer data)
{
	DpVenue *venue = data;

	g_free(venue->id);
	g_free(venue->title);
	g_free(venue->digest);
	g_free(venue->deadline);
	g_strfreev(venue->remarks);
	g_strfreev(venue->marks);
	g_free(venue->style);
	g_clear_pointer(&venue->prints, g_ptr_array_unref);
	g_strfreev(venue->tracks);
	g_strfreev(venue->stages);
	g_ptr_array_unref(venue->rules);
}

void
dp_venue_unref(DpVenue *venue)
{
	if (venue != NULL)
		g_atomic_rc_box_release_full(venue, clear_venue);
}

const char *
dp_venue_id(const DpVenue *venue)
{
	return venue->id;
}

const char *
dp_venue_title(const DpVenue *venue)
{
	return venue->title;
}

const char *const *
dp_venue_tracks(const DpVenue *venue)
{
	return (const char *const *)venue->tracks;
}

const char *const *
dp_venue_stages(const DpVenue *venue)
{
	return (const char *const *)venue->stages;
}

const char *
dp_venue_digest(const DpVenue *venue)
{
	return venue->digest;
}

const char *
dp_venue_deadline(const DpVenue *venue)
{
	return venue->deadline;
}

DpVenuePrint *
dp_venue_print_new(const char *stage, const char *pattern)
{
	DpVenuePrint *print = g_new0(DpVenuePrint, 1);

	print->stage = g_strdup(stage);
	print->pattern = g_strdup(pattern);
	return print;
}

void
dp_venue_print_free(DpVenuePrint *print)
{
	g_free(print->stage);
	g_free(print->pattern);
	g_free(print);
}

const GPtrArray *
dp_venue_prints(const DpVenue *venue)
{
	return venue->prints;
}

const char *
dp_venue_style(const DpVenue *venue)
{
	return venue->style;
}

const char *const *
dp_venue_marks(const DpVenue *venue)
{
	return (const char *const *)venue->marks;
}

const char *const *
dp_venue_remarks(const DpVenue *venue)
{
	static const char *const NONE[] = {NULL};

	return venue->remarks != NULL ? (const char *const *)venue->remarks : NONE;
}

const GPtrArray *
dp_venue_all_rules(const DpVenue *venue)
{
	return venue->rules;
}

GPtrArray *
dp_venue_rules(const DpVenue *venue, const char *track, const char *stage)
{
	GPtrArray *rules = g_ptr_array_new();

	track = track != NULL ? track : venue->tracks[0];
	stage = stage != NULL ? stage : venue->stages[0];
	for (guint i = 0; i < venue->rules->len; i++) {
		DpVenueRule *rule = venue->rules->pdata[i];

		if (dp_venue_rule_applies(rule, track, stage))
			g_ptr_array_add(rules, rule);
	}
	return rules;
}
