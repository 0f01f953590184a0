/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fixtures/program.h"
#include "fixtures/raw.h"
#include "pdf/file/page-tree.h"

/* `deskproof check --annotate`: copies of papers with the findings drawn into them. */

#define CHECK "check --no-config --venue strict "

static const char VENUE[] =
    "schema: 1\nid: strict\ntitle: Strict\nrules:\n"
    "  page-size: {sizes: [a4]" PROGRAM_CITE
    "  page-limit: {max: 3, excludes: [references]" PROGRAM_CITE "  pdf-a: {part: 2" PROGRAM_CITE
    "  anonymity-author-block: {policy: absent" PROGRAM_CITE;

/* What the copy of a paper holds. */
typedef struct {
	guint pages, own, links; /* annotations that are ours; with an action */
	char *texts;             /* of ours */
	char *bookmarks;         /* the first bookmark's title, and those below it */
} Copy;

static void
copy_clear(Copy *copy)
{
	g_free(copy->texts);
	g_free(copy->bookmarks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Copy, copy_clear)

static void
read_annotation(Copy *copy, const DpObject *annotation, GString *texts)
{
	g_autofree char *author = dp_object_get_text(annotation, "/T");
	g_autofree char *text = dp_object_get_text(annotation, "/Contents");
	g_auto(DpObject) action = dp_object_get(annotation, "/A");

	if (g_strcmp0(author, "deskproof") != 0)
		return;
	copy->own++;
	copy->links += dp_object_is_set(&action);
	g_string_append_printf(texts, "%s\n", text);
}

static void
read_page(Copy *copy, const DpObject *page, GString *texts)
{
	g_auto(DpObject) annotations = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items(&annotations, 1000);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_nth(&annotations, i);

		read_annotation(copy, &annotation, texts);
	}
}

static char *
read_bookmarks(const DpObject *catalog)
{
	g_auto(DpObject) outline = dp_object_get(catalog, "/Outlines");
	g_auto(DpObject) top = dp_object_get(&outline, "/First");
	g_auto(DpObject) item = dp_object_get(&top, "/First");
	GString *titles = g_string_new(NULL);
	g_autofree char *title = dp_object_get_text(&top, "/Title");

	g_string_append(titles, title);
	while (dp_object_is_dict(&item)) {
		g_autofree char *own = dp_object_get_text(&item, "/Title");
		DpObject next = dp_object_get(&item, "/Next");

		g_string_append_printf(titles, "\n%s", own);
		dp_object_clear(&item);
		item = next;
	}
	return g_string_free(titles, FALSE);
}

/* As `qpdf --check` does. */
static Copy
read_copy(const char *name)
{
	Copy copy = {.pages = 0};
	g_autofree char *path = program_path(name);
	qpdf_data qpdf = qpdf_init();
	GString *texts = g_string_new(NULL);
	gboolean sound = FALSE;

	g_assert_cmpint(qpdf_read(qpdf, path, NULL), ==, QPDF_SUCCESS);
	g_assert_cmpint(qpdf_check_pdf(qpdf), ==, QPDF_SUCCESS);
	{
		g_auto(DpObject) catalog = {qpdf, qpdf_get_root(qpdf)};
		g_autoptr(GArray) pages = dp_page_tree_read(&catalog, &sound);

		copy.pages = pages->len;
		for (guint i = 0; i < pages->len; i++)
			read_page(&copy, &g_array_index(pages, DpObject, i), texts);
		copy.bookmarks = read_bookmarks(&catalog);
	}
	g_assert_true(sound);
	copy.texts = g_string_free(texts, FALSE);
	qpdf_cleanup(&qpdf);
	return copy;
}

static void
test_copy(void)
{
	g_autoptr(GBytes) before = program_read("paper.pdf");
	g_auto(Ending) ending = program_run(CHECK "--annotate copy.pdf paper.pdf");
	g_autoptr(GBytes) after = program_read("paper.pdf");
	g_auto(Ending) plain = program_run(CHECK "paper.pdf");

	g_assert_cmpint(ending.exit, ==, 1);
	g_assert_cmpstr(ending.out, ==, plain.out);
	g_assert_cmpstr(ending.err, ==, "");
	g_assert_true(g_bytes_equal(before, after));
	g_auto(Copy) copy = read_copy("copy.pdf");
	assert_holds("bookmarks", copy.bookmarks, "deskproof: FAIL\n1 FAIL Page limit: ");
	assert_holds("bookmarks", copy.bookmarks, " FAIL Paper size: ");
	assert_holds("texts", copy.texts, "Required: 3 pages");
	assert_holds("texts", copy.texts, "The venue: “a sentence”");
	g_assert_cmpuint(copy.pages, >, 3);
	/* The stamp, the rule of page-limit and its tab, and tabs of page-size on each page. */
	g_assert_cmpuint(copy.own, >=, 3 + copy.pages);
}

