/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include <glib.h>

/** DpSourcePlace: a place in a PDF whose source is wanted: points from the top left of the visible
 * page, as in DpPlace. */
typedef struct {
	guint page; /* 1-based */
	DpRect rect;
} DpSourcePlace;

/** DpSourceLine: where it was read by TeX. */
typedef struct {
	char *file; /* (nullable): as TeX named it; printable UTF-8; NULL: not known */
	guint line; /* 1-based */
} DpSourceLine;

/** dp_source_lines_new: (transfer full) (element-type DpSourceLine): an empty list that frees its
 * lines. */
GArray *dp_source_lines_new(void);

/**
 * dp_source_lines_find: @synctex: the SyncTeX file of the PDF, which may be compressed
 * @places: (element-type DpSourcePlace)
 *
 * Reads a stranger's files: only a confined process calls it.
 *
 * Returns: (transfer full) (element-type DpSourceLine): one for each of @places; NULL with a
 *   DP_ERROR: as for dp_document_new(), dp_gunzip() and dp_synctex_new(), or FORMAT if the numbers
 *   of pages differ
 */
GArray *dp_source_lines_find(GBytes *pdf, GBytes *synctex, const GArray *places, GError **error);
