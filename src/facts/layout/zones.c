/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/zone.h"
#include "facts/layout/collect.h"

/* zone.size, zone.baseline: what each part of the pages was taken for. */

#define MAX_STEP 1.8 /* of the leading, from baseline to baseline: a larger step is a gap */
#define LEADING 1.2  /* of the size, where the paper's leading is not known */
#define NEAR 1.5     /* of the size: words of a table or a formula are no farther apart */
/* Of a page with more figures, which are symbols, the words of each are drawn on their own. */
#define MAX_FIGURES 50
#define MIN_COLUMNS 2 /* one column is the text block */

static const DpZone ROLES[] = {
    [DP_ROLE_OTHER] = DP_ZONE_OTHER,     [DP_ROLE_TITLE] = DP_ZONE_TITLE,
    [DP_ROLE_AUTHORS] = DP_ZONE_AUTHORS, [DP_ROLE_ABSTRACT] = DP_ZONE_ABSTRACT,
    [DP_ROLE_HEADING] = DP_ZONE_HEADING, [DP_ROLE_BODY] = DP_ZONE_BODY,
    [DP_ROLE_CAPTION] = DP_ZONE_CAPTION, [DP_ROLE_FOOTNOTE] = DP_ZONE_FOOTNOTE,
    [DP_ROLE_FIGURE] = DP_ZONE_FIGURE,   [DP_ROLE_TABLE] = DP_ZONE_TABLE,
    [DP_ROLE_CODE] = DP_ZONE_OTHER,      [DP_ROLE_REFERENCE] = DP_ZONE_REFERENCES,
};

static const DpZone FURNITURE[] = {
    [DP_LINE_TEXT] = DP_N_ZONES,
    [DP_LINE_HEAD] = DP_ZONE_HEAD,
    [DP_LINE_FOOT] = DP_ZONE_HEAD,
    [DP_LINE_FOLIO] = DP_ZONE_FOLIO,
    [DP_LINE_NUMBER] = DP_ZONE_LINE_NUMBERS,
    [DP_LINE_ROTATED] = DP_ZONE_TURNED,
};

/* Run: lines of one kind that are near each other. */
typedef struct {
	DpZone zone;
	guint page, column, n; /* n: lines; 0: none yet */
	DpRect rect;
	double size, baseline; /* of the last line ... */
	guint last;            /* ... and its index */
} Run;

typedef struct {
	DpFacts *facts;
	const DpStructure *structure;
	Run runs[2 * DP_N_ZONES]; /* the last one of each kind; of line numbers, one a margin */
} Survey;

static DpZone
zone_of(const DpStructure *structure, guint index)
{
	DpZone zone = ROLES[structure->roles[index]];

	if (zone != DP_ZONE_BODY)
		return zone;
	switch (structure->kinds[index]) {
	case DP_SECTION_REFERENCES:
		return DP_ZONE_REFERENCES;
	case DP_SECTION_ABSTRACT:
		return DP_ZONE_ABSTRACT;
	case DP_SECTION_APPENDIX:
	case DP_SECTION_SUPPLEMENT:
		return DP_ZONE_APPENDIX;
	default:
		return zone;
	}
}

/* The words of these are anywhere; all others are lines, one below the other. */
static gboolean
is_scattered(DpZone zone)
{
	return zone == DP_ZONE_FIGURE || zone == DP_ZONE_TABLE || zone == DP_ZONE_OTHER ||
	       zone == DP_ZONE_TURNED || zone == DP_ZONE_LINE_NUMBERS;
}

/* The words of a float are consecutive, and of one figure or table unless it is another column. */
static gboolean
is_float(DpZone zone)
{
	return zone == DP_ZONE_FIGURE || zone == DP_ZONE_TABLE;
}

/* A place is where the viewer shows it. */
static DpPlace
place_of(const DpPageLayout *page, const DpRect *rect)
{
	DpPlace place = {.page = page->number, .has_rect = TRUE, .rect = *rect};

	if (page->turn != DP_TURN_NONE)
		place.rect = dp_rect_turned_back(page->turn, page->width, page->height, rect);
	return place;
}

static void
add_zone(Survey *survey, DpZone zone, guint page, double size, const DpRect *rect, guint n)
{
	DpPlace place = place_of(dp_layout_page(survey->structure->layout, page), rect);
	DpObservation *seen = dp_facts_add_number(survey->facts, "zone.size", size, &place);

	seen->label = g_strdup(dp_zone_name(zone));
	seen->weight = n;
}

static void
end_run(Survey *survey, Run *run)
{
	if (run->n > 0)
		add_zone(survey, run->zone, run->page, run->size, &run->rect, run->n);
	run->n = 0;
}

static void
end_runs(Survey *survey)
{
	for (guint i = 0; i < G_N_ELEMENTS(survey->runs); i++)
		end_run(survey, &survey->runs[i]);
}

