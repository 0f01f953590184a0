/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/uncounted.h"

#include <string.h>

gboolean
dp_uncounted_has(const DpCheck *check, const DpObservation *seen)
{
	return dp_venue_rule_has_word(check->rule, "excludes", dp_check_label(seen));
}

double
dp_uncounted_prose(const DpCheck *check)
{
	double lines = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "references.prose"); i++)
		lines += dp_facts_get(check->facts, "references.prose", i)->number;
	return lines;
}

void
dp_uncounted_add_prose(DpCheck *check)
{
	for (guint i = 0; i < dp_facts_count(check->facts, "references.prose"); i++)
		dp_check_add_place(check,
		                   &dp_facts_get(check->facts, "references.prose", i)->place);
	dp_check_add_doubt(check, "entries that read as prose may be main text");
}

/* Material under a title of its own beside the paper: not a part of unlimited length. */
static gboolean
is_statement(const DpCheck *check, const DpObservation *seen)
{
	static const char *const PARTS[] = {"main-text",  "float",     "references", "appendix",
	                                    "supplement", "checklist", "abstract",   NULL};

	return seen->label != NULL && !g_strv_contains(PARTS, seen->label) &&
	       dp_uncounted_has(check, seen);
}

/* The largest number of main-text lines on one page of the paper. */
static double
lines_of_a_page(const DpCheck *check)
{
	double most = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.lines", i);

		if (g_strcmp0(seen->label, "main-text") == 0)
			most = MAX(most, seen->number);
	}
	return most;
}

/* Statements do not count, but several that together are longer than a page may hold main text. */
static void
check_statements(DpCheck *check, guint max)
{
	const DpObservation *last = NULL;
	g_autoptr(GString) what = g_string_new(NULL);
	double lines = 0;
	guint parts = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.lines", i);
		g_autofree char *words = dp_check_section_words(seen);

		if (!is_statement(check, seen))
			continue;
		if (strstr(what->str, words) == NULL)
			g_string_append_printf(what, "%s%s", parts++ > 0 ? " and " : "", words);
		lines += seen->number;
		last = seen;
	}
	if (last == NULL || last->place.page <= max ||
	    lines <= DP_LIMIT(PAGE_LIMIT_STATEMENTS) * lines_of_a_page(check))
		return;
	dp_check_conclude(check, DP_VERDICT_REVIEW,
	                  "The counted text ends within the limit of %u page%s, but %s, which "
	                  "%s not count, %s %g lines, more than a page.",
	                  max, max == 1 ? "" : "s", what->str, parts == 1 ? "does" : "do",
	                  parts == 1 ? "has" : "have together", lines);
	dp_check_add_place(check, &last->place);
	dp_check_add_doubt(check, "%s may hold main text", what->str);
}

static gboolean
is_appendix(const DpObservation *seen)
{
	return g_strcmp0(seen->label, "appendix") == 0 || g_strcmp0(seen->label, "supplement") == 0;
}

/* An appendix before the references and beyond the limit may be main text. */
static void
check_early_appendix(DpCheck *check, guint max)
{
	double lines = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.before-references"); i++) {
		const DpObservation *seen =
		    dp_facts_get(check->facts, "content.before-references", i);

		if (seen->place.page > max && is_appendix(seen) && dp_uncounted_has(check, seen))
			lines += seen->number;
	}
	if (lines <= dp_venue_rule_number(check->rule, "band", DP_LIMIT(PAGE_LIMIT_BAND)))
		return;
	dp_check_conclude(check, DP_VERDICT_REVIEW,
	                  "The text before the appendix ends within the limit of %u page%s, but "
	                  "%g lines of the appendix are beyond it and before the references.",
	                  max, max == 1 ? "" : "s", lines);
	dp_check_add_doubt(check, "an appendix before the references may be main text");
}

/* How many lines the pages allowed would still take. */
static double
room_left(const DpCheck *check, guint last_page, guint max)
{
	double room = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.space-below"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.space-below", i);

		if (seen->place.page == last_page && g_strcmp0(seen->label, "main-text") == 0)
			room = seen->number;
	}
	return room + (max > last_page ? max - last_page : 0) * lines_of_a_page(check);
}

/* References do not count, but entries that are sentences may be main text. */
static void
check_prose_entries(DpCheck *check, guint last_page, guint max)
{
	double lines = dp_uncounted_prose(check);

	if (lines <= DP_LIMIT(PROSE_ENTRIES) || lines <= room_left(check, last_page, max) ||
	    !dp_venue_rule_has_word(check->rule, "excludes", "references"))
		return;
	dp_check_conclude(check, DP_VERDICT_REVIEW,
	                  "The counted text ends within the limit of %u page%s, but %g lines of "
	                  "the reference list, which does not count, read as prose.",
	                  max, max == 1 ? "" : "s", lines);
	dp_uncounted_add_prose(check);
}

void
dp_uncounted_check(DpCheck *check, guint last_page, guint max)
{
	check_early_appendix(check, max);
	if (check->finding->verdict == DP_VERDICT_PASS)
		check_statements(check, max);
	if (check->finding->verdict == DP_VERDICT_PASS)
		check_prose_entries(check, last_page, max);
}
