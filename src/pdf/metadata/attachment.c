/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/attachment.h"

#include <string.h>

#include "base/limits.h"
#include "pdf/file/property.h"
#include "pdf/syntax/name-tree.h"
#include "pdf/syntax/stream.h"

void
dp_attachments_init(DpAttachments *attachments, DpFileInfo *objects)
{
	*attachments = (DpAttachments){
	    objects, g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL)};
}

void
dp_attachments_clear(DpAttachments *attachments)
{
	g_clear_pointer(&attachments->seen, g_hash_table_unref);
}

/* Whether a file is a formula's MathML, which tagged LaTeX adds to each formula for accessibility
 * (ISO 32000-2, 14.13). Its name proves nothing, so check its content: one MathML element. */
static gboolean
is_formula(const DpObject *embedded)
{
	g_auto(DpObject) stream = dp_object_get(embedded, "/F");
	g_autofree char *type = dp_object_get_name(&stream, "/Subtype");
	g_autoptr(GBytes) content = NULL;
	const char *data;
	gsize length = 0;

	if (strcmp(type, "/application/mathml+xml") != 0)
		return FALSE;
	content = dp_stream_read(&stream, DP_LIMIT_FORMULA);
	data = content != NULL ? g_bytes_get_data(content, &length) : NULL;
	while (length > 0 && g_ascii_isspace(*data)) {
		data++;
		length--;
	}
	return length >= 5 && length < DP_LIMIT_FORMULA && strncmp(data, "<math", 5) == 0;
}

void
dp_attachments_add(DpAttachments *attachments, const DpObject *file, guint page)
{
	static const char *const KEYS[] = {"/UF", "/F", "/Desc"};
	g_auto(DpObject) embedded = dp_object_get(file, "/EF");
	gint64 id = (gint64)dp_object_id(file);

	if (!dp_object_is_dict(&embedded))
		return;
	if (is_formula(&embedded))
		return;
	if (id != 0 && !g_hash_table_add(attachments->seen, g_memdup2(&id, sizeof id)))
		return;
	attachments->objects->n_attachments++;
	for (guint i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		g_autofree char *value = dp_object_get_text(file, KEYS[i]);

		dp_property_add(attachments->objects, "attachment", KEYS[i] + 1, value, page);
	}
}

void
dp_attachments_add_associated(DpAttachments *attachments, const DpObject *owner, guint page)
{
	g_auto(DpObject) associated = dp_object_get(owner, "/AF");
	guint n = dp_object_n_items_within(&associated, DP_BOUND_NAMES);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) file = dp_object_item(&associated, i);

		dp_attachments_add(attachments, &file, page);
	}
}

static void
add_named(const char *name, const DpObject *value, gpointer data)
{
	dp_attachments_add(data, value, 0);
}

void
dp_attachments_add_catalog(DpAttachments *attachments, const DpObject *catalog)
{
	g_auto(DpObject) names = dp_object_get(catalog, "/Names");
	g_auto(DpObject) files = dp_object_get(&names, "/EmbeddedFiles");

	dp_name_tree_each(&files, add_named, attachments);
	dp_attachments_add_associated(attachments, catalog, 0);
}
