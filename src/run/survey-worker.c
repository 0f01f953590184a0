/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/survey-worker.h"

#include "base/limits.h"
#include "run/answer.h"
#include "run/copy-answer.h"
#include "run/exchange.h"
#include "run/subject.h"
#include "run/survey-copy.h"
#include "run/survey-picture.h"

#define MEGABYTE (1024u * 1024)
/* Some room for a refusal: a child stops at the limit by itself. */
#define MOST_BYTES (DP_LIMIT_COPY_BYTES + 1024ull)

/* The child's answer to @work on @pdf. @attachment: (nullable) */
static GByteArray *
ask(DpWorker *worker, DpWork work, GBytes *pdf, GBytes *attachment, gsize most, GError **error)
{
	DpRequest request = {
	    .work = work, .zones = TRUE, .document = -1, .answer = -1, .attachment = -1};
	DpExchange exchange = {&request, most, "PDF"};

	if (!dp_request_fill(&request, pdf, attachment, error))
		return NULL;
	return dp_worker_exchange(worker, &exchange, error);
}

DpFacts *
dp_survey_measure(DpWorker *worker, GBytes *pdf, GError **error)
{
	g_autoptr(GByteArray) answer = NULL;

	if (worker == NULL)
		return dp_subject_measure(&(DpSubject){.pdf = pdf, .zones = TRUE}, error);
	answer = ask(worker, DP_WORK_MEASURE, pdf, NULL,
	             (gsize)dp_worker_limits(worker)->output_mb * MEGABYTE, error);
	return answer != NULL ? dp_answer_read(answer, error) : NULL;
}

GBytes *
dp_survey_copy(DpWorker *worker, GBytes *pdf, const DpFacts *facts, guint *notes, GError **error)
{
	g_autoptr(GBytes) sent = NULL;
	GByteArray *answer;

	if (worker == NULL)
		return dp_survey_draw(pdf, facts, notes, error);
	sent = g_byte_array_free_to_bytes(dp_answer_write(facts, NULL));
	answer = ask(worker, DP_WORK_SURVEY, pdf, sent, MOST_BYTES, error);
	return answer != NULL ? dp_copy_answer_read(answer, notes, error) : NULL;
}

GBytes *
dp_survey_picture(DpWorker *worker, GBytes *copy, guint number, GError **error)
{
	g_autoptr(GBytes) wanted = NULL;
	g_autoptr(GByteArray) answer = NULL;

	if (worker == NULL)
		return dp_survey_picture_draw(copy, number, error);
	wanted = dp_survey_picture_wanted(number);
	answer = ask(worker, DP_WORK_PICTURE, copy, wanted, dp_survey_picture_most(), error);
	return answer != NULL ? dp_survey_picture_read(answer, error) : NULL;
}
