/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/stream.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "pdf/syntax/filter.h"

static GBytes *
read_by_qpdf(const DpObject *stream)
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

GBytes *
dp_stream_read_raw(const DpObject *stream)
{
	if (stream->value == NULL)
		return read_by_qpdf(stream);
	return stream->value->kind == DP_KIND_STREAM
	           ? dp_object_file_bytes(stream->file, stream->value)
	           : NULL;
}

/* /Filter and /DecodeParms are one of each, or an array of each. */
static DpObject
nth(const DpObject *object, guint index)
{
	if (dp_object_is_array(object))
		return dp_object_item(object, index);
	return index == 0 ? dp_object_copy(object) : DP_OBJECT_NONE;
}

/* At most @limit bytes; @full: some filter produced more. */
static GBytes *
decode(const DpObject *stream, gsize limit, gboolean *full)
{
	g_auto(DpObject) filters = dp_object_get(stream, "/Filter");
	g_auto(DpObject) all_parameters = dp_object_get(stream, "/DecodeParms");
	g_autoptr(GBytes) bytes = NULL;
	guint n = dp_object_n_items(&filters, G_MAXINT);

	if (!dp_object_is_array(&filters) && dp_object_is_set(&filters))
		n = 1;
	if (!dp_object_is_stream(stream) || dp_bound_least(DP_BOUND_FILTERS, n) < n)
		return NULL;
	bytes = dp_stream_read_raw(stream);
	for (guint i = 0; i < n && bytes != NULL; i++) {
		g_auto(DpObject) filter = nth(&filters, i);
		g_auto(DpObject) parameters = nth(&all_parameters, i);
		g_autofree char *name = dp_object_name(&filter);
		g_autoptr(GBytes) encoded = g_steal_pointer(&bytes);

		bytes = dp_filter_decode(name, &parameters, encoded, limit + 1);
		*full = *full || (bytes != NULL && g_bytes_get_size(bytes) > limit);
	}
	if (bytes == NULL || g_bytes_get_size(bytes) <= limit)
		return g_steal_pointer(&bytes);
	*full = TRUE;
	return g_bytes_new_from_bytes(bytes, 0, limit);
}

GBytes *
dp_stream_read(const DpObject *stream, gsize limit)
{
	gboolean full = FALSE;

	return decode(stream, limit, &full);
}

GBytes *
dp_stream_read_within(const DpObject *stream, DpBound bound)
{
	gboolean full = FALSE;
	GBytes *bytes = decode(stream, (gsize)dp_bound_info(bound)->limit, &full);

	if (full)
		dp_bound_met(bound);
	return bytes;
}

/* JPEG and JPEG 2000: the only filters whose encoded data is a file with metadata. */
static gboolean
is_image_filter(const char *name)
{
	return strcmp(name, "/DCTDecode") == 0 || strcmp(name, "/DCT") == 0 ||
	       strcmp(name, "/JPXDecode") == 0;
}

GBytes *
dp_stream_read_image_file(const DpObject *stream)
{
	const gsize limit = DP_LIMIT_IMAGE_HEAD;
	g_auto(DpObject) filters = dp_object_get(stream, "/Filter");
	g_auto(DpObject) all_parameters = dp_object_get(stream, "/DecodeParms");
	g_autoptr(GBytes) bytes = dp_stream_read_raw(stream);

	for (guint i = 0; bytes != NULL && dp_bound_allows(DP_BOUND_FILTERS, i); i++) {
		g_auto(DpObject) filter = nth(&filters, i);
		g_auto(DpObject) parameters = nth(&all_parameters, i);
		g_autofree char *name = dp_object_name(&filter);
		g_autoptr(GBytes) encoded = NULL;

		if (is_image_filter(name))
			return g_steal_pointer(&bytes);
		encoded = g_steal_pointer(&bytes);
		bytes = dp_filter_decode(name, &parameters, encoded, limit + 1);
		if (bytes != NULL && g_bytes_get_size(bytes) > limit)
			dp_bound_met(DP_BOUND_IMAGE_HEAD);
	}
	return NULL;
}

/* @full: set if there is more. */
static void
append_part(GByteArray *all, const DpObject *part, gsize limit, gboolean *full)
{
	g_autoptr(GBytes) bytes = NULL;

	if (all->len >= limit) {
		*full = TRUE;
		return;
	}
	bytes = decode(part, limit - all->len, full);
	if (bytes == NULL)
		return;
	g_byte_array_append(all, g_bytes_get_data(bytes, NULL), (guint)g_bytes_get_size(bytes));
	g_byte_array_append(all, (const guint8 *)"\n", 1);
}

GBytes *
dp_stream_read_all(const DpObject *contents, gsize limit, gboolean *full)
{
	guint n = dp_object_n_items_within(contents, DP_BOUND_CONTENT_PARTS);
	GByteArray *all;

	*full = FALSE;
	if (!dp_object_is_array(contents))
		return decode(contents, limit, full);
	all = g_byte_array_new();
	for (guint i = 0; i < n && !*full; i++) {
		g_auto(DpObject) part = dp_object_item(contents, i);

		append_part(all, &part, limit, full);
	}
	return g_byte_array_free_to_bytes(all);
}
