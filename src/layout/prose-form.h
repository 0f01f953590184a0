/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpOwnFonts: the fonts used by the document's own pages, collected page by page. By value; zeroed
 * is empty. Free it with dp_own_fonts_clear(). */
typedef struct {
	GArray *used; /* (nullable): of gboolean, by font of the document */
} DpOwnFonts;

void dp_own_fonts_clear(DpOwnFonts *own);

/**
 * dp_prose_forms: @own: (inout): the fonts of earlier pages; this page's fonts are added
 *
 * Which forms of a page are running text of the document. TeX can save paragraphs as a form and
 * place it (\pdfxform, \saveboxresource); such a form is not a figure. It has four consecutive rows
 * of prose, hardly any other text, and a font object that the pages use too: an included file
 * brings its own.
 *
 * Returns: (transfer full) (element-type gboolean): one for each of @page's forms
 */
GArray *dp_prose_forms(DpOwnFonts *own, const DpPage *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpOwnFonts, dp_own_fonts_clear)
