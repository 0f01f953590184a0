/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "fixtures/prose.h"
#include "fixtures/sheet.h"

/* Heads and feet that stand on one page, differ from page to page, or come close to the text, and
 * lines that only look like one. */

#define LEFT 72.0
#define WIDTH 468.0
#define SIZE 9.963
#define LEADING 11.955
#define TOP 100.0    /* first baseline of a page */
#define BOTTOM 697.8 /* last baseline of a full one: fifty lines below */
#define MAX_PAGES 4
#define MAX_STRAYS 6

typedef struct {
	guint page;
	double x, y, size;
	const char *text;
	const char *fact; /* that has it; NULL: it is text */
} Stray;

typedef struct {
	const char *name;
	guint pages;
	double first[MAX_PAGES], last[MAX_PAGES]; /* baselines; 0: TOP, BOTTOM */
	Stray strays[MAX_STRAYS];
} Paper;

#define HEAD "page.head"
#define FOOT "page.foot"
#define FOLIO "page.folio"

static const Paper PAPERS[] = {
    {"heads-that-differ",
     3,
     {135.865},
     {0, 0, 400},
     {{2, 72, 70, 7.97, "Counting Lamps Along the Shore", HEAD},
      {3, 400, 70, 7.97, "Orvik and Tamsin", HEAD}}},
    {"head-of-two-lines",
     3,
     {135.865},
     {0, 0, 400},
     {{3, 72, 61, 7.97, "Counting Lamps Along the Shore", HEAD},
      {3, 72, 70, 7.97, "of the Northern Sea", HEAD}}},
    {"three-lines-are-no-head",
     3,
     {135.865},
     {0, 0, 400},
     {{3, 72, 52, 7.97, "Counting lamps along the shore", NULL},
      {3, 72, 61, 7.97, "of the northern sea is a task", NULL},
      {3, 72, 70, 7.97, "for those who cannot sleep", NULL}}},
    {"one-head-in-two-pages",
     2,
     {135.865},
     {0, 400},
     {{2, 72, 70, 7.97, "Counting Lamps Along the Shore", HEAD}}},
    {"large-head-in-two-pages",
     2,
     {135.865},
     {0, 400},
     {{2, 72, 70, 9.963, "Counting Lamps Along the Shore", NULL}}},
    {"large-head-where-others-begin-alike",
     4,
     {135.865},
     {0, 0, 0, 400},
     {{3, 72, 70, 9.963, "Counting Lamps Along the Shore", HEAD}}},
    {"large-heads-at-both-sides",
     3,
     {135.865},
     {0, 0, 400},
     {{2, 72, 70, 9.963, "Counting Lamps", HEAD},
      {2, 470, 70, 9.963, "Orvik and Tamsin", HEAD},
      {3, 72, 70, 9.963, "Tamsin and Orvik", HEAD},
      {3, 470, 70, 9.963, "Lamps Counted", HEAD}}},
    {"large-heads-far-above",
     3,
     {135.865},
     {0, 0, 400},
     {{2, 72, 70, 9.963, "2 THE COUNT OF LAMPS", HEAD},
      {3, 72, 70, 9.963, "3 WHAT IS LEFT OF IT", HEAD}}},
    {"headings-before-text",
     3,
     {135.865},
     {0, 0, 400},
     {{2, 72, 79.7, 9.963, "2 THE COUNT OF LAMPS", NULL},
      {3, 72, 79.7, 9.963, "3 WHAT IS LEFT OF IT", NULL}}},
    {"large-foot-far-below",
     2,
     {135.865},
     {0, 400},
     {{2, 72, 735, 9.963, "A draft that is not to be passed on", FOOT}}},
    {"heading-first",
     3,
     {135.865, 123.91, 123.91},
     {0, 0, 400},
     {{2, 72, 100, 11.955, "4 The Count", NULL}, {3, 72, 100, 11.955, "5 What Is Left", NULL}}},
    {"caption-first",
     2,
     {135.865},
     {0, 400},
     {{2, 72, 70, 7.97, "Table 3: Lamps and how often they burnt", NULL}}},
    {"foot-below-the-last-page",
     3,
     {135.865},
     {0, 0, 400},
     {{3, 72, 735, 7.97, "To appear in the proceedings of nothing", FOOT}}},
    {"foot-below-the-second-of-two",
     2,
     {135.865},
     {0, 400},
     {{2, 72, 735, 7.97, "To appear in the proceedings of nothing", FOOT}}},
    {"footnote-of-two-pages",
     2,
     {135.865},
     {673.89, 400},
     {{1, 72, 697.8, 7.97, "The lamp at the end was out that night.", NULL}}},
    {"footnote-on-the-last-page",
     3,
     {135.865},
     {0, 0, 400},
     {{3, 72, 697.8, 7.97, "The lamp at the end was out that night.", NULL}}},
    {"one-line-more",
     4,
     {135.865},
     {0, 0, 0, 400},
     {{2, 72, 709.755, 9.963, "and nobody has counted since", NULL}}},
    {"foot-that-counts-close-below",
     3,
     {135.865},
     {0, 0, 0},
     {{1, 72, 709.755, 6.97, "2026-11-24 16:00. Page 1 of 1-3.", FOOT},
      {2, 430, 709.755, 6.97, "2026-11-24 16:00. Page 2 of 1-3.", FOOT},
      {3, 72, 709.755, 6.97, "2026-11-24 16:00. Page 3 of 1-3.", FOOT}}},
    {"foot-that-is-close-below-one-page",
     2,
     {135.865},
     {0, 673.89},
     {{1, 72, 709.755, 6.97, "A draft of nobody", FOOT},
      {2, 72, 709.755, 6.97, "A draft of nobody", FOOT}}},
    {"words-that-end-two-pages",
     2,
     {135.865},
     {0, 0},
     {{1, 72, 709.755, 9.963, "and so it was", NULL},
      {2, 72, 709.755, 9.963, "and so it was", NULL}}},
    {"roman-numbers",
     3,
     {135.865},
     {0, 0, 400},
     {{1, 304, 730, 9.963, "iv", FOLIO},
      {2, 304, 730, 9.963, "v", FOLIO},
      {3, 304, 730, 9.963, "vi", FOLIO}}},
    {"one-number", 3, {135.865}, {0, 0, 400}, {{2, 304, 730, 9.963, "2", FOLIO}}},
};

