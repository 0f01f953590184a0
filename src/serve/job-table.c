/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/job-table.h"

#include <deskproof/error.h>
#include <deskproof/version.h>

#include <string.h>
#include <sys/random.h>

#include "base/limits.h"
#include "serve/job-restore.h"

#define SECRET "secret"

struct _DpJobTable {
	DpJobTablePlan plan;
	guchar secret[DP_JOB_SECRET_BYTES];
	char *rules;    /* what reports depend on beside the paper and its venue */
	GMutex posting; /* one job after the other is written to the disk */
	GMutex lock;    /* of all below; none of the lanes' functions is called with it */
	GCond changed;
	GHashTable *jobs; /* id → DpJobEntry */
	guint64 bytes, next_number;
	gboolean is_stopped;
	GThread *sweeper; /* (nullable) */
};

static void
remove_paper(const DpJobEntry *entry)
{
	const DpJobTable *table = entry->table;
	g_autofree char *name = dp_job_entry_paper_file(entry);

	if (table->plan.spool != NULL)
		dp_spool_remove(table->plan.spool, name);
}

static void
remove_report(const DpJobEntry *entry)
{
	const DpJobTable *table = entry->table;
	g_autofree char *name = dp_job_entry_report_file(entry);

	if (table->plan.spool != NULL)
		dp_spool_remove(table->plan.spool, name);
}

static void
count_bytes(DpJobEntry *entry, guint64 bytes)
{
	DpJobTable *table = entry->table;

	table->bytes += bytes - entry->bytes;
	entry->bytes = bytes;
}

static guint64
bytes_of_reports(const DpJobReports *reports)
{
	guint64 bytes = 0;

	for (guint i = 0; i < DP_PAPER_FORMATS; i++) {
		if (reports->answers[i] != NULL)
			bytes += g_bytes_get_size(reports->answers[i]->body);
	}
	return bytes;
}

/* Under the lock. */
static void
enter(DpJobTable *table, DpJobEntry *entry, guint64 bytes)
{
	count_bytes(entry, bytes);
	table->next_number = MAX(table->next_number, entry->number + 1);
	g_hash_table_insert(table->jobs, entry->id, entry);
}

/* Under the lock; the files, too. Whoever still reads it finds that it is cancelled. */
static void
leave(DpJobTable *table, DpJobEntry *entry)
{
	entry->is_cancelled = TRUE;
	remove_paper(entry);
	remove_report(entry);
	count_bytes(entry, 0);
	g_hash_table_remove(table->jobs, entry->id);
}

static void submit(DpJobEntry *entry);

/* Under the lock. The name of the paper's file tells how often it was started. */
static void
count_start(DpJobEntry *entry, int change)
{
	DpSpool *spool = ((DpJobTable *)entry->table)->plan.spool;
	g_autofree char *before = dp_job_entry_paper_file(entry), *after = NULL;

	entry->starts += (guint)change;
	after = dp_job_entry_paper_file(entry);
	if (spool != NULL)
		dp_spool_rename(spool, before, after);
}

/* Within the lanes. A service that is killed leaves the number of starts behind. */
static void
begin(gpointer data)
{
	DpJobEntry *entry = data;
	DpJobTable *table = entry->table;

	g_mutex_lock(&table->lock);
	if (entry->state == DP_JOB_QUEUED && !entry->is_cancelled) {
		entry->state = DP_JOB_RUNNING;
		count_start(entry, 1);
	}
	g_mutex_unlock(&table->lock);
}

/* The reports are on the disk before the paper leaves it: a service that is killed in between finds
 * both, and is done. */
