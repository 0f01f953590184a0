/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include "fixtures/prose.h"
#include "fixtures/sheet.h"

/* Where the entries of a list begin, and where the list ends, for the ways in which lists are set.
 */

#define LEFT 72.0
#define WIDE 468.0
#define HALF 225.0 /* a column of two, 18 pt apart */
#define SECOND (LEFT + HALF + 18)
#define TOP 84.0
#define SIZE 10.0
#define LEADING 12.0

#define NEW_PAGE (-1.0)   /* instead of a step: the line begins the next page */
#define NEW_COLUMN (-2.0) /* … or the second column */
#define MAX_LINES 60

typedef struct {
	double x, step;   /* points: from the column's left edge, from the line above */
	const char *text; /* NULL: no more */
	double size;      /* 0: the usual one */
	gboolean full;    /* stretched to the right edge */
	double rule, up; /* points: width of a rule that begins at the column's left edge, height */
} Line;

typedef struct {
	const char *name;
	guint columns;
	Line lines[MAX_LINES];
	guint entries, last_page; /* of three pages and more: the list begins on page 2 */
} Case;

#define FULL .full = TRUE

static const Case CASES[] = {
    {"a remark in brackets begins a line",
     1,
     {{0, 16, "[1] A. Orvik, Lamps and ledgers, in Proc. of Quiet Systems, 2019, pp. 11-24, and"},
      {16, 12, "[Online]. Available: https://example.org/lamps"},
      {0, 12, "[2] B. Tamsin, Walking jobs, Journal of Idle Machines, vol. 7, 2021."},
      {16, 12, "[Online]. Available: https://example.org/jobs"},
      {0, 12, "[3] C. Ledger, How long is a tick? Technical report, 2017."}},
     3,
     2},
    {"labels are words",
     1,
     {{0, 16, "[AO+99] A. Orvik and others. Lamps and ledgers. In Quiet Systems, pages 1-9, 1999."},
      {44, 12, "Harbour Street Press."},
      {0, 12, "[Tam21] B. Tamsin. Walking jobs. Journal of Idle Machines, 7:101-119, 2021."},
      {0, 12, "[Led17] C. Ledger. How long is a tick? Journal of Idle Machines, 3:1-8, 2017."},
      {44, 12, "[Online]."}},
     3,
     2},
    {"numbers without brackets, and a number that begins a line by chance",
     1,
     {{0, 16, "1 Ada Orvik. Lamps and ledgers: keeping count without a counter. Quiet Systems",
       FULL},
      {16, 12, "12 Harbour Street Press, 2019."},
      {0, 12, "2 Bo Tamsin. Walking jobs. Journal of Idle Machines, 7:101-119, 2021."},
      {0, 12, "3 Cai Ledger. How long is a tick? Workshop on Slow Clocks, 2017."}},
     3,
     2},
    {"numbers with full stops, before an address and a name that means an appendix elsewhere",
     1,
     {{0, 16, "1. http://example.org/lamps"},
      {0, 12, "2. Ek, W. Lamps and ledgers: keeping count. Harbour Street Press, 2019."},
      {0, 12, "3. de Vries, B. Walking jobs: a history of them all, and of those who have walked",
       FULL},
      {16, 12, "with them. Journal of Idle Machines 7, 101-119 (2021)."},
      {0, 12, "4. Ledger, C. How long is a tick? Workshop on Slow Clocks, 2017."}},
     4,
     2},
    {"a line is drawn for the authors of the entry above",
     1,
     {{0, 16, "Orvik, Ada. 2019. Lamps and ledgers: keeping count without a counter. Proceedings",
       FULL},
      {20, 12, "of Quiet Systems. Harbour Street Press."},
      {0, 12, "Tamsin, Bo. 2020. Walking jobs: a history of them all, and of those who have", FULL},
      {20, 12, "walked with them. Journal of Idle Machines 7:101-119."},
      {30, 12, ". 2021. Restarting in the dark. Harbour Street Press.", .rule = 30, .up = 3},
      {0, 12, "Vance, Cai. 2017. How long is a tick? Workshop on Slow Clocks."}},
     4,
     2},
    {"footnotes of the text above stand below a part of the list",
     1,
     {{0, 16, "Ada Orvik and Bo Tamsin. Lamps and ledgers: keeping count without a counter. In",
       FULL},
      {10, 12, "Proceedings of Quiet Systems, pages 11-24, 2019."},
      {0, 40, "12 https://example.org/a-footnote", .rule = 120, .up = 12},
      {0, 12, "13 https://example.org/another"},
      {0, NEW_PAGE,
       "Cai Ledger. How long is a tick? And who has counted it, and when? In Proceedings", FULL},
      {10, 12, "of the Workshop on Slow Clocks, pages 1-8, 2017."}},
     2,
     3},
    {"a list flush left, without space, whose entries do not end in full stops",
     1,
     {{0, 16,
       "Ek V., Ying H., Ledger A., 1988, Lamps and ledgers: keeping count, in Proceedings of",
       FULL},
      {0, 12, "Quiet Systems, Harbour Street Press"},
      {0, 12, "Tamsin B., 2021, Walking jobs, Journal of Idle Machines, 7, 101"},
      {0, 12, "van der Vries C., Lund D., 2017, How long is a tick?, Harbour Street Press"},
      {0, 12, "Zell Project 2024, Quiet numbers, https://example.org/zell"}},
     4,
     2},
    {"a list flush left, with space between entries, in two columns",
     2,
     {{0, 16, "Orvik, A.; and Tamsin, B. 2019. Lamps and ledgers:", FULL},
      {0, 12, "keeping count. In Quiet Systems."},
      {0, 16, "Quillon, D.; and Marrow, E. 2021. Walking jobs. In", FULL},
      {0, 12, "Journal of Idle Machines."},
      {0, NEW_COLUMN, "Sandby, F. 2018. Sampling two, regretting one. In", FULL},
      {0, 12, "Quiet Systems."},
      {0, 16, "Tamsin, B. 2020. Restarting in the dark. In Quiet", FULL},
      {0, NEW_PAGE, "Systems, volume 4. Harbour Street Press."},
      {0, 16, "Vantage, I. 2020. The cost of asking. In Protocols."}},
     5,
     3},
    {"line numbers at every fifth line",
     1,
     {{0, 16, "Ada Orvik and Bo Tamsin. Lamps and ledgers: keeping count without a counter. In",
       FULL},
      {-24, 12, "165", .size = 5},
      {10, 0, "Proceedings of Quiet Systems, pages 11-24, 2019."},
      {0, 18, "Bo Tamsin. Walking jobs. Journal of Idle Machines, 7:101-119, 2021."},
      {-24, 18, "170", .size = 5},
      {0, 0, "Cai Ledger. How long is a tick? And who has counted it, and when? Proceedings of",
       FULL},
      {10, 12, "the Workshop on Slow Clocks, pages 1-8, 2017."}},
     3,
     2},
    {"dates of receipt after the list",
     1,
     {{0, 16, "Ada Orvik and Bo Tamsin. Lamps and ledgers: keeping count without a counter. In",
       FULL},
      {10, 12, "Proceedings of Quiet Systems, pages 11-24, 2019."},
      {0, 12, "Cai Ledger. How long is a tick? And who has counted it, and when? Proceedings of",
       FULL},
      {10, 12, "the Workshop on Slow Clocks, pages 1-8, 2017."},
      {0, 20, "Received 3 May 2025; revised 12 June 2025; accepted 5 August 2025"}},
     2,
     2},
    {"a team's names fill the head of a page",
     1,
     {{0, 16, "Ada Orvik. How long is a tick? Workshop on Slow Clocks, pages 1-8, 2017."},
      {0, 18, "Ada Orvik, Bo Hollin, Cai Lund, Dan Tamsin, Eve Underhay, Finn Zell, Gro Kettle,",
       FULL},
      {10, NEW_PAGE, "Haldis Fell, Ida Marrow, Joran Ek, Kai Vance, Leander Li, Mio Sandby, Nils",
       FULL},
      {10, 12, "Quillon, Ola Perrot, Per Thorne, Runa Ying, Sivert Wo, Torun Ashgrove, Una", FULL},
      {10, 12, "Norrland, Ada Zell, Bo Lund, Cai Fell, Dan Kettle, Eve Ledger, Finn Thorne, Gro",
       FULL},
      {10, 12, "Ek, Haldis Li, Ida Wo, Joran Hollin, Kai Marrow, Leander Perrot, Mio Tamsin,",
       FULL},
      {10, 12, "Nils Vance, Ola Sandby, Per Ying, Runa Orvik, Sivert Lund, Torun Zell, Una Fell,",
       FULL},
      {10, 12, "Ada Norrland, Bo Quillon, Cai Ashgrove, Dan Underhay, Eve Ek, and Gro Lund. Nine",
       FULL},
      {10, 12, "lamps on one wall."},
      {0, 18, "Bo Tamsin. Walking jobs. Journal of Idle Machines, 7:101-119, 2021."}},
     3,
     3},
    {"what the authors have done, after the list",
     1,
     {{0, 16, "[1] A. Orvik, Lamps and ledgers, in Proc. of Quiet Systems, 2019, pp. 11-24, and in",
       FULL},
      {16, 12, "Journal of Idle Machines, vol. 9, 2020."},
      {0, 12, "[2] B. Tamsin, Walking jobs, Journal of Idle Machines, vol. 7, 2021."},
      {90, NEW_PAGE, "Ada Orvik keeps the lamps of the harbour."},
      {30, 30, "PLACE"},
      {30, 10, "PHOTO"}},
     2,
     2},
};

