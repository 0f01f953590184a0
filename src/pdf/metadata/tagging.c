/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/tagging.h"

#include "base/text.h"
#include "pdf/file/document-private.h"

static gboolean
get_flag(const DpObject *catalog, const char *dictionary, const char *key)
{
	g_auto(DpObject) dict = dp_object_get(catalog, dictionary);
	g_auto(DpObject) flag = dp_object_get(&dict, key);

	return dp_object_flag(&flag, FALSE);
}

static gboolean
has_elements(const DpObject *catalog)
{
	g_auto(DpObject) root = dp_object_get(catalog, "/StructTreeRoot");
	g_auto(DpObject) kids = dp_object_get(&root, "/K");

	return dp_object_is_dict(&kids) || dp_object_n_items(&kids, 1) > 0;
}

/* (nullable) (transfer full): a blank language is none. */
static char *
read_language(const DpObject *catalog)
{
	g_autofree char *text = dp_object_get_text(catalog, "/Lang");
	g_autofree char *plain = g_strstrip(dp_text_plain(text != NULL ? text : ""));

	return *plain != '\0' ? g_steal_pointer(&plain) : NULL;
}

void
dp_tagging_read(DpTagging *tagging, DpDocument *document)
{
	g_auto(DpObject) catalog = dp_document_catalog(document);

	*tagging = (DpTagging){
	    .has_tree = has_elements(&catalog),
	    .is_marked = get_flag(&catalog, "/MarkInfo", "/Marked"),
	    .shows_title = get_flag(&catalog, "/ViewerPreferences", "/DisplayDocTitle"),
	    .language = read_language(&catalog),
	};
}

void
dp_tagging_clear(DpTagging *tagging)
{
	g_clear_pointer(&tagging->language, g_free);
}
