/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/**
 * dp_figure_ink: the bounds of the visible part of a form, in points from the top left of the page.
 *
 * A figure's BBox (ISO 32000-1, 8.10.2) may be larger than its drawing: programs leave white
 * margins around plots. White paint counts as paper. If the page was not read to its end, or
 * nothing is visible, returns the form's own bounds.
 */
DpRect dp_figure_ink(const DpPage *page, const DpForm *form);

/** dp_form_is_drawn: whether a form paints anything but text: lines, areas or images. White paint
 * counts as paper. */
gboolean dp_form_is_drawn(const DpPage *page, const DpForm *form);
