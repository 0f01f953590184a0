/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpCoat: one thing painted on a page: a path, an image, a run of glyphs, an annotation. */
typedef struct {
	DpRect rect;    /* all of its ink is in here */
	guint64 order;  /* in which things are painted; those of one path have the same */
	guint32 colour; /* 0xRRGGBB; G_MAXUINT32: several, or unknown */
	gboolean plain; /* its colour, or a mixture of it and what is below */
	gboolean opaque;
	gboolean text;
	const DpFill *fill;     /* (nullable): of DpPage.fills */
	const DpPoint *outline; /* of the fill */
} DpCoat;

/** DP_COAT_PAPER: what is below the first coat. */
#define DP_COAT_PAPER 0xFFFFFFu

/**
 * dp_coats_in: @fonts: of DpFont, the document's
 * @annotations: (element-type DpRect): where annotations are painted
 *
 * Returns: (transfer full) (element-type DpCoat): what may leave ink in @area, in no order. Shapes
 * of letters are unknown: their ink is where those of ordinary fonts have it.
 */
GArray *dp_coats_in(const DpPage *page, const GPtrArray *fonts, const GArray *annotations,
                    const DpRect *area);

/** dp_coat_order_of_run: the order of its coat. */
guint64 dp_coat_order_of_run(const DpRun *run);

gboolean dp_coat_touches(const DpCoat *coat, const DpRect *area);

/** dp_coat_fills: it paints all of @area in its colour, and nothing of what is below shows. */
gboolean dp_coat_fills(const DpCoat *coat, const DpRect *area);

/** dp_coat_surrounds: it is a line around @area, and leaves no ink in it. */
gboolean dp_coat_surrounds(const DpCoat *coat, const DpRect *area);
