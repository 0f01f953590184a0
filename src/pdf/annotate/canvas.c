/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/canvas.h"

#include <string.h>

#include "pdf/annotate/builder.h"
#include "pdf/annotate/tone.h"
#include "pdf/font/standard-widths.h"

#define FONT "Helvetica-Bold"

/* Multiplied with the page, a light tint leaves black letters black; a viewer that cannot multiply
 * still sees them through it. */
#define RESOURCES                                                                                  \
	"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/" FONT "/Encoding/WinAnsiEncoding>>>>"     \
	"/ExtGState<</T<</Type/ExtGState/ca 0.22/BM/Multiply>>"                                    \
	"/S<</Type/ExtGState/ca 0.08/BM/Multiply>>>>>>"

void
dp_canvas_init(DpCanvas *canvas, const DpRect *area)
{
	canvas->area = *area;
	canvas->operators = g_string_new(NULL);
}

void
dp_canvas_clear(DpCanvas *canvas)
{
	if (canvas->operators != NULL)
		g_string_free(canvas->operators, TRUE);
	canvas->operators = NULL;
}

void
dp_canvas_use_pen(DpCanvas *canvas, const char *colour, const char *dash)
{
	g_string_append_printf(canvas->operators, "%s rg %s RG %s 0 d\n", colour, colour, dash);
}

void
dp_canvas_use(DpCanvas *canvas, DpTone tone)
{
	dp_canvas_use_pen(canvas, dp_tone_colour(tone), dp_tone_dash(tone));
}

void
dp_canvas_use_white(DpCanvas *canvas)
{
	g_string_append(canvas->operators, "1 g\n");
}

void
dp_canvas_dash(DpCanvas *canvas, const char *dash)
{
	g_string_append_printf(canvas->operators, "%s 0 d\n", dash);
}

/* In the form's own space y grows upwards. */
static void
append_point(DpCanvas *canvas, double x, double y)
{
	dp_build_number(canvas->operators, x - canvas->area.x0);
	dp_build_number(canvas->operators, canvas->area.y1 - y);
}

static void
append_rect(DpCanvas *canvas, const DpRect *rect)
{
	append_point(canvas, rect->x0, rect->y1);
	dp_build_number(canvas->operators, dp_rect_width(rect));
	dp_build_number(canvas->operators, dp_rect_height(rect));
	g_string_append(canvas->operators, "re ");
}

static void
append_line_width(DpCanvas *canvas, double width)
{
	dp_build_number(canvas->operators, width);
	g_string_append(canvas->operators, "w ");
}

void
dp_canvas_tint(DpCanvas *canvas, const DpRect *rect)
{
	g_string_append(canvas->operators, "q /T gs ");
	append_rect(canvas, rect);
	g_string_append(canvas->operators, "f Q\n");
}

void
dp_canvas_shade(DpCanvas *canvas, const DpRect *rect)
{
	g_string_append(canvas->operators, "q /S gs ");
	append_rect(canvas, rect);
	g_string_append(canvas->operators, "f Q\n");
}

void
dp_canvas_fill(DpCanvas *canvas, const DpRect *rect)
{
	append_rect(canvas, rect);
	g_string_append(canvas->operators, "f\n");
}

void
dp_canvas_frame(DpCanvas *canvas, const DpRect *rect, double width)
{
	append_line_width(canvas, width);
	append_rect(canvas, rect);
	g_string_append(canvas->operators, "S\n");
}

void
dp_canvas_stroke(DpCanvas *canvas, const DpRect *line, double width)
{
	append_line_width(canvas, width);
	append_point(canvas, line->x0, line->y0);
	g_string_append(canvas->operators, "m ");
	append_point(canvas, line->x1, line->y1);
	g_string_append(canvas->operators, "l S\n");
}

void
dp_canvas_line(DpCanvas *canvas, double x0, double x1, double y, double width)
{
	dp_canvas_stroke(canvas, &(DpRect){x0, y, x1, y}, width);
}

static char
printable(char byte)
{
	return byte >= ' ' && byte < 0x7F ? byte : '?';
}

/* One question mark a character, not a byte. */
static gboolean
continues(char byte)
{
	return ((guchar)byte & 0xC0) == 0x80;
}

static void
append_string(GString *out, const char *text)
{
	g_string_append_c(out, '(');
	for (; *text != '\0'; text++) {
		char shown = printable(*text);

		if (continues(*text))
			continue;
		if (strchr("()\\", shown) != NULL)
			g_string_append_c(out, '\\');
		g_string_append_c(out, shown);
	}
	g_string_append(out, ") Tj ET\n");
}

void
dp_canvas_text(DpCanvas *canvas, double x, double y, double size, DpDirection direction,
               const char *text)
{
	static const char *const TURNS[] = {[DP_DIRECTION_RIGHT] = "1 0 0 1 ",
	                                    [DP_DIRECTION_UP] = "0 1 -1 0 ",
	                                    [DP_DIRECTION_DOWN] = "0 -1 1 0 "};

	g_string_append(canvas->operators, "BT /F ");
	dp_build_number(canvas->operators, size);
	g_string_append_printf(canvas->operators, "Tf %s", TURNS[direction]);
	append_point(canvas, x, y);
	g_string_append(canvas->operators, "Tm ");
	append_string(canvas->operators, text);
}

double
dp_canvas_text_width(const char *text, double size)
{
	double width = 0;

	for (; *text != '\0'; text++)
		width += continues(*text)
		             ? 0
		             : dp_standard_width(FONT, (guint8)printable(*text)) * size / 1000;
	return width;
}

DpObject
dp_canvas_resources(qpdf_data qpdf)
{
	DpObject resources = dp_build(qpdf, RESOURCES);

	dp_build_indirect(&resources);
	return resources;
}

/* An annotation's appearance is moved and stretched to its /Rect (12.5.5), but not turned. */
static void
append_matrix(GString *source, const DpGeometry *geometry)
{
	DpMatrix user = dp_matrix_inverse(&geometry->matrix);
	const double turn[] = {user.a, user.b, -user.c, -user.d, 0, 0};

	g_string_append(source, "/Matrix[");
	for (guint i = 0; i < G_N_ELEMENTS(turn); i++)
		dp_build_number(source, turn[i]);
	g_string_append_c(source, ']');
}

DpObject
dp_canvas_form(const DpCanvas *canvas, const DpGeometry *geometry, const DpObject *resources)
{
	g_autoptr(GString) source = g_string_new("<</Type/XObject/Subtype/Form/BBox[0 0 ");
	g_auto(DpObject) keys = DP_OBJECT_NONE;

	dp_build_number(source, dp_rect_width(&canvas->area));
	dp_build_number(source, dp_rect_height(&canvas->area));
	g_string_append_c(source, ']');
	append_matrix(source, geometry);
	g_string_append(source, ">>");
	keys = dp_build(resources->qpdf, source->str);
	dp_build_put(&keys, "/Resources", resources);
	return dp_build_stream(&keys, canvas->operators);
}
