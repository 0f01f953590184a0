/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/colour-key.h"

#include "base/limits.h"
#include "pdf/content/colour.h"
#include "pdf/content/sample-grid.h"

typedef struct {
	DpSampleGrid grid;
	double low[DP_COLOUR_MAX_COMPONENTS];
	double high[DP_COLOUR_MAX_COMPONENTS];
} Key;

static guint
count_components(const DpObject *space)
{
	g_auto(DpObject) kind = dp_object_item(space, 0);

	if (dp_object_is_name(&kind, "/Indexed") || dp_object_is_name(space, "/DeviceGray"))
		return 1;
	if (dp_object_is_name(space, "/DeviceRGB"))
		return 3;
	return dp_object_is_name(space, "/DeviceCMYK") ? 4 : 0;
}

static gboolean
read_ranges(Key *key, const DpObject *mask)
{
	guint n = key->grid.n_components;

	if (dp_object_n_items(mask, 2 * n + 1) != 2 * n)
		return FALSE;
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) low = dp_object_item(mask, 2 * i);
		g_auto(DpObject) high = dp_object_item(mask, 2 * i + 1);

		if (!dp_object_number(&low, &key->low[i]) ||
		    !dp_object_number(&high, &key->high[i]))
			return FALSE;
	}
	return TRUE;
}

static gboolean
is_keyed(const Key *key, const guint8 *row, guint x)
{
	for (guint i = 0; i < key->grid.n_components; i++) {
		guint value = dp_sample_grid_value(&key->grid, row, x, i);

		if (value < key->low[i] || value > key->high[i])
			return FALSE;
	}
	return TRUE;
}

static DpColourKey
compare(const Key *key, const guint8 *data)
{
	gboolean first = is_keyed(key, data, 0);

	for (guint y = 0; y < key->grid.height; y++) {
		for (guint x = 0; x < key->grid.width; x++) {
			if (is_keyed(key, data + y * key->grid.stride, x) != first)
				return DP_COLOUR_KEY_SOME;
		}
	}
	return first ? DP_COLOUR_KEY_ALL : DP_COLOUR_KEY_NONE;
}

DpColourKey
dp_colour_key_of(const DpObject *image)
{
	g_auto(DpObject) mask = dp_object_get(image, "/Mask");
	g_auto(DpObject) space = dp_object_get(image, "/ColorSpace");
	guint n = count_components(&space);
	Key key;
	g_autoptr(GBytes) bytes = NULL;

	if (n == 0 || !dp_sample_grid_init(&key.grid, image, n, DP_LIMIT_KEYED_BYTES) ||
	    !read_ranges(&key, &mask))
		return DP_COLOUR_KEY_SOME;
	bytes = dp_sample_grid_read(&key.grid, image);
	return bytes != NULL ? compare(&key, g_bytes_get_data(bytes, NULL)) : DP_COLOUR_KEY_SOME;
}
