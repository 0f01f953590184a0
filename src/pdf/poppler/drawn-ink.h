/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/drawing.h>

#include "pdf/file/document.h"

/**
 * dp_drawing_ink: the same as dp_document_page_ink(), of a page as another program drew it
 * @drawing: (nullable)
 *
 * Returns: FALSE if it is not in @drawing, or not of the right size, or the words cover too much
 */
gboolean dp_drawing_ink(const DpDrawnPages *drawing, DpDocument *document, guint number,
                        const DpRect *rects, guint n, double *contrast);

/** dp_drawing_helps: whether a drawing of page @number (1-based) by another program would be used:
 * two readers cannot disagree about the file, nor two programs about what the page paints. */
gboolean dp_drawing_helps(DpDocument *document, guint number);
