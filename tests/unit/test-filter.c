/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "pdf/syntax/filter.h"

#define PLENTY 1000000u

static void
assert_decoded(const char *filter, const char *data, gsize length, const char *wanted)
{
	const DpObject none = DP_OBJECT_NONE;
	g_autoptr(GBytes) encoded = g_bytes_new(data, length);
	g_autoptr(GBytes) decoded = dp_filter_decode(filter, &none, encoded, PLENTY);

	g_assert_nonnull(decoded);
	g_assert_cmpmem(g_bytes_get_data(decoded, NULL), g_bytes_get_size(decoded), wanted,
	                strlen(wanted));
}

#define ASSERT_DECODED(filter, data, wanted) assert_decoded(filter, data, sizeof(data) - 1, wanted)

static void
test_hex(void)
{
	ASSERT_DECODED("/ASCIIHexDecode", "48 65\n6c6C6f> after", "Hello");
	ASSERT_DECODED("/AHx", "414", "A@");
}

static void
test_ascii85(void)
{
	ASSERT_DECODED("/ASCII85Decode", "87cUR\nD]i,\"Ebo80~>", "Hello World!");
	ASSERT_DECODED("/A85", "63~>", "B");
	ASSERT_DECODED("/A85", "", "");
}

static void
test_run_length(void)
{
	ASSERT_DECODED("/RunLengthDecode", "\2abc\376x\200zzz", "abcxxx");
	ASSERT_DECODED("/RL", "\11abc", "abc");
}

static gsize
run_length_size(const char *data, gsize length, gsize limit)
{
	const DpObject none = DP_OBJECT_NONE;
	g_autoptr(GBytes) encoded = g_bytes_new(data, length);
	g_autoptr(GBytes) decoded = dp_filter_decode("/RunLengthDecode", &none, encoded, limit);

	return g_bytes_get_size(decoded);
}

static void
test_run_length_stops_at_the_limit(void)
{
	g_assert_cmpuint(run_length_size("\376x\2abc", 6, 6), ==, 6);
	g_assert_cmpuint(run_length_size("\376x\2abc", 6, 4), ==, 4);
	g_assert_cmpuint(run_length_size("\376x\2abc", 6, 2), ==, 2);
	g_assert_cmpuint(run_length_size("\376x\2abc", 6, 0), ==, 0);
	g_assert_cmpuint(run_length_size("\376", 1, PLENTY), ==, 0);
}

/* The example of ISO 32000-1, 7.4.4.2. */
static void
test_lzw(void)
{
	ASSERT_DECODED("/LZWDecode", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "-----A---B");
	ASSERT_DECODED("/LZW", "\xFF\xFF\xFF\xFF", "");
}

