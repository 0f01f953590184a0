/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/content/shown.h"

/*
 * DpTextWriter writes a page's text and glyphs in content order: rows of glyphs with their scripts,
 * accents joined with their letters, a space for a gap and a line end for a new row.
 */

/** DpTextRow: the row being written: the text on one baseline, with its scripts. */
typedef struct {
	gboolean begun;
	double x, y;         /* a point on its baseline */
	double dx, dy;       /* its direction, a unit vector */
	double end_x, end_y; /* of its last glyph */
	double size;
	guint32 form;
} DpTextRow;

/** DpTextLine: the current run, and the values that all its glyphs share. */
typedef struct {
	const DpRun *run;
	const DpShownRun *shown;
	double dx, dy;    /* its direction, a unit vector */
	gboolean hanging; /* TeX's large brackets and sums */
	DpRect reach;     /* of a cell, relative to its baseline */
	DpRect ink;       /* of a letter's ink at most, likewise */
	DpGlyph glyph;
} DpTextLine;

typedef struct {
	DpPage *page;           /* borrowed */
	const GPtrArray *fonts; /* borrowed: of DpFont */
	GString *text;          /* owned until dp_text_writer_finish() */
	DpTextRow row;
	DpTextLine line;
	gboolean space;    /* a space was shown after the last glyph */
	gboolean accent;   /* the last glyph shown is an accent */
	gboolean unspaced; /* a gap is no space: the text says itself where its spaces are */
} DpTextWriter;

/** dp_text_writer_init: @expected: about how many glyphs @page will have, with spaces */
void dp_text_writer_init(DpTextWriter *writer, DpPage *page, const GPtrArray *fonts,
                         guint expected);

/** dp_text_writer_begin: the next glyphs are of run @index of @shown, which must outlive them. */
void dp_text_writer_begin(DpTextWriter *writer, const DpShown *shown, guint32 index);

/** dp_text_writer_is_on_page: whether some of the ink of @glyph, of the current run, may be on the
 * page; also if its baseline is beyond the edge. */
gboolean dp_text_writer_is_on_page(const DpTextWriter *writer, const DpShownGlyph *glyph);

/** dp_text_writer_add: @chars share the width of @glyph, a glyph of the current run. */
void dp_text_writer_add(DpTextWriter *writer, const DpShownGlyph *glyph, const gunichar *chars,
                        guint n);

/** dp_text_writer_widen: the last character also stands for @glyph, a glyph of the current run. */
void dp_text_writer_widen(DpTextWriter *writer, const DpShownGlyph *glyph);

/** dp_text_writer_finish: gives the text to the page. */
void dp_text_writer_finish(DpTextWriter *writer);

/** dp_text_writer_is_space: white space, or a control character. */
gboolean dp_text_writer_is_space(gunichar c);
