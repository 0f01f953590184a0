/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpOwnFonts: the fonts that the document's own pages use, learnt from page to page. By value;
 * zeroed is empty. Free with dp_own_fonts_clear(). */
typedef struct {
	GArray *used; /* (nullable): of gboolean, one a font of the document */
} DpOwnFonts;

void dp_own_fonts_clear(DpOwnFonts *own);

/**
 * dp_prose_forms:
 * @own: (inout): what earlier pages used; this page's fonts are added
 *
 * Which forms of a page are running text of the document itself. TeX can save paragraphs as a form
 * and place it (\pdfxform, \saveboxresource); such a form is no figure. It has four rows of prose
 * below each other, hardly any other text, and a font object that the pages use too: an included
 * file brings its own.
 *
 * Returns: (transfer full) (element-type gboolean): one for each of @page's forms
 */
GArray *dp_prose_forms(DpOwnFonts *own, const DpPage *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpOwnFonts, dp_own_fonts_clear)
