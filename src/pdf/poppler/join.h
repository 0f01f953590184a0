/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/reader.h"
#include "pdf/poppler/text.h"

/**
 * dp_join_page:
 * @text_fonts: (element-type DpTextFont): what dp_text_read() gave
 *
 * Finds for each character of the text source the run of the interpreter that painted it, and takes
 * from it what the text source does not know: baseline, stretch, exact size, font, visibility.
 */
void dp_join_page(DpDocument *document, DpPage *page, const GArray *text_fonts);
