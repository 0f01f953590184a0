/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In place of poppler-library.c and poppler-document.c, with -Dpoppler=disabled. */
#include <deskproof/error.h>

#include "pdf/file/document-private.h"
#include "pdf/file/poppler-library.h"

gboolean
dp_poppler_load(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_LIBRARY,
	                    "This program was built without the library poppler-glib.");
	return FALSE;
}

gboolean
dp_poppler_is_loaded(void)
{
	return FALSE;
}

/* Nothing is ever loaded, so nothing is called instead. */
void
dp_poppler_set_absent(void (*absent)(void))
{
}

gboolean
dp_document_open_poppler(DpDocument *document, GError **error)
{
	return dp_poppler_load(error);
}

void
dp_document_close_poppler(DpDocument *document)
{
}

guint
dp_document_count_poppler_pages(const DpDocument *document)
{
	return 0;
}
