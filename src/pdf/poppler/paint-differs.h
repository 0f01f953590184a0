/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_paint_may_differ: whether a page has what poppler and other programs paint differently: the
 * ink None (ISO 32000-1, 8.6.6.4), shadings with a background, cells of patterns that overlap,
 * annotations in layers, frames of links other than plain ones, and words of the language that are
 * cut in two by the end of a content stream
 * @page: a page dictionary
 *
 * Returns: TRUE also if the page has too much to look through
 */
gboolean dp_paint_may_differ(const DpObject *page);
