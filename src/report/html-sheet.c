/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-sheet.h"

#include <math.h>

#include "base/limits.h"
#include "base/names.h"
#include "base/number.h"
#include "report/html-element.h"
#include "report/html-mark.h"
#include "report/xml.h"
#include "verdict/pages-to-see.h"
#include "verdict/title.h"

#define PAGES_NAMED 10 /* in a sentence */

static void
append_number(GString *out, const char *name, double value)
{
	g_autofree char *number = dp_number_format(value, 1);

	g_string_append_printf(out, " %s=\"%s\"", name, number);
}

static void
append_frame(GString *out, const DpHtmlMark *mark, const char *number)
{
	const DpRect *frame = &mark->frame;

	g_string_append(out, "<rect");
	append_number(out, "x", frame->x0);
	append_number(out, "y", frame->y0);
	append_number(out, "width", dp_rect_width(frame));
	append_number(out, "height", dp_rect_height(frame));
	g_string_append(out, "/><text");
	append_number(out, "x", mark->x);
	append_number(out, "y", mark->y);
	g_string_append_printf(out, ">%s</text>", number);
}

static gboolean
has_frame(const DpHtmlMark *mark)
{
	return dp_rect_width(&mark->frame) > 0;
}

/* A link to where the finding names the place. */
static void
append_mark(GString *out, const DpHtmlPaper *paper, const DpHtmlMark *mark)
{
	const DpFinding *finding = paper->findings->pdata[mark->finding];
	g_autofree char *number = dp_html_mark_number(paper->findings, mark->finding, mark->place);
	g_autofree char *title = dp_finding_title(finding);

	g_string_append_printf(out, "<a class=\"mark %s\" id=\"p%um%u-%u\" href=\"#p%uf%uw%u\"",
	                       dp_html_class(dp_finding_standing(finding)), paper->number,
	                       mark->finding + 1, mark->place + 1, paper->number, mark->finding + 1,
	                       mark->place + 1);
	if (!has_frame(mark)) {
		g_string_append_printf(out, ">%s ", number);
		dp_xml_text(out, title);
	} else {
		g_string_append_printf(out, "><title>%s ", number);
		dp_xml_text(out, title);
		g_string_append(out, "</title>");
		append_frame(out, mark, number);
	}
	g_string_append(out, "</a>\n");
}

/* Places with a frame are drawn, others are below the picture. */
static void
append_marks(GString *out, const DpHtmlPaper *paper, const DpHtmlSheet *sheet, gboolean framed)
{
	for (guint i = 0; i < sheet->marks->len; i++) {
		const DpHtmlMark *mark = &g_array_index(sheet->marks, DpHtmlMark, i);

		if (has_frame(mark) == framed)
			append_mark(out, paper, mark);
	}
}

static void
append_picture(GString *out, const DpPagePicture *page)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(page->picture, &size);
	g_autofree char *encoded = g_base64_encode(data, size);

	g_string_append_printf(out, "<img alt=\"Page %u of the paper\"", page->number);
	append_number(out, "width", ceil(page->width));
	append_number(out, "height", ceil(page->height));
	g_string_append(out, " src=\"data:image/png;base64,");
	g_string_append(out, encoded);
	g_string_append(out, "\"/>\n<svg viewBox=\"0 0 ");
}

static void
append_view(GString *out, const DpHtmlPaper *paper, const DpHtmlSheet *sheet)
{
	g_autofree char *width = dp_number_format(sheet->page->width, 2);
	g_autofree char *height = dp_number_format(sheet->page->height, 2);

	g_string_append(out, "<div class=\"view\">\n");
	append_picture(out, sheet->page);
	g_string_append_printf(out, "%s %s\" role=\"group\" aria-label=\"Places on page %u\">\n",
	                       width, height, sheet->page->number);
	append_marks(out, paper, sheet, TRUE);
	g_string_append(out, "</svg>\n</div>\n");
}

static void
append_more(GString *out, guint n)
{
	g_string_append_printf(out,
	                       "<p>%u more %s on this page %s not drawn: a picture shows at most "
	                       "%u.</p>\n",
	                       n, n == 1 ? "place" : "places", n == 1 ? "is" : "are",
	                       DP_LIMIT_PAGE_MARKS);
}

