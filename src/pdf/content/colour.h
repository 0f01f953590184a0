/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/function.h"

/** DP_COLOUR_PATTERN: a pattern, a shading or an unknown colour. */
#define DP_COLOUR_PATTERN G_MAXUINT32
#define DP_COLOUR_MAX_COMPONENTS 4u

typedef enum {
	DP_COLOUR_GRAY,
	DP_COLOUR_RGB,
	DP_COLOUR_CMYK,
	DP_COLOUR_LAB,
	DP_COLOUR_INDEXED,
	DP_COLOUR_TINT,   /* Separation or DeviceN, with a function of its tints */
	DP_COLOUR_INKS,   /* the same with another function: only "no ink" is known */
	DP_COLOUR_MIXTURE /* Pattern */
} DpColourKind;

/** DpColourSpace: a colour space (ISO 32000-1, 8.6), in the detail that screen RGB needs. */
typedef struct {
	DpColourKind kind;
	guint32 *palette; /* INDEXED: 0xRRGGBB */
	guint n_palette;
	DpColourKind alternate; /* TINT: what its function computes */
	DpFunction *transform;
	guint n_inks;
} DpColourSpace;

/** dp_colour_device: (nullable): the device space called "/DeviceGray", "/G" and so on; static. */
const DpColourSpace *dp_colour_device(const char *name);

DpColourSpace *dp_colour_space_new(const DpObject *object);
void dp_colour_space_free(DpColourSpace *space);

/** dp_colour_initial: the initial colour after @space is selected (8.6.8). */
guint32 dp_colour_initial(const DpColourSpace *space);

/** dp_colour_convert: 0xRRGGBB of @n components; naive, without profiles. */
guint32 dp_colour_convert(const DpColourSpace *space, const double *values, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpColourSpace, dp_colour_space_free)
