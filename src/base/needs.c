/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/needs.h"

#include <stdlib.h>
#include <string.h>

static gboolean is_met(const char **at, const DpTrigramSet *set, gboolean decided);

/* "[…]" or "(…)" up to its end at @close; @ends: the answer of one item that decides. */
static gboolean
group_is_met(const char **at, const DpTrigramSet *set, char close, gboolean ends, gboolean decided)
{
	gboolean found = FALSE;

	for ((*at)++; **at != close;) {
		gboolean met = is_met(at, set, decided || found);

		found = found || (!decided && met == ends);
	}
	(*at)++;
	return found ? ends : !ends;
}

/* Reads the need at @at; @decided: its answer does not matter. */
static gboolean
is_met(const char **at, const DpTrigramSet *set, gboolean decided)
{
	const char *word = *at, *end;

	if (*word == '[')
		return group_is_met(at, set, ']', FALSE, decided);
	if (*word == '(')
		return group_is_met(at, set, ')', TRUE, decided);
	end = strchr(word, '.');
	*at = end + 1;
	return !decided && dp_trigram_set_may_have(set, word, (gsize)(end - word));
}

/* The byte before which the next need ends, with the byte after its word; reads "<9+2>".
 * @place: (nullable): anywhere. */
static gsize
read_stop(const char **at, const DpNeedsPlace *place)
{
	char *end;
	gsize bytes, runs;

	if (**at != '<')
		return place != NULL ? place->stop : 0;
	if (place == NULL) {
		*at = strchr(*at, '>') + 1;
		return 0;
	}
	bytes = strtoul(*at + 1, &end, 10);
	runs = strtoul(end + 1, &end, 10);
	*at = end + 1;
	return MIN(place->stop,
	           place->last + bytes + runs * dp_trigrams_longest_space(place->trigrams) + 1);
}

/* The needs of one alternative, "[…]", at @place or, if that is NULL, in the text of @whole. */
static gboolean
alternative_is_met(const char **at, const DpNeedsPlace *place, const DpTrigramSet *whole)
{
	gboolean met = TRUE;
	gsize selected = 0;
	DpTrigramSet near_first;

	for ((*at)++; **at != ']';) {
		gsize stop = read_stop(at, place);

		if (place != NULL && met && stop != selected)
			dp_trigrams_select(place->trigrams, place->first, stop, &near_first);
		selected = stop;
		met = is_met(at, place != NULL ? &near_first : whole, !met) && met;
	}
	(*at)++;
	return met;
}

static gboolean
are_met(const char *needs, const DpNeedsPlace *place, const DpTrigramSet *whole)
{
	for (needs++; *needs != ')';) {
		if (alternative_is_met(&needs, place, whole))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_needs_may_be_met(const char *needs, const DpNeedsPlace *place)
{
	return are_met(needs, place, NULL);
}

gboolean
dp_needs_may_be_in(const char *needs, const DpTrigramSet *text)
{
	return needs == NULL || are_met(needs, NULL, text);
}