/* Twice, in another locale and time zone, and without the sandbox. */
static void
test_same_bytes(void)
{
	g_auto(Ending) one = program_run(CHECK "--annotate one.pdf paper.pdf");
	g_auto(Ending) two =
	    program_run_in(".", CHECK "--annotate two.pdf paper.pdf",
	                   "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 TZ=Asia/Tokyo", NULL);
	g_auto(Ending) bare = program_run(CHECK "--no-sandbox --annotate bare.pdf paper.pdf");
	g_autoptr(GBytes) a = program_read("one.pdf");
	g_autoptr(GBytes) b = program_read("two.pdf");
	g_autoptr(GBytes) c = program_read("bare.pdf");

	g_assert_cmpint(one.exit, ==, 1);
	g_assert_cmpint(two.exit, ==, 1);
	g_assert_cmpint(bare.exit, ==, 1);
	g_assert_true(g_bytes_equal(a, b));
	g_assert_true(g_bytes_equal(a, c));
}

/* An earlier copy is replaced; another PDF is not, nor a file that is read. */
static const struct {
	const char *name, *command, *kept, *err;
} REFUSED[] = {
    {"the-paper", CHECK "--annotate paper.pdf paper.pdf", "paper.pdf", "this file is read"},
    {"a-link", CHECK "--annotate link.pdf paper.pdf", "paper.pdf", "this file is read"},
    {"another-paper", CHECK "--annotate other.pdf paper.pdf", "other.pdf",
     "say another one with --annotate"},
    {"the-source", CHECK "--annotate paper.tex paper.pdf", "paper.tex",
     "paper.tex: this file is no annotated copy, so nothing is written to it"},
    {"a-venue", "check --venue rules/strict.yaml --annotate rules/strict.yaml paper.pdf",
     "rules/strict.yaml", "this file is read"},
    {"the-report", CHECK "-o same.out --annotate same.out paper.pdf", "paper.pdf",
     "same.out: the report goes there, too"},
    {"standard-output", CHECK "--annotate - paper.pdf", "paper.pdf",
     "--annotate needs the name of a file or of a folder"},
    {"no-name", CHECK "--annotate= paper.pdf", "paper.pdf",
     "--annotate needs the name of a file or of a folder"},
    {"several", CHECK "--annotate new.pdf paper.pdf other.pdf", "paper.pdf",
     "there are several papers, so --annotate needs a folder that exists"},
    {"in-a-folder", CHECK "--annotate taken other.pdf", "taken/other.annotated.pdf",
     "so nothing is written to it"},
};

static void
test_refused(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autoptr(GBytes) before = program_read(REFUSED[i].kept);
	g_auto(Ending) ending = program_run(REFUSED[i].command);
	g_autoptr(GBytes) after = program_read(REFUSED[i].kept);

	g_assert_cmpint(ending.exit, ==, 2);
	g_assert_cmpstr(ending.out, ==, "");
	assert_holds("stderr", ending.err, REFUSED[i].err);
	g_assert_true(g_bytes_equal(before, after));
}

static void
test_replaces(void)
{
	g_auto(Ending) one = program_run(CHECK "--annotate again.pdf paper.pdf");
	g_auto(Ending) two = program_run(CHECK "--annotate again.pdf paper.pdf");

	g_assert_cmpint(one.exit, ==, 1);
	g_assert_cmpint(two.exit, ==, 1);
}

static void
test_folder(void)
{
	g_auto(Ending) ending =
	    program_run(CHECK "--annotate out paper.pdf other.pdf below/paper.pdf");

	g_assert_cmpint(ending.exit, ==, 1);
	g_auto(Copy) first = read_copy("out/paper.annotated.pdf");
	g_auto(Copy) second = read_copy("out/other.annotated.pdf");
	g_auto(Copy) third = read_copy("out/paper-2.annotated.pdf");
	g_assert_cmpuint(first.own, >, 0);
	g_assert_cmpuint(second.own, >, 0);
	g_assert_cmpuint(third.own, >, 0);
}

/* A paper that cannot be read has no copy; the others have theirs. */
static void
test_unreadable(void)
{
	g_auto(Ending) ending = program_run(CHECK "--annotate out broken.pdf no.pdf paper.pdf");
	g_autofree char *broken = program_path("out/broken.annotated.pdf");
	g_autofree char *missing = program_path("out/no.annotated.pdf");

	g_assert_cmpint(ending.exit, ==, 3);
	assert_holds("stderr", ending.err, "broken.pdf: there is no annotated copy");
	assert_holds("stderr", ending.err, "no.pdf: there is no annotated copy");
	g_assert_false(g_file_test(broken, G_FILE_TEST_EXISTS));
	g_assert_false(g_file_test(missing, G_FILE_TEST_EXISTS));
	g_auto(Copy) copy = read_copy("out/paper.annotated.pdf");
	g_assert_cmpuint(copy.own, >, 0);
}

