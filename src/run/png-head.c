/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/png-head.h"

#include <string.h>

#define HEADER_BYTES 24 /* the signature; the length and name of the first chunk; two sizes */
#define SIZES_AT 16

/* PNG (W3C), 5.2 and 11.2.2: the signature, and the width and height in the first chunk. A small
 * file may have a huge number of pixels. */
gboolean
dp_png_is_within(const guint8 *data, gsize size, guint pixels)
{
	static const guint8 START[SIZES_AT] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n',
	                                       0,    0,   0,   13,  'I',  'H',  'D',  'R'};
	guint32 sides[2];

	if (size < HEADER_BYTES || memcmp(data, START, sizeof START) != 0)
		return FALSE;
	memcpy(sides, data + SIZES_AT, sizeof sides);
	for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
		guint32 side = GUINT32_FROM_BE(sides[i]);

		if (side < 1 || side > pixels)
			return FALSE;
	}
	return TRUE;
}

gboolean
dp_png_take(const GByteArray *answer, gsize *at, gsize size, gsize most, guint pixels,
            GBytes **picture)
{
	const guint8 *data = answer->data + *at;

	*picture = NULL;
	if (size > most || size > answer->len - *at ||
	    (size > 0 && !dp_png_is_within(data, size, pixels)))
		return FALSE;
	*at += size;
	if (size > 0)
		*picture = g_bytes_new(data, size);
	return TRUE;
}
