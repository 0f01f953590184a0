/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "pdf/file/document-private.h"
#include "pdf/file/file-info.h"
#include "pdf/file/revision.h"
#include "pdf/metadata/action.h"
#include "pdf/metadata/attachment.h"
#include "pdf/metadata/metadata.h"
#include "pdf/syntax/name-tree.h"

#define HEADER "%PDF-"
#define HEADER_SPAN 1024
#define MAX_VERSION 8

/* "1.5" of the header, which may be a few bytes into the file. */
static char *
header_version(GBytes *bytes)
{
	gsize length, n = 0;
	const char *data = g_bytes_get_data(bytes, &length);
	const char *at = memmem(data, MIN(length, HEADER_SPAN), HEADER, strlen(HEADER));

	if (at == NULL)
		return g_strdup("");
	at += strlen(HEADER);
	while (n < MAX_VERSION && at + n < data + length &&
	       (g_ascii_isdigit(at[n]) || at[n] == '.'))
		n++;
	return g_strndup(at, n);
}

/* The catalogue's /Version applies if it is later than the header's (ISO 32000-1, 7.5.2). */
static char *
read_version(const DpDocument *document, const DpObject *catalog)
{
	g_autofree char *later = dp_object_get_name(catalog, "/Version");
	g_autofree char *header = header_version(document->bytes);

	if (*later == '/' && strcmp(later + 1, header) > 0)
		return dp_text_quote(later + 1, DP_LIMIT_QUOTE_CHARS);
	return g_steal_pointer(&header);
}

static void
count_script(const char *name, const DpObject *action, gpointer data)
{
	DpActions *actions = data;

	if (dp_actions_count(actions, action))
		actions->objects->open_action = TRUE; /* 12.6.4.16: these run on opening */
}

static gboolean
is_signed(const DpObject *field)
{
	g_auto(DpObject) value = dp_object_get(field, "/V");

	return dp_object_get_is_name(field, "/FT", "/Sig") && dp_object_is_dict(&value);
}

/* Fields without a widget on a page can still have actions. */
static void
read_fields(DpActions *actions, const DpObject *fields, guint *n_visited, guint depth)
{
	guint n = dp_object_n_items_within(fields, DP_BOUND_FIELDS);

	for (guint i = 0; i < n && dp_bound_allows(DP_BOUND_NESTING, depth); i++) {
		g_auto(DpObject) field = dp_object_nth(fields, i);
		g_auto(DpObject) kids = dp_object_get(&field, "/Kids");

		if (!dp_bound_allows(DP_BOUND_FIELDS, (*n_visited)++))
			return;
		dp_actions_count_owned(actions, &field);
		actions->objects->n_signatures += is_signed(&field);
		read_fields(actions, &kids, n_visited, depth + 1);
	}
}

static void
read_form(DpFileInfo *objects, const DpObject *catalog, DpActions *actions)
{
	g_auto(DpObject) form = dp_object_get(catalog, "/AcroForm");
	g_auto(DpObject) fields = dp_object_get(&form, "/Fields");
	g_auto(DpObject) xfa = dp_object_get(&form, "/XFA");
	guint n_visited = 0;

	objects->acroform = dp_object_n_items(&fields, 1) > 0;
	objects->xfa = dp_object_is_set(&xfa);
	read_fields(actions, &fields, &n_visited, 0);
}

static void
read_catalog_actions(DpFileInfo *objects, const DpObject *catalog, DpActions *actions)
{
	g_auto(DpObject) open = dp_object_get(catalog, "/OpenAction");
	g_auto(DpObject) names = dp_object_get(catalog, "/Names");
	g_auto(DpObject) scripts = dp_object_get(&names, "/JavaScript");

	actions->unasked = TRUE;
	if (dp_actions_count(actions, &open))
		objects->open_action = TRUE;
	actions->unasked = FALSE;
	dp_name_tree_each(&scripts, count_script, actions);
	dp_actions_count_owned(actions, catalog);
	read_form(objects, catalog, actions);
}

/* ISO 32000-1, table 169, and 32000-2 for rich media. */
static const struct {
	const char *subtype, *kind;
} MEDIA[] = {
    {"/Sound", "sound"},          {"/Movie", "film"}, {"/Screen", "screen"},
    {"/RichMedia", "rich-media"}, {"/3D", "3d"},
};

static void
note_media(DpFileInfo *objects, const char *subtype, guint page)
{
	for (guint i = 0; i < G_N_ELEMENTS(MEDIA); i++) {
		if (strcmp(subtype, MEDIA[i].subtype) == 0)
			dp_feature_add(objects, MEDIA[i].kind, FALSE, page);
	}
}

static void
read_annotations(DpFileInfo *objects, const DpObject *page, guint number, DpActions *actions,
                 DpAttachments *attachments)
{
	g_auto(DpObject) annotations = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items_within(&annotations, DP_BOUND_ANNOTATIONS);

	actions->page = number;
	dp_actions_count_owned(actions, page);
	dp_attachments_add_associated(attachments, page, number);
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_nth(&annotations, i);
		g_autofree char *subtype = dp_object_get_name(&annotation, "/Subtype");

		dp_actions_count_owned(actions, &annotation);
		dp_attachments_add_associated(attachments, &annotation, number);
		note_media(objects, subtype, number);
		dp_metadata_read_annotation(objects, &annotation, subtype, number);
		if (strcmp(subtype, "/FileAttachment") == 0) {
			g_auto(DpObject) file = dp_object_get(&annotation, "/FS");

			dp_attachments_add(attachments, &file, number);
		}
	}
}

