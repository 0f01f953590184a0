/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/* Pictures of the pages that have findings. Which pages these are is known only after the verdict,
 * so the PDF is opened a second time, like the first time in a child. */

/** dp_page_pictures_wanted: (transfer full) (element-type guint32): the pages of @report to draw,
 * in ascending order, at most DP_LIMIT_PAGE_PICTURES. */
GArray *dp_page_pictures_wanted(const DpReport *report);

/**
 * dp_page_pictures_draw: @pages: (element-type guint32)
 *
 * Returns: (transfer full) (element-type DpPagePicture): one for each of @pages, without a picture
 * if it cannot be drawn within the limits; NULL with a DP_ERROR if the PDF cannot be opened
 */
GPtrArray *dp_page_pictures_draw(GBytes *pdf, const GArray *pages, GError **error);

/** dp_page_pictures_answer: draws the pages in @list (nullable), from dp_page_pictures_list(), and
 * returns a child's answer. (transfer full) */
GByteArray *dp_page_pictures_answer(GBytes *pdf, GBytes *list);

/** dp_page_pictures_list: (transfer full): @pages as the attachment of a request. */
GBytes *dp_page_pictures_list(const GArray *pages);

/** dp_page_pictures_read: the pictures of exactly @pages, from a child's answer, which is not
 * trusted: counts and sizes are checked, and that each picture is a PNG of few enough pixels.
 * (transfer full) (element-type DpPagePicture) */
GPtrArray *dp_page_pictures_read(const GByteArray *answer, const GArray *pages, GError **error);

/** dp_page_pictures_most: the size of the largest answer, in bytes. */
gsize dp_page_pictures_most(void);

/** dp_page_pictures_show: puts @drawn (nullable) (transfer full) into @report; NULL: none of @pages
 * could be drawn. */
void dp_page_pictures_show(DpReport *report, const GArray *pages, GPtrArray *drawn);
