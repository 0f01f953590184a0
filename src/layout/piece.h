/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/line.h"
#include "layout/word.h"

/** DpPiece: part of a line: tokens that the text source gave in one row, on one side of the strip
 * between columns. Points. */
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

/** dp_piece_token: token @index of the piece; @tokens: the page's. */
const DpWord *dp_piece_token(const DpPiece *piece, const GArray *tokens, guint index);

/** dp_piece_measure: the size of most of its glyphs, the baseline of most glyphs of that size, and
 * its rectangle. */
void dp_piece_measure(DpPiece *piece, const GArray *tokens);

/** dp_piece_may_absorb: whether @other continues @piece's line, or is a script or formula part in
 * it. */
gboolean dp_piece_may_absorb(const DpPiece *piece, const DpPiece *other, const GArray *tokens);

/** dp_piece_absorb: merges @other into @piece and marks it as gone. */
void dp_piece_absorb(DpPiece *piece, DpPiece *other, const GArray *tokens);

/** dp_piece_text: its words, with spaces between them; @text is the page's. (transfer full) */
char *dp_piece_text(const DpPiece *piece, const GArray *tokens, const char *text, guint *n_words);

/** dp_piece_stretch: horizontal stretch of the glyphs of its size; 1: none. */
double dp_piece_stretch(const DpPiece *piece, const GArray *tokens);
