/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/graphics.h"

/** DpShownGlyph: one glyph along the line of its operator, in text space. */
typedef struct {
	float at, width; /* its origin; its advance without Tc and Tw */
	guint32 found;   /* for dp_decoder_chars(); 0: not known */
} DpShownGlyph;

/** DpShownRun: the glyphs of one DpRun, and where its line lies on the visible page. */
typedef struct {
	guint first; /* of DpShown.glyphs, up to the first of the next run */
	const DpDecoder *decoder;
	double x, y;   /* where the line begins */
	double dx, dy; /* one unit along it */
	double ux, uy; /* one em upwards from it */
} DpShownRun;

/** DpShown: the glyphs of a page, one by one, for whom the runs are not enough. */
typedef struct {
	GArray *glyphs;     /* of DpShownGlyph */
	GArray *runs;       /* of DpShownRun, one each of DpPage.runs */
	guint n_begun;      /* glyphs that have their run */
	guint32 n_unknown;  /* glyphs without characters */
	gboolean difficult; /* vertical writing */
	gboolean full;      /* there were more glyphs than are kept */
} DpShown;

void dp_shown_init(DpShown *shown);
void dp_shown_clear(DpShown *shown);

/** dp_shown_string: glyphs from @at on, before their run is known. */
void dp_shown_string(DpShown *shown, const DpGraphics *graphics, const guint8 *bytes, gsize length,
                     double at);

/** dp_shown_run: the glyphs since the last run are of this one; @matrix is that of the text. */
void dp_shown_run(DpShown *shown, const DpGraphics *graphics, const DpMatrix *matrix);

/** dp_shown_drop: the glyphs since the last run are of none. */
void dp_shown_drop(DpShown *shown);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpShown, dp_shown_clear)
