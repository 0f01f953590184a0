/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fixtures/program.h"
#include "pdf/syntax/object.h"

/* `deskproof check --format pdf`. */

#define CHECK "check --no-config --venue strict --format pdf "

static const char VENUE[] = "schema: 1\nid: strict\ntitle: Strict\nrules:\n"
                            "  page-size: {sizes: [a4]" PROGRAM_CITE
                            "  page-limit: {max: 3, excludes: [references]" PROGRAM_CITE;

/* What a report holds. */
typedef struct {
	guint pages, images;
	char *title; /* of the file */
} Report;

static void
report_clear(Report *report)
{
	g_free(report->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Report, report_clear)

static guint
count_images(const DpObject *page)
{
	g_auto(DpObject) resources = dp_object_get(page, "/Resources");
	g_auto(DpObject) images = dp_object_get(&resources, "/XObject");
	guint n = 0;

	if (!dp_object_is_dict(&images))
		return 0;
	for (qpdf_oh_begin_dict_key_iter(images.qpdf, images.handle);
	     qpdf_oh_dict_more_keys(images.qpdf); n++)
		qpdf_oh_dict_next_key(images.qpdf);
	return n;
}

/* As `qpdf --check` does, which also unpacks the pictures. */
static Report
read_report(const char *name)
{
	g_autofree char *path = program_path(name);
	qpdf_data qpdf = qpdf_init();
	Report report = {.pages = 0};

	g_assert_cmpint(qpdf_read(qpdf, path, NULL), ==, QPDF_SUCCESS);
	g_assert_cmpint(qpdf_check_pdf(qpdf), ==, QPDF_SUCCESS);
	g_assert_false(qpdf_more_warnings(qpdf));
	report.title = g_strdup(qpdf_get_info_key(qpdf, "/Title"));
	report.pages = (guint)qpdf_get_num_pages(qpdf);
	for (guint i = 0; i < report.pages; i++) {
		const DpObject page = {qpdf, qpdf_get_page_n(qpdf, i)};

		report.images += count_images(&page);
	}
	qpdf_cleanup(&qpdf);
	return report;
}

static void
test_report(void)
{
	g_auto(Ending) ending = program_run(CHECK "-o report.pdf paper.pdf");

	g_assert_cmpint(ending.exit, ==, 1);
	g_assert_cmpstr(ending.out, ==, "");
	g_assert_cmpstr(ending.err, ==, "");
	{
		g_auto(Report) report = read_report("report.pdf");

		g_assert_cmpuint(report.pages, >=, 2);
		g_assert_cmpuint(report.images, >=, 1);
		g_assert_nonnull(report.title);
	}
}

/* A report is checked as any other PDF. */
static void
test_report_is_a_paper(void)
{
	g_auto(Ending) made = program_run(CHECK "-o again.pdf paper.pdf");
	g_auto(Ending) ending =
	    program_run("check --no-config --venue strict --format json again.pdf");

	g_assert_cmpint(made.exit, ==, 1);
	g_assert_cmpint(ending.exit, <, 2);
	assert_holds("json", ending.out, "\"page-size\"");
}

/* Twice, in another locale and time zone, and without the sandbox. */
static void
test_same_bytes(void)
{
	g_auto(Ending) one = program_run(CHECK "-o one.pdf paper.pdf");
	g_auto(Ending) two =
	    program_run_in(".", CHECK "-o two.pdf paper.pdf",
	                   "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 TZ=Asia/Tokyo", NULL);
	g_auto(Ending) bare = program_run(CHECK "--no-sandbox -o bare.pdf paper.pdf");
	g_autoptr(GBytes) a = program_read("one.pdf");
	g_autoptr(GBytes) b = program_read("two.pdf");
	g_autoptr(GBytes) c = program_read("bare.pdf");

	g_assert_cmpint(two.exit, ==, one.exit);
	g_assert_cmpint(bare.exit, ==, one.exit);
	g_assert_cmpint(one.exit, ==, 1);
	g_assert_true(g_bytes_equal(a, b));
	g_assert_true(g_bytes_equal(a, c));
}

/* To a pipe: all bytes, also those after a NUL. */
static void
test_pipe(void)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", NULL, G_SUBPROCESS_FLAGS_STDOUT_PIPE);
	g_auto(GStrv) words = program_words(CHECK "paper.pdf");
	g_autoptr(GSubprocess) process = program_spawn(launcher, words);
	g_autoptr(GBytes) out = NULL;
	g_auto(Ending) ending = program_run(CHECK "-o file.pdf paper.pdf");
	g_autoptr(GBytes) file = program_read("file.pdf");

	g_assert_true(g_subprocess_communicate(process, NULL, NULL, &out, NULL, NULL));
	g_assert_cmpint(g_subprocess_get_exit_status(process), ==, 1);
	g_assert_cmpint(ending.exit, ==, 1);
	g_assert_true(g_bytes_equal(out, file));
}

