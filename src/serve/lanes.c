/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/lanes.h"

#include <deskproof/error.h>
#include <deskproof/writer.h>

#include "base/date.h"
#include "report/banal.h"
#include "report/marks.h"
#include "run/annotated-copy.h"

/* Ticket: a paper that waits. */
typedef struct {
	DpHttpRequest *request;
	const DpPaperRequest *paper;
	gint64 end; /* monotonic */
} Ticket;

struct _DpLanes {
	DpLanesPlan plan;
	GPtrArray *workers; /* of DpWorker, owned: one a lane */
	GPtrArray *threads;
	GMutex lock; /* of all below */
	GCond changed;
	GQueue waiting; /* of Ticket */
	guint busy;
	gboolean is_stopped;
};

typedef struct {
	DpLanes *lanes;
	DpWorker *worker;
} Lane;

static DpJob
job_of(const DpLanes *lanes, const DpPaperRequest *paper)
{
	return (DpJob){.pdf = paper->pdf,
	               .path = paper->name,
	               .venue = paper->venue,
	               .track = paper->track,
	               .stage = paper->stage,
	               .roster = paper->roster,
	               .paper_number = paper->number,
	               .policy = lanes->plan.policy,
	               .styles = lanes->plan.styles};
}

/* The machine failed, not the paper. */
static DpHttpAnswer *
excuse(const char *why)
{
	return dp_http_problem(503, "The paper was not checked: %s", why);
}

static DpHttpAnswer *
make_copy(const Lane *lane, const DpPaperRequest *paper, const DpReport *report)
{
	g_autoptr(DpMarkup) markup = NULL;
	g_autoptr(GError) error = NULL;
	GBytes *copy;
	guint notes = 0;

	if (report->error != NULL)
		return dp_http_problem(422, "The paper cannot be annotated: %s", report->error);
	markup = dp_report_markup(report, paper->venue);
	copy = dp_worker_annotate(lane->worker, paper->pdf, markup, &notes, &error);
	return copy != NULL
	           ? dp_http_answer_new(200, paper->format->type, copy)
	           : dp_http_problem(422, "The paper cannot be annotated: %s", error->message);
}

static DpHttpAnswer *
write_report(const DpPaperRequest *paper, const DpWriter *writer, DpReport *report)
{
	static const DpWriterOptions PLAIN = {FALSE, FALSE, FALSE};
	g_autoptr(GError) error = NULL;
	GBytes *bytes = dp_writer_make(writer, &report, 1, &PLAIN, &error);

	return bytes != NULL
	           ? dp_http_answer_new(200, paper->format->type, bytes)
	           : dp_http_problem(500, "The report cannot be written: %s", error->message);
}

static DpHttpAnswer *
check(const Lane *lane, const DpPaperRequest *paper, DpVerdict *verdict)
{
	const DpWriter *writer =
	    paper->format->writer != NULL ? dp_writer_find(paper->format->writer) : NULL;
	DpJob job = job_of(lane->lanes, paper);
	g_autoptr(DpReport) report = NULL;

	job.pictures = writer != NULL && writer->pictures;
	report = dp_worker_check(lane->worker, &job);
	*verdict = report->verdict;
	if (report->verdict == DP_VERDICT_UNCHECKED)
		return excuse(report->error);
	return writer != NULL ? write_report(paper, writer, report)
	                      : make_copy(lane, paper, report);
}

/* Measures without a verdict. */
static DpHttpAnswer *
measure(const Lane *lane, const DpPaperRequest *paper, DpVerdict *verdict)
{
	DpJob job = job_of(lane->lanes, paper);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_worker_measure(lane->worker, &job, &error);

	*verdict = facts != NULL ? DP_VERDICT_PASS : DP_VERDICT_ERROR;
	if (facts != NULL)
		return dp_http_answer_text(200, paper->format->type,
		                           dp_banal_write(facts, dp_date_now()));
	if (!dp_error_is_about_file(error))
		return excuse(error->message);
	return dp_http_answer_text(200, paper->format->type,
	                           dp_banal_refuse(error->message, dp_date_now()));
}

static DpHttpAnswer *
answer(const Lane *lane, const Ticket *ticket)
{
	const DpPaperRequest *paper = ticket->paper;
	gint64 start = g_get_monotonic_time();
	DpVerdict verdict;
	DpHttpAnswer *made;

	if (start >= ticket->end)
		return dp_http_problem(504, "The paper waited for %u seconds without its turn.",
		                       lane->lanes->plan.wait_seconds);
	made = g_str_equal(paper->format->word, "banal") ? measure(lane, paper, &verdict)
	                                                 : check(lane, paper, &verdict);
	dp_metrics_count_paper(lane->lanes->plan.metrics, verdict, g_get_monotonic_time() - start);
	return made;
}

