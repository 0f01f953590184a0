/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/** dp_worker_draw_exhibits: gives the exhibits that @report has their pictures. Whatever becomes of
 * the worker's child, the rest of the report stays as it is. */
void dp_worker_draw_exhibits(DpWorker *worker, GBytes *pdf, DpReport *report);
