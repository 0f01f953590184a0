/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "engine/predicates.h"

/* section-length, word-limit: how long a part of the paper is. */

/* The lines of the sections that the rule is about, by page. */
typedef struct {
	double lines;
	guint pages; /* with any */
	double most; /* lines of these sections, or of main text, on one page */
	const DpObservation *last;
} Length;

static Length
measure(const DpCheck *check)
{
	Length length = {0};
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < dp_facts_count(check->facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.lines", i);
		gboolean counted =
		    dp_venue_rule_has_word(check->rule, "sections", dp_check_label(seen));

		if (counted || strcmp(dp_check_label(seen), "main-text") == 0)
			length.most = MAX(length.most, seen->number);
		if (!counted)
			continue;
		length.lines += seen->number;
		length.last = seen;
		dp_check_add_page(pages, seen->place.page);
	}
	length.pages = pages->len;
	return length;
}

void
dp_predicate_section_length(DpCheck *check)
{
	const char *name = dp_venue_rule_text(check->rule, "name");
	double max = dp_venue_rule_number(check->rule, "max", 0);
	Length length = measure(check);
	double full = length.most > 0 ? length.lines / length.most : 0;

	dp_check_required(check, max, "pages");
	if (dp_facts_count(check->facts, "content.lines") == 0) {
		dp_check_unknown(check, "content.lines");
		return;
	}
	dp_check_measured(check, full, "pages");
	if (length.lines == 0)
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE, "No %s were found.", name);
	else if (length.pages <= max || full <= max)
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "There are %.2g pages of %s, within the limit of %g.", full, name,
		                  max);
	else {
		dp_check_conclude(check,
		                  full > max * DP_LIMIT(SECTION_SMALL_PRINT) ? DP_VERDICT_FAIL
		                                                             : DP_VERDICT_REVIEW,
		                  "There are %.2g pages of %s; %s at most %g.", full, name,
		                  dp_check_demand(check), max);
		dp_check_add_place(check, &length.last->place);
	}
}

static gboolean
is_counted(const DpCheck *check, const DpObservation *seen)
{
	return strcmp(dp_check_label(seen), "float") != 0 &&
	       !dp_venue_rule_has_word(check->rule, "excludes", dp_check_label(seen));
}

/* Too many, or too few: 0 is no limit. */
static void
conclude_words(DpCheck *check, double words, double max, double min)
{
	double band = DP_LIMIT(WORD_LIMIT_BAND);
	gboolean long_paper = max > 0 && words > max, short_paper = words < min;
	gboolean sure = long_paper ? words > max * (1 + band) : words < min * (1 - band);

	if (!long_paper && !short_paper)
		dp_check_conclude(check, DP_VERDICT_PASS, "The text has about %g words.", words);
	else
		dp_check_conclude(check, sure ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
		                  "The text has about %g words, and %s at %s %g.", words,
		                  dp_check_demand(check), long_paper ? "most" : "least",
		                  long_paper ? max : min);
}

void
dp_predicate_word_limit(DpCheck *check)
{
	double max = dp_venue_rule_number(check->rule, "max", 0),
	       min = dp_venue_rule_number(check->rule, "min", 0), words = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.words"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.words", i);

		words += is_counted(check, seen) ? seen->number : 0;
	}
	dp_check_measured(check, words, "words");
	dp_check_required(check, max > 0 ? max : min, "words");
	if (dp_facts_count(check->facts, "content.words") == 0)
		dp_check_unknown(check, "content.words");
	else
		conclude_words(check, words, max, min);
}
