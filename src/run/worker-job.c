/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/worker.h>

#include "facts/anonymity/roster.h"
#include "run/answer.h"
#include "run/conclude.h"
#include "run/exchange.h"
#include "run/worker-exhibits.h"
#include "run/worker-pages.h"

#define MEGABYTE (1024u * 1024)

static gboolean
fill_request(DpRequest *request, const DpSubject *subject, GError **error)
{
	GBytes *authors = subject->roster != NULL ? dp_roster_bytes(subject->roster) : NULL;

	request->page_limit = subject->page_limit;
	request->sketch = subject->sketch;
	if (subject->file_name != NULL)
		g_strlcpy(request->file_name, subject->file_name, sizeof request->file_name);
	g_strlcpy(request->paper_number, subject->paper_number, sizeof request->paper_number);
	return dp_request_fill(request, subject->pdf, authors, error);
}

DpFacts *
dp_worker_measure(DpWorker *worker, const DpJob *job, GError **error)
{
	g_autofree char *file_name = NULL;
	DpSubject subject = dp_job_subject(job, &file_name);
	DpRequest request = {
	    .work = DP_WORK_MEASURE, .document = -1, .answer = -1, .attachment = -1};
	DpExchange exchange = {&request, (gsize)dp_worker_limits(worker)->output_mb * MEGABYTE,
	                       "PDF"};
	g_autoptr(GByteArray) answer = NULL;

	if (!fill_request(&request, &subject, error))
		return NULL;
	answer = dp_worker_exchange(worker, &exchange, error);
	return answer != NULL ? dp_answer_read(answer, error) : NULL;
}

DpReport *
dp_worker_check(DpWorker *worker, const DpJob *job)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_worker_measure(worker, job, &error);
	DpJob timed = *job;
	DpReport *report;

	timed.end = dp_worker_end(worker);
	report = dp_job_conclude(&timed, facts, error);
	if (job->pictures) {
		dp_worker_draw_exhibits(worker, job->pdf, report);
		dp_worker_draw_pages(worker, job->pdf, report);
	}
	return report;
}
