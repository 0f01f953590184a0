/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/suspect.h"

/** dp_replacements_judge: adds to @suspects (of DpSuspect) the replacement texts of @page that
 * differ from the painted text. Ligatures, hyphens, accents, styled letters, spaces and formula
 * sources do not count as differences. */
void dp_replacements_judge(GPtrArray *suspects, const DpPage *page);
