/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * DpSketch: what is kept of a text to tell, without the text, how much of it stands in another.
 *
 * The text is taken as the set of its runs of DP_SKETCH_RUN words, each a 64-bit number. Kept are
 * the smallest of them (a bottom-k sketch: Bar-Yossef et al., RANDOM 2002), from which the overlap
 * of two texts is estimated, and the smallest in each of a number of bins (one permutation hashing:
 * Li, Owen and Zhang, NIPS 2012), by which texts that may overlap find each other. All seeds are
 * fixed: the same text gives the same sketch everywhere.
 */

#define DP_SKETCH_RUN 6 /* words; unrelated papers share next to no run of six */
#define DP_SKETCH_SMALLEST                                                                         \
	256 /* the estimate of an overlap is then off by 4 percentage points or so */
#define DP_SKETCH_BINS 128
#define DP_SKETCH_MIN_RUNS 200 /* different ones; a shorter text says nothing: it has no sketch */

typedef struct {
	guint32 n_runs;                       /* different runs of words */
	guint32 n_smallest;                   /* of those, kept */
	guint64 smallest[DP_SKETCH_SMALLEST]; /* ascending */
	guint32 bins[DP_SKETCH_BINS];
} DpSketch;

/** DpSketcher: takes a text in, piece by piece. */
typedef struct _DpSketcher DpSketcher;

DpSketcher *dp_sketcher_new(void);
void dp_sketcher_free(DpSketcher *sketcher);

/**
 * dp_sketcher_add_line:
 *
 * Words are letters and digits, compared as dp_text_fold() has them. Hyphens do not count, and a
 * word that a hyphen cuts at the end of a line goes on in the next: it is the same word however a
 * page breaks it.
 */
void dp_sketcher_add_line(DpSketcher *sketcher, const char *line);

/** dp_sketcher_end: FALSE: the text is too short. */
gboolean dp_sketcher_end(DpSketcher *sketcher, DpSketch *sketch);

/** dp_sketch_overlap: how much of the shorter text, 0 to 1, stands in the other; an estimate. */
double dp_sketch_overlap(const DpSketch *a, const DpSketch *b);

/** dp_sketch_to_text: printable, of one length. (transfer full) */
char *dp_sketch_to_text(const DpSketch *sketch);

/** dp_sketch_from_text: FALSE: not one of this version of the program; nothing in it is believed.
 */
gboolean dp_sketch_from_text(const char *text, DpSketch *sketch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSketcher, dp_sketcher_free)
