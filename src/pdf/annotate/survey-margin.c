/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/survey-margin.h"

#include <math.h>

#include "base/number.h"
#include "pdf/annotate/builder.h"
#include "pdf/annotate/zone-pen.h"

/* Points. */
#define EDGE 3.0 /* between the page's edge and what is in the margin */
#define TEXT 5.2
#define ROW 7.4
#define MAX_ROWS 3 /* of the legend: on a page too narrow for it the last kinds lack */
#define SAMPLE 9.0 /* a piece of an area's line */
#define SPACE 1.8
#define BETWEEN 6.0 /* between two kinds */
#define LETTERS 4.8
#define LETTERS_BASE 1.2 /* from the lower edge to the baseline */
#define ARROW 0.4
#define TICK 2.0   /* half of the line across an arrow's end */
#define ABOVE 20.0 /* the arrows of both sides above the lower edge of the text */
#define LEAST_GAP (DP_LETTERS_WIDTH + TEXT + 1.5) /* with room for its width */
#define ASCENT 3.8                                /* of the letters of TEXT */

#define INK "0.15 0.15 0.15"
#define SOLID "[]"

void
dp_canvas_letters(DpCanvas *canvas, const DpRect *rect, DpZone zone)
{
	const char *letters = dp_zone_letters(zone);
	double width = dp_canvas_text_width(letters, LETTERS);

	dp_canvas_fill(canvas, rect);
	dp_canvas_use_white(canvas);
	dp_canvas_text(canvas, (rect->x0 + rect->x1 - width) / 2, rect->y1 - LETTERS_BASE, LETTERS,
	               DP_DIRECTION_RIGHT, letters);
	dp_canvas_use_pen(canvas, dp_zone_pen(zone)->colour, dp_zone_pen(zone)->dash);
}

/* Puts @canvas on the page as an annotation of the margin. */
static void
add(DpLeaf *leaf, const DpCanvas *canvas, const char *part, const char *words)
{
	g_autofree char *name = g_strdup_printf("deskproof-%s-%u", part, leaf->number);
	g_auto(DpObject) text = dp_build_text(leaf->page.qpdf, words);
	DpAnnotationDraft draft = {"Stamp", INK, name, part, &text, "/Name/Deskproof", NULL};
	g_auto(DpObject) added = DP_OBJECT_NONE;

	added = dp_leaf_add(leaf, &draft, canvas);
}

static double
entry_width(DpZone zone)
{
	return DP_LETTERS_WIDTH + SAMPLE + 2 * SPACE +
	       dp_canvas_text_width(dp_zone_title(zone), TEXT);
}

static void
draw_entry(DpCanvas *canvas, DpZone zone, double x, double y)
{
	const DpZonePen *pen = dp_zone_pen(zone);
	DpRect letters = {x, y, x + DP_LETTERS_WIDTH, y + DP_LETTERS_HEIGHT};
	double line = letters.x1 + SPACE;

	dp_canvas_use_pen(canvas, pen->colour, pen->dash);
	dp_canvas_letters(canvas, &letters, zone);
	dp_canvas_line(canvas, line, line + SAMPLE, y + DP_LETTERS_HEIGHT / 2, pen->width);
	dp_canvas_text(canvas, line + SAMPLE + SPACE, letters.y1 - LETTERS_BASE, TEXT,
	               DP_DIRECTION_RIGHT, dp_zone_title(zone));
}

/* Where the legend and the measures begin: above the text, so that the corner beside it is free for
 * the upper margin. */
static double
left_of(const DpLeaf *leaf, const DpSurveyPage *page)
{
	if (dp_rect_is_empty(&page->block))
		return EDGE;
	return CLAMP(page->block.x0, EDGE, leaf->geometry.width / 4);
}

