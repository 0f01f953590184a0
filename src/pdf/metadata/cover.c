/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/cover.h"

#include <string.h>

#define UNSEEN_FLAGS (1 << 1 | 1 << 5) /* Hidden, NoView: ISO 32000-1, table 165 */

/* Without an appearance these show no more than a border or an icon. */
static const char *const BARE[] = {"/Link", "/Popup", "/Text"};

/* Nearly all are links: for links, look up only whether they have an appearance. */
static gboolean
may_paint(const DpObject *annotation, const char *subtype)
{
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
dp_cover_read(DpPage *page, const DpObject *annotation, const char *subtype,
              const DpGeometry *geometry)
{
	g_auto(DpObject) area = DP_OBJECT_NONE;
	DpRect rect;

	if (!may_paint(annotation, subtype) || !dp_object_is_dict(annotation))
		return;
	area = dp_object_get(annotation, "/Rect");
	if (!dp_object_rect(&area, &rect))
		return;
	rect = dp_matrix_bounds(&geometry->matrix, &rect);
	g_array_append_val(page->covers, rect);
}