static void
finish(DpJobEntry *entry)
{
	DpJobTable *table = entry->table;
	g_autoptr(GPtrArray) record = NULL;
	g_autofree char *name = dp_job_entry_report_file(entry);
	gboolean is_kept = TRUE;

	entry->reports.time = g_get_real_time() / G_USEC_PER_SEC;
	if (table->plan.spool != NULL) {
		record = dp_job_record_reports(&entry->reports);
		is_kept = dp_spool_write(table->plan.spool, name, record, NULL);
	}
	g_mutex_lock(&table->lock);
	if (entry->is_cancelled) {
		remove_report(entry);
	} else {
		/* it is read again after a restart, for want of room and not because of the paper
		 */
		if (is_kept)
			remove_paper(entry);
		else if (entry->starts > 0)
			count_start(entry, -1);
		entry->state = entry->reports.failure != NULL ? DP_JOB_FAILED : DP_JOB_DONE;
		entry->expiry =
		    g_get_monotonic_time() + (gint64)table->plan.keep_seconds * G_USEC_PER_SEC;
		g_clear_pointer(&entry->paper.pdf, g_bytes_unref);
		count_bytes(entry, bytes_of_reports(&entry->reports));
		g_cond_broadcast(&table->changed);
	}
	g_mutex_unlock(&table->lock);
}

/* Under the lock. What is to be done after @answer, which is taken. */
typedef enum { FORGET, GO_ON, FINISH } Next;

static Next
take_answer(DpJobEntry *entry, DpHttpAnswer *answer)
{
	DpJobTable *table = entry->table;
	guint i = (guint)g_bit_nth_lsf(entry->left, -1);
	gboolean is_refused = answer->status == 503;

	if (entry->is_cancelled || (is_refused && table->is_stopped)) {
		dp_http_answer_free(answer);
		/* a service that ends in order is not the paper's fault */
		if (!entry->is_cancelled && entry->state == DP_JOB_RUNNING)
			count_start(entry, -1);
		return FORGET;
	}
	if (!is_refused) {
		entry->reports.answers[i] = answer;
		entry->left &= ~(1u << i);
		return entry->left != 0 ? GO_ON : FINISH;
	}
	entry->refusals++;
	if (entry->refusals >= DP_LIMIT_WORKER_ATTEMPTS)
		entry->reports.failure =
		    g_strdup_printf("%s Post the paper again.", answer->detail);
	dp_http_answer_free(answer);
	return entry->refusals < DP_LIMIT_WORKER_ATTEMPTS ? GO_ON : FINISH;
}

/* In a thread of the lanes. */
static void
end(gpointer data, DpHttpAnswer *answer)
{
	DpJobEntry *entry = data;
	DpJobTable *table = entry->table;
	Next next;

	g_mutex_lock(&table->lock);
	next = take_answer(entry, answer);
	g_mutex_unlock(&table->lock);
	if (next == GO_ON)
		submit(entry);
	else if (next == FINISH)
		finish(entry);
	dp_job_entry_unref(entry);
}

static gboolean
is_cancelled(const DpJobEntry *entry)
{
	DpJobTable *table = entry->table;
	gboolean cancelled;

	g_mutex_lock(&table->lock);
	cancelled = entry->is_cancelled;
	g_mutex_unlock(&table->lock);
	return cancelled;
}

/* The lanes have a reference until they answer. */
static void
cancel_task(DpJobEntry *entry)
{
	DpJobTable *table = entry->table;

	if (dp_lanes_cancel(table->plan.lanes, entry) ||
	    (table->plan.fleet != NULL && dp_fleet_cancel(table->plan.fleet, entry)))
		dp_job_entry_unref(entry);
}

/* One format after the other: the same paper gives the same report each time. Who cancels a job
 * between its acceptance and here finds no task of it. */
static void
submit(DpJobEntry *entry)
{
	DpJobTable *table = entry->table;
	const DpLanesTask task = {.paper = &entry->paper,
	                          .format = dp_paper_format_first(entry->left),
	                          .client = entry->client,
	                          .is_promised = TRUE,
	                          .begun = begin,
	                          .done = end,
	                          .data = entry};

	dp_job_entry_ref(entry); /* ours */
	dp_job_entry_ref(entry); /* of the lanes */
	if (table->plan.fleet != NULL && dp_fleet_takes(task.paper, task.format))
		dp_fleet_add(table->plan.fleet, &task);
	else
		dp_lanes_add(table->plan.lanes, &task);
	if (is_cancelled(entry))
		cancel_task(entry);
	dp_job_entry_unref(entry);
}

