/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/coats.h"
#include "pdf/metadata/image-samples.h"

/** DpGround: what words are painted on. */
typedef struct {
	guint64 order;            /* of its last coat */
	gboolean known;           /* else the next two are not set */
	double darkest, lightest; /* luma, 0 to 1 */
} DpGround;

/** DpGrounds: looks for the grounds of words of one page; it keeps the samples of the last image.
 * Zeroed but for the first two. */
typedef struct {
	DpDocument *document; /* borrowed */
	double margin;        /* points: how far samples are smeared when the page is drawn */
	guint64 image;
	DpImageSamples *samples; /* (nullable): of that image */
	guint n_images;          /* read so far */
	guint64 n_samples;       /* looked at so far */
} DpGrounds;

void dp_grounds_clear(DpGrounds *grounds);

/** dp_ground_is_left: whether @coat, painted after @ground, leaves @area as it was. */
gboolean dp_ground_is_left(const DpGround *ground, const DpCoat *coat, const DpRect *area);

/** dp_ground_of: what is at @area below everything from the order @before on. @coats: of DpCoat,
 * all that may leave ink there. */
DpGround dp_ground_of(DpGrounds *grounds, const GArray *coats, const DpRect *area, guint64 before);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpGrounds, dp_grounds_clear)
