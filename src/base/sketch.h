/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * DpSketch: a summary of a text, from which its overlap with another can be estimated without the
 * texts.
 *
 * The text is taken as the set of its runs of DP_SKETCH_RUN words, each a 64-bit number. The sketch
 * keeps the smallest of them (a bottom-k sketch: Bar-Yossef et al., RANDOM 2002), to estimate the
 * overlap of two texts, and the smallest in each of a number of bins (one permutation hashing: Li,
 * Owen and Zhang, NIPS 2012), to find texts that may overlap. All seeds are fixed: equal text gives
 * equal sketches everywhere.
 */

#define DP_SKETCH_RUN 6        /* words; unrelated papers share almost no run of six */
#define DP_SKETCH_SMALLEST 256 /* an estimated overlap is then off by about 4 percentage points */
#define DP_SKETCH_BINS 128
#define DP_SKETCH_MIN_RUNS 200 /* distinct runs; a shorter text gets no sketch */

typedef struct {
	guint32 n_runs;                       /* distinct runs of words */
	guint32 n_smallest;                   /* of those, the ones kept */
	guint64 smallest[DP_SKETCH_SMALLEST]; /* ascending */
	guint32 bins[DP_SKETCH_BINS];
} DpSketch;

/** DpSketcher: reads a text piece by piece. */
typedef struct _DpSketcher DpSketcher;

DpSketcher *dp_sketcher_new(void);
void dp_sketcher_free(DpSketcher *sketcher);

/**
 * dp_sketcher_add_line:
 *
 * Words are letters and digits, compared after dp_text_fold(). Hyphens are ignored, and a word
 * hyphenated at a line end continues on the next line, so that line breaks do not matter.
 */
void dp_sketcher_add_line(DpSketcher *sketcher, const char *line);

/** dp_sketcher_end: FALSE: the text is too short. */
gboolean dp_sketcher_end(DpSketcher *sketcher, DpSketch *sketch);

/** dp_sketch_overlap: the share of the shorter text, 0 to 1, that is also in the other; an
 * estimate. */
double dp_sketch_overlap(const DpSketch *a, const DpSketch *b);

/** dp_sketch_to_text: printable, of constant length. (transfer full) */
char *dp_sketch_to_text(const DpSketch *sketch);

/** dp_sketch_from_text: FALSE: not written by this version of the program; the text is untrusted.
 */
gboolean dp_sketch_from_text(const char *text, DpSketch *sketch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSketcher, dp_sketcher_free)