static gint64
next_expiry(const DpJobTable *table)
{
	gint64 next = g_get_monotonic_time() + G_TIME_SPAN_HOUR;
	GHashTableIter iter;
	gpointer value;

	g_hash_table_iter_init(&iter, table->jobs);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const DpJobEntry *entry = value;

		if (entry->expiry != 0)
			next = MIN(next, entry->expiry);
	}
	return next;
}

static void
sweep(DpJobTable *table)
{
	gint64 now = g_get_monotonic_time();
	g_autoptr(GList) all = g_hash_table_get_values(table->jobs);

	for (const GList *link = all; link != NULL; link = link->next) {
		DpJobEntry *entry = link->data;

		if (entry->expiry != 0 && entry->expiry <= now)
			leave(table, entry);
	}
}

static gpointer
run_sweeper(gpointer data)
{
	DpJobTable *table = data;

	g_mutex_lock(&table->lock);
	while (!table->is_stopped) {
		sweep(table);
		g_cond_wait_until(&table->changed, &table->lock, next_expiry(table));
	}
	g_mutex_unlock(&table->lock);
	return NULL;
}

/* With a spool the ids stay the same after a restart. */
static gboolean
make_secret(DpJobTable *table, GError **error)
{
	DpSpool *spool = table->plan.spool;
	g_autoptr(GBytes) kept =
	    spool != NULL ? dp_spool_read(spool, SECRET, DP_JOB_SECRET_BYTES, NULL) : NULL;
	g_autoptr(GPtrArray) pieces = NULL;
	g_autoptr(GBytes) made = NULL;

	if (kept != NULL && g_bytes_get_size(kept) == DP_JOB_SECRET_BYTES) {
		memcpy(table->secret, g_bytes_get_data(kept, NULL), DP_JOB_SECRET_BYTES);
		return TRUE;
	}
	if (getrandom(table->secret, DP_JOB_SECRET_BYTES, 0) != DP_JOB_SECRET_BYTES) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
		                    "The system has no random numbers.");
		return FALSE;
	}
	made = g_bytes_new(table->secret, DP_JOB_SECRET_BYTES);
	pieces = g_ptr_array_new();
	g_ptr_array_add(pieces, made);
	return spool == NULL || dp_spool_write(spool, SECRET, pieces, error);
}

static guint64
bytes_of(const DpJobEntry *entry)
{
	return entry->paper.pdf != NULL ? g_bytes_get_size(entry->paper.pdf)
	                                : bytes_of_reports(&entry->reports);
}

static void
resume(DpJobTable *table)
{
	const DpJobTablePlan *plan = &table->plan;
	g_autoptr(GPtrArray) entries =
	    dp_job_restore(plan->spool, plan->catalog, plan->keep_seconds, table);

	for (guint i = 0; i < entries->len; i++) {
		DpJobEntry *entry = dp_job_entry_ref(entries->pdata[i]);

		enter(table, entry, bytes_of(entry));
	}
	for (guint i = 0; i < entries->len; i++) {
		DpJobEntry *entry = entries->pdata[i];

		if (entry->state != DP_JOB_QUEUED)
			continue;
		if (entry->reports.failure != NULL)
			finish(entry);
		else
			submit(entry);
	}
}

/* (transfer full): after an upgrade the same paper is another job. */
static char *
name_rules(const DpPolicy *policy)
{
	g_autofree char *digest = dp_policy_digest(policy);

	return g_strconcat(dp_version(), " ", digest, NULL);
}

static void
free_entry(gpointer entry)
{
	dp_job_entry_unref(entry);
}

DpJobTable *
dp_job_table_new(const DpJobTablePlan *plan, GError **error)
{
	g_autoptr(DpJobTable) table = g_new0(DpJobTable, 1);

	table->plan = *plan;
	table->rules = name_rules(plan->policy);
	table->jobs = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_entry);
	g_mutex_init(&table->posting);
	g_mutex_init(&table->lock);
	g_cond_init(&table->changed);
	if (!make_secret(table, error))
		return NULL;
	if (plan->spool != NULL)
		resume(table);
	table->sweeper = g_thread_new("sweeper", run_sweeper, table);
	return g_steal_pointer(&table);
}

