/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"
#include "pdf/syntax/object.h"

/** DpAppearanceBudget: shared by all appearances of a document. */
typedef struct {
	guint n_operators; /* run so far, of DP_LIMIT_OPERATORS */
	gsize bytes_left;  /* of content, of DP_LIMIT_STREAM_BYTES */
} DpAppearanceBudget;

/**
 * dp_appearance_words: the text of an annotation's appearance (ISO 32000-1, 12.5.5), within
 * @budget.
 *
 * Returns: (transfer full): UTF-8, U+FFFD for unknown characters; "": none
 */
char *dp_appearance_words(DpDocument *document, const DpObject *stream, DpAppearanceBudget *budget);
