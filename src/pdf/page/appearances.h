/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/geometry.h"
#include "pdf/content/interpreter.h"

/** DpAppearances: reads what the annotations of one page paint. Zeroed but for the first four. */
typedef struct {
	DpPage *page;                /* borrowed: the page, its own content read */
	const DpGeometry *geometry;  /* borrowed */
	const DpLayers *layers;      /* borrowed */
	const GPtrArray *page_fonts; /* of DpFont, borrowed: those that the page paints */
	DpPage *painted;             /* (nullable): what the last one paints */
	DpShown shown;               /* its glyphs */
	GPtrArray *fonts;            /* of DpFont */
	DpTypefaces *typefaces;
	GHashTable *xobjects;
	DpResources *resources;
	DpInterpreter in; /* its bounds are those of all annotations of the page */
	guint n_tried;    /* by dp_seen_annotation_read() */
	guint64 n_tests;  /* its comparisons */
} DpAppearances;

void dp_appearances_clear(DpAppearances *appearances);

/**
 * dp_appearances_paint: what @annotation paints (ISO 32000-1, 12.5.5), on the visible page.
 *
 * Returns: (nullable): borrowed, until the next call. NULL if it is not known: a flag or a layer
 * may hide or move it, or it does not have one appearance, or a bound ended the reading
 */
const DpPage *dp_appearances_paint(DpAppearances *appearances, const DpObject *annotation);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpAppearances, dp_appearances_clear)
