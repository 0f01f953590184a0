/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/* Pictures of the places of hidden passages. There may be more passages than pictures, and only the
 * findings tell which matter, so they are drawn after the verdict, like the pictures of pages. */

/** dp_place_pictures_wanted: (transfer container) (element-type DpExhibit): the exhibits of @report
 * to draw, at most DP_LIMIT_PICTURES: those at the places that a person should see first. */
GPtrArray *dp_place_pictures_wanted(const DpReport *report);

/**
 * dp_place_pictures_draw: @exhibits: with rectangles
 *
 * Returns: (transfer full) (element-type GBytes): a PNG for each of them, NULL where there is none;
 * NULL with a DP_ERROR if the PDF cannot be opened
 */
GPtrArray *dp_place_pictures_draw(GBytes *pdf, const GPtrArray *exhibits, GError **error);

/** dp_place_pictures_list: (transfer full): the places of @exhibits as the attachment of a request.
 */
GBytes *dp_place_pictures_list(const GPtrArray *exhibits);

/** dp_place_pictures_answer: draws the places in @list (nullable), from dp_place_pictures_list(),
 * and returns a child's answer. (transfer full) */
GByteArray *dp_place_pictures_answer(GBytes *pdf, GBytes *list);

/** dp_place_pictures_read: exactly @n pictures from a child's answer, which is not trusted: counts
 * and sizes are checked, and that each picture is a PNG of few enough pixels.
 * (transfer full) (element-type GBytes) */
GPtrArray *dp_place_pictures_read(const GByteArray *answer, guint n, GError **error);

/** dp_place_pictures_most: the size of the largest answer, in bytes. */
gsize dp_place_pictures_most(void);

/** dp_place_pictures_show: gives each of @exhibits its picture. @drawn: (nullable): NULL: none */
void dp_place_pictures_show(const GPtrArray *exhibits, const GPtrArray *drawn);
