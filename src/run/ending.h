/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/message.h"

/**
 * dp_ending_check:
 * @answer: its answer as read; the bytes that confirm the confinement are removed
 * @complete: the answer was read to its end
 * @what: the type of document: "PDF"
 *
 * TRUE when the child ended normally; else @error says in one sentence what happened. About the
 * document: DP_ERROR_LIMIT with the limit that was reached, or DP_ERROR_CORRUPT. About the program
 * or the machine: DP_ERROR_WORKER, or DP_ERROR_KILLED when another process ended the child.
 */
gboolean dp_ending_check(const DpReply *reply, GByteArray *answer, gboolean complete,
                         const char *what, const DpWorkerLimits *limits, GError **error);

/**
 * dp_ending_of_server: FALSE, with the error for a server that has ended.
 *
 * @status: from waitpid(). @error: DP_ERROR_KILLED, or DP_ERROR_WORKER when it ended by itself.
 */
gboolean dp_ending_of_server(int status, GError **error);
