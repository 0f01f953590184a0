/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/archive.h"

/*
 * Archives, read by a worker: the program itself never parses one. A child gets the open archive,
 * so it can read all of it; the limits of one document apply to each call.
 */

/** dp_worker_list_archive: as dp_archive_list(). @error: also as for dp_worker_measure(). */
GPtrArray *dp_worker_list_archive(DpWorker *worker, int file, GError **error);

/** dp_worker_unpack: as dp_archive_unpack(). (transfer full) */
GBytes *dp_worker_unpack(DpWorker *worker, int file, const DpArchiveEntry *entry, GError **error);
