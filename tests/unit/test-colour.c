/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/colour.h"

/* Objects are parsed from text, by a reader of an empty document. */
typedef struct {
	qpdf_data qpdf;
} Reader;

static void
reader_clear(Reader *reader)
{
	qpdf_cleanup(&reader->qpdf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reader, reader_clear)

static void
assert_colour(const char *source, const double *values, guint n, guint32 wanted)
{
	g_auto(Reader) reader = {qpdf_init()};
	g_auto(DpObject) object = DP_OBJECT_NONE;
	g_autoptr(DpColourSpace) space = NULL;

	g_assert_cmpint(qpdf_empty_pdf(reader.qpdf), ==, QPDF_SUCCESS);
	object = (DpObject){reader.qpdf, qpdf_oh_parse(reader.qpdf, source)};
	space = dp_colour_space_new(&object);
	g_assert_cmphex(dp_colour_convert(space, values, n), ==, wanted);
	g_clear_pointer(&space, dp_colour_space_free);
	dp_object_clear(&object);
}

#define ASSERT_COLOUR(source, wanted, ...)                                                         \
	assert_colour(source, (const double[]){__VA_ARGS__},                                       \
	              G_N_ELEMENTS(((const double[]){__VA_ARGS__})), wanted)

static void
test_device_spaces(void)
{
	ASSERT_COLOUR("/DeviceGray", 0x808080, 0.5);
	ASSERT_COLOUR("/DeviceRGB", 0xFF0080, 1, 0, 0.5);
	ASSERT_COLOUR("/DeviceCMYK", 0x000000, 0, 0, 0, 1);
	ASSERT_COLOUR("/DeviceCMYK", 0x00FFFF, 1, 0, 0, 0);
	ASSERT_COLOUR("/DeviceGray", 0xFFFFFF, 7);
}

static void
test_missing_components_are_no_colour(void)
{
	ASSERT_COLOUR("/DeviceRGB", DP_COLOUR_PATTERN, 1);
	ASSERT_COLOUR("/Pattern", DP_COLOUR_PATTERN, 1);
}

static void
test_indexed(void)
{
	ASSERT_COLOUR("[/Indexed /DeviceRGB 1 <000000 FF8000>]", 0xFF8000, 1);
	ASSERT_COLOUR("[/Indexed /DeviceRGB 1 <000000 FF8000>]", 0xFF8000, 99);
	ASSERT_COLOUR("[/Indexed /DeviceRGB 200 <00>]", DP_COLOUR_PATTERN, 0);
}

static void
test_separation_is_mixed(void)
{
	ASSERT_COLOUR(
	    "[/Separation /Red /DeviceRGB << /FunctionType 2 /N 1 /C0 [1 1 1] /C1 [1 0 0] >>]",
	    0xFF8080, 0.5);
	ASSERT_COLOUR("[/Separation /Black /DeviceGray << /FunctionType 4 >>]", 0xFFFFFF, 0);
}

/* What a function makes of a tint is not computed: white perhaps. */
static void
test_computed_tints_are_not_known(void)
{
	ASSERT_COLOUR("[/Separation /Black /DeviceGray << /FunctionType 4 >>]", DP_COLOUR_PATTERN,
	              0.01);
	ASSERT_COLOUR("[/DeviceN [/A /B] /DeviceCMYK << /FunctionType 4 >>]", DP_COLOUR_PATTERN, 1,
	              0);
	ASSERT_COLOUR("[/DeviceN [/A /B] /DeviceCMYK << /FunctionType 4 >>]", 0xFFFFFF, 0, 0);
}

static void
test_spaces_within_themselves_end(void)
{
	ASSERT_COLOUR(
	    "[/Indexed [/Indexed [/Indexed [/Indexed [/Indexed /DeviceGray 0 <00>] 0 <00>] 0 "
	    "<00>] 0 <00>] 0 <00>]",
	    0x000000, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/colour/device-spaces", test_device_spaces);
	g_test_add_func("/colour/missing-components-are-no-colour",
	                test_missing_components_are_no_colour);
	g_test_add_func("/colour/indexed", test_indexed);
	g_test_add_func("/colour/separation-is-mixed", test_separation_is_mixed);
	g_test_add_func("/colour/computed-tints-are-not-known", test_computed_tints_are_not_known);
	g_test_add_func("/colour/spaces-within-themselves-end", test_spaces_within_themselves_end);
	return g_test_run();
}
