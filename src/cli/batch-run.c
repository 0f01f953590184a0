/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch-run.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/checksum.h"
#include "cli/complaint.h"
#include "cli/gone.h"
#include "cli/progress.h"
#include "cli/results-hint.h"
#include "report/verdict-tally.h"

/* Run: shared by the threads. Reading, measuring and comparing run in parallel: no paper waits for
 * another one. */
typedef struct {
	const DpBatch *batch;
	GMutex lock; /* guards the fields below and the results */
	guint skipped, killed, unread;
	guint papers;     /* in the results, once all are checked */
	gboolean stopped; /* no more results can be stored */
	DpProgress progress;
	DpProgressCount count;
	DpExit worst;
} Run;

typedef struct {
	Run *run;
	DpWorker *worker;
} Lane;

/* Task: one paper and its settings. */
typedef struct {
	const DpPaper *paper;
	DpJob job;
	const DpResultsKey *key;
	DpPaperChoice choice;  /* of its row, if it has one */
	DpRoster *roster;      /* (nullable): for this paper only */
	DpResultsKey *own_key; /* (nullable): the same */
} Task;

static void
task_clear(Task *task)
{
	dp_paper_choice_clear(&task->choice);
	dp_roster_free(task->roster);
	dp_results_key_free(task->own_key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Task, task_clear)

static void
take_row(Task *task, const DpBatch *batch)
{
	DpPaperChoice *choice = &task->choice;

	dp_paper_table_choose(batch->papers->table, task->paper->row, task->paper->path, choice);
	task->job.venue = choice->venue;
	task->job.track = choice->track;
	task->job.stage = choice->stage;
	task->job.paper_number = choice->number;
	if (choice->authors == NULL && choice->number == NULL)
		return;
	if (choice->authors != NULL) {
		task->roster = dp_roster_new(choice->authors, strlen(choice->authors), NULL);
		task->job.roster = task->roster;
	}
	task->own_key = dp_results_key_new(&task->job, batch->limits);
	task->key = task->own_key;
}

static Task
make_task(const DpBatch *batch, const DpPaper *paper, GBytes *pdf)
{
	const DpVenueChoice *all = &batch->plan->choice;
	Task task = {paper,
	             {.pdf = pdf,
	              .path = paper->path,
	              .roster = batch->plan->roster,
	              .venue = batch->venue,
	              .track = all->track,
	              .stage = all->stage,
	              .policy = batch->plan->config->policy,
	              .styles = batch->plan->styles,
	              .sketch = TRUE},
	             batch->key};

	if (paper->row != DP_PAPER_TABLE_NO_ROW)
		take_row(&task, batch);
	return task;
}

/* The functions up to is_known() are called with the lock held. */

static gboolean
is_unchecked(const DpReport *report, int code)
{
	return report->verdict == DP_VERDICT_UNCHECKED && report->error_code == code;
}

static void
count(Run *run, const DpReport *report)
{
	run->count.done++;
	run->count.failed += report->verdict >= DP_VERDICT_FAIL;
	/* The rest follows from the results, when all are known. */
	if (run->batch->plan->fail_on == DP_FAIL_ON_WARNING || is_unchecked(report, DP_ERROR_IO))
		run->worst =
		    dp_exit_worst(run->worst, dp_fail_on_exit(run->batch->plan->fail_on, report));
	dp_progress_step(&run->progress, &run->count, dp_verdict_name(report->verdict),
	                 report->path);
}

static void
complain(Run *run, const char *path, const char *message)
{
	dp_progress_clear(&run->progress);
	dp_complain("%s: %s", path, message);
}

/* A full disk stays full, and a worker that cannot be started or confined now cannot be a moment
 * later either: the other papers would fail in the same way. */
static void
stop(Run *run, const char *message)
{
	if (!run->stopped) {
		gsize length = strlen(message);

		length -= g_str_has_suffix(message, ".");
		dp_progress_clear(&run->progress);
		dp_complain("%.*s; what was kept so far is safe, and --resume goes on from there",
		            (int)length, message);
	}
	run->stopped = TRUE;
	run->worst = DP_EXIT_USAGE;
}

static void
keep(Run *run, const Task *task, const DpReport *report, const DpFacts *facts)
{
	g_autoptr(GError) error = NULL;

	if (is_unchecked(report, DP_ERROR_WORKER)) {
		stop(run, report->error);
		return;
	}
	if (report->verdict == DP_VERDICT_UNCHECKED)
		complain(run, report->path, report->error);
	run->killed += is_unchecked(report, DP_ERROR_KILLED);
	run->unread += is_unchecked(report, DP_ERROR_IO);
	/* A missing file is not a paper. */
	if (!is_unchecked(report, DP_ERROR_IO) &&
	    !dp_results_put(run->batch->results, report, task->key, facts, &error)) {
		stop(run, error->message);
		return;
	}
	run->count.checked++;
	count(run, report);
}

static void
deliver(Run *run, const Task *task, const DpReport *report, const DpFacts *facts)
{
	g_autoptr(GMutexLocker) locker = NULL;

	locker = g_mutex_locker_new(&run->lock);
	keep(run, task, report, facts);
}

static gboolean
is_known(Run *run, const Task *task, const char *sha256)
{
	const DpJob *job = &task->job;
	g_autoptr(DpReport) report = NULL;
	g_autoptr(GError) error = NULL;

	if (!run->batch->resume)
		return FALSE;
	report = dp_report_new(job->path, job->venue, job->track, job->stage);
	report->sha256 = g_strdup(sha256);
	if (!dp_results_find(run->batch->results, report, task->key))
		return FALSE;
	if (!dp_results_see(run->batch->results, report, &error)) {
		stop(run, error->message);
		return TRUE;
	}
	run->skipped++;
	count(run, report);
	return TRUE;
}

/* By content, which does not depend on paths, names or the other papers. An input without content
 * is assigned by its path, so that one shard reports it. */
static gboolean
is_of_shard(const DpShard *shard, const char *path, const char *sha256)
{
	g_autofree char *digest =
	    sha256 != NULL ? g_strdup(sha256) : dp_checksum_sha256(path, strlen(path));

	digest[8] = '\0';
	return g_ascii_strtoull(digest, NULL, 16) % shard->of == shard->number - 1;
}

/* Whether to skip the paper: it belongs to another shard, or was checked before. */
static gboolean
is_done(Run *run, const Task *task, const char *sha256)
{
	g_autoptr(GMutexLocker) locker = NULL;

	locker = g_mutex_locker_new(&run->lock);
	if (!is_of_shard(&run->batch->shard, task->paper->path, sha256)) {
		run->count.done++;
		dp_progress_step(&run->progress, &run->count, NULL, NULL);
		return TRUE;
	}
	return sha256 != NULL && is_known(run, task, sha256);
}

static void
check(Lane *lane, const DpPaper *paper)
{
	Run *run = lane->run;
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = dp_paper_read(paper, lane->worker, &error);
	g_auto(Task) task = make_task(run->batch, paper, pdf);
	g_autofree char *sha256 = NULL;
	g_autoptr(DpFacts) facts = NULL;
	g_autoptr(DpReport) report = NULL;

	if (pdf != NULL)
		sha256 = dp_checksum_sha256(g_bytes_get_data(pdf, NULL), g_bytes_get_size(pdf));
	/* A shard is chosen by content, so every shard reports an input that could not be read. */
	if ((pdf != NULL || dp_error_is_about_file(error)) && is_done(run, &task, sha256))
		return;
	if (pdf != NULL)
		facts = dp_worker_measure(lane->worker, &task.job, &error);
	task.job.end = dp_worker_end(lane->worker);
	/* Without the lock: comparing may take long. */
	report = dp_job_conclude(&task.job, facts, error);
	deliver(run, &task, report, facts);
}

static DpPaper *
take_next(Run *run)
{
	DpPaper *next = NULL;

	g_mutex_lock(&run->lock);
	if (!run->stopped)
		next = dp_paper_queue_take(run->batch->papers);
	g_mutex_unlock(&run->lock);
	return next;
}

static gpointer
run_lane(gpointer data)
{
	Lane *lane = data;
	DpPaper *paper;

	while ((paper = take_next(lane->run)) != NULL) {
		check(lane, paper);
		dp_paper_free(paper);
	}
	return NULL;
}

/* What the run came to in the results: with text that papers share, and what people decided. */
static void
sum_up(Run *run)
{
	const DpShard *shard = &run->batch->shard;
	const DpResultsFilter seen = {.mine = TRUE};
	g_autoptr(GError) error = NULL;
	g_autofree char *tally = NULL;
	DpVerdictCount count;

	if (shard->of > 1)
		dp_complain("shard %u of %u: %u of %u papers are of it", shard->number, shard->of,
		            run->count.checked + run->skipped, run->batch->papers->n);
	if (!dp_results_count(run->batch->results, &seen, &count, &error)) {
		stop(run, error->message);
		return;
	}
	run->papers = count.papers;
	tally = dp_verdict_tally(&count);
	dp_complain("%s; %u were known from before", tally, run->skipped);
	if (run->unread > 0)
		dp_complain("%u could not be read and %s not in the results", run->unread,
		            run->unread == 1 ? "is" : "are");
	if (run->killed > 0)
		dp_complain("reading was ended from outside for %u of those not checked; --resume "
		            "tries again",
		            run->killed);
	run->worst = dp_exit_worst(run->worst, dp_fail_on_count(run->batch->plan->fail_on, &count));
}

/* Waivers of papers skipped in this run are not reported as unused. */
static void
complain_waivers(const Run *run)
{
	g_autoptr(GPtrArray) unused = dp_diagnostics_new();

	if (run->skipped > 0 || run->batch->shard.of > 1 || run->stopped)
		return;
	dp_config_unused_waivers(run->batch->plan->config, unused);
	dp_complain_diagnostics(unused);
}

/* Counts all stored papers, not only those of this run. */
static void
report_duplicates(const DpBatch *batch)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *hint = dp_results_hint(batch->store, "--rule duplicate-text");
	guint n = 0;

	if (!dp_results_count_duplicates(batch->results, &n, &error))
		dp_complain("%s", error->message);
	else if (n > 0)
		dp_complain("%u papers share text with another; `%s` says which", n, hint);
}

