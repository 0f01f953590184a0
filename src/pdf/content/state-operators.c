/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/operators.h"

void
dp_op_save(DpInterpreter *in, const double *v)
{
	dp_graphics_push(&in->stack, &in->graphics);
	if (in->stack.n_lost > 0)
		in->page->obscure = in->graphics.clip_unsure = TRUE;
}

void
dp_op_restore(DpInterpreter *in, const double *v)
{
	dp_graphics_pop(&in->stack, &in->graphics, in->stack_floor);
}

void
dp_op_concat(DpInterpreter *in, const double *v)
{
	DpMatrix matrix = {v[0], v[1], v[2], v[3], v[4], v[5]};

	in->graphics.ctm = dp_matrix_multiply(&matrix, &in->graphics.ctm);
}

void
dp_op_line_width(DpInterpreter *in, const double *v)
{
	in->graphics.line_width = fabs(v[0]);
}

void
dp_op_parameters(DpInterpreter *in, const double *v)
{
	const char *name = dp_operands_name(&in->operands, 0);
	const DpParameters *parameters =
	    name != NULL ? dp_resources_parameters(in->resources, name) : NULL;

	if (parameters == NULL)
		return;
	if (parameters->has_fill_alpha)
		in->graphics.fill_alpha = CLAMP(parameters->fill_alpha, 0, 1);
	if (parameters->has_stroke_alpha)
		in->graphics.stroke_alpha = CLAMP(parameters->stroke_alpha, 0, 1);
	if (parameters->has_line_width)
		in->graphics.line_width = fabs(parameters->line_width);
	if (parameters->has_soft_mask)
		in->graphics.soft_mask = parameters->soft_mask;
	if (parameters->has_blend) {
		in->graphics.blend = parameters->blend;
		in->graphics.darkens = parameters->darkens;
	}
	if (parameters->typeface != NULL) {
		in->graphics.typeface = parameters->typeface;
		in->graphics.font_size = parameters->font_size;
	}
}

static void
set_fill(DpInterpreter *in, const DpColourSpace *space, guint32 colour)
{
	in->graphics.fill_space = space;
	in->graphics.fill = colour;
	in->graphics.cell = NULL;
}

static void
set_stroke(DpInterpreter *in, const DpColourSpace *space, guint32 colour)
{
	in->graphics.stroke_space = space;
	in->graphics.stroke = colour;
}

#define DEVICE_OPERATOR(function, set, name, n)                                                    \
	void function(DpInterpreter *in, const double *v)                                          \
	{                                                                                          \
		const DpColourSpace *space = dp_colour_device(name);                               \
                                                                                                   \
		set(in, space, dp_colour_convert(space, v, n));                                    \
	}

DEVICE_OPERATOR(dp_op_fill_gray, set_fill, "/DeviceGray", 1)
DEVICE_OPERATOR(dp_op_stroke_gray, set_stroke, "/DeviceGray", 1)
DEVICE_OPERATOR(dp_op_fill_rgb, set_fill, "/DeviceRGB", 3)
DEVICE_OPERATOR(dp_op_stroke_rgb, set_stroke, "/DeviceRGB", 3)
DEVICE_OPERATOR(dp_op_fill_cmyk, set_fill, "/DeviceCMYK", 4)
DEVICE_OPERATOR(dp_op_stroke_cmyk, set_stroke, "/DeviceCMYK", 4)

static const DpColourSpace *
named_space(DpInterpreter *in)
{
	const char *name = dp_operands_name(&in->operands, 0);
	const DpColourSpace *space;

	if (name == NULL)
		return NULL;
	space = dp_resources_colour_space(in->resources, name);
	return space != NULL ? space : dp_colour_device(name);
}

void
dp_op_fill_space(DpInterpreter *in, const double *v)
{
	const DpColourSpace *space = named_space(in);

	if (space != NULL)
		set_fill(in, space, dp_colour_initial(space));
}

void
dp_op_stroke_space(DpInterpreter *in, const double *v)
{
	const DpColourSpace *space = named_space(in);

	if (space != NULL)
		set_stroke(in, space, dp_colour_initial(space));
}

#define MAX_COMPONENTS 32u

/* sc and scn take one number per component of the space; with a name they select a pattern. */
static guint32
operand_colour(const DpInterpreter *in, const DpColourSpace *space)
{
	double components[MAX_COMPONENTS];
	guint n;

	if (dp_operands_name(&in->operands, 0) != NULL)
		return DP_COLOUR_PATTERN;
	n = dp_operands_count_numbers(&in->operands, components, MAX_COMPONENTS);
	return dp_colour_convert(space, components, n);
}

void
dp_op_fill_colour(DpInterpreter *in, const double *v)
{
	const char *pattern = dp_operands_name(&in->operands, 0);

	in->graphics.fill = operand_colour(in, in->graphics.fill_space);
	in->graphics.cell = pattern != NULL ? dp_resources_pattern(in->resources, pattern) : NULL;
}

void
dp_op_stroke_colour(DpInterpreter *in, const double *v)
{
	in->graphics.stroke = operand_colour(in, in->graphics.stroke_space);
}
