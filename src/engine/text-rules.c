/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/pattern.h"
#include "engine/predicates.h"
#include "engine/sought.h"

/* required-section, forbidden-section, required-text, forbidden-text. */

/* A file cannot be searched when most of its pages carry no text. */
static gboolean
is_searchable(DpCheck *check)
{
	const DpObservation *pages = dp_check_fact(check, "document.pages");
	const DpObservation *with_text = dp_check_fact(check, "document.text-pages");

	if (pages != NULL && with_text != NULL &&
	    DP_LIMIT(SEARCHABLE) * with_text->number >= pages->number)
		return TRUE;
	dp_check_conclude(
	    check, DP_VERDICT_REVIEW,
	    "Most pages hold no text that can be read, so \"%s\" could not be looked for.",
	    dp_venue_rule_text(check->rule, "name"));
	return FALSE;
}

static const DpObservation *
find_section(const DpCheck *check, const DpPattern *pattern)
{
	for (guint i = 0; i < dp_facts_count(check->facts, "section.title"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "section.title", i);

		if (dp_pattern_matches(pattern, seen->text))
			return seen;
	}
	return NULL;
}

/* A heading that layout did not recognise is still at the start of a line of some page. */
static gboolean
find_as_line(DpCheck *check, const char *expression)
{
	g_autofree char *anchored = g_strdup_printf("^(?:[0-9IVX.]+\\s+)?(?:%s)", expression);
	g_autoptr(DpPattern) pattern = dp_pattern_new_counted(anchored, NULL);

	for (guint i = 0; pattern != NULL && i < dp_facts_count(check->facts, "page.text"); i++) {
		const char *text = dp_facts_get(check->facts, "page.text", i)->text;

		if (!dp_check_spend(check, strlen(text)))
			return FALSE;
		if (dp_pattern_matches(pattern, text))
			return TRUE;
	}
	return FALSE;
}

/* A section about references may have a title like that of the list. */
static gboolean
is_heading_of_list(const DpCheck *check, const DpObservation *seen)
{
	const DpObservation *heading = dp_check_fact(check, "references.heading");

	if (heading == NULL || !heading->place.has_rect)
		return strcmp(dp_check_label(seen), "references") == 0;
	return seen->place.page == heading->place.page &&
	       seen->place.rect.x0 == heading->place.rect.x0 &&
	       seen->place.rect.y0 == heading->place.rect.y0;
}

/* Titles are in reading order. */
static guint
index_of_references(const DpCheck *check)
{
	guint n = dp_facts_count(check->facts, "section.title");

	for (guint i = 0; i < n; i++) {
		if (is_heading_of_list(check, dp_facts_get(check->facts, "section.title", i)))
			return i;
	}
	return n;
}

static gboolean
precedes(const DpCheck *check, const DpObservation *seen, guint index)
{
	for (guint i = 0; i < index; i++) {
		if (dp_facts_get(check->facts, "section.title", i) == seen)
			return TRUE;
	}
	return FALSE;
}

/* The section was found; whether it is on the side of the references that the venue wants. */
static void
check_place(DpCheck *check, const DpObservation *seen)
{
	const char *place = dp_venue_rule_text(check->rule, "place");
	guint references = index_of_references(check);
	gboolean before = precedes(check, seen, references);

	if (place == NULL)
		return;
	if (references == dp_facts_count(check->facts, "section.title"))
		dp_check_conclude(
		    check, DP_VERDICT_REVIEW,
		    "A section \"%s\" is on page %u, but no heading of the references "
		    "was found that it should be %s.",
		    seen->text, seen->place.page,
		    strcmp(place, "before-references") == 0 ? "before" : "after");
	else if (before != (strcmp(place, "before-references") == 0))
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The section \"%s\" on page %u is %s the references; it must be "
		                  "%s them.",
		                  seen->text, seen->place.page, before ? "before" : "after",
		                  before ? "after" : "before");
}

static void
check_section(DpCheck *check, gboolean wanted)
{
	const char *title = dp_venue_rule_text(check->rule, "title"),
	           *name = dp_venue_rule_text(check->rule, "name");
	g_autoptr(DpPattern) pattern = dp_pattern_new_counted(title, NULL);
	const DpObservation *seen;

	dp_check_required_text(check, wanted ? name : "none");
	if (pattern == NULL || !is_searchable(check))
		return;
	seen = find_section(check, pattern);
	if (seen != NULL)
		dp_check_add_place(check, &seen->place);
	dp_check_measured_text(check, seen != NULL ? seen->text : "none");
	if (seen != NULL)
		dp_check_conclude(check, wanted ? DP_VERDICT_PASS : DP_VERDICT_FAIL,
		                  "A section \"%s\" is on page %u.", seen->text, seen->place.page);
	else if (wanted && find_as_line(check, title))
		dp_check_conclude(check, DP_VERDICT_PASS, "A line begins with \"%s\".", name);
	else if (wanted)
		dp_check_conclude(check, DP_VERDICT_FAIL, "No section \"%s\" was found.", name);
	else if (find_as_line(check, title))
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "A line begins with \"%s\", but is not set as a heading.", name);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "There is no section \"%s\".", name);
	if (seen != NULL && wanted)
		check_place(check, seen);
}

/* Text that was not found may be in a part that was not read. */
void
dp_proof_absence(DpCheck *check)
{
	const char *policy = dp_venue_rule_text(check->rule, "policy");
	gboolean wanted =
	    policy == NULL || strcmp(policy, "required") == 0 || strcmp(policy, "present") == 0;

	if (wanted && check->incomplete != NULL)
		dp_check_add_doubt(check, "%s", check->incomplete);
}

