/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/fleet.h"

#include <deskproof/error.h>

#include "base/limits.h"
#include "serve/parcel.h"

#define PAPERS "papers"
#define RESULTS "results"
#define LOOK_USEC (G_USEC_PER_SEC / 10) /* between two looks for results */
/* A server that was killed may have lost its queue. A job that it has is not taken twice. */
#define RENEW_USEC (30 * (gint64)G_USEC_PER_SEC)
#define LATE_POSTS 3 /* so often a job is put there before somebody is told */
/* Jobs in the queue: enough for the workers of a few machines, and few enough for turns. */
#define POSTED_MOST 32

struct _DpFleet {
	DpFleetPlan plan;
	char *policy; /* its digest */
	DpSpool *papers, *results;
	GMutex lock; /* of all below, and of what is_cancelled in parcels */
	GCond changed;
	GPtrArray *parcels; /* of DpParcel; only the thread removes and frees any */
	gboolean is_stopped;
	gboolean is_lost, is_late; /* what was said; of the thread */
	GThread *thread;           /* (nullable) */
};

static DpSpool *
open_part(const DpFleetPlan *plan, const char *name, GError **error)
{
	g_autofree char *path = g_build_filename(plan->spool, name, NULL);

	return dp_spool_open(path, error);
}

DpFleet *
dp_fleet_new(const DpFleetPlan *plan, GError **error)
{
	g_autoptr(DpFleet) fleet = g_new0(DpFleet, 1);

	fleet->plan = *plan;
	fleet->policy = dp_policy_digest(plan->policy);
	fleet->parcels = g_ptr_array_new();
	g_mutex_init(&fleet->lock);
	g_cond_init(&fleet->changed);
	fleet->papers = open_part(plan, PAPERS, error);
	if (fleet->papers != NULL)
		fleet->results = open_part(plan, RESULTS, error);
	return fleet->results != NULL ? g_steal_pointer(&fleet) : NULL;
}

gboolean
dp_fleet_takes(const DpPaperRequest *paper, const DpPaperFormat *format)
{
	return g_str_equal(format->word, "json") && paper->venue != NULL && paper->roster == NULL;
}

void
dp_fleet_add(DpFleet *fleet, const DpLanesTask *task)
{
	DpParcel *parcel = dp_parcel_new(task, fleet->plan.folder, fleet->policy);
	gboolean is_taken;

	g_mutex_lock(&fleet->lock);
	is_taken = !fleet->is_stopped;
	if (is_taken) {
		g_ptr_array_add(fleet->parcels, parcel);
		g_cond_broadcast(&fleet->changed);
	}
	g_mutex_unlock(&fleet->lock);
	if (is_taken)
		return;
	dp_parcel_free(parcel);
	task->done(task->data, dp_http_problem(503, "The service ends; try again later."));
}

gboolean
dp_fleet_cancel(DpFleet *fleet, gconstpointer data)
{
	gboolean is_found = FALSE;

	g_mutex_lock(&fleet->lock);
	for (guint i = 0; i < fleet->parcels->len && !is_found; i++) {
		DpParcel *parcel = fleet->parcels->pdata[i];

		is_found = parcel->task.data == data && !parcel->is_cancelled;
		parcel->is_cancelled |= is_found;
	}
	g_cond_broadcast(&fleet->changed);
	g_mutex_unlock(&fleet->lock);
	return is_found;
}

guint
dp_fleet_length(DpFleet *fleet)
{
	guint n;

	g_mutex_lock(&fleet->lock);
	n = fleet->parcels->len;
	g_mutex_unlock(&fleet->lock);
	return n;
}

/* Under the lock. */
static gboolean
is_wanted(const DpFleet *fleet, const char *paper)
{
	for (guint i = 0; i < fleet->parcels->len; i++) {
		const DpParcel *parcel = fleet->parcels->pdata[i];

		if (parcel->pdf != NULL && g_str_equal(parcel->paper, paper))
			return TRUE;
	}
	return FALSE;
}

