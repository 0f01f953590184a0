/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/worker-sources.h"

#include "run/exchange.h"
#include "run/source-answer.h"

GArray *
dp_worker_find_sources(DpWorker *worker, GBytes *pdf, GBytes *synctex, const GArray *places,
                       GError **error)
{
	g_autoptr(GBytes) question = dp_source_question(places, synctex);
	DpRequest request = {
	    .work = DP_WORK_SOURCES, .document = -1, .answer = -1, .attachment = -1};
	DpExchange exchange = {&request, dp_source_answer_most(places->len), "PDF"};
	g_autoptr(GByteArray) answer = NULL;

	if (!dp_request_fill(&request, pdf, question, error))
		return NULL;
	answer = dp_worker_exchange(worker, &exchange, error);
	return answer != NULL ? dp_source_answer_read(answer, places->len, error) : NULL;
}
