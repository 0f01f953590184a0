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
	gint64 end;       /* monotonic: until when it may wait */
	gint64 start;     /* monotonic: of its turn */
	gboolean is_slow; /* it was put back once */
	gboolean is_put_back;
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
	guint n_put_back;
	gboolean is_stopped;
	GThread *warden; /* (nullable) */
};

static gint64
end_of_wait(const DpLanes *lanes)
{
	return g_get_monotonic_time() + (gint64)lanes->plan.wait_seconds * G_USEC_PER_SEC;
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
		dp_worker_allow(lane->worker);
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
	if (dp_turns_length(lanes->slow) >= lanes->plan.queue)
		return dp_http_problem(503, "Too many slow papers wait; try again later.");
	ticket->is_slow = TRUE;
	ticket->is_put_back = FALSE;
	ticket->end = end_of_wait(lanes);
	lanes->n_put_back++;
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
	if (ticket->is_put_back) {
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
		if (ticket->start < ticket->end && ticket->task.paper->venue != NULL)
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
refuse_waiting(DpTurns *turns)
{
	Ticket *ticket;

	while ((ticket = dp_turns_next(turns)) != NULL) {
		ticket->task.done(ticket->task.data,
		                  dp_http_problem(503, "The service ends; try again later."));
		g_free(ticket);
	}
}

void
dp_lanes_stop(DpLanes *lanes)
{
	g_mutex_lock(&lanes->lock);
	lanes->is_stopped = TRUE;
	refuse_waiting(lanes->waiting);
	refuse_waiting(lanes->slow);
	g_cond_broadcast(&lanes->changed);
	g_mutex_unlock(&lanes->lock);
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

static gboolean
has_room(const DpLanes *lanes)
{
	return !lanes->is_stopped && dp_turns_length(lanes->waiting) < lanes->plan.queue;
}

gboolean
dp_lanes_have_room(DpLanes *lanes)
{
	gboolean room;

	g_mutex_lock(&lanes->lock);
	room = has_room(lanes);
	g_mutex_unlock(&lanes->lock);
	return room;
}

void
dp_lanes_add(DpLanes *lanes, const DpLanesTask *task)
{
	Ticket *ticket = g_new(Ticket, 1);
	gboolean room;

	*ticket = (Ticket){.task = *task, .end = end_of_wait(lanes)};
	g_mutex_lock(&lanes->lock);
	room = has_room(lanes);
	if (room) {
		dp_turns_add(lanes->waiting, task->client, ticket);
		g_cond_broadcast(&lanes->changed);
	}
	g_mutex_unlock(&lanes->lock);
	if (room)
		return;
	g_free(ticket);
	task->done(task->data, dp_http_problem(503, "Too many papers wait; try again later."));
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
