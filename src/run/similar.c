/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/similar.h"

#include "base/limits.h"

#define ROWS 2 /* bins per band */
#define BANDS (DP_SKETCH_BINS / ROWS)

typedef struct {
	guint64 key;
	guint32 text;
} Entry;

typedef struct {
	const DpSketch *sketches;
	guint n;
	double least;
	guint32 *tests; /* of each text, in buckets with many texts */
	GArray *pairs;
} Search;

static int
compare_entries(gconstpointer a, gconstpointer b)
{
	const Entry *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->text < y->text ? -1 : x->text > y->text;
}

static int
compare_pairs(gconstpointer a, gconstpointer b)
{
	const DpSimilarPair *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return x->second < y->second ? -1 : x->second > y->second;
}

static void
test(Search *search, guint32 first, guint32 second)
{
	DpSimilarPair pair = {first, second, 0};

	pair.overlap = dp_sketch_overlap(&search->sketches[first], &search->sketches[second]);
	if (pair.overlap >= search->least)
		g_array_append_val(search->pairs, pair);
}

static void
test_all(Search *search, const Entry *bucket, guint n)
{
	for (guint i = 1; i < n; i++) {
		for (guint k = 0; k < i; k++)
			test(search, bucket[k].text, bucket[i].text);
	}
}

static void
test_some(Search *search, const Entry *bucket, guint n)
{
	for (guint i = 1; i < n; i++) {
		guint32 text = bucket[i].text;
		guint from = i > DP_LIMIT_DUPLICATE_BUCKET ? i - DP_LIMIT_DUPLICATE_BUCKET : 0;

		if (search->tests[text] >= DP_LIMIT_DUPLICATE_TESTS)
			continue;
		if (from > 0)
			test(search, bucket[0].text, text);
		for (guint k = from; k < i; k++)
			test(search, bucket[k].text, text);
		search->tests[text] += i - from + (from > 0);
	}
}

/* The same pair occurs in many bands. */
static void
drop_repeats(GArray *pairs)
{
	guint kept = 0;

	g_array_sort(pairs, compare_pairs);
	for (guint i = 0; i < pairs->len; i++) {
		const DpSimilarPair *pair = &g_array_index(pairs, DpSimilarPair, i);

		if (kept == 0 ||
		    compare_pairs(pair, &g_array_index(pairs, DpSimilarPair, kept - 1)) != 0)
			g_array_index(pairs, DpSimilarPair, kept++) = *pair;
	}
	g_array_set_size(pairs, kept);
}

static void
search_band(Search *search, Entry *entries, guint band)
{
	guint start = 0;

	for (guint32 i = 0; i < search->n; i++) {
		const guint32 *bins = search->sketches[i].bins + band * ROWS;

		entries[i] = (Entry){(guint64)bins[0] << 32 | bins[1], i};
	}
	qsort(entries, search->n, sizeof *entries, compare_entries);
	for (guint i = 1; i <= search->n; i++) {
		guint size = i - start;

		if (i < search->n && entries[i].key == entries[start].key)
			continue;
		if (size <= DP_LIMIT_DUPLICATE_BUCKET)
			test_all(search, entries + start, size);
		else
			test_some(search, entries + start, size);
		start = i;
	}
}

GArray *
dp_similar_find(const DpSketch *sketches, guint n, double least)
{
	g_autofree Entry *entries = g_new0(Entry, n + 1);
	g_autofree guint32 *tests = g_new0(guint32, n + 1);
	Search search = {sketches, n, least, tests,
	                 g_array_new(FALSE, FALSE, sizeof(DpSimilarPair))};

	for (guint band = 0; band < BANDS && n > 1; band++) {
		search_band(&search, entries, band);
		drop_repeats(search.pairs);
	}
	return search.pairs;
}
