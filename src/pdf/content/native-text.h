/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/content/shown.h"

/**
 * dp_native_text_read: @fonts: (element-type DpFont): the document's
 * @page: its runs are read; its text and glyphs are filled, in content order. Unknown characters
 * become U+FFFD if they are many.
 *
 * Returns: FALSE, with nothing filled, if poppler can read more of the page's text: it may know
 * characters that are unknown here, or has the rest of a replacement (/ActualText)
 */
gboolean dp_native_text_read(const DpShown *shown, const GPtrArray *fonts, DpPage *page);

/**
 * dp_native_text_read_known: the same for a page that poppler did not read to its end; unknown
 * characters become U+FFFD.
 *
 * Returns: FALSE, with nothing filled, if even that is impossible
 */
gboolean dp_native_text_read_known(const DpShown *shown, const GPtrArray *fonts, DpPage *page);
