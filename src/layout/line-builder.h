/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/line.h"
#include "layout/strip.h"
#include "pdf/content/page.h"

/**
 * dp_lines_of_page:
 * @tokens: (element-type DpWord): the page's
 * @marks: a flag for each token: it is a line number
 * @strip: the gap that cuts lines of two columns apart
 * @fonts: (element-type DpFont): the document's
 *
 * Returns: (transfer full) (element-type DpLine): column and order are not set yet
 */
GPtrArray *dp_lines_of_page(const DpPage *page, const GArray *tokens, const gboolean *marks,
                            const DpStrip *strip, const GPtrArray *fonts);