/* Its paper goes with the last that needs it. */
static void
drop_paper(DpFleet *fleet, DpParcel *parcel)
{
	g_mutex_lock(&fleet->lock);
	g_clear_pointer(&parcel->pdf, g_bytes_unref);
	if (!is_wanted(fleet, parcel->paper))
		dp_spool_remove(fleet->papers, parcel->paper);
	g_mutex_unlock(&fleet->lock);
}

/* FALSE: it was cancelled, and nobody gets its answer. */
static gboolean
take_off(DpFleet *fleet, DpParcel *parcel)
{
	gboolean has_reader;

	drop_paper(fleet, parcel);
	g_mutex_lock(&fleet->lock);
	has_reader = !parcel->is_cancelled;
	g_ptr_array_remove(fleet->parcels, parcel);
	g_mutex_unlock(&fleet->lock);
	return has_reader;
}

/* Takes both. */
static void
deliver(DpFleet *fleet, DpParcel *parcel, DpHttpAnswer *answer)
{
	const DpLanesTask task = parcel->task;
	gboolean has_reader = take_off(fleet, parcel);

	dp_parcel_free(parcel);
	if (has_reader)
		task.done(task.data, answer);
	else
		dp_http_answer_free(answer);
}

/* Once, until it works again. */
static void
note_post(DpFleet *fleet, const GError *error)
{
	g_autofree char *line = error != NULL
	                            ? g_strdup_printf("%s It is tried again.", error->message)
	                            : g_strdup("The queue of papers takes jobs again.");

	if ((error != NULL) != fleet->is_lost)
		fleet->plan.say(line);
	fleet->is_lost = error != NULL;
}

/* Once: all workers may be busy, or none may look here. */
static void
note_late(DpFleet *fleet, const DpParcel *parcel)
{
	const DpFleetPlan *plan = &fleet->plan;
	g_autofree char *line =
	    g_strdup_printf("A job in the queue has had no result for a minute; its workers need "
	                    "--folder %s=%s/" PAPERS " and --results-folder %s/" RESULTS ".",
	                    plan->folder, plan->spool, plan->spool);

	if (parcel->posts < LATE_POSTS || fleet->is_late)
		return;
	plan->say(line);
	fleet->is_late = TRUE;
}

static gboolean
write_paper(DpFleet *fleet, DpParcel *parcel, GError **error)
{
	g_autoptr(GPtrArray) pieces = g_ptr_array_new();

	if (parcel->is_written)
		return TRUE;
	g_ptr_array_add(pieces, parcel->pdf);
	parcel->is_written = dp_spool_write(fleet->papers, parcel->paper, pieces, error);
	return parcel->is_written;
}

/* FALSE: the queue cannot be reached, and there is no sense in trying others now. */
static gboolean
post(DpFleet *fleet, DpParcel *parcel)
{
	g_autoptr(GError) error = NULL;

	if (!write_paper(fleet, parcel, &error)) {
		deliver(fleet, parcel,
		        dp_http_problem(503, "No worker can have the paper: %s", error->message));
		return TRUE;
	}
	if (fleet->plan.post(fleet->plan.data, parcel->key, parcel->job, &error)) {
		parcel->posted = g_get_monotonic_time();
		parcel->posts++;
		note_late(fleet, parcel);
	}
	note_post(fleet, error);
	return error == NULL;
}

/* (transfer full) (nullable): NULL: it is of no use, and the paper is still to be read: an earlier
 * job with this key, which nobody waited for any more, was refused for want of its paper. */
static DpHttpAnswer *
open_result(DpFleet *fleet, const DpParcel *parcel, const char *name)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) result =
	    dp_spool_read(fleet->results, name, DP_LIMIT_JOB_FILE_BYTES, &error);
	g_autoptr(DpHttpAnswer) answer =
	    result != NULL ? dp_parcel_answer(parcel, result)
	                   : dp_http_problem(503, "The report cannot be read: %s", error->message);

	return answer->status == 200 || parcel->posted != 0 ? g_steal_pointer(&answer) : NULL;
}

