/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/geometry.h"
#include "pdf/content/interpreter.h"

/** DpHighlights: reads what the highlights of one page paint. Zeroed but for the first three. */
typedef struct {
	DpPage *page;               /* borrowed: its tints are filled */
	const DpGeometry *geometry; /* borrowed */
	const DpLayers *layers;     /* borrowed */
	DpPage *painted;            /* (nullable): what the last one paints */
	GPtrArray *fonts;
	DpTypefaces *typefaces;
	GHashTable *xobjects;
	DpResources *resources;
	DpInterpreter in; /* its bounds are those of all highlights of the page */
} DpHighlights;

void dp_highlights_clear(DpHighlights *highlights);

/** dp_highlight_read: adds what @annotation paints to the tints of the page. Returns: FALSE, and
 * adds nothing, unless it is a highlight whose appearance (ISO 32000-1, 12.5.5) only multiplies
 * what is below with known colours. */
gboolean dp_highlight_read(DpHighlights *highlights, const DpObject *annotation,
                           const char *subtype);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpHighlights, dp_highlights_clear)
