/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "parsed-object.h"
#include "pdf/syntax/stream.h"

/* What a page's content is when it lies in several streams (7.8.2), and what a stream decodes to.
 */

static void
append(const Parser *parser, const DpObject *array, const char *filter, const char *bytes)
{
	g_auto(DpObject) stream = parse_stream(parser, filter, bytes, strlen(bytes));

	qpdf_oh_append_item(parser->qpdf, array->handle, stream.handle);
}

static char *
text_of(GBytes *bytes)
{
	return bytes != NULL ? g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes))
	                     : NULL;
}

/* Parts are apart: "1" and "0 g" are no "10 g". A part that cannot be read is left out. */
static void
test_parts(void)
{
	static const struct {
		gsize limit;
		const char *text;
		gboolean full;
	} CASES[] = {
	    {100, "q 1\n0 g\nQ\n", FALSE},
	    {10, "q 1\n0 g\nQ\n", FALSE},
	    {9, "q 1\n0 g\nQ\n", FALSE},
	    {8, "q 1\n0 g\n", TRUE},
	    {6, "q 1\n0 \n", TRUE},
	    {3, "q 1\n", TRUE},
	    {2, "q \n", TRUE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Parser) parser = parser_new();
		g_auto(DpObject) contents = parse(&parser, "[]");
		g_autoptr(GBytes) all = NULL;
		g_autofree char *text = NULL;
		gboolean full = FALSE;

		append(&parser, &contents, "null", "q 1");
		append(&parser, &contents, "/Unheard", "nothing");
		append(&parser, &contents, "/ASCIIHexDecode", "30 20 67>");
		append(&parser, &contents, "null", "Q");
		all = dp_stream_read_all(&contents, CASES[i].limit, &full);
		text = text_of(all);
		g_test_message("%" G_GSIZE_FORMAT, CASES[i].limit);
		g_assert_cmpstr(text, ==, CASES[i].text);
		g_assert_cmpint(full, ==, CASES[i].full);
		dp_object_clear(&contents);
	}
}

static void
test_filters(void)
{
	static const struct {
		const char *filter, *bytes, *text;
	} CASES[] = {
	    {"null", "30>", "30>"},
	    {"/ASCIIHexDecode", "30>", "0"},
	    {"[/ASCIIHexDecode]", "30>", "0"},
	    {"[/ASCIIHexDecode /ASCIIHexDecode]", "33 30 3E>", "0"},
	    {"[/Crypt /AHx]", "30>", "0"},
	    {"[]", "30>", "30>"},
	    {"[/DCTDecode]", "30>", NULL},
	    {"[/AHx /DCTDecode]", "30>", NULL},
	    {"17", "30>", NULL},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Parser) parser = parser_new();
		g_auto(DpObject) stream =
		    parse_stream(&parser, CASES[i].filter, CASES[i].bytes, strlen(CASES[i].bytes));
		g_autoptr(GBytes) bytes = dp_stream_read(&stream, 100);
		g_autofree char *text = text_of(bytes);

		g_test_message("%s", CASES[i].filter);
		g_assert_cmpstr(text, ==, CASES[i].text);
		dp_object_clear(&stream);
	}
}

/* A bound that was met is said, one that was just enough is not. */
static void
test_within(void)
{
	const gsize limit = (gsize)dp_bound_info(DP_BOUND_CMAP_BYTES)->limit;

	for (gsize length = limit; length <= limit + 1; length++) {
		g_auto(DpBounds) bounds = {0};
		g_auto(Parser) parser = parser_new();
		g_autofree char *bytes = g_strnfill(length, ' ');
		g_auto(DpObject) stream = parse_stream(&parser, "null", bytes, length);
		g_autoptr(GBytes) read = NULL;

		dp_bounds_open(&bounds);
		read = dp_stream_read_within(&stream, DP_BOUND_CMAP_BYTES);
		g_assert_cmpuint(g_bytes_get_size(read), ==, limit);
		g_assert_cmpint(bounds.met[DP_BOUND_CMAP_BYTES], ==, length > limit);
		dp_object_clear(&stream);
	}
}

/* The file of an image may be packed once more; then it is unpacked. */
static void
test_image_files(void)
{
	static const struct {
		const char *filter, *bytes, *file;
	} CASES[] = {
	    {"/DCTDecode", "jpeg", "jpeg"},
	    {"/DCT", "jpeg", "jpeg"},
	    {"/JPXDecode", "jp2", "jp2"},
	    {"[/JPXDecode]", "jp2", "jp2"},
	    {"[/ASCIIHexDecode /DCTDecode]", "30 31>", "01"},
	    {"[/AHx /AHx /DCTDecode]", "33 30 3E>", "0"},
	    {"/CCITTFaxDecode", "fax", NULL},
	    {"[/AHx /CCITTFaxDecode]", "30>", NULL},
	    {"/ASCIIHexDecode", "30>", NULL},
	    {"null", "raw", NULL},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Parser) parser = parser_new();
		g_auto(DpObject) stream =
		    parse_stream(&parser, CASES[i].filter, CASES[i].bytes, strlen(CASES[i].bytes));
		g_autoptr(GBytes) bytes = dp_stream_read_image_file(&stream);
		g_autofree char *text = text_of(bytes);

		g_test_message("%s", CASES[i].filter);
		g_assert_cmpstr(text, ==, CASES[i].file);
		dp_object_clear(&stream);
	}
}

/* What is no stream has no content. */
static void
test_no_stream(void)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) dict = parse(&parser, "<< /Filter /AHx >>");
	g_auto(DpObject) list = parse(&parser, "[1 << >> null]");
	g_autoptr(GBytes) all = NULL;
	gboolean full = TRUE;

	g_assert_null(dp_stream_read(&dict, 100));
	all = dp_stream_read_all(&list, 100, &full);
	g_assert_cmpuint(g_bytes_get_size(all), ==, 0);
	g_assert_false(full);
	g_assert_null(dp_stream_read_all(&dict, 100, &full));
	dp_object_clear(&dict);
	dp_object_clear(&list);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/stream/parts", test_parts);
	g_test_add_func("/stream/filters", test_filters);
	g_test_add_func("/stream/within", test_within);
	g_test_add_func("/stream/image-files", test_image_files);
	g_test_add_func("/stream/no-stream", test_no_stream);
	return g_test_run();
}
