/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/entry-label.h"

/** DP_LIST_SAME_EDGE: points; hung punctuation and italics move a line's edge by less. */
#define DP_LIST_SAME_EDGE 2.5

/** DpListMethod: what tells where an entry of a list begins. */
typedef enum {
	DP_LIST_BY_WORDS,  /* nothing but what its lines say */
	DP_LIST_BY_LABEL,  /* "[12]", "12." */
	DP_LIST_BY_INDENT, /* all lines but the first are indented */
	DP_LIST_BY_FIRST,  /* the first line is indented */
	DP_LIST_BY_SPACE,  /* there is space above it */
} DpListMethod;

/** DpListForm: how one reference list is set, learnt from its first entries. Distances in points.
 */
struct _DpListForm {
	guint first, last; /* the lines that were looked at */
	DpListMethod method;
	DpLabelStyle style;
	double size; /* of its type */
	double step; /* from one baseline of an entry to the next; 0: unknown */
	double start,
	    rest; /* left edges of an entry's first line and of its others, from the column's */
	gboolean hanging; /* rest is right of start */
	GArray *offsets;  /* of double, one a line from first on: left edge, from the column's */
};

/** dp_list_form_new: learns the form of the list that stands somewhere in lines first to last; its
 * roles are not yet set. */
DpListForm *dp_list_form_new(const DpStructure *structure, guint first, guint last);
void dp_list_form_free(DpListForm *form);

/** dp_list_form_offset: of line @index, first to last. */
double dp_list_form_offset(const DpListForm *form, guint index);

/** dp_list_form_has_size: whether a line is set in the list's size of type. */
gboolean dp_list_form_has_size(const DpListForm *form, const DpLine *line);

/** dp_list_form_counts: whether line @index may be one of the list's, and tells how it is set. */
gboolean dp_list_form_counts(const DpListForm *form, const DpStructure *structure, guint index);

/** dp_list_form_fits: whether line @index is set as a line of the list: its size, and one of its
 * left edges. */
gboolean dp_list_form_fits(const DpListForm *form, const DpStructure *structure, guint index);

/** dp_list_form_is_rest: whether it is set as what follows an entry's first line, in a list where
 * that tells them apart. */
gboolean dp_list_form_is_rest(const DpListForm *form, const DpStructure *structure, guint index);

/** DpListLikeness: what line of an entry a line anywhere in the paper could be by its size and its
 * left edge. */
typedef enum {
	DP_LIST_UNLIKE,
	DP_LIST_LIKE_FIRST, /* where all lines of an entry begin alike: any */
	DP_LIST_LIKE_REST,  /* one below the first, in a list where these are indented */
} DpListLikeness;

DpListLikeness dp_list_form_likeness(const DpListForm *form, const DpStructure *structure,
                                     const DpLine *line);

/** dp_list_line_is_full: whether a line runs (nearly) to the right edge of its column. */
gboolean dp_list_line_is_full(const DpStructure *structure, const DpLine *line);

/** dp_list_line_may_belong: whether line @index is none of anything else: not in a figure, and with
 * no role yet. */
gboolean dp_list_line_may_belong(const DpStructure *structure, guint index);

/** dp_list_line_offset: from the left edge of the line's column to that of the line; points. */
double dp_list_line_offset(const DpStructure *structure, const DpLine *line);

/** dp_list_line_is_part: whether line @index goes on with the baseline of the one before. */
gboolean dp_list_line_is_part(const DpStructure *structure, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpListForm, dp_list_form_free)
