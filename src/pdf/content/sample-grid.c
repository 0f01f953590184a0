/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/sample-grid.h"

#include <math.h>

#include "pdf/syntax/stream.h"

gboolean
dp_sample_grid_init(DpSampleGrid *grid, const DpObject *image, guint n_components, gsize limit)
{
	double width = dp_object_get_number(image, "/Width", 0);
	double height = dp_object_get_number(image, "/Height", 0);
	double bits = dp_object_get_number(image, "/BitsPerComponent", 0);

	if (bits != 1 && bits != 2 && bits != 4 && bits != 8)
		return FALSE;
	if (!(width >= 1 && height >= 1 && width * height <= limit) || width != floor(width) ||
	    height != floor(height))
		return FALSE;
	*grid = (DpSampleGrid){(guint)width, (guint)height, n_components, (guint)bits, 0};
	grid->stride = ((gsize)grid->width * n_components * grid->bits + 7) / 8;
	return grid->stride * grid->height <= limit;
}

static gboolean
is_unpacked(const DpObject *image)
{
	g_auto(DpObject) filter = dp_object_get(image, "/Filter");
	g_auto(DpObject) first = dp_object_item(&filter, 0);
	const DpObject *name = dp_object_is_array(&filter) ? &first : &filter;

	return !dp_object_is_set(&filter) ||
	       (dp_object_n_items(&filter, 2) < 2 && dp_object_is_name(name, "/FlateDecode"));
}

GBytes *
dp_sample_grid_read(const DpSampleGrid *grid, const DpObject *image)
{
	gsize size = grid->stride * grid->height;
	/* a predictor takes a byte of each row (7.4.4.4) */
	g_autoptr(GBytes) bytes =
	    is_unpacked(image) ? dp_stream_read(image, size + grid->height) : NULL;

	return bytes != NULL && g_bytes_get_size(bytes) >= size ? g_steal_pointer(&bytes) : NULL;
}

guint
dp_sample_grid_value(const DpSampleGrid *grid, const guint8 *row, guint x, guint component)
{
	gsize at = ((gsize)x * grid->n_components + component) * grid->bits;

	return row[at / 8] >> (8 - grid->bits - at % 8) & ((1u << grid->bits) - 1);
}
