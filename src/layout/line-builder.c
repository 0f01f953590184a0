/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/line-builder.h"

#include <math.h>
#include <stdlib.h>

#include "base/limits.h"
#include "layout/piece.h"

#define MIN_CUT 4.0    /* points: a narrower gap cannot be the one between columns */
#define CUT_SHARE 0.55 /* of the strip's width, which it must also fill */

static int
word_side(const DpWord *token, const DpStrip *strip)
{
	double centre = (strip->x0 + strip->x1) / 2;

	if (!strip->found || (token->rect.x0 < centre && token->rect.x1 > centre))
		return 0;
	return token->rect.x1 <= centre ? -1 : 1;
}

/* Whether the gap between two neighbours in a row is the gap between the columns. */
static gboolean
is_cut(const DpWord *left, const DpWord *right, const DpStrip *strip)
{
	double gap = right->rect.x0 - left->rect.x1, centre = (strip->x0 + strip->x1) / 2;

	if (!strip->found)
		return FALSE;
	return left->rect.x1 <= centre + 1 && right->rect.x0 >= centre - 1 && gap >= MIN_CUT &&
	       gap >= CUT_SHARE * (strip->x1 - strip->x0);
}

static void
piece_finish(DpPiece *piece, const GArray *tokens, const DpStrip *strip)
{
	DpWord whole;

	dp_piece_measure(piece, tokens);
	whole = (DpWord){.rect = piece->rect};
	piece->side = word_side(&whole, strip);
}

static DpLineKind
word_kind(const DpWord *token, gboolean line_number)
{
	if (line_number)
		return DP_LINE_NUMBER;
	return token->rotated ? DP_LINE_ROTATED : DP_LINE_TEXT;
}

/* Splits the text source's rows at line numbers, turned text, the strip and jumps. */
static GPtrArray *
cut_pieces(const GArray *tokens, const gboolean *marks, const DpStrip *strip)
{
	GPtrArray *pieces = g_ptr_array_new_with_free_func(dp_piece_free);
	const DpWord *last = NULL;
	DpPiece *piece = NULL;

	for (guint i = 0; i < tokens->len; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, i);
		DpLineKind kind = word_kind(token, marks[i]);

		if (piece == NULL || token->row != last->row || kind != piece->kind ||
		    kind == DP_LINE_NUMBER || is_cut(last, token, strip) ||
		    token->in_form != last->in_form || is_cut(token, last, strip)) {
			if (!dp_bound_allows(DP_BOUND_LINES, pieces->len))
				break;
			piece = dp_piece_new(kind);
			g_ptr_array_add(pieces, piece);
		}
		g_array_append_val(piece->tokens, i);
		last = token;
	}
	for (guint i = 0; i < pieces->len; i++)
		piece_finish(pieces->pdata[i], tokens, strip);
	return pieces;
}

static int
by_baseline(gconstpointer a, gconstpointer b)
{
	const DpPiece *p = *(DpPiece *const *)a, *q = *(DpPiece *const *)b;

	if (p->baseline != q->baseline)
		return (p->baseline > q->baseline) - (p->baseline < q->baseline);
	return (p->rect.x0 > q->rect.x0) - (p->rect.x0 < q->rect.x0);
}

/* Pieces whose baselines differ by more points than this are never one line. */
#define JOIN_REACH 16.0

static void
join_pieces(GPtrArray *pieces, const GArray *tokens)
{
	g_ptr_array_sort(pieces, by_baseline);
	for (guint i = 0; i < pieces->len; i++) {
		DpPiece *piece = pieces->pdata[i];

		for (guint j = i + 1; j < pieces->len && !piece->gone; j++) {
			DpPiece *other = pieces->pdata[j];

			if (other->baseline - piece->baseline > JOIN_REACH)
				break;
			if (dp_piece_may_absorb(piece, other, tokens))
				dp_piece_absorb(piece, other, tokens);
			else if (dp_piece_may_absorb(other, piece, tokens))
				dp_piece_absorb(other, piece, tokens);
		}
	}
}

typedef struct {
	const GArray *tokens;
} SortContext;

