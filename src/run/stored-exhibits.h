/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/** dp_stored_exhibits_add: measures @pdf again for the exhibits of the stored @report, and draws
 * those that matter most. FALSE with a DP_ERROR if it cannot be read again. */
gboolean dp_stored_exhibits_add(DpWorker *worker, GBytes *pdf, DpReport *report, GError **error);
