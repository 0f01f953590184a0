/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/**
 * dp_figure_ink: the bounds of what can be seen of a form, in points from the top left of the page.
 *
 * A figure's BBox (ISO 32000-1, 8.10.2) may be wider than what it draws: programs leave white
 * around their plots. White paint is taken for paper. Where the page was not read to its end, or
 * nothing is seen, these are the form's own bounds.
 */
DpRect dp_figure_ink(const DpPage *page, const DpForm *form);
