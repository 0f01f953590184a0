/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_page_tree_read:
 *
 * Walks the page tree (ISO 32000-1, 7.7.3) with its own bounds, because qpdf's walk recurses as
 * deep as the file asks.
 *
 * @sound: (out): every leaf is a page, none was left out, and the root's /Count agrees
 *
 * Returns: (transfer full) (element-type DpObject): the pages in order, at most DP_LIMIT_PAGES
 */
GArray *dp_page_tree_read(const DpObject *catalog, gboolean *sound);
