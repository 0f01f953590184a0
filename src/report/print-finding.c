/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-finding.h"

#include "report/exhibit-words.h"
#include "report/marked-page.h"
#include "report/place-text.h"
#include "report/print-link.h"
#include "report/print-picture.h"
#include "report/print-standing.h"
#include "report/print-text.h"
#include "report/terms.h"
#include "verdict/title.h"

#define MOST_PLACES 8
#define BEFORE 10.0 /* a finding */
#define KEPT 70.0   /* the heading and what must be on the same page */
#define BAR_WIDTH 4.0
#define BAR_GAP 5.0
#define EXHIBIT_SCALE 0.5 /* points per pixel: 144 dpi */
#define EXHIBIT_HIGHEST 220.0

/* "FAIL 2. Title  rule-id" after a bar in the colour of its standing. */
static void
print_heading(const DpPrintPaper *paper, guint index)
{
	DpPrint *print = paper->print;
	const DpFinding *finding = paper->findings->pdata[index];
	DpStanding standing = dp_finding_standing(finding);
	guint32 colour = dp_print_standing_colour(standing);
	const DpPrintStyle style = {DP_PRINT_BOLD, 10.5, colour};
	g_autofree char *title = dp_finding_title(finding);
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *line =
	    g_strdup_printf("%s  %u. %s", dp_standing_word(standing), index + 1, title);
	double leading = dp_print_leading(&style);

	dp_print_fill(print, colour);
	print->haru->HPDF_Page_Rectangle(print->page, (HPDF_REAL)DP_PRINT_MARGIN,
	                                 (HPDF_REAL)(print->y - leading), (HPDF_REAL)BAR_WIDTH,
	                                 (HPDF_REAL)leading);
	print->haru->HPDF_Page_Fill(print->page);
	dp_print_text(print,
	              &(DpPrintText){.text = line, .style = &style, .left = BAR_WIDTH + BAR_GAP});
	dp_print_text(print, &(DpPrintText){
	                         .text = key, .style = &DP_PRINT_DIM, .left = BAR_WIDTH + BAR_GAP});
}

void
dp_print_remedy(DpPrint *print, const DpFinding *finding)
{
	g_autoptr(GArray) terms = dp_terms_of_remedy(finding);

	if (terms->len == 0)
		return;
	dp_print_paragraph(print, &DP_PRINT_STRONG, DP_REMEDY_TITLE);
	dp_print_entries(print, terms);
}

/* "2.3 page 4, …", where the place is drawn. */
static char *
with_number(const DpPrintPaper *paper, guint index, guint place, const char *text)
{
	g_autofree char *number = NULL;

	if (dp_marked_page_find(paper->pages, paper->findings, index, place) == NULL)
		return g_strdup(text);
	number = dp_place_mark_number(paper->findings, index, place);
	return g_strdup_printf("[%s] %s", number, text);
}

static void
print_places(const DpPrintPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];
	g_autoptr(GPtrArray) lines =
	    dp_places_describe(finding->places, MOST_PLACES, finding->n_places);
	gboolean together = dp_places_are_whole_pages(finding->places);

	for (guint i = 0; i < lines->len; i++) {
		gboolean is_place = !together && i < MIN(finding->places->len, MOST_PLACES);
		g_autofree char *line = is_place ? with_number(paper, index, i, lines->pdata[i])
		                                 : g_strdup(lines->pdata[i]);

		dp_print_entry(paper->print, i == 0 ? "Where" : "", line);
	}
}

static void
print_address(DpPrint *print, const DpSourceWords *words)
{
	if (words->url == NULL)
		return;
	dp_print_text(print, &(DpPrintText){.text = words->url,
	                                    .style = &DP_PRINT_BODY,
	                                    .left = DP_PRINT_ENTRY_LEFT,
	                                    .url = words->is_web ? words->url : NULL});
	if (words->read != NULL) {
		g_autofree char *read = g_strdup_printf("(read %s)", words->read);

		dp_print_entry(print, "", read);
	}
}

static void
print_source(DpPrint *print, const DpFinding *finding)
{
	g_auto(DpSourceWords) words = {0};
	g_autofree char *text = NULL;

	if (!dp_source_words_init(&words, finding))
		return;
	text = words.is_quoted ? g_strdup_printf("“%s”", words.text) : g_strdup(words.text);
	dp_print_entry(print, words.name, text);
	print_address(print, &words);
	dp_print_entry(print, "Source", words.origin);
}

static void
draw_exhibit(DpPrint *print, HPDF_Image picture)
{
	double pixels = print->haru->HPDF_Image_GetWidth(picture),
	       lines = print->haru->HPDF_Image_GetHeight(picture);
	double scale = MIN(EXHIBIT_SCALE, dp_print_breadth(print) / pixels);

	scale = MIN(scale, EXHIBIT_HIGHEST / lines);
	dp_print_need(print, lines * scale);
	print->y -= lines * scale;
	print->haru->HPDF_Page_DrawImage(print->page, picture, (HPDF_REAL)DP_PRINT_MARGIN,
	                                 (HPDF_REAL)print->y, (HPDF_REAL)(pixels * scale),
	                                 (HPDF_REAL)(lines * scale));
}

static void
print_exhibit(DpPrint *print, const DpExhibit *exhibit)
{
	g_autofree char *caption = dp_exhibit_caption(exhibit);
	g_autofree char *text = g_strdup_printf("%s: “%s”", caption, exhibit->words);
	HPDF_Image picture = NULL;

	if (exhibit->picture != NULL && print->pictures_left > 0)
		picture = dp_print_picture_new(print, exhibit->picture);
	if (picture != NULL) {
		print->pictures_left--;
		draw_exhibit(print, picture);
	}
	dp_print_paragraph(print, &DP_PRINT_DIM, text);
}

static void
print_exhibits(const DpPrintPaper *paper, const DpFinding *finding)
{
	g_autoptr(GPtrArray) exhibits =
	    dp_exhibits_take(paper->report->exhibits, finding, paper->shown);

	for (guint i = 0; i < exhibits->len; i++)
		print_exhibit(paper->print, exhibits->pdata[i]);
}

void
dp_print_finding(const DpPrintPaper *paper, guint index)
{
	DpPrint *print = paper->print;
	const DpFinding *finding = paper->findings->pdata[index];
	g_autoptr(GArray) measures = dp_terms_of_measures(finding);
	g_autoptr(GArray) remarks = dp_terms_of_remarks(finding);
	g_autofree char *title = dp_finding_title(finding);

	dp_print_skip(print, BEFORE);
	dp_print_need(print, KEPT);
	dp_print_arrive(print, paper->first_finding + index);
	dp_print_bookmark(print, paper->bookmark, title);
	print_heading(paper, index);
	if (finding->message != NULL)
		dp_print_paragraph(print, &DP_PRINT_BODY, finding->message);
	if (finding->waiver == NULL)
		dp_print_remedy(print, finding);
	dp_print_entries(print, measures);
	dp_print_entry(print, "Doubt", dp_finding_doubt(finding));
	print_places(paper, index);
	print_source(print, finding);
	dp_print_entries(print, remarks);
	print_exhibits(paper, finding);
}
