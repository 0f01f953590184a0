/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/inflate.h"

/* Input that is only read. */
#define ZLIB_CONST
#include <zlib.h>

/* Bytes of output at a time: most streams of a page need one or two pieces. */
#define PIECE (64u * 1024)

/* zlib's windowBits: negative without a header, 16 more for gzip's. */
static const int WINDOW[] = {[DP_INFLATE_RAW] = -MAX_WBITS,
                             [DP_INFLATE_ZLIB] = MAX_WBITS,
                             [DP_INFLATE_GZIP] = MAX_WBITS + 16};

/* Decompresses the next piece. Returns zlib's status; Z_OK: there may be more. */
static int
next_piece(z_stream *stream, gsize *left, gsize room, GByteArray *out)
{
	gsize start = out->len;
	uInt given = (uInt)MIN(*left, G_MAXUINT);
	int status;

	g_byte_array_set_size(out, (guint)(start + room));
	stream->next_out = out->data + start;
	stream->avail_out = (uInt)room;
	stream->avail_in = given;
	status = inflate(stream, Z_NO_FLUSH);
	*left -= given - stream->avail_in;
	g_byte_array_set_size(out, (guint)(start + room - stream->avail_out));
	return status;
}

DpInflateResult
dp_inflate(DpInflateFormat format, const guint8 *data, gsize length, gsize limit, GByteArray *out)
{
	z_stream stream = {.next_in = data};
	gsize end = out->len + limit;
	int status = Z_OK;

	if (inflateInit2(&stream, WINDOW[format]) != Z_OK)
		g_error("zlib: no memory");
	/* Each turn makes output or ends: without progress, zlib returns Z_BUF_ERROR. */
	while (status == Z_OK && out->len < end)
		status = next_piece(&stream, &length, MIN(PIECE, end - out->len), out);
	inflateEnd(&stream);
	if (status == Z_OK)
		return DP_INFLATE_FULL;
	return status == Z_STREAM_END ? DP_INFLATE_DONE : DP_INFLATE_BROKEN;
}
