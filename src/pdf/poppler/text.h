/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/file/poppler-functions.h"

/** DpTextFont: characters [start, end) of a page's text have this font, under poppler's name for
 * it. */
typedef struct {
	guint start, end; /* indices of glyphs; end is exclusive */
	char *name;       /* as the file has it */
} DpTextFont;

/**
 * dp_text_read: @unit: factor for poppler's points (UserUnit, which it ignores)
 * @page: its text and glyphs are filled: characters, rectangles, sizes
 * @cut: (out): the text ends early: poppler returns a C string, and a font may map a code to U+0000
 *
 * Returns: (transfer full) (element-type DpTextFont): in the order of the text
 */
GArray *dp_text_read(PopplerPage *source, double unit, DpPage *page, gboolean *cut);
