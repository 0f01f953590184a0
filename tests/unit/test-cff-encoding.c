/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/cff.h"
#include "parsed-object.h"
#include "pdf/font/cff-encoding.h"
#include "pdf/font/cff-string.h"

/* The built-in encoding of fonts in the compact format (Adobe Technical Note 5176). */

/* "code=characters" of each known code, in hexadecimal digits. */
static char *
known_codes(const DpCharMap *map)
{
	GString *codes = g_string_new(NULL);

	for (guint32 code = 0; code < 300; code++) {
		guint32 found = dp_char_map_find(map, code);
		const gunichar *chars;
		guint n = 0;

		if (found == 0)
			continue;
		chars = dp_char_map_chars(map, &found, &n);
		g_string_append_printf(codes, "%s%X=", codes->len > 0 ? " " : "", code);
		for (guint i = 0; i < n; i++)
			g_string_append_printf(codes, "%s%X", i > 0 ? "," : "", chars[i]);
	}
	return g_string_free(codes, FALSE);
}

static char *
read_program(const guint8 *data, gsize length)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) stream = parse_stream(&parser, "null", data, length);
	g_auto(DpCharMap) map = {NULL};

	dp_char_map_init(&map);
	dp_cff_encoding_read(&map, &stream);
	dp_object_clear(&stream);
	return known_codes(&map);
}

static void
assert_codes(const FixtureCff *cff, const char *wanted)
{
	g_autoptr(GByteArray) program = fixture_cff(cff);
	g_autofree char *codes = read_program(program->data, program->len);

	g_assert_cmpstr(codes, ==, wanted);
}

/* 34 is "A", 391 the first of the font's own names. */
#define THREE_NAMES "\0\0\x22\1\x87\1\x88"
#define THREE_CODES "\0\3\x41\1\xFF"

static const FixtureCff THREE = {.n_glyphs = 4,
                                 .names = "alpha f_f_i",
                                 .charset = FIXTURE_BYTES(THREE_NAMES),
                                 .encoding = FIXTURE_BYTES(THREE_CODES)};

static void
test_names_and_codes(void)
{
	assert_codes(&THREE, "1=3B1 41=41 FF=66,66,69");
}

static void
test_ranges(void)
{
	static const FixtureCff ONE_BYTE = {
	    .n_glyphs = 6,
	    .charset = FIXTURE_BYTES("\1\0\x22\2\0\x42\1"),   /* A to C, a to b */
	    .encoding = FIXTURE_BYTES("\1\2\x10\3\x20\x09")}; /* four codes, then too many */
	static const FixtureCff TWO_BYTES = {.n_glyphs = 4,
	                                     .charset = FIXTURE_BYTES("\2\0\x22\xFF\xFF"),
	                                     .encoding = FIXTURE_BYTES("\1\1\xFE\5")};

	assert_codes(&ONE_BYTE, "10=41 11=42 12=43 13=61 20=62");
	assert_codes(&TWO_BYTES, "FE=41 FF=42");
}

static void
test_second_codes(void)
{
	static const FixtureCff CFF = {.n_glyphs = 2,
	                               .names = "alpha",
	                               .charset = FIXTURE_BYTES("\0\1\x87"),
	                               .encoding =
	                                   FIXTURE_BYTES("\x80\1\x10\2\x11\1\x87\x12\0\x22")};

	assert_codes(&CFF, "10=3B1 11=3B1 12=41");
}

static void
test_predefined(void)
{
	static const FixtureCff STANDARD = {.n_glyphs = 1};
	static const FixtureCff EXPERT = {.n_glyphs = 1, .encoding_id = 1};
	static const FixtureCff ISO_ADOBE = {.n_glyphs = 300,
	                                     .encoding = FIXTURE_BYTES("\1\2\x30\x21\x60\x01")};
	static const FixtureCff EXPERT_NAMES = {
	    .n_glyphs = 300, .charset_id = 1, .encoding = FIXTURE_BYTES("\0\1\x30")};
	g_autoptr(GByteArray) program = fixture_cff(&STANDARD);
	g_autofree char *codes = read_program(program->data, program->len);

	g_assert_nonnull(strstr(codes, "20=20 21=21 "));
	g_assert_nonnull(strstr(codes, " 41=41 "));
	g_assert_nonnull(strstr(codes, " AE=66,69 "));
	assert_codes(&EXPERT, "");
	assert_codes(&EXPERT_NAMES, "");
	program = (g_byte_array_unref(program), fixture_cff(&ISO_ADOBE));
	g_free(codes);
	codes = read_program(program->data, program->len);
	g_assert_true(g_str_has_prefix(codes, "30=20 31=21 "));
	g_assert_true(g_str_has_suffix(codes, " 50=40 51=41 60=42 61=43"));
}

