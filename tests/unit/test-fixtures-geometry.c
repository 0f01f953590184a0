/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <math.h>

#include "fixtures/paper.h"
#include "fixtures/raw.h"

/* What was drawn is known to the last digit: what is measured must be that. */

typedef struct {
	FixturePaper paper;
	FixtureTruth truth;
	DpFacts *facts;
} Measured;

static DpFacts *
measure(GBytes *pdf)
{
	g_autoptr(GError) error = NULL;
	DpFacts *facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	g_assert_no_error(error);
	g_assert_nonnull(facts);
	return facts;
}

static void
measured_init(Measured *measured, const FixturePaper *paper)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw(paper, &measured->truth);

	measured->paper = *paper;
	measured->facts = measure(pdf);
}

static void
measured_clear(Measured *measured)
{
	dp_facts_unref(measured->facts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Measured, measured_clear)

static void
assert_number(const DpFacts *facts, const char *name, double wanted, double tolerance)
{
	const DpObservation *seen = dp_facts_get(facts, name, 0);

	if (seen == NULL) {
		const char *why = dp_facts_unknown(facts, name);

		g_test_message("%s is unknown: %s", name, why != NULL ? why : "not even that");
		g_test_fail();
		return;
	}
	if (fabs(seen->number - wanted) <= tolerance)
		return;
	g_test_message("%s: %.4f instead of %.4f", name, seen->number, wanted);
	g_test_fail();
}

static void
assert_geometry(const Measured *measured)
{
	const FixturePaper *paper = &measured->paper;
	guint lines = fixture_paper_lines_per_page(paper) / paper->columns;
	double height = paper->size + (lines - 1) * paper->leading;

	assert_number(measured->facts, "columns.count", paper->columns, 0);
	if (paper->columns > 1)
		assert_number(measured->facts, "columns.gap", paper->gap, 0.5);
	assert_number(measured->facts, "text-block.left", paper->left, 0.5);
	assert_number(measured->facts, "text-block.top", paper->top, 0.5);
	assert_number(measured->facts, "text-block.width", paper->width, 0.5);
	assert_number(measured->facts, "text-block.height", height, paper->leading);
	assert_number(measured->facts, "body.font-size", paper->size, 0.01);
	assert_number(measured->facts, "body.leading", paper->leading, 0.02);
}

static void
assert_contents(const Measured *measured)
{
	const FixturePaper *paper = &measured->paper;

	assert_number(measured->facts, "document.pages", measured->truth.pages, 0);
	assert_number(measured->facts, "page.width", paper->page_width, 0.01);
	assert_number(measured->facts, "page.height", paper->page_height, 0.01);
	assert_number(measured->facts, "references.first-page", measured->truth.references_page, 0);
	assert_number(measured->facts, "references.last-page", measured->truth.references_last_page,
	              0);
	assert_number(measured->facts, "references.entries", paper->entries, 0);
	if (measured->truth.appendix_page > 0)
		assert_number(measured->facts, "appendix.first-page", measured->truth.appendix_page,
		              0);
}

static void
test_paper(const FixturePaper *paper)
{
	g_auto(Measured) measured = {0};

	measured_init(&measured, paper);
	assert_geometry(&measured);
	assert_contents(&measured);
}

static void
test_two_columns(void)
{
	test_paper(&FIXTURE_PAPER);
}

static void
test_one_column(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.columns = 1;
	paper.left = 108;
	paper.top = 72;
	paper.width = 396;
	paper.leading = 10.91;
	test_paper(&paper);
}

/* Nothing of the usual sizes: A4, wide gap, 11 on 13.6 points. */
static void
test_unusual(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.page_width = 595.28;
	paper.page_height = 841.89;
	paper.left = 62.5;
	paper.top = 80.25;
	paper.width = 470;
	paper.height = 660;
	paper.gap = 31.5;
	paper.size = 10.909;
	paper.leading = 13.6;
	test_paper(&paper);
}

static void
test_small_type(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.size = 8.966;
	paper.leading = 10.96;
	paper.reference_size = 6.974;
	paper.reference_leading = 7.97;
	paper.lines = 640;
	test_paper(&paper);
}

/* Running heads, page numbers, line numbers and a notice are not in the text block. */
static void
test_furniture(void)
{
	g_auto(Measured) measured = {0};
	FixturePaper paper = FIXTURE_PAPER;

	paper.running_head = "Idle Shelves";
	paper.folios = TRUE;
	paper.line_numbers = TRUE;
	measured_init(&measured, &paper);
	assert_geometry(&measured);
	assert_contents(&measured);
	g_assert_cmpuint(dp_facts_count(measured.facts, "page.folio"), ==, measured.truth.pages);
	g_assert_cmpuint(dp_facts_count(measured.facts, "page.line-numbers"), >=,
	                 measured.truth.pages - 1);
}

/* Text under a heading is no part of its sentence. */
static void
test_blank_lines(void)
{
	g_auto(Measured) measured = {0};
	FixturePaper paper = FIXTURE_PAPER;
	const char *text;

	paper.appendix = "A Proofs";
	paper.appendix_lines = 3;
	measured_init(&measured, &paper);
	text = dp_facts_get(measured.facts, "page.text", measured.truth.pages - 1)->text;
	g_assert_nonnull(strstr(text, "\n\nA Proofs\n\n"));
	g_assert_nonnull(strstr(text, "References\n\n"));
	g_assert_null(strstr(text, "\n\n\n"));
}

static void
test_appendix(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.appendix = "A Proofs";
	paper.appendix_lines = 60;
	paper.appendix_new_page = TRUE;
	test_paper(&paper);
}

static void
test_truncated_entries(void)
{
	g_auto(Measured) measured = {0};
	FixturePaper paper = FIXTURE_PAPER;

	paper.truncated = 3;
	measured_init(&measured, &paper);
	g_assert_cmpuint(dp_facts_count(measured.facts, "reference.truncated"), ==, 3);
}

static void
test_no_references(void)
{
	g_auto(Measured) measured = {0};
	FixturePaper paper = FIXTURE_PAPER;

	paper.references = NULL;
	measured_init(&measured, &paper);
	assert_geometry(&measured);
	g_assert_cmpuint(dp_facts_count(measured.facts, "references.first-page"), ==, 0);
}

static guint
count_paragraphs_below(const DpFacts *facts, const char *name, double limit)
{
	guint n = 0;

	for (guint i = 0; i < dp_facts_count(facts, name); i++)
		n += dp_facts_get(facts, name, i)->number < limit;
	return n;
}

/* Sixty lines of five hundred: invisible in the document's usual size, visible by paragraph. */
static void
test_local_squeeze(void)
{
	g_auto(Measured) measured = {0};
	FixturePaper paper = FIXTURE_PAPER;

	paper.squeeze = (FixtureStretch){.first = 200, .n = 64, .size = 9.3, .leading = 11.2};
	measured_init(&measured, &paper);
	assert_number(measured.facts, "body.font-size", paper.size, 0.01);
	assert_number(measured.facts, "body.leading", paper.leading, 0.02);
	g_assert_cmpuint(count_paragraphs_below(measured.facts, "paragraph.font-size", 9.5), >, 0);
	g_assert_cmpuint(count_paragraphs_below(measured.facts, "paragraph.leading", 11.5), >, 0);
}

static const char *const LINES[] = {"the scheduler keeps a queue of small jobs",
                                    "and every worker takes one when its own shelf",
                                    "is empty so that no machine waits longer than",
                                    "two ticks before it asks for more work", NULL};

static const FixtureRawPage RAW_PAGE = {
    .media = {0, 0, 612, 792}, .size = 10, .leading = 12, .x = 72, .y = 700, .lines = LINES};

static DpFacts *
measure_raw(const FixtureRawPage *page)
{
	g_autoptr(GBytes) pdf = fixture_raw_draw(page, 1, NULL);

	return measure(pdf);
}

static void
test_type3(void)
{
	FixtureRawPage page = RAW_PAGE;
	g_autoptr(DpFacts) facts = NULL;

	page.type3 = TRUE;
	facts = measure_raw(&page);
	g_assert_cmpuint(dp_facts_count(facts, "font.type3"), ==, 1);
	g_assert_cmpstr(dp_facts_get(facts, "font.type3", 0)->label, ==, "text");
}

static void
test_not_embedded(void)
{
	g_autoptr(DpFacts) facts = measure_raw(&RAW_PAGE);

	g_assert_cmpuint(dp_facts_count(facts, "font.not-embedded"), ==, 1);
	g_assert_cmpuint(dp_facts_count(facts, "font.type3"), ==, 0);
}

static void
test_turned_page(void)
{
	FixtureRawPage page = RAW_PAGE;
	g_autoptr(DpFacts) facts = NULL;

	page.rotate = 90;
	facts = measure_raw(&page);
	assert_number(facts, "page.width", 792, 0.01);
	assert_number(facts, "page.height", 612, 0.01);
	assert_number(facts, "page.rotation", 90, 0);
}

static void
test_cropped_page(void)
{
	FixtureRawPage page = RAW_PAGE;
	g_autoptr(DpFacts) facts = NULL;

	page.crop[0] = 20;
	page.crop[1] = 40;
	page.crop[2] = 520;
	page.crop[3] = 740;
	facts = measure_raw(&page);
	assert_number(facts, "page.width", 500, 0.01);
	assert_number(facts, "page.height", 700, 0.01);
	assert_number(facts, "page.cropped", 1, 0);
}

/* ISO 32000-1, table 30: a user space unit of two points doubles the page. */
static void
test_user_unit(void)
{
	FixtureRawPage page = RAW_PAGE;
	g_autoptr(DpFacts) facts = NULL;

	page.user_unit = 2;
	facts = measure_raw(&page);
	assert_number(facts, "page.width", 1224, 0.01);
	assert_number(facts, "page.height", 1584, 0.01);
}

static void
test_owner_password(void)
{
	g_auto(Measured) measured = {0};
	FixturePaper paper = FIXTURE_PAPER;

	paper.owner_password = "owner";
	measured_init(&measured, &paper);
	assert_number(measured.facts, "file.encrypted", 1, 0);
	assert_geometry(&measured);
}

static const struct {
	const char *name;
	GTestFunc function;
} TESTS[] = {
    {"two-columns", test_two_columns},
    {"one-column", test_one_column},
    {"unusual-measures", test_unusual},
    {"small-type", test_small_type},
    {"furniture-is-outside", test_furniture},
    {"blank-lines-around-headings", test_blank_lines},
    {"appendix", test_appendix},
    {"truncated-entries", test_truncated_entries},
    {"no-references", test_no_references},
    {"local-squeeze", test_local_squeeze},
    {"type-3", test_type3},
    {"not-embedded", test_not_embedded},
    {"turned-page", test_turned_page},
    {"cropped-page", test_cropped_page},
    {"user-unit", test_user_unit},
    {"owner-password", test_owner_password},
};

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(TESTS); i++) {
		g_autofree char *path = g_strconcat("/geometry/", TESTS[i].name, NULL);

		g_test_add_func(path, TESTS[i].function);
	}
	return g_test_run();
}
