/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way.h"

/*
 * Fonts whose glyphs are named for other letters than /ToUnicode gives (ISO 32000-1, 9.10.2):
 * programs read the one, the page shows the other. docs/hidden-text.md lists them by these names.
 */

#define CODES "(ABCDEFGH IJK LMNO PQRS) Tj" /* of eight, three, four and four letters */
#define SHOW "BT /F2 6 Tf 10 50 Td " CODES " ET "
#define SAYS                                                                                       \
	"1 beginbfrange <41> <53> [<0065> <0078> <0063> <0065> <006C> <006C> <0065> <006E> "       \
	"<0061> "                                                                                  \
	"<006C> <006C> <0077> <006F> <0072> <006B> <0068> <0065> <0072> <0065>] endbfrange"
#define NAMES "/n /o /b /o /d /i /e /s /h /a /s /r /e /a /d /t /h /i /s"
#define FONT(subtype, differences)                                                                 \
	"/Type /Font /Subtype /" subtype " /BaseFont /Helvetica /ToUnicode 8 0 R /Encoding << "    \
	"/Differences [" differences "] >>"
#define WITH(differences, map)                                                                     \
	{                                                                                          \
		.content = SEEN SHOW, .fonts = "/F2 7 0 R", .streams = {                           \
			{FONT("Type1", differences), NULL},                                        \
			{"", map}                                                                  \
		}                                                                                  \
	}

/* A Type 3 font of our words, each glyph of which is drawn by @procedure. */
#define WIDTHS "500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500"
#define DRAWN_BY(procedure)                                                                        \
	{                                                                                          \
		.content = SEEN SHOW, .fonts = "/F2 7 0 R", .streams = {                           \
			{"/Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] "                    \
			 "/FontMatrix [.001 0 0 .001 0 0] /FirstChar 65 /LastChar 83 "             \
			 "/Widths [" WIDTHS "] /CharProcs << /n 9 0 R /o 9 0 R /b 9 0 R /d 9 0 R " \
			 "/i 9 0 R /e 9 0 R /s 9 0 R /h 9 0 R /a 9 0 R /r 9 0 R /t 9 0 R >> "      \
			 "/ToUnicode 8 0 R /Encoding << /Differences [65 " NAMES "] >>",           \
			 NULL},                                                                    \
			{"", SAYS},                                                                \
			{"", procedure}                                                            \
		}                                                                                  \
	}

static const Way WAYS[] = {
    {"font-draws-nothing", DRAWN_BY("500 0 d0 0 0 400 600 re n"), "hidden-text", "invisible",
     DP_VERDICT_REVIEW},
    {"font-draws-boxes", DRAWN_BY("500 0 d0 0 0 400 600 re f"), "hidden-text", NULL,
     DP_VERDICT_PASS},
    {"font-names-other-words", WITH("65 " NAMES, SAYS), "hidden-text", "font", DP_VERDICT_FAIL},
    {"font-names-spaces",
     WITH("65 /space /space /space /space /space /space /space /space /space /space /space /space "
          "/space /space /space /space /space /space /space",
          SAYS),
     "hidden-text", "font", DP_VERDICT_FAIL},
    {"font-says-more-than-a-letter",
     WITH("65 /period /period /period",
          "3 beginbfchar <41> <00470069007600650020006100200068> <42> "
          "<0069006700680020006D00610072006B> <43> <00200074006F00200069007400200061006C006C> "
          "endbfchar"),
     "hidden-text", "font", DP_VERDICT_FAIL},
    {"font-names-made-up",
     WITH("65 /b /c /d /f /g /h /j /k /l /m /n /p /q /r /s /t /v /w /x", SAYS), "hidden-text", NULL,
     DP_VERDICT_PASS},
    {"font-names-the-same",
     WITH("65 /e /x /c /e /l /l /e /n /a /l /l /w /o /r /k /h /e /r /e", SAYS), "hidden-text", NULL,
     DP_VERDICT_PASS},
    {"font-names-capitals",
     WITH("65 /E /X /C /E /L /L /E /N /A /L /L /W /O /R /K /H /E /R /E", SAYS), "hidden-text", NULL,
     DP_VERDICT_PASS},
    {"font-names-by-number",
     WITH("65 /g1 /g2 /g3 /g4 /g5 /g6 /g7 /g8 /g9 /g10 /g11 /g12 /g13 /g14 /g15", SAYS),
     "hidden-text", NULL, DP_VERDICT_PASS},
    {"font-of-greek-letters-on-latin-keys",
     WITH("65 /n /o /b /o /d /i /e /s", "1 beginbfrange <41> <53> <03B1> endbfrange"),
     "hidden-text", NULL, DP_VERDICT_PASS},
    {"font-of-three-words",
     {.content = SEEN "BT /F2 6 Tf 10 50 Td (ABCDEFGH IJK) Tj ET ",
      .fonts = "/F2 7 0 R",
      .streams = {{FONT("Type1", "65 " NAMES), NULL}, {"", SAYS}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
    {"font-that-calls-glyphs-as-it-likes",
     {.content = SEEN SHOW,
      .fonts = "/F2 7 0 R",
      .streams = {{"/Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [.5 0 0 .5 0 0] "
                   "/FirstChar 65 /LastChar 66 /Widths [1 1] /CharProcs << >> /ToUnicode 8 0 R "
                   "/Encoding << /Differences [65 " NAMES "] >>",
                   NULL},
                  {"", SAYS}}},
     "hidden-text",
     NULL,
     DP_VERDICT_PASS},
};

int
main(int argc, char **argv)
{
	return ways_run(argc, argv, "/hidden-font/", WAYS, G_N_ELEMENTS(WAYS));
}
