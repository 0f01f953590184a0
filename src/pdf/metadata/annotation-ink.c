/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/annotation-ink.h"

#include <string.h>

#include "pdf/content/geometry.h"
#include "pdf/file/document-private.h"
#include "pdf/metadata/cover.h"

#define NO_ROTATE (1 << 4) /* a flag: ISO 32000-1, table 165 */
#define AROUND 1.0         /* points */

/* Of [horizontal radius, vertical radius, width] (table 164), or of a border style (table 166). */
static gboolean
is_without_border(const DpObject *annotation)
{
	g_auto(DpObject) border = dp_object_get(annotation, "/Border");
	g_auto(DpObject) style = dp_object_get(annotation, "/BS");
	g_auto(DpObject) width = dp_object_item(&border, 2);
	double points = 1;

	if (dp_object_is_set(&style))
		return dp_object_get_number(&style, "/W", 1) == 0;
	return dp_object_number(&width, &points) && points == 0;
}

/* Drawing programs place an appearance in the annotation's rectangle (12.5.5); what else they show
 * may be larger. */
static gboolean
is_within_rect(const DpObject *annotation, gboolean link, const DpGeometry *geometry)
{
	if ((dp_annotation_flags(annotation) & NO_ROTATE) != 0 && geometry->rotate != 0)
		return FALSE;
	return link || dp_cover_has_appearance(annotation);
}

/* Returns: whether it is known where it paints */
static gboolean
add_annotation(GArray *ink, const DpObject *annotation, const DpGeometry *geometry)
{
	g_auto(DpObject) area = dp_object_get(annotation, "/Rect");
	g_autofree char *subtype = dp_object_get_name(annotation, "/Subtype");
	gboolean link = strcmp(subtype, "/Link") == 0;
	DpRect rect;

	if (strcmp(subtype, "/Popup") == 0 && !dp_cover_has_appearance(annotation))
		return TRUE;
	if (link && is_without_border(annotation) && !dp_cover_has_appearance(annotation))
		return TRUE;
	if (!dp_object_rect(&area, &rect) || !is_within_rect(annotation, link, geometry))
		return FALSE;
	rect = dp_matrix_bounds(&geometry->matrix, &rect);
	rect = (DpRect){rect.x0 - AROUND, rect.y0 - AROUND, rect.x1 + AROUND, rect.y1 + AROUND};
	g_array_append_val(ink, rect);
	return TRUE;
}

GArray *
dp_document_annotation_ink(DpDocument *document, guint number)
{
	g_auto(DpObject) page = dp_document_page_object(document, number);
	g_auto(DpObject) list = dp_object_get(&page, "/Annots");
	g_autoptr(GArray) ink = g_array_new(FALSE, FALSE, sizeof(DpRect));
	guint n = dp_object_n_items_within(&list, DP_BOUND_ANNOTATIONS);
	DpGeometry geometry;

	if (!dp_object_is_dict(&page) || !dp_document_is_sound(document) ||
	    (dp_object_is_set(&list) && !dp_object_is_array(&list)))
		return NULL;
	dp_geometry_init(&geometry, &page);
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_nth(&list, i);

		if (!add_annotation(ink, &annotation, &geometry))
			return NULL;
	}
	return g_steal_pointer(&ink);
}
