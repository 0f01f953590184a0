/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include "fixtures/prose.h"
#include "fixtures/sheet.h"
#include "sheet-facts.h"

/* What is at the top of pages: headings below the head of all pages, or where no page has one; a
 * line of the text in the head's place; and heads that no two pages have alike. */

#define LEFT 108.0
#define WIDTH 396.0
#define SIZE 10.0
#define LEADING 11.0
#define HEAD 55.0
#define TOP 90.0
#define LAST 700.0

typedef struct {
	FixtureSheet *sheet;
	FixtureProse prose;
	const char *head; /* (nullable): of every page */
	double y;         /* the last baseline */
} Pen;

static void
line(Pen *pen, double y, FixtureFace face, double size, const char *words)
{
	fixture_sheet_set_face(pen->sheet, face, size);
	fixture_sheet_text(pen->sheet, LEFT, y, words);
}

/* A page of text; @heading: (nullable): what it begins with. */
static void
page(Pen *pen, const char *heading, FixtureFace face, double size)
{
	fixture_sheet_add_page(pen->sheet);
	if (pen->head != NULL)
		line(pen, HEAD, FIXTURE_FACE_ROMAN, SIZE, pen->head);
	if (heading != NULL)
		line(pen, TOP, face, size, heading);
	pen->y = heading != NULL ? TOP + 22.5 : TOP;
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (; pen->y <= LAST; pen->y += LEADING) {
		g_autofree char *words = fixture_prose_phrase(&pen->prose, 15);

		fixture_sheet_justified(pen->sheet, LEFT, pen->y, WIDTH, words);
	}
}

static void
large(Pen *pen, const char *heading)
{
	page(pen, heading, FIXTURE_FACE_ROMAN, 12);
}

/* A page that begins with a drawing, whose label is on others as well. */
static void
drawing(Pen *pen)
{
	fixture_sheet_add_page(pen->sheet);
	line(pen, HEAD, FIXTURE_FACE_ROMAN, SIZE, pen->head);
	line(pen, TOP + 1.9, FIXTURE_FACE_ROMAN, 8, "waiting over load");
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (pen->y = 250; pen->y <= LAST; pen->y += LEADING) {
		g_autofree char *words = fixture_prose_phrase(&pen->prose, 15);

		fixture_sheet_justified(pen->sheet, LEFT, pen->y, WIDTH, words);
	}
}

static Pen
pen_new(const char *head)
{
	return (Pen){fixture_sheet_new(612, 792), FIXTURE_PROSE_INIT, head, 0};
}

/* Whether the paper has a section of this title. */
static gboolean
has_section(const DpFacts *facts, const char *title)
{
	for (guint i = 0; i < dp_facts_count(facts, "section.title"); i++) {
		if (g_strcmp0(dp_facts_get(facts, "section.title", i)->text, title) == 0)
			return TRUE;
	}
	return FALSE;
}

static void
assert_sections(Pen *pen, const char *const *titles)
{
	g_autoptr(DpFacts) facts = sheet_facts(pen->sheet);
	guint n = 0;

	for (; titles[n] != NULL; n++) {
		g_test_message("%s", titles[n]);
		g_assert_true(has_section(facts, titles[n]));
	}
	g_assert_cmpuint(dp_facts_count(facts, "section.title"), ==, n);
}

#define UNDER_REVIEW "Under review as a paper at a conference"

/* Figures' labels stand at the height of the headings. */
static void
test_below_labels(void)
{
	static const char *const TITLES[] = {"Ethics Statement", "A Proofs", "B Prompts", NULL};
	Pen pen = pen_new(UNDER_REVIEW);

	for (guint i = 0; i < 8; i++)
		drawing(&pen);
	for (guint i = 0; TITLES[i] != NULL; i++)
		large(&pen, TITLES[i]);
	assert_sections(&pen, TITLES);
}

