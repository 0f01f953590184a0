/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <math.h>

#include "fixtures/paper.h"
#include "fixtures/raw.h"

/* What papers do that leads a measure astray: each of these was once measured wrong. */

static DpFacts *
measure(const FixturePaper *paper)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = fixture_paper_draw(paper, NULL);
	DpFacts *facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	g_assert_no_error(error);
	g_assert_nonnull(facts);
	return facts;
}

static void
assert_number(const DpFacts *facts, const char *name, double wanted, double tolerance)
{
	const DpObservation *seen = dp_facts_get(facts, name, 0);

	if (seen != NULL && fabs(seen->number - wanted) <= tolerance)
		return;
	g_test_message("%s: %.4f instead of %.4f", name, seen != NULL ? seen->number : NAN, wanted);
	g_test_fail();
}

static void
assert_block(const DpFacts *facts, const FixturePaper *paper)
{
	assert_number(facts, "columns.count", paper->columns, 0);
	assert_number(facts, "columns.gap", paper->gap, 0.5);
	assert_number(facts, "text-block.left", paper->left, 0.5);
	assert_number(facts, "text-block.width", paper->width, 0.5);
}

/* How many paragraphs of the main text are smaller than @size, and may count against the paper. */
static guint
count_small(const DpFacts *facts, double size)
{
	guint n = 0;

	for (guint i = 0; i < dp_facts_count(facts, "paragraph.font-size"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "paragraph.font-size", i);

		n += seen->number < size && seen->certainty == DP_CERTAINTY_SURE &&
		     g_strcmp0(seen->label, "abstract") != 0;
	}
	return n;
}

/* No paragraph's lines are closer to each other than @leading. */
static void
assert_no_closer(const DpFacts *facts, double leading)
{
	for (guint i = 0; i < dp_facts_count(facts, "paragraph.leading"); i++)
		g_assert_cmpfloat(dp_facts_get(facts, "paragraph.leading", i)->number, >,
		                  leading - 0.02);
}

/* Odd and even pages have margins of their own. */
static void
two_sides(FixturePaper *paper)
{
	paper->left = 73.4;
	paper->mirror = 18;
}

/* Baselines farther apart than paragraphs are elsewhere. */
static void
double_spacing(FixturePaper *paper)
{
	paper->leading = 2.2 * paper->size;
}

/* Numbers of pages that nearly fill the gap, stamped one over the other. */
static void
stamped_head(FixturePaper *paper)
{
	paper->stamps = 12;
}

/* Quotations end before the column does. */
static void
quotations(FixturePaper *paper)
{
	paper->inset = 14;
}

/* The rows of a fraction within a line are no lines. */
static void
fractions(FixturePaper *paper)
{
	paper->fractions = TRUE;
}

/* What begins with a bracket hangs out a little, and most lines of a list of references do. */
static void
hung_brackets(FixturePaper *paper)
{
	paper->lines = 240;
	paper->entries = 120;
	paper->reference_size = paper->size;
	paper->reference_leading = paper->leading;
	paper->bracket = 1.4;
}

static void
cover_sheet(FixturePaper *paper)
{
	paper->cover = TRUE;
	paper->abstract_size = 8.966;
}

/* IEEE's class prints it without a rule or a mark. */
static void
thanks(FixturePaper *paper)
{
	paper->notice = "Manuscript received in the spring, and read again in autumn by\n"
	                "its authors, who are with a library of idle shelves and queues.";
}

static const char *const NUMBERS[] = {
    "58.0k 38.25 1.29M 94.12 1.66M 99.13 2013 24.4k 59.11 314k 91",
    "13.4M 57.18 7.70M 27.44 3.60M 16.02 2014 10.8k 45.98 762k 32",
    "10.8M 45.61 7.60M 32.00 5.60M 23.75 2015 13.8k 12.36 112k 17", NULL};

static void
table_of_numbers(FixturePaper *paper)
{
	paper->abstract = FALSE;
	paper->table_size = 8;
	paper->rows = NUMBERS;
}

