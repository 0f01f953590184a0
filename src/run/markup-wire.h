/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/markup.h"

/* Sends what is to be drawn from the program to the worker that draws it. Both ends are the same
 * program on the same machine. */

/** dp_markup_to_wire: (transfer full) */
GBytes *dp_markup_to_wire(const DpMarkup *markup);

/** dp_markup_from_wire: counts, lengths and UTF-8 are checked, since texts come from a paper.
 * (transfer full): NULL with DP_ERROR_FORMAT */
DpMarkup *dp_markup_from_wire(GBytes *wire, GError **error);
