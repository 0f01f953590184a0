/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measures.h"

/** floor_hold: measures and fails the test for each figure that is worse than the recorded one. On
 * papers other than those it was recorded on, the figures are printed and the test is skipped. */
void floor_hold(Measure measure);

/** floor_path: of the recorded figures. (transfer full) */
char *floor_path(void);
