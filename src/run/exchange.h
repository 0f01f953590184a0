/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/message.h"

/** DpExchange: a request to a worker. */
typedef struct {
	const DpRequest *request; /* its descriptors are open; they are closed */
	gsize most;               /* maximum size of the answer in bytes */
	const char *what;         /* the type of document: "PDF" */
} DpExchange;

/** dp_request_fill: opens @request's document, and its attachment unless @attachment is NULL, with
 * copies of these bytes. @error: DP_ERROR_WORKER; then nothing is open. */
gboolean dp_request_fill(DpRequest *request, GBytes *document, GBytes *attachment, GError **error);

/** dp_worker_limits: without zeros; borrowed. */
const DpWorkerLimits *dp_worker_limits(const DpWorker *worker);

/**
 * dp_worker_exchange: the child's answer; NULL if it did not end normally. (transfer full)
 *
 * If another process ended the child or the server, it is started again and asked once more.
 * @error: from dp_ending_check(); DP_ERROR_KILLED if it was ended the second time, too.
 */
GByteArray *dp_worker_exchange(DpWorker *worker, const DpExchange *exchange, GError **error);

/**
 * dp_worker_cancel: ends the document that @worker reads, and those that it is given later, with
 * DP_ERROR_KILLED, until dp_worker_allow(). Any thread may call it. Not for dp_worker_new_once().
 */
void dp_worker_cancel(DpWorker *worker);

/** dp_worker_allow: lets a cancelled worker read again; the next document finds a new server. */
void dp_worker_allow(DpWorker *worker);
