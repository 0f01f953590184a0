/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/interpreter.h"

/**
 * DpShowing:
 *
 * One text-showing operator at work (ISO 32000-1, 9.4.4): strings and gaps become runs. Positions
 * are along the line in text space, from where the text matrix stands.
 */
typedef struct {
	DpMatrix matrix;   /* text space to the visible page */
	double at;         /* where the next glyph goes */
	double start, end; /* of the run under construction; end is without the last Tc */
	guint32 n_glyphs, n_spaces;
	gboolean outside; /* the run began beyond the edge of the page */
} DpShowing;

void dp_showing_begin(DpShowing *showing, const DpInterpreter *in);
void dp_showing_string(DpShowing *showing, DpInterpreter *in, const guint8 *bytes, gsize length);

/** dp_showing_gap: a number of a TJ array, thousandths to the left. */
void dp_showing_gap(DpShowing *showing, DpInterpreter *in, double thousandths);

/** dp_showing_end: writes the last run down and moves the text matrix. */
void dp_showing_end(DpShowing *showing, DpInterpreter *in);