static GByteArray *
deflate_data(const void *text, gsize length)
{
	g_autoptr(GConverter) zlib =
	    G_CONVERTER(g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
	GByteArray *out = g_byte_array_new();
	gsize read, written;

	g_byte_array_set_size(out, (guint)length + 100);
	g_assert_cmpint(g_converter_convert(zlib, text, length, out->data, out->len,
	                                    G_CONVERTER_INPUT_AT_END, &read, &written, NULL),
	                ==, G_CONVERTER_FINISHED);
	g_byte_array_set_size(out, (guint)written);
	return out;
}

static GByteArray *
deflate_bytes(gsize length)
{
	g_autofree char *text = g_strnfill(length, 'a');

	return deflate_data(text, length);
}

static gsize
inflated_size(const GByteArray *data, gsize length, gsize limit)
{
	const DpObject none = DP_OBJECT_NONE;
	g_autoptr(GBytes) encoded = g_bytes_new(data->data, length);
	g_autoptr(GBytes) decoded = dp_filter_decode("/FlateDecode", &none, encoded, limit);

	return g_bytes_get_size(decoded);
}

static void
test_flate_stops_at_the_limit(void)
{
	g_autoptr(GByteArray) data = deflate_bytes(300000);

	g_assert_cmpuint(inflated_size(data, data->len, PLENTY), ==, 300000);
	g_assert_cmpuint(inflated_size(data, data->len, 70000), ==, 70000);
	g_assert_cmpuint(inflated_size(data, data->len, 0), ==, 0);
}

static void
test_flate_with_wrong_checksum_is_whole(void)
{
	g_autoptr(GByteArray) data = deflate_bytes(5000);

	data->data[data->len - 1] ^= 1;
	g_assert_cmpuint(inflated_size(data, data->len, PLENTY), ==, 5000);
	g_assert_cmpuint(inflated_size(data, data->len - 4, PLENTY), ==, 5000);
}

static void
test_flate_gives_what_is_before_the_damage(void)
{
	g_autoptr(GByteArray) data = deflate_bytes(300000);

	g_assert_cmpuint(inflated_size(data, data->len / 2, PLENTY), >, 100000);
	g_assert_cmpuint(inflated_size(data, 3, PLENTY), ==, 0);
}

static void
test_image_filters_are_left_alone(void)
{
	const DpObject none = DP_OBJECT_NONE;
	g_autoptr(GBytes) data = g_bytes_new_static("x", 1);

	g_assert_null(dp_filter_decode("/DCTDecode", &none, data, PLENTY));
	g_assert_null(dp_filter_decode("", &none, data, PLENTY));
}

static char *
undo_rows(const char *parameters, const guint8 *rows, gsize length)
{
	g_autoptr(GBytes) packed = NULL;
	g_autoptr(GBytes) bytes = NULL;
	qpdf_data qpdf = qpdf_init();
	DpObject object = {qpdf, qpdf_oh_parse(qpdf, parameters)};
	char *text;

	packed = g_byte_array_free_to_bytes(deflate_data(rows, length));
	bytes = dp_filter_decode("/FlateDecode", &object, packed, PLENTY);
	text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
	qpdf_cleanup(&qpdf);
	return text;
}

/* A PNG row of type 1: each byte is what it adds to the pixel before. */
static char *
undo(const char *parameters)
{
	static const guint8 ROW[] = {1, 'a', 1, 1};

	return undo_rows(parameters, ROW, sizeof ROW);
}

/* How each row follows from the byte before, the byte above, both, and the best guess of the three
 * that are near (PNG, 9.2); in TIFF every row begins anew. */
static void
test_predictors(void)
{
	static const struct {
		const char *parameters;
		guint8 rows[12];
		gsize length;
		const char *text;
	} CASES[] = {
	    {"<< /Predictor 10 /Columns 3 >>", {0, 'a', 'b', 'c', 0, 'd', 'e', 'f'}, 8, "abcdef"},
	    {"<< /Predictor 11 /Columns 3 >>", {1, 'a', 1, 1, 1, 'd', 1, 1}, 8, "abcdef"},
	    {"<< /Predictor 12 /Columns 3 >>", {2, 'a', 'b', 'c', 2, 3, 3, 3}, 8, "abcdef"},
	    {"<< /Predictor 13 /Columns 3 >>", {0, 'b', 'd', 'f', 3, 1, 1, 0}, 8, "bdf2LY"},
	    {"<< /Predictor 13 /Columns 2 >>", {3, 'b', 'b', 3, '1', '1'}, 6, "b\223b\253"},
	    /* left of the first is nothing: above; then left, above and the corner by turns */
	    {"<< /Predictor 14 /Columns 3 >>", {0, 'a', 'a', 'c', 4, 1, 1, 1}, 8, "aacbcd"},
	    {"<< /Predictor 14 /Columns 2 >>", {4, 'a', 1, 4, 1, 1}, 6, "abbc"},
	    {"<< /Predictor 14 /Columns 2 >>", {0, 'd', 'a', 4, 2, 1}, 6, "dafe"},
	    {"<< /Predictor 14 /Columns 2 >>", {0, 'a', 'd', 4, 1, 0}, 6, "adbd"},
	    {"<< /Predictor 15 /Columns 3 >>", {9, 'a', 'b', 'c', 1, 'd', 1}, 7, "abcde"},
	    {"<< /Predictor 2 /Columns 3 >>", {'a', 1, 1, 'd', 1, 1, 'g'}, 7, "abcdefg"},
	    {"<< /Predictor 2 /Colors 2 /Columns 2 >>", {'a', 'k', 1, 1}, 4, "akbl"},
	    {"<< /Predictor 1 /Columns 3 >>", {'a', 1, 1}, 3, "a\001\001"},
	    {"<< /Columns 3 >>", {'a', 1, 1}, 3, "a\001\001"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *text =
		    undo_rows(CASES[i].parameters, CASES[i].rows, CASES[i].length);

		g_test_message("%s %u", CASES[i].parameters, CASES[i].rows[0]);
		g_assert_cmpstr(text, ==, CASES[i].text);
	}
}

#define PLAIN "\001a\001\001"

/* The last of each kind that is a predictor, and the first that none of the readers takes for one.
 */
static void
test_predictors_with_absurd_numbers(void)
{
	static const struct {
		const char *parameters, *text;
	} CASES[] = {
	    {"<< /Predictor 12 /Columns 3 >>", "abc"},
	    {"<< /Predictor 12 /Columns 268435454 >>", "abc"}, /* 2147483632 bits */
	    {"<< /Predictor 12 /Columns 268435455 >>", PLAIN}, /* 2147483640 */
	    {"<< /Predictor 12 /Columns 2000000000 >>", PLAIN},
	    {"<< /Predictor 12 /Colors 32 /BitsPerComponent 1 /Columns 9 >>", "a\001\001"},
	    {"<< /Predictor 12 /Colors 33 /BitsPerComponent 1 /Columns 9 >>", PLAIN},
	    {"<< /Predictor 12 /BitsPerComponent 16 /Columns 9 >>", "a\001b"},
	    {"<< /Predictor 12 /BitsPerComponent 17 /Columns 9 >>", PLAIN},
	    {"<< /Predictor 12 /Colors -1 /BitsPerComponent -8 /Columns -1 >>", PLAIN},
	    {"<< /Predictor 12 /Columns 0 >>", PLAIN},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *text = undo(CASES[i].parameters);

		g_assert_cmpstr(text, ==, CASES[i].text);
	}
}

#define ADD(name, function) g_test_add_func("/filter/" name, function)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("hex", test_hex);
	ADD("ascii85", test_ascii85);
	ADD("run-length", test_run_length);
	ADD("run-length-stops-at-the-limit", test_run_length_stops_at_the_limit);
	ADD("lzw", test_lzw);
	ADD("flate-stops-at-the-limit", test_flate_stops_at_the_limit);
	ADD("flate-with-wrong-checksum-is-whole", test_flate_with_wrong_checksum_is_whole);
	ADD("flate-gives-what-is-before-the-damage", test_flate_gives_what_is_before_the_damage);
	ADD("predictors", test_predictors);
	ADD("predictors-with-absurd-numbers", test_predictors_with_absurd_numbers);
	ADD("image-filters-are-left-alone", test_image_filters_are_left_alone);
	return g_test_run();
}
