/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpMeasureKind: what `measure` makes, by the ending of the file's name. */
typedef enum { DP_MEASURE_TEXT, DP_MEASURE_COPY, DP_MEASURE_PICTURES } DpMeasureKind;

/** DpMeasureTarget: what `measure` makes, and where. */
typedef struct {
	DpMeasureKind kind;
	guint first, last; /* pages to draw, 1-based */
	GStrv paths;       /* of the copy, or of each picture; empty: standard output */
} DpMeasureTarget;

void dp_measure_target_clear(DpMeasureTarget *target);

/** DP_MEASURE_NO_PAGE: the value of --page where it was not given. */
#define DP_MEASURE_NO_PAGE G_MININT

/** dp_measure_target_init: from the options' values; before any work. @output, @pages: (nullable).
 * @page: 0: not given. @input: the paper's path. FALSE after complaining. */
gboolean dp_measure_target_init(DpMeasureTarget *target, const char *output, int page,
                                const char *pages, const char *input);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpMeasureTarget, dp_measure_target_clear)
