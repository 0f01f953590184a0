/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/sketch.h"
#include "fixtures/prose.h"

#define WORDS 4000

/* Words @first to @first + @n of one endless text. */
static char *
words(guint32 stream, guint n)
{
	FixtureProse prose = {.state = stream};

	return fixture_prose_phrase(&prose, n);
}

static gboolean
sketch_of(DpSketch *sketch, const char *const *lines)
{
	g_autoptr(DpSketcher) sketcher = dp_sketcher_new();

	for (guint i = 0; lines[i] != NULL; i++)
		dp_sketcher_add_line(sketcher, lines[i]);
	return dp_sketcher_end(sketcher, sketch);
}

/* Broken into lines of @width bytes, with a hyphen where that cuts a word. */
static GPtrArray *
broken(const char *text, gsize width)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	gsize length = strlen(text);

	for (gsize i = 0; i < length; i += width) {
		gsize n = MIN(width, length - i);
		gboolean cuts = i + n < length && g_ascii_isalpha(text[i + n - 1]) &&
		                g_ascii_isalpha(text[i + n]);

		g_ptr_array_add(lines,
		                g_strdup_printf("%.*s%s", (int)n, text + i, cuts ? "-" : ""));
	}
	g_ptr_array_add(lines, NULL);
	return lines;
}

static void
test_same_however_broken(void)
{
	g_autofree char *text = words(1, WORDS);
	g_autoptr(GPtrArray) narrow = broken(text, 31), wide = broken(text, 97);
	DpSketch a, b;

	g_assert_true(sketch_of(&a, (const char *const *)narrow->pdata));
	g_assert_true(sketch_of(&b, (const char *const *)wide->pdata));
	g_assert_cmpmem(&a, sizeof a, &b, sizeof b);
	g_assert_cmpfloat(dp_sketch_overlap(&a, &b), ==, 1);
}

/* Capitals, ligatures, accents set apart and hyphens are the printer's. */
static void
test_same_however_set(void)
{
	g_autofree char *text = words(1, WORDS);
	g_autofree char *plain = g_strconcat(text, " a first self-contained naïve office", NULL);
	g_autofree char *set = g_ascii_strup(text, -1);
	g_autofree char *ligatures =
	    g_strconcat(set, "; A \xef\xac\x81rst (self\xe2\x80\x90", NULL);
	DpSketch a, b;

	g_assert_true(sketch_of(&a, (const char *const[]){plain, NULL}));
	g_assert_true(sketch_of(&b, (const char *const[]){ligatures,
	                                                  "contained) nai\xcc\x88ve o\xef\xac\x83"
	                                                  "ce.",
	                                                  NULL}));
	g_assert_cmpmem(&a, sizeof a, &b, sizeof b);
}

/* Each row: how many of the first 4000 words two texts share, and the overlap there must be. */
static void
test_overlap(void)
{
	static const struct {
		guint common, rest_a, rest_b; /* words */
		double overlap, off;
	} ROWS[] = {
	    {4000, 0, 0, 1, 0},       {2000, 2000, 2000, 0.5, 0.1},
	    {0, 4000, 4000, 0, 0.01}, {1000, 3000, 3000, 0.25, 0.1},
	    {1000, 0, 4000, 1, 0.15}, {400, 3600, 3600, 0.1, 0.07},
	    {200, 50, 50, 0.8, 0.05},
	};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *common = words(1, ROWS[i].common);
		g_autofree char *rest_a = words(70001, ROWS[i].rest_a);
		g_autofree char *rest_b = words(900001, ROWS[i].rest_b);
		DpSketch a, b;

		g_assert_true(sketch_of(&a, (const char *const[]){common, rest_a, NULL}));
		g_assert_true(sketch_of(&b, (const char *const[]){rest_b, common, NULL}));
		g_assert_cmpfloat_with_epsilon(dp_sketch_overlap(&a, &b), ROWS[i].overlap,
		                               ROWS[i].off + 1e-9);
		g_assert_cmpfloat(dp_sketch_overlap(&a, &b), ==, dp_sketch_overlap(&b, &a));
	}
}

static void
test_too_short(void)
{
	g_autofree char *some = words(1, DP_SKETCH_MIN_RUNS + DP_SKETCH_RUN - 2);
	g_autofree char *enough = words(1, DP_SKETCH_MIN_RUNS + DP_SKETCH_RUN - 1);
	g_autoptr(GString) same = g_string_new(NULL);
	DpSketch sketch;

	for (guint i = 0; i < WORDS; i++)
		g_string_append(same, "again ");
	g_assert_false(sketch_of(&sketch, (const char *const[]){NULL}));
	g_assert_false(sketch_of(&sketch, (const char *const[]){"", " - ", "-", NULL}));
	g_assert_false(sketch_of(&sketch, (const char *const[]){same->str, NULL}));
	g_assert_false(sketch_of(&sketch, (const char *const[]){some, NULL}));
	g_assert_true(sketch_of(&sketch, (const char *const[]){enough, NULL}));
}

static void
test_written_and_read(void)
{
	g_autofree char *text = words(1, WORDS);
	DpSketch before, after;
	g_autofree char *written = NULL;

	g_assert_true(sketch_of(&before, (const char *const[]){text, NULL}));
	written = dp_sketch_to_text(&before);
	g_assert_true(dp_sketch_from_text(written, &after));
	g_assert_cmpmem(&before, sizeof before, &after, sizeof after);
}

/* The text comes from a process that read a stranger's file, or from a file of another version. */
static void
test_not_believed(void)
{
	g_autofree char *text = words(1, WORDS);
	g_autofree char *written = NULL, *other = NULL, *cut = NULL, *numbers = NULL;
	DpSketch sketch;

	g_assert_true(sketch_of(&sketch, (const char *const[]){text, NULL}));
	written = dp_sketch_to_text(&sketch);
	other = g_strconcat("2:", written + 2, NULL);
	cut = g_strndup(written, strlen(written) - 8);
	sketch.smallest[7] = sketch.smallest[6];
	numbers = dp_sketch_to_text(&sketch);
	g_assert_false(dp_sketch_from_text("", &sketch));
	g_assert_false(dp_sketch_from_text("1:", &sketch));
	g_assert_false(dp_sketch_from_text("1:not base64", &sketch));
	g_assert_false(dp_sketch_from_text(other, &sketch));
	g_assert_false(dp_sketch_from_text(cut, &sketch));
	g_assert_false(dp_sketch_from_text(numbers, &sketch));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sketch/same-however-broken", test_same_however_broken);
	g_test_add_func("/sketch/same-however-set", test_same_however_set);
	g_test_add_func("/sketch/overlap", test_overlap);
	g_test_add_func("/sketch/too-short", test_too_short);
	g_test_add_func("/sketch/written-and-read", test_written_and_read);
	g_test_add_func("/sketch/not-believed", test_not_believed);
	return g_test_run();
}
