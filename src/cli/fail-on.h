/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>
#include <deskproof/results.h>

#include "cli/command.h"

/** DpFailOn: the lowest level of findings that ends the program with DP_EXIT_FINDINGS. */
typedef enum {
	DP_FAIL_ON_ERROR,   /* the paper's verdict is fail */
	DP_FAIL_ON_REVIEW,  /* ... or review */
	DP_FAIL_ON_WARNING, /* ... or a warning was broken */
	DP_FAIL_ON_NEVER,
	DP_FAIL_ON_UNCHECKED, /* no finding, not even that a paper is damaged */
} DpFailOn;

/** dp_fail_on_names: "error", "review", "warning", "never", "unchecked", NULL; static, in the order
 * of DpFailOn. */
const char *const *dp_fail_on_names(void);
gboolean dp_fail_on_parse(const char *name, DpFailOn *level);

/** dp_fail_on_exit: the exit status after one paper. */
DpExit dp_fail_on_exit(DpFailOn level, const DpReport *report);

/** dp_fail_on_count: the exit status after the papers of @count; warnings are not in it. */
DpExit dp_fail_on_count(DpFailOn level, const DpVerdictCount *count);

/** dp_exit_worst: the worse of two exit statuses. */
DpExit dp_exit_worst(DpExit a, DpExit b);
