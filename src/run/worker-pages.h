/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/** dp_worker_draw_pages: fills the pictures of the pages of @report that have findings, with the
 * help of @worker. Whatever becomes of its child, the rest of the report stays as it is: pages that
 * could not be drawn are in it without a picture. */
void dp_worker_draw_pages(DpWorker *worker, GBytes *pdf, DpReport *report);
