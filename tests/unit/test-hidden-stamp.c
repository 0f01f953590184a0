/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bound.h"
#include "base/limits.h"
#include "fixtures/raw.h"
#include "run/subject.h"

/*
 * Words that are hidden on several pages may be a stamp of a publisher or a portal. All passages of
 * a paper are compared with those of its other pages, within a bound.
 */

/* Page @page shows words, and @n passages between them that are white. */
static char *
page_content(guint page, guint n, const char *stamp)
{
	GString *content = g_string_new("BT /F1 8 Tf 10 780 Td ");

	for (guint i = 0; i < n; i++)
		g_string_append_printf(
		    content, "0 g (Seen words) Tj 100 0 Td 1 g (hidden%02u%02u of this one) Tj %s ",
		    page, i, i % 2 == 0 ? "150 0 Td" : "-350 -12 Td");
	g_string_append_printf(content, "0 g (Seen) Tj 1 g 0 -30 Td (%s) Tj ET", stamp);
	return g_string_free(content, FALSE);
}

/* @n_stamped of the pages have the same words. */
static DpFacts *
measure(guint n_pages, guint n, guint n_stamped)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();
	g_autoptr(GString) kids = g_string_new(NULL);
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(GError) error = NULL;
	DpFacts *facts;

	for (guint i = 0; i < 3 + 2 * n_pages; i++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R >>");
	fixture_raw_write(raw, 3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
	for (guint i = 0; i < n_pages; i++) {
		g_autofree char *content = page_content(
		    i, n, i < n_stamped ? "Accepted for the proceedings by the chairs" : "");

		g_string_append_printf(kids, "%u 0 R ", 4 + 2 * i);
		fixture_raw_write(raw, 4 + 2 * i,
		                  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 800] /Contents "
		                  "%u 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
		                  5 + 2 * i);
		fixture_raw_stream(raw, 5 + 2 * i, "", content);
	}
	fixture_raw_write(raw, 2, "<< /Type /Pages /Count %u /Kids [%s] >>", n_pages, kids->str);
	pdf = fixture_raw_finish(raw, 1, "");
	facts = dp_subject_measure(&(DpSubject){.pdf = pdf}, &error);
	g_assert_no_error(error);
	return facts;
}

static guint
count_doubts(const DpFacts *facts, const char *doubt)
{
	guint n = 0;

	for (guint i = 0; i < dp_facts_count(facts, "hidden.doubt"); i++)
		n += g_str_equal(dp_facts_get(facts, "hidden.doubt", i)->text, doubt);
	return n;
}

static void
test_pages(void)
{
	g_autoptr(DpFacts) two = measure(4, 0, 2);
	g_autoptr(DpFacts) three = measure(4, 0, 3);

	g_assert_cmpuint(dp_facts_count(two, "hidden.text"), ==, 2);
	g_assert_cmpuint(count_doubts(two, "stamp"), ==, 0);
	g_assert_cmpuint(dp_facts_count(three, "hidden.text"), ==, 3);
	g_assert_cmpuint(count_doubts(three, "stamp"), ==, 3);
}

#define A_PAGE 100u /* passages, and one stamp */

/* The last pages of a file with too many of them are in doubt, and the file is not read to its end;
 * half as many are compared with all. */
static void
test_too_many(void)
{
	guint n_pages =
	    34; /* 34 * 101 passages, each compared with 34 * 201: the seen words, too */
	g_autoptr(DpFacts) many = measure(n_pages, A_PAGE, n_pages);
	g_autoptr(DpFacts) fewer = measure(n_pages / 2, A_PAGE, n_pages / 2);

	g_assert_cmpuint(n_pages * n_pages * A_PAGE * A_PAGE * 2, >, DP_LIMIT_STAMP_TESTS);
	g_assert_nonnull(dp_facts_cut(many, "hidden.text"));
	g_assert_cmpuint(count_doubts(many, "not-compared"), >, A_PAGE);
	g_assert_cmpuint(count_doubts(many, "not-compared"), <, 10 * A_PAGE);
	g_assert_null(dp_facts_cut(fewer, "hidden.text"));
	g_assert_cmpuint(count_doubts(fewer, "not-compared"), ==, 0);
	g_assert_cmpuint(count_doubts(fewer, "stamp"), ==, n_pages / 2);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/hidden-stamp/pages", test_pages);
	g_test_add_func("/hidden-stamp/too-many", test_too_many);
	return g_test_run();
}
