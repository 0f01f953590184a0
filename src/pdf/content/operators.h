/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/interpreter.h"

/*
 * The operators of ISO 32000-1, annex A, grouped by the file that implements them. @v are the
 * operands, as many as the operator's row in operators.c says.
 */

/* state-operators.c */
void dp_op_save(DpInterpreter *in, const double *v);
void dp_op_restore(DpInterpreter *in, const double *v);
void dp_op_concat(DpInterpreter *in, const double *v);
void dp_op_line_width(DpInterpreter *in, const double *v);
void dp_op_parameters(DpInterpreter *in, const double *v);
void dp_op_fill_gray(DpInterpreter *in, const double *v);
void dp_op_stroke_gray(DpInterpreter *in, const double *v);
void dp_op_fill_rgb(DpInterpreter *in, const double *v);
void dp_op_stroke_rgb(DpInterpreter *in, const double *v);
void dp_op_fill_cmyk(DpInterpreter *in, const double *v);
void dp_op_stroke_cmyk(DpInterpreter *in, const double *v);
void dp_op_fill_space(DpInterpreter *in, const double *v);
void dp_op_stroke_space(DpInterpreter *in, const double *v);
void dp_op_fill_colour(DpInterpreter *in, const double *v);
void dp_op_stroke_colour(DpInterpreter *in, const double *v);

/* path-operators.c */
void dp_op_move(DpInterpreter *in, const double *v);
void dp_op_line(DpInterpreter *in, const double *v);
void dp_op_curve(DpInterpreter *in, const double *v);
void dp_op_curve_from(DpInterpreter *in, const double *v);
void dp_op_curve_to(DpInterpreter *in, const double *v);
void dp_op_rectangle(DpInterpreter *in, const double *v);
void dp_op_close(DpInterpreter *in, const double *v);
void dp_op_fill(DpInterpreter *in, const double *v);
void dp_op_fill_and_stroke(DpInterpreter *in, const double *v);
void dp_op_close_and_stroke(DpInterpreter *in, const double *v);
void dp_op_close_fill_and_stroke(DpInterpreter *in, const double *v);
void dp_op_stroke(DpInterpreter *in, const double *v);
void dp_op_end_path(DpInterpreter *in, const double *v);
void dp_op_clip(DpInterpreter *in, const double *v);
void dp_op_shading(DpInterpreter *in, const double *v);

/* text-operators.c */
void dp_op_begin_text(DpInterpreter *in, const double *v);
void dp_op_font(DpInterpreter *in, const double *v);
void dp_op_char_space(DpInterpreter *in, const double *v);
void dp_op_word_space(DpInterpreter *in, const double *v);
void dp_op_scale(DpInterpreter *in, const double *v);
void dp_op_leading(DpInterpreter *in, const double *v);
void dp_op_rise(DpInterpreter *in, const double *v);
void dp_op_render_mode(DpInterpreter *in, const double *v);
void dp_op_text_move(DpInterpreter *in, const double *v);
void dp_op_text_move_leading(DpInterpreter *in, const double *v);
void dp_op_text_matrix(DpInterpreter *in, const double *v);
void dp_op_next_line(DpInterpreter *in, const double *v);
void dp_op_show(DpInterpreter *in, const double *v);
void dp_op_show_array(DpInterpreter *in, const double *v);
void dp_op_show_next_line(DpInterpreter *in, const double *v);
void dp_op_show_spaced(DpInterpreter *in, const double *v);

/* marked-operators.c */
void dp_op_begin_marked(DpInterpreter *in, const double *v);
void dp_op_begin_marked_properties(DpInterpreter *in, const double *v);
void dp_op_end_marked(DpInterpreter *in, const double *v);

/* xobject-operators.c */
void dp_op_paint_xobject(DpInterpreter *in, const double *v);
