/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "cli/command.h"
#include "run/results.h"

/** DpBatch: many papers against one venue; all borrowed. */
typedef struct {
	const GPtrArray *papers; /* of char * */
	DpWorker **workers;      /* as many as there are threads */
	guint n_workers;
	const DpVenue *venue;
	const char *track, *stage;
	DpResults *results;
	gboolean resume, progress;
} DpBatch;

/** dp_batch_run: complains about what cannot be kept; how the worst paper ended. */
DpExit dp_batch_run(const DpBatch *batch);
