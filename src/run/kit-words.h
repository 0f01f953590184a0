/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/venue.h>

#include "run/printed.h"

/** dp_kit_name: (nullable) (transfer full): "ICML" of "ICML style (icml2026.sty)"; NULL for a style
 * that is no venue's own. */
char *dp_kit_name(const char *title);

/** dp_kit_edition: (transfer full): "ICCV 2025", as the kit prints it; else "ICML 2025", or "ICML"
 * if it names no year. */
char *dp_kit_edition(const char *name, const DpPrinted *printed);

/** dp_kit_words: (transfer full): "the ICML 2025 kit", by what it printed on the paper of @facts;
 * "the style of Springer LNCS (llncs.cls)". */
char *dp_kit_words(const DpVenue *style, const DpFacts *facts);

/** dp_kit_wanted: (transfer full): "MLSys 2026 wants the MLSys style (mlsys2025.sty)". */
char *dp_kit_wanted(const DpVenue *venue);
