/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpSheet: something opaque on a page that may cover text or be its background. */
typedef struct {
	DpRect rect;
	guint32 order;
	guint32 colour; /* 0xRRGGBB; G_MAXUINT32: several colours, or unknown */
	gboolean image;
	gboolean stencil; /* an image mask: paints one colour through its holes */
	gboolean certain; /* it fills its whole rectangle opaquely */
	gboolean tint;    /* multiplied with what is below, which it leaves legible */
	guint32 filter;   /* of a tint: 0xRRGGBB, what white below it becomes */
} DpSheet;

/** DpSheets: the sheets of a page, indexed by place. */
typedef struct _DpSheets DpSheets;

DpSheets *dp_sheets_new(const DpPage *page);
void dp_sheets_free(DpSheets *sheets);

/** dp_sheets_last_order: anything painted after it is covered by nothing. */
guint32 dp_sheets_last_order(const DpSheets *sheets);

/** dp_sheets_above: (nullable): a sheet painted over that point after @order, borrowed; certain
 * sheets are preferred, and tints left out.
 * @filter: (out): 0xRRGGBB, what white becomes below all tints there */
const DpSheet *dp_sheets_above(DpSheets *sheets, double x, double y, guint32 order,
                               guint32 *filter);

/** dp_sheets_below: (nullable): the last sheet painted there before @order, borrowed. */
const DpSheet *dp_sheets_below(DpSheets *sheets, double x, double y, guint32 order);

/** dp_sheets_exhausted: a bound of limits.h was met: answers are incomplete. */
gboolean dp_sheets_exhausted(const DpSheets *sheets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSheets, dp_sheets_free)
