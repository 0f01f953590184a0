/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-sheet.h"

#include "base/limits.h"
#include "report/marked-page.h"
#include "report/missing-pages.h"
#include "report/print-link.h"
#include "report/print-picture.h"
#include "report/print-standing.h"
#include "report/print-text.h"
#include "verdict/title.h"

#define ACROSS 2        /* pictures beside each other */
#define GAP 16.0        /* between them */
#define HIGHEST 270.0   /* of a picture */
#define CAPTION_GAP 3.0 /* below the captions of a row */
#define NUMBER_SIZE 7.6 /* of a place, in points of its page: "12.50" fills what is left for it */
#define HALO 1.6        /* of white around a number */
#define FRAME 0.7
#define SHADE 0.12   /* of a place's colour over the page */
#define HEADING 76.0 /* with what must follow it */

/* View: a picture on the paper. */
typedef struct {
	const DpPrintPaper *paper;
	const DpMarkedPage *marked;
	HPDF_Image picture;
	double left, bottom, scale; /* scale: points of the paper per point of the page */
} View;

static void
set_opacity(DpPrint *print, double opacity)
{
	HPDF_ExtGState state = print->haru->HPDF_CreateExtGState(print->pdf);

	if (state == NULL)
		return;
	print->haru->HPDF_ExtGState_SetAlphaFill(state, (HPDF_REAL)opacity);
	print->haru->HPDF_Page_SetExtGState(print->page, state);
}

static HPDF_Rect
rect_of(const View *view, const DpRect *frame)
{
	double top = view->bottom + view->marked->page->height * view->scale;

	return (HPDF_Rect){(HPDF_REAL)(view->left + frame->x0 * view->scale),
	                   (HPDF_REAL)(top - frame->y1 * view->scale),
	                   (HPDF_REAL)(view->left + frame->x1 * view->scale),
	                   (HPDF_REAL)(top - frame->y0 * view->scale)};
}

static guint32
colour_of(const View *view, const DpPlaceMark *mark)
{
	return dp_print_standing_colour(
	    dp_finding_standing(view->paper->findings->pdata[mark->finding]));
}

static void
draw_frame(const View *view, const DpPlaceMark *mark)
{
	DpPrint *print = view->paper->print;
	HPDF_Rect rect = rect_of(view, &mark->frame);

	dp_print_fill(print, colour_of(view, mark));
	dp_print_stroke(print, colour_of(view, mark));
	print->haru->HPDF_Page_Rectangle(print->page, rect.left, rect.bottom,
	                                 rect.right - rect.left, rect.top - rect.bottom);
	print->haru->HPDF_Page_FillStroke(print->page);
	if (mark->finding < view->paper->n_findings)
		dp_print_link(print, rect, view->paper->first_finding + mark->finding);
}

/* White around the number, then the number. */
static void
draw_number(const View *view, const DpPlaceMark *mark)
{
	DpPrint *print = view->paper->print;
	g_autofree char *number =
	    dp_place_mark_number(view->paper->findings, mark->finding, mark->place);
	const DpPrintStyle style = {DP_PRINT_BOLD,
	                            NUMBER_SIZE * view->marked->enlarged * view->scale,
	                            colour_of(view, mark)};
	double x = view->left + mark->x * view->scale;
	double y = view->bottom + (view->marked->page->height - mark->y) * view->scale;

	print->haru->HPDF_Page_SetLineWidth(print->page, (HPDF_REAL)HALO);
	print->haru->HPDF_Page_SetTextRenderingMode(print->page, HPDF_STROKE);
	dp_print_stroke(print, 0xFFFFFF);
	dp_print_line(print, &style, x, y, number);
	print->haru->HPDF_Page_SetTextRenderingMode(print->page, HPDF_FILL);
	dp_print_line(print, &style, x, y, number);
}

static void
draw_marks(const View *view)
{
	DpPrint *print = view->paper->print;
	const GArray *marks = view->marked->marks;

	print->haru->HPDF_Page_GSave(print->page);
	set_opacity(print, SHADE);
	print->haru->HPDF_Page_SetLineWidth(print->page, (HPDF_REAL)FRAME);
	for (guint i = 0; i < marks->len; i++) {
		const DpPlaceMark *mark = &g_array_index(marks, DpPlaceMark, i);

		if (dp_place_mark_has_frame(mark))
			draw_frame(view, mark);
	}
	print->haru->HPDF_Page_GRestore(print->page);
	print->haru->HPDF_Page_GSave(print->page);
	for (guint i = 0; i < marks->len; i++) {
		const DpPlaceMark *mark = &g_array_index(marks, DpPlaceMark, i);

		if (dp_place_mark_has_frame(mark))
			draw_number(view, mark);
	}
	print->haru->HPDF_Page_GRestore(print->page);
}

static void
draw_view(const View *view)
{
	DpPrint *print = view->paper->print;
	const DpPagePicture *page = view->marked->page;
	double width = page->width * view->scale, height = page->height * view->scale;

	print->haru->HPDF_Page_DrawImage(print->page, view->picture, (HPDF_REAL)view->left,
	                                 (HPDF_REAL)view->bottom, (HPDF_REAL)width,
	                                 (HPDF_REAL)height);
	dp_print_stroke(print, 0xBBBBBB);
	print->haru->HPDF_Page_SetLineWidth(print->page, (HPDF_REAL)FRAME);
	print->haru->HPDF_Page_Rectangle(print->page, (HPDF_REAL)view->left,
	                                 (HPDF_REAL)view->bottom, (HPDF_REAL)width,
	                                 (HPDF_REAL)height);
	print->haru->HPDF_Page_Stroke(print->page);
	draw_marks(view);
}

