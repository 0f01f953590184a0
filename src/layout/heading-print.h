/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** DpHeadingPrint: the fonts and sizes of the headings within the pages' text. */
typedef struct _DpHeadingPrint DpHeadingPrint;

/** dp_heading_print_new: of @layout, whose furniture is not marked yet. (transfer full) */
DpHeadingPrint *dp_heading_print_new(const DpLayout *layout);
void dp_heading_print_free(DpHeadingPrint *print);

/** dp_heading_print_has: whether @line is set like one of these headings. A line with a page number
 * at either end is no heading. */
gboolean dp_heading_print_has(const DpHeadingPrint *print, const DpLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpHeadingPrint, dp_heading_print_free)
