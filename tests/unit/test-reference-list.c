/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include "fixtures/paper.h"
#include "fixtures/prose.h"
#include "fixtures/sheet.h"
#include "sheet-facts.h"

/* Where a list of references begins, on pages that make it hard to tell. */

#define LEFT 56.0
#define COLUMN 240.0
#define WIDE 498.0
#define SIZE 10.0
#define LEADING 12.0
#define LABEL 15.0 /* a label's width, and the space behind it */

typedef struct {
	FixtureSheet *sheet;
	FixtureProse prose;
	double y; /* the last baseline */
} Pen;

static void
text(Pen *pen, double x, double width, guint n)
{
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (guint i = 0; i < n; i++) {
		g_autofree char *words = fixture_prose_phrase(&pen->prose, width > COLUMN ? 15 : 7);

		pen->y += LEADING;
		fixture_sheet_justified(pen->sheet, x, pen->y, width, words);
	}
}

static void
heading(Pen *pen, double x, const char *words)
{
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_BOLD, 11.5);
	fixture_sheet_text(pen->sheet, x, pen->y, words);
}

/* Entries of two lines, their labels hanging at @x. */
static void
entries(Pen *pen, double x, guint first, guint last)
{
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (guint i = first; i <= last; i++) {
		g_autofree char *label = g_strdup_printf("[%u]", i);

		pen->y += LEADING;
		fixture_sheet_text(pen->sheet, x, pen->y, label);
		fixture_sheet_justified(pen->sheet, x + LABEL, pen->y, COLUMN - LABEL,
		                        "A. Orvik and B. Tamsin, On small queues,");
		pen->y += LEADING;
		fixture_sheet_text(pen->sheet, x + LABEL, pen->y, "Proc. of QS, pp. 11-19, 2017.");
	}
}

static void
page(Pen *pen, double top)
{
	fixture_sheet_add_page(pen->sheet);
	pen->y = top;
}

static Pen
pen_new(void)
{
	return (Pen){fixture_sheet_new(612, 792), FIXTURE_PROSE_INIT, 0};
}

static void
assert_number(const DpFacts *facts, const char *name, double wanted)
{
	const DpObservation *seen = dp_facts_get(facts, name, 0);

	g_assert_nonnull(seen);
	g_assert_cmpfloat(seen->number, ==, wanted);
}

/* Most pages begin with a heading: what stands above the usual first line is no running head. */
static void
test_headings_begin_pages(void)
{
	static const char *const HEADINGS[] = {"1. Transactions", "2. Timestamps", "3. Privacy"};
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(HEADINGS); i++) {
		page(&pen, 93.5);
		heading(&pen, LEFT, HEADINGS[i]);
		pen.y += 7.5;
		text(&pen, LEFT, WIDE, 50);
	}
	for (guint i = 0; i < 2; i++) {
		page(&pen, 92 - LEADING);
		text(&pen, LEFT, WIDE, 52);
	}
	page(&pen, 93.5);
	heading(&pen, LEFT, "References");
	pen.y += 7.5;
	entries(&pen, LEFT, 1, 8);
	facts = sheet_facts(pen.sheet);
	assert_number(facts, "references.first-page", 6);
	assert_number(facts, "references.last-page", 6);
	assert_number(facts, "references.entries", 8);
	g_assert_cmpuint(dp_facts_count(facts, "section.title"), >=, 3);
}

/* Heads whose words change stand clear of all text. */
static void
test_changing_heads(void)
{
	static const char *const HEADS[] = {"Queues", "On shelves", "Ticks and tocks", "Workers",
	                                    "The end of it"};
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(HEADS); i++) {
		page(&pen, 72);
		heading(&pen, LEFT, HEADS[i]);
		pen.y += LEADING;
		text(&pen, LEFT, WIDE, 50);
	}
	facts = sheet_facts(pen.sheet);
	g_assert_cmpuint(dp_facts_count(facts, "section.title"), ==, 0);
}

