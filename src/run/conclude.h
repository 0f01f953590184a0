/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>
#include <deskproof/worker.h>

/** DpJob: what is to be checked against what; borrowed. */
typedef struct {
	GBytes *pdf;
	const char *path;
	const DpRoster *roster; /* (nullable) */
	const DpVenue *venue;
	const char *track, *stage;
	gboolean pictures; /* the report shows what is hidden: fills its exhibits */
	gboolean sketch;   /* it is one of many */
	gint64 end; /* of g_get_monotonic_time(), by when the report is to be there; 0: no matter */
} DpJob;

/** dp_job_check_job: as dp_job_check_named(). */
DpReport *dp_job_check_job(const DpJob *job);

/** dp_worker_check_job: the same, measured by @worker. */
DpReport *dp_worker_check_job(DpWorker *worker, const DpJob *job);

/** dp_worker_measure_job: all facts of it, with its file's name and its roster looked for. */
DpFacts *dp_worker_measure_job(DpWorker *worker, const DpJob *job, GError **error);

/** dp_worker_end: when the time for the paper that @worker measured last is over: by then it is
 * compared, too (DpJob.end). */
gint64 dp_worker_end(const DpWorker *worker);

/** dp_job_conclude: the report, from @facts or from why there are none. */
DpReport *dp_job_conclude(const DpJob *job, const DpFacts *facts, const GError *error);
