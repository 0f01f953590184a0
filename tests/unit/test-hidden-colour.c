/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way.h"

/*
 * Words whose colour only the drawn page tells: blended, of a pattern, or of inks that a function
 * mixes. docs/hidden-text.md lists these ways by the names used here.
 */

#define WORDS "Only the best marks for this splendid work today please"
#define TEXT "BT /F1 6 Tf 10 50 Td (" WORDS ") Tj ET "
#define BOX "1 g 0 40 200 25 re f "
#define BLEND(mode) "/ExtGState << /B << /BM /" mode " >> >>"
#define FONTS "/Resources << /Font << /F1 5 0 R >> >>"
#define INKS "/ColorSpace << /C [/DeviceN [/Spot] /DeviceGray 7 0 R] >>"
#define FEW "BT /F1 6 Tf 10 50 Td (seven lamps lit) Tj ET "
#define NOT_DRAWN "/MediaBox [0 0 200 100] /Annots 7" /* poppler refuses such a page */
#define FUNCTION "/FunctionType 4 /Domain [0 1] /Range [0 1]"
#define UNREAD(program) "{true pop " program "}" /* our own reader does arithmetic only */
#define TILE "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 100] /XStep 200 /YStep 100 "
#define PATTERN "/Pattern << /P 7 0 R >>"

static const Way WAYS[] = {
    {"black-in-screen",
     {.content = SEEN BOX "/B gs 0 g " TEXT, .resources = BLEND("Screen")},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"white-in-difference",
     {.content = SEEN "/B gs 1 g " TEXT, .resources = BLEND("Difference")},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"black-in-a-screened-group",
     {.content = SEEN BOX "/B gs /X Do",
      .resources = BLEND("Screen") " /XObject << /X 7 0 R >>",
      .streams = {{"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S "
                   "/Transparency >> /Resources << /Font << /F1 5 0 R >> /ExtGState << /N << /BM "
                   "/Normal >> >> >>",
                   "/N gs " TEXT}}},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"black-in-screen-on-bare-paper",
     {.content = SEEN "/B gs " TEXT, .resources = BLEND("Screen")},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"black-in-multiply",
     {.content = SEEN "/B gs " TEXT, .resources = BLEND("Multiply")},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"ink-that-is-white",
     {.content = SEEN "/C cs 1 scn " TEXT,
      .resources = INKS,
      .streams = {{FUNCTION, UNREAD("pop 1")}}},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"ink-that-becomes-white",
     {.content = SEEN "/C cs 1 scn " TEXT, .resources = INKS, .streams = {{FUNCTION, "{pop 1}"}}},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"ink-that-becomes-dark",
     {.content = SEEN "/C cs 1 scn " TEXT,
      .resources = INKS,
      .streams = {{FUNCTION, "{1 exch sub}"}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"ink-that-is-never-painted",
     {.content = SEEN "/C cs 1 scn " TEXT,
      .resources = "/ColorSpace << /C [/Separation /None /DeviceGray << /FunctionType 2 /N 1 /C0 "
                   "[1] /C1 [0] >>] >>"},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"ink-that-is-dark",
     {.content = SEEN "/C cs 1 scn " TEXT,
      .resources = INKS,
      .streams = {{FUNCTION, UNREAD("1 exch sub")}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    /* Seen and unseen words of one ink are one passage: four in a row that are not seen count. */
    {"four-words-of-an-ink",
     {.content = SEEN "/C cs 1 scn BT /F1 6 Tf 10 50 Td (Here is what all of us can read) Tj 0 scn "
                      "0 -9 Td (only the best marks) Tj ET",
      .resources = INKS,
      .streams = {{FUNCTION, UNREAD("1 exch sub 0.99 mul")}}},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"three-words-of-an-ink",
     {.content = SEEN "/C cs 1 scn BT /F1 6 Tf 10 50 Td (Here is what all of us can read) Tj .001 "
                      "scn 0 -9 Td (only best marks) Tj ET",
      .resources = INKS,
      .streams = {{FUNCTION, UNREAD("1 exch sub")}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"empty-pattern",
     {.content = SEEN "/Pattern cs /P scn " TEXT,
      .resources = PATTERN,
      .streams = {{TILE "/Resources << >>", "q Q"}}},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"dark-pattern",
     {.content = SEEN "/Pattern cs /P scn " TEXT,
      .resources = PATTERN,
      .streams = {{TILE "/Resources << >>", "0 g 0 0 200 100 re f"}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"under-a-pattern-with-gaps",
     {.content = SEEN "/Pattern cs /P scn 0 0 200 100 re f",
      .resources = PATTERN,
      .streams = {{TILE "/Resources << >>", "0 0 200 5 re f"}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"under-a-pattern",
     {.content = SEEN TEXT "/Pattern cs /P scn 0 0 200 70 re f",
      .resources = PATTERN,
      .streams = {{TILE "/Resources << >>", "1 g 0 0 200 100 re f"}}},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    {"within-a-pattern",
     {.content = SEEN "/Pattern cs /P scn 0 0 200 70 re f",
      .resources = PATTERN,
      .streams = {{TILE FONTS, "1 g " TEXT}}},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"seen-within-a-pattern",
     {.content = SEEN "/Pattern cs /P scn 0 0 200 70 re f",
      .resources = PATTERN,
      .streams = {{TILE FONTS, "0 g " TEXT}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"few-words-on-a-page-that-is-not-drawn",
     {.content = SEEN "/C cs 1 scn " FEW,
      .resources = INKS,
      .page_keys = NOT_DRAWN,
      .streams = {{FUNCTION, UNREAD("pop 1")}}},
     "hidden-text",
     NULL,
     DP_VERDICT_REVIEW,
     NULL},
    {"nothing-doubtful-on-a-page-that-is-not-drawn",
     {.content = SEEN, .page_keys = NOT_DRAWN},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
};

int
main(int argc, char **argv)
{
	return ways_run(argc, argv, "/hidden-colour/", WAYS, G_N_ELEMENTS(WAYS));
}
