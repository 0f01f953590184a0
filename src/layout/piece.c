/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/piece.h"

#include <math.h>
#include <string.h>

#include "layout/size.h"

#define SAME_BASELINE 0.9 /* points */
#define WORD_GAP 0.16     /* of the size: a wider gap is a space, even if none was written */
#define FAR_GAP 3.0       /* of the size: pieces of one baseline farther apart are not joined */
#define SCRIPT_SIZE 0.86  /* of its neighbour's size: smaller pieces beside it are scripts */

/* Parts of a formula within a line. TeX raises a numerator by 0.68 of the size and lowers a
 * denominator by as much; the origin of a root sign is 0.85 above the line (1.1 in the next larger
 * cut). That would be the line above, but text lines are at least 1.1 apart. */
#define PART_ABOVE 0.9
#define PART_BELOW 0.9
#define PART_SHARE 0.25 /* of the line's glyphs, at most */

void
dp_piece_free(gpointer data)
{
	DpPiece *piece = data;

	g_array_unref(piece->tokens);
	g_free(piece);
}

const DpWord *
dp_piece_token(const DpPiece *piece, const GArray *tokens, guint index)
{
	return &g_array_index(tokens, DpWord, g_array_index(piece->tokens, guint, index));
}

/* Distinct values that are weighted; a piece has few sizes and baselines. */
#define MAX_VALUES 12

typedef struct {
	double value, weight;
} Share;

/* The value with the most weight; values closer than @bin count as the first one seen. */
static void
share_add(Share *shares, guint *n, double value, double weight, double bin)
{
	guint i = 0;

	while (i < *n && fabs(shares[i].value - value) > bin)
		i++;
	if (i == MAX_VALUES)
		return;
	if (i == *n)
		shares[(*n)++] = (Share){value, 0};
	shares[i].weight += weight;
}

static const Share *
largest_share(const Share *shares, guint n)
{
	const Share *best = shares;

	for (guint i = 1; i < n; i++) {
		if (shares[i].weight > best->weight)
			best = &shares[i];
	}
	return best;
}

/* The size of most glyphs, and the baseline of most glyphs of that size. */
void
dp_piece_measure(DpPiece *piece, const GArray *tokens)
{
	Share sizes[MAX_VALUES], baselines[MAX_VALUES];
	guint n_sizes = 0, n_baselines = 0;

	piece->rect = DP_RECT_EMPTY;
	piece->n_glyphs = 0;
	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpWord *token = dp_piece_token(piece, tokens, i);

		dp_rect_unite(&piece->rect, &token->rect);
		piece->n_glyphs += token->n;
		share_add(sizes, &n_sizes, token->size, token->n, 0.05);
	}
	piece->size = largest_share(sizes, n_sizes)->value;
	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpWord *token = dp_piece_token(piece, tokens, i);

		if (dp_size_equals(token->size, piece->size))
			share_add(baselines, &n_baselines, token->baseline, token->n, 0.4);
	}
	piece->baseline = largest_share(baselines, n_baselines)->value;
	piece->n_main = largest_share(baselines, n_baselines)->weight;
}

DpPiece *
dp_piece_new(DpLineKind kind)
{
	DpPiece *piece = g_new0(DpPiece, 1);

	piece->tokens = g_array_new(FALSE, FALSE, sizeof(guint));
	piece->kind = kind;
	return piece;
}

void
dp_piece_absorb(DpPiece *piece, DpPiece *other, const GArray *tokens)
{
	g_array_append_vals(piece->tokens, other->tokens->data, other->tokens->len);
	dp_piece_measure(piece, tokens);
	other->gone = TRUE;
}

static double
horizontal_gap(const DpPiece *a, const DpPiece *b)
{
	return MAX(a->rect.x0, b->rect.x0) - MIN(a->rect.x1, b->rect.x1);
}

static gboolean
continues_line(const DpPiece *a, const DpPiece *b)
{
	return fabs(a->baseline - b->baseline) <= SAME_BASELINE &&
	       fabs(a->size - b->size) <= 0.3 * MAX(a->size, b->size) &&
	       horizontal_gap(a, b) < FAR_GAP * MAX(a->size, b->size);
}

