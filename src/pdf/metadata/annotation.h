/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpVisibility: whether a reader of the page sees an annotation's text. */
typedef enum {
	DP_VISIBILITY_HIDDEN,   /* hidden by a flag, its size, its place or an empty appearance */
	DP_VISIBILITY_DOUBTFUL, /* only drawing the page can decide */
	DP_VISIBILITY_ASIDE, /* not painted by any viewer, but common in papers: a tooltip, a reply
	                      */
} DpVisibility;

/** DpAnnotation: text of an annotation (ISO 32000-1, 12.5) or a form field (12.7). */
typedef struct {
	const char *key; /* static: the key that holds it: "Contents", "V", … */
	DpVisibility sight;
	gboolean drawn;    /* every viewer paints its kind, so no ink means that it is invisible */
	guint page;        /* 1-based; 0: a field without a place */
	guint index;       /* in /Annots of the page */
	DpRect rect;       /* on the visible page */
	char *text;        /* UTF-8, plain (base/text.h): a piece of base/text-pieces.h */
	const char *fresh; /* of the text: what the piece before it has not */
} DpAnnotation;

/**
 * dp_document_annotations:
 *
 * Text of annotations and form fields that readers of the page may not see. Notes whose icon every
 * viewer paints are not included: their text is in dp_document_objects().
 *
 * Returns: (transfer full) (element-type DpAnnotation): by page, then in file order; at most
 * DP_LIMIT_ANNOTATION_TEXTS
 */
GPtrArray *dp_document_annotations(DpDocument *document);

/** dp_document_without_annotations: a copy in memory, to be drawn beside the original. @error: a
 * DP_ERROR if it cannot be made. */
DpDocument *dp_document_without_annotations(DpDocument *document, GError **error);