/* A copy of the list; the parcels stay, since only this thread removes any. (transfer full) */
static GPtrArray *
list_parcels(DpFleet *fleet)
{
	GPtrArray *list;

	g_mutex_lock(&fleet->lock);
	list = g_ptr_array_copy(fleet->parcels, NULL, NULL);
	g_mutex_unlock(&fleet->lock);
	return list;
}

static gboolean
is_cancelled(DpFleet *fleet, const DpParcel *parcel)
{
	gboolean cancelled;

	g_mutex_lock(&fleet->lock);
	cancelled = parcel->is_cancelled;
	g_mutex_unlock(&fleet->lock);
	return cancelled;
}

/* What was cancelled counts until it has left the queue, or should have. */
static void
abandon(DpFleet *fleet, DpParcel *parcel, gboolean has_result)
{
	gint64 age = g_get_monotonic_time() - parcel->posted;

	if (parcel->posted == 0 || has_result || age >= RENEW_USEC)
		deliver(fleet, parcel, NULL);
	else if (parcel->pdf != NULL)
		drop_paper(fleet, parcel);
}

/* @name: (nullable): of its result */
static void
handle(DpFleet *fleet, DpParcel *parcel, const char *name)
{
	DpHttpAnswer *answer = NULL;

	if (is_cancelled(fleet, parcel)) {
		abandon(fleet, parcel, name != NULL);
		return;
	}
	if (name != NULL)
		answer = open_result(fleet, parcel, name);
	if (answer != NULL)
		deliver(fleet, parcel, answer);
}

/* How many jobs of each client are in the queue; all in all. */
static guint
count_posted(const GPtrArray *parcels, GHashTable *clients)
{
	guint all = 0;

	for (guint i = 0; i < parcels->len; i++) {
		const DpParcel *parcel = parcels->pdata[i];
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(clients, parcel->client));

		if (parcel->posted == 0)
			continue;
		g_hash_table_insert(clients, parcel->client, GUINT_TO_POINTER(n + 1));
		all++;
	}
	return all;
}

/* (nullable): the first of the client who has the fewest in the queue. */
static DpParcel *
find_next(DpFleet *fleet, const GPtrArray *parcels, GHashTable *clients)
{
	DpParcel *next = NULL;
	guint fewest = G_MAXUINT;

	for (guint i = 0; i < parcels->len; i++) {
		DpParcel *parcel = parcels->pdata[i];
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(clients, parcel->client));

		if (parcel->posted != 0 || n >= fewest || is_cancelled(fleet, parcel))
			continue;
		next = parcel;
		fewest = n;
	}
	return next;
}

static gboolean
renew(DpFleet *fleet, const GPtrArray *parcels)
{
	gint64 now = g_get_monotonic_time();

	for (guint i = 0; i < parcels->len; i++) {
		DpParcel *parcel = parcels->pdata[i];

		if (parcel->posted != 0 && now - parcel->posted >= RENEW_USEC &&
		    !is_cancelled(fleet, parcel) && !post(fleet, parcel))
			return FALSE;
	}
	return TRUE;
}

static void
post_some(DpFleet *fleet)
{
	g_autoptr(GPtrArray) parcels = list_parcels(fleet);
	g_autoptr(GHashTable) clients = g_hash_table_new(g_str_hash, g_str_equal);
	guint n = count_posted(parcels, clients);
	gboolean is_there = renew(fleet, parcels);
	DpParcel *next;

	while (is_there && n < POSTED_MOST && (next = find_next(fleet, parcels, clients)) != NULL) {
		guint own = GPOINTER_TO_UINT(g_hash_table_lookup(clients, next->client));

		g_ptr_array_remove(parcels, next);
		g_hash_table_insert(clients, next->client, GUINT_TO_POINTER(own + 1));
		is_there = post(fleet, next);
		n++;
	}
}

/* Several jobs may want one result. All that were there are removed, also those of jobs that were
 * cancelled. */
