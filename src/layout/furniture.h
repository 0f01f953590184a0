/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/**
 * dp_furniture_mark: sets the kind of every running head, running foot and page number.
 *
 * Furniture is what returns: the same words, or a number that counts, at the same height on several
 * pages, above or below the text.
 */
void dp_furniture_mark(DpLayout *layout);