static void
test_cannot_write(void)
{
	g_auto(Ending) ending = program_run(CHECK "--annotate no-folder/copy.pdf paper.pdf");

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, "it cannot be written");
}

/* What a paper says is text in its copy, and nothing else. */
static void
test_hostile(void)
{
	static const char *const AUTHORS[] = {"Ada) /A << /S /URI /URI (https://example.org)",
	                                      NULL};
	FixturePaper paper = FIXTURE_PAPER;

	paper.authors = AUTHORS;
	program_write_paper("hostile.pdf", &paper);
	g_auto(Ending) ending = program_run(CHECK "--annotate hostile-copy.pdf hostile.pdf");
	g_assert_cmpint(ending.exit, ==, 1);
	g_auto(Copy) copy = read_copy("hostile-copy.pdf");
	assert_holds("texts", copy.texts, "/URI (https://example.org)");
	g_assert_cmpuint(copy.links, ==, 0);
}

static void
test_encrypted(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.owner_password = "owner";
	program_write_paper("locked.pdf", &paper);
	g_auto(Ending) ending = program_run(CHECK "--annotate locked-copy.pdf locked.pdf");
	g_assert_cmpint(ending.exit, ==, 1);
	g_assert_cmpstr(ending.err, ==,
	                "deskproof: locked.pdf: the paper is encrypted, and the copy with marks is "
	                "not\n");
	g_auto(Copy) copy = read_copy("locked-copy.pdf");
	g_assert_cmpuint(copy.own, >, 0);
}

static void
test_signed(void)
{
	static const char *const LINES[] = {"1 Introduction", "a queue of small jobs", NULL};
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .size = 9.963,
	                       .leading = 11.955,
	                       .x = 72,
	                       .y = 700,
	                       .lines = LINES};
	g_autoptr(GBytes) pdf =
	    fixture_raw_draw(&page, 1, "/AcroForm << /SigFlags 3 /Fields [] >>");

	program_write("signed.pdf", g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
	g_auto(Ending) ending = program_run(CHECK "--annotate signed-copy.pdf signed.pdf");
	assert_holds("stderr", ending.err, "no signature is valid for the copy with marks");
	g_auto(Copy) copy = read_copy("signed-copy.pdf");
	g_assert_cmpuint(copy.pages, ==, 1);
}

/* Standard input, and a venue that nobody named: the paper is read once more for each. */
static void
test_input(void)
{
	g_autoptr(GBytes) pdf = program_read("paper.pdf");
	g_auto(Ending) ending = program_run_in(".", CHECK "--annotate out -", NULL, pdf);
	g_auto(Ending) guessed = program_run("check --no-config --annotate guessed.pdf paper.pdf");

	g_assert_cmpint(ending.exit, ==, 1);
	g_auto(Copy) copy = read_copy("out/standard-input.annotated.pdf");
	g_assert_cmpuint(copy.own, >, 0);
	g_assert_cmpint(guessed.exit, !=, 3);
}

static void
set_up(void)
{
	g_autofree char *out = NULL, *link = NULL;

	program_set_up();
	program_write("rules/strict.yaml", VENUE, -1);
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	program_write_paper("other.pdf", &FIXTURE_PAPER);
	program_write("paper.tex", "\\documentclass{article}\n", -1);
	program_write_paper("below/paper.pdf", &FIXTURE_PAPER);
	program_write_paper("taken/other.annotated.pdf", &FIXTURE_PAPER);
	program_write("broken.pdf", "%PDF-1.4\nnothing", -1);
	out = program_path("out");
	link = program_path("link.pdf");
	g_assert_cmpint(g_mkdir(out, 0700), ==, 0);
	g_assert_cmpint(symlink("paper.pdf", link), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autofree char *path = g_strconcat("/annotate/refused/", REFUSED[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_refused);
	}
	g_test_add_func("/annotate/copy", test_copy);
	g_test_add_func("/annotate/same-bytes", test_same_bytes);
	g_test_add_func("/annotate/replaces", test_replaces);
	g_test_add_func("/annotate/folder", test_folder);
	g_test_add_func("/annotate/unreadable", test_unreadable);
	g_test_add_func("/annotate/cannot-write", test_cannot_write);
	g_test_add_func("/annotate/hostile", test_hostile);
	g_test_add_func("/annotate/encrypted", test_encrypted);
	g_test_add_func("/annotate/signed", test_signed);
	g_test_add_func("/annotate/input", test_input);
	return program_test_run();
}
