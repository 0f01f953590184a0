/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/stream.h"
#include "base/limits.h"

#include <gio/gio.h>
#include <stdlib.h>

/*
 * qpdf decodes without a bound, so a few kilobytes could become gigabytes. Nearly all content
 * streams have the one filter FlateDecode: those are taken raw and inflated here, with a bound.
 * What else there is goes through qpdf when it is small enough that the worst case is bearable.
 */
#define PIECE (64u * 1024)
#define SMALL_PIECE 64u
#define WORST_RATIO 1032u /* of Flate; ISO 32000-1, 7.4.4 */

static GBytes *
take(unsigned char *data, size_t length)
{
	return g_bytes_new_with_free_func(data, length, free, data);
}

static GBytes *
get_data(const DpObject *stream, enum qpdf_stream_decode_level_e level)
{
	QPDF_BOOL filtered = QPDF_FALSE;
	unsigned char *data = NULL;
	size_t length = 0;
	QPDF_ERROR_CODE code =
	    qpdf_oh_get_stream_data(stream->qpdf, stream->handle, level, &filtered, &data, &length);
	g_autoptr(GBytes) bytes = data != NULL ? take(data, length) : NULL;

	if ((code & QPDF_ERRORS) != 0) {
		qpdf_get_error(stream->qpdf);
		return NULL;
	}
	if (level != qpdf_dl_none && !filtered)
		return NULL;
	return g_steal_pointer(&bytes);
}

/*
 * Inflates until the end, the limit or damage. The decompressor does not say how much of the last
 * piece it wrote before it met damage, so all of that piece is lost: at most @piece bytes.
 */
static GBytes *
inflate_in_pieces(const guint8 *data, gsize length, gsize limit, gsize piece, gboolean *damaged)
{
	g_autoptr(GConverter) zlib =
	    G_CONVERTER(g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_RAW));
	GByteArray *out = g_byte_array_sized_new((guint)MIN(length * 4 + piece, limit));
	GConverterResult result = G_CONVERTER_CONVERTED;
	gsize used = 0;

	while (result == G_CONVERTER_CONVERTED && out->len < limit) {
		gsize start = out->len, room = MIN(piece, limit - start);
		gsize read = 0, written = 0;

		g_byte_array_set_size(out, (guint)(start + room));
		result = g_converter_convert(zlib, data + used, length - used, out->data + start,
		                             room, G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
		*damaged = result == G_CONVERTER_ERROR;
		used += *damaged ? 0 : read;
		g_byte_array_set_size(out, (guint)(start + (*damaged ? 0 : written)));
	}
	return g_byte_array_free_to_bytes(out);
}

/* The header of RFC 1950 is passed over, and so its checksum, which some producers get wrong, is
 * not looked at: viewers do not either. */
static gsize
header_length(const guint8 *data, gsize length)
{
	if (length < 2 || (data[0] & 0x0F) != 8 || (data[0] << 8 | data[1]) % 31 != 0)
		return 0;
	return (data[1] & 0x20) != 0 ? MIN(length, 6) : 2;
}

static GBytes *
inflate_bytes(GBytes *raw, gsize limit)
{
	gsize length, header;
	const guint8 *data = g_bytes_get_data(raw, &length);
	gboolean damaged = FALSE;
	g_autoptr(GBytes) bytes = NULL;

	header = header_length(data, length);
	bytes = inflate_in_pieces(data + header, length - header, limit, PIECE, &damaged);
	if (!damaged)
		return g_steal_pointer(&bytes);
	return inflate_in_pieces(data + header, length - header, limit, SMALL_PIECE, &damaged);
}

typedef enum {
	FILTER_NONE,
	FILTER_FLATE, /* FlateDecode alone and without a predictor */
	FILTER_OTHER,
} FilterKind;

static FilterKind
filter_kind(const DpObject *stream)
{
	g_auto(DpObject) filter = dp_object_get(stream, "/Filter");
	g_auto(DpObject) parameters = dp_object_get(stream, "/DecodeParms");

	if (!dp_object_is_set(&filter))
		return FILTER_NONE;
	if (dp_object_is_set(&parameters))
		return FILTER_OTHER;
	if (dp_object_is_array(&filter)) {
		g_auto(DpObject) only = dp_object_item(&filter, 0);

		if (dp_object_n_items(&filter, 2) == 0)
			return FILTER_NONE;
		if (dp_object_n_items(&filter, 2) > 1)
			return FILTER_OTHER;
		return dp_object_is_name(&only, "/FlateDecode") ? FILTER_FLATE : FILTER_OTHER;
	}
	return dp_object_is_name(&filter, "/FlateDecode") ? FILTER_FLATE : FILTER_OTHER;
}

/* Two filters that both blow up, one upon the other, are never needed and always suspicious. */
static gboolean
is_bearable(const DpObject *stream, gsize raw_length, gsize limit)
{
	g_auto(DpObject) filter = dp_object_get(stream, "/Filter");
	guint n = dp_object_n_items(&filter, 8);

	if (n > 2)
		return FALSE;
	return raw_length <= limit / WORST_RATIO * (n == 2 ? 4 : 16);
}

GBytes *
dp_stream_read(const DpObject *stream, gsize limit)
{
	g_autoptr(GBytes) raw = NULL;
	g_autoptr(GBytes) decoded = NULL;
	FilterKind kind;

	if (!dp_object_is_stream(stream))
		return NULL;
	raw = get_data(stream, qpdf_dl_none);
	if (raw == NULL)
		return NULL;
	kind = filter_kind(stream);
	if (kind == FILTER_FLATE)
		return inflate_bytes(raw, limit);
	if (kind == FILTER_NONE)
		return g_bytes_new_from_bytes(raw, 0, MIN(g_bytes_get_size(raw), limit));
	if (!is_bearable(stream, g_bytes_get_size(raw), limit))
		return NULL;
	decoded = get_data(stream, qpdf_dl_specialized);
	if (decoded == NULL)
		return NULL;
	return g_bytes_new_from_bytes(decoded, 0, MIN(g_bytes_get_size(decoded), limit));
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
		g_byte_array_append(all, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
		g_byte_array_append(all, (const guint8 *)"\n", 1);
	}
	return g_byte_array_free_to_bytes(all);
}
