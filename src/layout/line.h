/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include "layout/type-traits.h"

/** DpLineKind: text, or furniture (repeated on pages, and part of no paragraph). */
typedef enum {
	DP_LINE_TEXT,
	DP_LINE_HEAD,    /* running head */
	DP_LINE_FOOT,    /* running foot */
	DP_LINE_FOLIO,   /* page number */
	DP_LINE_NUMBER,  /* line number of a review copy */
	DP_LINE_ROTATED, /* set along the page's side: a stamp, a turned table, an axis label */
} DpLineKind;

/** DpLine: the text on one baseline in one column. Immutable once layout is done. */
typedef struct {
	guint page;   /* 1-based */
	guint column; /* 1-based from the left; 0: spans the columns */
	guint side;   /* the column, if the document has two: 1 left, 2 right; else 0 */
	guint order;  /* reading order on the page */
	guint number; /* among the lines of text of its column and page, from the top; 1-based; 0:
	                 it is no such line */
	DpLineKind kind;
	DpRect rect;     /* points; x exact, y about the height of the letters */
	double baseline; /* y of most of its glyphs */
	double size;     /* size of most of its glyphs */
	double stretch;  /* of those glyphs */
	guint n_glyphs;  /* spaces not counted */
	guint n_main;    /* glyphs at that size on that baseline */
	guint n_italic, n_maths, n_bold, n_mono;
	guint n_words;
	guint16 font;       /* of most of its glyphs */
	guint typeface;     /* DpTypeTraits flags of that font */
	gboolean in_form;   /* inside an included figure */
	gboolean invisible; /* render mode 3 or 7 */
	char *text;         /* UTF-8 with single spaces */
} DpLine;

/** DP_MIN_DENSITY: of running text: number of glyphs × size / width; table rows have less. */
#define DP_MIN_DENSITY 1.3

void dp_line_free(DpLine *line);

/** dp_line_is_furniture: head, foot, folio or line number. */
gboolean dp_line_is_furniture(const DpLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpLine, dp_line_free)
