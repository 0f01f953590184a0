/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/synctex/gunzip.h"

#include <deskproof/error.h>

#include "base/inflate.h"

static gboolean
is_gzip(const guint8 *data, gsize length)
{
	return length >= 2 && data[0] == 0x1F && data[1] == 0x8B;
}

static void
refuse_size(gsize most, GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
	            "The SyncTeX file is larger than %" G_GSIZE_FORMAT " MB.",
	            most / (1024 * 1024));
}

GBytes *
dp_gunzip(GBytes *file, gsize most, GError **error)
{
	gsize length;
	const guint8 *data = g_bytes_get_data(file, &length);
	g_autoptr(GByteArray) out = NULL;
	DpInflateResult result;

	if (!is_gzip(data, length)) {
		if (length <= most)
			return g_bytes_ref(file);
		refuse_size(most, error);
		return NULL;
	}
	out = g_byte_array_new();
	/* one byte more than may be there */
	result = dp_inflate(DP_INFLATE_GZIP, data, length, most + 1, out);
	if (result == DP_INFLATE_FULL || (result == DP_INFLATE_DONE && out->len > most)) {
		refuse_size(most, error);
		return NULL;
	}
	if (result == DP_INFLATE_DONE)
		return g_byte_array_free_to_bytes(g_steal_pointer(&out));
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "The SyncTeX file is damaged: it cannot be decompressed to its end.");
	return NULL;
}
