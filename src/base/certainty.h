/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/certainty.h>

/** dp_certainty_value: the number by which facts in JSON write a certainty, from 0 to 1. */
double dp_certainty_value(DpCertainty certainty);

/** dp_certainty_of: the certainty of a measured share of evidence, or of a number that
 * dp_certainty_value() returned. A number out of range counts as the nearest end. */
DpCertainty dp_certainty_of(double share);