static void
draw_line(FixtureSheet *sheet, const Case *one, const Line *line, double column, double y)
{
	double width = one->columns == 2 ? HALF : WIDE;

	fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, line->size > 0 ? line->size : SIZE);
	if (line->rule > 0)
		fixture_sheet_box(sheet, column, y - line->up, line->rule, 0.4);
	if (line->full)
		fixture_sheet_justified(sheet, column + line->x, y, width - line->x, line->text);
	else
		fixture_sheet_text(sheet, column + line->x, y, line->text);
}

static void
draw_list(FixtureSheet *sheet, const Case *one)
{
	double y = TOP, column = LEFT;

	fixture_sheet_set_face(sheet, FIXTURE_FACE_BOLD, 12);
	fixture_sheet_text(sheet, LEFT, y, "References");
	for (const Line *line = one->lines; line->text != NULL; line++) {
		if (line->step == NEW_PAGE)
			fixture_sheet_add_page(sheet);
		if (line->step < 0) {
			column = line->step == NEW_COLUMN ? SECOND : LEFT;
			y = TOP;
		} else {
			y += line->step;
		}
		draw_line(sheet, one, line, column, y);
	}
}

/* A page of paragraphs, so that it is known where columns stand and how large the text is. */
static void
draw_text(FixtureSheet *sheet, guint columns)
{
	FixtureProse prose = FIXTURE_PROSE_INIT;

	fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (guint column = 0; column < columns; column++) {
		for (guint i = 0; i < 50; i++) {
			g_autofree char *words =
			    fixture_prose_phrase(&prose, columns == 2 ? 7 : 14);

			fixture_sheet_justified(sheet, column == 0 ? LEFT : SECOND,
			                        TOP + i * LEADING, columns == 2 ? HALF : WIDE,
			                        words);
		}
	}
}

static void
test_list(gconstpointer data)
{
	const Case *one = data;
	FixtureSheet *sheet = fixture_sheet_new(612, 792);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;

	fixture_sheet_add_page(sheet);
	draw_text(sheet, one->columns);
	fixture_sheet_add_page(sheet);
	draw_list(sheet, one);
	pdf = fixture_sheet_finish(sheet);
	fixture_sheet_free(sheet);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	g_assert_cmpfloat(dp_facts_get(facts, "references.first-page", 0)->number, ==, 2);
	g_assert_cmpfloat(dp_facts_get(facts, "references.entries", 0)->number, ==, one->entries);
	g_assert_cmpfloat(dp_facts_get(facts, "references.last-page", 0)->number, ==,
	                  one->last_page);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/reference-entries/%s", CASES[i].name);

		g_test_add_data_func(path, &CASES[i], test_list);
	}
	return g_test_run();
}