/* Two pages begin with the same two lines, a third with others, and a gap below them: these are
 * taken for heads, but the large heading at the same height is none. */
static void
test_heading_among_heads(void)
{
	static const char *const TOPS[][2] = {
	    {"of its neighbours; and the third term is the price of it",
	     "shut a tick ago and more"},
	    {"of its neighbours; and the third term is the price of it",
	     "shut a tick ago and more"},
	    {"grows with the number of jobs that walk by in one tick", NULL}};
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(TOPS); i++) {
		page(&pen, 82);
		fixture_sheet_set_face(pen.sheet, FIXTURE_FACE_ROMAN, SIZE);
		fixture_sheet_justified(pen.sheet, LEFT, pen.y, WIDE, TOPS[i][0]);
		if (TOPS[i][1] != NULL) {
			pen.y += 11;
			fixture_sheet_text(pen.sheet, LEFT, pen.y, TOPS[i][1]);
		}
		pen.y += 17 - LEADING;
		text(&pen, LEFT, WIDE, 48);
	}
	page(&pen, 82);
	fixture_sheet_set_face(pen.sheet, FIXTURE_FACE_BOLD, 14.4);
	fixture_sheet_text(pen.sheet, LEFT, pen.y, "References");
	pen.y += 27 - LEADING;
	entries(&pen, LEFT, 1, 2);
	facts = sheet_facts(pen.sheet);
	assert_number(facts, "references.first-page", 4);
	assert_number(facts, "references.entries", 2);
}

/* The second print makes the heading look bold. */
static void
test_printed_twice(void)
{
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;

	for (guint i = 0; i < 2; i++) {
		page(&pen, 72);
		text(&pen, LEFT, WIDE, 50);
	}
	page(&pen, 84);
	fixture_sheet_set_face(pen.sheet, FIXTURE_FACE_ROMAN, 11.5);
	fixture_sheet_text(pen.sheet, LEFT, pen.y, "References");
	fixture_sheet_set_face(pen.sheet, FIXTURE_FACE_UNEMBEDDED, 11.5);
	fixture_sheet_text(pen.sheet, LEFT, pen.y, "References");
	pen.y += 8;
	entries(&pen, LEFT, 1, 8);
	facts = sheet_facts(pen.sheet);
	assert_number(facts, "references.first-page", 3);
	g_assert_cmpstr(dp_facts_get(facts, "references.heading", 0)->text, ==, "References");
}

/* The steps of a method have labels, too, and are no references, nor is what follows them. */
static void
test_numbered_steps(void)
{
	static const char *const STEPS[] = {
	    "1. Split the page that is full.",  "2. Place the middle key above.",
	    "3. Keep small keys on the left.",  "4. Keep large keys on the right.",
	    "5. Go on with the next page.",     "6. Stop when no page is full.",
	    "7. Write the pages that changed.", "8. Tell the keeper of the log.",
	    "9. Wait until the log is kept.",   "10. Let the next writer in."};
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;

	page(&pen, 72);
	text(&pen, LEFT, WIDE, 20);
	pen.y += LEADING;
	for (guint i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		pen.y += LEADING;
		fixture_sheet_text(pen.sheet, LEFT, pen.y, STEPS[i]);
	}
	pen.y += LEADING;
	text(&pen, LEFT, WIDE, 20);
	facts = sheet_facts(pen.sheet);
	g_assert_null(dp_facts_get(facts, "references.unheaded-page", 0));
	g_assert_null(dp_facts_get(facts, "references.first-page", 0));
}

/* What is nothing but a number ends the list, too. */
static void
test_appendix_behind(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	FixtureTruth truth;
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;

	paper.appendix = "Appendix A";
	paper.appendix_lines = 150;
	paper.appendix_new_page = TRUE;
	pdf = fixture_paper_draw(&paper, &truth);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	assert_number(facts, "references.last-page", truth.references_last_page);
	assert_number(facts, "references.entries", paper.entries);
	assert_number(facts, "appendix.first-page", truth.appendix_page);
}

