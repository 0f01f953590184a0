/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch-run.h"

#include <deskproof/error.h>

#include "base/checksum.h"
#include "cli/complaint.h"
#include "cli/fail-on.h"
#include "cli/input.h"
#include "run/conclude.h"

/* Run: what the threads share. Only reading and measuring happen side by side. */
typedef struct {
	const DpBatch *batch;
	GMutex lock; /* of what follows, of the venue and of the results */
	guint next, done, skipped;
	guint verdicts[DP_VERDICT_ERROR + 1];
	DpExit worst;
} Run;

typedef struct {
	Run *run;
	DpWorker *worker;
} Lane;

static void
count(Run *run, const DpReport *report)
{
	const DpBatch *batch = run->batch;

	run->done++;
	run->verdicts[report->verdict]++;
	run->worst = dp_exit_worst(run->worst, dp_fail_on_exit(DP_FAIL_ON_ERROR, report));
	if (batch->progress)
		dp_complain("%u of %u: %s %s", run->done, batch->papers->len,
		            dp_verdict_name(report->verdict), report->path);
}

static gboolean
is_known(Run *run, const DpJob *job)
{
	const DpBatch *batch = run->batch;
	g_autoptr(DpReport) report = dp_report_new(job->path, job->venue, job->track, job->stage);
	g_autoptr(GMutexLocker) locker = NULL;

	report->sha256 =
	    dp_checksum_sha256(g_bytes_get_data(job->pdf, NULL), g_bytes_get_size(job->pdf));
	locker = g_mutex_locker_new(&run->lock);
	if (!batch->resume || !dp_results_find(batch->results, report))
		return FALSE;
	run->skipped++;
	count(run, report);
	return TRUE;
}

/* What went wrong with the worker or the disk says nothing about the paper: it is not kept, and a
 * resumed run tries again. */
static gboolean
is_about_the_paper(const DpReport *report)
{
	return report->error == NULL ||
	       (report->error_code != DP_ERROR_WORKER && report->error_code != DP_ERROR_IO);
}

static void
keep(Run *run, const DpReport *report, const DpFacts *facts)
{
	g_autoptr(GError) error = NULL;

	if (!is_about_the_paper(report)) {
		dp_complain("%s: %s", report->path, report->error);
	} else if (!dp_results_put(run->batch->results, report, facts, &error)) {
		dp_complain("%s: %s", report->path, error->message);
		run->worst = dp_exit_worst(run->worst, DP_EXIT_USAGE);
	}
	count(run, report);
}

static void
check(Lane *lane, const char *path)
{
	Run *run = lane->run;
	const DpBatch *batch = run->batch;
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = dp_input_read(path, &error);
	DpJob job = {pdf, path, NULL, batch->venue, batch->track, batch->stage, TRUE};
	g_autoptr(DpFacts) facts = NULL;
	g_autoptr(DpReport) report = NULL;
	g_autoptr(GMutexLocker) locker = NULL;

	if (pdf != NULL && is_known(run, &job))
		return;
	if (pdf != NULL)
		facts = dp_worker_measure_job(lane->worker, &job, &error);
	locker = g_mutex_locker_new(&run->lock);
	if (pdf != NULL) {
		report = dp_job_conclude(&job, facts, error);
	} else {
		report = dp_report_new(path, batch->venue, batch->track, batch->stage);
		dp_job_refuse(report, error);
	}
	keep(run, report, facts);
}

static const char *
take_next(Run *run)
{
	const GPtrArray *papers = run->batch->papers;
	const char *next;

	g_mutex_lock(&run->lock);
	next = run->next < papers->len ? papers->pdata[run->next++] : NULL;
	g_mutex_unlock(&run->lock);
	return next;
}

static gpointer
run_lane(gpointer data)
{
	Lane *lane = data;
	const char *path;

	while ((path = take_next(lane->run)) != NULL)
		check(lane, path);
	return NULL;
}

/* Of all that is kept, not of this run alone. */
static void
tell_duplicates(const DpBatch *batch)
{
	g_autoptr(GError) error = NULL;
	guint n = 0;

	if (!dp_results_count_duplicates(batch->results, &n, &error))
		dp_complain("%s", error->message);
	else if (n > 0)
		dp_complain("%u papers share text with another; `deskproof results --rule "
		            "duplicate-text` says which",
		            n);
}

DpExit
dp_batch_run(const DpBatch *batch)
{
	Run run = {.batch = batch};
	g_autofree Lane *lanes = g_new0(Lane, batch->n_workers);
	g_autofree GThread **threads = g_new0(GThread *, batch->n_workers);

	g_mutex_init(&run.lock);
	for (guint i = 0; i < batch->n_workers; i++) {
		lanes[i] = (Lane){&run, batch->workers[i]};
		threads[i] = g_thread_new("lane", run_lane, &lanes[i]);
	}
	for (guint i = 0; i < batch->n_workers; i++)
		g_thread_join(threads[i]);
	g_mutex_clear(&run.lock);
	dp_complain("%u papers: %u passed, %u failed, %u to review, %u not checked; %u were known "
	            "from before",
	            run.done, run.verdicts[DP_VERDICT_PASS], run.verdicts[DP_VERDICT_FAIL],
	            run.verdicts[DP_VERDICT_REVIEW], run.verdicts[DP_VERDICT_ERROR], run.skipped);
	tell_duplicates(batch);
	return run.worst;
}