static const char *const SENTENCES[] = {
    "A queue of the first class points to a value that may not be",
    "there yet, and whoever holds it can wait for the value or pass",
    "it on to another worker, whose shelf keeps it until it comes,",
    "and a shelf is empty when no worker holds a queue of it.", NULL};

static void
table_of_sentences(FixturePaper *paper)
{
	paper->abstract = FALSE;
	paper->table_size = 8;
	paper->rows = SENTENCES;
	paper->ruled = TRUE;
}

#define CELL                                                                                       \
	"A queue of the first class points to a value that may not be",                            \
	    "there yet, and whoever holds it can wait for the value or pass",                      \
	    "it on to another worker, whose shelf keeps it until it comes,", ""

static const char *const CELLS[] = {
    "58.0k 38.25 1.29M 94.12 1.66M 99.13", "", CELL, CELL, CELL, CELL, NULL};

/* Rows apart from each other, and ruled above the first and below the last alone. */
static void
long_table_of_sentences(FixturePaper *paper)
{
	paper->abstract = FALSE;
	paper->table_size = 8;
	paper->rows = CELLS;
	paper->ruled = TRUE;
}

/* The same without rules is a paragraph that was set small. */
static void
small_sentences(FixturePaper *paper)
{
	paper->abstract = FALSE;
	paper->table_size = 8;
	paper->rows = SENTENCES;
}

static const char *const LINES[] = {"the scheduler keeps a queue of small jobs",
                                    "and every worker takes one when its own shelf",
                                    "is empty so that no machine waits longer than",
                                    "two ticks before it asks for more work", NULL};

/* What stands where on a scan is what the machine that read it made of it. */
static void
test_scan(void)
{
	static const char *const NAMES[] = {"body.font-size",   "body.leading",
	                                    "body.font-family", "text-block.left",
	                                    "text-block.width", "columns.count"};
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .size = 10,
	                       .leading = 12,
	                       .x = 72,
	                       .y = 700,
	                       .lines = LINES,
	                       .prelude = "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx "
	                                  "ID 80> EI Q 3 Tr"};
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = fixture_raw_draw(&page, 1, NULL);
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	g_assert_no_error(error);
	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		const DpObservation *seen = dp_facts_get(facts, NAMES[i], 0);

		g_test_message("%s", NAMES[i]);
		g_assert_true(seen == NULL || seen->certainty < DP_CERTAINTY_LIKELY);
	}
	g_assert_nonnull(dp_facts_get(facts, "body.leading", 0));
}

/* Whether invisible words are read as a page's text if an image covers so much of it. */
static gboolean
is_read_over_image(double share)
{
	char prelude[G_ASCII_DTOSTR_BUF_SIZE + 200];
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .size = 10,
	                       .leading = 12,
	                       .x = 72,
	                       .y = 700,
	                       .lines = LINES,
	                       .prelude = prelude};
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;

	g_snprintf(prelude, sizeof prelude,
	           "q 612 0 0 %u 0 %u cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q 3 Tr",
	           (guint)(792 * share), 792 - (guint)(792 * share));
	pdf = fixture_raw_draw(&page, 1, NULL);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	return dp_facts_get(facts, "body.leading", 0) != NULL;
}

/* A page is a scan if images cover most of it. */
static void
test_share_of_scan(void)
{
	g_assert_false(is_read_over_image(0.69));
	g_assert_true(is_read_over_image(0.71));
}

/* What each paper has that was measured wrongly once. */
typedef struct {
	const char *name;
	void (*change)(FixturePaper *);
	guint n_small; /* paragraphs below the body's size, where a paper has any such text */
} Case;

static const Case BLOCKS[] = {
    {"two-sides", two_sides, 0},         {"double-spacing", double_spacing, 0},
    {"stamped-head", stamped_head, 0},   {"quotations", quotations, 0},
    {"hung-brackets", hung_brackets, 0}, {"fractions", fractions, 0},
};

static const Case SMALL[] = {
    {"cover-sheet", cover_sheet, 0},
    {"thanks", thanks, 0},
    {"table-of-numbers", table_of_numbers, 0},
    {"table-of-sentences", table_of_sentences, 0},
    {"long-table-of-sentences", long_table_of_sentences, 0},
    {"small-sentences", small_sentences, 1},
};

