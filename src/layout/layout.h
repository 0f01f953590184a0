/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/line.h"
#include "layout/strip.h"
#include "layout/suspect.h"
#include "pdf/file/document.h"

#define DP_MAX_COLUMNS 4

/** DpColumnEdges: where the columns of a page stand; points. */
typedef struct {
	guint n;                      /* 0: not known */
	double left[DP_MAX_COLUMNS];  /* usual left edge of their lines */
	double right[DP_MAX_COLUMNS]; /* usual right edge */
	gboolean justified;           /* right edges agree, so they are exact */
	guint n_lines;                /* how many lines spoke */
} DpColumnEdges;

/** DpFigure: an image or form that is drawn on the page, with nothing of it outside the page. */
typedef struct {
	DpRect rect;
	DpRect ink;     /* of it, what can be seen */
	guint32 form;   /* index into the page's forms, or G_MAXUINT32 for an image or drawing */
	guint64 object; /* id of the image, or 0 */
} DpFigure;

/** DpPageLayout: one page, laid out. */
typedef struct {
	guint number;
	double width, height; /* points */
	DpRect media_box;
	int rotate;
	double user_unit;
	GPtrArray *lines; /* of DpLine, owned; in reading order */
	DpStrip strip;    /* gap between columns as seen on this page alone */
	DpColumnEdges
	    edges;         /* as measured here, or the document's where too few lines stand here */
	GArray *figures;   /* of DpFigure */
	GArray *rules;     /* of DpRect: thin horizontal lines (tables, footnote rules) */
	GArray *font_uses; /* of DpFontUse */
	GArray *forms;     /* of DpForm */
	GPtrArray *links;  /* of DpLink, owned */
	guint n_glyphs;    /* with Unicode text, spaces not counted */
	guint n_rotated;   /* of those, glyphs whose baseline is not horizontal */
	guint n_painted;   /* glyphs painted at all */
	double letter_gap; /* usual space between letters of a word, in parts of the size */
	guint n_letter_gaps;
	double word_gap; /* median space between words, in parts of the size */
	guint n_word_gaps;
	double image_share; /* part of the page that images cover, 0 to 1 */
	gboolean
	    ocr; /* a scan with invisible text over it: lines are measured, sizes are guesses */
	gboolean truncated;
	gboolean readable;   /* its characters make words (readable.h) */
	GPtrArray *suspects; /* of DpSuspect, owned: passages that may be hidden */
	gboolean
	    suspects_unsure; /* the search for them met a bound, or what is dropped is unread */
} DpPageLayout;

/** DpLayout: all pages, laid out; immutable. */
typedef struct {
	GPtrArray *pages;    /* of DpPageLayout, owned; [i] is page i + 1, NULL when unreadable */
	guint n_columns;     /* of most of the text; 0: no text */
	DpColumnEdges edges; /* the document's usual ones */
	double size;         /* points: size of most glyphs; 0: no text */
	double leading;      /* points: usual distance of baselines at that size; 0: unknown */
	const GPtrArray *fonts; /* of DpFont, borrowed from the document */
} DpLayout;

/**
 * dp_layout_new:
 * @document: outlives the layout
 *
 * Reads all pages one after the other; a page that cannot be read is NULL in pages. Never fails.
 */
DpLayout *dp_layout_new(DpDocument *document);

/** dp_layout_empty: of no page at all, for a document whose pages need not be read. */
DpLayout *dp_layout_empty(DpDocument *document);
void dp_layout_free(DpLayout *layout);

/** dp_layout_page: (nullable): borrowed; @number is 1-based. */
const DpPageLayout *dp_layout_page(const DpLayout *layout, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpLayout, dp_layout_free)
