/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-measure.h"

#include <math.h>
#include <string.h>

#include "base/number.h"
#include "base/zone.h"

static void
measure_free(gpointer data)
{
	DpPageMeasure *measure = data;

	g_ptr_array_unref(measure->begins);
	g_free(measure);
}

/* (nullable): of a place's page; an observation may be of no page that there is. */
static DpPageMeasure *
measure_at(const GPtrArray *measures, const DpObservation *seen)
{
	guint page = seen->place.page;

	return page >= 1 && page <= measures->len ? measures->pdata[page - 1] : NULL;
}

static double
number_of(const DpFacts *facts, const char *fact)
{
	const DpObservation *seen = dp_facts_get(facts, fact, 0);

	return seen != NULL ? seen->number : 0;
}

/* A fact of a page, and the double of DpPageMeasure that it fills. */
static const struct {
	const char *fact;
	gsize at;
} NUMBERS[] = {
    {"page.width", G_STRUCT_OFFSET(DpPageMeasure, width)},
    {"page.height", G_STRUCT_OFFSET(DpPageMeasure, height)},
    {"page.column-gap", G_STRUCT_OFFSET(DpPageMeasure, gap)},
    {"page.font-size", G_STRUCT_OFFSET(DpPageMeasure, size)},
    {"page.leading", G_STRUCT_OFFSET(DpPageMeasure, leading)},
    {"page.text-left", G_STRUCT_OFFSET(DpPageMeasure, block.x0)},
    {"page.text-top", G_STRUCT_OFFSET(DpPageMeasure, block.y0)},
    {"page.text-right", G_STRUCT_OFFSET(DpPageMeasure, block.x1)},
    {"page.text-bottom", G_STRUCT_OFFSET(DpPageMeasure, block.y1)},
};

static void
fill_numbers(GPtrArray *measures, const DpFacts *facts)
{
	for (guint k = 0; k < G_N_ELEMENTS(NUMBERS); k++) {
		for (guint i = 0; i < dp_facts_count(facts, NUMBERS[k].fact); i++) {
			const DpObservation *seen = dp_facts_get(facts, NUMBERS[k].fact, i);
			DpPageMeasure *measure = measure_at(measures, seen);

			if (measure != NULL)
				G_STRUCT_MEMBER(double, measure, NUMBERS[k].at) = seen->number;
		}
	}
	for (guint i = 0; i < dp_facts_count(facts, "page.columns"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "page.columns", i);
		DpPageMeasure *measure = measure_at(measures, seen);

		if (measure != NULL)
			measure->columns = (guint)seen->number;
	}
}

/* Words of these are always part of the page's text block. Figures, which may be a logo in the
 * margin or the page's background, and stray words are it where they are within the usual block. */
static gboolean
is_always_in_block(DpZone zone)
{
	return zone >= DP_ZONE_TITLE && zone <= DP_ZONE_APPENDIX && zone != DP_ZONE_FIGURE;
}

static gboolean
is_loose(DpZone zone)
{
	return zone == DP_ZONE_FIGURE || zone == DP_ZONE_OTHER;
}

static DpRect
part_in_block(const DpObservation *seen, const DpRect *usual)
{
	DpZone zone = dp_zone_named(seen->label);

	if (is_loose(zone))
		return dp_rect_intersect(&seen->place.rect, usual);
	return is_always_in_block(zone) ? seen->place.rect : DP_RECT_EMPTY;
}

static DpRect
usual_block(const DpFacts *facts)
{
	double left = number_of(facts, "text-block.left"), top = number_of(facts, "text-block.top");
	double width = number_of(facts, "text-block.width");
	double height = number_of(facts, "text-block.height");

	if (width <= 0 || height <= 0)
		return DP_RECT_EMPTY;
	return (DpRect){left, top, left + width, top + height};
}

/* Facts of these pages are on the axes of the turned sheet, but for places. */
static void
find_turned(GPtrArray *measures, const DpFacts *facts)
{
	for (guint i = 0; i < dp_facts_count(facts, "page.rotation"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "page.rotation", i);
		DpPageMeasure *measure = measure_at(measures, seen);
		double width;

		if (measure == NULL || g_strcmp0(seen->label, "turned text") != 0)
			continue;
		width = measure->width;
		measure->width = measure->height;
		measure->height = width;
		measure->block = DP_RECT_EMPTY;
		measure->turned = TRUE;
	}
}

/* Pages with few lines have the paper's edges on both sides. */
static void
settle_sides(DpPageMeasure *measure, const DpRect *usual)
{
	DpRect *block = &measure->block;

	if (measure->turned)
		return;
	if (block->y1 <= 0) {
		*block = DP_RECT_EMPTY;
		return;
	}
	if (block->x0 <= 0)
		block->x0 = usual->x0;
	if (block->x1 <= 0)
		block->x1 = usual->x1;
}

/* The last baseline ends the text, and the lower edge a figure. */
static void
add_part(DpPageMeasure *measure, const DpRect *part, gboolean loose)
{
	if (dp_rect_is_empty(&measure->block))
		return;
	measure->block.y0 = MIN(measure->block.y0, part->y0);
	if (loose)
		measure->block.y1 = MAX(measure->block.y1, part->y1);
}

static void
fill_blocks(GPtrArray *measures, const DpFacts *facts)
{
	DpRect usual = usual_block(facts);

	for (guint i = 0; i < measures->len; i++)
		settle_sides(measures->pdata[i], &usual);
	for (guint i = 0; i < dp_facts_count(facts, "zone.size"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "zone.size", i);
		DpPageMeasure *measure = measure_at(measures, seen);
		DpRect part = part_in_block(seen, &usual);

		if (measure == NULL)
			continue;
		if (measure->turned && is_always_in_block(dp_zone_named(seen->label)))
			dp_rect_unite(&measure->block, &seen->place.rect);
		else if (!measure->turned && !dp_rect_is_empty(&part))
			add_part(measure, &part, is_loose(dp_zone_named(seen->label)));
	}
}

/* A fact of the paper whose place is where something begins. */
static const struct {
	const char *fact, *what;
	gboolean is_page; /* its number is the page */
} BEGINS[] = {
    {"references.first-page", "references", TRUE},
    {"references.unheaded-page", "references without a heading", TRUE},
    {"appendix.first-page", "appendix", TRUE},
};

static void
fill_begins(GPtrArray *measures, const DpFacts *facts)
{
	for (guint i = 0; i < G_N_ELEMENTS(BEGINS); i++) {
		double page = number_of(facts, BEGINS[i].fact);

		if (page >= 1 && page <= measures->len)
			g_ptr_array_add(((DpPageMeasure *)measures->pdata[(guint)page - 1])->begins,
			                g_strdup(BEGINS[i].what));
	}
}

GPtrArray *
dp_page_measures(const DpFacts *facts)
{
	guint n = (guint)number_of(facts, "document.pages");
	GPtrArray *measures = g_ptr_array_new_with_free_func(measure_free);

	for (guint i = 0; i < n; i++) {
		DpPageMeasure *measure = g_new0(DpPageMeasure, 1);

		measure->page = i + 1;
		measure->begins = g_ptr_array_new_with_free_func(g_free);
		g_ptr_array_add(measures, measure);
	}
	fill_numbers(measures, facts);
	find_turned(measures, facts);
	fill_blocks(measures, facts);
	fill_begins(measures, facts);
	return measures;
}
