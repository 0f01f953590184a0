/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/document.h"
#include "pdf/object.h"

/**
 * dp_appearance_words: what the appearance of an annotation (ISO 32000-1, 12.5.5) says.
 * @n_operators: of all appearances read so far: DP_LIMIT_OPERATORS for the document
 *
 * Returns: (transfer full): UTF-8, characters that the fonts do not say as U+FFFD; "": none
 */
char *dp_appearance_words(DpDocument *document, const DpObject *stream, guint *n_operators);
