/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way.h"

/*
 * Words on the place of other ink, and under lines and annotations.
 * docs/hidden-text.md lists these ways by the names used here.
 */

#define WORDS "Only the best marks for this work"
#define AT(size, x, y) "BT /F1 " size " Tf " x " " y " Td (" WORDS ") Tj ET "
#define WHITE(text) "1 g " text "0 g "
#define BOX(grey) grey " g 0 45 200 20 re f 0 g "
#define PAGE "/MediaBox [0 0 200 100] /Annots [<< /Type /Annot /Rect [0 40 200 65] "

static const Way WAYS[] = {
    {"white-after-others",
     {.content = SEEN WHITE(AT("7", "10", "80"))},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"white-before-others",
     {.content = WHITE(AT("7", "10", "80")) SEEN},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"white-half-a-line-below",
     {.content = SEEN WHITE(AT("7", "10", "76"))},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"white-on-a-rule",
     {.content = SEEN "0 51 200 .6 re f " WHITE(AT("6", "10", "50"))},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"white-under-a-grid",
     {.content = SEEN WHITE(AT("6", "10", "50")) ".5 w 0 52 m 200 52 l S 0 40 m 200 60 l S"},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"under-a-wide-stroke",
     {.content = SEEN AT("6", "10", "50") "1 G 20 w 0 52 m 200 52 l S"},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    {"white-on-a-wide-stroke",
     {.content = SEEN "20 w 0 52 m 200 52 l S " WHITE(AT("6", "10", "50"))},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"struck-through",
     {.content = SEEN AT("6", "10", "50") "1 w 0 52 m 200 52 l S"},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    /* as presentations are exported: a step, a cover, and the next step with the same words */
    {"covered-and-painted-again",
     {.content = SEEN AT("6", "10", "50") BOX("1") AT("6", "10", "50")},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"covered-and-again-in-white",
     {.content = SEEN AT("6", "10", "50") BOX("1") WHITE(AT("6", "10", "50"))},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    {"painted-twice-and-covered",
     {.content = SEEN AT("6", "10", "50") AT("6", "10", "50") BOX("1")},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    {"white-on-black-and-again-on-white",
     {.content = SEEN BOX("0") WHITE(AT("6", "10", "50")) BOX("1") WHITE(AT("6", "10", "50"))},
     "hidden-text",
     "colour",
     DP_VERDICT_FAIL},
    {"under-a-square",
     {.content = SEEN AT("6", "10", "50"),
      .page_keys = PAGE "/Subtype /Square /C [1 1 1] /IC [1 1 1] >>]"},
     "hidden-text",
     "under-fill",
     DP_VERDICT_FAIL},
    {"in-a-frame",
     {.content = SEEN AT("6", "10", "50"), .page_keys = PAGE "/Subtype /Square /C [1 0 0] >>]"},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"under-a-square-that-is-hidden",
     {.content = SEEN AT("6", "10", "50"),
      .page_keys = PAGE "/F 2 /Subtype /Square /C [1 1 1] /IC [1 1 1] >>]"},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
};

int
main(int argc, char **argv)
{
	return ways_run(argc, argv, "/hidden-place/", WAYS, G_N_ELEMENTS(WAYS));
}
