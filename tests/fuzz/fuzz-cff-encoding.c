/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/cff.h"
#include "pdf/font/cff-encoding.h"
#include "stream.h"
#include "target.h"

static const FixtureCff FONTS[] = {
    {.n_glyphs = 1},
    {.n_glyphs = 4,
     .names = "alpha f_f_i",
     .charset = FIXTURE_BYTES("\0\0\x22\1\x87\1\x88"),
     .encoding = FIXTURE_BYTES("\0\3\x41\1\xFF")},
    {.n_glyphs = 6,
     .names = "uni20AC",
     .charset = FIXTURE_BYTES("\1\0\x22\2\1\x87\1"),
     .encoding = FIXTURE_BYTES("\x81\2\x10\3\x20\1\1\x30\1\x87")},
    {.n_glyphs = 40,
     .charset = FIXTURE_BYTES("\2\0\x22\0\x40"),
     .encoding = FIXTURE_BYTES("\1\1\x20\x30"),
     .top = FIXTURE_BYTES("\x1E\xE2\xA2\x5F\x0C\x07\x1C\x00\x11\xF7\x00\x05")},
};

GPtrArray *
fuzz_target_seeds(void)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

	for (guint i = 0; i < G_N_ELEMENTS(FONTS); i++) {
		GByteArray *program = fixture_cff(&FONTS[i]);

		g_ptr_array_add(seeds, g_byte_array_free_to_bytes(fixture_cff_open_type(program)));
		g_ptr_array_add(seeds, g_byte_array_free_to_bytes(program));
	}
	return seeds;
}

/* A font program gives each code that it may have at most what a character can be. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_auto(FuzzStream) program = {0};
	g_auto(DpCharMap) map = {NULL};

	fuzz_stream_init(&program, "<< >>", data, size);
	dp_char_map_init(&map);
	dp_cff_encoding_read(&map, &program.object);
	g_assert_cmpuint(map.codes->len, <=, 256);
	for (guint32 code = 0; code < 256; code++) {
		guint32 found = dp_char_map_find(&map, code);
		guint n = 0;

		if (found != 0)
			g_assert_true(g_unichar_validate(*dp_char_map_chars(&map, &found, &n)));
	}
	return 0;
}
