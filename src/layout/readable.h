/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** DP_GARBAGE_REASON: why facts about words are unknown in a file with unreadable text. */
#define DP_GARBAGE_REASON                                                                          \
	"the text reads as garbage when it is copied, since its fonts do not say which letters "   \
	"they "                                                                                    \
	"show"

/** dp_page_is_readable: whether most characters of a page are word-forming letters. Reads all
 * lines: after layout use DpPageLayout.readable. */
gboolean dp_page_is_readable(const DpPageLayout *page);

/** dp_layout_is_readable: whether half of the pages with text are readable. */
gboolean dp_layout_is_readable(const DpLayout *layout);
