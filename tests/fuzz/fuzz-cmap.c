/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pdf/font/cmap.h"
#include "stream.h"
#include "target.h"

/* A CMap file, and behind its last line end the string that is cut by it. */
static const char *const TEXTS[] = {
    "2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange 2 begincidrange <20> <7E> 1 "
    "<8140> <817E> 633 endcidrange 1 begincidchar <80> 97 endcidchar\nA\x81\x41\x80",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

static void
cut(const DpCMap *cmap, const guint8 *bytes, gsize length)
{
	while (length > 0) {
		guint32 cid;
		guint n = dp_cmap_next(cmap, bytes, length, &cid);

		g_assert_cmpuint(n, >=, 1);
		g_assert_cmpuint(n, <=, MIN(length, 4));
		bytes += n;
		length -= n;
	}
}

/* Each code has a byte at least and ends within the string. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const char *const NAMES[] = {"/90ms-RKSJ-H", "/GBK-EUC-V", "/ETen-B5-H", "/UniGB"};
	const guint8 *line_end = size > 0 ? memrchr(data, '\n', size) : NULL;
	const guint8 *string = line_end != NULL ? line_end + 1 : data;
	g_auto(FuzzStream) stream = {0};
	g_autoptr(DpCMap) cmap = NULL;

	if (size % 8 < G_N_ELEMENTS(NAMES))
		fuzz_stream_parse(&stream, NAMES[size % 8]);
	else
		fuzz_stream_init(&stream, "<< /WMode 1 >>", data, size);
	cmap = dp_cmap_new(&stream.object);
	cut(cmap, string, size - (gsize)(string - data));
	return 0;
}
