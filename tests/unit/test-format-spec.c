/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "venue/format-spec.h"

static const struct {
	const char *text;
	double width, height; /* 0: no dimensions */
} LENGTHS[] = {
    {"7inx9in", 504, 648},
    {"7x9in", 504, 648},
    {"7inx9", 504, 648},
    {"7in x 9in", 504, 648},
    {"7in\u00a0x\u00a09in", 504, 648},
    {"6.5\"x9\"", 468, 648},
    {"6.5″×9″", 468, 648},
    {".5ix9.i", 36, 648},
    {"17cm x 23cm", 481.89, 651.97},
    {"17cx23", 481.89, 651.97},
    {"170mm×230mm", 481.89, 651.97},
    {"504x648pt", 504, 648},
    {"7in x 230mm", 504, 651.97},
    {"letter", 612, 792},
    {"A4", 595.28, 841.89},
    {"7x9", 0, 0},
    {"7in", 0, 0},
    {"7in x 9in x 1in", 0, 0},
    {"7inx9inx", 0, 0},
    {"7ft x 9ft", 0, 0},
    {"0in x 9in", 0, 0},
    {"-7in x 9in", 0, 0},
    {"7..5in x 9in", 0, 0},
    {".in x 9in", 0, 0},
    {"1e3in x 9in", 0, 0},
    {"999999in x 9in", 0, 0},
    {"letterx9in", 0, 0},
    {"legal", 0, 0},
};

static void
test_lengths(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(LENGTHS); i++) {
		double lengths[2] = {0, 0};
		gboolean read = dp_format_lengths_read(LENGTHS[i].text, lengths);

		g_test_message("%s", LENGTHS[i].text);
		g_assert_cmpint(read, ==, LENGTHS[i].width > 0);
		if (read) {
			g_assert_cmpfloat_with_epsilon(lengths[0], LENGTHS[i].width, 0.01);
			g_assert_cmpfloat_with_epsilon(lengths[1], LENGTHS[i].height, 0.01);
		}
	}
}

static const struct {
	const char *text;
	DpFormatRange range; /* from 0: no range */
} RANGES[] = {
    {"10", {10, 0, 0}},       {"10.", {10, 0, 0}},        {"9.5", {9.5, 0, 0}},
    {"10-12", {10, 12, 0}},   {"10 – 12", {10, 12, 0}},   {"10-12±0.3", {10, 12, 0.3}},
    {"10±.2", {10, 0, 0.2}},  {"10d0.3", {10, 0, 0.3}},   {"10 D 0.3", {10, 0, 0.3}},
    {"10Δ0.3", {10, 0, 0.3}}, {"10+/-0.3", {10, 0, 0.3}}, {"10 +- 0.3", {10, 0, 0.3}},
    {"d0.3", {0, 0, 0}},      {"10d", {0, 0, 0}},         {"10-", {0, 0, 0}},
    {"12-10", {0, 0, 0}},     {"10-12-14", {0, 0, 0}},    {"10pt", {0, 0, 0}},
    {"1.0.0", {0, 0, 0}},     {".", {0, 0, 0}},           {"0", {0, 0, 0}},
    {"-10", {0, 0, 0}},       {"1001", {0, 0, 0}},        {"10±0.3±0.4", {0, 0, 0}},
};

static void
test_ranges(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(RANGES); i++) {
		DpFormatRange range = {0};
		gboolean read = dp_format_range_read(RANGES[i].text, &range);

		g_test_message("%s", RANGES[i].text);
		g_assert_cmpint(read, ==, RANGES[i].range.from > 0);
		if (read) {
			g_assert_cmpfloat(range.from, ==, RANGES[i].range.from);
			g_assert_cmpfloat(range.to, ==, RANGES[i].range.to);
			g_assert_cmpfloat(range.grace, ==, RANGES[i].range.grace);
		}
	}
}

