/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"
#include "layout/prose-form.h"
#include "layout/ruler.h"

/**
 * dp_page_layout_new: @page: its forms, font uses and links are shared
 * @ruler: what is known of line numbers so far
 * @own: (inout): the fonts used on earlier pages
 * @usual: (inout): the strip of earlier pages; used if this page shows none, and updated
 */
DpPageLayout *dp_page_layout_new(const DpPage *page, const GPtrArray *fonts, DpRuler *ruler,
                                 DpStrip *usual, DpOwnFonts *own);
void dp_page_layout_free(DpPageLayout *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPageLayout, dp_page_layout_free)
