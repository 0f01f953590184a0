/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/metadata.h"

#include <string.h>

#include "base/limits.h"
#include "pdf/content/geometry.h"
#include "pdf/file/file-info.h"
#include "pdf/file/property.h"
#include "pdf/metadata/image-file.h"
#include "pdf/metadata/xmp.h"
#include "pdf/syntax/stream.h"

/* A string as text; a name (such as Trapped) without its slash. */
static char *
entry_text(const DpObject *dict, const char *key)
{
	g_auto(DpObject) value = dp_object_get(dict, key);
	char *text = dp_object_text(&value);
	g_autofree char *name = NULL;

	if (text != NULL)
		return text;
	name = dp_object_name(&value);
	return *name == '/' ? g_strdup(name + 1) : NULL;
}

static void
read_dictionary(DpFileInfo *objects, const DpObject *dict, const char *source, guint page)
{
	g_autoptr(GPtrArray) keys = dp_object_keys_within(dict, DP_BOUND_PROPERTIES);

	for (guint i = 0; i < keys->len; i++) {
		const char *key = g_ptr_array_index(keys, i);
		g_autofree char *text = entry_text(dict, key);

		dp_property_add(objects, source, key + 1, text, page);
	}
}

void
dp_metadata_read_info(DpFileInfo *objects, const DpObject *trailer)
{
	g_auto(DpObject) info = dp_object_get(trailer, "/Info");

	read_dictionary(objects, &info, "Info", 0);
}

void
dp_metadata_read_xmp(DpFileInfo *objects, const DpObject *catalog)
{
	g_auto(DpObject) metadata = dp_object_get(catalog, "/Metadata");
	g_autoptr(GBytes) packet = dp_stream_read_within(&metadata, DP_BOUND_XMP_BYTES);

	if (packet != NULL)
		dp_xmp_read(objects, packet);
}

/* A form field's /T is its name, not an author; a pop-up has none of its own. */
static gboolean
is_remark(const char *subtype)
{
	static const char *const OTHERS[] = {"/Widget", "/Link", "/Popup"};

	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++) {
		if (strcmp(subtype, OTHERS[i]) == 0)
			return FALSE;
	}
	return TRUE;
}

void
dp_metadata_read_annotation(DpFileInfo *objects, const DpObject *annotation, const char *subtype,
                            guint page)
{
	static const char *const KEYS[] = {"/T", "/Subj", "/Contents"};

	if (!is_remark(subtype))
		return;
	for (guint i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		g_autofree char *text = dp_object_get_text(annotation, KEYS[i]);

		dp_property_add(objects, "annotation", KEYS[i] + 1, text, page);
	}
}

void
dp_metadata_read_layers(DpFileInfo *objects, const DpObject *catalog)
{
	g_auto(DpObject) properties = dp_object_get(catalog, "/OCProperties");
	g_auto(DpObject) groups = dp_object_get(&properties, "/OCGs");
	guint n = dp_object_n_items_within(&groups, DP_BOUND_LAYERS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) group = dp_object_item(&groups, i);
		g_autofree char *name = dp_object_get_text(&group, "/Name");

		dp_property_add(objects, "layer", "Name", name, 0);
	}
}

/* A reference XObject: a page of another file (8.10.4); or an external stream (7.3.8.2). */
static void
note_reference(DpFileInfo *objects, const DpObject *xobject, guint number)
{
	g_auto(DpObject) reference = dp_object_get(xobject, "/Ref");
	g_auto(DpObject) file = dp_object_get(xobject, "/F");

	if (dp_object_is_dict(&reference))
		dp_feature_add(objects, "other-file", TRUE, number);
	if (dp_object_is_stream(xobject) && dp_object_is_set(&file))
		dp_feature_add(objects, "stream", TRUE, number);
}

/* The last filter decides: it produces the samples. */
static gboolean
is_image_file(const DpObject *image)
{
	static const char *const NAMES[] = {"/DCTDecode", "/DCT", "/JPXDecode"};
	g_auto(DpObject) filter = dp_object_get(image, "/Filter");
	guint n = dp_object_n_items(&filter, G_MAXINT);
	g_auto(DpObject) last = n > 0 ? dp_object_item(&filter, n - 1) : dp_object_copy(&filter);

	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		if (dp_object_is_name(&last, NAMES[i]))
			return TRUE;
	}
	return FALSE;
}

static gboolean
may_read_image(DpFileInfo *objects, const DpObject *image)
{
	guint64 length = (guint64)CLAMP(dp_object_get_number(image, "/Length", 0), 0,
	                                (double)DP_LIMIT_PDF_BYTES);
	guint64 all = objects->image_file_bytes + length;

	if (!dp_bound_allows(DP_BOUND_IMAGE_FILES, objects->n_image_files) ||
	    dp_bound_least(DP_BOUND_IMAGE_FILE_BYTES, all) < all) {
		objects->n_images_unread++;
		return FALSE;
	}
	objects->n_image_files++;
	objects->image_file_bytes = all;
	return TRUE;
}

/* A drawing program's private data in a figure (14.5): it contains the path of its own file. */
static void
read_piece_info(DpFileInfo *objects, const DpObject *dict, guint number, guint depth)
{
	g_autoptr(GPtrArray) keys = dp_object_keys_within(dict, DP_BOUND_PROPERTIES);

	for (guint i = 0; i < keys->len; i++) {
		const char *key = g_ptr_array_index(keys, i);
		g_auto(DpObject) value = dp_object_get(dict, key);
		g_autofree char *text = dp_object_text(&value);
		g_autofree char *name = g_strconcat("PieceInfo.", key + 1, NULL);

		if (!dp_bound_allows(DP_BOUND_PROPERTIES, objects->n_pieces))
			return;
		objects->n_pieces++;
		if (text != NULL)
			dp_property_add(objects, "figure", name, text, number);
		else if (dp_object_is_dict(&value) && dp_bound_allows(DP_BOUND_FIGURE_DEPTH, depth))
			read_piece_info(objects, &value, number, depth + 1);
	}
}