/* Text, @words at the top of the next page, text with the heading @later, and the references. */
static DpFacts *
appendix_before(gboolean bold, const char *words, const char *later)
{
	Pen pen = pen_new();

	page(&pen, 72);
	text(&pen, LEFT, WIDE, 50);
	page(&pen, 84);
	fixture_sheet_set_face(pen.sheet, bold ? FIXTURE_FACE_BOLD : FIXTURE_FACE_ROMAN, SIZE);
	fixture_sheet_text(pen.sheet, LEFT, pen.y, words);
	text(&pen, LEFT, WIDE, 10);
	if (later != NULL) {
		pen.y += 2 * LEADING;
		heading(&pen, LEFT, later);
	}
	text(&pen, LEFT, WIDE, 30);
	page(&pen, 84);
	heading(&pen, LEFT, "References");
	pen.y += 8;
	entries(&pen, LEFT, 1, 8);
	return sheet_facts(pen.sheet);
}

static void
test_appendix_before(void)
{
	g_autoptr(DpFacts) headed = appendix_before(TRUE, "Appendix A: The proofs of it", NULL);
	g_autoptr(DpFacts) said =
	    appendix_before(FALSE, "Appendix A proves it for all queues", NULL);
	g_autoptr(DpFacts) listed =
	    appendix_before(TRUE, "Appendix A: The proofs of it", "1 Queues");

	assert_number(headed, "appendix.first-page", 2);
	assert_number(headed, "references.first-page", 3);
	g_assert_null(dp_facts_get(said, "appendix.first-page", 0));
	g_assert_null(dp_facts_get(listed, "appendix.first-page", 0));
}

/* The list's heading is larger than those of sections: text ends it, and takes its own headings. */
static void
test_larger_heading(void)
{
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;
	gboolean found = FALSE;

	page(&pen, 84);
	heading(&pen, LEFT, "1 Queues");
	text(&pen, LEFT, WIDE, 50);
	page(&pen, 96);
	fixture_sheet_set_face(pen.sheet, FIXTURE_FACE_BOLD, 14);
	fixture_sheet_text(pen.sheet, LEFT, pen.y, "Bibliography");
	pen.y += 8;
	entries(&pen, LEFT, 1, 8);
	page(&pen, 108);
	heading(&pen, LEFT, "A Shelves and Ticks");
	pen.y += 8;
	text(&pen, LEFT, WIDE, 20);
	facts = sheet_facts(pen.sheet);
	for (guint i = 0; i < dp_facts_count(facts, "section.title"); i++)
		found |= g_strcmp0(dp_facts_get(facts, "section.title", i)->text,
		                   "A Shelves and Ticks") == 0;
	g_assert_true(found);
	assert_number(facts, "references.last-page", 2);
	assert_number(facts, "references.entries", 8);
	assert_number(facts, "appendix.first-page", 3);
}

/* Text that goes on from the list's last line without a heading does not take the line. */
static void
test_no_heading_behind(void)
{
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;
	double lines = 0;

	page(&pen, 84);
	text(&pen, LEFT, WIDE, 50);
	page(&pen, 84);
	heading(&pen, LEFT, "References");
	pen.y += 8;
	entries(&pen, LEFT, 1, 8);
	page(&pen, 96);
	text(&pen, LEFT, WIDE, 20);
	facts = sheet_facts(pen.sheet);
	for (guint i = 0; i < dp_facts_count(facts, "content.after-references"); i++)
		lines += dp_facts_get(facts, "content.after-references", i)->number;
	g_assert_cmpfloat(lines, ==, 20);
	assert_number(facts, "references.entries", 8);
}

