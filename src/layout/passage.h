/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/suspect.h"

/** DpGlyphDoubt: the suspicion about one glyph. */
typedef struct {
	DpCause cause;
	gboolean certain;
	double contrast; /* with its background; 0: not computed */
} DpGlyphDoubt;

/**
 * dp_passages_add: @doubts: one for each glyph of @page
 *
 * Joins neighbouring glyphs of one cause into passages and adds these to @suspects.
 */
void dp_passages_add(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts);
