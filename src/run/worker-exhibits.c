/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/worker-exhibits.h"

#include "run/exchange.h"
#include "run/place-pictures.h"

static GPtrArray *
draw(DpWorker *worker, GBytes *pdf, const GPtrArray *exhibits)
{
	DpRequest request = {
	    .work = DP_WORK_PLACES, .document = -1, .answer = -1, .attachment = -1};
	DpExchange exchange = {&request, dp_place_pictures_most(), "PDF"};
	g_autoptr(GBytes) list = dp_place_pictures_list(exhibits);
	g_autoptr(GByteArray) answer = NULL;

	if (!dp_request_fill(&request, pdf, list, NULL))
		return NULL;
	answer = dp_worker_exchange(worker, &exchange, NULL);
	return answer != NULL ? dp_place_pictures_read(answer, exhibits->len, NULL) : NULL;
}

void
dp_worker_draw_exhibits(DpWorker *worker, GBytes *pdf, DpReport *report)
{
	g_autoptr(GPtrArray) wanted = dp_place_pictures_wanted(report);
	g_autoptr(GPtrArray) drawn = wanted->len > 0 ? draw(worker, pdf, wanted) : NULL;

	dp_place_pictures_show(wanted, drawn);
}