static DpCertainty
unheaded_certainty(const char *heading)
{
	FixturePaper paper = FIXTURE_PAPER;
	FixtureTruth truth;
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;
	const DpObservation *seen;

	paper.references = heading;
	pdf = fixture_paper_draw(&paper, &truth);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	seen = dp_facts_get(facts, "references.unheaded-page", 0);
	g_assert_nonnull(seen);
	g_assert_cmpfloat(seen->number, ==, truth.references_page);
	return seen->certainty;
}

/* Only where nothing stands between text and list is it sure that there is no heading. */
static void
test_unknown_heading(void)
{
	g_assert_cmpint(unheaded_certainty(""), ==, DP_CERTAINTY_SURE);
	g_assert_cmpint(unheaded_certainty("What we have read"), <, DP_CERTAINTY_SURE);
	g_assert_cmpint(unheaded_certainty("what we have read"), <, DP_CERTAINTY_SURE);
}

/* Text in both columns, and below it the list in both, without a heading: it starts at the left. */
static void
test_balanced(void)
{
	Pen pen = pen_new();
	g_autoptr(DpFacts) facts = NULL;

	page(&pen, 72);
	text(&pen, LEFT, COLUMN, 50);
	pen.y = 72;
	text(&pen, LEFT + COLUMN + 18, COLUMN, 50);
	page(&pen, 72);
	text(&pen, LEFT, COLUMN, 20);
	pen.y += 4 * LEADING;
	entries(&pen, LEFT, 1, 3);
	pen.y = 72;
	text(&pen, LEFT + COLUMN + 18, COLUMN, 20);
	pen.y += 4 * LEADING;
	entries(&pen, LEFT + COLUMN + 18, 4, 6);
	facts = sheet_facts(pen.sheet);
	assert_number(facts, "references.first-page", 2);
	assert_number(facts, "references.entries", 6);
	assert_number(facts, "references.unheaded-page", 2);
	g_assert_cmpuint(dp_facts_count(facts, "content.after-references"), ==, 0);
}

/* A letter's text on A4 paper: the page's number stands far above the foot, and in no list. */
static void
test_number_far_from_foot(void)
{
	Pen pen = {fixture_sheet_new(595, 842), FIXTURE_PROSE_INIT, 0};
	g_autoptr(DpFacts) facts = NULL;

	for (guint i = 1; i <= 3; i++) {
		g_autofree char *number = g_strdup_printf("%u", i);

		page(&pen, 72);
		if (i == 1)
			text(&pen, LEFT, WIDE, 48);
		if (i == 2)
			heading(&pen, LEFT, "References");
		/* the same words at the same height would be a running head */
		pen.y += 5 * i;
		if (i > 1)
			entries(&pen, LEFT, i == 2 ? 1 : 6, i == 2 ? 5 : 9);
		fixture_sheet_text(pen.sheet, 300, 702, number);
	}
	facts = sheet_facts(pen.sheet);
	assert_number(facts, "references.last-page", 3);
	assert_number(facts, "references.entries", 9);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/reference-list/headings-begin-pages", test_headings_begin_pages);
	g_test_add_func("/reference-list/changing-heads", test_changing_heads);
	g_test_add_func("/reference-list/heading-among-heads", test_heading_among_heads);
	g_test_add_func("/reference-list/heading-printed-twice", test_printed_twice);
	g_test_add_func("/reference-list/numbered-steps", test_numbered_steps);
	g_test_add_func("/reference-list/appendix-behind", test_appendix_behind);
	g_test_add_func("/reference-list/appendix-before", test_appendix_before);
	g_test_add_func("/reference-list/larger-heading", test_larger_heading);
	g_test_add_func("/reference-list/no-heading-behind", test_no_heading_behind);
	g_test_add_func("/reference-list/balanced", test_balanced);
	g_test_add_func("/reference-list/number-far-from-foot", test_number_far_from_foot);
	g_test_add_func("/reference-list/unknown-heading", test_unknown_heading);
	return g_test_run();
}
