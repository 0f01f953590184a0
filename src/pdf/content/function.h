/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DP_FUNCTION_MAX_INPUTS: as many inks as a colour space may have (ISO 32000-1, annex C). */
#define DP_FUNCTION_MAX_INPUTS 32u
#define DP_FUNCTION_MAX_OUTPUTS 4u

/** DpFunction: a function of numbers (ISO 32000-1, 7.10): samples of one input (type 0), an
 * exponential interpolation (type 2), or a calculator's program (type 4). */
typedef struct _DpFunction DpFunction;

/** dp_function_new: (nullable): a function from @n_in numbers to @n_out; NULL if @object is none,
 * or none that can be computed here. At most DP_FUNCTION_MAX_INPUTS and DP_FUNCTION_MAX_OUTPUTS. */
DpFunction *dp_function_new(const DpObject *object, guint n_in, guint n_out);
void dp_function_free(DpFunction *function);

/** dp_function_apply: FALSE if the program fails; then @out is not set. */
gboolean dp_function_apply(const DpFunction *function, const double *in, double *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpFunction, dp_function_free)
