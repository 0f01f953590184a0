/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpSight: whether anybody who reads the page sees the words of an annotation. */
typedef enum {
	DP_SIGHT_HIDDEN,   /* a flag, its size, its place or an empty appearance keeps them off */
	DP_SIGHT_DOUBTFUL, /* only the drawn page can tell */
	DP_SIGHT_ASIDE, /* no viewer paints them, and many papers have them: a tooltip, a reply */
} DpSight;

/** DpAnnotation: words that an annotation holds (ISO 32000-1, 12.5) or a form field (12.7). */
typedef struct {
	const char *key; /* static: where they stand: "Contents", "V", … */
	DpSight sight;
	gboolean drawn; /* every viewer paints its kind, so that no ink means that nobody sees it */
	guint page;     /* 1-based; 0: a field without a place */
	DpRect rect;    /* on the visible page */
	char *text;     /* UTF-8, plain (base/text.h), at most DP_LIMIT_HIDDEN_CHARS characters */
} DpAnnotation;

/**
 * dp_document_annotations:
 *
 * Words of annotations and form fields that somebody who reads the page may not see. A note whose
 * icon every viewer paints is none of them: dp_document_objects() has its words.
 *
 * Returns: (transfer full) (element-type DpAnnotation): by page, then as the file has them; at most
 * DP_LIMIT_ANNOTATION_TEXTS
 */
GPtrArray *dp_document_annotations(DpDocument *document);

/** dp_document_without_annotations: a copy in memory, to be drawn beside the original. @error: a
 * DP_ERROR when it cannot be made. */
DpDocument *dp_document_without_annotations(DpDocument *document, GError **error);
