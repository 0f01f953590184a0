/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>
#include <deskproof/rect.h>

G_BEGIN_DECLS

/**
 * DpPlace:
 *
 * Where something was found: a page, a rectangle on it in points from the top left of the visible
 * page, and the text there.
 */
typedef struct {
	guint page; /* 1-based; 0: the document as a whole */
	gboolean has_rect;
	DpRect rect;
	char *text; /* UTF-8, at most DP_LIMIT_QUOTE_CHARS characters, or NULL */
} DpPlace;

/** dp_place_new: @rect and @text may be NULL. (transfer full) */
DP_PUBLIC DpPlace *dp_place_new(guint page, const DpRect *rect, const char *text);
DP_PUBLIC DpPlace *dp_place_copy(const DpPlace *place);
DP_PUBLIC void dp_place_free(DpPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPlace, dp_place_free)

G_END_DECLS
