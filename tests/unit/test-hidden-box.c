/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way.h"

/*
 * Paths that look like a box below or above words, and paint less of it, or something else.
 * docs/hidden-text.md lists these ways by the names used here.
 */

#define WORDS "Only the best marks for this splendid work today please"
#define WHITE "1 g BT /F1 6 Tf 10 50 Td (" WORDS ") Tj ET "
#define BLACK "0 g BT /F1 6 Tf 10 50 Td (" WORDS ") Tj ET "
#define BOX "0 40 200 25 re "
#define STATE(entry) "/ExtGState << /B << " entry " >> >>"
#define FORM "/XObject << /X 7 0 R >>"
#define GROUP                                                                                      \
	"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency >> "         \
	"/Resources << /Font << /F1 5 0 R >> /ExtGState << /N << /BM /Normal /SMask /None >> >> "  \
	">>"
#define MASK STATE("/SMask << /S /Luminosity /G 8 0 R >>")
#define DARK_MASK                                                                                  \
	{                                                                                          \
		"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency "    \
		"/CS /DeviceGray >>",                                                              \
		    "0 g 0 0 200 100 re f"                                                         \
	}

#define HIDDEN(way, ...)                                                                           \
	{                                                                                          \
		way, {__VA_ARGS__}, "hidden-text", "colour", DP_VERDICT_FAIL                       \
	}
#define SHOWN(way, ...)                                                                            \
	{                                                                                          \
		way, {__VA_ARGS__}, "hidden-text", NULL, DP_VERDICT_PASS                           \
	}

static const Way WAYS[] = {
    SHOWN("white-on-a-path-of-two-boxes", .content = SEEN "0 g " BOX "0 0 9 9 re f " WHITE),
    HIDDEN("white-in-the-hole-of-a-box", .content = SEEN "0 g " BOX "5 45 190 15 re f* " WHITE),
    HIDDEN("white-on-a-box-without-area",
           .content = SEEN "0 g 0 40 m 200 40 l 200 65 l 200 40 l f " WHITE),
    HIDDEN("white-beside-the-slope-of-a-box",
           .content = SEEN "0 g 0 40 m 200 40 l 200 65 l 199 65 l f " WHITE),
    HIDDEN("white-on-a-box-that-a-shape-clips",
           .content = SEEN "q 0 40 m 200 65 l 200 64 l W n 0 g " BOX "f Q " WHITE),
    HIDDEN("white-on-a-box-that-letters-clip",
           .content = SEEN "q 7 Tr BT /F1 6 Tf 10 10 Td (x) Tj ET 0 g " BOX "f Q " WHITE),
    HIDDEN("white-in-multiply-on-a-box", .content = SEEN "0 g " BOX "f /B gs " WHITE,
           .resources = STATE("/BM /Multiply")),
    HIDDEN("white-in-a-multiplied-group-on-a-box", .content = SEEN "0 g " BOX "f /B gs /X Do",
           .resources = STATE("/BM /Multiply") FORM, .streams = {{GROUP, "/N gs " WHITE}}),
    HIDDEN("white-on-a-box-in-a-masked-group", .content = SEEN "q /B gs /X Do Q " WHITE,
           .resources = MASK FORM, .streams = {{GROUP, "/N gs 0 g " BOX "f"}, DARK_MASK}),
    SHOWN("below-a-white-box-in-a-multiplied-group", .content = SEEN BLACK "/B gs /X Do",
          .resources = STATE("/BM /Multiply") FORM, .streams = {{GROUP, "/N gs 1 g " BOX "f"}}),
};

int
main(int argc, char **argv)
{
	return ways_run(argc, argv, "/hidden-box/", WAYS, G_N_ELEMENTS(WAYS));
}
