/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pdf/syntax/stream.h"
#include "stream.h"
#include "target.h"

#define LIMIT (256u * 1024)

/* The dictionary of a stream and, behind the first line end, its bytes. */
static const char *const TEXTS[] = {
    "<< /Filter /ASCIIHexDecode >>\n48 65 6c6C6f>",
    "<< /Filter [/A85 /LZWDecode] /DecodeParms [null << /EarlyChange 0 >>] "
    ">>\n87cUR\nD]i,\"Ebo80~>",
    "<< /Filter /RL /DecodeParms << /Predictor 2 /Columns 3 /Colors 1 /BitsPerComponent 8 >> "
    ">>\n\2abc\376x\200zzz",
    "<< /Filter [/AHx /Fl] /DecodeParms [null << /Predictor 15 /Columns 4 /Colors 3 >>] >>\n"
    "789c4b4a4e494d4bcfc8ccca0600 0f9c0377>",
    "<< /Filter /LZW >>\n\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* Nothing, or no more than was asked for. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	const guint8 *line_end = size > 0 ? memchr(data, '\n', size) : NULL;
	gsize before = line_end != NULL ? (gsize)(line_end - data) : size;
	gsize start = MIN(before + 1, size);
	g_autofree char *dict = fuzz_text(data, before);
	g_auto(FuzzStream) stream = {0};
	g_autoptr(GBytes) bytes = NULL;

	fuzz_stream_init(&stream, dict, data + start, size - start);
	bytes = dp_stream_read(&stream.object, LIMIT);
	if (bytes != NULL)
		g_assert_cmpuint(g_bytes_get_size(bytes), <=, LIMIT);
	return 0;
}