/* A paper that was withdrawn, or has another name now, stays in the results until it is removed. */
static void
report_gone(const DpBatch *batch)
{
	g_autofree char *hint = dp_results_hint(batch->store, "prune");
	g_autoptr(GPtrArray) gone = NULL;

	if (batch->shard.of > 1)
		return;
	gone = dp_gone_find(batch->results, batch->workers[0]);
	if (gone != NULL && gone->len > 0)
		dp_complain("%u of the papers in the results %s not exist any more, such as %s; "
		            "`%s` removes them",
		            gone->len, gone->len == 1 ? "does" : "do", (const char *)gone->pdata[0],
		            hint);
}

/* The list, the page and the tags are of all that is in the results. */
static void
report_others(const Run *run)
{
	DpVerdictCount all;

	if (!dp_results_count(run->batch->results, NULL, &all, NULL) || all.papers <= run->papers)
		return;
	dp_complain(
	    "the results also have %u of earlier runs, which are in lists, tags and letters; "
	    "another file, named with --results, keeps runs apart",
	    all.papers - run->papers);
}

static void
check_all(Run *run)
{
	const DpBatch *batch = run->batch;
	g_autofree Lane *lanes = g_new0(Lane, batch->n_workers);
	g_autofree GThread **threads = g_new0(GThread *, batch->n_workers);

	for (guint i = 0; i < batch->n_workers; i++) {
		lanes[i] = (Lane){run, batch->workers[i]};
		threads[i] = g_thread_try_new("lane", run_lane, &lanes[i], NULL);
	}
	/* If no thread can be started, this one does the work of the first. */
	if (threads[0] == NULL)
		run_lane(&lanes[0]);
	for (guint i = 0; i < batch->n_workers; i++) {
		if (threads[i] != NULL)
			g_thread_join(threads[i]);
	}
}

static gboolean
begin(Run *run)
{
	g_autoptr(GError) error = NULL;

	if (dp_results_begin_run(run->batch->results, run->batch->resume, &error))
		return TRUE;
	dp_complain("%s", error->message);
	return FALSE;
}

static void
end(Run *run)
{
	g_autoptr(GError) error = NULL;

	if (!run->stopped && !dp_results_end_run(run->batch->results, &error))
		stop(run, error->message);
}

DpExit
dp_batch_run(const DpBatch *batch)
{
	Run run = {.batch = batch};

	if (!begin(&run))
		return DP_EXIT_USAGE;
	g_mutex_init(&run.lock);
	dp_progress_start(&run.progress, batch->each, batch->papers->n, batch->shard.of);
	check_all(&run);
	g_mutex_clear(&run.lock);
	dp_progress_clear(&run.progress);
	end(&run);
	sum_up(&run);
	report_duplicates(batch);
	report_others(&run);
	report_gone(batch);
	complain_waivers(&run);
	return run.worst;
}
