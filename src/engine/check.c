/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/check.h"

#include <string.h>

#include "base/limits.h"
#include "base/number.h"
#include "base/pattern.h"

#define MAX_PAGES_NAMED 5

gboolean
dp_check_conclude(DpCheck *check, DpVerdict verdict, const char *format, ...)
{
	va_list arguments;

	if (check->finding->message != NULL && verdict <= check->finding->verdict)
		return FALSE;
	check->finding->verdict = verdict;
	g_free(check->finding->message);
	g_clear_pointer(&check->finding->doubt, g_free);
	va_start(arguments, format);
	check->finding->message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	return TRUE;
}

void
dp_check_unknown(DpCheck *check, const char *fact)
{
	const char *reason = dp_facts_unknown(check->facts, fact);

	dp_check_conclude(check, DP_VERDICT_REVIEW,
	                  "This could not be checked: %s (%s is unknown).",
	                  reason != NULL ? reason : "the file does not show it", fact);
	dp_check_add_doubt(check, "%s", reason != NULL ? reason : "the file does not show it");
}

gboolean
dp_check_matches(const DpCheck *check, const char *expression, const char *text)
{
	DpPattern *pattern = g_hash_table_lookup(check->patterns, expression);

	if (pattern == NULL) {
		pattern = dp_pattern_new_counted(expression, NULL);
		g_assert(pattern != NULL);
		g_hash_table_insert(check->patterns, g_strdup(expression), pattern);
	}
	return dp_pattern_matches(pattern, text);
}

#define BETWEEN_DOUBTS "; "

void
dp_check_add_doubt(DpCheck *check, const char *format, ...)
{
	g_autofree char *clause = NULL, *before = g_steal_pointer(&check->finding->doubt);
	g_auto(GStrv) noted = g_strsplit(before != NULL ? before : "", BETWEEN_DOUBTS, -1);
	va_list arguments;

	va_start(arguments, format);
	clause = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	if (before == NULL)
		check->finding->doubt = g_steal_pointer(&clause);
	else if (g_strv_contains((const char *const *)noted, clause) ||
	         g_strv_length(noted) >= DP_LIMIT_DOUBTS)
		check->finding->doubt = g_steal_pointer(&before);
	else
		check->finding->doubt = g_strconcat(before, BETWEEN_DOUBTS, clause, NULL);
}

gboolean
dp_check_spend(DpCheck *check, gsize bytes)
{
	gboolean more = dp_budget_spend(check->budget, bytes);

	if (!more && check->cut == NULL)
		check->cut = dp_budget_reason(check->budget);
	return more;
}

const DpSearched *
dp_check_search(DpCheck *check, const char *text)
{
	const DpSearched *searched = dp_searches_run(check->searches, check->rule, text);

	if (check->cut == NULL)
		check->cut = searched->cut;
	return searched;
}

gboolean
dp_check_search_drawn_out(DpCheck *check, const DpSearched *searched, DpHit *hit)
{
	gboolean found = dp_searches_drawn_out(check->searches, check->rule, searched, hit);

	dp_check_spend(check, 0);
	return found;
}

gboolean
dp_check_allows(DpCheck *check, const DpSearched *searched)
{
	return dp_searches_allows(check->searches, check->rule, searched);
}

static void
set_number(DpQuantity *quantity, double number, const char *unit)
{
	quantity->has_number = TRUE;
	quantity->number = dp_number_round(number, 3);
	quantity->unit = unit;
}

void
dp_check_measured(DpCheck *check, double number, const char *unit)
{
	set_number(&check->finding->measured, number, unit);
}

void
dp_check_required(DpCheck *check, double number, const char *unit)
{
	set_number(&check->finding->required, number, unit);
}

void
dp_check_tolerance(DpCheck *check, double number, const char *unit)
{
	set_number(&check->finding->tolerance, number, unit);
}

void
dp_check_slack(DpCheck *check, double left, const char *unit)
{
	DpQuantity *slack = &check->finding->slack;

	if (!slack->has_number || left < slack->number)
		set_number(slack, left, unit);
}

