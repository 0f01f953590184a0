/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>

/**
 * dp_other_style_add: if the findings on @job's paper look like those of a paper made with another
 * kit, last year's, or another mode of the venue's own, adds one finding that says so before those
 * that it explains. It is a note: the others decide. Reads other styles only if the paper breaks
 * the venue's layout.
 */
void dp_other_style_add(DpReport *report, const DpJob *job, const DpFacts *facts);