/* (nullable) (transfer full): "Page 3, on the whole page: 2 Title; 3 Title" */
static char *
whole_page_marks(const DpPrintPaper *paper, const DpMarkedPage *marked)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < marked->marks->len; i++) {
		const DpPlaceMark *mark = &g_array_index(marked->marks, DpPlaceMark, i);
		g_autofree char *number = NULL, *title = NULL;

		if (dp_place_mark_has_frame(mark))
			continue;
		if (text->len == 0)
			g_string_printf(text, "Page %u, on the whole page:", marked->page->number);
		else
			g_string_append_c(text, ';');
		number = dp_place_mark_number(paper->findings, mark->finding, mark->place);
		title = dp_finding_title(paper->findings->pdata[mark->finding]);
		g_string_append_printf(text, " %s %s", number, title);
	}
	return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* What a picture does not show; below its row, because it may be longer than a page. */
static void
print_remarks(const DpPrintPaper *paper, const DpMarkedPage *marked)
{
	g_autofree char *whole = whole_page_marks(paper, marked);
	g_autofree char *more = dp_marked_page_more(marked);

	if (whole != NULL)
		dp_print_paragraph(paper->print, &DP_PRINT_DIM, whole);
	if (more != NULL) {
		g_autofree char *text = g_strdup_printf("Page %u: %s", marked->page->number, more);

		dp_print_paragraph(paper->print, &DP_PRINT_DIM, text);
	}
}

static void
print_caption(const View *view)
{
	g_autofree char *text = g_strdup_printf("Page %u", view->marked->page->number);

	dp_print_line(view->paper->print, &DP_PRINT_DIM, view->left,
	              view->bottom - dp_print_leading(&DP_PRINT_DIM), text);
}

static double
width_of(const DpPrintPaper *paper)
{
	return (dp_print_breadth(paper->print) - (ACROSS - 1) * GAP) / ACROSS;
}

static double
scale_of(const DpPrintPaper *paper, const DpPagePicture *page)
{
	return MIN(width_of(paper) / page->width, HIGHEST / page->height);
}

/* The upper edges of the pictures of a row are at one height. */
static void
print_row(const DpPrintPaper *paper, View *views, guint n)
{
	DpPrint *print = paper->print;
	double highest = 0, leading = dp_print_leading(&DP_PRINT_DIM);

	for (guint i = 0; i < n; i++)
		highest = MAX(highest, views[i].marked->page->height * views[i].scale);
	dp_print_skip(print, GAP);
	dp_print_need(print, highest + 3 * leading);
	for (guint i = 0; i < n; i++) {
		double height = views[i].marked->page->height * views[i].scale;

		views[i].left = DP_PRINT_MARGIN + i * (width_of(paper) + GAP);
		views[i].bottom = print->y - height;
		draw_view(&views[i]);
		print_caption(&views[i]);
	}
	print->y -= highest + leading;
	dp_print_skip(print, CAPTION_GAP);
	for (guint i = 0; i < n; i++)
		print_remarks(paper, views[i].marked);
}

static void
print_all(const DpPrintPaper *paper, guint *left_out)
{
	View views[ACROSS];
	guint n = 0;

	for (guint i = 0; i < paper->pages->len; i++) {
		const DpMarkedPage *marked = paper->pages->pdata[i];
		HPDF_Image picture = NULL;

		if (paper->print->pictures_left > 0)
			picture = dp_print_picture_new(paper->print, marked->page->picture);
		if (picture == NULL) {
			++*left_out;
			continue;
		}
		paper->print->pictures_left--;
		views[n++] = (View){paper, marked, picture, 0, 0, scale_of(paper, marked->page)};
		if (n == ACROSS) {
			print_row(paper, views, n);
			n = 0;
		}
	}
	if (n > 0)
		print_row(paper, views, n);
}

void
dp_print_sheets(const DpPrintPaper *paper)
{
	g_autoptr(GPtrArray) missing = NULL;
	guint left_out = 0;

	if (!dp_marked_pages_wanted(paper->report))
		return;
	missing = dp_missing_pages(paper->report);
	dp_print_skip(paper->print, GAP);
	dp_print_need(paper->print, paper->pages->len > 0 ? HIGHEST + HEADING : HEADING);
	dp_print_paragraph(paper->print, &DP_PRINT_HEAD, "Pages with findings");
	for (guint i = 0; i < missing->len; i++)
		dp_print_paragraph(paper->print, &DP_PRINT_BODY, missing->pdata[i]);
	print_all(paper, &left_out);
	if (left_out > 0) {
		g_autofree char *text = g_strdup_printf(
		    "%u %s left out: a report has at most %u.", left_out,
		    left_out == 1 ? "picture is" : "pictures are", DP_LIMIT_PRINT_PICTURES);

		dp_print_paragraph(paper->print, &DP_PRINT_BODY, text);
	}
}
