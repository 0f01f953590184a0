/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_CFF_STANDARD_STRINGS: how many strings every CFF font has; its own have the numbers from
 * there on. */
#define DP_CFF_STANDARD_STRINGS 391u

/** dp_cff_standard_string: (nullable): the one with this number. */
const char *dp_cff_standard_string(guint id);
