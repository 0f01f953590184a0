/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/document.h"

/**
 * DpUnseen: a document once more, in memory, with room around every page and all layers on, so that
 * the text source gives the words that it drops from the document itself.
 */
typedef struct _DpUnseen DpUnseen;

/**
 * dp_unseen_new: writes and reopens the document; the original is not changed.
 *
 * Returns: NULL with a DP_ERROR when the copy cannot be made
 */
DpUnseen *dp_unseen_new(DpDocument *document, GError **error);
void dp_unseen_free(DpUnseen *unseen);

/** dp_unseen_load_page: as dp_document_load_page(), on the axes of the original's visible page;
 * what stands beyond it has coordinates outside {0, 0, width, height}. Its fonts are the copy's. */
DpPage *dp_unseen_load_page(DpUnseen *unseen, guint number, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpUnseen, dp_unseen_free)
