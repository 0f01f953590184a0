/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpCoat: one thing painted on a page: a path, an image, a run of glyphs, an annotation. */
typedef struct {
	DpRect rect;    /* all of its ink is in here */
	guint64 order;  /* in which things are painted; those of one path have the same */
	guint32 colour; /* 0xRRGGBB; G_MAXUINT32: several, or unknown */
	gboolean plain; /* its colour, or a mixture of it and what is below */
	gboolean text;
	const DpFill *fill;     /* (nullable): of DpPage.fills */
	const DpPoint *outline; /* of the fill */
	guint64 *budget;        /* points of outlines that may still be looked at; borrowed */
	const DpImage *image;   /* (nullable): of DpPage.images; opaque */
} DpCoat;

/** DP_COAT_PAPER: what is below the first coat. */
#define DP_COAT_PAPER 0xFFFFFFu

/**
 * dp_coats_in: @fonts: of DpFont, the document's
 * @annotations: (element-type DpRect): where annotations are painted
 * @budget: points of outlines that may be looked at; outlives the coats
 *
 * Returns: (transfer full) (element-type DpCoat): what may leave ink in @area, in no order. Shapes
 * of letters are unknown: their ink is where those of ordinary fonts have it.
 */
GArray *dp_coats_in(const DpPage *page, const GPtrArray *fonts, const GArray *annotations,
                    const DpRect *area, guint64 *budget);

/** dp_coat_order_of_run: the order of its coat. */
guint64 dp_coat_order_of_run(const DpRun *run);

gboolean dp_coat_touches(const DpCoat *coat, const DpRect *area);

/** dp_coat_fills: it paints all of @area in the colour of its fill, opaque or mixed with what is
 * below. */
gboolean dp_coat_fills(const DpCoat *coat, const DpRect *area);

/** dp_coat_hides: it does, and nothing of what is below shows. */
gboolean dp_coat_hides(const DpCoat *coat, const DpRect *area);

/** dp_coat_pictures: it is an image that covers all of @area, rows level and upright. */
gboolean dp_coat_pictures(const DpCoat *coat, const DpRect *area);

/** dp_coat_spares: it is a path beside or around @area, and leaves no ink in it. */
gboolean dp_coat_spares(const DpCoat *coat, const DpRect *area);
