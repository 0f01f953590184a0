/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpStrip: a vertical band of a page that hardly any word crosses: the gap between two columns. */
typedef struct {
	gboolean found;
	double x0, x1; /* points */
} DpStrip;

/**
 * dp_strip_find: @tokens: (element-type DpWord): a page's
 * @width: the page's width in points
 *
 * @before: the strip of earlier pages
 *
 * Finds the single strip near the middle with words on both sides of it.
 */
DpStrip dp_strip_find(const GArray *tokens, double width, const DpStrip *before);
