/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "web/web-drawing.h"

#include "base/limits.h"

#define CHANNELS 4

struct _DpWebDrawing {
	char *program;
	GArray *pages; /* of DpDrawnPage, whose bytes are owned */
	guint64 n_pixels;
};

static void
clear_page(gpointer page)
{
	g_bytes_unref(((DpDrawnPage *)page)->rgba);
}

DpWebDrawing *
dp_web_drawing_new(const char *program)
{
	DpWebDrawing *drawing = g_new0(DpWebDrawing, 1);

	drawing->program = g_strdup(program);
	drawing->pages = g_array_new(FALSE, FALSE, sizeof(DpDrawnPage));
	g_array_set_clear_func(drawing->pages, clear_page);
	return drawing;
}

void
dp_web_drawing_free(DpWebDrawing *drawing)
{
	if (drawing == NULL)
		return;
	g_free(drawing->program);
	g_array_unref(drawing->pages);
	g_free(drawing);
}

gboolean
dp_web_drawing_add(DpWebDrawing *drawing, guint number, guint width, guint height, guint8 *rgba)
{
	guint64 n_pixels = (guint64)width * height;
	DpDrawnPage page = {number, width, height, NULL};

	if (n_pixels == 0 || n_pixels > DP_LIMIT_DRAWN_PIXELS - drawing->n_pixels) {
		g_free(rgba);
		return FALSE;
	}
	drawing->n_pixels += n_pixels;
	page.rgba = g_bytes_new_take(rgba, (gsize)n_pixels * CHANNELS);
	g_array_append_val(drawing->pages, page);
	return TRUE;
}

DpDrawnPages
dp_web_drawing_get(const DpWebDrawing *drawing)
{
	if (drawing == NULL)
		return (DpDrawnPages){NULL, NULL, 0};
	return (DpDrawnPages){drawing->program, (const DpDrawnPage *)drawing->pages->data,
	                      drawing->pages->len};
}
