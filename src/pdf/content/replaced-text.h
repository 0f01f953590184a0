/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/text-writer.h"

/*
 * DpReplacedText writes the replacements of a page's marked content (/ActualText, ISO 32000-1,
 * 14.9.4) in place of the glyphs: the characters are those of the replacement, their places those
 * of what is painted. A replacement of as many characters as are painted has each in its place; any
 * other is spread over the glyphs. Where nothing is painted nothing is replaced, and a formula
 * whose replacement is its TeX source is read as it is painted.
 */
typedef struct {
	DpTextWriter *writer; /* borrowed */
	const DpShown *shown; /* borrowed */
	GArray *units;        /* what is painted of the open replacement */
	guint next;           /* index in DpPage.replacements of the one after the open one */
	guint32 end;          /* the run after the open replacement; at most the current: none */
} DpReplacedText;

void dp_replaced_text_init(DpReplacedText *replaced, DpTextWriter *writer, const DpShown *shown);
void dp_replaced_text_clear(DpReplacedText *replaced);

/** dp_replaced_text_takes: whether run @index is inside a replacement, which then stands for it.
 * @seen: whether the run is on the page, and not a second coat. Call it for each run in order. */
gboolean dp_replaced_text_takes(DpReplacedText *replaced, guint32 index, gboolean seen);

/** dp_replaced_text_finish: after the last run. */
void dp_replaced_text_finish(DpReplacedText *replaced);

/** dp_replaced_text_is_whole: whether all replacements of @page were kept, and none was cut. */
gboolean dp_replaced_text_is_whole(const DpPage *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpReplacedText, dp_replaced_text_clear)
