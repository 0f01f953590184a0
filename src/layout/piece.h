/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/line.h"
#include "layout/token.h"

/** DpPiece: a piece of a line: tokens that the text source gave in one row, on one side of the
 * strip between columns. Points. */
typedef struct {
	GArray *tokens; /* of guint: indices */
	DpRect rect;
	double baseline, size;
	guint n_glyphs, n_main;
	int side; /* -1 left of the strip, 1 right of it, 0 across it or no strip */
	DpLineKind kind;
	gboolean gone; /* merged into another */
} DpPiece;

DpPiece *dp_piece_new(DpLineKind kind);
void dp_piece_free(gpointer piece);

/** dp_piece_token: its token @index, of the page's @tokens. */
const DpToken *dp_piece_token(const DpPiece *piece, const GArray *tokens, guint index);

/** dp_piece_measure: the size of most of its glyphs, the baseline of most glyphs of that size, and
 * its rectangle. */
void dp_piece_measure(DpPiece *piece, const GArray *tokens);

/** dp_piece_may_absorb: whether @other goes on with @piece's line, or is a script or a formula's
 * part in it. */
gboolean dp_piece_may_absorb(const DpPiece *piece, const DpPiece *other, const GArray *tokens);

/** dp_piece_absorb: makes @other a part of @piece, and marks it as gone. */
void dp_piece_absorb(DpPiece *piece, DpPiece *other, const GArray *tokens);

/** dp_piece_text: its words, with spaces between them; @text is the page's. (transfer full) */
char *dp_piece_text(const DpPiece *piece, const GArray *tokens, const char *text, guint *n_words);

/** dp_piece_stretch: how far glyphs of its size are stretched; 1: not at all. */
double dp_piece_stretch(const DpPiece *piece, const GArray *tokens);
