/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A page of a survey as a picture, large enough for its small letters. */

/** dp_survey_picture_draw: page @number (1-based) of @pdf as a PNG of at most
 * DP_LIMIT_SURVEY_PICTURE_BYTES. @error: as for dp_document_new(); DP_ERROR_LIMIT if the page
 * cannot be drawn within the limits. (transfer full) */
GBytes *dp_survey_picture_draw(GBytes *pdf, guint number, GError **error);

/** dp_survey_picture_wanted: a page's number as the attachment of a request. (transfer full) */
GBytes *dp_survey_picture_wanted(guint number);

/** dp_survey_picture_answer: draws the page in @wanted, and returns a child's answer. (transfer
 * full) */
GByteArray *dp_survey_picture_answer(GBytes *pdf, GBytes *wanted);

/** dp_survey_picture_read: the picture in a child's answer, which is not trusted: it is a PNG of
 * few enough pixels and bytes. (transfer full) */
GBytes *dp_survey_picture_read(const GByteArray *answer, GError **error);

/** dp_survey_picture_most: the size of the largest answer, in bytes. */
gsize dp_survey_picture_most(void);
