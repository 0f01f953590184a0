/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

/* What is drawn into a copy of a paper: plain data, so that the layer that knows the findings and
 * the one that knows PDFs need not know each other. */

/** DpTone: how bad it is; chooses a colour and a kind of line. */
typedef enum {
	DP_TONE_GOOD,
	DP_TONE_FAIL,
	DP_TONE_REVIEW,
	DP_TONE_WARNING,
	DP_TONE_NOTE,
	DP_N_TONES,
} DpTone;

typedef enum {
	DP_MARK_TEXT,   /* a line of text: highlighted */
	DP_MARK_REGION, /* framed */
	DP_MARK_BLOCK,  /* an area that text may fill: a dashed frame */
	DP_MARK_RULE,   /* a line across the page, above the rectangle */
	DP_MARK_PAGE,   /* the whole page: only a tab at its edge; without a rectangle */
	DP_N_MARK_KINDS,
} DpMarkKind;

/** DpMark: one place of a comment. */
typedef struct {
	guint page; /* 1-based */
	DpMarkKind kind;
	DpRect rect; /* points from the top left of the visible page */
} DpMark;

/** DpComment: what is said about some places. Texts are UTF-8, without control characters but "\n"
 * in @text. */
typedef struct {
	DpTone tone;
	char *rule;    /* "page-limit" */
	char *label;   /* on the tab at the page's edge: "2 FAIL Page limit" */
	char *title;   /* of its bookmark */
	char *text;    /* shown when the reader opens the mark */
	GArray *marks; /* of DpMark; empty: about the file as a whole */
} DpComment;

/** dp_comment_new: the texts are copied. (transfer full) */
DpComment *dp_comment_new(DpTone tone, const char *rule, const char *label, const char *title,
                          const char *text);
void dp_comment_free(DpComment *comment);

/** DpMarkup: everything that is drawn into one copy. */
typedef struct {
	DpTone tone;         /* of the paper */
	char *title;         /* of the bookmark above those of the comments: "deskproof: FAIL" */
	char *stamp;         /* one line at the top of page 1 */
	char *note;          /* (nullable): text of the note on page 1 */
	GPtrArray *comments; /* of DpComment, owned; the gravest first */
	guint left_out;      /* places without a mark: there are more than DP_LIMIT_MARKS */
} DpMarkup;

/** dp_markup_new: no comments yet; the texts are copied. (transfer full) */
DpMarkup *dp_markup_new(DpTone tone, const char *title, const char *stamp);
void dp_markup_free(DpMarkup *markup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpComment, dp_comment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpMarkup, dp_markup_free)
