/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/excess.h"

#include <string.h>

#include "engine/content.h"
#include "engine/uncounted.h"

gboolean
dp_excess_counts(const DpCheck *check, const DpObservation *seen)
{
	return strcmp(dp_check_label(seen), "float") != 0 && !dp_uncounted_has(check, seen);
}

static void
add(const DpCheck *check, DpExcess *excess, const DpObservation *seen, guint max)
{
	gboolean text = dp_excess_counts(check, seen);

	excess->last_page = MAX(excess->last_page, seen->place.page);
	if (seen->place.page <= max)
		return;
	if (!text) {
		excess->floats += seen->number;
		return;
	}
	excess->text_page = MAX(excess->text_page, seen->place.page);
	excess->text += seen->number;
	if (excess->first == NULL)
		excess->first = dp_place_copy(&seen->place);
}

static double
count_before_references(const DpCheck *check, guint max)
{
	double lines = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.before-references"); i++) {
		const DpObservation *seen =
		    dp_facts_get(check->facts, "content.before-references", i);

		lines += seen->place.page > max && dp_excess_counts(check, seen) ? seen->number : 0;
	}
	return lines;
}

DpExcess
dp_excess_beyond(const DpCheck *check, guint max)
{
	DpExcess excess = {0};
	DpContent text = {"content.lines", "content.doubt", dp_excess_counts, max};

	for (guint i = 0; i < dp_facts_count(check->facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.lines", i);

		if (!dp_uncounted_has(check, seen))
			add(check, &excess, seen, max);
	}
	excess.doubtful = excess.text - dp_content_proved(check, &text);
	excess.before = count_before_references(check, max);
	return excess;
}

void
dp_excess_clear(DpExcess *excess)
{
	g_clear_pointer(&excess->first, dp_place_free);
}

/* (transfer full): where the lines are; "" if the reference list counts, too. */
static char *
place_words(const DpCheck *check, const DpExcess *excess)
{
	if (!dp_venue_rule_has_word(check->rule, "excludes", "references") ||
	    dp_facts_count(check->facts, "content.before-references") == 0)
		return g_strdup("");
	if (excess->before == 0)
		return g_strdup(" after the references");
	return excess->before >= excess->text
	           ? g_strdup(" before the references")
	           : g_strdup_printf(", %g of them before the references", excess->before);
}

/* (transfer full): "70 lines (65 of them certainly count)" */
static char *
line_words(const DpExcess *excess)
{
	double sure = excess->text - excess->doubtful;

	if (excess->text == 1)
		return g_strdup(sure > 0 ? "1 line" : "1 line (which may not count)");
	if (excess->doubtful <= 0)
		return g_strdup_printf("%g lines", excess->text);
	return sure > 0 ? g_strdup_printf("%g lines (%g of them certainly count%s)", excess->text,
	                                  sure, sure == 1 ? "s" : "")
	                : g_strdup_printf("%g lines (none of them certainly counts)", excess->text);
}

char *
dp_excess_words(const DpCheck *check, const DpExcess *excess, guint max)
{
	g_autofree char *lines = line_words(excess);
	g_autofree char *place = place_words(check, excess);

	if (excess->text_page == max + 1)
		return g_strdup_printf("%s on page %u%s", lines, max + 1, place);
	return g_strdup_printf("page %u, %s beyond the limit", excess->text_page, lines);
}
