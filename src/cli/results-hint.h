/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_RESULTS_FILE: the results without --results. */
#define DP_RESULTS_FILE "results.db"

/**
 * dp_results_hint: a command for a shell: "deskproof results --results spring.db prune".
 * @store: (nullable): the results file that it is about, as the user named it
 *
 * (transfer full)
 */
char *dp_results_hint(const char *store, const char *arguments);
