/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/annotate/canvas.h"

/** DpInk: objects that all pages of a copy share. */
typedef struct {
	DpObject resources; /* dp_canvas_resources() */
	GArray *texts;      /* of DpObject: the texts of the comments, indirect strings */
} DpInk;

/** dp_ink_init: @markup: (nullable): without comments */
void dp_ink_init(DpInk *ink, qpdf_data qpdf, const DpMarkup *markup);
void dp_ink_clear(DpInk *ink);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpInk, dp_ink_clear)

/** DpLeaf: a page that is drawn on. */
typedef struct {
	guint number;  /* 1-based */
	DpObject page; /* its dictionary; indirect */
	DpGeometry geometry;
	DpMatrix user;        /* visible page to user space */
	const DpInk *ink;     /* (nullable): if nothing is drawn */
	DpObject annotations; /* of new annotations */
} DpLeaf;

/** dp_leaf_init: @page: copied. Its boxes are read. */
void dp_leaf_init(DpLeaf *leaf, guint number, const DpObject *page, const DpInk *ink);
void dp_leaf_clear(DpLeaf *leaf);

/** DpAnnotationDraft: an annotation to be; borrowed. */
typedef struct {
	const char *subtype; /* "Highlight" */
	const char *colour;  /* "0.8 0.1 0.1", as dp_tone_colour() */
	const char *name;    /* unique in the document */
	const char *subject;
	const DpObject *text;  /* a string */
	const char *keys;      /* further entries, in PDF syntax */
	const DpObject *group; /* (nullable): the annotation that this one is a part of */
} DpAnnotationDraft;

/** dp_leaf_add: puts an annotation with the appearance @canvas on the page. (owned) */
DpObject dp_leaf_add(DpLeaf *leaf, const DpAnnotationDraft *draft, const DpCanvas *canvas);

/** dp_leaf_append_point: a point of the visible page, in user space and PDF syntax. */
void dp_leaf_append_point(const DpLeaf *leaf, GString *source, double x, double y);

/** dp_leaf_clip: the part of @rect on the visible page, at least a few points wide and tall so that
 * it can be seen; what is beside the page is at its edge. */
DpRect dp_leaf_clip(const DpLeaf *leaf, const DpRect *rect);

/** dp_leaf_finish: adds the annotations after the page's own. FALSE: the page has more of them than
 * are read, and was left as it is. */
gboolean dp_leaf_finish(DpLeaf *leaf);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpLeaf, dp_leaf_clear)
