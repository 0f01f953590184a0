/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/marked-page.h"

#include <math.h>

#include "base/limits.h"

/* Points. */
#define FRAME 1.5         /* between the place and its frame */
#define LEAST_SIDE 4.0    /* of a frame, so that a rule or a dot can be seen */
#define NUMBER_WIDTH 24.0 /* of "12.50" where the picture is as large as the page: report.css */
#define NUMBER_HEIGHT 9.0
#define ATTEMPTS 20 /* to move a number away from others */

gboolean
dp_marked_pages_wanted(const DpReport *report)
{
	return report->page_pictures != NULL && report->page_pictures->len > 0;
}

static void
free_sheet(gpointer data)
{
	DpMarkedPage *sheet = data;

	g_array_unref(sheet->marks);
	g_free(sheet);
}

static DpMarkedPage *
find_page(const GPtrArray *sheets, guint number)
{
	for (guint i = 0; i < sheets->len; i++) {
		DpMarkedPage *sheet = sheets->pdata[i];

		if (sheet->page->number == number)
			return sheet;
	}
	return NULL;
}

/* A place beside the page is at its edge. FALSE: the place has no frame. */
static gboolean
frame_place(DpPlaceMark *mark, const DpPlace *place, const DpPagePicture *page)
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
is_covered(const DpMarkedPage *page, const DpPlaceMark *mark)
{
	for (guint i = 0; i < page->marks->len; i++) {
		const DpPlaceMark *other = &g_array_index(page->marks, DpPlaceMark, i);

		if (fabs(other->x - mark->x) < NUMBER_WIDTH * page->enlarged &&
		    fabs(other->y - mark->y) < NUMBER_HEIGHT * page->enlarged)
			return TRUE;
	}
	return FALSE;
}

/* Above the frame's left corner, or as near to it as other numbers allow. */
static void
place_number(DpPlaceMark *mark, const DpMarkedPage *page)
{
	double width = NUMBER_WIDTH * page->enlarged, height = NUMBER_HEIGHT * page->enlarged;
	double left = MAX(MIN(mark->frame.x0, page->page->width - width), 0);

	mark->x = left;
	mark->y = MAX(mark->frame.y0 - 1, height);
	for (guint i = 0; i < ATTEMPTS && is_covered(page, mark); i++) {
		mark->x += width;
		if (mark->x <= page->page->width - width)
			continue;
		mark->x = left;
		mark->y = MIN(mark->y + height, page->page->height);
	}
}

static void
add_mark(DpMarkedPage *page, const DpPlace *place, guint finding, guint index)
{
	DpPlaceMark mark = {.finding = finding, .place = index};

	if (page->n_places++ >= DP_LIMIT_PAGE_MARKS)
		return;
	if (frame_place(&mark, place, page->page))
		place_number(&mark, page);
	g_array_append_val(page->marks, mark);
}

static void
add_sheets(GPtrArray *sheets, const DpReport *report, double enlarged)
{
	for (guint i = 0; report->page_pictures != NULL && i < report->page_pictures->len; i++) {
		const DpPagePicture *page = report->page_pictures->pdata[i];
		DpMarkedPage *sheet;

		if (page->picture == NULL)
			continue;
		sheet = g_new0(DpMarkedPage, 1);
		sheet->page = page;
		sheet->enlarged = enlarged;
		sheet->marks = g_array_new(FALSE, FALSE, sizeof(DpPlaceMark));
		g_ptr_array_add(sheets, sheet);
	}
}

GPtrArray *
dp_marked_pages_new(const DpReport *report, const GPtrArray *findings, double enlarged)
{
	GPtrArray *sheets = g_ptr_array_new_with_free_func(free_sheet);

	add_sheets(sheets, report, enlarged);
	for (guint i = 0; i < findings->len && sheets->len > 0; i++) {
		const GPtrArray *places = ((const DpFinding *)findings->pdata[i])->places;

		for (guint k = 0; k < places->len; k++) {
			const DpPlace *place = places->pdata[k];
			DpMarkedPage *sheet = find_page(sheets, place->page);

			if (sheet != NULL)
				add_mark(sheet, place, i, k);
		}
	}
	return sheets;
}

const DpMarkedPage *
dp_marked_page_find(const GPtrArray *sheets, const GPtrArray *findings, guint finding, guint place)
{
	const GPtrArray *places = ((const DpFinding *)findings->pdata[finding])->places;
	const DpMarkedPage *sheet =
	    find_page(sheets, ((const DpPlace *)places->pdata[place])->page);

	for (guint i = 0; sheet != NULL && i < sheet->marks->len; i++) {
		const DpPlaceMark *mark = &g_array_index(sheet->marks, DpPlaceMark, i);

		if (mark->finding == finding && mark->place == place)
			return sheet;
	}
	return NULL;
}

char *
dp_place_mark_number(const GPtrArray *findings, guint finding, guint place)
{
	const GPtrArray *places = ((const DpFinding *)findings->pdata[finding])->places;

	if (places->len == 1)
		return g_strdup_printf("%u", finding + 1);
	return g_strdup_printf("%u.%u", finding + 1, place + 1);
}

gboolean
dp_place_mark_has_frame(const DpPlaceMark *mark)
{
	return dp_rect_width(&mark->frame) > 0;
}

char *
dp_marked_page_more(const DpMarkedPage *page)
{
	guint n = page->n_places - page->marks->len;

	if (n == 0)
		return NULL;
	return g_strdup_printf("%u more %s on this page %s not drawn: a picture shows at most %u.",
	                       n, n == 1 ? "place" : "places", n == 1 ? "is" : "are",
	                       DP_LIMIT_PAGE_MARKS);
}
