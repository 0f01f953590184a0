/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DP_PICTURE_SIDE: points; an image that is smaller on one side is a symbol or a strip of a
 * shading: no line of text is lower. */
#define DP_PICTURE_SIDE 9.0

/** DpPicture: an image as it is painted, but no stencil. */
typedef struct {
	DpRect rect;       /* its visible part */
	double resolution; /* samples per inch, of the direction with fewer */
	guint side;        /* samples of its shorter side */
} DpPicture;

typedef enum {
	DP_STROKES_FIGURE,  /* in an included figure */
	DP_STROKES_DRAWING, /* of the page itself, such as a drawing by TikZ */
	DP_STROKES_RULE,    /* upright lines and boxes of the page itself, such as a table's */
	DP_N_STROKES
} DpStrokesKind;

/** DpStrokes: the visible strokes of one kind and width. */
typedef struct {
	DpStrokesKind kind;
	double width; /* points, to a hundredth */
	guint n;
	DpRect rect; /* around them */
} DpStrokes;

/** DP_STROKES_WIDEST: points; wider strokes are not counted: no venue wants its lines so thick. */
#define DP_STROKES_WIDEST 2.0

/** dp_pictures_of_page: (nullable) (transfer full) (element-type DpPicture): in paint order. */
GArray *dp_pictures_of_page(const DpPage *page);

/**
 * dp_strokes_of_page: (nullable) (transfer full) (element-type DpStrokes): by kind, then by width
 *
 * White and transparent strokes are left out.
 * @figures: (element-type guint32): forms that are figures: indices into DpPage.forms, in paint
 * order, none within another
 */
GArray *dp_strokes_of_page(const DpPage *page, const GArray *figures);