static const struct {
	const char *text;
	guint least, most; /* most 0: no count */
} COUNTS[] = {
    {"12", 0, 12},    {"1-12", 1, 12}, {"2 – 12", 2, 12}, {"12-12", 12, 12},
    {"0", 0, 0},      {"0-12", 0, 0},  {"12-2", 0, 0},    {"12-", 0, 0},
    {"-12", 0, 0},    {"12.5", 0, 0},  {"twelve", 0, 0},  {"99999999999999999999", 0, 0},
    {"12-2-1", 0, 0},
};

static void
test_counts(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(COUNTS); i++) {
		guint counts[2] = {0, 0};
		gboolean read = dp_format_counts_read(COUNTS[i].text, counts);

		g_test_message("%s", COUNTS[i].text);
		g_assert_cmpint(read, ==, COUNTS[i].most > 0);
		if (read) {
			g_assert_cmpuint(counts[0], ==, COUNTS[i].least);
			g_assert_cmpuint(counts[1], ==, COUNTS[i].most);
		}
	}
}

static void
test_seven_parts(void)
{
	g_auto(DpFormatSpec) spec = {0};
	g_autoptr(GError) error = NULL;

	g_assert_true(dp_format_spec_parse("letter;12;2;7inx9in;10;12;1", &spec, &error));
	g_assert_no_error(error);
	g_assert_cmpuint(spec.n_papers, ==, 1);
	g_assert_cmpuint(spec.pages[1], ==, 12);
	g_assert_cmpuint(spec.columns, ==, 2);
	g_assert_cmpfloat(spec.block[0], ==, 504);
	g_assert_cmpfloat(spec.size.from, ==, 10);
	g_assert_cmpfloat(spec.leading.from, ==, 12);
	g_assert_true(spec.unlimited_references);
	g_assert_cmpstr(spec.said[DP_FORMAT_BLOCK], ==, "7inx9in");
	g_assert_null(spec.said[DP_FORMAT_WORDS]);
}

static void
test_object_at_the_end(void)
{
	g_auto(DpFormatSpec) spec = {0};
	g_autoptr(GError) error = NULL;

	g_assert_true(dp_format_spec_parse("letter OR A4;1-12;;6.5x9in;10±0.2;11;1;"
	                                   "{\"wordlimit\":\"8000\",\"noappendix\":true}",
	                                   &spec, &error));
	g_assert_no_error(error);
	g_assert_cmpuint(spec.n_papers, ==, 2);
	g_assert_cmpuint(spec.pages[0], ==, 1);
	g_assert_cmpuint(spec.columns, ==, 0);
	g_assert_cmpuint(spec.words[1], ==, 8000);
	g_assert_true(spec.no_appendix);
}

static void
test_only_an_object(void)
{
	g_auto(DpFormatSpec) spec = {0};
	g_autoptr(GError) error = NULL;

	g_assert_true(dp_format_spec_parse(
	    "{\"pagelimit\":12,\"bodyleading\":\"11.5\",\"unlimitedref\":\"0\"}", &spec, &error));
	g_assert_no_error(error);
	g_assert_cmpuint(spec.pages[1], ==, 12);
	g_assert_cmpfloat(spec.leading.from, ==, 11.5);
	g_assert_false(spec.unlimited_references);
}

/* Short strings, and what HotCRP's settings accept for no limit. */
static void
test_missing_parts(void)
{
	static const char *const SPECS[] = {"letter", "letter;", "any;12", "N/A;;2;;;;",
	                                    "letter;;;;;;0;;"};

	for (guint i = 0; i < G_N_ELEMENTS(SPECS); i++) {
		g_auto(DpFormatSpec) spec = {0};
		g_autoptr(GError) error = NULL;

		g_assert_true(dp_format_spec_parse(SPECS[i], &spec, &error));
		g_assert_no_error(error);
	}
}

