/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixtures/program.h"

/* A paper made with another venue's kit: each command and format says so, and no verdict changes.
 */

#define PAPER "acm-sigconf-6-pages.pdf"
#define SAYS "This looks like the style of ACM conference proceedings (acmart, sigconf)"

static void
write_paper(void)
{
	g_autofree char *path =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "testdata", PAPER, NULL);
	g_autofree char *bytes = NULL;
	g_autoptr(GError) error = NULL;
	gsize length = 0;

	g_assert_true(g_file_get_contents(path, &bytes, &length, &error));
	g_assert_no_error(error);
	program_write("paper.pdf", bytes, (gssize)length);
}

/* Before everything that it explains. */
static void
test_text(void)
{
	g_auto(Ending) ending = program_run("check --venue mlsys-2026 paper.pdf");

	g_assert_cmpint(ending.exit, ==, 1);
	assert_holds("stdout", ending.out,
	             "the style file.\n\nNOTE other-style\n  This looks like");
	assert_holds("stdout", ending.out, "\nFAIL body-font-size\n");
}

static void
test_formats(void)
{
	static const char *const FORMATS[] = {"json", "jsonl", "html", "csv", "sarif", "junit"};

	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_auto(Ending) ending =
		    program_runf("check --venue mlsys-2026 --format %s paper.pdf", FORMATS[i]);

		g_assert_cmpint(ending.exit, ==, 1);
		assert_holds(FORMATS[i], ending.out, "other-style");
		assert_holds(FORMATS[i], ending.out, SAYS);
	}
}

/* It is kept with the others, and read back. */
static void
test_batch(void)
{
	g_auto(Ending) batch = program_run("batch --venue mlsys-2026 --results all.db paper.pdf");
	g_auto(Ending) listed = program_run("results --format jsonl all.db");
	g_auto(Ending) found = program_run("results --rule other-style all.db");

	g_assert_cmpint(batch.exit, ==, 1);
	assert_holds("stdout", listed.out, SAYS);
	assert_holds("stdout", found.out, "paper.pdf");
}

static void
test_it_can_be_left_out(void)
{
	g_auto(Ending) without =
	    program_run("check --venue mlsys-2026 --ignore other-style paper.pdf");
	g_auto(Ending) own = program_run("check --venue mind-2026 paper.pdf");

	g_assert_cmpint(without.exit, ==, 1);
	g_assert_null(strstr(without.out, "other-style"));
	g_assert_null(strstr(own.out, "other-style"));
}

static void
test_it_is_explained(void)
{
	g_auto(Ending) ending = program_run("explain other-style");

	g_assert_cmpint(ending.exit, ==, 0);
	assert_holds("stdout", ending.out, "Begin with the venue's own kit");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	write_paper();
	g_test_add_func("/another-kit/text", test_text);
	g_test_add_func("/another-kit/formats", test_formats);
	g_test_add_func("/another-kit/batch", test_batch);
	g_test_add_func("/another-kit/can-be-left-out", test_it_can_be_left_out);
	g_test_add_func("/another-kit/is-explained", test_it_is_explained);
	return program_test_run();
}
