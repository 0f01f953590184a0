/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/stream.h"
#include "base/limits.h"
#include "pdf/filter.h"

#include <stdlib.h>
#include <string.h>

/* More filters than this on one stream have no use but to blow up. */
#define MAX_FILTERS 6u

GBytes *
dp_stream_read_raw(const DpObject *stream)
{
	QPDF_BOOL filtered = QPDF_FALSE;
	unsigned char *data = NULL;
	size_t length = 0;
	QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(stream->qpdf, stream->handle, qpdf_dl_none,
	                                               &filtered, &data, &length);
	g_autoptr(GBytes) bytes = g_bytes_new_with_free_func(data, length, free, data);

	if ((code & QPDF_ERRORS) != 0) {
		qpdf_get_error(stream->qpdf);
		return NULL;
	}
	return g_steal_pointer(&bytes);
}

/* /Filter and /DecodeParms are one of each, or an array of each. */
static DpObject
nth(const DpObject *object, guint index)
{
	if (dp_object_is_array(object))
		return dp_object_item(object, index);
	return index == 0 ? dp_object_copy(object) : DP_OBJECT_NONE;
}

GBytes *
dp_stream_read(const DpObject *stream, gsize limit)
{
	g_auto(DpObject) filters = dp_object_get(stream, "/Filter");
	g_auto(DpObject) all_parameters = dp_object_get(stream, "/DecodeParms");
	g_autoptr(GBytes) bytes = NULL;
	guint n = dp_object_n_items(&filters, MAX_FILTERS + 1);

	if (!dp_object_is_array(&filters) && dp_object_is_set(&filters))
		n = 1;
	if (!dp_object_is_stream(stream) || n > MAX_FILTERS)
		return NULL;
	bytes = dp_stream_read_raw(stream);
	for (guint i = 0; i < n && bytes != NULL; i++) {
		g_auto(DpObject) filter = nth(&filters, i);
		g_auto(DpObject) parameters = nth(&all_parameters, i);
		g_autofree char *name = dp_object_name(&filter);
		g_autoptr(GBytes) encoded = g_steal_pointer(&bytes);

		bytes = dp_filter_decode(name, &parameters, encoded, limit);
	}
	if (bytes == NULL || g_bytes_get_size(bytes) <= limit)
		return g_steal_pointer(&bytes);
	return g_bytes_new_from_bytes(bytes, 0, limit);
}

/* JPEG and JPEG 2000; the only filters behind which a file with a head of its own stands. */
static gboolean
is_image_filter(const char *name)
{
	return strcmp(name, "/DCTDecode") == 0 || strcmp(name, "/DCT") == 0 ||
	       strcmp(name, "/JPXDecode") == 0;
}

GBytes *
dp_stream_read_image_file(const DpObject *stream, gsize limit)
{
	g_auto(DpObject) filters = dp_object_get(stream, "/Filter");
	g_auto(DpObject) all_parameters = dp_object_get(stream, "/DecodeParms");
	g_autoptr(GBytes) bytes = dp_stream_read_raw(stream);

	for (guint i = 0; i < MAX_FILTERS && bytes != NULL; i++) {
		g_auto(DpObject) filter = nth(&filters, i);
		g_auto(DpObject) parameters = nth(&all_parameters, i);
		g_autofree char *name = dp_object_name(&filter);
		g_autoptr(GBytes) encoded = NULL;

		if (is_image_filter(name))
			return g_bytes_new_from_bytes(bytes, 0,
			                              MIN(g_bytes_get_size(bytes), limit));
		encoded = g_steal_pointer(&bytes);
		bytes = dp_filter_decode(name, &parameters, encoded, limit);
	}
	return NULL;
}

GBytes *
dp_stream_read_all(const DpObject *contents, gsize limit)
{
	guint n = dp_object_n_items(contents, DP_LIMIT_OPERATORS);
	GByteArray *all;

	if (!dp_object_is_array(contents))
		return dp_stream_read(contents, limit);
	all = g_byte_array_new();
	for (guint i = 0; i < n && all->len < limit; i++) {
		g_auto(DpObject) part = dp_object_item(contents, i);
		g_autoptr(GBytes) bytes = dp_stream_read(&part, limit - all->len);

		if (bytes == NULL)
			continue;
		g_byte_array_append(all, g_bytes_get_data(bytes, NULL),
		                    (guint)g_bytes_get_size(bytes));
		g_byte_array_append(all, (const guint8 *)"\n", 1);
	}
	return g_byte_array_free_to_bytes(all);
}
