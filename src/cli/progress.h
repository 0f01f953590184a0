/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpProgressStyle: how a long run shows its progress, on standard error. */
typedef enum {
	DP_PROGRESS_SPARSE, /* a line now and then */
	DP_PROGRESS_LINE,   /* one line that changes */
	DP_PROGRESS_EACH,   /* a line for each paper */
} DpProgressStyle;

/** DpProgress: its clock is only shown on the terminal. */
typedef struct {
	DpProgressStyle style;
	guint total;
	guint share; /* --shard: one in so many papers is checked */
	gint64 start, shown;
} DpProgress;

/** DpProgressCount: the papers so far. */
typedef struct {
	guint done;    /* of the total */
	guint checked; /* of these: the others were checked before or belong to another shard */
	guint failed;  /* papers that failed or could not be checked */
} DpProgressCount;

/** dp_progress_start: @each: print a line for each paper; else the changing line on a terminal. */
void dp_progress_start(DpProgress *progress, gboolean each, guint total, guint share);

/** dp_progress_step: after each paper. @verdict, @path: NULL when it was skipped. */
void dp_progress_step(DpProgress *progress, const DpProgressCount *count, const char *verdict,
                      const char *path);

/** dp_progress_clear: clears the line before other output, and at the end. */
void dp_progress_clear(DpProgress *progress);
