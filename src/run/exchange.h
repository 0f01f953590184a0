/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/message.h"

/** DpExchange: a question to a worker. */
typedef struct {
	const DpRequest *request; /* its document and roster are open; they are closed */
	gsize most;               /* bytes that the child may answer */
	const char *what;         /* it reads: "PDF" */
} DpExchange;

/** dp_worker_limits: without zeros; borrowed. */
const DpWorkerLimits *dp_worker_limits(const DpWorker *worker);

/**
 * dp_worker_exchange: what the child said, if its end was a good one. (transfer full)
 *
 * A child or a server that somebody else ended is started again, and asked once more. @error: as of
 * dp_ending_check(): DP_ERROR_KILLED when it was ended that time, too.
 */
GByteArray *dp_worker_exchange(DpWorker *worker, const DpExchange *exchange, GError **error);
