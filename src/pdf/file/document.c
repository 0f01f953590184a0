/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/document.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "pdf/file/document-private.h"
#include "pdf/file/file-info.h"
#include "pdf/file/file-kind.h"
#include "pdf/file/page-tree.h"
#include "pdf/file/poppler-library.h"

/* ISO 32000-1, annex H, implementation note 13: readers accept the header within this many bytes.
 */
#define HEADER_SPAN 1024
#define HEADER "%PDF-"

static gboolean
check_bytes(GBytes *bytes, GError **error)
{
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);

	if (length > DP_LIMIT_PDF_BYTES) {
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "The file is larger than %u MB, the most that is read.",
		            DP_LIMIT_PDF_BYTES / (1024 * 1024));
		return FALSE;
	}
	if (length > 0 && memmem(data, MIN(length, HEADER_SPAN), HEADER, strlen(HEADER)) != NULL)
		return TRUE;
	g_set_error_literal(error, DP_ERROR, DP_ERROR_NOT_PDF, dp_file_kind_sentence(data, length));
	return FALSE;
}

gboolean
dp_document_has_objects(const DpDocument *document)
{
	return document->file != NULL || document->qpdf != NULL;
}

static void
read_pages(DpDocument *document)
{
	g_auto(DpObject) catalog = dp_document_catalog(document);

	document->pages = dp_page_tree_read(&catalog, &document->tree_is_sound);
}

static gboolean
read_objects(DpDocument *document)
{
	gsize length;
	const char *data = g_bytes_get_data(document->bytes, &length);
	QPDF_ERROR_CODE code = qpdf_read_memory(document->qpdf, "", data, length, NULL);

	if ((code & QPDF_ERRORS) != 0 && qpdf_has_error(document->qpdf)) {
		qpdf_error failure = qpdf_get_error(document->qpdf);

		dp_damage_check_memory(qpdf_get_error_message_detail(document->qpdf, failure));
		document->locked = qpdf_get_error_code(document->qpdf, failure) == qpdf_e_password;
		if (!document->locked) /* otherwise it is not damaged but encrypted */
			dp_damage_note(&document->damage,
			               qpdf_get_error_message_detail(document->qpdf, failure));
		return FALSE;
	}
	dp_document_note_damage(document);
	read_pages(document);
	dp_document_note_damage(document);
	return document->pages->len > 0;
}

/* poppler can read some files that qpdf cannot: then there is text but no objects. */
static void
open_qpdf(DpDocument *document)
{
	document->qpdf = qpdf_init();
	qpdf_silence_errors(document->qpdf);
	qpdf_set_suppress_warnings(document->qpdf, QPDF_TRUE);
	if (read_objects(document))
		return;
	if (!document->locked)
		dp_damage_set(&document->damage, DP_GRAVITY_LOST,
		              "The file's object structure cannot be read.");
	g_clear_pointer(&document->pages, g_array_unref);
	qpdf_cleanup(&document->qpdf);
	document->qpdf = NULL;
}

static void
note(DpDocument *document, qpdf_error complaint)
{
	enum qpdf_error_code_e code = qpdf_get_error_code(document->qpdf, complaint);

	dp_damage_check_memory(qpdf_get_error_message_detail(document->qpdf, complaint));
	/* Other codes are about how we asked for an object, not about the file. */
	if (code == qpdf_e_damaged_pdf || code == qpdf_e_pages)
		dp_damage_note(&document->damage,
		               qpdf_get_error_message_detail(document->qpdf, complaint));
}

void
dp_document_note_damage(DpDocument *document)
{
	if (document->qpdf == NULL)
		return;
	while (qpdf_more_warnings(document->qpdf))
		note(document, qpdf_next_warning(document->qpdf));
	if (qpdf_has_error(document->qpdf))
		note(document, qpdf_get_error(document->qpdf));
}

/* Most files are strict; qpdf repairs and decrypts the others. */
static void
open_objects(DpDocument *document)
{
	document->file = dp_object_file_open(document->bytes);
	if (document->file == NULL) {
		open_qpdf(document);
		return;
	}
	read_pages(document);
	if (document->pages->len > 0 && document->tree_is_sound)
		return;
	g_clear_pointer(&document->pages, g_array_unref);
	g_clear_pointer(&document->file, dp_object_file_free);
	open_qpdf(document);
}

/* Whether the file is plain enough that two readers cannot disagree about it. */
static gboolean
is_plain(const DpDocument *document)
{
	return document->file != NULL ||
	       (document->qpdf != NULL && document->tree_is_sound &&
	        document->damage.sentence == NULL && !qpdf_is_encrypted(document->qpdf));
}

/* @n: set to the leaves of the page tree of a file that should have had a second reader
 * Returns: FALSE, with nothing set, if there is no such tree, or poppler, loaded, refuses the file
 */
static gboolean
count_leaves_alone(const DpDocument *document, guint *n)
{
	if (document->pages == NULL || dp_poppler_load(NULL))
		return FALSE;
	dp_bound_met(DP_BOUND_POPPLER_PAGES);
	*n = document->pages->len;
	return TRUE;
}

