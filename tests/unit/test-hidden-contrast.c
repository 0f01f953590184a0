/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way.h"

/*
 * Words that are faint, tinted or masked: what can still be read is not hidden. docs/hidden-text.md
 * lists these ways by the names used here.
 */

#define WORDS "Only the best marks for this splendid work"
#define TEXT "BT /F1 6 Tf 10 50 Td (" WORDS ") Tj ET "
#define FORM(more)                                                                                 \
	"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency >> " more
#define MARKER "/Resources << /ExtGState << /M << /BM /Multiply >> >> >>"
#define MASK "/ExtGState << /G << /SMask << /S /Luminosity /G 7 0 R >> >> >>"

#define BOX "0 40 200 25 re f "
#define ISOLATED                                                                                   \
	"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency /I true "    \
	">> " MARKER
#define MULTIPLIED(way, below, ink, above, cause, verdict)                                         \
	{                                                                                          \
		way,                                                                               \
		    {.content = SEEN below ink TEXT "/M gs " above,                                \
		     .resources = "/ExtGState << /M << /BM /Multiply >> >>"},                      \
		    "hidden-text", cause, verdict                                                  \
	}

static const Way WAYS[] = {
    /* A tenth of grey, as acmart prints its draft notice, also as eight bits have it. */
    {"light-grey", {.content = SEEN ".9 g " TEXT}, "hidden-text", NULL, DP_VERDICT_PASS},
    {"light-grey-in-cmyk",
     {.content = SEEN "0 0 0 .098 k " TEXT},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    /* 231 to 234 of 255 are between what a style prints and what nobody sees: 1.236 to 1.202. */
    {"grey-fainter-than-print",
     {.content = SEEN ".9059 g " TEXT},
     "hidden-text",
     "colour",
     DP_VERDICT_REVIEW,
     "the words are faint but may be seen"},
    {"grey-just-seen",
     {.content = SEEN ".9176 g " TEXT},
     "hidden-text",
     "colour",
     DP_VERDICT_REVIEW,
     "the words are faint but may be seen"},
    {"grey-just-unseen",
     {.content = SEEN ".9216 g " TEXT},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"lighter-grey", {.content = SEEN ".93 g " TEXT}, "hidden-text", "colour", DP_VERDICT_FAIL},
    {"highlight-within-a-form",
     {.content = SEEN TEXT "/X1 Do",
      .resources = "/XObject << /X1 7 0 R >>",
      .streams = {{FORM(MARKER), "/M gs 1 .75 .6 rg 0 40 200 25 re f"}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"multiplied-with-black",
     {.content = SEEN TEXT "/M gs 0 g 0 40 200 25 re f",
      .resources = "/ExtGState << /M << /BM /Multiply >> >>"},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    MULTIPLIED("multiplied-with-yellow", "", "0 g ", "1 1 0 rg " BOX, NULL, DP_VERDICT_PASS),
    MULTIPLIED("multiplied-again-and-again", "", "0 g ", ".51 g " BOX BOX BOX BOX BOX BOX,
               "under-fill", DP_VERDICT_FAIL),
    MULTIPLIED("multiplied-with-its-own-colour", "", "1 0 1 rg ", "1 0 1 rg " BOX, "under-fill",
               DP_VERDICT_FAIL),
    MULTIPLIED("white-on-dark-multiplied-with-yellow", "0 g " BOX, "1 g ", "1 1 0 rg " BOX, NULL,
               DP_VERDICT_PASS),
    {"multiplied-in-an-isolated-group",
     {.content = SEEN "0 g " TEXT "/X1 Do",
      .resources = "/XObject << /X1 7 0 R >>",
      .streams = {{ISOLATED, "/M gs 1 1 0 rg " BOX}}},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    {"isolated-group-that-is-multiplied",
     {.content = SEEN "0 g " TEXT "/M gs /X1 Do",
      .resources = "/XObject << /X1 7 0 R >> /ExtGState << /M << /BM /Multiply >> >>",
      .streams = {{ISOLATED, "1 1 0 rg " BOX}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"darkened-with-its-own-colour",
     {.content = SEEN ".55 g " TEXT "/M gs .51 g " BOX,
      .resources = "/ExtGState << /M << /BM /Darken >> >>"},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    {"open-mask",
     {.content = SEEN "/G gs " TEXT,
      .resources = MASK,
      .streams = {{FORM(""), "1 g 0 0 200 100 re f"}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"makers-own-line",
     {.content = SEEN "BT 3 Tr /F1 6 Tf 10 10 Td (Powered by TCPDF \\(www.tcpdf.org\\)) Tj ET"},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"more-than-the-makers-line",
     {.content =
          SEEN "BT 3 Tr /F1 6 Tf 10 10 Td (Powered by TCPDF and the best of all marks) Tj ET"},
     "hidden-text",
     "invisible",
     DP_VERDICT_FAIL},
};

int
main(int argc, char **argv)
{
	return ways_run(argc, argv, "/hidden-contrast/", WAYS, G_N_ELEMENTS(WAYS));
}
