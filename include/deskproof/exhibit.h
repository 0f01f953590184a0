/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/place.h>
#include <deskproof/public.h>

G_BEGIN_DECLS

/** DpExhibit: a hidden passage, in a form that can be shown to a chair. */
typedef struct {
	DpPlace place;
	char *words;     /* the whole text, UTF-8; a place quotes only its start */
	GBytes *picture; /* (nullable): a PNG of the page around the place, which is outlined */
} DpExhibit;

/** dp_exhibit_new: all arguments are copied; @picture may be NULL. (transfer full) */
DP_PUBLIC DpExhibit *dp_exhibit_new(const DpPlace *place, const char *words, GBytes *picture);
DP_PUBLIC void dp_exhibit_free(DpExhibit *exhibit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpExhibit, dp_exhibit_free)

G_END_DECLS
