/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>
#include <deskproof/public.h>

G_BEGIN_DECLS

/**
 * DpWorker:
 *
 * Measures PDFs in a process that may do next to nothing: each document gets a fresh child of a
 * small server, with its bytes in memory, limits on memory and time, and no way to open a user's
 * file, to reach the network or to start a program. Whatever happens to that child, the caller gets
 * facts or an error. docs/security.md says what this stops and what it does not.
 *
 * One worker measures one document at a time; have several to measure several. Not to be shared
 * between threads without a lock.
 */
typedef struct _DpWorker DpWorker;

/** DpWorkerLimits: of one document. 0 is what dp_worker_limits_default() has there. */
typedef struct {
	guint memory_mb; /* address space */
	guint cpu_seconds;
	guint wall_seconds;
	guint output_mb; /* what the child may answer */
} DpWorkerLimits;

DP_PUBLIC DpWorkerLimits dp_worker_limits_default(void);

/**
 * dp_worker_main:
 *
 * To be called first of all in main(), with its arguments. Then workers can start this program
 * anew as their server: it shares no memory with the program, and is replaced after it was ended
 * or one of its children died. In a program that was started as a server this does not return.
 * Without it dp_worker_new() forks, and a server that has ended is not replaced.
 */
DP_PUBLIC void dp_worker_main(int argc, char **argv);

/**
 * dp_worker_new:
 * @limits: (nullable): copied
 * @error: DP_ERROR_WORKER
 *
 * Starts the server, which ends with the worker, and with the thread that called this. Without
 * dp_worker_main() it is to be called early: before the process has a second thread, and before it
 * has secrets in its memory, for the server has a copy of it.
 */
DP_PUBLIC DpWorker *dp_worker_new(const DpWorkerLimits *limits, GError **error);
DP_PUBLIC void dp_worker_free(DpWorker *worker);

/**
 * dp_worker_new_once:
 *
 * For one document alone, before another was read: the server, a copy of this process, takes the
 * place of its child, which saves a process. To be called early, as above.
 */
DP_PUBLIC DpWorker *dp_worker_new_once(const DpWorkerLimits *limits, GError **error);

/** dp_worker_measure: as dp_job_measure(). @error: also DP_ERROR_LIMIT with the limit that was
 * reached, DP_ERROR_CORRUPT when the reader crashed, DP_ERROR_WORKER and DP_ERROR_KILLED for what
 * is no fault of the document. (transfer full) */
DP_PUBLIC DpFacts *dp_worker_measure(DpWorker *worker, const DpJob *job, GError **error);

/** dp_worker_end: when the time for the document that @worker measured last is over: by then it is
 * compared, too. For the end of a job that dp_job_conclude() is called with. */
DP_PUBLIC gint64 dp_worker_end(const DpWorker *worker);

/** dp_worker_check: as dp_job_check(), and the same report to the byte. (transfer full) */
DP_PUBLIC DpReport *dp_worker_check(DpWorker *worker, const DpJob *job);

/** dp_worker_missing: (transfer full): the protections that this kernel or this build does not
 * have, each a sentence without its full stop; empty when there are all. NULL-terminated. */
DP_PUBLIC GStrv dp_worker_missing(void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWorker, dp_worker_free)

G_END_DECLS