void
dp_predicate_required_section(DpCheck *check)
{
	check_section(check, TRUE);
}

void
dp_predicate_forbidden_section(DpCheck *check)
{
	check_section(check, FALSE);
}

/* Which facts a scope is searched in. */
static const struct {
	const char *scope;
	const char *facts[4];
} SCOPES[] = {
    {"document", {"page.text", "page.head", "page.foot", NULL}},
    {"first-page", {"page.text", "page.head", "page.foot", NULL}},
    {"every-page", {"page.text", "page.head", "page.foot", NULL}},
    {"head", {"page.head", NULL}},
    {"foot", {"page.foot", NULL}},
};

static const char *const *
scope_facts(const char *scope)
{
	for (guint i = 0; i < G_N_ELEMENTS(SCOPES); i++) {
		if (scope != NULL && strcmp(SCOPES[i].scope, scope) == 0)
			return SCOPES[i].facts;
	}
	return SCOPES[0].facts;
}

/* The place of the words, quoted with a little context. */
static void
add_match(DpCheck *check, const DpObservation *seen, const char *text, gsize start, gsize end)
{
	g_autofree char *quote = g_strndup(text + start, end - start);
	DpPlace place = {seen->place.page, seen->place.has_rect, seen->place.rect, quote};

	dp_check_add_place(check, &place);
}

/* A result stays even if this search spent the rest of the budget. */
static gboolean
search_reading(DpCheck *check, DpSought *sought, const DpReading *reading, gsize *start, gsize *end,
               GError **error)
{
	guint64 steps = 0;
	gboolean found = dp_sought_find(sought, reading, start, end, &steps, error);

	dp_check_spend(check, steps);
	return found;
}

/* (nullable): the first reading of @seen in which the pattern is. */
static const DpReading *
search_readings(DpCheck *check, DpSought *sought, const DpObservation *seen, gsize *start,
                gsize *end, GError **error)
{
	const DpReading *readings = dp_readings_of(check->readings, seen);

	for (guint i = 0; i < DP_READINGS && readings[i].text != NULL && *error == NULL; i++) {
		if (search_reading(check, sought, &readings[i], start, end, error))
			return &readings[i];
	}
	return NULL;
}

/* The number of pages with the pattern. */
static guint
search(DpCheck *check, DpSought *sought, const char *const *facts, gboolean first_page,
       GError **error)
{
	g_autoptr(GHashTable) pages = g_hash_table_new(NULL, NULL);

	for (guint f = 0; facts[f] != NULL; f++) {
		for (guint i = 0; i < dp_facts_count(check->facts, facts[f]); i++) {
			const DpObservation *seen = dp_facts_get(check->facts, facts[f], i);
			const DpReading *reading;
			gsize start = 0, end = 0;

			/* text at a page's head or foot is part of it, too */
			if ((first_page && seen->place.page != 1) ||
			    g_hash_table_contains(pages, GUINT_TO_POINTER(seen->place.page)))
				continue;
			if (!dp_check_spend(check, strlen(seen->text))) {
				g_set_error(error, DP_ERROR, DP_ERROR_LIMIT, "%s", check->cut);
				return g_hash_table_size(pages);
			}
			reading = search_readings(check, sought, seen, &start, &end, error);
			if (*error != NULL)
				return g_hash_table_size(pages);
			if (reading == NULL)
				continue;
			add_match(check, seen, reading->text, start, end);
			g_hash_table_add(pages, GUINT_TO_POINTER(seen->place.page));
		}
	}
	return g_hash_table_size(pages);
}

static void
check_text(DpCheck *check, gboolean wanted)
{
	const char *scope = dp_venue_rule_text(check->rule, "scope"),
	           *name = dp_venue_rule_text(check->rule, "name");
	const DpObservation *all = dp_check_fact(check, "document.pages");
	g_auto(DpSought) sought = {0};
	g_autoptr(GError) error = NULL;
	guint pages, needed;

	dp_check_required_text(check, name);
	dp_sought_init(&sought, dp_venue_rule_text(check->rule, "pattern"));
	if (!dp_sought_is_valid(&sought) || !is_searchable(check))
		return;
	pages =
	    search(check, &sought, scope_facts(scope), g_strcmp0(scope, "first-page") == 0, &error);
	needed = g_strcmp0(scope, "every-page") == 0 ? (guint)all->number : 1;
	if (pages > 0)
		dp_check_measured(check, pages, "pages");
	else
		dp_check_measured_text(check, "not found");
	if (error != NULL)
		dp_check_conclude(check, DP_VERDICT_REVIEW, "\"%s\" could not be looked for: %s.",
		                  name, error->message);
	else if (wanted && pages >= needed)
		dp_check_conclude(check, DP_VERDICT_PASS, "The text \"%s\" is there.", name);
	else if (wanted && pages > 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The text \"%s\" is on %u of %u pages only.", name, pages,
		                  needed);
	else if (wanted)
		dp_check_conclude(check, DP_VERDICT_FAIL, "The text \"%s\" was not found.", name);
	else if (pages > 0)
		dp_check_conclude(check, DP_VERDICT_FAIL, "The text \"%s\" is on %u page%s.", name,
		                  pages, pages == 1 ? "" : "s");
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The text \"%s\" does not occur.", name);
}

void
dp_predicate_required_text(DpCheck *check)
{
	check_text(check, TRUE);
}

void
dp_predicate_forbidden_text(DpCheck *check)
{
	check_text(check, FALSE);
}