static int
by_x(gconstpointer a, gconstpointer b, gpointer data)
{
	const SortContext *context = data;
	const DpWord *p = &g_array_index(context->tokens, DpWord, *(const guint *)a);
	const DpWord *q = &g_array_index(context->tokens, DpWord, *(const guint *)b);

	if (p->rect.x0 != q->rect.x0)
		return (p->rect.x0 > q->rect.x0) - (p->rect.x0 < q->rect.x0);
	return (p->first > q->first) - (p->first < q->first);
}

static guint
font_typeface(const GPtrArray *fonts, guint16 font)
{
	return font < fonts->len ? dp_type_traits_of(fonts->pdata[font]) : 0;
}

typedef struct {
	guint16 font;
	guint n;
} FontShare;

/* The font of most main glyphs, and the numbers of italic glyphs, maths glyphs, … */
static void
count_fonts(DpLine *line, const DpPiece *piece, const GArray *tokens, const guint *typefaces)
{
	FontShare shares[16] = {{0}};
	guint n_shares = 0, best = 0;

	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpWord *token = dp_piece_token(piece, tokens, i);
		guint typeface = token->font == DP_FONT_NONE ? 0 : typefaces[token->font];
		guint k = 0;

		line->n_italic += typeface & DP_TYPEFACE_ITALIC ? token->n : 0;
		line->n_maths += typeface & DP_TYPEFACE_MATHS ? token->n : 0;
		line->n_bold += typeface & DP_TYPEFACE_BOLD ? token->n : 0;
		line->n_mono += typeface & DP_TYPEFACE_MONO ? token->n : 0;
		while (k < n_shares && shares[k].font != token->font)
			k++;
		if (k == G_N_ELEMENTS(shares))
			continue;
		n_shares = MAX(n_shares, k + 1);
		shares[k].font = token->font;
		shares[k].n += token->n;
		best = shares[k].n > shares[best].n ? k : best;
	}
	line->font = n_shares > 0 ? shares[best].font : DP_FONT_NONE;
	line->typeface = line->font == DP_FONT_NONE ? 0 : typefaces[line->font];
}

static DpLine *
line_from_piece(DpPiece *piece, const DpPage *page, const GArray *tokens, const guint *typefaces)
{
	DpLine *line = g_new0(DpLine, 1);
	const DpWord *first = dp_piece_token(piece, tokens, 0);
	SortContext context = {tokens};

	if (piece->kind != DP_LINE_ROTATED)
		g_array_sort_with_data(piece->tokens, by_x, &context);
	line->page = page->number;
	line->kind = piece->kind;
	line->baseline = piece->baseline;
	line->size = piece->size;
	line->stretch = dp_piece_stretch(piece, tokens);
	line->rect = piece->rect;
	if (piece->kind != DP_LINE_ROTATED) {
		line->rect.y0 = piece->baseline - 0.72 * piece->size;
		line->rect.y1 = piece->baseline + 0.22 * piece->size;
	}
	line->n_glyphs = piece->n_glyphs;
	line->n_main = piece->n_main;
	line->in_form = first->in_form;
	line->invisible = first->invisible;
	count_fonts(line, piece, tokens, typefaces);
	line->text = dp_piece_text(piece, tokens, page->text, &line->n_words);
	return line;
}

static void
free_line(gpointer line)
{
	dp_line_free(line);
}

GPtrArray *
dp_lines_of_page(const DpPage *page, const GArray *tokens, const gboolean *marks,
                 const DpStrip *strip, const GPtrArray *fonts)
{
	g_autoptr(GPtrArray) pieces = cut_pieces(tokens, marks, strip);
	g_autofree guint *typefaces = g_new0(guint, fonts->len + 1);
	GPtrArray *lines = g_ptr_array_new_with_free_func(free_line);

	for (guint i = 0; i < fonts->len; i++)
		typefaces[i] = font_typeface(fonts, i);
	join_pieces(pieces, tokens);
	for (guint i = 0; i < pieces->len; i++) {
		DpPiece *piece = pieces->pdata[i];

		if (!piece->gone && piece->tokens->len > 0)
			g_ptr_array_add(lines, line_from_piece(piece, page, tokens, typefaces));
	}
	return lines;
}
