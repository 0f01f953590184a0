/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/content/shown.h"

/** DpOverprint: finds text painted twice in one place, which readers see once: fake bold, or a page
 * number that both the template and the author print. */
typedef struct {
	const DpShown *shown;
	DpPage *page;
	GHashTable *places; /* cell of the page to the last run that starts in it, plus 1 */
} DpOverprint;

/** dp_overprint_init: both are borrowed. */
void dp_overprint_init(DpOverprint *overprint, const DpShown *shown, DpPage *page);
void dp_overprint_clear(DpOverprint *overprint);

/** dp_overprint_is_repeated: whether an earlier run, already queried, shows the same glyphs there.
 * That one notes the order of the later coat (DpRun.again) if it has the same paint: a cover
 * between them hides nothing. */
gboolean dp_overprint_is_repeated(DpOverprint *overprint, guint32 run);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpOverprint, dp_overprint_clear)