static void
test_terminal(void)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", "TERM=xterm", G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_auto(GStrv) words = program_words(CHECK "paper.pdf");
	g_autoptr(GSubprocess) process = NULL;
	g_autofree char *err = NULL;
	int master = posix_openpt(O_RDWR | O_NOCTTY), slave;

	if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) {
		g_test_skip("there are no terminals here");
		return;
	}
	slave = open(ptsname(master), O_RDWR | O_NOCTTY);
	g_assert_cmpint(slave, >=, 0);
	g_subprocess_launcher_take_stdout_fd(launcher, slave);
	process = program_spawn(launcher, words);
	g_subprocess_launcher_close(launcher);
	g_assert_true(g_subprocess_communicate_utf8(process, NULL, NULL, NULL, &err, NULL));
	close(master);
	g_assert_cmpint(g_subprocess_get_exit_status(process), ==, 2);
	g_assert_cmpstr(err, ==,
	                "deskproof: --format pdf is no text, so it is not written to a terminal; "
	                "say a file with -o FILE.pdf\n");
}

/* One of several cannot be read: the others have their sections. */
static void
test_several(void)
{
	g_auto(Ending) ending =
	    program_run(CHECK "-o several.pdf paper.pdf missing.pdf words.pdf paper.pdf");

	g_assert_cmpint(ending.exit, ==, 3);
	{
		g_auto(Report) one = read_report("report.pdf"), all = read_report("several.pdf");

		g_assert_cmpuint(all.images, ==, 2 * one.images);
		g_assert_cmpuint(all.pages, ==, 2 * one.pages + 3);
	}
}

/* An earlier report is replaced; nothing else that is a PDF. */
static const struct {
	const char *name, *command, *kept, *err;
	int exit;
} OUTPUTS[] = {
    {"again", CHECK "-o report.pdf paper.pdf", NULL, "", 1},
    {"other-format", "check --no-config --venue strict -o report.pdf paper.pdf", NULL, "", 1},
    {"the-paper", CHECK "-o paper.pdf paper.pdf", "paper.pdf", "this file is read", 2},
    {"another-paper", CHECK "-o other.pdf paper.pdf", "other.pdf",
     "other.pdf: this file is a PDF, so nothing is written to it", 2},
    {"no-folder", CHECK "-o nowhere/report.pdf paper.pdf", NULL,
     "nowhere/report.pdf: it cannot be written: No such file or directory", 2},
    {"watch", "watch --no-config --venue strict --format pdf paper.pdf", NULL,
     "watch writes one report after the other, and files of --format pdf cannot follow each "
     "other; use check",
     2},
};

static void
test_output(gconstpointer data)
{
	guint row = GPOINTER_TO_UINT(data);
	const char *kept = OUTPUTS[row].kept;
	g_autoptr(GBytes) before = kept != NULL ? program_read(kept) : NULL;
	g_auto(Ending) made = program_run(CHECK "-o report.pdf paper.pdf");
	g_auto(Ending) ending = program_run(OUTPUTS[row].command);
	g_autoptr(GBytes) after = kept != NULL ? program_read(kept) : NULL;

	g_assert_cmpstr(made.out, ==, "");
	g_assert_cmpint(ending.exit, ==, OUTPUTS[row].exit);
	assert_holds("stderr", ending.err, OUTPUTS[row].err);
	if (OUTPUTS[row].err[0] == '\0')
		g_assert_cmpstr(ending.err, ==, "");
	if (kept != NULL)
		g_assert_true(g_bytes_equal(before, after));
}

/* Without the fonts: Helvetica, which says so, and other bytes. */
static void
test_no_fonts(void)
{
	g_auto(Ending) with = program_run(CHECK "-o with.pdf paper.pdf");
	g_auto(Ending) without =
	    program_run_in(".", CHECK "-o without.pdf paper.pdf",
	                   "XDG_DATA_DIRS=/nonexistent XDG_DATA_HOME=/nonexistent", NULL);
	g_autoptr(GBytes) bytes = program_read("without.pdf");
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);

	g_assert_cmpint(with.exit, ==, 1);
	g_assert_cmpint(without.exit, ==, 1);
	g_assert_cmpstr(without.err, ==, "");
	g_assert_nonnull(g_strstr_len(data, (gssize)size, "/BaseFont /Helvetica-Bold"));
	g_assert_null(g_strstr_len(data, (gssize)size, "FontFile2"));
	{
		g_auto(Report) report = read_report("without.pdf");

		g_assert_cmpuint(report.images, >=, 1);
	}
}

static void
set_up(void)
{
	program_set_up();
	program_write("rules/strict.yaml", VENUE, -1);
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	program_write_paper("other.pdf", &FIXTURE_PAPER);
	program_write("words.pdf", "words", -1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	g_test_add_func("/pdf/report", test_report);
	g_test_add_func("/pdf/report-is-a-paper", test_report_is_a_paper);
	g_test_add_func("/pdf/same-bytes", test_same_bytes);
	g_test_add_func("/pdf/pipe", test_pipe);
	g_test_add_func("/pdf/terminal", test_terminal);
	g_test_add_func("/pdf/several", test_several);
	for (guint i = 0; i < G_N_ELEMENTS(OUTPUTS); i++) {
		g_autofree char *name = g_strdup_printf("/pdf/output/%s", OUTPUTS[i].name);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_output);
	}
	g_test_add_func("/pdf/no-fonts", test_no_fonts);
	return program_test_run();
}
