/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
	DP_INFLATE_RAW,  /* RFC 1951 */
	DP_INFLATE_ZLIB, /* RFC 1950 */
	DP_INFLATE_GZIP, /* RFC 1952: one member */
} DpInflateFormat;

/** DpInflateResult: how the decompression ended. */
typedef enum {
	DP_INFLATE_DONE,
	DP_INFLATE_FULL,   /* the limit was reached before the end */
	DP_INFLATE_BROKEN, /* the data is damaged or ends too early */
} DpInflateResult;

/** dp_inflate: appends to @out what @length bytes of @data contain, @limit bytes at most; of broken
 * data, what comes before the damage. From any thread. */
DpInflateResult dp_inflate(DpInflateFormat format, const guint8 *data, gsize length, gsize limit,
                           GByteArray *out);
