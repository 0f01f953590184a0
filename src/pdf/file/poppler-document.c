/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "pdf/file/document-private.h"
#include "pdf/file/poppler-functions.h"

#define UNREADABLE_SENTENCE "The PDF is too damaged to be opened."

/* Our own sentences: poppler's messages mean nothing to an author. */
static const struct {
	int code; /* in poppler's error domain */
	const char *sentence;
} CAUSES[] = {
    {POPPLER_ERROR_DAMAGED, "The PDF is too damaged to be opened: its objects cannot be found. It "
                            "may have been cut short."},
    {POPPLER_ERROR_BAD_CATALOG,
     "The PDF is too damaged to be opened: the catalogue, from which its pages are found, is "
     "missing or cannot be read."},
};

static const char *
cause_sentence(const DpPoppler *poppler, const GError *cause)
{
	for (guint i = 0; i < G_N_ELEMENTS(CAUSES); i++) {
		if (g_error_matches(cause, poppler->poppler_error_quark(), CAUSES[i].code))
			return CAUSES[i].sentence;
	}
	return UNREADABLE_SENTENCE;
}

static void
set_cause(const DpPoppler *poppler, const GError *cause, GError **error)
{
	if (g_error_matches(cause, poppler->poppler_error_quark(), POPPLER_ERROR_ENCRYPTED))
		g_set_error(error, DP_ERROR, DP_ERROR_ENCRYPTED,
		            "The file is encrypted and needs a password to be read.");
	else
		g_set_error_literal(error, DP_ERROR, DP_ERROR_CORRUPT,
		                    cause_sentence(poppler, cause));
}

static void
release(gpointer bytes)
{
	g_bytes_unref(bytes);
}

/* The same bytes, of poppler's GLib, which may hold them as long as it likes. */
static GBytes *
lend(const DpPoppler *poppler, GBytes *bytes)
{
	gsize size;
	gconstpointer data = g_bytes_get_data(bytes, &size);

	return poppler->g_bytes_new_with_free_func(data, size, release, g_bytes_ref(bytes));
}

static PopplerDocument *
open_bytes(const DpPoppler *poppler, GBytes *bytes, GError **error)
{
	GBytes *lent = lend(poppler, bytes);
	GError *cause = NULL; /* of poppler's GLib, too */
	PopplerDocument *document = poppler->poppler_document_new_from_bytes(lent, NULL, &cause);

	poppler->g_bytes_unref(lent);
	if (document == NULL)
		set_cause(poppler, cause, error);
	g_clear_pointer(&cause, poppler->g_error_free);
	return document;
}

gboolean
dp_document_open_poppler(DpDocument *document, GError **error)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
	const DpPoppler *poppler;

	if (document->poppler != NULL)
		return TRUE;
	poppler = dp_poppler(error);
	if (poppler == NULL)
		return FALSE;
	document->poppler = open_bytes(poppler, document->bytes, error);
	return document->poppler != NULL;
}

void
dp_document_close_poppler(DpDocument *document)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = NULL;

	if (document->poppler == NULL)
		return;
	turn = dp_poppler_lock();
	g_clear_pointer(&document->poppler, dp_poppler_unref);
}

guint
dp_document_count_poppler_pages(const DpDocument *document)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
	int n = dp_poppler(NULL)->poppler_document_get_n_pages(document->poppler);

	return (guint)MAX(n, 0);
}
