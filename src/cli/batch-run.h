/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>
#include <deskproof/worker.h>

#include "cli/check-options.h"
#include "cli/paper-queue.h"

/** DpShard: one of @of parts of a batch, counted from 1; {1, 1} is all of it. */
typedef struct {
	guint number, of;
} DpShard;

/** DpBatch: many papers; all borrowed. */
typedef struct {
	DpPaperQueue *papers; /* from which each paper is taken */
	DpWorker **workers;   /* as many as there are threads */
	guint n_workers;
	const DpVenue *venue; /* of papers that have no row of their own */
	const DpCheckPlan *plan;
	DpResults *results;
	const DpWorkerLimits *limits;
	const DpResultsKey *key; /* of papers that have no authors of their own */
	DpShard shard;
	gboolean resume, each; /* each: a line for each paper */
} DpBatch;

/** dp_batch_run: how the worst paper ended; complains about what cannot be kept, and stops when
 * nothing more can be. */
DpExit dp_batch_run(const DpBatch *batch);
