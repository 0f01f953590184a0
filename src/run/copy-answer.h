/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A child's answer with an annotated copy. It is not trusted: nobody but a reader of PDFs may parse
 * the copy. */

/** dp_copy_answer: annotates @pdf and returns the answer. @markup: from dp_markup_to_wire().
 * (transfer full) */
GByteArray *dp_copy_answer(GBytes *pdf, GBytes *markup);

/** dp_survey_answer: the same for dp_survey_draw(). @facts: from dp_answer_write(). (transfer full)
 */
GByteArray *dp_survey_answer(GBytes *pdf, GBytes *facts);

/** dp_copy_answer_read: (transfer full): NULL with a DP_ERROR. @answer: (transfer full): it may be
 * large, and is not copied. @notes: (out): of DpCopyNote */
GBytes *dp_copy_answer_read(GByteArray *answer, guint *notes, GError **error);
