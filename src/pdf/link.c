/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/link.h"
#include "base/text.h"

static void
read_link(DpPage *page, const DpObject *annotation, const DpGeometry *geometry)
{
	g_auto(DpObject) action = dp_object_get(annotation, "/A");
	g_auto(DpObject) area = dp_object_get(annotation, "/Rect");
	g_autofree char *uri = NULL;
	DpLink *link;
	DpRect rect;

	if (!dp_object_get_is_name(&action, "/S", "/URI") || !dp_object_rect(&area, &rect))
		return;
	uri = dp_object_get_text(&action, "/URI");
	if (uri == NULL)
		return;
	link = g_new0(DpLink, 1);
	link->rect = dp_matrix_bounds(&geometry->matrix, &rect);
	link->uri = dp_text_plain_within(uri, DP_BOUND_LINK_CHARS);
	g_ptr_array_add(page->links, link);
}

void
dp_link_read_all(DpPage *page, const DpObject *dict, const DpGeometry *geometry)
{
	g_auto(DpObject) annotations = dp_object_get(dict, "/Annots");
	guint n = dp_object_n_items_within(&annotations, DP_BOUND_ANNOTATIONS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_item(&annotations, i);

		if (dp_object_get_is_name(&annotation, "/Subtype", "/Link"))
			read_link(page, &annotation, geometry);
	}
}
