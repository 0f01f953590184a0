/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/suspect.h"

/** dp_replacements_judge: adds to @suspects (of DpSuspect) the replacement texts of @page that say
 * other than what is painted. Ligatures, hyphens, accents, letters of another dress, spaces and the
 * sources of formulas are no difference. */
void dp_replacements_judge(GPtrArray *suspects, const DpPage *page);
