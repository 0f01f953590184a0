/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/annotate/leaf.h"
#include "pdf/annotate/tabs.h"

/** DpDrawing: what the marks of one page share while they are drawn. */
typedef struct {
	DpLeaf *leaf;
	GArray *numbers; /* of DpRect: where numbers of comments are */
} DpDrawing;

/** dp_drawing_mark: draws the mark @index of a comment; @number: the comment's, from 1. Nothing is
 * drawn for a DP_MARK_PAGE. (owned): a null object then */
DpObject dp_drawing_mark(DpDrawing *drawing, const DpComment *comment, guint number, guint index);

/** dp_drawing_tab: @first: (nullable): the comment's first annotation on the page */
void dp_drawing_tab(DpDrawing *drawing, const DpComment *comment, const DpTab *tab,
                    const DpObject *first);

/** dp_drawing_tab_length: of a tab with the whole label of @comment. */
double dp_drawing_tab_length(const DpComment *comment);

/** dp_drawing_stamp: the verdict, at the top of the page, and the note beside it. */
void dp_drawing_stamp(DpDrawing *drawing, const DpMarkup *markup);
