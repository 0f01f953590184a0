/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * dp_document_draw_place: @rect: on the visible page, or beside it
 *
 * Draws the part of a page around a place, with the place outlined in red and the area beyond the
 * page in grey.
 *
 * Returns: (nullable) (transfer full): a PNG of at most DP_LIMIT_PICTURE_BYTES; NULL if the page
 * cannot be drawn, or the place is too far from it
 */
GBytes *dp_document_draw_place(DpDocument *document, guint number, const DpRect *rect);