/* The kinds of areas on the page, each once. */
static void
add_legend(DpLeaf *leaf, const DpSurveyPage *page)
{
	double left = left_of(leaf, page), right = leaf->geometry.width - EDGE;
	DpRect area = {left, EDGE - 1, right, EDGE + MAX_ROWS * ROW};
	double x = left, y = EDGE;
	g_auto(DpCanvas) canvas = {.operators = NULL};
	guint rows = 1;

	dp_canvas_init(&canvas, &area);
	for (guint i = 0; i < page->marks->len; i++) {
		DpZone kind = g_array_index(page->marks, DpSurveyMark, i).zone;

		if (i > 0 && g_array_index(page->marks, DpSurveyMark, i - 1).zone == kind)
			continue;
		if (x > left && x + entry_width(kind) > right) {
			x = left;
			y += ROW;
			rows++;
		}
		if (rows > MAX_ROWS)
			break;
		draw_entry(&canvas, kind, x, y);
		x += entry_width(kind) + BETWEEN;
	}
	add(leaf, &canvas, "legend", "What the colours and letters on this page stand for.");
}

static double
longest(GStrv lines)
{
	double width = 0;

	for (guint i = 0; lines[i] != NULL; i++)
		width = MAX(width, dp_canvas_text_width(lines[i], TEXT));
	return width;
}

/* In smaller letters on a narrow page. */
static void
add_measures(DpLeaf *leaf, const DpSurveyPage *page)
{
	guint n = g_strv_length(page->lines);
	double left = left_of(leaf, page), right = leaf->geometry.width - EDGE;
	double size = TEXT * MIN(1, (right - left) / MAX(longest(page->lines), 1));
	double bottom = leaf->geometry.height - EDGE;
	DpRect area = {left, bottom - n * ROW, right, bottom + 1};
	g_auto(DpCanvas) canvas = {.operators = NULL};
	g_autofree char *words = g_strjoinv("\n", page->lines);

	dp_canvas_init(&canvas, &area);
	dp_canvas_use_pen(&canvas, INK, SOLID);
	for (guint i = 0; i < n; i++)
		dp_canvas_text(&canvas, left, bottom - (n - 1 - i) * ROW - 1, size,
		               DP_DIRECTION_RIGHT, page->lines[i]);
	add(leaf, &canvas, "measures", words);
}

/* Two lines of text: a length in inches and in millimetres. */
typedef struct {
	char *inches, *millimetres;
	double width;
} Label;

static void
label_clear(Label *label)
{
	g_free(label->inches);
	g_free(label->millimetres);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Label, label_clear)

static Label
label_for(double points)
{
	g_autofree char *inches = dp_number_format(points / 72, 2);
	g_autofree char *millimetres = dp_number_format(points * 25.4 / 72, 1);
	Label label = {g_strconcat(inches, " in", NULL), g_strconcat(millimetres, " mm", NULL), 0};

	label.width = MAX(dp_canvas_text_width(label.inches, TEXT),
	                  dp_canvas_text_width(label.millimetres, TEXT));
	return label;
}

/* A line with a tick across each end. */
static void
draw_arrow(DpCanvas *canvas, const DpRect *line)
{
	gboolean across = dp_rect_height(line) > 0;
	double dx = across ? TICK : 0, dy = across ? 0 : TICK;

	dp_canvas_stroke(canvas, line, ARROW);
	dp_canvas_stroke(
	    canvas, &(DpRect){line->x0 - dx, line->y0 - dy, line->x0 + dx, line->y0 + dy}, ARROW);
	dp_canvas_stroke(
	    canvas, &(DpRect){line->x1 - dx, line->y1 - dy, line->x1 + dx, line->y1 + dy}, ARROW);
}

/* @line: from the page's edge to the text, or from the text to the edge. Its length is written
 * beside an upright one, and else at the edge, away from line numbers. */
