/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "parsed-object.h"
#include "pdf/content/colour.h"

static void
assert_colour(const char *source, const double *values, guint n, guint32 wanted)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) object = parse(&parser, source);
	g_autoptr(DpColourSpace) space = dp_colour_space_new(&object);

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

/* What a function makes of a tint is not known if there is no such function: white perhaps. */
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
test_mixed_inks(void)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) transform =
	    parse_stream(&parser, "null", "{ exch pop 1 exch sub dup dup }", 31);
	g_auto(DpObject) array = parse(&parser, "[/DeviceN [/A /B] /DeviceRGB]");
	g_autoptr(DpColourSpace) space = NULL;

	parse_entry(&parser, &transform, "/FunctionType", "4");
	parse_entry(&parser, &transform, "/Domain", "[0 1 0 1]");
	parse_entry(&parser, &transform, "/Range", "[0 1 0 1 0 1]");
	qpdf_oh_append_item(parser.qpdf, array.handle, transform.handle);
	space = dp_colour_space_new(&array);
	g_assert_cmphex(dp_colour_convert(space, (const double[]){1, 0.5}, 2), ==, 0x808080);
	g_assert_cmphex(dp_colour_convert(space, (const double[]){1}, 1), ==, DP_COLOUR_PATTERN);
	g_assert_cmphex(dp_colour_initial(space), ==, 0x000000);
	dp_object_clear(&transform);
	dp_object_clear(&array);
}

/* Whatever its function makes of it, this ink is never painted. */
static void
test_no_ink(void)
{
#define TO_BLACK "/DeviceGray << /FunctionType 2 /N 1 /C0 [1] /C1 [0] >>]"
	ASSERT_COLOUR("[/Separation /None " TO_BLACK, DP_COLOUR_PATTERN, 1);
	ASSERT_COLOUR("[/DeviceN [/None] " TO_BLACK, DP_COLOUR_PATTERN, 1);
	ASSERT_COLOUR("[/DeviceN [/Nine] " TO_BLACK, 0x000000, 1);
}

/* A palette of tints has a byte for each ink. */
static void
test_palette_of_inks(void)
{
	ASSERT_COLOUR(
	    "[/Indexed [/Separation /Red /DeviceRGB << /FunctionType 2 /N 1 /C0 [1 1 1] /C1 "
	    "[1 0 0] >>] 1 <00FF>]",
	    0xFF0000, 1);
	ASSERT_COLOUR("[/Indexed [/DeviceN [/A /B] /DeviceRGB << >>] 1 <0F000000>]", 0xFFFFFF, 1);
}

static void
test_spaces_within_themselves_end(void)
{
	ASSERT_COLOUR(
	    "[/Indexed [/Indexed [/Indexed [/Indexed [/Indexed /DeviceGray 0 <00>] 0 <00>] 0 "
	    "<00>] 0 <00>] 0 <00>]",
	    0x000000, 0);
}

/* Lightness alone: enough to tell dark from light. */
static void
test_lab(void)
{
	ASSERT_COLOUR("[/Lab << /WhitePoint [.9 1 1.1] >>]", 0xFFFFFF, 100, 40, -40);
	ASSERT_COLOUR("[/Lab << /WhitePoint [.9 1 1.1] >>]", 0x333333, 20, 40, -40);
	ASSERT_COLOUR("[/Lab << >>]", DP_COLOUR_PATTERN, 20, 40);
	ASSERT_COLOUR("[/Indexed [/Lab << >>] 1 <FF0000 330000>]", 0x333333, 1);
}

static void
test_calibrated(void)
{
	ASSERT_COLOUR("[/CalGray << /Gamma 2 >>]", 0x808080, 0.5);
	ASSERT_COLOUR("[/CalRGB << /Gamma [2 2 2] >>]", 0x00FF80, 0, 1, 0.5);
}

/* A profile is not read: its number of components says which colours they are. */
static void
assert_profile(const char *n, const double *values, guint n_values, guint32 wanted)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) profile = parse_stream(&parser, "null", "icc", 3);
	g_auto(DpObject) array = parse(&parser, "[/ICCBased]");
	g_autoptr(DpColourSpace) space = NULL;

	parse_entry(&parser, &profile, "/N", n);
	qpdf_oh_append_item(parser.qpdf, array.handle, profile.handle);
	space = dp_colour_space_new(&array);
	g_assert_cmphex(dp_colour_convert(space, values, n_values), ==, wanted);
	dp_object_clear(&profile);
	dp_object_clear(&array);
}

