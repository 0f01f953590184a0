/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/type1-encoding.h"
#include "stream.h"
#include "target.h"

static const char *const TEXTS[] = {
    "%!PS-AdobeFont-1.1: Serif\n/FontName /Serif def /Encoding 256 array 0 1 255 {1 index exch "
    "/.notdef put} for dup 65 /A put dup 66 /f_f_i put dup 67 /uni20AC put dup 8#104 /u1D400 put "
    "dup 69 /a.alt put readonly def currentfile eexec",
    "/Encoding StandardEncoding def",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* The clear part of a font program gives each code at most what a character can be. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_auto(FuzzStream) program = {0};
	g_auto(DpCharMap) map = {NULL};

	fuzz_stream_init(&program, "<< >>", data, size);
	dp_char_map_init(&map);
	dp_type1_encoding_read(&map, &program.object);
	for (guint32 code = 0; code < 300; code++) {
		guint32 found = dp_char_map_find(&map, code);
		guint n = 0;

		if (found != 0)
			g_assert_true(g_unichar_validate(*dp_char_map_chars(&map, &found, &n)));
	}
	return 0;
}
