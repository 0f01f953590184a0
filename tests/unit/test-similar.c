/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "fixtures/texts.h"
#include "run/similar.h"

#define MANY 10000u
#define LEAST 0.4

static void
test_none(void)
{
	DpSketch one = fixture_text_sketch(1, 0, 500);
	g_autoptr(GArray) of_none = dp_similar_find(NULL, 0, LEAST);
	g_autoptr(GArray) of_one = dp_similar_find(&one, 1, LEAST);

	g_assert_cmpuint(of_none->len, ==, 0);
	g_assert_cmpuint(of_one->len, ==, 0);
}

/* Texts 2 * i and 2 * i + 1 have 60 % in common, for some i; all others are strangers. */
static void
test_few_among_many(void)
{
	g_autofree DpSketch *sketches = g_new0(DpSketch, MANY);
	g_autoptr(GArray) pairs = NULL;
	guint n = 0;

	for (guint i = 0; i < MANY; i++)
		sketches[i] = fixture_text_sketch(i + 1, 0, 300);
	for (guint i = 0; i < MANY; i += 500) {
		g_autoptr(DpSketcher) sketcher = dp_sketcher_new();

		fixture_text_add(sketcher, i + 1, 180);
		fixture_text_add(sketcher, MANY + i + 1, 120);
		g_assert_true(dp_sketcher_end(sketcher, &sketches[i + 1]));
	}
	pairs = dp_similar_find(sketches, MANY, LEAST);
	for (guint i = 0; i < pairs->len; i++, n++) {
		const DpSimilarPair *pair = &g_array_index(pairs, DpSimilarPair, i);

		g_assert_cmpuint(pair->first, ==, 500 * i);
		g_assert_cmpuint(pair->second, ==, 500 * i + 1);
		g_assert_cmpfloat_with_epsilon(pair->overlap, 0.6, 0.1);
	}
	g_assert_cmpuint(n, ==, MANY / 500);
}

static guint
root(guint *parents, guint i)
{
	while (parents[i] != i)
		i = parents[i] = parents[parents[i]];
	return i;
}

/* Each with each would be fifty million pairs; a few for each text are enough to tell that all
 * hang together. */
static void
test_all_alike(void)
{
	g_autofree DpSketch *sketches = g_new0(DpSketch, MANY);
	g_autofree guint *parents = g_new0(guint, MANY);
	g_autoptr(GArray) pairs = NULL;
	const guint most = DP_LIMIT_DUPLICATE_TESTS + DP_LIMIT_DUPLICATE_BUCKET + 1;

	for (guint i = 0; i < MANY; i++) {
		sketches[i] = fixture_text_sketch(i + 1, 300, i % 7);
		parents[i] = i;
	}
	pairs = dp_similar_find(sketches, MANY, LEAST);
	g_assert_cmpuint(pairs->len, <, MANY * most);
	for (guint i = 0; i < pairs->len; i++) {
		const DpSimilarPair *pair = &g_array_index(pairs, DpSimilarPair, i);

		g_assert_cmpuint(pair->first, <, pair->second);
		parents[root(parents, pair->second)] = root(parents, pair->first);
	}
	for (guint i = 0; i < MANY; i++)
		g_assert_cmpuint(root(parents, i), ==, root(parents, 0));
}

/* What everybody has of a template, a tenth of each text, neither makes pairs nor hides one. */
static void
test_template_hides_nothing(void)
{
	const guint n = 2000;
	g_autofree DpSketch *sketches = g_new0(DpSketch, n);
	g_autoptr(GArray) pairs = NULL;

	for (guint i = 0; i < n; i++)
		sketches[i] = fixture_text_sketch(i == n - 1 ? 4 : i + 1, 100, 900);
	pairs = dp_similar_find(sketches, n, LEAST);
	g_assert_cmpuint(pairs->len, ==, 1);
	g_assert_cmpuint(g_array_index(pairs, DpSimilarPair, 0).first, ==, 3);
	g_assert_cmpuint(g_array_index(pairs, DpSimilarPair, 0).second, ==, n - 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/similar/none", test_none);
	g_test_add_func("/similar/few-among-many", test_few_among_many);
	g_test_add_func("/similar/all-alike", test_all_alike);
	g_test_add_func("/similar/template", test_template_hides_nothing);
	return g_test_run();
}
