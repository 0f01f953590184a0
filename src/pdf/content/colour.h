/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DP_COLOUR_PATTERN: not one colour: a pattern, a shading, or not known. */
#define DP_COLOUR_PATTERN G_MAXUINT32
#define DP_COLOUR_MAX_COMPONENTS 4u

typedef enum {
	DP_COLOUR_GRAY,
	DP_COLOUR_RGB,
	DP_COLOUR_CMYK,
	DP_COLOUR_LAB,
	DP_COLOUR_INDEXED,
	DP_COLOUR_TINT,   /* Separation whose tint is mixed between two colours */
	DP_COLOUR_INKS,   /* DeviceN, or a Separation whose tint is computed: known without ink */
	DP_COLOUR_MIXTURE /* Pattern */
} DpColourKind;

/** DpColourSpace: a colour space (ISO 32000-1, 8.6) as far as a screen's RGB needs it. */
typedef struct {
	DpColourKind kind;
	guint32 *palette; /* INDEXED: 0xRRGGBB */
	guint n_palette;
	DpColourKind alternate; /* TINT: what the ends are given in */
	double ends[2][DP_COLOUR_MAX_COMPONENTS];
	double exponent;
} DpColourSpace;

/** dp_colour_device: (nullable): the space of a device family's name ("/DeviceGray", "/G"); static.
 */
const DpColourSpace *dp_colour_device(const char *name);

DpColourSpace *dp_colour_space_new(const DpObject *object);
void dp_colour_space_free(DpColourSpace *space);

/** dp_colour_initial: the colour in force when @space is chosen (8.6.8). */
guint32 dp_colour_initial(const DpColourSpace *space);

/** dp_colour_convert: 0xRRGGBB of @n components; naive, without profiles. */
guint32 dp_colour_convert(const DpColourSpace *space, const double *values, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpColourSpace, dp_colour_space_free)