static void
take_cause(GError *cause, GError **error)
{
	if (!g_error_matches(cause, DP_ERROR, DP_ERROR_LIBRARY)) {
		g_propagate_error(error, cause);
		return;
	}
	g_error_free(cause);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_LIBRARY,
	                    "The file is damaged or encrypted, and cannot be read without the "
	                    "library poppler, which cannot be loaded.");
}

/* A plain file has as many pages as its tree has leaves; for any other ask poppler. */
static gboolean
count_pages(DpDocument *document, GError **error)
{
	g_autoptr(GError) cause = NULL;
	guint n = 0;

	if (is_plain(document)) {
		n = document->pages->len;
	} else if (dp_document_open_poppler(document, &cause)) {
		n = dp_document_count_poppler_pages(document);
	} else if (!count_leaves_alone(document, &n)) {
		take_cause(g_steal_pointer(&cause), error);
		return FALSE;
	}
	if (n > DP_LIMIT_PAGES)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "The PDF has %u pages, more than the %u that are read.", n,
		            DP_LIMIT_PAGES);
	else if (n < 1)
		g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT,
		            "The PDF is damaged: it has no pages.");
	document->n_pages = n;
	return n >= 1 && n <= DP_LIMIT_PAGES;
}

DpDocument *
dp_document_alloc(GBytes *bytes)
{
	DpDocument *document = g_new0(DpDocument, 1);

	document->bytes = g_bytes_ref(bytes);
	document->fonts = g_ptr_array_new_with_free_func((GDestroyNotify)dp_font_free);
	document->font_names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	document->typefaces = dp_typefaces_new();
	return document;
}

DpDocument *
dp_document_new(GBytes *bytes, GError **error)
{
	g_autoptr(DpDocument) document = NULL;
	g_auto(DpObject) catalog = DP_OBJECT_NONE;

	if (!check_bytes(bytes, error))
		return NULL;
	document = dp_document_alloc(bytes);
	open_objects(document);
	if (!count_pages(document, error))
		return NULL;
	catalog = dp_document_catalog(document);
	document->layers = dp_layers_new(&catalog);
	return g_steal_pointer(&document);
}

void
dp_document_free(DpDocument *document)
{
	if (document == NULL)
		return;
	dp_file_info_free(document->objects);
	dp_layers_free(document->layers);
	dp_typefaces_free(document->typefaces);
	g_ptr_array_unref(document->fonts);
	g_hash_table_unref(document->font_names);
	g_clear_pointer(&document->pages, g_array_unref);
	dp_object_file_free(document->file);
	if (document->qpdf != NULL)
		qpdf_cleanup(&document->qpdf);
	dp_document_close_poppler(document);
	g_bytes_unref(document->bytes);
	g_free(document);
}

guint
dp_document_n_pages(const DpDocument *document)
{
	return document->n_pages;
}

const GPtrArray *
dp_document_fonts(const DpDocument *document)
{
	return document->fonts;
}

gboolean
dp_document_is_sound(const DpDocument *document)
{
	return dp_document_has_objects(document) && document->damage.sentence == NULL &&
	       document->pages->len == document->n_pages;
}

DpObject
dp_document_page_object(DpDocument *document, guint number)
{
	if (document->pages == NULL || number < 1 || number > document->pages->len)
		return DP_OBJECT_NONE;
	return dp_object_copy(&g_array_index(document->pages, DpObject, number - 1));
}

DpObject
dp_document_catalog(const DpDocument *document)
{
	if (document->file != NULL)
		return dp_object_of(document->file,
		                    dp_value_get(dp_object_file_trailer(document->file), "/Root"));
	if (document->qpdf == NULL)
		return DP_OBJECT_NONE;
	return (DpObject){.qpdf = document->qpdf, .handle = qpdf_get_root(document->qpdf)};
}

DpObject
dp_document_trailer(const DpDocument *document)
{
	if (document->file != NULL)
		return dp_object_of(document->file, dp_object_file_trailer(document->file));
	if (document->qpdf == NULL)
		return DP_OBJECT_NONE;
	return (DpObject){.qpdf = document->qpdf, .handle = qpdf_get_trailer(document->qpdf)};
}

static guint16
find_font(DpDocument *document, const char *name)
{
	gpointer known = g_hash_table_lookup(document->font_names, name);

	if (known != NULL)
		return (guint16)(GPOINTER_TO_UINT(known) - 1);
	for (guint i = 0; i < document->fonts->len; i++) {
		const DpFont *font = g_ptr_array_index(document->fonts, i);

		if (strcmp(font->name, name) == 0)
			return (guint16)i;
	}
	return DP_FONT_NONE;
}

guint16
dp_document_font_named(DpDocument *document, const char *name)
{
	guint16 index = find_font(document, name);
	DpFont *font;

	if (index != DP_FONT_NONE || !dp_bound_allows(DP_BOUND_FONTS, document->fonts->len))
		return index;
	font = g_new0(DpFont, 1);
	font->name = g_strdup(name);
	index = (guint16)document->fonts->len;
	g_ptr_array_add(document->fonts, font);
	g_hash_table_insert(document->font_names, g_strdup(name), GUINT_TO_POINTER(index + 1u));
	return index;
}
