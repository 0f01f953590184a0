/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpOwnFonts: the fonts used by the document's own pages, collected page by page. By value; zeroed
 * is empty. Free it with dp_own_fonts_clear(). */
typedef struct {
	GArray *used; /* (nullable): of gboolean, by font of the document */
} DpOwnFonts;

void dp_own_fonts_clear(DpOwnFonts *own);

/** DpProse: whether a form is running text, and whose. */
typedef enum {
	DP_PROSE_NONE,     /* a figure */
	DP_PROSE_OWN,      /* saved by the document */
	DP_PROSE_INCLUDED, /* of an included file */
} DpProse;

/**
 * dp_prose_forms: @own: (inout): the fonts of earlier pages; this page's fonts are added
 *
 * Which forms of a page are running text of the document. TeX can save paragraphs as a form and
 * place it (\pdfxform, \saveboxresource); such a form is not a figure. It has four consecutive rows
 * of prose, hardly any other text, and a font object that the pages use too: an included file
 * brings its own. An included file is running text, too, if it is nothing but prose that is set as
 * a column: half a column of rows whose ends agree on both sides, and neither a frame nor a
 * drawing.
 *
 * Returns: (transfer full) (element-type DpProse): one for each of @page's forms
 */
GArray *dp_prose_forms(DpOwnFonts *own, const DpPage *page);

/** DpSetBlock: rows of prose whose ends agree on both sides. */
typedef struct {
	DpRect rect;
	double size, leading; /* of most rows; points */
	guint rows;
} DpSetBlock;

/**
 * dp_page_set_blocks: the justified prose of a page, in the text source's order, without regard to
 * columns or forms.
 *
 * Returns: (nullable) (transfer full) (element-type DpSetBlock): NULL if most text is not prose, or
 * less than half a column of it is justified
 */
GArray *dp_page_set_blocks(const DpPage *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpOwnFonts, dp_own_fonts_clear)
