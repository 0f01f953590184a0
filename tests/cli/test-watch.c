/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fixtures/program.h"

/* A paper that is checked again whenever its PDF changes. */

static const char BREAKS[] =
    "schema: 1\nid: breaks\ntitle: Breaks\nrules:\n  page-size: {sizes: [a4]" PROGRAM_CITE;

/* A running `watch`. */
typedef struct {
	GSubprocess *process;
	GDataInputStream *out;
} Watch;

static Watch
watch_start(const char *command)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", NULL, G_SUBPROCESS_FLAGS_STDOUT_PIPE);
	g_auto(GStrv) words = program_words(command);
	Watch watch = {program_spawn(launcher, words), NULL};

	watch.out = g_data_input_stream_new(g_subprocess_get_stdout_pipe(watch.process));
	return watch;
}

/* Reads until a line has @part; the test fails if the output ends before. */
static void
watch_expect(Watch *watch, const char *part)
{
	for (;;) {
		g_autofree char *line = g_data_input_stream_read_line(watch->out, NULL, NULL, NULL);

		if (line == NULL) {
			g_test_fail_printf("no line has \"%s\"", part);
			return;
		}
		if (strstr(line, part) != NULL)
			return;
	}
}

/* Returns the exit status, and fails the test if another line was printed. */
static int
watch_end(Watch *watch)
{
	for (;;) {
		g_autofree char *line = g_data_input_stream_read_line(watch->out, NULL, NULL, NULL);

		if (line == NULL)
			break;
		if (strstr(line, ".pdf: ") != NULL)
			g_test_fail_printf("another report: %s", line);
	}
	g_assert_true(g_subprocess_wait(watch->process, NULL, NULL));
	g_clear_object(&watch->out);
	int status = g_subprocess_get_exit_status(watch->process);

	g_clear_object(&watch->process);
	return status;
}

static void
copy_part(const char *from, const char *to, gsize skip, gssize length, const char *mode)
{
	g_autoptr(GBytes) bytes = program_read(from);
	g_autofree char *path = program_path(to);
	const char *data = g_bytes_get_data(bytes, NULL);
	FILE *file = fopen(path, mode);
	gsize n = length < 0 ? g_bytes_get_size(bytes) - skip : (gsize)length;

	g_assert_nonnull(file);
	g_assert_cmpuint(fwrite(data + skip, 1, n, file), ==, n);
	fclose(file);
}

static void
replace(const char *from, const char *to)
{
	copy_part(from, to, 0, -1, "wb");
}

static void
test_says_what_changed(void)
{
	Watch watch;

	replace("letter.pdf", "changing.pdf");
	watch = watch_start("watch --venue breaks --times 3 changing.pdf");
	watch_expect(&watch, "FAIL page-size");
	watch_expect(&watch, "1 failure");
	replace("a4.pdf", "changing.pdf");
	watch_expect(&watch, "changing.pdf: PASS (was FAIL): 1 mended");
	replace("letter.pdf", "changing.pdf");
	watch_expect(&watch, "changing.pdf: FAIL (was PASS): 1 new");
	g_assert_cmpint(watch_end(&watch), ==, 1);
}

/* TeX writes a PDF in pieces, and removes it first. Less than a second between two pieces is less
 * than the patience with a file without an end. */
static void
test_waits_for_the_end(void)
{
	g_autofree char *path = program_path("pieces.pdf");
	Watch watch;

	replace("letter.pdf", "pieces.pdf");
	watch = watch_start("watch --venue breaks --quiet --times 2 pieces.pdf");
	watch_expect(&watch, "pieces.pdf: FAIL: page-size");
	g_assert_cmpint(g_remove(path), ==, 0);
	g_usleep(G_USEC_PER_SEC / 3);
	copy_part("a4.pdf", "pieces.pdf", 0, 300, "wb");
	g_usleep(G_USEC_PER_SEC / 2);
	copy_part("a4.pdf", "pieces.pdf", 300, -1, "ab");
	watch_expect(&watch, "pieces.pdf: PASS (was FAIL): 1 mended");
	g_assert_cmpint(watch_end(&watch), ==, 0);
}

