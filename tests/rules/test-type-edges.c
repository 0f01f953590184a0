/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edited-facts.h"

/* Where the limits of body-font-size (9.963 pt, with 0.15 pt of tolerance and a band of 0.25),
 * line-spacing (11.955 pt) and min-font-size (6 pt) are. */

#define PASS DP_VERDICT_PASS
#define REVIEW DP_VERDICT_REVIEW
#define FAIL DP_VERDICT_FAIL

static const EditedCase CASES[] = {
    /* paragraphs: how many lines, how sure, how far below */
    {"body-font-size", "seven-lines", REVIEW, {{"paragraph.font-size", 9, .page = 2, .weight = 7}}},
    {"body-font-size", "eight-lines", FAIL, {{"paragraph.font-size", 9, .page = 2, .weight = 8}}},
    {"body-font-size", "three-lines", PASS, {{"paragraph.font-size", 9, .page = 2, .weight = 3}}},
    {"body-font-size", "four-lines", REVIEW, {{"paragraph.font-size", 9, .page = 2, .weight = 4}}},
    {"body-font-size",
     "unsure",
     PASS,
     {{"paragraph.font-size", 9, .page = 2, .weight = 59, .confidence = 0.79}}},
    {"body-font-size",
     "column-unsure",
     REVIEW,
     {{"paragraph.font-size", 9, .page = 2, .weight = 60, .confidence = 0.79}}},
    {"body-font-size",
     "hardly-sure",
     FAIL,
     {{"paragraph.font-size", 9, .page = 2, .weight = 8, .confidence = 0.81}}},
    {"body-font-size",
     "hardly-below",
     PASS,
     {{"paragraph.font-size", 9.67, .page = 2, .weight = 7}}},
    {"body-font-size",
     "clearly-below",
     REVIEW,
     {{"paragraph.font-size", 9.66, .page = 2, .weight = 7}}},
    {"line-spacing", "hardly-closer", PASS, {{"paragraph.leading", 11.6, .page = 2, .weight = 7}}},
    {"line-spacing", "closer", REVIEW, {{"paragraph.leading", 11.59, .page = 2, .weight = 7}}},
    /* the whole paper: how sure, and what its pages show */
    {"body-font-size",
     "guessed",
     REVIEW,
     {{"body.font-size", 9, .confidence = 0.79}, {"page.font-size", 9, .page = 1, .weight = 80}}},
    {"body-font-size",
     "hardly-guessed",
     FAIL,
     {{"body.font-size", 9, .confidence = 0.81}, {"page.font-size", 9, .page = 1, .weight = 80}}},
    {"body-font-size",
     "pages-agree",
     FAIL,
     {{"body.font-size", 9}, {"page.font-size", 9.11, .page = 1, .weight = 80}}},
    {"body-font-size",
     "pages-differ",
     REVIEW,
     {{"body.font-size", 9}, {"page.font-size", 9.13, .page = 1, .weight = 80}}},
    {"body-font-size",
     "half-of-the-pages",
     FAIL,
     {{"body.font-size", 9},
      {"page.font-size", 9, .page = 1, .weight = 50},
      {"page.font-size", 10, .page = 2, .weight = 50}}},
    {"body-font-size",
     "fewer-pages",
     REVIEW,
     {{"body.font-size", 9},
      {"page.font-size", 9, .page = 1, .weight = 49},
      {"page.font-size", 10, .page = 2, .weight = 51}}},
    /* letters narrower than their font has them */
    {"body-font-size", "microtype", PASS, {{"paragraph.stretch", 0.973, .page = 2, .weight = 40}}},
    {"body-font-size", "narrowed", REVIEW, {{"paragraph.stretch", 0.971, .page = 2, .weight = 40}}},
    {"body-font-size",
     "hardly-squeezed",
     REVIEW,
     {{"paragraph.stretch", 0.961, .page = 2, .weight = 40}}},
    {"body-font-size", "squeezed", FAIL, {{"paragraph.stretch", 0.959, .page = 2, .weight = 40}}},
    {"body-font-size",
     "seven-narrow-lines",
     PASS,
     {{"paragraph.stretch", 0.9, .page = 2, .weight = 7}}},
    {"body-font-size",
     "eight-narrow-lines",
     FAIL,
     {{"paragraph.stretch", 0.9, .page = 2, .weight = 8}}},
    /* small print: how much of it */
    {"min-font-size",
     "mark",
     REVIEW,
     {{"small-text.font-size", 5, .page = 2, .weight = 19, .label = "table",
       .text = "tiny words"}}},
    {"min-font-size",
     "words",
     FAIL,
     {{"small-text.font-size", 5, .page = 2, .weight = 20, .label = "table",
       .text = "tiny words"}}},
};

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	edited_add_tests(CASES, G_N_ELEMENTS(CASES));
	return g_test_run();
}
