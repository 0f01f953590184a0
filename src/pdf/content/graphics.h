/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/colour.h"
#include "pdf/content/resources.h"
#include "pdf/font/typeface.h"
#include "pdf/syntax/matrix.h"

/** DpGraphics: the graphics state (ISO 32000-1, 8.4), including the text state (9.3). Passed by
 * value; its pointers are owned by the page's resources. */
typedef struct {
	DpMatrix ctm;         /* to the visible page */
	DpRect clip;          /* bounds of the clip, visible page; empty: nothing is visible */
	gboolean clip_shaped; /* the clip may be smaller than its bounds */
	gboolean clip_unsure; /* it may be larger: other programs may know of another one */
	double line_width;
	const DpColourSpace *fill_space, *stroke_space;
	guint32 fill, stroke; /* 0xRRGGBB or DP_COLOUR_PATTERN */
	DpXObject *cell;      /* (nullable): cell of the current fill's tiling pattern, if it has
	                         fonts */
	double fill_alpha, stroke_alpha;
	double group_alpha;   /* product over the enclosing transparency groups (11.4.7) */
	DpTypeface *typeface; /* (nullable) */
	double font_size, char_space, word_space, scale, leading, rise;
	guint8 render_mode;
	gboolean soft_mask, blend; /* painting may be partly invisible, or let what is below show
	                              through */
	gboolean darkens;          /* painting multiplies what is below, and never lightens it */
	gboolean isolated;         /* an enclosing group covers what is below, whatever its content
	                              does */
	gboolean blended;          /* an enclosing group's blend mode may lighten what is below */
	gboolean veiled;           /* an enclosing group is blended or under a soft mask */
} DpGraphics;

#define DP_CLIP_NONE ((DpRect){-G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE})

void dp_graphics_init(DpGraphics *graphics, const DpMatrix *ctm);

/** DpGraphicsStack: the states saved by q and Q; beyond DP_LIMIT_GRAPHICS_STATES they are only
 * counted. */
typedef struct {
	GArray *saved; /* of DpGraphics */
	guint n_lost;
} DpGraphicsStack;

void dp_graphics_stack_init(DpGraphicsStack *stack);
void dp_graphics_stack_clear(DpGraphicsStack *stack);
void dp_graphics_push(DpGraphicsStack *stack, const DpGraphics *graphics);

/** dp_graphics_pop: does nothing if at most @floor states are saved. */
void dp_graphics_pop(DpGraphicsStack *stack, DpGraphics *graphics, guint floor);
