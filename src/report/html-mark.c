/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-mark.h"

#include <math.h>

#include "base/limits.h"

/* Points. */
#define FRAME 1.5         /* between the place and its frame */
#define LEAST_SIDE 4.0    /* of a frame, so that a rule or a dot can be seen */
#define NUMBER_WIDTH 24.0 /* of "12.50" in report.css */
#define NUMBER_HEIGHT 9.0
#define ATTEMPTS 20 /* to move a number away from others */

gboolean
dp_html_has_sheets(const DpReport *report)
{
	return report->page_pictures != NULL && report->page_pictures->len > 0;
}

static void
free_sheet(gpointer data)
{
	DpHtmlSheet *sheet = data;

	g_array_unref(sheet->marks);
	g_free(sheet);
}

static DpHtmlSheet *
find_page(const GPtrArray *sheets, guint number)
{
	for (guint i = 0; i < sheets->len; i++) {
		DpHtmlSheet *sheet = sheets->pdata[i];

		if (sheet->page->number == number)
			return sheet;
	}
	return NULL;
}

/* A place beside the page is at its edge. FALSE: the place has no frame. */
static gboolean
frame_place(DpHtmlMark *mark, const DpPlace *place, const DpPagePicture *page)
{
	const DpRect *rect = &place->rect;
	DpRect *frame = &mark->frame;

	if (!place->has_rect || !isfinite(rect->x0) || !isfinite(rect->y0) || !isfinite(rect->x1) ||
	    !isfinite(rect->y1))
		return FALSE;
	frame->x0 = CLAMP(rect->x0 - FRAME, 0, page->width - LEAST_SIDE);
	frame->y0 = CLAMP(rect->y0 - FRAME, 0, page->height - LEAST_SIDE);
	frame->x1 = CLAMP(rect->x1 + FRAME, frame->x0 + LEAST_SIDE, page->width);
	frame->y1 = CLAMP(rect->y1 + FRAME, frame->y0 + LEAST_SIDE, page->height);
	return TRUE;
}

static gboolean
is_covered(const GArray *marks, const DpHtmlMark *mark)
{
	for (guint i = 0; i < marks->len; i++) {
		const DpHtmlMark *other = &g_array_index(marks, DpHtmlMark, i);

		if (fabs(other->x - mark->x) < NUMBER_WIDTH &&
		    fabs(other->y - mark->y) < NUMBER_HEIGHT)
			return TRUE;
	}
	return FALSE;
}

/* Above the frame's left corner, or as near to it as other numbers allow. */
static void
place_number(DpHtmlMark *mark, const GArray *marks, const DpPagePicture *page)
{
	double left = MAX(MIN(mark->frame.x0, page->width - NUMBER_WIDTH), 0);

	mark->x = left;
	mark->y = MAX(mark->frame.y0 - 1, NUMBER_HEIGHT);
	for (guint i = 0; i < ATTEMPTS && is_covered(marks, mark); i++) {
		mark->x += NUMBER_WIDTH;
		if (mark->x <= page->width - NUMBER_WIDTH)
			continue;
		mark->x = left;
		mark->y = MIN(mark->y + NUMBER_HEIGHT, page->height);
	}
}

static void
add_mark(DpHtmlSheet *sheet, const DpPlace *place, guint finding, guint index)
{
	DpHtmlMark mark = {.finding = finding, .place = index};

	if (sheet->n_places++ >= DP_LIMIT_PAGE_MARKS)
		return;
	if (frame_place(&mark, place, sheet->page))
		place_number(&mark, sheet->marks, sheet->page);
	g_array_append_val(sheet->marks, mark);
}

static void
add_sheets(GPtrArray *sheets, const DpReport *report)
{
	for (guint i = 0; report->page_pictures != NULL && i < report->page_pictures->len; i++) {
		const DpPagePicture *page = report->page_pictures->pdata[i];
		DpHtmlSheet *sheet;

		if (page->picture == NULL)
			continue;
		sheet = g_new0(DpHtmlSheet, 1);
		sheet->page = page;
		sheet->marks = g_array_new(FALSE, FALSE, sizeof(DpHtmlMark));
		g_ptr_array_add(sheets, sheet);
	}
}

GPtrArray *
dp_html_sheets_new(const DpReport *report, const GPtrArray *findings)
{
	GPtrArray *sheets = g_ptr_array_new_with_free_func(free_sheet);

	add_sheets(sheets, report);
	for (guint i = 0; i < findings->len && sheets->len > 0; i++) {
		const GPtrArray *places = ((const DpFinding *)findings->pdata[i])->places;

		for (guint k = 0; k < places->len; k++) {
			const DpPlace *place = places->pdata[k];
			DpHtmlSheet *sheet = find_page(sheets, place->page);

			if (sheet != NULL)
				add_mark(sheet, place, i, k);
		}
	}
	return sheets;
}

const DpHtmlSheet *
dp_html_sheet_find(const GPtrArray *sheets, const GPtrArray *findings, guint finding, guint place)
{
	const GPtrArray *places = ((const DpFinding *)findings->pdata[finding])->places;
	const DpHtmlSheet *sheet = find_page(sheets, ((const DpPlace *)places->pdata[place])->page);

	for (guint i = 0; sheet != NULL && i < sheet->marks->len; i++) {
		const DpHtmlMark *mark = &g_array_index(sheet->marks, DpHtmlMark, i);

		if (mark->finding == finding && mark->place == place)
			return sheet;
	}
	return NULL;
}

char *
dp_html_mark_number(const GPtrArray *findings, guint finding, guint place)
{
	const GPtrArray *places = ((const DpFinding *)findings->pdata[finding])->places;

	if (places->len == 1)
		return g_strdup_printf("%u", finding + 1);
	return g_strdup_printf("%u.%u", finding + 1, place + 1);
}
