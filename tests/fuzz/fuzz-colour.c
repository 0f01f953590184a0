/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/colour.h"
#include "stream.h"
#include "target.h"

static const char *const TEXTS[] = {
    "[/Indexed /DeviceRGB 2 <000000FFFFFF808080>]",
    "[/Separation /Spot /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 .5] "
    "/N 2 >>]",
    "[/DeviceN [/A /B] /DeviceRGB << /FunctionType 4 >>]",
    "[/Lab << /WhitePoint [.95 1 1.09] /Range [-100 100 -100 100] >>]",
    "[/ICCBased << /N 3 /Alternate /DeviceRGB >>]",
    "[/Pattern /DeviceGray]",
    "/DeviceCMYK",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

static void
check(guint32 colour)
{
	g_assert_true(colour <= 0xFFFFFF || colour == DP_COLOUR_PATTERN);
}

/* Whatever the space is, what it gives is a colour, or said to be none. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const double VALUES[][4] = {
	    {0, 0, 0, 0}, {1, 1, 1, 1}, {.5, .25, 2, -3}, {1e300, -1e300, 255, 254}};
	g_autofree char *source = fuzz_text(data, size);
	g_auto(FuzzStream) object = {0};
	g_autoptr(DpColourSpace) space = NULL;

	fuzz_stream_parse(&object, source);
	space = dp_colour_space_new(&object.object);
	if (space == NULL)
		return 0;
	check(dp_colour_initial(space));
	for (guint i = 0; i < G_N_ELEMENTS(VALUES); i++) {
		for (guint n = 0; n <= DP_COLOUR_MAX_COMPONENTS; n++)
			check(dp_colour_convert(space, VALUES[i], n));
	}
	return 0;
}
