/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A question to a child, which lines of the source made some places of a PDF, and its answer. The
 * answer is not trusted: counts, lengths and UTF-8 are checked. */

/** dp_source_question: (transfer full): the attachment of a request. @places: (element-type
 * DpSourcePlace): at most DP_LIMIT_SOURCE_PLACES */
GBytes *dp_source_question(const GArray *places, GBytes *synctex);

/** dp_source_answer: finds the lines. @question: from dp_source_question(). (transfer full) */
GByteArray *dp_source_answer(GBytes *pdf, GBytes *question);

/** dp_source_answer_read: (transfer full) (element-type DpSourceLine): @n lines; NULL with a
 * DP_ERROR. */
GArray *dp_source_answer_read(const GByteArray *answer, guint n, GError **error);

/** dp_source_answer_most: the size of the largest answer about @n places, in bytes. */
gsize dp_source_answer_most(guint n);
