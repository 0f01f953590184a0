/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/** dp_worker_find_sources: as dp_source_lines_find(), in a new confined process. @error: also as
 * for dp_worker_measure(). (transfer full) (element-type DpSourceLine) */
GArray *dp_worker_find_sources(DpWorker *worker, GBytes *pdf, GBytes *synctex, const GArray *places,
                               GError **error);
