/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/source-page.h"

PopplerPage *
dp_document_poppler_page(DpDocument *document, guint number)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();

	if (number < 1 || number > document->n_pages || dp_document_refuses(document, number) ||
	    !dp_document_open_poppler(document, NULL))
		return NULL;
	return dp_poppler(NULL)->poppler_document_get_page(document->poppler, (int)number - 1);
}
