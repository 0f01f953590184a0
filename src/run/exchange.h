/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/message.h"

/** DpExchange: a question to a worker. */
typedef struct {
	DpRequest
	    *request;     /* its document and roster are open; they are closed, as is the answer */
	gsize most;       /* bytes that the child may answer */
	const char *what; /* it reads: "PDF" */
} DpExchange;

/** dp_worker_exchange: what the child said, if its end was a good one. (transfer full) */
GByteArray *dp_worker_exchange(DpWorker *worker, const DpExchange *exchange, GError **error);