static void
test_block(gconstpointer data)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(DpFacts) facts = NULL;

	((const Case *)data)->change(&paper);
	facts = measure(&paper);
	assert_block(facts, &paper);
	assert_number(facts, "body.font-size", paper.size, 0.01);
	assert_number(facts, "body.leading", paper.leading, 0.02);
	g_assert_cmpint(dp_facts_get(facts, "body.font-size", 0)->certainty, ==, DP_CERTAINTY_SURE);
	assert_no_closer(facts, paper.leading);
}

static void
test_small(gconstpointer data)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(DpFacts) facts = NULL;

	((const Case *)data)->change(&paper);
	facts = measure(&paper);
	g_assert_cmpuint(count_small(facts, 9.5), ==, ((const Case *)data)->n_small);
}

/* What is smaller than the body is told by its kind, however large it is. */
static void
test_small_print(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(DpFacts) facts = measure(&paper);
	guint references = 0;

	for (guint i = 0; i < dp_facts_count(facts, "small-text.font-size"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "small-text.font-size", i);

		g_assert_cmpfloat(seen->number, <, 0.98 * paper.size);
		if (g_strcmp0(seen->label, "reference") != 0)
			continue;
		g_assert_cmpfloat(fabs(seen->number - paper.reference_size), <, 0.01);
		references++;
	}
	/* one observation a page */
	g_assert_cmpuint(references, >=, 1);
	g_assert_cmpuint(references, <=, 2);
}

/* Letters stand beside each other by their own widths. */
static void
test_letter_gap(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(DpFacts) facts = measure(&paper);

	g_assert_cmpuint(dp_facts_count(facts, "page.letter-gap"), >=, 5);
	for (guint i = 0; i < dp_facts_count(facts, "page.letter-gap"); i++)
		g_assert_cmpfloat(fabs(dp_facts_get(facts, "page.letter-gap", i)->number), <,
		                  0.003);
}

static const char *const CLOSE[] = {"the scheduler keeps a queue of small jobs",
                                    "and every worker takes one when its own shelf", NULL};

/* Tc moves them closer (9.3.2). */
static void
test_letters_closer(void)
{
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .size = 10,
	                       .leading = 12,
	                       .x = 72,
	                       .y = 700,
	                       .lines = CLOSE,
	                       .prelude = "-0.25 Tc"};
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = fixture_raw_draw(&page, 1, NULL);
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	g_assert_no_error(error);
	assert_number(facts, "page.letter-gap", -0.025, 0.0021);
}

/* Tw moves words closer (9.3.3): Helvetica's space of 0.278 becomes 0.178. */
static void
test_words_closer(void)
{
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .size = 10,
	                       .leading = 12,
	                       .x = 72,
	                       .y = 700,
	                       .lines = CLOSE,
	                       .prelude = "-1 Tw"};
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = fixture_raw_draw(&page, 1, NULL), usual = NULL;
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error), before = NULL;

	g_assert_no_error(error);
	assert_number(facts, "page.word-gap", 0.178, 0.0026);
	page.prelude = "0 Tw";
	usual = fixture_raw_draw(&page, 1, NULL);
	before = dp_job_measure(&(DpJob){.pdf = usual}, &error);
	g_assert_no_error(error);
	assert_number(before, "page.word-gap", 0.278, 0.0026);
}

static void
add(const Case *cases, guint n, GTestDataFunc test)
{
	for (guint i = 0; i < n; i++) {
		g_autofree char *path = g_strconcat("/layout/", cases[i].name, NULL);

		g_test_add_data_func(path, &cases[i], test);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	add(BLOCKS, G_N_ELEMENTS(BLOCKS), test_block);
	add(SMALL, G_N_ELEMENTS(SMALL), test_small);
	g_test_add_func("/layout/scan", test_scan);
	g_test_add_func("/layout/share-of-scan", test_share_of_scan);
	g_test_add_func("/layout/small-print", test_small_print);
	g_test_add_func("/layout/letter-gap", test_letter_gap);
	g_test_add_func("/layout/letters-closer", test_letters_closer);
	g_test_add_func("/layout/words-closer", test_words_closer);
	return g_test_run();
}
