/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/content/shown.h"

/**
 * dp_native_text_read:
 * @fonts: (element-type DpFont): the document's
 * @page: its runs are read; its text and glyphs are filled, in the order of the content
 *
 * Returns: FALSE, and nothing is filled, where the other reader knows more of the page's text:
 *   characters that are not known, text that says what else it should be read as
 */
gboolean dp_native_text_read(const DpShown *shown, const GPtrArray *fonts, DpPage *page);

/**
 * dp_native_text_read_known: the same of a page that the other reader did not read to its end, with
 * U+FFFD for characters that are not known.
 *
 * Returns: FALSE, and nothing is filled, where even that cannot be read
 */
gboolean dp_native_text_read_known(const DpShown *shown, const GPtrArray *fonts, DpPage *page);
