/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/page-survey.h"

#include <math.h>

#include "pdf/annotate/builder.h"
#include "pdf/annotate/survey-margin.h"
#include "pdf/annotate/zone-pen.h"

/* Points. */
#define ROOM 1.2 /* between letters and the frame around them */
#define GAP 1.0  /* between a frame and its letters */
#define REACH 1.0

static gboolean
is_letterless(DpZone zone)
{
	return zone == DP_ZONE_BLOCK || zone == DP_ZONE_COLUMN || zone == DP_ZONE_BASELINE;
}

static DpRect
frame_of(const DpLeaf *leaf, const DpSurveyMark *mark)
{
	double room = is_letterless(mark->zone) ? 0 : ROOM;
	DpRect wide = {mark->rect.x0 - room, mark->rect.y0 - room, mark->rect.x1 + room,
	               mark->rect.y1 + room};

	return dp_leaf_clip(leaf, &wide);
}

/* Drawing: what the marks of one page share while they are drawn. */
typedef struct {
	DpLeaf *leaf;
	const DpSurveyPage *page;
	DpRect numbers[2]; /* around the line numbers of the page's left and right half */
} Drawing;

static void
find_numbers(Drawing *drawing)
{
	drawing->numbers[0] = drawing->numbers[1] = DP_RECT_EMPTY;
	for (guint i = 0; i < drawing->page->marks->len; i++) {
		const DpSurveyMark *mark = &g_array_index(drawing->page->marks, DpSurveyMark, i);
		gboolean right = mark->rect.x0 > drawing->leaf->geometry.width / 2;

		if (mark->zone == DP_ZONE_LINE_NUMBERS)
			dp_rect_unite(&drawing->numbers[right], &mark->rect);
	}
}

static DpRect
letters_at(const DpRect *frame, double x0)
{
	return (DpRect){x0, frame->y0, x0 + DP_LETTERS_WIDTH, frame->y0 + DP_LETTERS_HEIGHT};
}

/* Left of the frame, and of line numbers that are there; in its corner, if the page ends. */
static DpRect
letters_of(const Drawing *drawing, const DpRect *frame, DpZone zone)
{
	DpRect letters = letters_at(frame, frame->x0 - GAP - DP_LETTERS_WIDTH);

	for (guint i = 0; i < G_N_ELEMENTS(drawing->numbers); i++) {
		const DpRect *numbers = &drawing->numbers[i];
		DpRect both = dp_rect_intersect(&letters, numbers);

		if (zone != DP_ZONE_LINE_NUMBERS && !dp_rect_is_empty(&both))
			letters = letters_at(frame, numbers->x0 - ROOM - GAP - DP_LETTERS_WIDTH);
	}
	return letters.x0 < 0 ? letters_at(frame, frame->x0) : letters;
}

/* A baseline may be anywhere; the page's edge cuts it. */
static void
draw_baseline(const DpLeaf *leaf, DpCanvas *canvas, const DpRect *rect)
{
	DpRect line = {
	    CLAMP(rect->x0, 0, leaf->geometry.width), CLAMP(rect->y0, 0, leaf->geometry.height),
	    CLAMP(rect->x1, 0, leaf->geometry.width), CLAMP(rect->y1, 0, leaf->geometry.height)};

	dp_canvas_stroke(canvas, &line, dp_zone_pen(DP_ZONE_BASELINE)->width);
}

static void
draw_mark(const Drawing *drawing, DpCanvas *canvas, const DpSurveyMark *mark)
{
	const DpZonePen *pen = dp_zone_pen(mark->zone);
	DpRect frame = frame_of(drawing->leaf, mark);
	DpRect letters = letters_of(drawing, &frame, mark->zone);

	if (mark->zone == DP_ZONE_BASELINE) {
		draw_baseline(drawing->leaf, canvas, &mark->rect);
		return;
	}
	if (!is_letterless(mark->zone))
		dp_canvas_shade(canvas, &frame);
	dp_canvas_frame(canvas, &frame, pen->width);
	if (!is_letterless(mark->zone))
		dp_canvas_letters(canvas, &letters, mark->zone);
}

/* What the marks @first to @last, all of one kind, cover. */
static DpRect
outline(const Drawing *drawing, guint first, guint last)
{
	DpRect area = DP_RECT_EMPTY;

	for (guint i = first; i <= last; i++) {
		const DpSurveyMark *mark = &g_array_index(drawing->page->marks, DpSurveyMark, i);
		DpRect frame = frame_of(drawing->leaf, mark);
		DpRect letters = letters_of(drawing, &frame, mark->zone);

		dp_rect_unite(&area, &frame);
		if (!is_letterless(mark->zone))
			dp_rect_unite(&area, &letters);
	}
	return (DpRect){area.x0 - REACH, area.y0 - REACH, area.x1 + REACH, area.y1 + REACH};
}

static void
draw_kind(const Drawing *drawing, guint first, guint last)
{
	DpLeaf *leaf = drawing->leaf;
	const DpSurveyPage *page = drawing->page;
	DpZone kind = g_array_index(page->marks, DpSurveyMark, first).zone;
	DpRect area = outline(drawing, first, last);
	g_autofree char *name =
	    g_strdup_printf("deskproof-%s-%u", dp_zone_name(kind), page->number);
	g_auto(DpObject) text = dp_build_text(leaf->page.qpdf, dp_zone_title(kind));
	DpAnnotationDraft draft = {"Stamp", dp_zone_pen(kind)->colour, name, dp_zone_name(kind),
	                           &text,   "/Name/Deskproof",         NULL};
	g_auto(DpCanvas) canvas = {.operators = NULL};
	g_auto(DpObject) added = DP_OBJECT_NONE;

	dp_canvas_init(&canvas, &area);
	dp_canvas_use_pen(&canvas, dp_zone_pen(kind)->colour, dp_zone_pen(kind)->dash);
	for (guint i = first; i <= last; i++)
		draw_mark(drawing, &canvas, &g_array_index(page->marks, DpSurveyMark, i));
	added = dp_leaf_add(leaf, &draft, &canvas);
}

gboolean
dp_page_survey_add(DpLeaf *leaf, const DpSurveyPage *page)
{
	Drawing drawing = {.leaf = leaf, .page = page};
	guint first = 0;

	find_numbers(&drawing);
	for (guint i = 0; i < page->marks->len; i++) {
		DpZone kind = g_array_index(page->marks, DpSurveyMark, i).zone;

		if (i + 1 < page->marks->len &&
		    g_array_index(page->marks, DpSurveyMark, i + 1).zone == kind)
			continue;
		draw_kind(&drawing, first, i);
		first = i + 1;
	}
	dp_survey_margin_add(leaf, page);
	return dp_leaf_finish(leaf);
}