static void
read_pages(DpDocument *document, DpFileInfo *objects, DpActions *actions,
           DpAttachments *attachments)
{
	g_autoptr(GHashTable) forms =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

	for (guint number = 1; number <= document->n_pages; number++) {
		g_auto(DpObject) page = dp_document_page_object(document, number);

		dp_bounds_set_page(number);
		read_annotations(objects, &page, number, actions, attachments);
		dp_metadata_read_figures(objects, &page, number, forms);
	}
}

static int
compare_sources(gconstpointer a, gconstpointer b)
{
	static const char *const ORDER[] = {"Info",  "XMP",        "annotation", "figure",
	                                    "image", "attachment", "layer",      "bookmark"};
	const DpProperty *both[] = {*(const DpProperty *const *)a, *(const DpProperty *const *)b};
	int rank[2] = {0, 0};

	for (int side = 0; side < 2; side++) {
		for (int i = 0; i < (int)G_N_ELEMENTS(ORDER); i++) {
			if (strcmp(ORDER[i], both[side]->source) == 0)
				rank[side] = i;
		}
	}
	return rank[0] - rank[1];
}

/* Permissions denied by the encryption dictionary's /P (7.6.3.2); only the owner's password lifts
 * them. */
static void
read_permissions(DpDocument *document, DpFileInfo *objects)
{
	static const struct {
		QPDF_BOOL (*allows)(qpdf_data qpdf);
		const char *what;
	} PERMISSIONS[] = {
	    {qpdf_allow_print_low_res, "printing"},
	    {qpdf_allow_print_high_res, "printing well"},
	    {qpdf_allow_extract_all, "copying text"},
	    {qpdf_allow_accessibility, "reading aloud"},
	    {qpdf_allow_modify_annotation, "annotating"},
	    {qpdf_allow_modify_form, "filling in forms"},
	    {qpdf_allow_modify_assembly, "putting pages together"},
	    {qpdf_allow_modify_other, "changing it"},
	};

	for (guint i = 0; objects->encrypted && i < G_N_ELEMENTS(PERMISSIONS); i++) {
		if (!PERMISSIONS[i].allows(document->qpdf))
			g_ptr_array_add(objects->forbidden, g_strdup(PERMISSIONS[i].what));
	}
}

static void
read_structure(DpDocument *document, DpFileInfo *objects)
{
	g_auto(DpObject) catalog = dp_document_catalog(document);
	g_auto(DpObject) trailer = dp_document_trailer(document);
	g_auto(DpActions) actions = {NULL};
	g_auto(DpAttachments) attachments = {NULL};

	dp_bounds_set_page(0);
	dp_actions_init(&actions, objects);
	dp_attachments_init(&attachments, objects);
	objects->version = read_version(document, &catalog);
	dp_metadata_read_info(objects, &trailer);
	dp_metadata_read_xmp(objects, &catalog);
	read_catalog_actions(objects, &catalog, &actions);
	read_pages(document, objects, &actions, &attachments);
	actions.page = 0;
	dp_bounds_set_page(0);
	dp_attachments_add_catalog(&attachments, &catalog);
	dp_metadata_read_layers(objects, &catalog);
	dp_metadata_read_outline(objects, &catalog, &actions);
	g_ptr_array_sort(objects->properties, compare_sources); /* stable: a merge sort */
	objects->readable = dp_document_has_objects(document);
	if (document->file != NULL)
		objects->linearized = dp_object_file_is_linearized(document->file);
	if (document->qpdf == NULL)
		return;
	objects->encrypted = qpdf_is_encrypted(document->qpdf) != 0;
	objects->linearized = qpdf_is_linearized(document->qpdf) != 0;
	read_permissions(document, objects);
}

#define END "startxref"
#define END_OF_OBJECT "endobj"

/* Whether the end of the file, after its last object, is missing. */
static gboolean
is_cut_off(const DpDocument *document)
{
	gsize length;
	const char *data = g_bytes_get_data(document->bytes, &length);

	for (gsize at = length; at > 0; at--) {
		if (length - at >= strlen(END) && memcmp(data + at, END, strlen(END)) == 0)
			return FALSE;
		if (length - at >= strlen(END_OF_OBJECT) &&
		    memcmp(data + at, END_OF_OBJECT, strlen(END_OF_OBJECT)) == 0)
			return TRUE;
	}
	return TRUE;
}

/* In a file whose table was rebuilt, a page without contents has lost them. */
static gboolean
lacks_contents(DpDocument *document)
{
	for (guint i = 1; document->pages != NULL && i <= document->pages->len; i++) {
		g_auto(DpObject) page = dp_document_page_object(document, i);
		g_auto(DpObject) contents = dp_object_get(&page, "/Contents");

		if (!dp_object_is_stream(&contents) && !dp_object_is_array(&contents))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_lossy(DpDocument *document)
{
	return document->damage.gravity == DP_GRAVITY_LOST || !document->tree_is_sound ||
	       is_cut_off(document) || lacks_contents(document);
}

const DpFileInfo *
dp_document_objects(DpDocument *document)
{
	DpFileInfo *objects = document->objects;

	if (objects != NULL)
		return objects;
	objects = document->objects = dp_objects_new();
	objects->bytes = g_bytes_get_size(document->bytes);
	read_structure(document, objects);
	dp_document_note_damage(document);
	objects->encrypted |= document->locked;
	objects->revision_ends = dp_revision_ends(document->bytes);
	objects->repair_reason = document->damage.sentence;
	objects->repaired = objects->repair_reason != NULL;
	objects->lossy = objects->repaired && is_lossy(document);
	return objects;
}
