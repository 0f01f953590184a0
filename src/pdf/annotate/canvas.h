/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/markup.h"
#include "pdf/content/geometry.h"

/**
 * DpCanvas: the appearance of an annotation while it is drawn. Its coordinates are those of the
 * visible page: points from the top left. Text is upright for who reads the page, however the page
 * is turned.
 */
typedef struct {
	DpRect area;
	GString *operators;
} DpCanvas;

/** DpDirection: of a line of text. */
typedef enum { DP_DIRECTION_RIGHT, DP_DIRECTION_UP, DP_DIRECTION_DOWN } DpDirection;

/** dp_canvas_init: nothing is drawn beyond @area. */
void dp_canvas_init(DpCanvas *canvas, const DpRect *area);
void dp_canvas_clear(DpCanvas *canvas);

/** dp_canvas_use: the colour and the dashes of what follows. */
void dp_canvas_use(DpCanvas *canvas, DpTone tone);

/** dp_canvas_use_pen: the same; @colour, @dash: as of dp_tone_colour() and dp_tone_dash(). */
void dp_canvas_use_pen(DpCanvas *canvas, const char *colour, const char *dash);

/** dp_canvas_use_white: what is filled from now on is white. */
void dp_canvas_use_white(DpCanvas *canvas);

/** dp_canvas_tint: fills, and leaves what is under it legible. */
void dp_canvas_tint(DpCanvas *canvas, const DpRect *rect);

/** dp_canvas_shade: the same, much lighter: many areas of a page. */
void dp_canvas_shade(DpCanvas *canvas, const DpRect *rect);
void dp_canvas_fill(DpCanvas *canvas, const DpRect *rect);
void dp_canvas_frame(DpCanvas *canvas, const DpRect *rect, double width);
void dp_canvas_line(DpCanvas *canvas, double x0, double x1, double y, double width);

/** dp_canvas_stroke: a line from the upper left to the lower right corner of @line. */
void dp_canvas_stroke(DpCanvas *canvas, const DpRect *line, double width);

/** dp_canvas_dash: the dash array of what follows. */
void dp_canvas_dash(DpCanvas *canvas, const char *dash);

/** dp_canvas_text: in bold Helvetica; @x, @y: where its baseline begins. What is not ASCII is a
 * question mark. */
void dp_canvas_text(DpCanvas *canvas, double x, double y, double size, DpDirection direction,
                    const char *text);

/** dp_canvas_text_width: of such a line of text. */
double dp_canvas_text_width(const char *text, double size);

/** dp_canvas_resources: those that every canvas of a document uses; indirect. (owned) */
DpObject dp_canvas_resources(qpdf_data qpdf);

/** dp_canvas_form: what was drawn, as a form (ISO 32000-1, 8.10) that a page of @geometry shows
 * upright if the annotation's /Rect is @canvas's area. (owned) */
DpObject dp_canvas_form(const DpCanvas *canvas, const DpGeometry *geometry,
                        const DpObject *resources);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpCanvas, dp_canvas_clear)
