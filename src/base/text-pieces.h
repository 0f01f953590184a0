/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpTextPiece: a part of a text that is too long to be searched at once. In bytes of that text. */
typedef struct {
	gsize start, end; /* the part is before @end */
	gsize fresh;      /* from here on it has what the piece before it has not */
} DpTextPiece;

/**
 * dp_text_pieces: @text: valid UTF-8
 *
 * Pieces of at most DP_LIMIT_METADATA_CHARS characters, cut between words where there are any. Each
 * has some five hundred characters of the one before it, which is longer than any name or
 * instruction that is searched for.
 *
 * Returns: (transfer full) (element-type DpTextPiece): none if @text is empty
 */
GArray *dp_text_pieces(const char *text);
