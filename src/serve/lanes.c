/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/lanes.h"

#include <deskproof/error.h>

#include "base/limits.h"
#include "run/exchange.h"
#include "serve/turns.h"

#define BRISK_USEC (DP_LIMIT_HTTP_BRISK_MSEC * (gint64)1000)

/* Ticket: a paper that waits, or is read. */
typedef struct {
	DpLanesTask task;
	gint64 end;       /* monotonic: until when it may wait; of promised ones for ever */
	gint64 start;     /* monotonic: of its turn */
	gboolean is_slow; /* it was put back once */
	gboolean is_put_back, is_cancelled;
} Ticket;

typedef struct {
	DpLanes *lanes;
	DpWorker *worker; /* owned */
	Ticket *ticket;   /* (nullable): what it reads */
	GThread *thread;  /* (nullable) */
} Lane;

struct _DpLanes {
	DpLanesPlan plan;
	guint slow_share; /* lanes for slow papers while others wait */
	GArray *lanes;    /* of Lane */
	GMutex lock;      /* of all below, and of the lanes' tickets */
	GCond changed;
	DpTurns *waiting, *slow; /* of Ticket */
	guint n_waiting, n_slow; /* of these, not promised */
	guint n_put_back;
	gboolean is_stopped;
	GThread *warden; /* (nullable) */
};

static gint64
end_of_wait(const DpLanes *lanes, const DpLanesTask *task)
{
	return task->is_promised
	           ? G_MAXINT64
	           : g_get_monotonic_time() + (gint64)lanes->plan.wait_seconds * G_USEC_PER_SEC;
}

static gboolean
is_slow(const Ticket *ticket, gint64 now)
{
	return ticket->is_slow || now - ticket->start >= BRISK_USEC;
}

/* Held: how the lanes are used. */
typedef struct {
	guint all, slow;
} Held;

static Held
count_held(const DpLanes *lanes)
{
	gint64 now = g_get_monotonic_time();
	Held held = {0, 0};

	for (guint i = 0; i < lanes->lanes->len; i++) {
		const Ticket *ticket = g_array_index(lanes->lanes, Lane, i).ticket;

		held.all += ticket != NULL;
		held.slow += ticket != NULL && is_slow(ticket, now);
	}
	return held;
}

/* Beyond the papers at once there is at most one, which need not wait for slow ones. */
static gboolean
may_start(const DpLanes *lanes, const Held *held)
{
	return held->all < lanes->plan.n ||
	       (held->all < lanes->lanes->len && held->slow == held->all);
}

/* (nullable): slow papers have their share of the lanes, and what nobody else wants. */
static Ticket *
pick(DpLanes *lanes)
{
	Held held = count_held(lanes);
	Ticket *ticket = NULL;

	if (held.slow < lanes->slow_share && held.all < lanes->plan.n)
		ticket = dp_turns_next(lanes->slow);
	if (ticket == NULL && may_start(lanes, &held))
		ticket = dp_turns_next(lanes->waiting);
	if (ticket == NULL && held.all < lanes->plan.n)
		ticket = dp_turns_next(lanes->slow);
	return ticket;
}

/* (nullable): NULL at the end. */
static Ticket *
take(Lane *lane)
{
	DpLanes *lanes = lane->lanes;
	Ticket *ticket = NULL;

	g_mutex_lock(&lanes->lock);
	while (!lanes->is_stopped && (ticket = pick(lanes)) == NULL)
		g_cond_wait(&lanes->changed, &lanes->lock);
	if (ticket != NULL) {
		ticket->start = g_get_monotonic_time();
		lane->ticket = ticket;
		if (!ticket->task.is_promised)
			*(ticket->is_slow ? &lanes->n_slow : &lanes->n_waiting) -= 1;
		dp_worker_allow(lane->worker);
		if (ticket->task.begun != NULL)
			ticket->task.begun(ticket->task.data);
		g_cond_broadcast(&lanes->changed);
	}
	g_mutex_unlock(&lanes->lock);
	return ticket;
}