static const struct {
	const char *text, *says;
} REFUSED[] = {
    {"lettr;12", "the paper size (papersize) must be"},
    {"letter OR lettr", "not \"letter OR lettr\""},
    {"letter;twelve", "the page limit (pagelimit) must be"},
    {"letter;12;two", "the number of columns (columns) must be"},
    {"letter;12;10", "the number of columns (columns) must be"},
    {"letter;12;2;1in margins", "the text block (textblock) must be"},
    {"letter;12;2;;ten", "the body font size (bodyfontsize) must be"},
    {"letter;12;2;;;d0.3", "the line height (bodylineheight) must be"},
    {"letter;12;2;;;;1;{\"pagelimit\":\"13\"}",
     "(pagelimit) is \"12\" and \"13\": say one of them"},
    {"letter;12;2;;;;1;{\"bodyleading\":12,\"bodylineheight\":\"11\"}", "is \"12\" and \"11\""},
    {"letter;12;2;;;;yes", "(unlimitedref) must be 1 or 0"},
    {"letter;12;2;;;;;12", "an eighth part"},
    {"letter;{\"wordlimit\":\"many\"}", "the word limit (wordlimit) must be"},
    {"letter;{\"wordlimit\":[1,2]}", "must be a text or a number"},
    {"letter;{\"wordlimit\":null}", "must be a text or a number"},
    {"letter;{\"wordlimit\":\"1\\u00002\"}", "control characters"},
    {"letter;{\"quietpages\":{}}", "\"quietpages\" is no part of a format"},
    {"letter;{\"checkers\":[\"x\"]}", "\"checkers\" is no part of a format"},
    {"letter;{\"wordlimit\":\"8000\"", "is not a JSON object"},
    {"letter;{\"wordlimit\":\"8000\"}}", "is not a JSON object"},
    {"letter;{}{}", "is not a JSON object"},
    {"letter;{{{{{{{{", "is not a JSON object"},
    {"", "asks for nothing"},
    {";;;;;;", "asks for nothing"},
    {";;;;;;1", "asks for nothing"},
    {"{}", "asks for nothing"},
    {"letter\n;12", "control characters"},
    {"letter\x1b[31m;12", "control characters"},
    {"letter\xff;12", "not UTF-8"},
};

static void
test_refused(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_auto(DpFormatSpec) spec = {0};
		g_autoptr(GError) error = NULL;

		g_assert_false(dp_format_spec_parse(REFUSED[i].text, &spec, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
		g_test_message("%s", error->message);
		g_assert_nonnull(strstr(error->message, REFUSED[i].says));
		g_assert_null(strchr(error->message, '\n'));
	}
}

/* Of @n bytes: a paper size, and spaces. */
static gboolean
parse_long(gsize n)
{
	g_autofree char *text = g_strnfill(n, ' ');
	g_auto(DpFormatSpec) spec = {0};

	memcpy(text, "letter", strlen("letter"));
	return dp_format_spec_parse(text, &spec, NULL);
}

static void
test_length_of_the_string(void)
{
	g_assert_true(parse_long(DP_LIMIT_FORMAT_SPEC_BYTES));
	g_assert_false(parse_long(DP_LIMIT_FORMAT_SPEC_BYTES + 1));
}

/* Every byte, in every part. */
static void
test_any_byte(void)
{
	for (guint byte = 1; byte < 256; byte++) {
		for (guint part = 0; part <= DP_FORMAT_REFERENCES; part++) {
			g_autofree char *before = g_strnfill(part, ';');
			g_autofree char *text = g_strdup_printf("%s%c1%c%c2;{", before, (char)byte,
			                                        (char)byte, (char)byte);
			g_auto(DpFormatSpec) spec = {0};

			g_assert_false(dp_format_spec_parse(text, &spec, NULL));
		}
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/format-spec/lengths", test_lengths);
	g_test_add_func("/format-spec/ranges", test_ranges);
	g_test_add_func("/format-spec/counts", test_counts);
	g_test_add_func("/format-spec/seven-parts", test_seven_parts);
	g_test_add_func("/format-spec/object-at-the-end", test_object_at_the_end);
	g_test_add_func("/format-spec/only-an-object", test_only_an_object);
	g_test_add_func("/format-spec/missing-parts", test_missing_parts);
	g_test_add_func("/format-spec/refused", test_refused);
	g_test_add_func("/format-spec/length-of-the-string", test_length_of_the_string);
	g_test_add_func("/format-spec/any-byte", test_any_byte);
	return g_test_run();
}
