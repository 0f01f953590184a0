/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include "pdf/synctex/synctex.h"

/** DpSheetSearch: finds the source of places on one page; for one thread. */
typedef struct _DpSheetSearch DpSheetSearch;

/** dp_sheet_search_new: @synctex and @sheet are borrowed. (transfer full) */
DpSheetSearch *dp_sheet_search_new(const DpSynctex *synctex, const DpSynctexSheet *sheet);
void dp_sheet_search_free(DpSheetSearch *search);

#define DP_SHEET_SEARCH_STEPS 6u

/**
 * dp_sheet_search_find: @place: points from the top left of TeX's paper
 * @line: (out): 1-based
 *
 * The name of the file with the text that begins at the left of the first line of @place, as it is
 * in the SyncTeX file. It takes up to DP_SHEET_SEARCH_STEPS steps a record
 * of the page.
 *
 * Returns: (nullable): borrowed; NULL if no record fits: text in a figure or made by a page style,
 *   or another run of TeX made the page
 */
const char *dp_sheet_search_find(DpSheetSearch *search, const DpRect *place, guint *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSheetSearch, dp_sheet_search_free)
