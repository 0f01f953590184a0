/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** DpHiding: the search for hidden text in a document's pages. Zeroed except for the document. */
typedef struct {
	DpDocument *document; /* borrowed */
	DpUnseen *unseen;     /* (nullable): made for the first page that needs it */
	guint n_read;
} DpHiding;

void dp_hiding_clear(DpHiding *hiding);

/** dp_hiding_search: fills the suspects of @layout, the layout of @page. */
void dp_hiding_search(DpHiding *hiding, const DpPage *page, DpPageLayout *layout);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpHiding, dp_hiding_clear)
