/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sketch.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"

#define VERSION "1:" /* of the sketch format; other versions cannot be compared */

#define FNV_OFFSET 0xcbf29ce484222325u
#define FNV_PRIME 0x100000001b3u
#define BASE 0x9e3779b97f4a7c15u /* of the polynomial hash over a run's words; odd */
#define BIN_SEED 0xd1b54a32d192ed03u
#define EMPTY G_MAXUINT32

struct _DpSketcher {
	guint64 words[DP_SKETCH_RUN]; /* the last words, in a ring */
	guint n_words;
	guint64 word; /* the word being read */
	gboolean in_word;
	GArray *runs; /* of guint64 */
};

DpSketcher *
dp_sketcher_new(void)
{
	DpSketcher *sketcher = g_new0(DpSketcher, 1);

	sketcher->runs = g_array_new(FALSE, FALSE, sizeof(guint64));
	return sketcher;
}

void
dp_sketcher_free(DpSketcher *sketcher)
{
	if (sketcher == NULL)
		return;
	g_array_unref(sketcher->runs);
	g_free(sketcher);
}

/* SplitMix64's finaliser: every bit of the result depends on every bit of @x. */
static guint64
mix(guint64 x)
{
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

static void
end_word(DpSketcher *sketcher)
{
	guint64 run = 0;

	if (!sketcher->in_word)
		return;
	sketcher->in_word = FALSE;
	sketcher->words[sketcher->n_words % DP_SKETCH_RUN] = sketcher->word;
	sketcher->n_words++;
	if (sketcher->n_words < DP_SKETCH_RUN || sketcher->runs->len >= DP_LIMIT_SKETCH_RUNS)
		return;
	for (guint i = 0; i < DP_SKETCH_RUN; i++)
		run = run * BASE + sketcher->words[(sketcher->n_words + i) % DP_SKETCH_RUN];
	run = mix(run);
	g_array_append_val(sketcher->runs, run);
}

static void
add_bytes(DpSketcher *sketcher, const char *bytes, gsize n)
{
	if (!sketcher->in_word)
		sketcher->word = FNV_OFFSET;
	sketcher->in_word = TRUE;
	for (gsize i = 0; i < n; i++)
		sketcher->word = (sketcher->word ^ (guchar)bytes[i]) * FNV_PRIME;
}

static gboolean
is_hyphen(gunichar c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

static gboolean
is_word(gunichar c)
{
	return c < 0x80 ? g_ascii_isalnum(c) : g_unichar_isalnum(c);
}

void
dp_sketcher_add_line(DpSketcher *sketcher, const char *line)
{
	g_autofree char *folded = dp_text_fold(line);
	gunichar last = 0;

	for (const char *p = folded; *p != '\0'; p = g_utf8_next_char(p)) {
		last = g_utf8_get_char(p);
		if (is_word(last))
			add_bytes(sketcher, p, (gsize)(g_utf8_next_char(p) - p));
		else if (!is_hyphen(last))
			end_word(sketcher);
	}
	if (!is_hyphen(last))
		end_word(sketcher);
}

static int
compare_runs(gconstpointer a, gconstpointer b)
{
	guint64 x = *(const guint64 *)a, y = *(const guint64 *)b;

	return x < y ? -1 : x > y;
}

/* An empty bin takes the value of the next non-empty one and its distance (Shrivastava and Li, ICML
 * 2014). */
static void
fill_empty_bins(guint32 *bins)
{
	guint32 filled[DP_SKETCH_BINS];

	for (guint i = 0; i < DP_SKETCH_BINS; i++) {
		guint far = 0;

		while (far < DP_SKETCH_BINS && bins[(i + far) % DP_SKETCH_BINS] == EMPTY)
			far++;
		filled[i] = (guint32)mix(bins[(i + far) % DP_SKETCH_BINS] + BIN_SEED * far);
	}
	memcpy(bins, filled, sizeof filled);
}

gboolean
dp_sketcher_end(DpSketcher *sketcher, DpSketch *sketch)
{
	GArray *runs = sketcher->runs;

	end_word(sketcher);
	g_array_sort(runs, compare_runs);
	memset(sketch, 0, sizeof *sketch);
	memset(sketch->bins, 0xFF, sizeof sketch->bins);
	for (guint i = 0; i < runs->len; i++) {
		guint64 run = g_array_index(runs, guint64, i), other = mix(run ^ BIN_SEED);
		guint32 *bin = &sketch->bins[other % DP_SKETCH_BINS];

		if (i > 0 && run == g_array_index(runs, guint64, i - 1))
			continue;
		sketch->n_runs++;
		*bin = MIN(*bin, (guint32)(other >> 32));
		if (sketch->n_smallest < DP_SKETCH_SMALLEST)
			sketch->smallest[sketch->n_smallest++] = run;
	}
	if (sketch->n_runs < DP_SKETCH_MIN_RUNS)
		return FALSE;
	fill_empty_bins(sketch->bins);
	return TRUE;
}

/* The smallest runs of both texts together are a sample of all their runs; the share of them found
 * in both estimates the share of all. */
double
dp_sketch_overlap(const DpSketch *a, const DpSketch *b)
{
	guint i = 0, k = 0, seen = 0, both = 0;
	double resemblance;

	while (seen < DP_SKETCH_SMALLEST && i < a->n_smallest && k < b->n_smallest) {
		guint64 x = a->smallest[i], y = b->smallest[k];

		both += x == y;
		i += x <= y;
		k += y <= x;
		seen++;
	}
	/* a list that holds its text's every run may end early */
	seen = MIN(seen + (a->n_smallest - i) + (b->n_smallest - k), DP_SKETCH_SMALLEST);
	resemblance = (double)both / MAX(seen, 1);
	return MIN(1, resemblance / (1 + resemblance) * ((double)a->n_runs + b->n_runs) /
	                  MAX(MIN(a->n_runs, b->n_runs), 1));
}

/* Little-endian on every machine. */
typedef struct {
	guint32 n_runs, n_smallest;
	guint64 smallest[DP_SKETCH_SMALLEST];
	guint32 bins[DP_SKETCH_BINS];
} Packed;

char *
dp_sketch_to_text(const DpSketch *sketch)
{
	Packed packed = {
	    GUINT32_TO_LE(sketch->n_runs), GUINT32_TO_LE(sketch->n_smallest), {0}, {0}};
	g_autofree char *base64 = NULL;

	for (guint i = 0; i < DP_SKETCH_SMALLEST; i++)
		packed.smallest[i] = GUINT64_TO_LE(sketch->smallest[i]);
	for (guint i = 0; i < DP_SKETCH_BINS; i++)
		packed.bins[i] = GUINT32_TO_LE(sketch->bins[i]);
	base64 = g_base64_encode((const guchar *)&packed, sizeof packed);
	return g_strconcat(VERSION, base64, NULL);
}

static gboolean
is_sound(const DpSketch *sketch)
{
	for (guint i = 1; i < MIN(sketch->n_smallest, DP_SKETCH_SMALLEST); i++) {
		if (sketch->smallest[i] <= sketch->smallest[i - 1])
			return FALSE;
	}
	return sketch->n_runs >= DP_SKETCH_MIN_RUNS && sketch->n_runs <= DP_LIMIT_SKETCH_RUNS &&
	       sketch->n_smallest == MIN(sketch->n_runs, DP_SKETCH_SMALLEST);
}

gboolean
dp_sketch_from_text(const char *text, DpSketch *sketch)
{
	gsize size = 0;
	g_autofree guchar *bytes = NULL;
	Packed packed;

	if (!g_str_has_prefix(text, VERSION))
		return FALSE;
	bytes = g_base64_decode(text + strlen(VERSION), &size);
	if (size != sizeof packed)
		return FALSE;
	memcpy(&packed, bytes, size);
	sketch->n_runs = GUINT32_FROM_LE(packed.n_runs);
	sketch->n_smallest = GUINT32_FROM_LE(packed.n_smallest);
	for (guint i = 0; i < DP_SKETCH_SMALLEST; i++)
		sketch->smallest[i] = GUINT64_FROM_LE(packed.smallest[i]);
	for (guint i = 0; i < DP_SKETCH_BINS; i++)
		sketch->bins[i] = GUINT32_FROM_LE(packed.bins[i]);
	return is_sound(sketch);
}
