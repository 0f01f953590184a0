/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-sheet.h"

#include <math.h>

#include "base/number.h"
#include "report/html-element.h"
#include "report/marked-page.h"
#include "report/missing-pages.h"
#include "report/xml.h"
#include "verdict/title.h"

static void
append_number(GString *out, const char *name, double value)
{
	g_autofree char *number = dp_number_format(value, 1);

	g_string_append_printf(out, " %s=\"%s\"", name, number);
}

static void
append_frame(GString *out, const DpPlaceMark *mark, const char *number)
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

/* A link to where the finding names the place. */
static void
append_mark(GString *out, const DpHtmlPaper *paper, const DpPlaceMark *mark)
{
	const DpFinding *finding = paper->findings->pdata[mark->finding];
	g_autofree char *number = dp_place_mark_number(paper->findings, mark->finding, mark->place);
	g_autofree char *title = dp_finding_title(finding);

	g_string_append_printf(out, "<a class=\"mark %s\" id=\"p%um%u-%u\" href=\"#p%uf%uw%u\"",
	                       dp_html_class(dp_finding_standing(finding)), paper->number,
	                       mark->finding + 1, mark->place + 1, paper->number, mark->finding + 1,
	                       mark->place + 1);
	if (!dp_place_mark_has_frame(mark)) {
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
append_marks(GString *out, const DpHtmlPaper *paper, const DpMarkedPage *sheet, gboolean framed)
{
	for (guint i = 0; i < sheet->marks->len; i++) {
		const DpPlaceMark *mark = &g_array_index(sheet->marks, DpPlaceMark, i);

		if (dp_place_mark_has_frame(mark) == framed)
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
append_view(GString *out, const DpHtmlPaper *paper, const DpMarkedPage *sheet)
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
append_sheet(GString *out, const DpHtmlPaper *paper, const DpMarkedPage *sheet)
{
	g_autoptr(GString) below = g_string_new(NULL);
	g_autofree char *more = dp_marked_page_more(sheet);

	g_string_append_printf(out,
	                       "<figure class=\"sheet\" aria-labelledby=\"p%us%u\">\n"
	                       "<h4 id=\"p%us%u\">Page %u</h4>\n",
	                       paper->number, sheet->page->number, paper->number,
	                       sheet->page->number, sheet->page->number);
	append_view(out, paper, sheet);
	append_marks(below, paper, sheet, FALSE);
	if (below->len > 0)
		g_string_append_printf(out, "<p>On the whole page:\n%s</p>\n", below->str);
	if (more != NULL)
		g_string_append_printf(out, "<p>%s</p>\n", more);
	g_string_append(out, "</figure>\n");
}

static void
append_missing(GString *out, const DpReport *report)
{
	g_autoptr(GPtrArray) sentences = dp_missing_pages(report);

	for (guint i = 0; i < sentences->len; i++)
		g_string_append_printf(out, "<p>%s</p>\n", (const char *)sentences->pdata[i]);
}

void
dp_html_sheets(GString *out, const DpHtmlPaper *paper)
{
	if (!dp_marked_pages_wanted(paper->report))
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