/* (nullable): NULL at the end. */
static Ticket *
next_ticket(DpLanes *lanes)
{
	Ticket *ticket;

	g_mutex_lock(&lanes->lock);
	while (lanes->waiting.length == 0 && !lanes->is_stopped)
		g_cond_wait(&lanes->changed, &lanes->lock);
	ticket = lanes->is_stopped ? NULL : g_queue_pop_head(&lanes->waiting);
	lanes->busy += ticket != NULL;
	g_mutex_unlock(&lanes->lock);
	return ticket;
}

static void
leave(DpLanes *lanes)
{
	g_mutex_lock(&lanes->lock);
	lanes->busy--;
	g_mutex_unlock(&lanes->lock);
}

/* Who gets the answer may look at the numbers at once. */
static gpointer
run_lane(gpointer data)
{
	g_autofree Lane *lane = data;
	Ticket *ticket;

	while ((ticket = next_ticket(lane->lanes)) != NULL) {
		DpHttpAnswer *made = answer(lane, ticket);

		leave(lane->lanes);
		dp_http_request_answer(ticket->request, made);
		g_free(ticket);
	}
	return NULL;
}

static void
free_worker(gpointer worker)
{
	dp_worker_free(worker);
}

DpLanes *
dp_lanes_new(const DpLanesPlan *plan, GError **error)
{
	g_autoptr(DpLanes) lanes = g_new0(DpLanes, 1);

	lanes->plan = *plan;
	lanes->workers = g_ptr_array_new_with_free_func(free_worker);
	lanes->threads = g_ptr_array_new();
	g_mutex_init(&lanes->lock);
	g_cond_init(&lanes->changed);
	for (guint i = 0; i < plan->n; i++) {
		DpWorker *worker = dp_worker_new(&plan->limits, error);

		if (worker == NULL)
			return NULL;
		g_ptr_array_add(lanes->workers, worker);
	}
	for (guint i = 0; i < plan->n; i++) {
		Lane *lane = g_new(Lane, 1);

		*lane = (Lane){lanes, lanes->workers->pdata[i]};
		g_ptr_array_add(lanes->threads, g_thread_new("lane", run_lane, lane));
	}
	return g_steal_pointer(&lanes);
}

static void
refuse_waiting(DpLanes *lanes)
{
	Ticket *ticket;

	while ((ticket = g_queue_pop_head(&lanes->waiting)) != NULL) {
		dp_http_request_answer(ticket->request,
		                       dp_http_problem(503, "The service ends; try again later."));
		g_free(ticket);
	}
}

void
dp_lanes_stop(DpLanes *lanes)
{
	g_mutex_lock(&lanes->lock);
	lanes->is_stopped = TRUE;
	refuse_waiting(lanes);
	g_cond_broadcast(&lanes->changed);
	g_mutex_unlock(&lanes->lock);
	for (guint i = 0; i < lanes->threads->len; i++)
		g_thread_join(lanes->threads->pdata[i]);
	g_ptr_array_set_size(lanes->threads, 0);
}

void
dp_lanes_free(DpLanes *lanes)
{
	if (lanes == NULL)
		return;
	dp_lanes_stop(lanes);
	g_ptr_array_unref(lanes->threads);
	g_ptr_array_unref(lanes->workers);
	g_mutex_clear(&lanes->lock);
	g_cond_clear(&lanes->changed);
	g_free(lanes);
}

gboolean
dp_lanes_have_room(DpLanes *lanes)
{
	gboolean room;

	g_mutex_lock(&lanes->lock);
	room = !lanes->is_stopped && lanes->waiting.length < lanes->plan.queue;
	g_mutex_unlock(&lanes->lock);
	return room;
}

void
dp_lanes_add(DpLanes *lanes, DpHttpRequest *request, const DpPaperRequest *paper)
{
	Ticket *ticket = g_new(Ticket, 1);
	gboolean room;

	*ticket =
	    (Ticket){request, paper,
	             g_get_monotonic_time() + (gint64)lanes->plan.wait_seconds * G_USEC_PER_SEC};
	g_mutex_lock(&lanes->lock);
	room = !lanes->is_stopped && lanes->waiting.length < lanes->plan.queue;
	if (room) {
		g_queue_push_tail(&lanes->waiting, ticket);
		g_cond_signal(&lanes->changed);
	}
	g_mutex_unlock(&lanes->lock);
	if (room)
		return;
	g_free(ticket);
	dp_http_request_answer(request,
	                       dp_http_problem(503, "Too many papers wait; try again later."));
}

void
dp_lanes_look(DpLanes *lanes, DpMetricsNow *now)
{
	g_mutex_lock(&lanes->lock);
	now->queued = lanes->waiting.length;
	now->busy = lanes->busy;
	now->lanes = lanes->plan.n;
	g_mutex_unlock(&lanes->lock);
}
