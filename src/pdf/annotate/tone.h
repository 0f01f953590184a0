/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/markup.h"

/** dp_tone_colour: "0.8 0.1 0.1": red, green, blue in PDF syntax. White letters and thin lines on
 * white are legible in it. Static. */
const char *dp_tone_colour(DpTone tone);

/** dp_tone_dash: the dash array of its lines, so that tones differ without their colours. Static.
 */
const char *dp_tone_dash(DpTone tone);