/* The report before a broken PDF stays the one to compare with. */
static void
test_survives_damage(void)
{
	Watch watch;

	replace("letter.pdf", "damaged.pdf");
	watch = watch_start("watch --venue breaks --quiet --times 3 damaged.pdf");
	watch_expect(&watch, "damaged.pdf: FAIL: page-size");
	program_write("damaged.pdf", "%PDF-1.5\nnothing\n%%EOF\n", -1);
	watch_expect(&watch, "damaged.pdf: ERROR (was FAIL): ");
	replace("a4.pdf", "damaged.pdf");
	watch_expect(&watch, "damaged.pdf: PASS (was FAIL): 1 mended");
	g_assert_cmpint(watch_end(&watch), ==, 0);
}

static void
test_other_formats_are_whole(void)
{
	Watch watch;

	replace("letter.pdf", "lines.json.pdf");
	watch = watch_start("watch --venue breaks --format jsonl --times 2 lines.json.pdf");
	watch_expect(&watch, "\"verdict\": \"fail\", \"counts\"");
	replace("a4.pdf", "lines.json.pdf");
	watch_expect(&watch, "\"verdict\": \"pass\", \"counts\"");
	g_assert_cmpint(watch_end(&watch), ==, 0);
}

static const struct {
	const char *name, *command, *err;
} REFUSED[] = {
    {"none", "watch --venue breaks", "name the PDF to watch"},
    {"two", "watch --venue breaks a4.pdf letter.pdf", "name the PDF to watch"},
    {"stdin", "watch --venue breaks -", "name the PDF to watch"},
    {"output", "watch --venue breaks -o report.txt a4.pdf", "use check for --output"},
    {"annotate", "watch --venue breaks --annotate copy.pdf a4.pdf", "use check for --annotate"},
    {"times", "watch --venue breaks --times -1 a4.pdf", "--times must be at least 1"},
    {"venue", "watch --venue braeks a4.pdf", "there is no venue"},
    {"against", "watch --venue breaks --against old.json a4.pdf", "is not an option here"},
    {"against-two", "check --venue breaks --against old.json a4.pdf letter.pdf",
     "--against is for one paper"},
    {"against-format", "check --venue breaks --against old.json -f json a4.pdf",
     "--against is for one paper"},
    {"against-nothing", "check --venue breaks --against no.json a4.pdf", "There is no such file."},
    {"against-onto", "check --venue breaks --against old.json -o old.json a4.pdf",
     "this file is read"},
};

static void
test_refused(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) ending = program_run(REFUSED[i].command);

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, REFUSED[i].err);
	g_assert_cmpstr(ending.out, ==, "");
}

static void
test_against(void)
{
	g_auto(Ending) ending = program_run("check --venue breaks --against old.json -q a4.pdf");

	g_assert_cmpint(ending.exit, ==, 0);
	assert_holds("stdout", ending.out,
	             "a4.pdf: PASS (1 passed)\n\na4.pdf: PASS (was FAIL): 1 mended\n"
	             "  mended   page-size: ");
}

static void
set_up(void)
{
	FixturePaper a4 = FIXTURE_PAPER;

	a4.page_width = 595.28;
	a4.page_height = 841.89;
	program_set_up();
	program_write("rules/breaks.yaml", BREAKS, -1);
	program_write_paper("letter.pdf", &FIXTURE_PAPER);
	program_write_paper("a4.pdf", &a4);
	g_auto(Ending) ending = program_run("check --venue breaks -f json -o old.json letter.pdf");
	g_assert_cmpint(ending.exit, ==, 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autofree char *path = g_strdup_printf("/watch/refused/%s", REFUSED[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_refused);
	}
	g_test_add_func("/watch/against", test_against);
	g_test_add_func("/watch/says-what-changed", test_says_what_changed);
	g_test_add_func("/watch/waits-for-the-end", test_waits_for_the_end);
	g_test_add_func("/watch/survives-damage", test_survives_damage);
	g_test_add_func("/watch/other-formats-are-whole", test_other_formats_are_whole);
	return program_test_run();
}