static void
add_arrow(DpLeaf *leaf, const char *part, const DpRect *line)
{
	gboolean upright = dp_rect_height(line) > 0;
	g_auto(Label) label = label_for(upright ? dp_rect_height(line) : dp_rect_width(line));
	double x = upright         ? line->x0 + SPACE
	           : line->x0 <= 0 ? EDGE
	                           : line->x1 - EDGE - label.width;
	double y = upright ? (line->y0 + line->y1) / 2 : line->y0 - SPACE;
	double below = upright ? TEXT + 1 : TEXT + 2 * SPACE;
	DpRect area = {MIN(line->x0, x) - TICK - 1, MIN(line->y0, y - TEXT) - TICK - 1,
	               MAX(line->x1, x + label.width) + TICK + 1,
	               MAX(line->y1, y + below) + TICK + 1};
	g_autofree char *words =
	    g_strdup_printf("%s: %s, %s", part, label.inches, label.millimetres);
	g_auto(DpCanvas) canvas = {.operators = NULL};

	dp_canvas_init(&canvas, &area);
	dp_canvas_use_pen(&canvas, INK, SOLID);
	draw_arrow(&canvas, line);
	dp_canvas_text(&canvas, x, y, TEXT, DP_DIRECTION_RIGHT, label.inches);
	dp_canvas_text(&canvas, x, y + below, TEXT, DP_DIRECTION_RIGHT, label.millimetres);
	add(leaf, &canvas, part, words);
}

/* Only where there is a margin with room for its width. */
static void
add_margins(DpLeaf *leaf, const DpSurveyPage *page)
{
	double width = leaf->geometry.width, height = leaf->geometry.height;
	const DpRect *block = &page->block;
	double side = block->y1 - ABOVE, corner = block->x0 / 3;
	const struct {
		const char *part;
		DpRect line;
		double room;
	} MARGINS[] = {
	    {"left margin", {0, side, block->x0, side}, block->x0},
	    {"right margin", {block->x1, side, width, side}, width - block->x1},
	    {"top margin", {corner, 0, corner, block->y0}, MIN(block->x0, block->y0)},
	    {"bottom margin",
	     {corner, block->y1, corner, height},
	     MIN(block->x0, height - block->y1)},
	};

	for (guint i = 0; i < G_N_ELEMENTS(MARGINS); i++) {
		if (MARGINS[i].room >= 2 * ROW)
			add_arrow(leaf, MARGINS[i].part, &MARGINS[i].line);
	}
}

static gboolean
is_free(const DpSurveyPage *page, const DpRect *place)
{
	for (guint i = 0; i < page->marks->len; i++) {
		const DpSurveyMark *mark = &g_array_index(page->marks, DpSurveyMark, i);
		DpRect both = dp_rect_intersect(&mark->rect, place);

		if (mark->zone > DP_ZONE_BASELINE && !dp_rect_is_empty(&both))
			return FALSE;
	}
	return TRUE;
}

/* Upright between the columns, where no figure or table is. */
static void
add_gap(DpLeaf *leaf, const DpSurveyPage *page)
{
	static const double PLACES[] = {0.5, 0.75, 0.25};
	g_auto(Label) label = label_for(page->gap);
	g_autofree char *words = g_strdup_printf("%s (%s)", label.inches, label.millimetres);
	double length = dp_canvas_text_width(words, TEXT);
	double free = page->gap - DP_LETTERS_WIDTH; /* less the letters beside the right column */
	double baseline = page->gap_x + (free + ASCENT) / 2;

	if (page->gap < LEAST_GAP)
		return;
	for (guint i = 0; i < G_N_ELEMENTS(PLACES); i++) {
		double y1 = page->block.y0 + PLACES[i] * dp_rect_height(&page->block) + length / 2;
		DpRect place = {baseline - TEXT, y1 - length, baseline + 1.5, y1};
		g_auto(DpCanvas) canvas = {.operators = NULL};

		if (!is_free(page, &place))
			continue;
		dp_canvas_init(&canvas, &place);
		dp_canvas_use_pen(&canvas, INK, SOLID);
		dp_canvas_text(&canvas, baseline, y1, TEXT, DP_DIRECTION_UP, words);
		add(leaf, &canvas, "column gap", words);
		return;
	}
}

void
dp_survey_margin_add(DpLeaf *leaf, const DpSurveyPage *page)
{
	if (page->marks->len > 0)
		add_legend(leaf, page);
	add_measures(leaf, page);
	if (dp_rect_is_empty(&page->block))
		return;
	add_margins(leaf, page);
	add_gap(leaf, page);
}
