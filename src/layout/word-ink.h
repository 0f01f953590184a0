/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/suspect.h"

/** dp_word_ink_is_asked: whether only ink can tell if one of @suspects is hidden. */
gboolean dp_word_ink_is_asked(const GPtrArray *suspects);

/**
 * dp_word_ink_settle: @suspects: of DpSuspect, all of @page
 * @document: the page's, borrowed
 * @annotations: (element-type DpRect): where annotations are painted
 *
 * Sets the ink of the suspects' words where the order, the colours and the shapes of what is
 * painted there leave no doubt what a drawing of the page would show; a page whose words are all
 * settled need not be drawn. Leaves it unset if a bound of limits.h is met.
 */
void dp_word_ink_settle(const GPtrArray *suspects, const DpPage *page, DpDocument *document,
                        const GArray *annotations);
