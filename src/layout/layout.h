/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/drawing.h"
#include "layout/line.h"
#include "layout/prose-form.h"
#include "layout/strip.h"
#include "layout/suspect.h"
#include "layout/turned-page.h"
#include "pdf/file/document.h"

#define DP_MAX_COLUMNS 4

/** DpColumnEdges: the edges of a page's columns; points. */
typedef struct {
	guint n;                      /* 0: not known */
	double left[DP_MAX_COLUMNS];  /* usual left edge of their lines */
	double right[DP_MAX_COLUMNS]; /* usual right edge */
	gboolean justified;           /* right edges agree, so they are exact */
	guint n_lines;                /* lines from which they were measured */
} DpColumnEdges;

/** DpFigure: an image or form drawn on the page and wholly inside it. */
typedef struct {
	DpRect rect;
	DpRect ink;     /* its visible part */
	guint32 form;   /* index into the page's forms, or G_MAXUINT32 for an image or drawing */
	guint64 object; /* id of the image, or 0 */
} DpFigure;

/** DpPageLayout: one page, laid out. */
typedef struct {
	guint number;
	double width, height; /* points */
	DpRect media_box;
	int rotate;
	DpTurn turn;      /* of the sheet, to read it: everything here is on the axes of the turned
	                     sheet, except for the suspects */
	GArray *set;      /* (nullable): of DpSetBlock: its justified prose; only if it is turned */
	GArray *outlined; /* (nullable): of DpSetBlock: justified prose that is drawn as paths */
	double user_unit;
	GPtrArray *lines;    /* of DpLine, owned; in reading order */
	DpStrip strip;       /* gap between columns, from this page alone */
	DpColumnEdges edges; /* measured on this page, or the document's if it has too few lines */
	GArray *figures;     /* of DpFigure */
	GArray *pictures;    /* (nullable): of DpPicture */
	GArray *strokes;     /* (nullable): of DpStrokes */
	GArray *rules;       /* of DpRect: thin horizontal lines (tables, footnote rules) */
	GArray *included;    /* of DpRect: running text of included files */
	GArray *font_uses;   /* of DpFontUse */
	GArray *forms;       /* of DpForm */
	GPtrArray *links;    /* of DpLink, owned */
	GArray *seen_annotations; /* of guint: see DpPage */
	guint n_glyphs;           /* with Unicode text, spaces not counted */
	guint n_rotated;          /* of those, glyphs whose baseline is not horizontal */
	guint n_painted;          /* glyphs painted at all */
	double letter_gap;        /* usual gap between letters of a word, in parts of the size */
	guint n_letter_gaps;
	double word_gap; /* median gap between words, in parts of the size */
	guint n_word_gaps;
	double image_share; /* share of the page covered by images, 0 to 1 */
	gboolean
	    ocr; /* a scan with an invisible text layer: lines are measured, sizes are guesses */
	gboolean truncated;
	gboolean readable;        /* its characters make words (readable.h) */
	GPtrArray *suspects;      /* of DpSuspect, owned: passages that may be hidden */
	gboolean suspects_unsure; /* a bound ended the search, or dropped text could not be read */
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
 * dp_layout_new: @document: outlives the layout
 *
 * Reads all pages in order; a page that cannot be read is NULL in pages. Never fails.
 */
DpLayout *dp_layout_new(DpDocument *document);

/** dp_layout_empty: without pages, for a document whose pages are not needed. */
DpLayout *dp_layout_empty(DpDocument *document);
void dp_layout_free(DpLayout *layout);

/** dp_layout_page: (nullable): borrowed; @number is 1-based. */
const DpPageLayout *dp_layout_page(const DpLayout *layout, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpLayout, dp_layout_free)
