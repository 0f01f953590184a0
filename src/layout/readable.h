/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** DP_GARBAGE_REASON: why what rests on words is unknown in a file whose text cannot be read. */
#define DP_GARBAGE_REASON                                                                          \
	"the text reads as garbage when it is copied, since its fonts do not say which letters "   \
	"they "                                                                                    \
	"show"

/** dp_page_is_readable: whether most characters of a page are letters that words are made of. It
 * reads all lines: DpPageLayout.readable has the answer once the document is laid out. */
gboolean dp_page_is_readable(const DpPageLayout *page);

/** dp_layout_is_readable: whether that holds for half of the pages that carry text. */
gboolean dp_layout_is_readable(const DpLayout *layout);
