/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/operators.h"

/*
 * The cell of a tiling pattern (ISO 32000-1, 8.7.3) is painted once for each path it fills, at its
 * place in pattern space, because programs that read text find its words there.
 */

static void
set_up_cell(DpInterpreter *in, const DpGraphics *around, const DpRect *bounds)
{
	DpGraphics *graphics = &in->graphics;

	dp_graphics_init(graphics, &in->base);
	graphics->clip = around->clip;
	graphics->clip_shaped = TRUE; /* the path, not its bounds */
	graphics->clip_unsure = TRUE; /* the cell is repeated, and seen elsewhere */
	dp_interpreter_clip(in, bounds);
	graphics->group_alpha = around->group_alpha * around->fill_alpha;
	graphics->soft_mask = around->soft_mask;
	graphics->blend = around->blend;
	graphics->darkens = around->darkens;
	graphics->blended = around->blended;
	graphics->veiled = around->veiled;
	if (around->cell->mask)
		graphics->fill = graphics->stroke = DP_COLOUR_PATTERN;
}

void
dp_interpreter_paint_cell(DpInterpreter *in, const DpRect *bounds)
{
	DpGraphics around = in->graphics;

	if (around.cell == NULL)
		return;
	set_up_cell(in, &around, bounds);
	dp_interpreter_paint_form(in, around.cell);
	in->graphics = around;
}
