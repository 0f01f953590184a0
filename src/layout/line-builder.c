/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/line-builder.h"

#include <math.h>
#include <stdlib.h>

#include "base/limits.h"
#include "layout/token.h"

#define SAME_BASELINE 0.9 /* points */
#define SAME_SIZE 0.06    /* relative */
#define MIN_CUT 4.0       /* points: a gap must be this wide to be the one between columns */
#define CUT_SHARE 0.55    /* and fill this much of the strip */
#define WORD_GAP 0.16     /* of the size: wider is a space, even where none was written */
#define FAR_GAP 3.0       /* of the size: farther apart, two pieces on one baseline stay two */
#define SCRIPT_SIZE 0.86  /* of its neighbour's size: smaller pieces beside it are scripts */

/* Parts of a formula within a line. TeX raises a numerator by 0.68 of the size and lowers a
 * denominator by as much; a root's sign hangs from an origin 0.85 above the line (1.1 in the next
 * larger cut), which would be the line above's if that were not a text's 1.1 away. */
#define PART_ABOVE 0.9
#define PART_BELOW 0.9
#define PART_SHARE 0.25 /* of the line's glyphs, at most */

/* A piece of a line: tokens that the text source gave in one row, on one side of the strip. */
typedef struct {
	GArray *tokens; /* of guint: indices */
	DpRect rect;
	double baseline, size;
	guint n_glyphs, n_main;
	int side; /* -1 left of the strip, 1 right of it, 0 across it or no strip */
	DpLineKind kind;
	gboolean gone; /* merged into another */
} Piece;

static void
piece_free(gpointer data)
{
	Piece *piece = data;

	g_array_unref(piece->tokens);
	g_free(piece);
}

static const DpToken *
piece_token(const Piece *piece, const GArray *tokens, guint index)
{
	return &g_array_index(tokens, DpToken, g_array_index(piece->tokens, guint, index));
}

/* Weights of a few distinct values; a piece has a handful of sizes and baselines. */
#define MAX_VALUES 12

typedef struct {
	double value, weight;
} Share;

/* The value that most weight is given to; of values closer than @bin the first one seen counts. */
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
static void
piece_measure(Piece *piece, const GArray *tokens)
{
	Share sizes[MAX_VALUES], baselines[MAX_VALUES];
	guint n_sizes = 0, n_baselines = 0;

	piece->rect = DP_RECT_EMPTY;
	piece->n_glyphs = 0;
	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpToken *token = piece_token(piece, tokens, i);

		dp_rect_unite(&piece->rect, &token->rect);
		piece->n_glyphs += token->n;
		share_add(sizes, &n_sizes, token->size, token->n, 0.05);
	}
	piece->size = largest_share(sizes, n_sizes)->value;
	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpToken *token = piece_token(piece, tokens, i);

		if (fabs(token->size - piece->size) <= SAME_SIZE * piece->size)
			share_add(baselines, &n_baselines, token->baseline, token->n, 0.4);
	}
	piece->baseline = largest_share(baselines, n_baselines)->value;
	piece->n_main = largest_share(baselines, n_baselines)->weight;
}

static int
token_side(const DpToken *token, const DpStrip *strip)
{
	double centre = (strip->x0 + strip->x1) / 2;

	if (!strip->found || (token->rect.x0 < centre && token->rect.x1 > centre))
		return 0;
	return token->rect.x1 <= centre ? -1 : 1;
}

/* Whether the gap between two neighbours of a row is the gap between the columns. */
static gboolean
is_cut(const DpToken *left, const DpToken *right, const DpStrip *strip)
{
	double gap = right->rect.x0 - left->rect.x1, centre = (strip->x0 + strip->x1) / 2;

	if (!strip->found)
		return FALSE;
	return left->rect.x1 <= centre + 1 && right->rect.x0 >= centre - 1 && gap >= MIN_CUT &&
	       gap >= CUT_SHARE * (strip->x1 - strip->x0);
}

static Piece *
piece_new(DpLineKind kind)
{
	Piece *piece = g_new0(Piece, 1);

	piece->tokens = g_array_new(FALSE, FALSE, sizeof(guint));
	piece->kind = kind;
	return piece;
}

