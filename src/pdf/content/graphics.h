/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/colour.h"
#include "pdf/content/resources.h"
#include "pdf/font/typeface.h"
#include "pdf/syntax/matrix.h"

/** DpGraphics: the graphics state (ISO 32000-1, 8.4), text state (9.3) included. By value; what it
 * points to lives in the resources of the page. */
typedef struct {
	DpMatrix ctm; /* to the visible page */
	DpRect clip;  /* bounds of the clip, visible page; empty: nothing shows */
	double line_width;
	const DpColourSpace *fill_space, *stroke_space;
	guint32 fill, stroke; /* 0xRRGGBB or DP_COLOUR_PATTERN */
	DpXObject *cell;      /* (nullable): of the tiling pattern that fills, when it has fonts */
	double fill_alpha, stroke_alpha;
	double group_alpha;   /* of the transparency groups around (11.4.7) */
	DpTypeface *typeface; /* (nullable) */
	double font_size, char_space, word_space, scale, leading, rise;
	guint8 render_mode;
	gboolean soft_mask, blend; /* what is painted may show in part, or let show what is below */
	gboolean darkens;          /* what is painted makes nothing below lighter */
	gboolean blended; /* a group around is blended so that it may make things lighter */
} DpGraphics;

#define DP_CLIP_NONE ((DpRect){-G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE})

void dp_graphics_init(DpGraphics *graphics, const DpMatrix *ctm);

/** DpGraphicsStack: what q and Q save; deeper than DP_LIMIT_GRAPHICS_STATES it only counts. */
typedef struct {
	GArray *saved; /* of DpGraphics */
	guint n_lost;
} DpGraphicsStack;

void dp_graphics_stack_init(DpGraphicsStack *stack);
void dp_graphics_stack_clear(DpGraphicsStack *stack);
void dp_graphics_push(DpGraphicsStack *stack, const DpGraphics *graphics);

/** dp_graphics_pop: does nothing when no more than @floor states are saved. */
void dp_graphics_pop(DpGraphicsStack *stack, DpGraphics *graphics, guint floor);
