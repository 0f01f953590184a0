/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "fixtures/program.h"

/* `deskproof measure`: a text, a copy, and pictures of pages. */

static void
test_text(void)
{
	g_auto(Ending) ending = program_run("measure paper.pdf");

	g_assert_cmpint(ending.exit, ==, 0);
	g_assert_cmpstr(ending.err, ==, "");
	assert_holds("stdout", ending.out, "paper.pdf: ");
	assert_holds("stdout", ending.out,
	             "\npage 2: 2 columns, gap 0.25 in (6.3 mm), body 9.96 pt");
	assert_holds("stdout", ending.out, "; references begin\n");
}

static void
test_input(void)
{
	g_autoptr(GBytes) pdf = program_read("paper.pdf");
	g_auto(Ending) ending = program_run_in(".", "measure -", NULL, pdf);
	g_auto(Ending) copy = program_run_in(".", "measure - -o input.pdf", NULL, pdf);
	g_autoptr(GBytes) written = program_read("input.pdf");

	g_assert_cmpint(ending.exit, ==, 0);
	assert_holds("stdout", ending.out, "standard input: ");
	g_assert_cmpint(copy.exit, ==, 0);
	g_assert_cmpuint(g_bytes_get_size(written), >, g_bytes_get_size(pdf));
}

static GBytes *
read_made(const char *stem, const char *ending)
{
	g_autofree char *name = g_strdup_printf("%s.%s", stem, ending);

	return program_read(name);
}

/* Twice, in another locale and time zone, and without the sandbox. An earlier copy is replaced. */
static void
test_same_bytes(void)
{
	static const char *const ENDINGS[] = {"pdf", "png"};

	for (guint i = 0; i < G_N_ELEMENTS(ENDINGS); i++) {
		g_auto(Ending) zero = program_runf("measure paper.pdf -o one.%s", ENDINGS[i]);
		g_auto(Ending) one = program_runf("measure paper.pdf -o one.%s", ENDINGS[i]);
		g_autofree char *command =
		    g_strdup_printf("measure paper.pdf -o two.%s", ENDINGS[i]);
		g_auto(Ending) two = program_run_in(
		    ".", command, "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 TZ=Asia/Tokyo", NULL);
		g_auto(Ending) bare =
		    program_runf("measure --no-sandbox paper.pdf -o bare.%s", ENDINGS[i]);
		g_autoptr(GBytes) a = read_made("one", ENDINGS[i]);
		g_autoptr(GBytes) b = read_made("two", ENDINGS[i]);
		g_autoptr(GBytes) c = read_made("bare", ENDINGS[i]);

		g_assert_cmpint(zero.exit, ==, 0);
		g_assert_cmpint(one.exit, ==, 0);
		g_assert_cmpint(two.exit, ==, 0);
		g_assert_cmpint(bare.exit, ==, 0);
		g_assert_true(g_bytes_equal(a, b));
		g_assert_true(g_bytes_equal(a, c));
	}
}

static guint
side(GBytes *png, guint index)
{
	const guint8 *data = g_bytes_get_data(png, NULL);
	guint32 pixels;

	g_assert_cmpmem(data, 4, "\x89PNG", 4);
	memcpy(&pixels, data + 16 + 4 * index, sizeof pixels);
	return GUINT32_FROM_BE(pixels);
}

/* Letter paper at 150 dpi. */
static void
test_pictures(void)
{
	g_auto(Ending) ending = program_run("measure paper.pdf --pages 1-2 -o many.png");
	g_auto(Ending) second = program_run("measure paper.pdf --page 2 -o second.PNG");
	g_autoptr(GBytes) one = program_read("many-1.png");
	g_autoptr(GBytes) two = program_read("many-2.png");
	g_autoptr(GBytes) same = program_read("second.PNG");
	g_autofree char *none = program_path("many.png");

	g_assert_cmpint(ending.exit, ==, 0);
	g_assert_cmpint(second.exit, ==, 0);
	g_assert_cmpuint(side(one, 0), ==, 1275);
	g_assert_cmpuint(side(one, 1), ==, 1650);
	g_assert_true(g_bytes_equal(two, same));
	g_assert_false(g_bytes_equal(one, two));
	g_assert_cmpuint(g_bytes_get_size(one), <=, DP_LIMIT_SURVEY_PICTURE_BYTES);
	g_assert_false(g_file_test(none, G_FILE_TEST_EXISTS));
}

/* A poster is drawn smaller. */
static void
test_poster(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.page_width = 3370;
	paper.page_height = 4768;
	program_write_paper("poster.pdf", &paper);
	g_auto(Ending) ending = program_run("measure poster.pdf -o poster.png");
	g_assert_cmpint(ending.exit, ==, 0);
	g_autoptr(GBytes) png = program_read("poster.png");
	g_assert_cmpuint(side(png, 0), <=, DP_LIMIT_SURVEY_PICTURE_PIXELS);
	g_assert_cmpuint(side(png, 1), <=, DP_LIMIT_SURVEY_PICTURE_PIXELS);
}

