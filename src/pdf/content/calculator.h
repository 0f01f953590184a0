/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpCalculator: the program of a type 4 function (ISO 32000-1, 7.10.5). */
typedef struct _DpCalculator DpCalculator;

/** dp_calculator_new: (nullable): NULL if it is not well formed, has more than
 * DP_LIMIT_FUNCTION_TOKENS tokens, or does more than arithmetic: conditions, bits, angles. */
DpCalculator *dp_calculator_new(const guint8 *program, gsize length);
void dp_calculator_free(DpCalculator *calculator);

/** dp_calculator_run: Returns: FALSE if an operator has too few operands, or if it does not leave
 * @n_out numbers. */
gboolean dp_calculator_run(const DpCalculator *calculator, const double *in, guint n_in,
                           double *out, guint n_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpCalculator, dp_calculator_free)