/* A figure's own XMP packet (14.3.2): treated like an image's, as its creator need not be an
 * author. */
static void
read_figure_xmp(DpFileInfo *objects, const DpObject *form, guint number)
{
	DpImageSink sink = {objects, number, dp_object_id(form), 0};
	g_auto(DpObject) metadata = dp_object_get(form, "/Metadata");
	g_autoptr(GBytes) packet = NULL;

	if (!dp_object_is_stream(&metadata) || !may_read_image(objects, &metadata))
		return;
	packet = dp_stream_read_within(&metadata, DP_BOUND_XMP_BYTES);
	if (packet != NULL)
		dp_xmp_read_image(&sink, packet);
}

static void
read_figure(DpFileInfo *objects, const DpObject *form, guint number)
{
	g_auto(DpObject) info = dp_object_get(form, "/PTEX.InfoDict");
	g_auto(DpObject) pieces = dp_object_get(form, "/PieceInfo");
	g_autofree char *file = dp_object_get_text(form, "/PTEX.FileName");

	dp_property_add(objects, "figure", "PTEX.FileName", file, number);
	read_dictionary(objects, &info, "figure", number);
	read_piece_info(objects, &pieces, number, 0);
	read_figure_xmp(objects, form, number);
}

/* A JPEG keeps the metadata of camera and editor; the samples are not decoded. The image may also
 * have its own XMP packet (14.3.2). */
static void
read_image(DpFileInfo *objects, const DpObject *image, guint number)
{
	DpImageSink sink = {objects, number, dp_object_id(image), 0};
	g_auto(DpObject) metadata = dp_object_get(image, "/Metadata");
	g_autoptr(GBytes) packet = NULL, file = NULL;
	gboolean has_file = is_image_file(image), has_packet = dp_object_is_stream(&metadata);

	if ((!has_file && !has_packet) || !may_read_image(objects, image))
		return;
	if (has_file)
		file = dp_stream_read_image_file(image);
	if (file != NULL && g_bytes_get_size(file) > 0)
		dp_image_file_read(&sink, g_bytes_get_data(file, NULL), g_bytes_get_size(file));
	if (has_packet)
		packet = dp_stream_read_within(&metadata, DP_BOUND_XMP_BYTES);
	if (packet != NULL)
		dp_xmp_read_image(&sink, packet);
}

static void
read_forms(DpFileInfo *objects, const DpObject *resources, guint number, GHashTable *seen,
           guint depth)
{
	g_auto(DpObject) xobjects = dp_object_get(resources, "/XObject");
	g_autoptr(GPtrArray) keys = dp_object_keys_within(&xobjects, DP_BOUND_FIGURES);

	for (guint i = 0; i < keys->len && dp_bound_allows(DP_BOUND_FIGURE_DEPTH, depth); i++) {
		g_auto(DpObject) form = dp_object_get(&xobjects, g_ptr_array_index(keys, i));
		g_auto(DpObject) inner = DP_OBJECT_NONE;
		gint64 id = (gint64)dp_object_id(&form);

		if (!dp_bound_allows(DP_BOUND_FIGURES, g_hash_table_size(seen)))
			return;
		if (!g_hash_table_add(seen, g_memdup2(&id, sizeof id)))
			continue;
		note_reference(objects, &form, number);
		if (dp_object_get_is_name(&form, "/Subtype", "/Image"))
			read_image(objects, &form, number);
		if (!dp_object_get_is_name(&form, "/Subtype", "/Form"))
			continue;
		read_figure(objects, &form, number);
		inner = dp_object_get(&form, "/Resources");
		read_forms(objects, &inner, number, seen, depth + 1);
	}
}

void
dp_metadata_read_figures(DpFileInfo *objects, const DpObject *page, guint number, GHashTable *seen)
{
	g_auto(DpObject) resources = dp_geometry_inherited(page, "/Resources");

	read_forms(objects, &resources, number, seen, 0);
}

typedef struct {
	DpFileInfo *objects;
	DpActions *actions;
	guint n_visited;
} OutlineWalk;

static void
visit_outline(OutlineWalk *walk, const DpObject *parent, guint depth)
{
	g_auto(DpObject) item = dp_object_get(parent, "/First");

	while (dp_object_is_dict(&item) && dp_bound_allows(DP_BOUND_BOOKMARKS, walk->n_visited++)) {
		g_autofree char *title = dp_object_get_text(&item, "/Title");
		DpObject next;

		dp_property_add(walk->objects, "bookmark", "Title", title, 0);
		dp_actions_count_owned(walk->actions, &item);
		if (dp_bound_allows(DP_BOUND_NESTING, depth))
			visit_outline(walk, &item, depth + 1);
		next = dp_object_get(&item, "/Next");
		dp_object_clear(&item);
		item = next;
	}
}

void
dp_metadata_read_outline(DpFileInfo *objects, const DpObject *catalog, DpActions *actions)
{
	g_auto(DpObject) outline = dp_object_get(catalog, "/Outlines");
	OutlineWalk walk = {objects, actions, 0};

	visit_outline(&walk, &outline, 0);
}