static void
look(DpFleet *fleet)
{
	g_auto(GStrv) names = dp_spool_names(fleet->results);
	g_autoptr(GHashTable) found = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GPtrArray) parcels = list_parcels(fleet);

	for (guint i = 0; names[i] != NULL; i++) {
		if (g_str_has_suffix(names[i], ".json"))
			g_hash_table_add(found, names[i]);
	}
	for (guint i = 0; i < parcels->len; i++) {
		DpParcel *parcel = parcels->pdata[i];
		const char *name = g_hash_table_lookup(found, parcel->result);

		handle(fleet, parcel,
		       name != NULL ? name : g_hash_table_lookup(found, parcel->refusal));
	}
	for (guint i = 0; names[i] != NULL; i++) {
		if (g_hash_table_contains(found, names[i]))
			dp_spool_remove(fleet->results, names[i]);
	}
}

static void
remove_all(DpSpool *part)
{
	g_auto(GStrv) names = dp_spool_names(part);

	for (guint i = 0; names[i] != NULL; i++)
		dp_spool_remove(part, names[i]);
}

/* What is left when nobody waits: of jobs that ended while the service did not run. */
static void
tidy(DpFleet *fleet)
{
	remove_all(fleet->papers);
	remove_all(fleet->results);
}

static gboolean
wait(DpFleet *fleet)
{
	gboolean goes_on;

	g_mutex_lock(&fleet->lock);
	if (fleet->parcels->len == 0)
		tidy(fleet);
	while (!fleet->is_stopped && fleet->parcels->len == 0)
		g_cond_wait(&fleet->changed, &fleet->lock);
	goes_on = !fleet->is_stopped;
	g_mutex_unlock(&fleet->lock);
	return goes_on;
}

static void
rest(DpFleet *fleet)
{
	gint64 end = g_get_monotonic_time() + LOOK_USEC;

	g_mutex_lock(&fleet->lock);
	while (!fleet->is_stopped && g_cond_wait_until(&fleet->changed, &fleet->lock, end))
		continue;
	g_mutex_unlock(&fleet->lock);
}

static gpointer
run(gpointer data)
{
	DpFleet *fleet = data;

	while (wait(fleet)) {
		look(fleet);
		post_some(fleet);
		rest(fleet);
	}
	return NULL;
}

void
dp_fleet_start(DpFleet *fleet)
{
	fleet->thread = g_thread_new("fleet", run, fleet);
}

/* What is in the queue stays there, with its paper. */
static void
refuse(DpParcel *parcel)
{
	const DpLanesTask task = parcel->task;
	gboolean has_reader = !parcel->is_cancelled;

	dp_parcel_free(parcel);
	if (has_reader)
		task.done(task.data, dp_http_problem(503, "The service ends; try again later."));
}

void
dp_fleet_stop(DpFleet *fleet)
{
	g_autoptr(GPtrArray) parcels = NULL;

	g_mutex_lock(&fleet->lock);
	fleet->is_stopped = TRUE;
	g_cond_broadcast(&fleet->changed);
	g_mutex_unlock(&fleet->lock);
	g_clear_pointer(&fleet->thread, g_thread_join);
	g_mutex_lock(&fleet->lock);
	parcels = g_steal_pointer(&fleet->parcels);
	fleet->parcels = g_ptr_array_new();
	g_mutex_unlock(&fleet->lock);
	for (guint i = 0; i < parcels->len; i++)
		refuse(parcels->pdata[i]);
}

void
dp_fleet_free(DpFleet *fleet)
{
	if (fleet == NULL)
		return;
	dp_fleet_stop(fleet);
	g_ptr_array_unref(fleet->parcels);
	g_free(fleet->policy);
	g_clear_pointer(&fleet->papers, dp_spool_free);
	g_clear_pointer(&fleet->results, dp_spool_free);
	g_mutex_clear(&fleet->lock);
	g_cond_clear(&fleet->changed);
	g_free(fleet);
}
