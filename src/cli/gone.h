/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/decision.h>

/**
 * dp_gone_find: @worker: lists archives
 *
 * The papers of @results that are no more there: neither as a file nor in an archive that can be
 * read. Relative paths are those of the working directory, as in the batch. NULL after complaining.
 * (transfer full) (element-type filename)
 */
GPtrArray *dp_gone_find(DpResults *results, DpWorker *worker);