static void
append_sheet(GString *out, const DpHtmlPaper *paper, const DpHtmlSheet *sheet)
{
	g_autoptr(GString) below = g_string_new(NULL);

	g_string_append_printf(out,
	                       "<figure class=\"sheet\" aria-labelledby=\"p%us%u\">\n"
	                       "<h4 id=\"p%us%u\">Page %u</h4>\n",
	                       paper->number, sheet->page->number, paper->number,
	                       sheet->page->number, sheet->page->number);
	append_view(out, paper, sheet);
	append_marks(below, paper, sheet, FALSE);
	if (below->len > 0)
		g_string_append_printf(out, "<p>On the whole page:\n%s</p>\n", below->str);
	if (sheet->n_places > sheet->marks->len)
		append_more(out, sheet->n_places - sheet->marks->len);
	g_string_append(out, "</figure>\n");
}

static int
compare_pages(gconstpointer a, gconstpointer b)
{
	const guint32 *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* "Page 3", "Pages 3, 4 and 12 others" */
static void
append_pages(GString *out, GArray *pages)
{
	guint named = pages->len > PAGES_NAMED + 1 ? PAGES_NAMED : pages->len;

	g_array_sort(pages, compare_pages);
	g_string_append(out, pages->len == 1 ? "Page " : "Pages ");
	for (guint i = 0; i < named; i++) {
		g_autofree char *number = g_strdup_printf("%u", g_array_index(pages, guint32, i));

		dp_names_append(out, number, i, pages->len);
	}
	if (named < pages->len)
		g_string_append_printf(out, " and %u others", pages->len - named);
}

static gboolean
is_asked_for(const DpReport *report, guint32 number)
{
	for (guint i = 0; i < report->page_pictures->len; i++) {
		if (((const DpPagePicture *)report->page_pictures->pdata[i])->number == number)
			return TRUE;
	}
	return FALSE;
}

static GArray *
pages_left_out(const DpReport *report)
{
	g_autoptr(GArray) pages = dp_report_pages_to_see(report);
	GArray *left_out = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < pages->len; i++) {
		guint32 number = g_array_index(pages, guint32, i);

		if (!is_asked_for(report, number))
			g_array_append_val(left_out, number);
	}
	return left_out;
}

static GArray *
pages_not_drawn(const DpReport *report)
{
	GArray *pages = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < report->page_pictures->len; i++) {
		const DpPagePicture *page = report->page_pictures->pdata[i];
		guint32 number = page->number;

		if (page->picture == NULL)
			g_array_append_val(pages, number);
	}
	return pages;
}

static void
append_missing(GString *out, const DpReport *report)
{
	g_autoptr(GArray) left_out = pages_left_out(report);
	g_autoptr(GArray) not_drawn = pages_not_drawn(report);

	if (left_out->len > 0) {
		g_string_append(out, "<p>");
		append_pages(out, left_out);
		g_string_append_printf(
		    out, " %s findings, too, but a report shows at most %u pages.</p>\n",
		    left_out->len == 1 ? "has" : "have", DP_LIMIT_PAGE_PICTURES);
	}
	if (not_drawn->len > 0) {
		g_string_append(out, "<p>");
		append_pages(out, not_drawn);
		g_string_append(out,
		                " could not be drawn within the limits of time and size.</p>\n");
	}
}

void
dp_html_sheets(GString *out, const DpHtmlPaper *paper)
{
	if (!dp_html_has_sheets(paper->report))
		return;
	g_string_append_printf(out,
	                       "<div class=\"sheets\" role=\"region\" tabindex=\"0\" "
	                       "aria-labelledby=\"p%uv\">\n<h3 id=\"p%uv\">Pages with "
	                       "findings</h3>\n",
	                       paper->number, paper->number);
	append_missing(out, paper->report);
	for (guint i = 0; i < paper->sheets->len; i++)
		append_sheet(out, paper, paper->sheets->pdata[i]);
	g_string_append(out, "</div>\n");
}
