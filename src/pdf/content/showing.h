/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/interpreter.h"

/**
 * DpShowing:
 *
 * One text-showing operator in progress (ISO 32000-1, 9.4.4): strings and gaps become runs.
 * Positions are along the line in text space, from the text matrix's origin.
 */
typedef struct {
	DpMatrix matrix;   /* text space to the visible page */
	double at;         /* position of the next glyph */
	double start, end; /* of the run being built; end excludes the last Tc */
	guint32 n_glyphs, n_spaces;
	gboolean outside; /* the run started beyond the page's edge */
} DpShowing;

void dp_showing_begin(DpShowing *showing, const DpInterpreter *in);
void dp_showing_string(DpShowing *showing, DpInterpreter *in, const guint8 *bytes, gsize length);

/** dp_showing_gap: a number in a TJ array: thousandths of an em to the left. */
void dp_showing_gap(DpShowing *showing, DpInterpreter *in, double thousandths);

/** dp_showing_end: records the last run and moves the text matrix. */
void dp_showing_end(DpShowing *showing, DpInterpreter *in);