/* Each section begins a page, and no page has a head. */
static void
test_new_pages(void)
{
	static const char *const TITLES[] = {"1 Introduction", "2 Method",  "3 Costs", "4 Limits",
	                                     "5 Conclusion",   "A Prompts", NULL};
	Pen pen = pen_new(NULL);

	for (guint i = 0; TITLES[i] != NULL; i++)
		large(&pen, TITLES[i]);
	large(&pen, NULL);
	assert_sections(&pen, TITLES);
}

/* The same in print of the body's size, bold. */
static void
test_new_pages_bold(void)
{
	static const char *const TITLES[] = {"1 Introduction", "2 Method", "3 Costs", "4 Limits",
	                                     NULL};
	Pen pen = pen_new(UNDER_REVIEW);

	for (guint i = 0; TITLES[i] != NULL; i++)
		page(&pen, TITLES[i], FIXTURE_FACE_BOLD, SIZE);
	assert_sections(&pen, TITLES);
}

/* Without numbers: on some pages, below the head of all. */
static void
test_unnumbered(void)
{
	static const char *const TITLES[] = {"Ethics Statement", "Reproducibility Statement",
	                                     "Acknowledgments", "Prompts", NULL};
	Pen pen = pen_new(UNDER_REVIEW);

	for (guint i = 0; i < 5; i++) {
		large(&pen, NULL);
		large(&pen, TITLES[MIN(i, 4)]);
	}
	assert_sections(&pen, TITLES);
}

/* And where no page has a head. */
static void
test_unnumbered_without_head(void)
{
	static const char *const TITLES[] = {"Ethics Statement", "Reproducibility Statement",
	                                     "Acknowledgments", "Prompts", NULL};
	Pen pen = pen_new(NULL);

	for (guint i = 0; i < 5; i++)
		large(&pen, NULL);
	for (guint i = 0; TITLES[i] != NULL; i++)
		large(&pen, TITLES[i]);
	assert_sections(&pen, TITLES);
}

/* A line of the text in the head's place, another on each page: it is no head. */
static void
test_prose_in_head(void)
{
	static const char *const LINES[] = {
	    "the walk is short enough to be taken for free by all who wait",
	    "and with two of them the machines form a graph in which the lit are near",
	    "it costs one more address to keep and it shortens the walk by a tenth",
	    "no machine knows what a job needs, so a job that needs much may wait"};
	Pen pen = pen_new(NULL);
	g_autoptr(DpFacts) facts = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		large(&pen, NULL);
		line(&pen, TOP - 24, FIXTURE_FACE_ROMAN, SIZE, LINES[i]);
	}
	facts = sheet_facts(pen.sheet);
	g_assert_cmpuint(dp_facts_count(facts, "page.head"), ==, 0);
}

/* Heads of a volume, that change, below a stamp that every page has. */
static void
test_heads_below_stamp(void)
{
	static const char *const HEADS[] = {"Lamps", "Shelves and rooms", "Rooms", "Clocks",
	                                    "Tides"};
	Pen pen = pen_new(NULL);
	g_autoptr(DpFacts) facts = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(HEADS); i++) {
		large(&pen, NULL);
		line(&pen, 30, FIXTURE_FACE_ROMAN, 8, "Confidential");
		line(&pen, HEAD + 10, FIXTURE_FACE_ROMAN, SIZE, HEADS[i]);
	}
	facts = sheet_facts(pen.sheet);
	g_assert_cmpuint(dp_facts_count(facts, "section.title"), ==, 0);
	for (guint i = 0; i < dp_facts_count(facts, "page.text-top"); i++)
		g_assert_cmpfloat(dp_facts_get(facts, "page.text-top", i)->number, >, HEAD + 10);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/page-tops/below-labels", test_below_labels);
	g_test_add_func("/page-tops/new-pages", test_new_pages);
	g_test_add_func("/page-tops/new-pages-bold", test_new_pages_bold);
	g_test_add_func("/page-tops/unnumbered", test_unnumbered);
	g_test_add_func("/page-tops/unnumbered-without-head", test_unnumbered_without_head);
	g_test_add_func("/page-tops/prose-in-head", test_prose_in_head);
	g_test_add_func("/page-tops/heads-below-stamp", test_heads_below_stamp);
	return g_test_run();
}
