/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>
#include <deskproof/worker.h>

#include "cli/check-options.h"
#include "cli/paper-queue.h"

/** DpShard: part @number of @of parts of a batch, counted from 1; {1, 1} is the whole batch. */
typedef struct {
	guint number, of;
} DpShard;

/** DpBatch: many papers; all borrowed. */
typedef struct {
	DpPaperQueue *papers; /* the source of the papers */
	DpWorker **workers;   /* one per thread */
	guint n_workers;
	const DpVenue *venue; /* of papers without a row of their own */
	const DpCheckPlan *plan;
	DpResults *results;
	const char *store; /* its file, as the user named it */
	const DpWorkerLimits *limits;
	const DpResultsKey *key; /* of papers without authors or a number of their own */
	DpShard shard;
	gboolean resume, each; /* each: print a line for each paper */
} DpBatch;

/** dp_batch_run: returns the worst result of a paper; reports what cannot be stored, and stops when
 * nothing more can be. */
DpExit dp_batch_run(const DpBatch *batch);
