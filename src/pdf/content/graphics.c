/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/graphics.h"

#include "base/bound.h"

void
dp_graphics_init(DpGraphics *graphics, const DpMatrix *ctm)
{
	*graphics = (DpGraphics){
	    .ctm = *ctm,
	    .clip = DP_CLIP_NONE,
	    .line_width = 1,
	    .fill_space = dp_colour_device("/DeviceGray"),
	    .stroke_space = dp_colour_device("/DeviceGray"),
	    .fill_alpha = 1,
	    .stroke_alpha = 1,
	    .group_alpha = 1,
	    .scale = 1,
	};
}

void
dp_graphics_stack_init(DpGraphicsStack *stack)
{
	*stack = (DpGraphicsStack){g_array_new(FALSE, FALSE, sizeof(DpGraphics)), 0};
}

void
dp_graphics_stack_clear(DpGraphicsStack *stack)
{
	g_clear_pointer(&stack->saved, g_array_unref);
}

void
dp_graphics_push(DpGraphicsStack *stack, const DpGraphics *graphics)
{
	if (dp_bound_allows(DP_BOUND_GRAPHICS_STATES, stack->saved->len))
		g_array_append_vals(stack->saved, graphics, 1);
	else
		stack->n_lost++;
}

void
dp_graphics_pop(DpGraphicsStack *stack, DpGraphics *graphics, guint floor)
{
	guint n = stack->saved->len;

	if (stack->n_lost > 0) {
		stack->n_lost--;
		return;
	}
	if (n <= floor)
		return;
	*graphics = g_array_index(stack->saved, DpGraphics, n - 1);
	g_array_set_size(stack->saved, n - 1);
}
