/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/** dp_worker_add_exhibits: adds the exhibits of the paper in @pdf to its stored @report; @worker
 * measures the paper again. FALSE: @report stays as it is. @error: as for dp_worker_measure(). */
gboolean dp_worker_add_exhibits(DpWorker *worker, GBytes *pdf, DpReport *report, GError **error);
