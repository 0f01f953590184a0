/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/geometry.h"

#include "base/bound.h"

#define LETTER ((DpRect){0, 0, 612, 792})
/* ISO 32000-1, annex C: the largest page side. Units of up to 75,000 pt keep the result finite. */
#define MAX_SIDE 1e6
#define MAX_USER_UNIT 1000.0

DpObject
dp_geometry_inherited(const DpObject *page, const char *key)
{
	g_auto(DpObject) node = dp_object_copy(page);

	for (guint depth = 0; dp_bound_allows(DP_BOUND_NESTING, depth); depth++) {
		DpObject value = dp_object_get(&node, key), parent;

		if (dp_object_is_set(&value))
			return value;
		dp_object_clear(&value);
		parent = dp_object_get(&node, "/Parent");
		dp_object_clear(&node);
		node = parent;
		if (!dp_object_is_dict(&node))
			break;
	}
	return DP_OBJECT_NONE;
}

static gboolean
read_box(const DpObject *page, const char *key, DpRect *box)
{
	g_auto(DpObject) object = dp_geometry_inherited(page, key);
	DpRect read;

	if (!dp_object_rect(&object, &read) || dp_rect_is_empty(&read) ||
	    dp_rect_width(&read) > MAX_SIDE || dp_rect_height(&read) > MAX_SIDE)
		return FALSE;
	*box = read;
	return TRUE;
}

static int
read_rotation(const DpObject *page)
{
	g_auto(DpObject) object = dp_geometry_inherited(page, "/Rotate");
	double angle = 0;

	if (!dp_object_number(&object, &angle) || fmod(angle, 90) != 0)
		return 0;
	return (int)fmod(fmod(angle, 360) + 360, 360);
}

/* Flip the y axis and apply /Rotate, which is clockwise. */
static DpMatrix
view_matrix(const DpRect *crop, int rotate, double unit)
{
	DpMatrix matrix;

	switch (rotate) {
	case 90:
		matrix = (DpMatrix){0, 1, 1, 0, -crop->y0, -crop->x0};
		break;
	case 180:
		matrix = (DpMatrix){-1, 0, 0, 1, crop->x1, -crop->y0};
		break;
	case 270:
		matrix = (DpMatrix){0, -1, -1, 0, crop->y1, crop->x1};
		break;
	default:
		matrix = (DpMatrix){1, 0, 0, -1, -crop->x0, crop->y1};
		break;
	}
	return dp_matrix_multiply(&matrix, &(DpMatrix){unit, 0, 0, unit, 0, 0});
}

void
dp_geometry_init(DpGeometry *geometry, const DpObject *page)
{
	DpRect media = LETTER, crop, both, visible;
	double unit = dp_object_get_number(page, "/UserUnit", 1);

	read_box(page, "/MediaBox", &media);
	crop = media;
	read_box(page, "/CropBox", &crop);
	both = dp_rect_intersect(&crop, &media);
	if (dp_rect_is_empty(&both))
		both = media;
	geometry->rotate = read_rotation(page);
	geometry->user_unit = unit > 0 && unit <= MAX_USER_UNIT ? unit : 1;
	geometry->matrix = view_matrix(&both, geometry->rotate, geometry->user_unit);
	geometry->media_box = dp_matrix_bounds(&geometry->matrix, &media);
	visible = dp_matrix_bounds(&geometry->matrix, &both);
	geometry->width = dp_rect_width(&visible);
	geometry->height = dp_rect_height(&visible);
}

void
dp_geometry_enlarge(DpGeometry *geometry, double margin)
{
	double by = margin * geometry->user_unit;

	geometry->width += 2 * by;
	geometry->height += 2 * by;
	geometry->matrix.e += by;
	geometry->matrix.f += by;
	geometry->media_box = (DpRect){0, 0, geometry->width, geometry->height};
}