static void
test_profiles(void)
{
	assert_profile("1", (const double[]){0.5}, 1, 0x808080);
	assert_profile("3", (const double[]){1, 0, 0.5}, 3, 0xFF0080);
	assert_profile("4", (const double[]){1, 0, 0, 0}, 4, 0x00FFFF);
	assert_profile("null", (const double[]){1, 0, 0.5}, 3, 0xFF0080);
	assert_profile("4", (const double[]){1, 0, 0}, 3, DP_COLOUR_PATTERN);
}

/* A palette in a stream; a number of colours that is no number; a palette that is missing. */
static void
test_palettes(void)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) lookup = parse_stream(&parser, "/ASCIIHexDecode", "000000 FF8000>", 14);
	g_auto(DpObject) array = parse(&parser, "[/I /RGB 1]");
	g_autoptr(DpColourSpace) space = NULL;

	qpdf_oh_append_item(parser.qpdf, array.handle, lookup.handle);
	space = dp_colour_space_new(&array);
	g_assert_cmphex(dp_colour_convert(space, (const double[]){1}, 1), ==, 0xFF8000);
	dp_object_clear(&lookup);
	dp_object_clear(&array);
	ASSERT_COLOUR("[/Indexed /DeviceRGB /Many <000000>]", DP_COLOUR_PATTERN, 0);
	ASSERT_COLOUR("[/Indexed /DeviceRGB 1]", DP_COLOUR_PATTERN, 0);
	ASSERT_COLOUR("[/Indexed /DeviceRGB -7 <000000>]", DP_COLOUR_PATTERN, 0);
	ASSERT_COLOUR("[/Indexed /DeviceGray 300 <00 80>]", 0x808080, 1);
	ASSERT_COLOUR("[/Indexed /DeviceGray 1 <40 80>]", 0x404040, -3);
}

static void
test_separations(void)
{
	/* without ends: from 0 to 1, which only a space of one component can be */
	ASSERT_COLOUR("[/Separation /A /DeviceGray << /FunctionType 2 /N 1 >>]", 0x404040, 0.25);
	ASSERT_COLOUR("[/Separation /A /DeviceRGB << /FunctionType 2 /N 1 >>]", DP_COLOUR_PATTERN,
	              0.25);
	ASSERT_COLOUR("[/Separation /A /DeviceGray << /FunctionType 2 /N 2 /C0 [1] /C1 [0] >>]",
	              0xBFBFBF, 0.5);
	ASSERT_COLOUR("[/Separation /A /DeviceGray << /FunctionType 2 /C0 [1] /C1 [0] >>]",
	              0x000000, 9);
	ASSERT_COLOUR("[/Separation /A /DeviceGray << /FunctionType 2 /C0 [1] /C1 [0] >>]",
	              0xFFFFFF, -9);
	ASSERT_COLOUR("[/Separation /A [/DeviceN [/B /C] /DeviceRGB << >>] << /FunctionType 2 >>]",
	              DP_COLOUR_PATTERN, 0.5);
}

/* What text is painted with after its space was chosen and before a colour is. */
static void
test_initial(void)
{
	static const struct {
		const char *source;
		guint32 wanted;
	} CASES[] = {
	    {"/DeviceRGB", 0},
	    {"/DeviceCMYK", 0},
	    {"/Pattern", DP_COLOUR_PATTERN},
	    {"[/DeviceN [/A /B] /DeviceRGB << >>]", DP_COLOUR_PATTERN},
	    {"[/Indexed /DeviceRGB 1 <FF8000 000000>]", 0xFF8000},
	    {"[/Separation /A /DeviceRGB << /FunctionType 2 /C0 [1 1 1] /C1 [1 0 0] >>]", 0xFF0000},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Parser) parser = parser_new();
		g_auto(DpObject) object = parse(&parser, CASES[i].source);
		g_autoptr(DpColourSpace) space = dp_colour_space_new(&object);

		g_assert_cmphex(dp_colour_initial(space), ==, CASES[i].wanted);
		g_clear_pointer(&space, dp_colour_space_free);
		dp_object_clear(&object);
	}
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
	g_test_add_func("/colour/mixed-inks", test_mixed_inks);
	g_test_add_func("/colour/no-ink", test_no_ink);
	g_test_add_func("/colour/palette-of-inks", test_palette_of_inks);
	g_test_add_func("/colour/spaces-within-themselves-end", test_spaces_within_themselves_end);
	g_test_add_func("/colour/lab", test_lab);
	g_test_add_func("/colour/calibrated", test_calibrated);
	g_test_add_func("/colour/profiles", test_profiles);
	g_test_add_func("/colour/palettes", test_palettes);
	g_test_add_func("/colour/separations", test_separations);
	g_test_add_func("/colour/initial", test_initial);
	return g_test_run();
}
