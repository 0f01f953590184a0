/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/file/document.h"

/** DpTextFont: characters [start, end) of a page's text have this font, under poppler's name for
 * it. */
typedef struct {
	guint start, end; /* indices of glyphs; end is exclusive */
	char *name;       /* as the file has it */
} DpTextFont;

/**
 * dp_text_read: @page: its text and glyphs are filled: characters, rectangles, sizes
 * @sized: FALSE: it also gets poppler's size; only poppler knows it if the page has no objects
 * @cut: (out): the text ends early: poppler returns a C string, and a font may map a code to U+0000
 *
 * Returns: (nullable) (transfer full) (element-type DpTextFont): in the order of the text; NULL if
 * poppler does not read the page
 */
GArray *dp_text_read(DpDocument *document, DpPage *page, gboolean sized, gboolean *cut);
