/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpSheet: something opaque on a page that text can lie under or stand on. */
typedef struct {
	DpRect rect;
	guint32 order;
	guint32 colour; /* 0xRRGGBB; G_MAXUINT32: not one colour, or not known */
	gboolean image;
	gboolean stencil; /* an image that paints one colour through its holes */
	gboolean certain; /* it fills all of its rectangle with something opaque */
	gboolean tint;    /* a light colour that leaves dark text below it as it is */
} DpSheet;

/** DpSheets: all of a page, to be looked up by place. */
typedef struct _DpSheets DpSheets;

DpSheets *dp_sheets_new(const DpPage *page);
void dp_sheets_free(DpSheets *sheets);

/** dp_sheets_last_order: what is painted after it lies under nothing. */
guint32 dp_sheets_last_order(const DpSheets *sheets);

/** dp_sheets_above: (nullable): what is painted over that point after @order, borrowed; a sheet
 * that is certain before one that is not. */
const DpSheet *dp_sheets_above(DpSheets *sheets, double x, double y, guint32 order);

/** dp_sheets_below: (nullable): the last thing painted there before @order, borrowed. */
const DpSheet *dp_sheets_below(DpSheets *sheets, double x, double y, guint32 order);

/** dp_sheets_exhausted: a bound of limits.h was met: answers are no longer complete. */
gboolean dp_sheets_exhausted(const DpSheets *sheets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSheets, dp_sheets_free)
