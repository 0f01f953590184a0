/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/warm-up.h"

#include <deskproof/job.h>

#include <string.h>

#include "pdf/file/document.h"

#define PAGE                                                                                       \
	"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"                           \
	"/Resources<</Font<</F 5 0 R>>>>>>"

/* A page with a word in a font that is not embedded. */
static const char *const OBJECTS[] = {
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    PAGE,
    "<</Length 34>>stream\nBT /F 10 Tf 72 700 Td (warm) Tj ET\nendstream",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
};

static GBytes *
small_pdf(void)
{
	g_autoptr(GString) pdf = g_string_new("%PDF-1.4\n");
	gsize offsets[G_N_ELEMENTS(OBJECTS)], table;

	for (guint i = 0; i < G_N_ELEMENTS(OBJECTS); i++) {
		offsets[i] = pdf->len;
		g_string_append_printf(pdf, "%u 0 obj%s\nendobj\n", i + 1, OBJECTS[i]);
	}
	table = pdf->len;
	g_string_append_printf(pdf, "xref\n0 %u\n0000000000 65535 f \n",
	                       (guint)G_N_ELEMENTS(OBJECTS) + 1);
	for (guint i = 0; i < G_N_ELEMENTS(OBJECTS); i++)
		g_string_append_printf(pdf, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[i]);
	g_string_append_printf(
	    pdf, "trailer<</Size %u/Root 1 0 R>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
	    (guint)G_N_ELEMENTS(OBJECTS) + 1, table);
	return g_string_free_to_bytes(g_steal_pointer(&pdf));
}

void
dp_warm_up(void)
{
	g_autoptr(GBytes) pdf = small_pdf();
	g_autoptr(DpDocument) document = dp_document_new(pdf, NULL);
	DpRect word = {72, 80, 100, 94};
	double contrast;

	/* Run for the libraries' caches; the facts are not used. */
	if (document != NULL)
		dp_document_page_ink(document, 1, &word, 1, &contrast, NULL);
	dp_facts_unref(dp_job_measure(&(DpJob){.pdf = pdf}, NULL));
}
