/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/message.h"

/**
 * dp_ending_check:
 * @answer: what was read of its answer; the bytes that say that it was confined are taken off
 * @complete: that was all
 * @what: it read: "PDF"
 *
 * TRUE when the child ended well; else @error says in one sentence what happened. About the
 * document: DP_ERROR_LIMIT with the limit that was reached, or DP_ERROR_CORRUPT. About the program
 * or the machine: DP_ERROR_WORKER, or DP_ERROR_KILLED when somebody else ended the child.
 */
gboolean dp_ending_check(const DpReply *reply, GByteArray *answer, gboolean complete,
                         const char *what, const DpWorkerLimits *limits, GError **error);

/**
 * dp_ending_of_server: FALSE, with the error of a server that is not there any more.
 *
 * @status: as of waitpid(). @error: DP_ERROR_KILLED, or DP_ERROR_WORKER when it ended by itself.
 */
gboolean dp_ending_of_server(int status, GError **error);