/* Glyphs of such a font have numbers, which say nothing of characters. */
static void
test_font_without_names(void)
{
	FixtureCff cff = THREE;

	cff.top = (FixtureBytes)FIXTURE_BYTES("\xF8\x1B\xF8\x1C\x8B\x0C\x1E");
	assert_codes(&cff, "");
}

/* Real numbers, and whole ones of every length, are before the places. */
static void
test_other_entries(void)
{
	FixtureCff cff = THREE;

	cff.top = (FixtureBytes)FIXTURE_BYTES("\x1E\xE2\xA2\x5F\x1E\x0A\x14\x05\x41\xC3\xFF\x0C\x07"
	                                      "\x1C\x00\x11\x00\xF7\x00\xFB\x00\x8B\x20\x05");
	assert_codes(&cff, "1=3B1 41=41 FF=66,66,69");
}

static void
test_unknown_names(void)
{
	FixtureCff cff = THREE;

	cff.names = "g17";
	assert_codes(&cff, "41=41");
}

static void
test_known_codes_are_kept(void)
{
	static const gunichar KEPT = 0x2202;
	g_autoptr(GByteArray) program = fixture_cff(&THREE);
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) stream = parse_stream(&parser, "null", program->data, program->len);
	g_auto(DpCharMap) map = {NULL};
	g_autofree char *codes = NULL;

	dp_char_map_init(&map);
	dp_char_map_set(&map, 1, &KEPT, 1);
	dp_cff_encoding_read(&map, &stream);
	dp_object_clear(&stream);
	codes = known_codes(&map);
	g_assert_cmpstr(codes, ==, "1=2202 41=41 FF=66,66,69");
}

static void
test_open_type(void)
{
	g_autoptr(GByteArray) program = fixture_cff(&THREE);
	g_autoptr(GByteArray) file = fixture_cff_open_type(program);
	g_autofree char *codes = read_program(file->data, file->len);
	g_autofree char *cut = read_program(file->data, 30);

	g_assert_cmpstr(codes, ==, "1=3B1 41=41 FF=66,66,69");
	g_assert_cmpstr(cut, ==, "");
}

/* Nothing is known before the number of glyphs is. */
static void
test_cut_anywhere(void)
{
	g_autoptr(GByteArray) program = fixture_cff(&THREE);
	gsize glyphs = program->len - 4 /* one byte each */ - 10 /* places */ - 3;

	for (gsize length = 0; length < glyphs; length++) {
		g_autofree guint8 *part = g_memdup2(program->data, length);
		g_autofree char *codes = read_program(part, length);

		g_assert_cmpstr(codes, ==, "");
	}
}

static void
test_standard_strings(void)
{
	g_assert_cmpstr(dp_cff_standard_string(0), ==, ".notdef");
	g_assert_cmpstr(dp_cff_standard_string(34), ==, "A");
	g_assert_cmpstr(dp_cff_standard_string(228), ==, "zcaron");
	g_assert_cmpstr(dp_cff_standard_string(390), ==, "Semibold");
	g_assert_null(dp_cff_standard_string(DP_CFF_STANDARD_STRINGS));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/cff-encoding/names-and-codes", test_names_and_codes);
	g_test_add_func("/cff-encoding/ranges", test_ranges);
	g_test_add_func("/cff-encoding/second-codes", test_second_codes);
	g_test_add_func("/cff-encoding/predefined", test_predefined);
	g_test_add_func("/cff-encoding/font-without-names", test_font_without_names);
	g_test_add_func("/cff-encoding/other-entries", test_other_entries);
	g_test_add_func("/cff-encoding/unknown-names", test_unknown_names);
	g_test_add_func("/cff-encoding/known-codes-are-kept", test_known_codes_are_kept);
	g_test_add_func("/cff-encoding/open-type", test_open_type);
	g_test_add_func("/cff-encoding/cut-anywhere", test_cut_anywhere);
	g_test_add_func("/cff-encoding/standard-strings", test_standard_strings);
	return g_test_run();
}
