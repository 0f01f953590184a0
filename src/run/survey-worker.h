/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/page-picture.h>
#include <deskproof/worker.h>

/* What `measure` needs of a paper: without a worker (NULL) it is done in this process. */

/** dp_survey_measure: all facts of @pdf, with its zones. @error: as for dp_worker_measure().
 * (transfer full) */
DpFacts *dp_survey_measure(DpWorker *worker, GBytes *pdf, GError **error);

/** dp_survey_copy: as dp_survey_draw(). The bytes are not trusted: they can be anything that a
 * reader of PDFs may get. (transfer full) */
GBytes *dp_survey_copy(DpWorker *worker, GBytes *pdf, const DpFacts *facts, guint *notes,
                       GError **error);

/** dp_survey_picture: page @number (1-based) of @copy at about 150 dpi, as a PNG of at most
 * DP_LIMIT_SURVEY_PICTURE_BYTES. @error: DP_ERROR_LIMIT if the page cannot be drawn within the
 * limits. (transfer full) */
GBytes *dp_survey_picture(DpWorker *worker, GBytes *copy, guint number, GError **error);