void
dp_job_table_stop(DpJobTable *table)
{
	g_mutex_lock(&table->lock);
	table->is_stopped = TRUE;
	g_cond_broadcast(&table->changed);
	g_mutex_unlock(&table->lock);
	g_clear_pointer(&table->sweeper, g_thread_join);
}

void
dp_job_table_free(DpJobTable *table)
{
	if (table == NULL)
		return;
	dp_job_table_stop(table);
	g_hash_table_unref(table->jobs);
	g_free(table->rules);
	g_mutex_clear(&table->posting);
	g_mutex_clear(&table->lock);
	g_cond_clear(&table->changed);
	g_free(table);
}

static guint
count_open(const DpJobTable *table, const char *client)
{
	GHashTableIter iter;
	gpointer value;
	guint n = 0;

	g_hash_table_iter_init(&iter, table->jobs);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const DpJobEntry *entry = value;

		n += entry->expiry == 0 && g_strcmp0(entry->client, client) == 0;
	}
	return n;
}

/* (nullable): @client: as in the entries */
static DpHttpAnswer *
find_refusal(const DpJobTable *table, const char *client, guint64 bytes)
{
	guint each = table->plan.most_each;

	if (each > 0 && count_open(table, client) >= each)
		return dp_http_problem(
		    429, "No more than %u jobs of one client may be open; try again later.", each);
	if (!table->is_stopped && g_hash_table_size(table->jobs) < table->plan.most &&
	    bytes <= table->plan.most_bytes - MIN(table->bytes, table->plan.most_bytes))
		return NULL;
	return dp_http_problem(503, "There are too many jobs; try again later.");
}

/* A client's jobs take turns with the papers that it waits for. (transfer full) */
static char *
name_client(const char *client)
{
	return g_strconcat(client, " jobs", NULL);
}

DpHttpAnswer *
dp_job_table_refuse(DpJobTable *table, const char *client)
{
	g_autofree char *name = name_client(client);
	DpHttpAnswer *refusal;

	g_mutex_lock(&table->lock);
	refusal = find_refusal(table, name, 1);
	g_mutex_unlock(&table->lock);
	return refusal;
}

/* How many that wait came before, and it itself. */
static guint
position_of(const DpJobTable *table, const DpJobEntry *entry)
{
	GHashTableIter iter;
	gpointer value;
	guint n = 0;

	g_hash_table_iter_init(&iter, table->jobs);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const DpJobEntry *other = value;

		n += other->state == DP_JOB_QUEUED && other->number <= entry->number;
	}
	return n;
}

static DpHttpAnswer *
accept_job(const DpJobTable *table, const DpJobEntry *entry)
{
	DpHttpAnswer *answer = dp_job_entry_describe(entry, position_of(table, entry),
	                                             entry->state == DP_JOB_DONE ? 200 : 202);

	answer->location = g_strconcat(DP_JOB_ROUTE, entry->id, NULL);
	return answer;
}

/* (nullable): the answer for one that is known, or has no room. A job that failed is tried again,
 * if there is room for it. */
static DpHttpAnswer *
look_before(DpJobTable *table, const char *id, const char *client, guint64 bytes)
{
	DpHttpAnswer *answer = NULL;
	DpJobEntry *known;

	g_mutex_lock(&table->lock);
	known = g_hash_table_lookup(table->jobs, id);
	if (known != NULL && known->state != DP_JOB_FAILED)
		answer = accept_job(table, known);
	else
		answer = find_refusal(table, client, bytes);
	if (known != NULL && answer == NULL)
		leave(table, known);
	g_mutex_unlock(&table->lock);
	return answer;
}

/* Takes @entry; the table has it, and the caller a reference of its own while it is submitted. */
static DpHttpAnswer *
keep(DpJobTable *table, DpJobEntry *entry)
{
	g_autoptr(GPtrArray) record = dp_job_record_paper(&entry->paper, entry->client);
	g_autofree char *name = dp_job_entry_paper_file(entry);
	g_autoptr(GError) error = NULL;
	DpHttpAnswer *answer;

	if (table->plan.spool != NULL && !dp_spool_write(table->plan.spool, name, record, &error)) {
		dp_job_entry_unref(entry);
		return dp_http_problem(503, "The job cannot be kept: %s", error->message);
	}
	g_mutex_lock(&table->lock);
	enter(table, entry, g_bytes_get_size(entry->paper.pdf));
	answer = accept_job(table, entry);
	dp_job_entry_ref(entry);
	g_mutex_unlock(&table->lock);
	submit(entry);
	dp_job_entry_unref(entry);
	return answer;
}

