/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpAlternate: text of a structure element that replaces what is painted, for accessibility or
 * search (ISO 32000-1, 14.9.3 to 14.9.5). */
typedef struct {
	const char *key; /* static: "Alt", "ActualText" or "E" */
	char *text;      /* plain UTF-8 (base/text.h), at most DP_LIMIT_METADATA_CHARS */
} DpAlternate;

/** DpFigureTags: the figures of the structure tree (14.8.4.5). */
typedef struct {
	guint n;
	guint n_bare; /* those without an alternative text, of their own or of a figure around them
	               */
} DpFigureTags;

/** dp_document_alternates: (transfer full) (element-type DpAlternate): in tree order; at most
 * DP_LIMIT_ALTERNATES, from at most DP_LIMIT_STRUCTURE_ELEMENTS elements. @figures: (out): the
 * figures among these */
GPtrArray *dp_document_alternates(DpDocument *document, DpFigureTags *figures);