static void
piece_finish(Piece *piece, const GArray *tokens, const DpStrip *strip)
{
	DpToken whole;

	piece_measure(piece, tokens);
	whole = (DpToken){.rect = piece->rect};
	piece->side = token_side(&whole, strip);
}

static DpLineKind
token_kind(const DpToken *token, gboolean line_number)
{
	if (line_number)
		return DP_LINE_NUMBER;
	return token->rotated ? DP_LINE_ROTATED : DP_LINE_TEXT;
}

/* Cuts the text source's rows at line numbers, at turned text, at the strip and where it jumps. */
static GPtrArray *
cut_pieces(const GArray *tokens, const gboolean *marks, const DpStrip *strip)
{
	GPtrArray *pieces = g_ptr_array_new_with_free_func(piece_free);
	const DpToken *last = NULL;
	Piece *piece = NULL;

	for (guint i = 0; i < tokens->len; i++) {
		const DpToken *token = &g_array_index(tokens, DpToken, i);
		DpLineKind kind = token_kind(token, marks[i]);

		if (piece == NULL || token->row != last->row || kind != piece->kind ||
		    kind == DP_LINE_NUMBER || is_cut(last, token, strip) ||
		    token->in_form != last->in_form || is_cut(token, last, strip)) {
			if (pieces->len >= DP_LIMIT_LINES_PER_PAGE)
				break;
			piece = piece_new(kind);
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
	const Piece *p = *(Piece *const *)a, *q = *(Piece *const *)b;

	if (p->baseline != q->baseline)
		return (p->baseline > q->baseline) - (p->baseline < q->baseline);
	return (p->rect.x0 > q->rect.x0) - (p->rect.x0 < q->rect.x0);
}

static void
piece_absorb(Piece *piece, Piece *other, const GArray *tokens)
{
	g_array_append_vals(piece->tokens, other->tokens->data, other->tokens->len);
	piece_measure(piece, tokens);
	other->gone = TRUE;
}

static double
horizontal_gap(const Piece *a, const Piece *b)
{
	return MAX(a->rect.x0, b->rect.x0) - MIN(a->rect.x1, b->rect.x1);
}

static gboolean
continues_line(const Piece *a, const Piece *b)
{
	return fabs(a->baseline - b->baseline) <= SAME_BASELINE &&
	       fabs(a->size - b->size) <= 0.3 * MAX(a->size, b->size) &&
	       horizontal_gap(a, b) < FAR_GAP * MAX(a->size, b->size);
}

/* A superscript or a fraction's part that the text source put in a row of its own. */
static gboolean
is_script_of(const Piece *script, const Piece *line)
{
	return script->size < SCRIPT_SIZE * line->size && script->n_glyphs < line->n_glyphs &&
	       script->baseline > line->baseline - line->size &&
	       script->baseline < line->baseline + 0.6 * line->size &&
	       horizontal_gap(script, line) < 0.5 * line->size;
}

/* Whether the line leaves room where the piece is: no word on its own baseline is there. */
static gboolean
fits_between(const Piece *piece, const Piece *line, const GArray *tokens)
{
	for (guint i = 0; i < line->tokens->len; i++) {
		const DpToken *token = piece_token(line, tokens, i);

		if (fabs(token->baseline - line->baseline) <= SAME_BASELINE &&
		    MIN(token->rect.x1, piece->rect.x1) - MAX(token->rect.x0, piece->rect.x0) >
		        WORD_GAP * line->size)
			return FALSE;
	}
	return TRUE;
}

/* A root's sign, the parts of a fraction or a matrix's row, in the size of the line they stand in:
 * TeX makes room for them between two words of it. What is on the line's own baseline is none: the
 * number of a line may be as close before it. */
static gboolean
is_formula_part_of(const Piece *part, const Piece *line, const GArray *tokens)
{
	double below = part->baseline - line->baseline;

	return fabs(below) > SAME_BASELINE && part->n_glyphs <= PART_SHARE * line->n_glyphs &&
	       part->size < 1.2 * line->size && below > -PART_ABOVE * line->size &&
	       below < PART_BELOW * line->size && part->rect.x0 > line->rect.x0 - line->size &&
	       part->rect.x1 < line->rect.x1 + line->size && fits_between(part, line, tokens);
}

static gboolean
may_join(const Piece *a, const Piece *b, const GArray *tokens)
{
	return !a->gone && !b->gone && a->kind == DP_LINE_TEXT && b->kind == DP_LINE_TEXT &&
	       a->side == b->side &&
	       (continues_line(a, b) || is_script_of(b, a) || is_formula_part_of(b, a, tokens));
}

/* Pieces further apart than this many points of baseline are never one line. */
#define JOIN_REACH 16.0

static void
join_pieces(GPtrArray *pieces, const GArray *tokens)
{
	g_ptr_array_sort(pieces, by_baseline);
	for (guint i = 0; i < pieces->len; i++) {
		Piece *piece = pieces->pdata[i];

		for (guint j = i + 1; j < pieces->len && !piece->gone; j++) {
			Piece *other = pieces->pdata[j];

			if (other->baseline - piece->baseline > JOIN_REACH)
				break;
			if (may_join(piece, other, tokens))
				piece_absorb(piece, other, tokens);
			else if (may_join(other, piece, tokens))
				piece_absorb(other, piece, tokens);
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
	const DpToken *p = &g_array_index(context->tokens, DpToken, *(const guint *)a);
	const DpToken *q = &g_array_index(context->tokens, DpToken, *(const guint *)b);

	if (p->rect.x0 != q->rect.x0)
		return (p->rect.x0 > q->rect.x0) - (p->rect.x0 < q->rect.x0);
	return (p->first > q->first) - (p->first < q->first);
}

static char *
piece_text(const Piece *piece, const GArray *tokens, const char *text, guint *n_words)
{
	GString *out = g_string_sized_new(piece->n_glyphs + 16);
	const DpToken *last = NULL;

	*n_words = piece->tokens->len > 0;
	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpToken *token = piece_token(piece, tokens, i);

		if (last != NULL && (token->rect.x0 - last->rect.x1 > WORD_GAP * piece->size ||
		                     (token->space_before && token->row == last->row))) {
			g_string_append_c(out, ' ');
			(*n_words)++;
		}
		g_string_append_len(out, text + token->text_offset,
		                    token->text_end - token->text_offset);
		last = token;
	}
	return g_string_free(out, FALSE);
}

static guint
font_typeface(const GPtrArray *fonts, guint16 font)
{
	return font < fonts->len ? dp_typeface_of(fonts->pdata[font]) : 0;
}

typedef struct {
	guint16 font;
	guint n;
} FontShare;

/* Which font most of the main glyphs are in, and how many glyphs are italic, maths, … */
static void
count_fonts(DpLine *line, const Piece *piece, const GArray *tokens, const guint *typefaces)
{
	FontShare shares[16] = {{0}};
	guint n_shares = 0, best = 0;

	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpToken *token = piece_token(piece, tokens, i);
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

/* The stretch of the glyphs of the line's own size. */
static double
usual_stretch(const Piece *piece, const GArray *tokens)
{
	double sum = 0, n = 0;

	for (guint i = 0; i < piece->tokens->len; i++) {
		const DpToken *token = piece_token(piece, tokens, i);

		if (fabs(token->size - piece->size) > SAME_SIZE * piece->size)
			continue;
		sum += token->stretch * token->n;
		n += token->n;
	}
	return n > 0 ? sum / n : 1;
}

static DpLine *
line_from_piece(Piece *piece, const DpPage *page, const GArray *tokens, const guint *typefaces)
{
	DpLine *line = g_new0(DpLine, 1);
	const DpToken *first = piece_token(piece, tokens, 0);
	SortContext context = {tokens};

	if (piece->kind != DP_LINE_ROTATED)
		g_array_sort_with_data(piece->tokens, by_x, &context);
	line->page = page->number;
	line->kind = piece->kind;
	line->baseline = piece->baseline;
	line->size = piece->size;
	line->stretch = usual_stretch(piece, tokens);
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
	line->text = piece_text(piece, tokens, page->text, &line->n_words);
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
		Piece *piece = pieces->pdata[i];

		if (!piece->gone && piece->tokens->len > 0)
			g_ptr_array_add(lines, line_from_piece(piece, page, tokens, typefaces));
	}
	return lines;
}