/* A superscript or a fraction's part that the text source put in a separate row. */
static gboolean
is_script_of(const DpPiece *script, const DpPiece *line)
{
	return script->size < SCRIPT_SIZE * line->size && script->n_glyphs < line->n_glyphs &&
	       script->baseline > line->baseline - line->size &&
	       script->baseline < line->baseline + 0.6 * line->size &&
	       horizontal_gap(script, line) < 0.5 * line->size;
}

/* Whether the line has a gap where the piece is: none of its own words are there. */
static gboolean
fits_between(const DpPiece *piece, const DpPiece *line, const GArray *tokens)
{
	for (guint i = 0; i < line->tokens->len; i++) {
		const DpWord *token = dp_piece_token(line, tokens, i);

		if (fabs(token->baseline - line->baseline) <= SAME_BASELINE &&
		    MIN(token->rect.x1, piece->rect.x1) - MAX(token->rect.x0, piece->rect.x0) >
		        WORD_GAP * line->size)
			return FALSE;
	}
	return TRUE;
}

/* A root sign, a part of a fraction or a row of a matrix, in the size of the line it belongs to:
 * TeX leaves a gap for it between two words. Not pieces on the line's own baseline: a line number
 * may be as close in front of it. */
static gboolean
is_formula_part_of(const DpPiece *part, const DpPiece *line, const GArray *tokens)
{
	double below = part->baseline - line->baseline;

	return fabs(below) > SAME_BASELINE && part->n_glyphs <= PART_SHARE * line->n_glyphs &&
	       part->size < 1.2 * line->size && below > -PART_ABOVE * line->size &&
	       below < PART_BELOW * line->size && part->rect.x0 > line->rect.x0 - line->size &&
	       part->rect.x1 < line->rect.x1 + line->size && fits_between(part, line, tokens);
}

gboolean
dp_piece_may_absorb(const DpPiece *a, const DpPiece *b, const GArray *tokens)
{
	return !a->gone && !b->gone && a->kind == DP_LINE_TEXT && b->kind == DP_LINE_TEXT &&
	       a->side == b->side &&
	       (continues_line(a, b) || is_script_of(b, a) || is_formula_part_of(b, a, tokens));
}

static gboolean
begins_word(const DpPiece *piece, const DpWord *last, const DpWord *token)
{
	return token->rect.x0 - last->rect.x1 > WORD_GAP * piece->size ||
	       (token->space_before && token->row == last->row);
}

/* The bytes of all tokens, each with a space before it. */
static gsize
bytes_of_tokens(const DpPiece *piece, const GArray *tokens)
{
	gsize n = 0;

	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpWord *token = dp_piece_token(piece, tokens, i);

		n += 1 + token->text_end - token->text_offset;
	}
	return n;
}

char *
dp_piece_text(const DpPiece *piece, const GArray *tokens, const char *text, guint *n_words)
{
	char *out = g_malloc(bytes_of_tokens(piece, tokens) + 1), *to = out;
	const DpWord *last = NULL;

	*n_words = piece->tokens->len > 0;
	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpWord *token = dp_piece_token(piece, tokens, i);
		guint32 n = token->text_end - token->text_offset;

		if (last != NULL && begins_word(piece, last, token)) {
			*to++ = ' ';
			(*n_words)++;
		}
		memcpy(to, text + token->text_offset, n);
		to += n;
		last = token;
	}
	*to = '\0';
	return out;
}

/* The stretch of the glyphs of the line's own size. */
double
dp_piece_stretch(const DpPiece *piece, const GArray *tokens)
{
	double sum = 0, n = 0;

	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpWord *token = dp_piece_token(piece, tokens, i);

		if (!dp_size_equals(token->size, piece->size))
			continue;
		sum += token->stretch * token->n;
		n += token->n;
	}
	return n > 0 ? sum / n : 1;
}
