/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document-private.h"
#include "pdf/metadata/action.h"

/* The file's metadata, one function for each source; each adds to the properties of @objects. */

/** dp_metadata_read_info: every entry of the information dictionary (ISO 32000-1, 14.3.3). */
void dp_metadata_read_info(DpFileInfo *objects, const DpObject *trailer);

/** dp_metadata_read_xmp: the catalogue's metadata stream (14.3.2). */
void dp_metadata_read_xmp(DpFileInfo *objects, const DpObject *catalog);

/** dp_metadata_read_annotation: a remark's author and text (12.5.6.2). @subtype: its own, or "". */
void dp_metadata_read_annotation(DpFileInfo *objects, const DpObject *annotation,
                                 const char *subtype, guint page);

/** dp_metadata_read_layers: names of optional-content groups. */
void dp_metadata_read_layers(DpFileInfo *objects, const DpObject *catalog);

/** dp_metadata_read_figures: file names of PDFs included by pdfTeX, and private data of drawing
 * programs; @seen holds ids of the forms already read. */
void dp_metadata_read_figures(DpFileInfo *objects, const DpObject *page, guint number,
                              GHashTable *seen);

/** dp_metadata_read_outline: titles of the bookmarks (12.3.3); counts their actions. */
void dp_metadata_read_outline(DpFileInfo *objects, const DpObject *catalog, DpActions *actions);