static void
draw_line(FixtureSheet *sheet, FixtureProse *prose, double y)
{
	g_autoptr(GString) line = g_string_new(NULL);

	for (;;) {
		g_autofree char *word = fixture_prose_word(prose);
		g_autofree char *longer =
		    g_strconcat(line->str, line->len > 0 ? " " : "", word, NULL);

		if (fixture_sheet_text_width(sheet, longer) > WIDTH)
			break;
		g_string_assign(line, longer);
	}
	fixture_sheet_justified(sheet, LEFT, y, WIDTH, line->str);
}

static GBytes *
draw(const Paper *paper)
{
	g_autoptr(FixtureSheet) sheet = fixture_sheet_new(612, 792);
	FixtureProse prose = FIXTURE_PROSE_INIT;

	for (guint p = 0; p < paper->pages; p++) {
		double first = paper->first[p] > 0 ? paper->first[p] : TOP;
		double last = paper->last[p] > 0 ? paper->last[p] : BOTTOM;

		fixture_sheet_add_page(sheet);
		fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, SIZE);
		for (double y = first; y <= last + 0.1; y += LEADING)
			draw_line(sheet, &prose, y);
		for (guint i = 0; i < MAX_STRAYS; i++) {
			const Stray *stray = &paper->strays[i];

			if (stray->page != p + 1)
				continue;
			fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, stray->size);
			fixture_sheet_text(sheet, stray->x, stray->y, stray->text);
		}
	}
	return fixture_sheet_finish(sheet);
}

static gboolean
holds(const DpFacts *facts, const char *name, const Stray *stray)
{
	for (guint i = 0; i < dp_facts_count(facts, name); i++) {
		const DpObservation *seen = dp_facts_get(facts, name, i);

		if (seen->place.page == stray->page && strstr(seen->text, stray->text) != NULL)
			return TRUE;
	}
	return FALSE;
}

static void
test_paper(gconstpointer data)
{
	const Paper *paper = data;
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = draw(paper);
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	g_assert_no_error(error);
	for (guint i = 0; i < MAX_STRAYS && paper->strays[i].text != NULL; i++) {
		const Stray *stray = &paper->strays[i];
		const char *wanted = stray->fact != NULL ? stray->fact : "page.text";

		g_test_message("\"%s\" on page %u is wanted in %s", stray->text, stray->page,
		               wanted);
		g_assert_true(holds(facts, wanted, stray));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		g_autofree char *path = g_strconcat("/stray-furniture/", PAPERS[i].name, NULL);

		g_test_add_data_func(path, &PAPERS[i], test_paper);
	}
	return g_test_run();
}
