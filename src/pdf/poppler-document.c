/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/reader.h"

#include <deskproof/error.h>

#include "base/limits.h"
#include "base/text.h"

static PopplerDocument *
open_bytes(const DpPoppler *poppler, GBytes *bytes, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autofree char *reason = NULL;
	PopplerDocument *document = poppler->poppler_document_new_from_bytes(bytes, NULL, &cause);

	if (document != NULL)
		return document;
	if (g_error_matches(cause, poppler->poppler_error_quark(), POPPLER_ERROR_ENCRYPTED)) {
		g_set_error(error, DP_ERROR, DP_ERROR_ENCRYPTED,
		            "The file is encrypted and needs a password to be read.");
		return NULL;
	}
	reason = dp_text_quote(cause != NULL ? cause->message : "", DP_LIMIT_QUOTE_CHARS);
	g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT, "The PDF is too damaged to be opened (%s).",
	            reason);
	return NULL;
}

gboolean
dp_document_open_poppler(DpDocument *document, GError **error)
{
	const DpPoppler *poppler;

	if (document->poppler != NULL)
		return TRUE;
	poppler = dp_poppler(error);
	if (poppler == NULL)
		return FALSE;
	document->poppler = open_bytes(poppler, document->bytes, error);
	return document->poppler != NULL;
}

guint
dp_document_count_poppler_pages(const DpDocument *document)
{
	int n = dp_poppler(NULL)->poppler_document_get_n_pages(document->poppler);

	return (guint)MAX(n, 0);
}

PopplerPage *
dp_document_poppler_page(DpDocument *document, guint number)
{
	if (number < 1 || number > document->n_pages || !dp_document_open_poppler(document, NULL))
		return NULL;
	return dp_poppler(NULL)->poppler_document_get_page(document->poppler, (int)number - 1);
}
