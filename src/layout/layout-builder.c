/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/histogram.h"
#include "layout/columns.h"
#include "layout/furniture.h"
#include "layout/hiding.h"
#include "layout/layout.h"
#include "layout/order.h"
#include "layout/page-layout.h"
#include "layout/readable.h"
#include "layout/size.h"

/* (nullable) (transfer full): running text that is turned, on the axes of the turned sheet. A
 * turned table stays what it is, and so does a page that /Rotate turned away from its reader. */
static DpPage *
turn_to_read(const DpPage *page, DpTurn *turn, GArray **set)
{
	g_autoptr(DpPage) turned = NULL;

	*set = NULL;
	*turn = page->rotate % 180 == 0 ? dp_page_turn(page) : DP_TURN_NONE;
	if (*turn == DP_TURN_NONE)
		return NULL;
	turned = dp_page_turned(page, *turn);
	*set = dp_page_set_blocks(turned);
	if (*set == NULL) {
		*turn = DP_TURN_NONE;
		return NULL;
	}
	return g_steal_pointer(&turned);
}

static void
read_pages(DpLayout *layout, DpDocument *document)
{
	DpStrip usual = {FALSE, 0, 0};
	DpRuler ruler = {0};
	g_auto(DpOwnFonts) own = {NULL};
	g_auto(DpHiding) hiding = {document};

	for (guint number = 1; number <= dp_document_n_pages(document); number++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpPage) page = dp_document_load_page(document, number, &error);
		g_autoptr(DpPage) turned = NULL;
		DpPageLayout *laid_out;
		GArray *set;
		DpTurn turn;

		if (page == NULL) {
			g_ptr_array_add(layout->pages, NULL);
			continue;
		}
		turned = turn_to_read(page, &turn, &set);
		laid_out = dp_page_layout_new(turned != NULL ? turned : page, layout->fonts, &ruler,
		                              &usual, &own);
		laid_out->turn = turn;
		laid_out->set = set;
		g_ptr_array_add(layout->pages, laid_out);
		dp_hiding_search(&hiding, page, laid_out);
	}
}

/* The size of most glyphs in running text. */
static double
usual_size(const DpLayout *layout)
{
	g_autoptr(DpHistogram) sizes = dp_histogram_new(0.08);
	double size = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			const DpLine *line = page->lines->pdata[k];

			if (line->kind == DP_LINE_TEXT && !line->in_form && !line->invisible)
				dp_histogram_add(sizes, line->size, line->n_main);
		}
	}
	return dp_histogram_mode(sizes, &size, NULL) ? size : 0;
}

static double
usual_leading(const DpLayout *layout)
{
	g_autoptr(DpHistogram) steps = dp_histogram_new(0.06);
	double leading = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		for (guint k = 1; page != NULL && k < page->lines->len; k++) {
			const DpLine *above = page->lines->pdata[k - 1],
			             *line = page->lines->pdata[k];
			double step = line->baseline - above->baseline;

			if (line->column == above->column && step > 0.8 * layout->size &&
			    step < 2.6 * layout->size && line->kind == DP_LINE_TEXT &&
			    dp_size_equals(line->size, layout->size) &&
			    dp_size_equals(above->size, layout->size))
				dp_histogram_add(steps, step, 1);
		}
	}
	return dp_histogram_mode(steps, &leading, NULL) ? leading : 0;
}

DpLayout *
dp_layout_new(DpDocument *document)
{
	DpLayout *layout = dp_layout_empty(document);

	read_pages(layout, document);
	layout->size = usual_size(layout);
	dp_columns_assign(layout);
	for (guint i = 0; i < layout->pages->len; i++) {
		DpPageLayout *page = layout->pages->pdata[i];

		if (page == NULL)
			continue;
		dp_order_lines(page);
		page->readable = dp_page_is_readable(page);
	}
	layout->leading = usual_leading(layout);
	dp_furniture_mark(layout);
	for (guint i = 0; i < layout->pages->len; i++) {
		if (layout->pages->pdata[i] != NULL)
			dp_order_number(layout->pages->pdata[i], layout->n_columns);
	}
	return layout;
}
