/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "pdf/annotate/annotate.h"

/** dp_worker_annotate: as dp_annotate(), in a new confined process. @error: also as for
 * dp_worker_measure(). The bytes are not trusted: they can be anything that a reader of PDFs may
 * get. (transfer full) */
GBytes *dp_worker_annotate(DpWorker *worker, GBytes *pdf, const DpMarkup *markup, guint *notes,
                           GError **error);
