/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/annotate/leaf.h"

/** dp_page_markup_add: all marks, tabs and, on the first page, the stamp of @markup. FALSE: the
 * page has too many annotations, and was left as it is. */
gboolean dp_page_markup_add(DpLeaf *leaf, const DpMarkup *markup);
