/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/content/shown.h"

/** DpOverprint: finds text painted twice in one place, which readers see once: bold by a second
 * coat, a number that both a template and the author print. */
typedef struct {
	const DpShown *shown;
	const DpPage *page;
	GHashTable *places; /* cell of the page to the last run that began there, plus 1 */
} DpOverprint;

/** dp_overprint_init: both are borrowed. */
void dp_overprint_init(DpOverprint *overprint, const DpShown *shown, const DpPage *page);
void dp_overprint_clear(DpOverprint *overprint);

/** dp_overprint_is_repeated: a run asked for earlier shows the same glyphs there. */
gboolean dp_overprint_is_repeated(DpOverprint *overprint, guint32 run);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpOverprint, dp_overprint_clear)
