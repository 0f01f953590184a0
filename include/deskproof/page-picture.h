/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/** DpPagePicture: a page with findings, as it looks. Places are in points from its top left. */
typedef struct {
	guint number;         /* 1-based */
	double width, height; /* points of the visible page; 0 without a picture */
	GBytes *picture;      /* (nullable): a PNG of the whole page; NULL if it could not be drawn
	                         within the limits */
} DpPagePicture;

/** dp_page_picture_new: @picture may be NULL; a reference is kept. (transfer full) */
DP_PUBLIC DpPagePicture *dp_page_picture_new(guint number, double width, double height,
                                             GBytes *picture);
DP_PUBLIC void dp_page_picture_free(DpPagePicture *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPagePicture, dp_page_picture_free)

G_END_DECLS
