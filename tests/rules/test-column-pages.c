/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edited-facts.h"

/* Where the venue says on how many pages the text may be in another number of columns. */

static const EditedCase CASES[] = {
    {"columns",
     "allowed-page",
     PASS,
     {{"page.columns", 2, .page = 1, .weight = 80}, {"page.columns", 1, .page = 2, .weight = 80}},
     .venue = "column-pages.yaml"},
    {"columns",
     "allowed-page-and-another",
     FAIL,
     {{"page.columns", 1, .page = 1, .weight = 80}, {"page.columns", 1, .page = 2, .weight = 80}},
     .venue = "column-pages.yaml"},
    {"columns",
     "allowed-page-and-a-short-one",
     PASS,
     {{"page.columns", 1, .page = 1, .weight = 19}, {"page.columns", 1, .page = 2, .weight = 80}},
     .venue = "column-pages.yaml"},
};

int
main(int argc, char **argv)
{
	return edited_run(argc, argv, CASES, G_N_ELEMENTS(CASES));
}
