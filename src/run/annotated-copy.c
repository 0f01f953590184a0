/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/annotated-copy.h"

#include "base/limits.h"
#include "run/copy-answer.h"
#include "run/exchange.h"
#include "run/markup-wire.h"

/* Some room for a refusal: a child stops at the limit by itself. */
#define MOST_BYTES (DP_LIMIT_COPY_BYTES + 1024ull)

GBytes *
dp_worker_annotate(DpWorker *worker, GBytes *pdf, const DpMarkup *markup, guint *notes,
                   GError **error)
{
	g_autoptr(GBytes) wire = dp_markup_to_wire(markup);
	DpRequest request = {
	    .work = DP_WORK_ANNOTATE, .document = -1, .answer = -1, .attachment = -1};
	DpExchange exchange = {&request, MOST_BYTES, "PDF"};
	GByteArray *answer;

	if (!dp_request_fill(&request, pdf, wire, error))
		return NULL;
	answer = dp_worker_exchange(worker, &exchange, error);
	return answer != NULL ? dp_copy_answer_read(answer, notes, error) : NULL;
}
