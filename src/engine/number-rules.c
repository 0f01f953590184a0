/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "engine/predicates.h"

/* paper-number: the number of the paper or submission, printed where the venue wants it. */

/* Search: the numbers that are where one must be, the first of each kind; nullable. */
typedef struct {
	const char *given; /* (nullable) */
	DpPattern *kit;    /* (nullable) */
	const char *scope; /* where it must be */
	GArray *pages;     /* of guint: with a number or a mark in its place */
	const DpObservation *right, *second, *wrong, *sample, *blank, *unsure;
} Search;

static void
search_clear(Search *search)
{
	g_clear_pointer(&search->kit, dp_pattern_free);
	g_clear_pointer(&search->pages, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Search, search_clear)

/* "#007" and "7" are one number. */
static const char *
without_zeros(const char *number)
{
	number += strspn(number, "# ");
	while (*number == '0' && g_ascii_isalnum(number[1]))
		number++;
	return number;
}

static gboolean
is_same(const char *one, const char *other)
{
	return g_ascii_strcasecmp(without_zeros(one), without_zeros(other)) == 0;
}

/* The surest, and of those the first. */
static void
keep(const DpObservation **slot, const DpObservation *seen)
{
	if (*slot == NULL || seen->certainty > (*slot)->certainty)
		*slot = seen;
}

static void
sort(Search *search, const DpObservation *seen)
{
	if (seen->certainty < DP_CERTAINTY_LIKELY) {
		keep(&search->unsure, seen);
		return;
	}
	dp_check_add_page(search->pages, seen->place.page);
	if (g_strcmp0(seen->label, "blank") == 0)
		keep(&search->blank, seen);
	else if (search->given != NULL)
		keep(is_same(seen->text, search->given) ? &search->right : &search->wrong, seen);
	else if (search->kit != NULL && dp_pattern_matches(search->kit, seen->text))
		keep(&search->sample, seen);
	else if (search->right != NULL && !is_same(search->right->text, seen->text))
		keep(&search->second, seen);
	else
		keep(&search->right, seen);
}

static Search
find_numbers(const DpCheck *check)
{
	const DpObservation *given = dp_check_fact(check, "paper-number.given");
	const char *kit = dp_venue_rule_text(check->rule, "kit"),
	           *scope = dp_venue_rule_text(check->rule, "scope");
	Search search = {.given = given != NULL ? given->text : NULL,
	                 .kit = kit != NULL ? dp_pattern_new_counted(kit, NULL) : NULL,
	                 .scope = scope != NULL ? scope : "document",
	                 .pages = g_array_new(FALSE, FALSE, sizeof(guint))};

	for (guint i = 0; i < dp_facts_count(check->facts, "paper-number.printed"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "paper-number.printed", i);

		if (strcmp(search.scope, "first-page") != 0 || seen->place.page == 1)
			sort(&search, seen);
	}
	return search;
}

/* @only: nothing else there may be the number. */
static void
conclude_found(DpCheck *check, const DpObservation *seen, gboolean only, const char *what)
{
	gboolean sure = only && seen->certainty >= DP_CERTAINTY_SURE;

	dp_check_add_place(check, &seen->place);
	dp_check_measured_text(check, seen->text);
	dp_check_conclude(check, sure ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	                  "Page %u has \"%s\", which is %s.", seen->place.page, seen->text, what);
}

static gboolean
has_page(const GArray *pages, guint page)
{
	for (guint i = 0; i < pages->len; i++) {
		if (g_array_index(pages, guint, i) == page)
			return TRUE;
	}
	return FALSE;
}

/* The pages with text that may have a number, and those of them that have none. */
static guint
count_pages(const DpCheck *check, const Search *search, GArray *without)
{
	gboolean first = strcmp(search->scope, "first-page") == 0;
	guint n = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "page.text"); i++) {
		const DpObservation *text = dp_facts_get(check->facts, "page.text", i);

		if (text->text[0] == '\0' || (first && text->place.page != 1))
			continue;
		n++;
		if (!has_page(search->pages, text->place.page))
			dp_check_add_page(without, text->place.page);
	}
	return n;
}

static const char *
scope_words(const Search *search)
{
	return strcmp(search->scope, "every-page") == 0   ? "on every page"
	       : strcmp(search->scope, "first-page") == 0 ? "on the first page"
	                                                  : "in the paper";
}

/* Of two-sided heads, every other one may have it. */
static void
conclude_missing(DpCheck *check, const Search *search, const GArray *without, guint n)
{
	gboolean few = search->pages->len * DP_LIMIT(PRINTED) < n;
	g_autofree char *pages = dp_check_pages(without);

	if (search->pages->len == 0 && search->unsure != NULL)
		conclude_found(check, search->unsure, FALSE, "perhaps the paper's number");
	else if (search->pages->len == 0 && n == 0)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "There is no text in which to look for the paper's number.");
	else if (search->pages->len == 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The paper's number was not found; %s it %s.",
		                  dp_check_demand(check), scope_words(search));
	else if (strcmp(search->scope, "every-page") == 0 && without->len > 0)
		dp_check_conclude(check, few ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
		                  "The paper's number is not on %s; %s it on every page.", pages,
		                  dp_check_demand(check));
}

void
dp_predicate_paper_number(DpCheck *check)
{
	g_auto(Search) search = find_numbers(check);
	g_autoptr(GArray) without = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *other = NULL;
	gboolean right = search.right != NULL;

	dp_check_required_text(check, search.given != NULL ? search.given : "a number");
	dp_check_measured_text(check, right ? search.right->text : "none");
	if (right)
		dp_check_add_place(check, &search.right->place);
	if (search.blank != NULL)
		conclude_found(check, search.blank, !right && search.wrong == NULL,
		               "a mark in the number's place");
	if (search.wrong != NULL) {
		other = g_strdup_printf("not this paper's number, %s", search.given);
		conclude_found(check, search.wrong, !right, other);
	}
	if (search.sample != NULL)
		conclude_found(check, search.sample, FALSE,
		               "the number in the kit's sample, and perhaps not the paper's");
	if (search.second != NULL)
		conclude_found(check, search.second, FALSE,
		               "another number than elsewhere in the paper");
	conclude_missing(check, &search, without, count_pages(check, &search, without));
	dp_check_conclude(check, DP_VERDICT_PASS, "The paper's number is %s.",
	                  scope_words(&search));
}
