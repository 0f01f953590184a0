/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/cover.h"

#include <string.h>

#include "base/bound.h"

#define UNSEEN_FLAGS (1 << 1 | 1 << 5) /* Hidden, NoView: ISO 32000-1, table 165 */

/* What they show without an appearance is no more than a border or an icon. */
static const char *const BARE[] = {"/Link", "/Popup", "/Text"};

/* Nearly all are links: of these nothing more is looked up than that they have no appearance. */
static gboolean
may_paint(const DpObject *annotation)
{
	g_autofree char *subtype = dp_object_get_name(annotation, "/Subtype");
	int flags;

	for (guint i = 0; i < G_N_ELEMENTS(BARE); i++) {
		g_auto(DpObject) appearance = DP_OBJECT_NONE;

		if (strcmp(subtype, BARE[i]) != 0)
			continue;
		appearance = dp_object_get(annotation, "/AP");
		if (!dp_object_is_dict(&appearance))
			return FALSE;
	}
	flags = (int)CLAMP(dp_object_get_number(annotation, "/F", 0), 0, G_MAXINT16);
	return (flags & UNSEEN_FLAGS) == 0;
}

void
dp_cover_read_all(DpPage *page, const DpObject *dict, const DpGeometry *geometry)
{
	g_auto(DpObject) list = dp_object_get(dict, "/Annots");
	guint n = dp_object_n_items_within(&list, DP_BOUND_ANNOTATIONS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_item(&list, i);
		g_auto(DpObject) area = DP_OBJECT_NONE;
		DpRect rect;

		if (!dp_object_is_dict(&annotation) || !may_paint(&annotation))
			continue;
		area = dp_object_get(&annotation, "/Rect");
		if (!dp_object_rect(&area, &rect))
			continue;
		rect = dp_matrix_bounds(&geometry->matrix, &rect);
		g_array_append_val(page->covers, rect);
	}
}