/* (nullable) (transfer full): what is wrong with putting @ticket back; then it is not. */
static DpHttpAnswer *
put_back(DpLanes *lanes, Ticket *ticket)
{
	if (lanes->is_stopped)
		return dp_http_problem(503, "The service ends; try again later.");
	if (ticket->is_cancelled)
		return dp_http_problem(503, "The paper was cancelled.");
	if (!ticket->task.is_promised && lanes->n_slow >= lanes->plan.queue)
		return dp_http_problem(503, "Too many slow papers wait; try again later.");
	ticket->is_slow = TRUE;
	ticket->is_put_back = FALSE;
	ticket->end = end_of_wait(lanes, &ticket->task);
	lanes->n_put_back++;
	lanes->n_slow += !ticket->task.is_promised;
	dp_turns_add(lanes->slow, ticket->task.client, ticket);
	return NULL;
}

/* Takes @made, and makes it the answer to give; NULL: the paper waits again. */
static DpHttpAnswer *
leave(Lane *lane, DpHttpAnswer *made)
{
	DpLanes *lanes = lane->lanes;
	Ticket *ticket = lane->ticket;
	gint64 usec = g_get_monotonic_time() - ticket->start;

	g_mutex_lock(&lanes->lock);
	/* slow papers, too, count against their client's usual ones */
	dp_turns_charge(lanes->waiting, ticket->task.client, usec);
	if (ticket->is_slow)
		dp_turns_charge(lanes->slow, ticket->task.client, usec);
	lane->ticket = NULL;
	/* one that was done in that moment is done */
	if (ticket->is_cancelled || (ticket->is_put_back && made->status == 503)) {
		dp_http_answer_free(made);
		made = put_back(lanes, ticket);
	}
	g_cond_broadcast(&lanes->changed);
	g_mutex_unlock(&lanes->lock);
	return made;
}

static DpHttpAnswer *
answer(const Lane *lane, const Ticket *ticket, DpVerdict *verdict)
{
	const DpLanesPlan *plan = &lane->lanes->plan;

	if (ticket->start >= ticket->end)
		return dp_http_problem(504, "The paper waited for %u seconds without its turn.",
		                       plan->wait_seconds);
	return dp_paper_answer(lane->worker, &plan->settings, ticket->task.paper,
	                       ticket->task.format, verdict);
}

/* Who gets the answer may look at the numbers at once. */
static gpointer
run_lane(gpointer data)
{
	Lane *lane = data;
	DpMetrics *metrics = lane->lanes->plan.settings.metrics;
	Ticket *ticket;

	while ((ticket = take(lane)) != NULL) {
		DpVerdict verdict = DP_VERDICT_UNCHECKED;
		DpHttpAnswer *made = answer(lane, ticket, &verdict);
		gint64 usec = g_get_monotonic_time() - ticket->start;

		made = leave(lane, made);
		if (made == NULL)
			continue;
		if (ticket->start < ticket->end && !ticket->is_cancelled &&
		    ticket->task.paper->venue != NULL)
			dp_metrics_count_paper(metrics, verdict, usec);
		ticket->task.done(ticket->task.data, made);
		g_free(ticket);
	}
	return NULL;
}

/* (nullable): of the slow papers beyond their share the one that has lost least: those that were
 * read longest keep their lanes until they are done. @held: counts the others. */
static Lane *
find_surplus(const DpLanes *lanes, gint64 now)
{
	Lane *last = NULL;
	guint n = 0;

	for (guint i = 0; i < lanes->lanes->len; i++) {
		Lane *lane = &g_array_index(lanes->lanes, Lane, i);

		if (lane->ticket == NULL || lane->ticket->is_put_back ||
		    !is_slow(lane->ticket, now))
			continue;
		n++;
		if (last == NULL || lane->ticket->start > last->ticket->start)
			last = lane;
	}
	return n > lanes->slow_share ? last : NULL;
}

static guint
count_put_back(const DpLanes *lanes)
{
	guint n = 0;

	for (guint i = 0; i < lanes->lanes->len; i++) {
		const Ticket *ticket = g_array_index(lanes->lanes, Lane, i).ticket;

		n += ticket != NULL && ticket->is_put_back;
	}
	return n;
}

