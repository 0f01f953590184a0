/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/message.h"

/**
 * dp_ending_check:
 * @complete: its answer was read to the end
 * @what: it read: "PDF"
 *
 * TRUE when the child ended well; else @error says in one sentence what happened, and which limit
 * it reached: DP_ERROR_LIMIT, DP_ERROR_CORRUPT or DP_ERROR_WORKER.
 */
gboolean dp_ending_check(const DpReply *reply, gboolean complete, const char *what,
                         const DpWorkerLimits *limits, GError **error);

/** dp_ending_no_worker: FALSE, with the error of a server that is not there. */
gboolean dp_ending_no_worker(GError **error);
