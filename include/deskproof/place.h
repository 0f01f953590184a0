/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>
#include <deskproof/rect.h>

G_BEGIN_DECLS

/**
 * DpPlace:
 *
 * Where something was found: a page, a rectangle on it in points from the top left of the visible
 * page, and the text there; also as a reader would count: the column and the line in it.
 */
typedef struct {
	guint page; /* 1-based; 0: the document as a whole */
	gboolean has_rect;
	DpRect rect;
	char *text;   /* UTF-8, at most DP_LIMIT_QUOTE_CHARS characters, or NULL */
	guint column; /* of two: 1 left, 2 right; 0: neither, or not known */
	guint line;   /* the first of these lines, from the column's top; 1-based; 0: not known */
	char *source_file; /* (nullable): the LaTeX source that made it; printable UTF-8 */
	guint source_line; /* the line in it, 1-based; 0: not known */
} DpPlace;

/** dp_place_new: @rect and @text may be NULL. (transfer full) */
DP_PUBLIC DpPlace *dp_place_new(guint page, const DpRect *rect, const char *text);
DP_PUBLIC DpPlace *dp_place_copy(const DpPlace *place);
DP_PUBLIC void dp_place_free(DpPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPlace, dp_place_free)

G_END_DECLS