/* One lane for each paper that waits, and no more. */
static void
make_room(DpLanes *lanes)
{
	gint64 now = g_get_monotonic_time();
	Held held = count_held(lanes);
	guint coming = count_put_back(lanes);
	Lane *lane;

	if (may_start(lanes, &held))
		return;
	while (coming < dp_turns_length(lanes->waiting) &&
	       (lane = find_surplus(lanes, now)) != NULL) {
		lane->ticket->is_put_back = TRUE;
		dp_worker_cancel(lane->worker);
		coming++;
	}
}

/* When the next paper becomes slow. */
static gint64
next_look(const DpLanes *lanes, gint64 now)
{
	gint64 next = now + G_TIME_SPAN_HOUR;

	for (guint i = 0; i < lanes->lanes->len; i++) {
		const Ticket *ticket = g_array_index(lanes->lanes, Lane, i).ticket;

		if (ticket != NULL && !is_slow(ticket, now))
			next = MIN(next, ticket->start + BRISK_USEC);
	}
	return next;
}

static gpointer
run_warden(gpointer data)
{
	DpLanes *lanes = data;

	g_mutex_lock(&lanes->lock);
	while (!lanes->is_stopped) {
		gint64 next = next_look(lanes, g_get_monotonic_time());

		/* at that moment a lane of its own may be free for what waits */
		if (!g_cond_wait_until(&lanes->changed, &lanes->lock, next))
			g_cond_broadcast(&lanes->changed);
		make_room(lanes);
	}
	g_mutex_unlock(&lanes->lock);
	return NULL;
}

static gboolean
start_workers(DpLanes *lanes, GError **error)
{
	for (guint i = 0; i < lanes->lanes->len; i++) {
		Lane *lane = &g_array_index(lanes->lanes, Lane, i);

		lane->lanes = lanes;
		lane->worker = dp_worker_new(&lanes->plan.limits, error);
		if (lane->worker == NULL)
			return FALSE;
	}
	return TRUE;
}

DpLanes *
dp_lanes_new(const DpLanesPlan *plan, GError **error)
{
	g_autoptr(DpLanes) lanes = g_new0(DpLanes, 1);

	lanes->plan = *plan;
	lanes->slow_share = (plan->n + 1) / 2;
	lanes->lanes = g_array_sized_new(FALSE, TRUE, sizeof(Lane), plan->n + 1);
	g_array_set_size(lanes->lanes, MAX(plan->n, lanes->slow_share + 1));
	lanes->waiting = dp_turns_new();
	lanes->slow = dp_turns_new();
	g_mutex_init(&lanes->lock);
	g_cond_init(&lanes->changed);
	if (!start_workers(lanes, error))
		return NULL;
	for (guint i = 0; i < lanes->lanes->len; i++) {
		Lane *lane = &g_array_index(lanes->lanes, Lane, i);

		lane->thread = g_thread_new("lane", run_lane, lane);
	}
	lanes->warden = g_thread_new("warden", run_warden, lanes);
	return g_steal_pointer(&lanes);
}

static void
take_all(DpTurns *turns, GQueue *all)
{
	Ticket *ticket;

	while ((ticket = dp_turns_next(turns)) != NULL)
		g_queue_push_tail(all, ticket);
}

/* Whoever is told may have a lock of his own, with which he asks us. */
static void
refuse(GQueue *tickets)
{
	Ticket *ticket;

	while ((ticket = g_queue_pop_head(tickets)) != NULL) {
		ticket->task.done(ticket->task.data,
		                  dp_http_problem(503, "The service ends; try again later."));
		g_free(ticket);
	}
}

void
dp_lanes_stop(DpLanes *lanes)
{
	GQueue waiting = G_QUEUE_INIT;

	g_mutex_lock(&lanes->lock);
	lanes->is_stopped = TRUE;
	take_all(lanes->waiting, &waiting);
	take_all(lanes->slow, &waiting);
	g_cond_broadcast(&lanes->changed);
	g_mutex_unlock(&lanes->lock);
	refuse(&waiting);
	for (guint i = 0; i < lanes->lanes->len; i++)
		g_clear_pointer(&g_array_index(lanes->lanes, Lane, i).thread, g_thread_join);
	g_clear_pointer(&lanes->warden, g_thread_join);
}

