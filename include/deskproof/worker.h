/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>
#include <deskproof/public.h>

G_BEGIN_DECLS

/**
 * DpWorker:
 *
 * Measures PDFs in a sandboxed process: each document gets a fresh child of a small server, with
 * its bytes in memory, limits on memory and time, and no way to open a user's file, reach the
 * network or start a program. Whatever happens to that child, the caller gets facts or an error.
 * docs/security.md says what this stops and what it does not.
 *
 * A worker measures one document at a time; use several for concurrency. Threads must not share one
 * without a lock.
 */
typedef struct _DpWorker DpWorker;

/** DpWorkerLimits: per document. 0 means the value of dp_worker_limits_default(). */
typedef struct {
	guint memory_mb; /* address space */
	guint cpu_seconds;
	guint wall_seconds;
	guint output_mb; /* size of the child's reply */
} DpWorkerLimits;

DP_PUBLIC DpWorkerLimits dp_worker_limits_default(void);

/**
 * dp_worker_main:
 *
 * Call it first in main(), with its arguments. Workers can then start this program again as their
 * server, which shares no memory with the program and is replaced after it ends or one of its
 * children dies. In a process started as a server this does not return. Without it dp_worker_new()
 * forks, and a server that has ended is not replaced.
 */
DP_PUBLIC void dp_worker_main(int argc, char **argv);

/**
 * dp_worker_new: @limits: (nullable): copied
 * @error: DP_ERROR_WORKER
 *
 * Starts the server, which ends with the worker, and with the thread that called this. Without
 * dp_worker_main(), call it early: before the process starts a second thread or has secrets in its
 * memory, because the server is a copy of it.
 */
DP_PUBLIC DpWorker *dp_worker_new(const DpWorkerLimits *limits, GError **error);
DP_PUBLIC void dp_worker_free(DpWorker *worker);

/**
 * dp_worker_new_once:
 *
 * For a single document, before any other is read: the server, a copy of this process, reads it
 * itself instead of a child, which saves a process. Call it early, as above. A report of it has no
 * pictures of pages, because for these the document is read again.
 */
DP_PUBLIC DpWorker *dp_worker_new_once(const DpWorkerLimits *limits, GError **error);

/** dp_worker_measure: like dp_job_measure(). @error: also DP_ERROR_LIMIT with the limit that was
 * reached, DP_ERROR_CORRUPT if the reader crashed, DP_ERROR_WORKER and DP_ERROR_KILLED for failures
 * that are not the document's. (transfer full) */
DP_PUBLIC DpFacts *dp_worker_measure(DpWorker *worker, const DpJob *job, GError **error);

/** dp_worker_end: the deadline for the document that @worker measured last, including its checks.
 * For the @end of a job given to dp_job_conclude(). */
DP_PUBLIC gint64 dp_worker_end(const DpWorker *worker);

/** dp_worker_check: like dp_job_check(), with a byte-identical report. (transfer full) */
DP_PUBLIC DpReport *dp_worker_check(DpWorker *worker, const DpJob *job);

/** dp_worker_missing: (transfer full): the protections that this kernel or build lacks, each a
 * sentence without its full stop; empty if none. NULL-terminated. */
DP_PUBLIC GStrv dp_worker_missing(void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWorker, dp_worker_free)

G_END_DECLS
