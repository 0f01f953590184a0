/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/piece.h"

/* What goes on with a line of 10 pt, twenty letters wide: at 72 pt, its words 60 pt wide on either
 * side of a gap of 20. A piece in two places that differ in one number is a part of it, or not. */

#define SIZE 10.0
#define LEFT 72.0
#define BASELINE 100.0

/* PieceCase: the second piece, and what is wanted. */
typedef struct {
	const char *name;
	double x, width; /* from the line's left edge */
	double below;    /* from its baseline */
	double size;
	guint n; /* glyphs */
	gboolean absorbed;
} PieceCase;

static const PieceCase CASES[] = {
    /* on the same baseline */
    {"same-baseline", 142, 60, 0.89, 10, 20, TRUE},
    {"other-baseline", 142, 60, 0.91, 10, 20, FALSE},
    {"words", 169.9, 60, 0, 10, 20, TRUE},
    {"cells", 170.1, 60, 0, 10, 20, FALSE},
    /* a script beside it, too long to be a part of a formula */
    {"script", 141, 20, -4, 8.59, 10, TRUE},
    {"no-script", 141, 20, -4, 8.61, 10, FALSE},
    /* in the gap between its words, as large as they are */
    {"numerator", 62, 16, -8.9, 10, 2, TRUE},
    {"line-above", 62, 16, -9.1, 10, 2, FALSE},
    {"denominator", 62, 16, 8.9, 10, 2, TRUE},
    {"line-below", 62, 16, 9.1, 10, 2, FALSE},
    {"part", 62, 16, -5, 10, 5, TRUE},
    {"too-long-a-part", 62, 16, -5, 10, 6, FALSE},
    {"touches-a-word", 58.5, 16, -5, 10, 2, TRUE},
    {"over-a-word", 58.3, 16, -5, 10, 2, FALSE},
};

static void
add_token(GArray *tokens, DpPiece *piece, double x, double width, double baseline, double size,
          guint n)
{
	DpWord token = {.rect = {LEFT + x, baseline - 0.7 * size, LEFT + x + width, baseline},
	                .baseline = baseline,
	                .size = size,
	                .stretch = 1,
	                .row = tokens->len,
	                .text_offset = tokens->len,
	                .text_end = tokens->len + 1,
	                .n = n};
	guint index = tokens->len;

	g_array_append_val(tokens, token);
	g_array_append_val(piece->tokens, index);
	dp_piece_measure(piece, tokens);
}

static DpPiece *
line_new(GArray *tokens)
{
	DpPiece *line = dp_piece_new(DP_LINE_TEXT);

	add_token(tokens, line, 0, 60, BASELINE, SIZE, 10);
	add_token(tokens, line, 80, 60, BASELINE, SIZE, 10);
	return line;
}

static void
test_piece(gconstpointer data)
{
	const PieceCase *one = data;
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(DpWord));
	DpPiece *line = line_new(tokens), *other = dp_piece_new(DP_LINE_TEXT);

	add_token(tokens, other, one->x, one->width, BASELINE + one->below, one->size, one->n);
	g_assert_cmpint(dp_piece_may_absorb(line, other, tokens), ==, one->absorbed);
	dp_piece_free(line);
	dp_piece_free(other);
}

/* A wider gap is a space, even where none was written. */
static void
test_spaces(void)
{
	static const struct {
		double gap;
		guint n_words;
	} GAPS[] = {{1.5, 1}, {1.7, 2}};

	for (guint i = 0; i < G_N_ELEMENTS(GAPS); i++) {
		g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(DpWord));
		DpPiece *line = dp_piece_new(DP_LINE_TEXT);
		g_autofree char *text = NULL;
		guint n_words = 0;

		add_token(tokens, line, 0, 60, BASELINE, SIZE, 10);
		add_token(tokens, line, 60 + GAPS[i].gap, 60, BASELINE, SIZE, 10);
		text = dp_piece_text(line, tokens, "ab", &n_words);
		g_assert_cmpuint(n_words, ==, GAPS[i].n_words);
		dp_piece_free(line);
	}
}

/* The glyphs of a line's own size: two fonts' letters differ a little. */
static void
test_main_glyphs(void)
{
	static const struct {
		double size;
		guint n_main;
	} SIZES[] = {{10.39, 15}, {10.41, 10}};

	for (guint i = 0; i < G_N_ELEMENTS(SIZES); i++) {
		g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(DpWord));
		DpPiece *line = dp_piece_new(DP_LINE_TEXT);

		add_token(tokens, line, 0, 60, BASELINE, SIZE, 10);
		add_token(tokens, line, 62, 30, BASELINE, SIZES[i].size, 5);
		g_assert_cmpfloat(line->size, ==, SIZE);
		g_assert_cmpuint(line->n_main, ==, SIZES[i].n_main);
		dp_piece_free(line);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/piece/absorb/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_piece);
	}
	g_test_add_func("/piece/spaces", test_spaces);
	g_test_add_func("/piece/main-glyphs", test_main_glyphs);
	return g_test_run();
}
