/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/survey.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "report/page-measure.h"

#define TITLE "deskproof: what was measured"
#define TOP_LEVEL 1 /* of headings: sections */

static void
add_mark(const DpSurvey *survey, DpZone zone, const DpObservation *seen)
{
	DpSurveyMark mark = {zone, seen->place.rect};

	if (zone < DP_N_ZONES && seen->place.has_rect && seen->place.page >= 1 &&
	    seen->place.page <= survey->pages->len)
		g_array_append_val(
		    ((DpSurveyPage *)survey->pages->pdata[seen->place.page - 1])->marks, mark);
}

static void
add_zones(const DpSurvey *survey, const DpFacts *facts)
{
	for (guint i = 0; i < dp_facts_count(facts, "zone.size"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "zone.size", i);

		add_mark(survey, dp_zone_named(seen->label), seen);
	}
	for (guint i = 0; i < dp_facts_count(facts, "zone.baseline"); i++)
		add_mark(survey, DP_ZONE_BASELINE, dp_facts_get(facts, "zone.baseline", i));
	for (guint i = 0; i < dp_facts_count(facts, "hidden.text"); i++)
		add_mark(survey, DP_ZONE_HIDDEN, dp_facts_get(facts, "hidden.text", i));
}

/* The first line begins with the page's number: what is printed on the page may differ. */
static void
number_page(DpSurveyPage *page)
{
	char *line = g_strdup_printf("page %u: %s", page->number, page->lines[0]);

	g_free(page->lines[0]);
	page->lines[0] = line;
}

static void
add_measures(DpSurveyPage *page, const DpPageMeasure *measure)
{
	DpSurveyMark block = {DP_ZONE_BLOCK, measure->block};

	page->lines = dp_page_measure_lines(measure);
	number_page(page);
	page->block = measure->block;
	if (measure->columns == 2 && !measure->turned)
		page->gap = measure->gap;
	if (!dp_rect_is_empty(&measure->block))
		g_array_append_val(page->marks, block);
}

/* The left column is the first that ends before the other begins. */
static void
find_gap(DpSurveyPage *page)
{
	double x = 0;

	for (guint i = 0; i < page->marks->len; i++) {
		const DpSurveyMark *mark = &g_array_index(page->marks, DpSurveyMark, i);

		if (mark->zone == DP_ZONE_COLUMN && (x <= 0 || mark->rect.x1 < x))
			x = mark->rect.x1;
	}
	page->gap_x = x;
	if (x <= 0)
		page->gap = 0;
}

/* Equal zones stay in reading order, whatever g_array_sort() does. */
static void
sort_marks(DpSurveyPage *page)
{
	g_autoptr(GArray) sorted = g_array_new(FALSE, FALSE, sizeof(DpSurveyMark));

	for (guint zone = 0; zone < DP_N_ZONES; zone++) {
		for (guint i = 0; i < page->marks->len; i++) {
			DpSurveyMark mark = g_array_index(page->marks, DpSurveyMark, i);

			if (mark.zone == zone)
				g_array_append_val(sorted, mark);
		}
	}
	g_array_unref(page->marks);
	page->marks = g_steal_pointer(&sorted);
}

static void
add_pages(DpSurvey *survey, const DpFacts *facts)
{
	g_autoptr(GPtrArray) measures = dp_page_measures(facts);

	for (guint i = 0; i < measures->len; i++)
		add_measures(dp_survey_add_page(survey), measures->pdata[i]);
	add_zones(survey, facts);
	for (guint i = 0; i < survey->pages->len; i++) {
		sort_marks(survey->pages->pdata[i]);
		find_gap(survey->pages->pdata[i]);
	}
}

static void
add_part(DpMarkup *parts, const char *title, const DpPlace *place)
{
	g_autofree char *quoted = dp_text_quote(title, DP_LIMIT_QUOTE_CHARS);
	DpMark mark = {place->page, place->has_rect ? DP_MARK_TEXT : DP_MARK_PAGE, place->rect};
	DpComment *comment;

	if (parts->comments->len >= DP_LIMIT_MARKS)
		return;
	comment = dp_comment_new(DP_TONE_NOTE, "measure", quoted, quoted, quoted);
	g_array_append_val(comment->marks, mark);
	g_ptr_array_add(parts->comments, comment);
}

/* What the first heading of a kind begins. */
static const struct {
	const char *label, *words;
} KINDS[] = {{"references", "references begin"}, {"appendix", "appendix begins"}};

static void
add_section(DpMarkup *parts, const DpObservation *seen, gboolean *begun)
{
	g_autofree char *title =
	    g_strdup_printf("page %u: %s", seen->place.page, seen->text != NULL ? seen->text : "");

	for (guint k = 0; k < G_N_ELEMENTS(KINDS); k++) {
		g_autofree char *begins = NULL;

		if (begun[k] || g_strcmp0(seen->label, KINDS[k].label) != 0)
			continue;
		begun[k] = TRUE;
		begins = g_strdup_printf("page %u: %s: %s", seen->place.page, KINDS[k].words,
		                         seen->text != NULL ? seen->text : "");
		add_part(parts, begins, &seen->place);
		return;
	}
	if (seen->weight <= TOP_LEVEL)
		add_part(parts, title, &seen->place);
}

static void
add_unheaded(DpMarkup *parts, const DpFacts *facts)
{
	const DpObservation *seen = dp_facts_get(facts, "references.unheaded-page", 0);
	g_autofree char *title = NULL;
	DpPlace place = {0};

	if (seen == NULL)
		return;
	place.page = (guint)seen->number;
	title = g_strdup_printf("page %u: references begin, without a heading", place.page);
	add_part(parts, title, &place);
}

static DpMarkup *
find_parts(const DpFacts *facts)
{
	DpMarkup *parts = dp_markup_new(DP_TONE_NOTE, TITLE, TITLE);
	gboolean begun[G_N_ELEMENTS(KINDS)] = {FALSE};

	for (guint i = 0; i < dp_facts_count(facts, "section.title"); i++)
		add_section(parts, dp_facts_get(facts, "section.title", i), begun);
	add_unheaded(parts, facts);
	return parts;
}

DpSurvey *
dp_survey_of_facts(const DpFacts *facts)
{
	DpSurvey *survey = dp_survey_new(find_parts(facts));

	add_pages(survey, facts);
	return survey;
}
