/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/worker-pages.h"

#include "run/exchange.h"
#include "run/page-pictures.h"

static GPtrArray *
draw(DpWorker *worker, GBytes *pdf, const GArray *pages)
{
	DpRequest request = {.work = DP_WORK_DRAW, .document = -1, .answer = -1, .attachment = -1};
	DpExchange exchange = {&request, dp_page_pictures_most(), "PDF"};
	g_autoptr(GBytes) list = dp_page_pictures_list(pages);
	g_autoptr(GByteArray) answer = NULL;

	if (!dp_request_fill(&request, pdf, list, NULL))
		return NULL;
	answer = dp_worker_exchange(worker, &exchange, NULL);
	return answer != NULL ? dp_page_pictures_read(answer, pages, NULL) : NULL;
}

void
dp_worker_draw_pages(DpWorker *worker, GBytes *pdf, DpReport *report)
{
	g_autoptr(GArray) pages = dp_page_pictures_wanted(report);

	if (pages->len > 0)
		dp_page_pictures_show(report, pages, draw(worker, pdf, pages));
}
