/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/**
 * DpWord:
 *
 * Glyphs on one baseline in one size: a word, or the superscript part of one. The smallest unit of
 * layout.
 */
typedef struct {
	DpRect rect;                   /* points; from the glyphs' cells */
	double baseline;               /* y; estimated from the cell if the glyph has none */
	double size;                   /* points */
	double stretch;                /* horizontal scale / vertical scale */
	guint first, n;                /* glyphs of the page */
	guint32 text_offset, text_end; /* bytes of DpPage.text */
	guint row;                     /* line of the text source that contained it */
	guint16 font;
	gboolean digits; /* only ASCII digits */
	gboolean in_form;
	gboolean rotated;
	gboolean invisible;
	gboolean space_before;
} DpWord;

/** dp_words_of_page: (transfer full) (element-type DpWord): in the text source's order. @prose:
 * of DpProse: which of the page's forms are running text and not figures (layout/prose-form.h). */
GArray *dp_words_of_page(const DpPage *page, const GArray *prose);

/** dp_page_figure_around: the outermost figure that contains a form of the page (an index, or
 * G_MAXUINT32); G_MAXUINT32: none. @prose: (nullable): as for dp_words_of_page(). */
guint32 dp_page_figure_around(const DpPage *page, const GArray *prose, guint32 form);
