/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/colour-key.h"

#include <math.h>

#include "base/limits.h"
#include "pdf/content/colour.h"
#include "pdf/syntax/stream.h"

typedef struct {
	guint width, height, n_components, bits;
	gsize stride;                         /* bytes of a row, which begins with a new byte */
	double low[DP_COLOUR_MAX_COMPONENTS]; /* of the key */
	double high[DP_COLOUR_MAX_COMPONENTS];
} Key;

gboolean
dp_image_is_unpacked(const DpObject *image)
{
	g_auto(DpObject) filter = dp_object_get(image, "/Filter");
	g_auto(DpObject) first = dp_object_item(&filter, 0);
	const DpObject *name = dp_object_is_array(&filter) ? &first : &filter;

	return !dp_object_is_set(&filter) ||
	       (dp_object_n_items(&filter, 2) < 2 && dp_object_is_name(name, "/FlateDecode"));
}

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
	if (dp_object_n_items(mask, 2 * key->n_components + 1) != 2 * key->n_components)
		return FALSE;
	for (guint i = 0; i < key->n_components; i++) {
		g_auto(DpObject) low = dp_object_item(mask, 2 * i);
		g_auto(DpObject) high = dp_object_item(mask, 2 * i + 1);

		if (!dp_object_number(&low, &key->low[i]) ||
		    !dp_object_number(&high, &key->high[i]))
			return FALSE;
	}
	return TRUE;
}

static gboolean
read_size(Key *key, const DpObject *image)
{
	double width = dp_object_get_number(image, "/Width", 0);
	double height = dp_object_get_number(image, "/Height", 0);
	double bits = dp_object_get_number(image, "/BitsPerComponent", 0);

	if (bits != 1 && bits != 2 && bits != 4 && bits != 8)
		return FALSE;
	if (!(width >= 1 && height >= 1 && width * height <= DP_LIMIT_KEYED_BYTES) ||
	    width != floor(width) || height != floor(height))
		return FALSE;
	key->width = (guint)width;
	key->height = (guint)height;
	key->bits = (guint)bits;
	key->stride = ((gsize)key->width * key->n_components * key->bits + 7) / 8;
	return key->stride * key->height <= DP_LIMIT_KEYED_BYTES;
}

static gboolean
is_keyed(const Key *key, const guint8 *row, guint x)
{
	guint most = (1u << key->bits) - 1;

	for (guint i = 0; i < key->n_components; i++) {
		gsize at = ((gsize)x * key->n_components + i) * key->bits;
		guint value = row[at / 8] >> (8 - key->bits - at % 8) & most;

		if (value < key->low[i] || value > key->high[i])
			return FALSE;
	}
	return TRUE;
}

static DpColourKey
compare(const Key *key, const guint8 *data)
{
	gboolean first = is_keyed(key, data, 0);

	for (guint y = 0; y < key->height; y++) {
		for (guint x = 0; x < key->width; x++) {
			if (is_keyed(key, data + y * key->stride, x) != first)
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
	Key key = {.n_components = count_components(&space)};
	g_autoptr(GBytes) bytes = NULL;
	gsize size;

	if (key.n_components == 0 || !dp_image_is_unpacked(image) || !read_ranges(&key, &mask) ||
	    !read_size(&key, image))
		return DP_COLOUR_KEY_SOME;
	size = key.stride * key.height;
	/* a predictor takes a byte of each row (7.4.4.4) */
	bytes = dp_stream_read(image, size + key.height);
	if (bytes == NULL || g_bytes_get_size(bytes) < size)
		return DP_COLOUR_KEY_SOME;
	return compare(&key, g_bytes_get_data(bytes, NULL));
}
