/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/message.h"
#include "run/subject.h"

/** DpTask: what a confined child does with a document. Tests use tasks of their own. */
typedef DpFacts *(*DpTask)(const DpSubject *subject, GError **error);

/** DP_SERVER_OUT_OF_MEMORY, DP_SERVER_NOT_CONFINED, DP_SERVER_WANTS_POPPLER: exit statuses of a
 * child. A confined child can end with any of them, and may lie: see DP_SERVER_CONFINED. */
#define DP_SERVER_OUT_OF_MEMORY 3
#define DP_SERVER_NOT_CONFINED 4
#define DP_SERVER_WANTS_POPPLER 5

/** DP_SERVER_CONFINED: the first byte that each child writes to its answer, once it is confined and
 * before it reads the document. The child cannot remove it: any later failure is about the
 * document. */
#define DP_SERVER_CONFINED 'C'

/** DP_SERVER_SOCKET: the descriptor of a server's socket, after stdin, stdout and stderr. */
#define DP_SERVER_SOCKET 3

/** DpServer: the settings of the process that forks a child for each document. */
typedef struct {
	int socket; /* to the program */
	int parent; /* the program's process */
	DpWorkerLimits limits;
	DpTask task;
	gboolean once;               /* for one document, which the server itself reads */
	gboolean load_poppler;       /* before anything is read */
	gboolean poppler_is_missing; /* it was needed, but cannot be loaded */
} DpServer;

/** dp_server_wants_poppler: the child ended because poppler was needed and not loaded. */
gboolean dp_server_wants_poppler(const DpReply *reply);

/** dp_server_run: call it in the forked process. */
_Noreturn void dp_server_run(DpServer *server);

/** dp_worker_new_for, dp_worker_new_once_for: dp_worker_new() and dp_worker_new_once() for another
 * task than measuring. */
DpWorker *dp_worker_new_for(const DpWorkerLimits *limits, DpTask task, GError **error);
DpWorker *dp_worker_new_once_for(const DpWorkerLimits *limits, DpTask task, GError **error);
