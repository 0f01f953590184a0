/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "pdf/content/operators.h"
#include "pdf/content/showing.h"

void
dp_op_begin_text(DpInterpreter *in, const double *v)
{
	in->text = in->line = DP_MATRIX_IDENTITY;
}

void
dp_op_font(DpInterpreter *in, const double *v)
{
	const char *name = dp_operands_name(&in->operands, 1);

	if (name == NULL)
		return;
	in->graphics.typeface = dp_resources_typeface(in->resources, name);
	in->graphics.font_size = v[0];
}

void
dp_op_char_space(DpInterpreter *in, const double *v)
{
	in->graphics.char_space = v[0];
}

void
dp_op_word_space(DpInterpreter *in, const double *v)
{
	in->graphics.word_space = v[0];
}

void
dp_op_scale(DpInterpreter *in, const double *v)
{
	in->graphics.scale = v[0] / 100;
}

void
dp_op_leading(DpInterpreter *in, const double *v)
{
	in->graphics.leading = v[0];
}

void
dp_op_rise(DpInterpreter *in, const double *v)
{
	in->graphics.rise = v[0];
}

void
dp_op_render_mode(DpInterpreter *in, const double *v)
{
	if (v[0] >= 0 && v[0] <= 7)
		in->graphics.render_mode = (guint8)v[0];
}

void
dp_op_text_move(DpInterpreter *in, const double *v)
{
	dp_matrix_translate(&in->line, v[0], v[1]);
	in->text = in->line;
}

void
dp_op_text_move_leading(DpInterpreter *in, const double *v)
{
	in->graphics.leading = -v[1];
	dp_op_text_move(in, v);
}

void
dp_op_text_matrix(DpInterpreter *in, const double *v)
{
	in->text = in->line = (DpMatrix){v[0], v[1], v[2], v[3], v[4], v[5]};
}

void
dp_op_next_line(DpInterpreter *in, const double *v)
{
	dp_op_text_move(in, (const double[]){0, -in->graphics.leading});
}

void
dp_op_show(DpInterpreter *in, const double *v)
{
	const DpOperand *string = dp_operands_string(&in->operands);
	DpShowing showing;

	if (string == NULL)
		return;
	dp_showing_begin(&showing, in);
	dp_showing_string(&showing, in, dp_operands_bytes(&in->operands, string), string->length);
	dp_showing_end(&showing, in);
}

void
dp_op_show_array(DpInterpreter *in, const double *v)
{
	guint n = in->operands.n;
	DpShowing showing;

	dp_showing_begin(&showing, in);
	for (guint i = 0; i < n && !in->stopped; i++) {
		const DpOperand *item = dp_operands_get(&in->operands, i);

		if (item->kind == DP_TOKEN_NUMBER)
			dp_showing_gap(&showing, in, item->number);
		else if (item->kind == DP_TOKEN_STRING)
			dp_showing_string(&showing, in, dp_operands_bytes(&in->operands, item),
			                  item->length);
	}
	dp_showing_end(&showing, in);
}

void
dp_op_show_next_line(DpInterpreter *in, const double *v)
{
	dp_op_next_line(in, v);
	dp_op_show(in, v);
}

/* aw ac string " */
void
dp_op_show_spaced(DpInterpreter *in, const double *v)
{
	guint n = in->operands.n;

	if (n >= 3 && dp_operands_get(&in->operands, n - 3)->kind == DP_TOKEN_NUMBER &&
	    dp_operands_get(&in->operands, n - 2)->kind == DP_TOKEN_NUMBER) {
		in->graphics.word_space = dp_operands_get(&in->operands, n - 3)->number;
		in->graphics.char_space = dp_operands_get(&in->operands, n - 2)->number;
	}
	dp_op_show_next_line(in, v);
}
