/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ground.h"

#include "base/limits.h"
#include "base/luma.h"

void
dp_grounds_clear(DpGrounds *grounds)
{
	g_clear_pointer(&grounds->samples, dp_image_samples_free);
}

/* The parts of a path have one order and one colour. */
gboolean
dp_ground_is_left(const DpGround *ground, const DpCoat *coat, const DpRect *area)
{
	return coat->order <= ground->order || !dp_coat_touches(coat, area) ||
	       dp_coat_spares(coat, area);
}

static const DpImageSamples *
samples_of(DpGrounds *grounds, guint64 image)
{
	if (image == 0)
		return NULL;
	if (image == grounds->image)
		return grounds->samples;
	if (grounds->n_images >= DP_LIMIT_SAMPLED_IMAGES)
		return NULL;
	grounds->n_images++;
	g_clear_pointer(&grounds->samples, dp_image_samples_free);
	grounds->image = image;
	grounds->samples = dp_image_samples_new(grounds->document, image);
	return grounds->samples;
}

/* What is smeared into @area may be a sample more. */
static void
look_at_image(DpGrounds *grounds, const DpImage *image, const DpRect *area, DpGround *ground)
{
	const DpImageSamples *samples = samples_of(grounds, image->object);
	double width = dp_rect_width(&image->whole), height = dp_rect_height(&image->whole);
	double x = grounds->margin + width / MAX(image->width, 1);
	double y = grounds->margin + height / MAX(image->height, 1);
	DpRect part;
	guint64 n;

	if (samples == NULL || width <= 0 || height <= 0 ||
	    grounds->n_samples > DP_LIMIT_COAT_TESTS)
		return;
	part = (DpRect){
	    (area->x0 - x - image->whole.x0) / width, (area->y0 - y - image->whole.y0) / height,
	    (area->x1 + x - image->whole.x0) / width, (area->y1 + y - image->whole.y0) / height};
	n = dp_image_samples_light(samples, &part, &ground->darkest, &ground->lightest);
	ground->known = n > 0;
	grounds->n_samples += n;
}

/* The last coat that hides what is below it. */
static DpGround
last_opaque(DpGrounds *grounds, const GArray *coats, const DpRect *area, guint64 before)
{
	const DpCoat *last = NULL;
	DpGround ground = {0, TRUE, 1, 1};

	for (guint i = 0; i < coats->len; i++) {
		const DpCoat *coat = &g_array_index(coats, DpCoat, i);

		if (coat->order < before && (last == NULL || coat->order >= last->order) &&
		    (dp_coat_hides(coat, area) || dp_coat_pictures(coat, area)))
			last = coat;
	}
	if (last == NULL)
		return ground;
	ground.order = last->order;
	ground.known = FALSE;
	if (last->image != NULL) {
		look_at_image(grounds, last->image, area, &ground);
		return ground;
	}
	ground.known = TRUE;
	ground.darkest = ground.lightest = dp_luma_of(last->fill->colour);
	return ground;
}

/* (nullable): the next coat that is not left as it was; it has to be all of @area, and mix. */
static const DpCoat *
next_tint(const GArray *coats, const DpGround *ground, const DpRect *area, guint64 before)
{
	const DpCoat *next = NULL;

	for (guint i = 0; i < coats->len; i++) {
		const DpCoat *coat = &g_array_index(coats, DpCoat, i);

		if (coat->order < before && !dp_ground_is_left(ground, coat, area) &&
		    (next == NULL || coat->order < next->order))
			next = coat;
	}
	return next != NULL && dp_coat_fills(next, area) ? next : NULL;
}

static double
mixed(double below, double above, double alpha)
{
	return below + alpha * (above - below);
}

/* Of two tints, those of one group do not mix with each other: what is above the first is not
 * ground. */
DpGround
dp_ground_of(DpGrounds *grounds, const GArray *coats, const DpRect *area, guint64 before)
{
	DpGround ground = last_opaque(grounds, coats, area, before);
	const DpCoat *tint = ground.known ? next_tint(coats, &ground, area, before) : NULL;
	double light;

	if (tint == NULL)
		return ground;
	light = dp_luma_of(tint->fill->colour);
	ground.darkest = mixed(ground.darkest, light, (double)tint->fill->alpha);
	ground.lightest = mixed(ground.lightest, light, (double)tint->fill->alpha);
	ground.order = tint->order;
	return ground;
}
