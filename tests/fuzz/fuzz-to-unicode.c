/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/to-unicode.h"
#include "stream.h"
#include "target.h"

static const char *const TEXTS[] = {
    "/CIDInit /ProcSet findresource begin 1 begincodespacerange <00> <FF> endcodespacerange\n"
    "3 beginbfchar <41> <0041> <42> <FB01> <0043> <D835DC00> endbfchar\n"
    "2 beginbfrange <61> <7A> <0061> <0100> <0102> [<0066> <00660069> <0031>] endbfrange endcmap",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* Codes that are all looked at, and the distance of those beyond. */
#define DENSE 0x200
#define STRIDE 251

/* Each code has no characters, or some that can be shown. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_auto(FuzzStream) stream = {0};
	g_auto(DpCharMap) map = {NULL};

	fuzz_stream_init(&stream, "<< >>", data, size);
	dp_char_map_init(&map);
	dp_to_unicode_read(&map, &stream.object);
	for (guint32 code = 0; code <= G_MAXUINT16; code += code < DENSE ? 1 : STRIDE) {
		guint32 found = dp_char_map_find(&map, code);
		const gunichar *chars;
		guint n = 0;

		if (found == 0)
			continue;
		chars = dp_char_map_chars(&map, &found, &n);
		g_assert_cmpuint(n, >=, 1);
		g_assert_cmpuint(n, <=, DP_CHAR_MAP_MAX_CHARS);
		for (guint i = 0; i < n; i++)
			g_assert_true(g_unichar_validate(chars[i]));
	}
	return 0;
}
