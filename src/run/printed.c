/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/printed.h"

#include "base/pattern.h"
#include "engine/sought.h"
#include "venue/venue-model.h"

/* A kit that prints nothing on the title page does so on the next. */
#define PAGES 2
#define DECIMAL 10

/* The facts in which it may be, and on how many pages. The text of a page also has what was not
 * recognised as furniture. */
static const struct {
	const char *fact;
	guint pages;
} WHERE[] = {{"page.head", PAGES}, {"page.foot", PAGES}, {"page.text", 1}};

void
dp_printed_clear(DpPrinted *printed)
{
	g_clear_pointer(&printed->edition, g_free);
}

/* The first year from 1990 to 2099 in @text; 0: none. */
static guint
read_year(const char *text)
{
	static DpLazyPattern year = DP_LAZY_PATTERN("(?<!\\d)(?:20\\d\\d|199\\d)(?!\\d)");
	gsize start = 0, end = 0;

	if (!dp_lazy_pattern_search(&year, text, 0, &start, &end))
		return 0;
	return (guint)g_ascii_strtoull(text + start, NULL, DECIMAL);
}

/* (nullable) (transfer full): a name in capitals, NeurIPS among them, and a year. */
static char *
read_edition(const char *text)
{
	static DpLazyPattern edition =
	    DP_LAZY_PATTERN("(?-i)\\b[A-Za-z]*[A-Z]{2}[A-Za-z]*\\s20\\d\\d(?!\\d)");
	gsize start = 0, end = 0;

	if (!dp_lazy_pattern_search(&edition, text, 0, &start, &end))
		return NULL;
	return g_strndup(text + start, end - start);
}

static gboolean
is_in(DpSought *sought, const DpReading *reading, DpPrinted *printed)
{
	g_autofree char *words = NULL;
	gsize start = 0, end = 0;
	guint64 steps;

	if (!dp_sought_find(sought, reading, &start, &end, &steps, NULL))
		return FALSE;
	words = g_strndup(reading->text + start, end - start);
	printed->year = read_year(words);
	printed->edition = read_edition(words);
	return TRUE;
}

static gboolean
is_printed(const DpVenuePrint *print, const DpFacts *facts, DpReadings *readings,
           DpPrinted *printed)
{
	g_auto(DpSought) sought = {0};

	dp_sought_init(&sought, print->pattern);
	printed->stage = print->stage;
	for (guint i = 0; i < G_N_ELEMENTS(WHERE); i++) {
		for (guint j = 0; j < dp_facts_count(facts, WHERE[i].fact); j++) {
			const DpObservation *seen = dp_facts_get(facts, WHERE[i].fact, j);

			if (seen->place.page > WHERE[i].pages)
				break;
			if (is_in(&sought, dp_readings_of(readings, seen), printed))
				return TRUE;
		}
	}
	return FALSE;
}

gboolean
dp_printed_find(DpPrinted *printed, const DpVenue *venue, const DpFacts *facts,
                DpReadings *readings)
{
	const GPtrArray *prints = dp_venue_prints(venue);

	for (guint i = 0; prints != NULL && i < prints->len; i++) {
		if (is_printed(prints->pdata[i], facts, readings, printed))
			return TRUE;
	}
	return FALSE;
}
