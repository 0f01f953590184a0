/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/cover.h"

#include <string.h>

#include "base/bound.h"

#define UNSEEN_FLAGS (1 << 1 | 1 << 5) /* Hidden, NoView: ISO 32000-1, table 165 */

/* What they show without an appearance is no more than a border or an icon. */
static const char *const BARE[] = {"/Link", "/Popup", "/Text"};

static gboolean
may_paint(const DpObject *annotation)
{
	g_auto(DpObject) appearance = dp_object_get(annotation, "/AP");
	g_autofree char *subtype = dp_object_get_name(annotation, "/Subtype");
	int flags = (int)CLAMP(dp_object_get_number(annotation, "/F", 0), 0, G_MAXINT16);

	if ((flags & UNSEEN_FLAGS) != 0)
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(BARE); i++) {
		if (strcmp(subtype, BARE[i]) == 0)
			return dp_object_is_dict(&appearance);
	}
	return TRUE;
}

void
dp_cover_read_all(DpPage *page, const DpObject *dict, const DpGeometry *geometry)
{
	g_auto(DpObject) list = dp_object_get(dict, "/Annots");
	guint n = dp_object_n_items_within(&list, DP_BOUND_ANNOTATIONS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_item(&list, i);
		g_auto(DpObject) area = dp_object_get(&annotation, "/Rect");
		DpRect rect;

		if (!dp_object_is_dict(&annotation) || !dp_object_rect(&area, &rect) ||
		    !may_paint(&annotation))
			continue;
		rect = dp_matrix_bounds(&geometry->matrix, &rect);
		g_array_append_val(page->covers, rect);
	}
}
