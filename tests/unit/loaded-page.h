/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content-page.h"

/** Loaded: a page that a test wrote, as `pdf` reads it, with the document it belongs to. */
typedef struct {
	DpDocument *document;
	DpPage *page;
} Loaded;

static void
loaded_clear(Loaded *loaded)
{
	g_clear_pointer(&loaded->page, dp_page_free);
	g_clear_pointer(&loaded->document, dp_document_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Loaded, loaded_clear)

static void
load(Loaded *loaded, const ContentPage *page)
{
	g_autoptr(GError) error = NULL;

	loaded->document = content_page_open(page);
	loaded->page = dp_document_load_page(loaded->document, 1, &error);
	g_assert_no_error(error);
}
