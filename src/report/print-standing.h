/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "verdict/standing.h"

/** dp_print_standing_colour: 0xRRGGBB, as in the HTML report; never the only way a meaning is
 * shown. */
guint32 dp_print_standing_colour(DpStanding standing);
