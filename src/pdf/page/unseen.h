/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * DpUnseen: a second view of a document with a margin around every page and all layers on, to read
 * the text that the document itself leaves out. Pages that only poppler can read come from a copy
 * of the file, in memory.
 */
typedef struct _DpUnseen DpUnseen;

/** dp_unseen_new: @document must live longer; it is not changed. */
DpUnseen *dp_unseen_new(DpDocument *document);
void dp_unseen_free(DpUnseen *unseen);

/**
 * dp_unseen_load_page: like dp_document_load_page(), on the axes of the original's visible page;
 * content beyond it has coordinates outside {0, 0, width, height}. Its fonts may be the copy's.
 *
 * Returns: (nullable): NULL if neither reader works
 */
DpPage *dp_unseen_load_page(DpUnseen *unseen, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpUnseen, dp_unseen_free)
