/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/paper-answer.h"

#include <deskproof/error.h>
#include <deskproof/writer.h>

#include "base/date.h"
#include "report/banal.h"
#include "report/marks.h"
#include "run/annotated-copy.h"
#include "run/likeness.h"

static DpJob
job_of(const DpPaperSettings *settings, const DpPaperRequest *paper)
{
	return (DpJob){.pdf = paper->pdf,
	               .path = paper->name,
	               .venue = paper->venue,
	               .track = paper->track,
	               .stage = paper->stage,
	               .roster = paper->roster,
	               .paper_number = paper->number,
	               .policy = settings->policy,
	               .styles = settings->styles};
}

/* The machine failed, not the paper. */
static DpHttpAnswer *
excuse(const char *why)
{
	return dp_http_problem(503, "The paper was not checked: %s", why);
}

static DpHttpAnswer *
make_copy(DpWorker *worker, const DpPaperRequest *paper, const DpPaperFormat *format,
          const DpReport *report)
{
	g_autoptr(DpMarkup) markup = NULL;
	g_autoptr(GError) error = NULL;
	GBytes *copy;
	guint notes = 0;

	if (report->error != NULL)
		return dp_http_problem(422, "The paper cannot be annotated: %s", report->error);
	markup = dp_report_markup(report, paper->venue);
	copy = dp_worker_annotate(worker, paper->pdf, markup, &notes, &error);
	if (copy != NULL)
		return dp_http_answer_new(200, format->type, copy);
	return dp_error_is_about_file(error)
	           ? dp_http_problem(422, "The paper cannot be annotated: %s", error->message)
	           : excuse(error->message);
}

static DpHttpAnswer *
write_report(const DpPaperFormat *format, const DpWriter *writer, DpReport *report)
{
	static const DpWriterOptions PLAIN = {FALSE, FALSE, FALSE};
	g_autoptr(GError) error = NULL;
	GBytes *bytes = dp_writer_make(writer, &report, 1, &PLAIN, &error);

	return bytes != NULL
	           ? dp_http_answer_new(200, format->type, bytes)
	           : dp_http_problem(500, "The report cannot be written: %s", error->message);
}

static DpHttpAnswer *
check(DpWorker *worker, const DpPaperSettings *settings, const DpPaperRequest *paper,
      const DpPaperFormat *format, DpVerdict *verdict)
{
	const DpWriter *writer = format->writer != NULL ? dp_writer_find(format->writer) : NULL;
	DpJob job = job_of(settings, paper);
	g_autoptr(DpReport) report = NULL;

	job.pictures = writer != NULL && writer->pictures;
	report = dp_worker_check(worker, &job);
	*verdict = report->verdict;
	if (report->verdict == DP_VERDICT_UNCHECKED)
		return excuse(report->error);
	return writer != NULL ? write_report(format, writer, report)
	                      : make_copy(worker, paper, format, report);
}

/* Measures without a verdict. */
static DpHttpAnswer *
measure(DpWorker *worker, const DpPaperSettings *settings, const DpPaperRequest *paper,
        const DpPaperFormat *format, DpVerdict *verdict)
{
	DpJob job = job_of(settings, paper);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_worker_measure(worker, &job, &error);

	*verdict = facts != NULL ? DP_VERDICT_PASS : DP_VERDICT_ERROR;
	if (facts != NULL)
		return dp_http_answer_text(200, format->type, dp_banal_write(facts, dp_date_now()));
	if (!dp_error_is_about_file(error))
		return excuse(error->message);
	return dp_http_answer_text(200, format->type,
	                           dp_banal_refuse(error->message, dp_date_now()));
}

static DpHttpAnswer *
identify(DpWorker *worker, const DpPaperSettings *settings, const DpPaperRequest *paper,
         const DpPaperFormat *format)
{
	const DpJob job = {.pdf = paper->pdf};
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_worker_measure(worker, &job, &error);
	char *text;

	if (facts == NULL && !dp_error_is_about_file(error))
		return excuse(error->message);
	text = facts != NULL ? dp_catalog_likeness(settings->catalog, facts, paper->name)
	                     : dp_likeness_refusal(paper->name, error->message);
	return dp_http_answer_text(200, format->type, text);
}

DpHttpAnswer *
dp_paper_answer(DpWorker *worker, const DpPaperSettings *settings, const DpPaperRequest *paper,
                const DpPaperFormat *format, DpVerdict *verdict)
{
	if (paper->venue == NULL)
		return identify(worker, settings, paper, format);
	return g_str_equal(format->word, "banal")
	           ? measure(worker, settings, paper, format, verdict)
	           : check(worker, settings, paper, format, verdict);
}
