/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpProgressStyle: how a long run says where it is, on standard error. */
typedef enum {
	DP_PROGRESS_SPARSE, /* a line now and then */
	DP_PROGRESS_LINE,   /* one line that changes */
	DP_PROGRESS_EACH,   /* a line for each paper */
} DpProgressStyle;

/** DpProgress: its clock goes to the terminal and nowhere else. */
typedef struct {
	DpProgressStyle style;
	guint total;
	guint share; /* 1 of so many papers is checked: --shard */
	gint64 start, shown;
} DpProgress;

/** DpProgressCount: so far. */
typedef struct {
	guint done;    /* of the total */
	guint checked; /* of these: the others were known before or are of another shard */
	guint failed;  /* papers that failed or could not be checked */
} DpProgressCount;

/** dp_progress_start: @each: say so of each paper; else a terminal gets the line. */
void dp_progress_start(DpProgress *progress, gboolean each, guint total, guint share);

/** dp_progress_step: after each paper. @verdict, @path: NULL when it was none of ours. */
void dp_progress_step(DpProgress *progress, const DpProgressCount *count, const char *verdict,
                      const char *path);

/** dp_progress_clear: makes room for another line; at the end as well. */
void dp_progress_clear(DpProgress *progress);
