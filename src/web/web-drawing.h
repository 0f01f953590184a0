/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/drawing.h>

/*
 * What a page in a browser drew of a paper, for dp_web_check(). For one thread.
 */

/** DpWebDrawing: pages, and who drew them. */
typedef struct _DpWebDrawing DpWebDrawing;

/** dp_web_drawing_new: @program: its name. (transfer full) */
DpWebDrawing *dp_web_drawing_new(const char *program);
void dp_web_drawing_free(DpWebDrawing *drawing);

/**
 * dp_web_drawing_add: a page, as DpDrawnPage has it
 * @rgba: 4 * @width * @height bytes, taken over: freed with g_free()
 *
 * Returns: FALSE if the pages have more than DP_LIMIT_DRAWN_PIXELS: it is left out
 */
gboolean dp_web_drawing_add(DpWebDrawing *drawing, guint number, guint width, guint height,
                            guint8 *rgba);

/** dp_web_drawing_get: @drawing: (nullable): then none. It lives until the next page is added. */
DpDrawnPages dp_web_drawing_get(const DpWebDrawing *drawing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWebDrawing, dp_web_drawing_free)