DpHttpAnswer *
dp_job_table_post(DpJobTable *table, DpPaperRequest *paper, const char *client, const char *owner)
{
	g_autofree char *name = name_client(client);
	char id[DP_JOB_ID_CHARS + 1];
	DpHttpAnswer *answer;
	DpJobEntry *entry;

	dp_job_id(table->secret, table->rules, paper, owner, id);
	g_mutex_lock(&table->posting);
	answer = look_before(table, id, name, g_bytes_get_size(paper->pdf));
	if (answer == NULL) {
		entry = dp_job_entry_new(table, id, table->next_number);
		entry->paper = *paper;
		*paper = (DpPaperRequest){0};
		entry->left = entry->paper.formats;
		entry->client = g_steal_pointer(&name);
		answer = keep(table, entry);
	}
	g_mutex_unlock(&table->posting);
	return answer;
}

static DpHttpAnswer *
say_unknown(void)
{
	return dp_http_problem(404, "There is no such job, or its report has expired.");
}

DpHttpAnswer *
dp_job_table_show(DpJobTable *table, const char *id)
{
	const DpJobEntry *entry;
	DpHttpAnswer *answer;

	g_mutex_lock(&table->lock);
	entry = g_hash_table_lookup(table->jobs, id);
	answer = entry != NULL ? dp_job_entry_describe(entry, position_of(table, entry), 200)
	                       : say_unknown();
	g_mutex_unlock(&table->lock);
	return answer;
}

/* The same bytes. */
static DpHttpAnswer *
copy_answer(const DpHttpAnswer *answer)
{
	return dp_http_answer_new(answer->status, answer->type, g_bytes_ref(answer->body));
}

static DpHttpAnswer *
give_report(const DpJobEntry *entry, const char *word, const char *accept)
{
	g_autofree char *made = dp_paper_format_words(entry->paper.formats);
	guint bit = word != NULL ? dp_paper_format_find(word) & entry->paper.formats
	                         : dp_paper_format_negotiate(accept, entry->paper.formats);

	if (entry->state == DP_JOB_FAILED)
		return dp_http_problem(503, "%s", entry->reports.failure);
	if (entry->state != DP_JOB_DONE)
		return dp_http_problem(409, "The job is not done yet.");
	if (bit == 0)
		return dp_http_problem(406, "This job was posted for %s.", made);
	return copy_answer(entry->reports.answers[g_bit_nth_lsf(bit, -1)]);
}

DpHttpAnswer *
dp_job_table_report(DpJobTable *table, const char *id, const char *word, const char *accept)
{
	const DpJobEntry *entry;
	DpHttpAnswer *answer;

	g_mutex_lock(&table->lock);
	entry = g_hash_table_lookup(table->jobs, id);
	answer = entry != NULL ? give_report(entry, word, accept) : say_unknown();
	g_mutex_unlock(&table->lock);
	return answer;
}

DpHttpAnswer *
dp_job_table_cancel(DpJobTable *table, const char *id)
{
	DpJobEntry *entry;
	gboolean is_open = FALSE;

	g_mutex_lock(&table->lock);
	entry = g_hash_table_lookup(table->jobs, id);
	if (entry != NULL) {
		is_open = entry->expiry == 0;
		dp_job_entry_ref(entry);
		leave(table, entry);
	}
	g_mutex_unlock(&table->lock);
	if (entry == NULL)
		return say_unknown();
	if (is_open)
		cancel_task(entry);
	dp_job_entry_unref(entry);
	return dp_http_answer_new(204, NULL, g_bytes_new(NULL, 0));
}

void
dp_job_table_look(DpJobTable *table, DpMetricsNow *now)
{
	g_mutex_lock(&table->lock);
	now->jobs = g_hash_table_size(table->jobs);
	g_mutex_unlock(&table->lock);
}