static gboolean
is_near(const Run *run, const DpLine *line, guint index, double leading)
{
	double by = run->zone == DP_ZONE_TURNED ? MAX_STEP * leading
	            : is_scattered(run->zone)   ? NEAR * line->size
	                                        : 0;
	double step = line->baseline - run->baseline;
	DpRect wide = {line->rect.x0 - by, line->rect.y0 - by - leading, line->rect.x1 + by,
	               line->rect.y1 + by};
	DpRect both = dp_rect_intersect(&wide, &run->rect);

	if (run->n == 0 || run->page != line->page)
		return FALSE;
	if (is_float(run->zone) && run->last + 1 == index && run->column == line->column)
		return TRUE;
	if (is_scattered(run->zone))
		return !dp_rect_is_empty(&both);
	return run->column == line->column && step >= 0 && step <= MAX_STEP * leading;
}

static void
add_line(Survey *survey, Run *run, DpZone zone, const DpLine *line, guint index)
{
	double leading = MAX(survey->structure->leading, LEADING * line->size);

	if (!is_near(run, line, index, leading)) {
		end_run(survey, run);
		*run = (Run){.zone = zone,
		             .page = line->page,
		             .column = line->column,
		             .rect = DP_RECT_EMPTY};
	}
	run->n++;
	run->size = line->size;
	run->baseline = line->baseline;
	run->last = index;
	dp_rect_unite(&run->rect, &line->rect);
}

static void
add_baseline(Survey *survey, const DpLine *line)
{
	DpRect rect = {line->rect.x0, line->baseline, line->rect.x1, line->baseline};
	DpPlace place = place_of(dp_layout_page(survey->structure->layout, line->page), &rect);

	dp_facts_add_number(survey->facts, "zone.baseline", line->baseline, &place);
}

static gboolean
begins_section(const DpStructure *structure, guint *section, guint index)
{
	while (*section < structure->sections->len &&
	       ((const DpSection *)structure->sections->pdata[*section])->first < index)
		(*section)++;
	return *section < structure->sections->len &&
	       ((const DpSection *)structure->sections->pdata[*section])->first == index;
}

/* The figure is drawn as a whole. */
static gboolean
is_in_figure(const DpStructure *structure, const DpLine *line)
{
	const DpPageLayout *page = dp_layout_page(structure->layout, line->page);
	double x = (line->rect.x0 + line->rect.x1) / 2, y = (line->rect.y0 + line->rect.y1) / 2;

	for (guint i = 0; i < page->figures->len && i < MAX_FIGURES; i++) {
		if (dp_rect_contains_point(&g_array_index(page->figures, DpFigure, i).rect, x, y))
			return TRUE;
	}
	return FALSE;
}

static void
add_text(Survey *survey)
{
	const DpStructure *structure = survey->structure;
	guint section = 0;

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		DpZone zone = zone_of(structure, i);

		if (zone == DP_ZONE_FIGURE && is_in_figure(structure, line))
			continue;
		/* of two headings one below the other, each is a part */
		if (zone == DP_ZONE_HEADING && begins_section(structure, &section, i))
			end_run(survey, &survey->runs[zone]);
		add_line(survey, &survey->runs[zone], zone, line, i);
		if (!is_scattered(zone) && line->kind == DP_LINE_TEXT)
			add_baseline(survey, line);
	}
	end_runs(survey);
}

static void
add_furniture(Survey *survey, const DpPageLayout *page)
{
	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];
		DpZone zone = FURNITURE[line->kind];
		gboolean right = line->rect.x0 > page->width / 2;

		if (zone != DP_N_ZONES)
			add_line(survey, &survey->runs[zone + (right ? DP_N_ZONES : 0)], zone, line,
			         i);
	}
	end_runs(survey);
}

/* As wide as the usual lines of the page's columns, and as tall as their text. */
static void
add_columns(Survey *survey, const DpPageLayout *page)
{
	DpRect columns[DP_MAX_COLUMNS];
	guint lines[DP_MAX_COLUMNS] = {0};

	for (guint k = 0; k < page->edges.n; k++)
		columns[k] = DP_RECT_EMPTY;
	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (line->kind != DP_LINE_TEXT || line->column == 0 || line->column > page->edges.n)
			continue;
		dp_rect_unite(&columns[line->column - 1], &line->rect);
		lines[line->column - 1]++;
	}
	for (guint k = 0; k < page->edges.n; k++) {
		columns[k].x0 = page->edges.left[k];
		columns[k].x1 = page->edges.right[k];
		if (lines[k] > 0)
			add_zone(survey, DP_ZONE_COLUMN, page->number, dp_rect_width(&columns[k]),
			         &columns[k], lines[k]);
	}
}

static void
add_figures(Survey *survey, const DpPageLayout *page)
{
	for (guint i = 0; i < page->figures->len; i++)
		add_zone(survey, DP_ZONE_FIGURE, page->number, 0,
		         &g_array_index(page->figures, DpFigure, i).rect, 0);
}

void
dp_collect_zones(DpFacts *facts, const DpStructure *structure)
{
	const GPtrArray *pages = structure->layout->pages;
	Survey survey = {.facts = facts, .structure = structure};

	for (guint i = 0; i < pages->len; i++) {
		const DpPageLayout *page = pages->pdata[i];

		if (page == NULL)
			continue;
		if (page->edges.n >= MIN_COLUMNS)
			add_columns(&survey, page);
		add_figures(&survey, page);
		add_furniture(&survey, page);
	}
	add_text(&survey);
}
