/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "content-page.h"
#include "fixtures/damage.h"
#include "fixtures/paper.h"
#include "layout/layout.h"
#include "pdf/file/document.h"
#include "pdf/file/poppler-library.h"

/*
 * In this order: once loaded, the library stays.
 */

static void
read_all(GBytes *bytes, guint *n_pages)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(bytes, &error);

	g_assert_no_error(error);
	*n_pages = dp_document_n_pages(document);
	for (guint i = 1; i <= *n_pages; i++) {
		g_autoptr(DpPage) page = dp_document_load_page(document, i, &error);

		g_assert_no_error(error);
		g_assert_cmpuint(strlen(page->text), >, 0);
	}
}

static void
test_plain_file_needs_none(void)
{
	g_autoptr(GBytes) paper = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	guint n_pages;

	read_all(paper, &n_pages);
	g_assert_cmpuint(n_pages, >, 0);
	g_assert_false(dp_poppler_is_loaded());
}

static guint n_asked;

static void
count(void)
{
	n_asked++;
}

/* Its words are filled with a pattern, so only the drawn page can tell if they are seen. In a
 * process of its own, which has the library then. */
static void
test_doubtful_page_asks_early(void)
{
	static const ContentPage PAGE = {
	    .content = "/Pattern cs /P scn BT /F1 8 Tf 10 50 Td (words that may be seen) Tj ET"};
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpLayout) layout = NULL;

	if (!g_test_subprocess()) {
		g_test_trap_subprocess(NULL, 0, 0);
		g_test_trap_assert_passed();
		return;
	}
	document = content_page_open(&PAGE);
	dp_poppler_set_absent(count);
	layout = dp_layout_new(document);
	dp_poppler_set_absent(NULL);
	g_assert_cmpuint(n_asked, ==, 1);
}

/* The same words in black. */
static void
test_plain_page_asks_for_none(void)
{
	static const ContentPage PAGE = {.content =
	                                     "BT /F1 8 Tf 10 50 Td (words that may be seen) Tj ET"};
	g_autoptr(DpDocument) document = content_page_open(&PAGE);
	g_autoptr(DpLayout) layout = NULL;

	n_asked = 0;
	dp_poppler_set_absent(count);
	layout = dp_layout_new(document);
	dp_poppler_set_absent(NULL);
	g_assert_cmpuint(n_asked, ==, 0);
	g_assert_false(dp_poppler_is_loaded());
}

/* What the pages of it are is a guess, and two guess better than one. */
static void
test_damaged_file_needs_it(void)
{
	g_autoptr(GBytes) paper = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	g_autoptr(GBytes) damaged = fixture_damage(paper);
	guint whole, n_pages;

	read_all(paper, &whole);
	n_asked = 0;
	dp_poppler_set_absent(count);
	read_all(damaged, &n_pages);
	dp_poppler_set_absent(NULL);
	g_assert_cmpuint(n_asked, ==, 1);
	g_assert_cmpuint(n_pages, ==, whole);
	g_assert_true(dp_poppler_is_loaded());
}

int
main(int argc, char *argv[])
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/poppler-library/plain-file-needs-none", test_plain_file_needs_none);
	g_test_add_func("/poppler-library/plain-page-asks-for-none", test_plain_page_asks_for_none);
	g_test_add_func("/poppler-library/damaged-file-needs-it", test_damaged_file_needs_it);
	g_test_add_func("/poppler-library/doubtful-page-asks-early", test_doubtful_page_asks_early);
	return g_test_run();
}
