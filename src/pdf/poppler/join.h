/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document-private.h"
#include "pdf/poppler/text.h"

/**
 * dp_join_page: @text_fonts: (element-type DpTextFont): from dp_text_read()
 *
 * Matches each character of the text source to the interpreter's run that painted it, and takes
 * from the run what the text source lacks: baseline, stretch, exact size, font, visibility.
 */
void dp_join_page(DpDocument *document, DpPage *page, const GArray *text_fonts);
