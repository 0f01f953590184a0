/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document-private.h"
#include "pdf/file/poppler-functions.h"

/* poppler-glib 22.12 declares no g_autoptr; our own name cannot clash with one added later. */
typedef PopplerPage DpPopplerPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPopplerPage, dp_poppler_unref)

/** dp_document_poppler_page: (nullable) (transfer full): poppler's page @number (1-based); NULL if
 * it is withheld. The caller holds dp_poppler_lock() until it has freed the page. */
PopplerPage *dp_document_poppler_page(DpDocument *document, guint number);
