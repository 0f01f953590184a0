/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * DpUnseen: a document once more, with room around every page and all layers on, so that the words
 * are read that are dropped from the document itself. Pages that only poppler can read come from a
 * copy of the file, in memory.
 */
typedef struct _DpUnseen DpUnseen;

/** dp_unseen_new: @document must live longer; it is not changed. */
DpUnseen *dp_unseen_new(DpDocument *document);
void dp_unseen_free(DpUnseen *unseen);

/**
 * dp_unseen_load_page: as dp_document_load_page(), on the axes of the original's visible page; what
 * stands beyond it has coordinates outside {0, 0, width, height}. Its fonts may be the copy's.
 *
 * Returns: (nullable): NULL when neither way works
 */
DpPage *dp_unseen_load_page(DpUnseen *unseen, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpUnseen, dp_unseen_free)
