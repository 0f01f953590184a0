/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/link.h"

#include "base/text.h"

void
dp_link_read(DpPage *page, const DpObject *annotation, const DpGeometry *geometry)
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