static void
set_text(DpQuantity *quantity, const char *text)
{
	quantity->has_number = FALSE;
	g_free(quantity->text);
	quantity->text = g_strdup(text);
}

void
dp_check_measured_text(DpCheck *check, const char *text)
{
	set_text(&check->finding->measured, text);
}

void
dp_check_required_text(DpCheck *check, const char *text)
{
	set_text(&check->finding->required, text);
}

void
dp_check_add_place(DpCheck *check, const DpPlace *place)
{
	check->finding->n_places++;
	if (check->finding->places->len < DP_LIMIT_PLACES_PER_FINDING)
		g_ptr_array_add(check->finding->places, dp_place_copy(place));
}

static gboolean
is_place(const DpPlace *a, const DpPlace *b)
{
	return a->page == b->page && a->has_rect == b->has_rect &&
	       (!a->has_rect || memcmp(&a->rect, &b->rect, sizeof a->rect) == 0) &&
	       g_strcmp0(a->text, b->text) == 0;
}

/* The last one makes room if @place was only counted. */
void
dp_check_lead_place(DpCheck *check, const DpPlace *place)
{
	GPtrArray *places = check->finding->places;
	guint index = 0;

	while (index < places->len && !is_place(places->pdata[index], place))
		index++;
	if (index == places->len && places->len < DP_LIMIT_PLACES_PER_FINDING)
		return;
	g_ptr_array_remove_index(places, MIN(index, places->len - 1));
	g_ptr_array_insert(places, 0, dp_place_copy(place));
}

void
dp_check_clear_places(DpCheck *check)
{
	g_ptr_array_set_size(check->finding->places, 0);
	check->finding->n_places = 0;
}

DpBand
dp_check_band(const DpCheck *check, double tolerance, double band)
{
	DpBand result = {dp_venue_rule_number(check->rule, "tolerance", tolerance),
	                 dp_venue_rule_number(check->rule, "band", band)};

	result.band = MAX(result.band, result.tolerance);
	return result;
}

DpVerdict
dp_band_below(const DpBand *band, double value, double limit)
{
	if (dp_number_compare(value, limit, band->tolerance) >= 0)
		return DP_VERDICT_PASS;
	return dp_number_compare(value, limit, band->band) >= 0 ? DP_VERDICT_REVIEW
	                                                        : DP_VERDICT_FAIL;
}

DpVerdict
dp_band_above(const DpBand *band, double value, double limit)
{
	return dp_band_below(band, -value, -limit);
}

const char *
dp_check_demand(const DpCheck *check)
{
	return dp_source_demand(check->rule->source);
}

const char *
dp_check_label(const DpObservation *seen)
{
	return seen->label != NULL ? seen->label : "";
}

char *
dp_check_section_words(const DpObservation *seen)
{
	const char *label = dp_check_label(seen);
	g_autofree char *words = g_strdup(label);

	if (strcmp(label, "main-text") == 0)
		return g_strdup("main text");
	if (strcmp(label, "llm-use") == 0)
		return g_strdup("the section on the use of language models");
	return g_strdup_printf("the %s section", g_strdelimit(words, "-", ' '));
}

const DpObservation *
dp_check_fact(const DpCheck *check, const char *fact)
{
	return dp_facts_get(check->facts, fact, 0);
}

void
dp_check_add_page(GArray *pages, guint page)
{
	if (pages->len == 0 || g_array_index(pages, guint, pages->len - 1) != page)
		g_array_append_val(pages, page);
}

char *
dp_check_pages(const GArray *pages)
{
	GString *text = g_string_new(pages->len == 1 ? "page " : "pages ");
	/* name one more instead: "and 1 other" is as long and says less */
	guint named = pages->len <= MAX_PAGES_NAMED + 1 ? pages->len : MAX_PAGES_NAMED;

	for (guint i = 0; i < named; i++) {
		if (i > 0)
			g_string_append(text, i + 1 == pages->len ? " and " : ", ");
		g_string_append_printf(text, "%u", g_array_index(pages, guint, i));
	}
	if (pages->len > named)
		g_string_append_printf(text, " and %u others", pages->len - named);
	return g_string_free(text, FALSE);
}
