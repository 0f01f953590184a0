/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/entry-label.h"

/** DP_LIST_SAME_EDGE: points; hung punctuation and italics move a line's edge by less. */
#define DP_LIST_SAME_EDGE 2.5

/** DpListMethod: how the start of an entry is recognised. */
typedef enum {
	DP_LIST_BY_WORDS,  /* only by the words */
	DP_LIST_BY_LABEL,  /* "[12]", "12." */
	DP_LIST_BY_INDENT, /* all lines but the first are indented */
	DP_LIST_BY_FIRST,  /* the first line is indented */
	DP_LIST_BY_SPACE,  /* there is space above it */
} DpListMethod;

/** DpListForm: the layout of one reference list, learnt from its first entries. Distances in
 * points. */
struct _DpListForm {
	guint first, last; /* the lines examined */
	DpListMethod method;
	DpLabelStyle style;
	double size; /* of its type */
	double step; /* from one baseline of an entry to the next; 0: unknown */
	double start,
	    rest; /* left edges of an entry's first line and of its further lines, from the column's
	           */
	gboolean hanging; /* rest is right of start */
	GArray *offsets;  /* of double, by line from first on: left edge, from the column's */
};

/** dp_list_form_new: learns the form of the list that is somewhere in lines first to last; its
 * roles are not set yet. */
DpListForm *dp_list_form_new(const DpStructure *structure, guint first, guint last);
void dp_list_form_free(DpListForm *form);

/** dp_list_form_offset: of line @index, first to last. */
double dp_list_form_offset(const DpListForm *form, guint index);

/** dp_list_form_has_size: whether a line is set in the list's size of type. */
gboolean dp_list_form_has_size(const DpListForm *form, const DpLine *line);

/** dp_list_form_counts: whether line @index may belong to the list and show its layout. */
gboolean dp_list_form_counts(const DpListForm *form, const DpStructure *structure, guint index);

/** dp_list_form_fits: whether line @index is set like the list: its size, and one of its left
 * edges. */
gboolean dp_list_form_fits(const DpListForm *form, const DpStructure *structure, guint index);

/** dp_list_form_is_rest: whether it is set like an entry's further lines, in a list that
 * distinguishes them. */
gboolean dp_list_form_is_rest(const DpListForm *form, const DpStructure *structure, guint index);

/** DpListLikeness: the line of an entry that any line of the paper could be, by its size and left
 * edge. */
typedef enum {
	DP_LIST_UNLIKE,
	DP_LIST_LIKE_FIRST, /* if all lines of an entry have the same edge: any */
	DP_LIST_LIKE_REST,  /* a further line, in a list that indents these */
} DpListLikeness;

DpListLikeness dp_list_form_likeness(const DpListForm *form, const DpStructure *structure,
                                     const DpLine *line);

/** dp_list_line_is_full: whether a line (nearly) reaches the right edge of its column. */
gboolean dp_list_line_is_full(const DpStructure *structure, const DpLine *line);

/** dp_list_line_may_belong: whether line @index has no other use: not in a figure, and no role yet.
 */
gboolean dp_list_line_may_belong(const DpStructure *structure, guint index);

/** dp_list_line_offset: from the left edge of the line's column to that of the line; points. */
double dp_list_line_offset(const DpStructure *structure, const DpLine *line);

/** dp_list_line_is_part: whether line @index continues the baseline of the previous one. */
gboolean dp_list_line_is_part(const DpStructure *structure, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpListForm, dp_list_form_free)
