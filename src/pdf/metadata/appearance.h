/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"
#include "pdf/syntax/object.h"

/** DpAppearanceBudget: what all appearances of a document may take together. */
typedef struct {
	guint n_operators; /* run so far, of DP_LIMIT_OPERATORS */
	gsize bytes_left;  /* of content, of DP_LIMIT_STREAM_BYTES */
} DpAppearanceBudget;

/**
 * dp_appearance_words: what the appearance of an annotation (ISO 32000-1, 12.5.5) says, as far as
 * @budget reaches.
 *
 * Returns: (transfer full): UTF-8, characters that the fonts do not say as U+FFFD; "": none
 */
char *dp_appearance_words(DpDocument *document, const DpObject *stream, DpAppearanceBudget *budget);
