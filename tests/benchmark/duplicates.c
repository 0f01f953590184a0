/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <time.h>

#include "fixtures/texts.h"
#include "run/similar.h"

/*
 * What it takes to find the papers that share text: strangers, among which one in a hundred is
 * another one's twin, and papers that are all nearly the same, which somebody would send to make
 * the program slow. The time a paper takes should not grow with their number. Printed, never
 * asserted.
 */

#define LEAST 0.4
#define WORDS 600
#define SKETCHED_WORDS 8000 /* as many as a long paper has */
#define SKETCHES 200

static const guint NUMBERS[] = {2500, 5000, 10000, 20000, 40000};

static double
cpu_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static DpSketch
make(guint i, gboolean alike)
{
	if (alike)
		return fixture_text_sketch(i + 1, WORDS, i % 13);
	return fixture_text_sketch(i % 100 == 99 ? i : i + 1, 0, WORDS);
}

static void
measure(guint n, gboolean alike)
{
	g_autofree DpSketch *sketches = g_new0(DpSketch, n);
	g_autoptr(GArray) pairs = NULL;
	double start, seconds;

	for (guint i = 0; i < n; i++)
		sketches[i] = make(i, alike);
	start = cpu_seconds();
	pairs = dp_similar_find(sketches, n, LEAST);
	seconds = cpu_seconds() - start;
	printf("%-10s %6u papers: %6.3f s, %5.1f us a paper, %u pairs\n",
	       alike ? "alike" : "strangers", n, seconds, 1e6 * seconds / n, pairs->len);
}

static void
measure_sketching(void)
{
	g_autofree char *text = fixture_text_words(1, SKETCHED_WORDS);
	double start = cpu_seconds();

	for (guint i = 0; i < SKETCHES; i++) {
		g_autoptr(DpSketcher) sketcher = dp_sketcher_new();
		DpSketch sketch;

		dp_sketcher_add_line(sketcher, text);
		dp_sketcher_end(sketcher, &sketch);
	}
	printf("a sketch of %u words: %.2f ms\n", SKETCHED_WORDS,
	       1e3 * (cpu_seconds() - start) / SKETCHES);
}

int
main(void)
{
	measure_sketching();
	for (guint i = 0; i < G_N_ELEMENTS(NUMBERS); i++) {
		measure(NUMBERS[i], FALSE);
		measure(NUMBERS[i], TRUE);
	}
	return 0;
}
