/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * dp_length_parse: @text: a number and its unit, "10pt", "8.5 in"; the decimal sign is a point in
 * every locale
 * @points: (out): the length in PDF points (1/72 in)
 *
 * Units: pt (PDF point, 1/72 in), texpt (TeX point, 1/72.27 in), in, mm, cm, pc (12 pt). A number
 * without a unit is an error, since "10" could be any of them.
 *
 * Returns: FALSE with @error of domain DP_ERROR if @text is not a length
 */
DP_PUBLIC gboolean dp_length_parse(const char *text, double *points, GError **error);

/** dp_length_format: "9.96 pt": at most two decimals, no trailing zeros. (transfer full) */
DP_PUBLIC char *dp_length_format(double points);

/** dp_length_format_inches: "8.5 in", at most two decimals. (transfer full) */
DP_PUBLIC char *dp_length_format_inches(double points);

G_END_DECLS