void
dp_lanes_free(DpLanes *lanes)
{
	if (lanes == NULL)
		return;
	dp_lanes_stop(lanes);
	for (guint i = 0; i < lanes->lanes->len; i++)
		dp_worker_free(g_array_index(lanes->lanes, Lane, i).worker);
	g_array_unref(lanes->lanes);
	dp_turns_free(lanes->waiting);
	dp_turns_free(lanes->slow);
	g_mutex_clear(&lanes->lock);
	g_cond_clear(&lanes->changed);
	g_free(lanes);
}

static DpHttpAnswer *
find_refusal(const DpLanes *lanes, const char *client)
{
	guint most = lanes->plan.queue_each;

	if (lanes->is_stopped)
		return dp_http_problem(503, "The service ends; try again later.");
	if (client != NULL && most > 0 &&
	    dp_turns_length_of(lanes->waiting, client) + dp_turns_length_of(lanes->slow, client) >=
	        most)
		return dp_http_problem(
		    429, "No more than %u papers of one client may wait; try again later.", most);
	return lanes->n_waiting < lanes->plan.queue
	           ? NULL
	           : dp_http_problem(503, "Too many papers wait; try again later.");
}

DpHttpAnswer *
dp_lanes_refuse(DpLanes *lanes, const char *client)
{
	DpHttpAnswer *refusal;

	g_mutex_lock(&lanes->lock);
	refusal = find_refusal(lanes, client);
	g_mutex_unlock(&lanes->lock);
	return refusal;
}

/* What is promised is only refused in the end. */
static DpHttpAnswer *
refusal_of(const DpLanes *lanes, const DpLanesTask *task)
{
	return !task->is_promised || lanes->is_stopped ? find_refusal(lanes, task->client) : NULL;
}

void
dp_lanes_add(DpLanes *lanes, const DpLanesTask *task)
{
	Ticket *ticket = g_new(Ticket, 1);
	DpHttpAnswer *refusal;

	*ticket = (Ticket){.task = *task, .end = end_of_wait(lanes, task)};
	g_mutex_lock(&lanes->lock);
	refusal = refusal_of(lanes, task);
	if (refusal == NULL) {
		lanes->n_waiting += !task->is_promised;
		dp_turns_add(lanes->waiting, task->client, ticket);
		g_cond_broadcast(&lanes->changed);
	}
	g_mutex_unlock(&lanes->lock);
	if (refusal == NULL)
		return;
	g_free(ticket);
	task->done(task->data, refusal);
}

static gboolean
has_data(gconstpointer item, gconstpointer data)
{
	const Ticket *ticket = item;

	return ticket->task.data == data;
}

/* (nullable): a ticket that waits no more. */
static Ticket *
take_waiting(DpLanes *lanes, gconstpointer data)
{
	Ticket *ticket = dp_turns_take(lanes->waiting, has_data, data);

	if (ticket != NULL) {
		lanes->n_waiting -= !ticket->task.is_promised;
		return ticket;
	}
	ticket = dp_turns_take(lanes->slow, has_data, data);
	if (ticket != NULL)
		lanes->n_slow -= !ticket->task.is_promised;
	return ticket;
}

gboolean
dp_lanes_cancel(DpLanes *lanes, gconstpointer data)
{
	Ticket *ticket;

	g_mutex_lock(&lanes->lock);
	ticket = take_waiting(lanes, data);
	for (guint i = 0; ticket == NULL && i < lanes->lanes->len; i++) {
		const Lane *lane = &g_array_index(lanes->lanes, Lane, i);

		if (lane->ticket == NULL || lane->ticket->task.data != data)
			continue;
		lane->ticket->is_cancelled = TRUE;
		dp_worker_cancel(lane->worker);
	}
	g_mutex_unlock(&lanes->lock);
	g_free(ticket);
	return ticket != NULL;
}

void
dp_lanes_look(DpLanes *lanes, DpMetricsNow *now)
{
	Held held;

	g_mutex_lock(&lanes->lock);
	held = count_held(lanes);
	now->queued = dp_turns_length(lanes->waiting);
	now->queued_slow = dp_turns_length(lanes->slow);
	now->busy = held.all;
	now->slow = held.slow;
	now->lanes = lanes->plan.n;
	now->put_back = lanes->n_put_back;
	g_mutex_unlock(&lanes->lock);
}