/* How a call ends, what it says, and a file that it leaves as it was. */
static const struct {
	const char *name, *command;
	int exit;
	const char *err, *kept;
} REFUSED[] = {
    {"no-file", "measure", 2, "name exactly one file: `deskproof measure FILE`", NULL},
    {"two-files", "measure paper.pdf other.pdf", 2, "name exactly one file", NULL},
    {"missing", "measure none.pdf", 3, "none.pdf: There is no such file.\n", NULL},
    {"broken", "measure broken.pdf -o broken-copy.pdf", 3, "deskproof: broken.pdf: ", "broken.pdf"},
    {"locked", "measure locked.pdf -o locked-copy.pdf", 3, "deskproof: locked.pdf: ", "locked.pdf"},
    {"the-paper", "measure paper.pdf -o paper.pdf", 2, "this file is read", "paper.pdf"},
    {"a-link", "measure paper.pdf -o link.pdf", 2, "this file is read", "paper.pdf"},
    {"another-paper", "measure paper.pdf -o other.pdf", 2,
     "other.pdf: this file is a PDF, so nothing is written to it; say another one with --output",
     "other.pdf"},
    {"no-picture", "measure paper.pdf -o notes.png", 2, "notes.png: this file is no PNG",
     "notes.png"},
    {"one-of-several", "measure paper.pdf --pages 1-3 -o part.png", 2,
     "part-2.png: this file is no PNG", "part-2.png"},
    {"another-ending", "measure paper.pdf -o out.txt", 2,
     "out.txt: --output needs a name that ends in .pdf or .png\n", NULL},
    {"only-an-ending", "measure paper.pdf -o .png", 2, "needs a name that ends in .pdf or .png",
     NULL},
    {"no-such-page", "measure paper.pdf --page 99 -o new.png", 2,
     "deskproof: paper.pdf: there is no page 99: the paper has ", NULL},
    {"no-such-pages", "measure paper.pdf --pages 2-20 -o new.png", 2,
     "deskproof: paper.pdf: there is no page ", NULL},
    {"page-0", "measure paper.pdf --page 0 -o new.png", 2, "--page must be the number of a page",
     NULL},
    {"page-below", "measure paper.pdf --page -1 -o new.png", 2,
     "--page must be the number of a page", NULL},
    {"pages-backwards", "measure paper.pdf --pages 3-1 -o new.png", 2,
     "--pages must be two numbers of pages, such as 1-3, not “3-1”", NULL},
    {"pages-words", "measure paper.pdf --pages all -o new.png", 2, "not “all”", NULL},
    {"pages-many", "measure paper.pdf --pages 1-400 -o new.png", 2, "at most 50 pages", NULL},
    {"both", "measure paper.pdf --page 1 --pages 1-2 -o new.png", 2, "cannot be used together",
     NULL},
    {"page-of-a-copy", "measure paper.pdf --page 1 -o new.pdf", 2,
     "--page and --pages are for pictures", NULL},
    {"page-of-a-text", "measure paper.pdf --pages 1-2", 2, "--page and --pages are for pictures",
     NULL},
    {"no-folder", "measure paper.pdf -o no-folder/new.png", 2, "it cannot be written", NULL},
    {"no-option", "measure paper.pdf --sheet 1", 2, "is not an option here", NULL},
};

static void
test_refused(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	const char *kept = REFUSED[i].kept != NULL ? REFUSED[i].kept : "paper.pdf";
	g_autoptr(GBytes) before = program_read(kept);
	g_auto(Ending) ending = program_run(REFUSED[i].command);
	g_autoptr(GBytes) after = program_read(kept);
	g_autofree char *made = program_path("new.png");

	g_assert_cmpint(ending.exit, ==, REFUSED[i].exit);
	g_assert_cmpstr(ending.out, ==, "");
	assert_holds("stderr", ending.err, REFUSED[i].err);
	g_assert_cmpuint(program_count_lines(ending.err), ==, 1);
	g_assert_true(g_bytes_equal(before, after));
	g_assert_false(g_file_test(made, G_FILE_TEST_EXISTS));
}

/* It opens without a password: its copy is not encrypted, which is said. */
static void
test_encrypted(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.owner_password = "owner";
	program_write_paper("owned.pdf", &paper);
	g_auto(Ending) ending = program_run("measure owned.pdf -o owned-copy.pdf");
	g_assert_cmpint(ending.exit, ==, 0);
	assert_holds("stderr", ending.err, "the copy with marks is not\n");
}

static void
set_up(void)
{
	FixturePaper locked = FIXTURE_PAPER;
	g_autofree char *link = NULL;

	program_set_up();
	locked.owner_password = "owner";
	locked.user_password = "user";
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	program_write_paper("other.pdf", &FIXTURE_PAPER);
	program_write_paper("locked.pdf", &locked);
	program_write("broken.pdf", "%PDF-1.4\nnothing", -1);
	program_write("notes.png", "not a picture", -1);
	program_write("part-2.png", "not a picture", -1);
	link = program_path("link.pdf");
	g_assert_cmpint(symlink("paper.pdf", link), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	set_up();
	g_test_add_func("/measure/text", test_text);
	g_test_add_func("/measure/input", test_input);
	g_test_add_func("/measure/same-bytes", test_same_bytes);
	g_test_add_func("/measure/pictures", test_pictures);
	g_test_add_func("/measure/poster", test_poster);
	g_test_add_func("/measure/encrypted", test_encrypted);
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autofree char *path = g_strconcat("/measure/refused/", REFUSED[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_refused);
	}
	return program_test_run();
}
