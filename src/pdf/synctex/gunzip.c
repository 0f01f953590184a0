/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/synctex/gunzip.h"

#include <deskproof/error.h>

#include <gio/gio.h>

#define PIECE (256u * 1024)

static gboolean
is_gzip(const guint8 *data, gsize length)
{
	return length >= 2 && data[0] == 0x1F && data[1] == 0x8B;
}

static gboolean
fail_to_end(gsize most, GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
	            "The SyncTeX file is larger than %" G_GSIZE_FORMAT " MB.",
	            most / (1024 * 1024));
	return FALSE;
}

/* The end of the data is known only from the decompressor, so the loop ends at it or at @most. */
static gboolean
inflate(const guint8 *data, gsize length, gsize most, GByteArray *out, GError **error)
{
	g_autoptr(GConverter) zlib =
	    G_CONVERTER(g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP));
	GConverterResult result = G_CONVERTER_CONVERTED;
	gsize used = 0;

	while (result == G_CONVERTER_CONVERTED) {
		gsize start = out->len, read = 0, written = 0;

		if (start > most)
			return fail_to_end(most, error);
		g_byte_array_set_size(out, (guint)(start + PIECE));
		result =
		    g_converter_convert(zlib, data + used, length - used, out->data + start, PIECE,
		                        G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
		if (result == G_CONVERTER_ERROR)
			break;
		used += read;
		g_byte_array_set_size(out, (guint)(start + written));
	}
	if (result == G_CONVERTER_FINISHED && out->len > most)
		return fail_to_end(most, error);
	if (result == G_CONVERTER_FINISHED)
		return TRUE;
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "The SyncTeX file is damaged: it cannot be decompressed to its end.");
	return FALSE;
}

GBytes *
dp_gunzip(GBytes *file, gsize most, GError **error)
{
	gsize length;
	const guint8 *data = g_bytes_get_data(file, &length);
	g_autoptr(GByteArray) out = NULL;

	if (!is_gzip(data, length)) {
		if (length <= most)
			return g_bytes_ref(file);
		fail_to_end(most, error);
		return NULL;
	}
	out = g_byte_array_new();
	if (!inflate(data, length, most, out, error))
		return NULL;
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}
