/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/file/poppler-functions.h"

/** DpTextFont: characters [start, end) of a page's text have this font, as poppler names it. */
typedef struct {
	guint start, end; /* indices of glyphs; end is not included */
	char *name;       /* as the file has it */
} DpTextFont;

/**
 * dp_text_read:
 * @unit: what poppler's points are multiplied by (UserUnit, which it does not know)
 * @page: its text and glyphs are filled: characters, rectangles, sizes
 * @cut: (out): the text ends early: poppler gives a C string, and a font may say that one of its
 *   characters is U+0000
 *
 * Returns: (transfer full) (element-type DpTextFont): in the order of the text
 */
GArray *dp_text_read(PopplerPage *source, double unit, DpPage *page, gboolean *cut);
