/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/graphics.h"

/** DpShownGlyph: one glyph on the line of its operator, in text space. */
typedef struct {
	float at, width; /* its origin; its advance without Tc and Tw */
	guint32 found;   /* for dp_decoder_chars(); 0: unknown */
} DpShownGlyph;

/** DpShownRun: the glyphs of one DpRun, and the position of its line on the visible page. */
typedef struct {
	guint first; /* index in DpShown.glyphs; the run ends at the next run's first */
	const DpDecoder *decoder;
	double x, y;   /* start of the line */
	double dx, dy; /* one unit along the line */
	double ux, uy; /* one em up from the line */
} DpShownRun;

/** DpShown: every glyph of a page, for callers that need more than its runs. */
typedef struct {
	GArray *glyphs;          /* of DpShownGlyph */
	GArray *runs;            /* of DpShownRun, one for each of DpPage.runs */
	guint n_begun;           /* glyphs already assigned to a run */
	guint32 n_unknown;       /* glyphs without known characters */
	guint32 n_perhaps_known; /* those of them that poppler may know */
	gboolean difficult;      /* vertical writing */
	gboolean full;           /* there were more glyphs than the limit */
} DpShown;

void dp_shown_init(DpShown *shown);
void dp_shown_clear(DpShown *shown);

/** dp_shown_string: adds glyphs from @at on; their run follows later. */
void dp_shown_string(DpShown *shown, const DpGraphics *graphics, const guint8 *bytes, gsize length,
                     double at);

/** dp_shown_run: assigns the glyphs since the last run to this one; @matrix is the text's. */
void dp_shown_run(DpShown *shown, const DpGraphics *graphics, const DpMatrix *matrix);

/** dp_shown_run_end: the glyph after the last one of run @index. */
guint dp_shown_run_end(const DpShown *shown, guint32 index);

/** DpShownPen: how far the glyphs read so far reach. By value; zeroed is before the first. */
typedef struct {
	gboolean any;
	double x, y; /* the end of the last glyph, points on the visible page */
} DpShownPen;

/** dp_shown_pen_moves: moves @pen to the end of @glyph, a glyph of @run. Returns whether there is a
 * space before it. */
gboolean dp_shown_pen_moves(DpShownPen *pen, const DpShownRun *run, const DpShownGlyph *glyph);

/** dp_shown_drop: discards the glyphs since the last run. */
void dp_shown_drop(DpShown *shown);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpShown, dp_shown_clear)
