/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"
#include "pdf/syntax/object.h"

/** DpAttachments: counts embedded files (ISO 32000-1, 7.11.4), each once. */
typedef struct {
	DpFileInfo *objects; /* borrowed: n_attachments and properties grow */
	GHashTable *seen;    /* ids of file specifications */
} DpAttachments;

void dp_attachments_init(DpAttachments *attachments, DpFileInfo *objects);
void dp_attachments_clear(DpAttachments *attachments);

/** dp_attachments_add: @file is a file specification; without an embedded file it is not counted.
 */
void dp_attachments_add(DpAttachments *attachments, const DpObject *file, guint page);

/** dp_attachments_add_associated: the files of @owner's /AF (ISO 32000-2, 14.13). @page: 1-based;
 * 0: none. */
void dp_attachments_add_associated(DpAttachments *attachments, const DpObject *owner, guint page);

/** dp_attachments_add_catalog: the EmbeddedFiles name tree and the associated files (/AF). */
void dp_attachments_add_catalog(DpAttachments *attachments, const DpObject *catalog);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpAttachments, dp_attachments_clear)
