/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/annotate.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "pdf/annotate/outline.h"
#include "pdf/annotate/page-markup.h"
#include "pdf/annotate/page-survey.h"
#include "pdf/file/damage.h"
#include "pdf/file/page-tree.h"

/* Document: released with g_auto. */
typedef qpdf_data Document;

static void
document_clear(Document *document)
{
	qpdf_cleanup(document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Document, document_clear)

/* Ends the process if qpdf had too little memory: what it then writes lacks objects. */
static void
check_memory(qpdf_data qpdf)
{
	while (qpdf_more_warnings(qpdf))
		dp_damage_check_memory(
		    qpdf_get_error_message_detail(qpdf, qpdf_next_warning(qpdf)));
	if (qpdf_has_error(qpdf))
		dp_damage_check_memory(qpdf_get_error_message_detail(qpdf, qpdf_get_error(qpdf)));
}

static gboolean
fail_to_read(qpdf_data qpdf, GError **error)
{
	gboolean locked = qpdf_has_error(qpdf) &&
	                  qpdf_get_error_code(qpdf, qpdf_get_error(qpdf)) == qpdf_e_password;

	check_memory(qpdf);
	if (locked)
		g_set_error_literal(error, DP_ERROR, DP_ERROR_ENCRYPTED,
		                    "The PDF is encrypted in a way that no copy can be made of.");
	else
		g_set_error_literal(
		    error, DP_ERROR, DP_ERROR_CORRUPT,
		    "The PDF is too damaged to be copied: its objects cannot be read.");
	return FALSE;
}

/* Counting makes qpdf repair its tree of pages first: a page that is in it twice becomes two. */
static gboolean
open_pdf(qpdf_data qpdf, GBytes *pdf, GError **error)
{
	gsize length;
	const char *data = g_bytes_get_data(pdf, &length);

	qpdf_silence_errors(qpdf);
	qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
	if ((qpdf_read_memory(qpdf, "", data, length, NULL) & QPDF_ERRORS) != 0 ||
	    qpdf_get_num_pages(qpdf) < 1)
		return fail_to_read(qpdf, error);
	return TRUE;
}

/* (12.7.2, table 219) */
static gboolean
has_signatures(const DpObject *catalog)
{
	g_auto(DpObject) form = dp_object_get(catalog, "/AcroForm");

	return ((int)CLAMP(dp_object_get_number(&form, "/SigFlags", 0), 0, G_MAXINT16) & 1) != 0;
}

/* Subject: what is drawn into a copy: one of both. */
typedef struct {
	const DpMarkup *markup;
	const DpSurvey *survey;
} Subject;

/* FALSE: the page was left as it is. */
static gboolean
add_to_page(DpLeaf *leaf, const Subject *subject)
{
	if (subject->survey == NULL)
		return dp_page_markup_add(leaf, subject->markup);
	if (leaf->number > subject->survey->pages->len)
		return TRUE;
	return dp_page_survey_add(leaf, subject->survey->pages->pdata[leaf->number - 1]);
}

static void
add_marks(qpdf_data qpdf, const GArray *pages, const Subject *subject, guint *notes)
{
	g_auto(DpInk) ink = {.texts = NULL};

	dp_ink_init(&ink, qpdf, subject->survey == NULL ? subject->markup : NULL);
	for (guint i = 0; i < pages->len && i < DP_LIMIT_PAGES; i++) {
		g_auto(DpLeaf) leaf = {.number = 0};

		dp_leaf_init(&leaf, i + 1, &g_array_index(pages, DpObject, i), &ink);
		if (!add_to_page(&leaf, subject))
			*notes |= DP_COPY_UNMARKED;
	}
}

static gboolean
add_subject(qpdf_data qpdf, const Subject *subject, guint *notes, GError **error)
{
	g_auto(DpObject) catalog = {qpdf, qpdf_get_root(qpdf)};
	gboolean sound;
	g_autoptr(GArray) pages = dp_page_tree_read(&catalog, &sound);

	if (pages->len == 0)
		return fail_to_read(qpdf, error);
	*notes = (has_signatures(&catalog) ? DP_COPY_UNSIGNED : 0) |
	         (qpdf_is_encrypted(qpdf) ? DP_COPY_DECRYPTED : 0);
	add_marks(qpdf, pages, subject, notes);
	dp_outline_add(&catalog, subject->markup, pages);
	return TRUE;
}

static GBytes *
with_ending(const guint8 *data, gsize length)
{
	GByteArray *bytes = g_byte_array_sized_new((guint)(length + strlen(DP_COPY_ENDING)));

	g_byte_array_append(bytes, data, (guint)length);
	g_byte_array_append(bytes, (const guint8 *)DP_COPY_ENDING, strlen(DP_COPY_ENDING));
	return g_byte_array_free_to_bytes(bytes);
}

/* An encrypted copy could not have the same bytes each time. */
static GBytes *
write_copy(qpdf_data qpdf, GError **error)
{
	gsize length;

	qpdf_init_write_memory(qpdf);
	qpdf_set_preserve_encryption(qpdf, QPDF_FALSE);
	qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve);
	qpdf_set_deterministic_ID(qpdf, QPDF_TRUE);
	if ((qpdf_write(qpdf) & QPDF_ERRORS) != 0) {
		fail_to_read(qpdf, error);
		return NULL;
	}
	check_memory(qpdf);
	length = qpdf_get_buffer_length(qpdf);
	if (length <= DP_LIMIT_COPY_BYTES - strlen(DP_COPY_ENDING))
		return with_ending(qpdf_get_buffer(qpdf), length);
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
	            "The annotated copy would be larger than %u MB.",
	            DP_LIMIT_COPY_BYTES / (1024 * 1024));
	return NULL;
}

static GBytes *
annotate(GBytes *pdf, const Subject *subject, guint *notes, GError **error)
{
	g_auto(Document) qpdf = qpdf_init();

	if (!open_pdf(qpdf, pdf, error) || !add_subject(qpdf, subject, notes, error))
		return NULL;
	return write_copy(qpdf, error);
}

GBytes *
dp_annotate(GBytes *pdf, const DpMarkup *markup, guint *notes, GError **error)
{
	return annotate(pdf, &(Subject){markup, NULL}, notes, error);
}

GBytes *
dp_annotate_survey(GBytes *pdf, const DpSurvey *survey, guint *notes, GError **error)
{
	return annotate(pdf, &(Subject){survey->parts, survey}, notes, error);
}
