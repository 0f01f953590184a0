/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "fixtures/program.h"
#include "fixtures/raw.h"
#include "fixtures/synctex.h"

/* `deskproof check` beside a SyncTeX file: which lines of the source each format names, and when
 * the file is not used. */

#define CHECK "check --no-config --venue strict "

static const char VENUE[] = "schema: 1\nid: strict\ntitle: Strict\nrules:\n"
                            "  anonymity-email: {severity: error" PROGRAM_CITE;

/* The words are in the second line of print, from line 31 of a part of the paper. */
#define SHEET                                                                                      \
	"{1\n[1,99:72,720:468,648,0\n(3,29:72,110:468,8,2\nk3,28:300,110:6\nk3,29:540,110:0\n)\n"  \
	"(3,33:72,122:468,8,2\nk3,31:300,122:6\nk3,33:540,122:0\n)\n]\n}1\n"

static void
write_paper(const char *name)
{
	static const char *const LINES[] = {
	    "A queue of small jobs is kept in memory.",
	    "Correspondence: ada.orvik@tides.org",
	    "Jobs that wait are kept in the order of their arrival,",
	    "and none is lost when the store ends before the queue.",
	    "Small jobs are set free as soon as they are done.",
	    NULL};
	const FixtureRawPage page = {.media = {0, 0, 612, 792},
	                             .size = 10,
	                             .leading = 12,
	                             .x = 72,
	                             .y = 682,
	                             .lines = LINES};
	g_autoptr(GBytes) pdf = fixture_raw_draw(&page, 1, NULL);

	program_write(name, g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
}

/* @part: the name of file 3. */
static void
write_synctex(const char *name, const char *part, const char *sheets)
{
	g_autofree char *inputs = g_strdup_printf("Input:1:./main.tex\nInput:3:%s\n", part);
	g_autofree char *text = fixture_synctex(inputs, sheets);
	g_autoptr(GBytes) packed = fixture_gzip(text, strlen(text), 1);

	program_write(name, g_bytes_get_data(packed, NULL), (gssize)g_bytes_get_size(packed));
}

static void
write_in_folder(const char *name, const char *part)
{
	g_autofree char *full = g_strdup_printf("%s/%s", program_folder, part);

	write_synctex(name, full, SHEET);
}

static void
set_age(const char *name, const char *than, int seconds)
{
	g_autofree char *path = program_path(name), *other = program_path(than);
	GStatBuf status;
	struct utimbuf times;

	g_assert_cmpint(g_stat(other, &status), ==, 0);
	times.actime = times.modtime = status.st_mtime - seconds;
	g_assert_cmpint(g_utime(path, &times), ==, 0);
}

static const struct {
	const char *name, *below, *arguments, *out, *absent;
} FORMATS[] = {
    {"text", ".", "paper.pdf", " sections/queue.tex:31: “", NULL},
    {"concise", ".", "--format concise paper.pdf",
     "sections/queue.tex:31: FAIL anonymity-email: ", "paper.pdf:1:"},
    {"concise-page", ".", "--format concise paper.pdf", " (paper.pdf, page 1)\n", NULL},
    {"json", ".", "--format json paper.pdf", "\"source_file\": \"sections/queue.tex\"", NULL},
    {"json-line", ".", "--format json paper.pdf", "\"source_line\": 31\n", NULL},
    {"sarif", ".", "--format sarif paper.pdf", "\"uri\": \"sections/queue.tex\"\n", NULL},
    {"sarif-line", ".", "--format sarif paper.pdf", "\"startLine\": 31\n", NULL},
    {"sarif-paper", ".", "--format sarif paper.pdf", "\"relatedLocations\": [", NULL},
    {"github", ".", "--format github paper.pdf",
     "::error file=sections/queue.tex,line=31,title=FAIL anonymity-email::paper.pdf, page 1: ",
     NULL},
    {"html", ".", "--format html paper.pdf", "sections/queue.tex:31", NULL},
    {"junit", ".", "--format junit paper.pdf", "sections/queue.tex:31", NULL},
    {"no-sandbox", ".", "--no-sandbox paper.pdf", "sections/queue.tex:31", NULL},
    {"several", ".", "--format concise paper.pdf alone.pdf", "\nalone.pdf:1: FAIL", NULL},
    {"never", ".", "--synctex never paper.pdf", NULL, "queue.tex"},
    {"quiet", ".", "-q paper.pdf", "paper.pdf: FAIL", "queue.tex"},
    {"none-beside", ".", "alone.pdf", NULL, "queue.tex"},
    {"named", ".", "--synctex paper.synctex.gz alone.pdf", "sections/queue.tex:31", NULL},
    {"plain-file", ".", "plain.pdf", "sections/queue.tex:31", NULL},
    {"from-below", "sections", "../paper.pdf", " queue.tex:31", NULL},
    {"from-beside", "elsewhere", "../paper.pdf", " ../sections/queue.tex:31", NULL},
    {"other-machine", ".", "moved.pdf", " /home/ada/paper/queue.tex:31", NULL},
    {"relative", ".", "sub/relative.pdf", " sub/parts/queue.tex:31", NULL},
    {"above", ".", "sub/above.pdf", " parts/queue.tex:31", NULL},
    {"outside", ".", "outside.pdf", " ../../../../../../../../etc/passwd:31", NULL},
    {"github-commands", ".", "--format github commands.pdf",
     "::error file=parts/a%2Cline=1%3A%3Aerror%3A%3Ab%25.tex,line=31,title=", "::error::"},
};

static void
test_format(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autofree char *command = g_strconcat(CHECK, FORMATS[i].arguments, NULL);
	g_auto(Ending) ending = program_run_in(FORMATS[i].below, command, NULL, NULL);

	g_assert_cmpint(ending.exit, ==, 1);
	assert_holds("stdout", ending.out, FORMATS[i].out);
	if (FORMATS[i].absent != NULL)
		g_assert_null(strstr(ending.out, FORMATS[i].absent));
	if (strstr(FORMATS[i].arguments, "--no-sandbox") == NULL)
		g_assert_cmpstr(ending.err, ==, "");
}

static const struct {
	const char *name, *arguments;
	int exit;
	const char *err;
} REFUSED[] = {
    {"older", "older.pdf", 1,
     "deskproof: older.synctex.gz: not used: it was not written together with older.pdf; compile "
     "again with -synctex=1, or name it with --synctex\n"},
    {"newer", "newer.pdf", 1, "newer.synctex.gz: not used: it was not written together"},
    {"damaged", "damaged.pdf", 1,
     "deskproof: damaged.synctex.gz: not used: The SyncTeX file is damaged: it cannot be "
     "decompressed to its end.\n"},
    {"other-pages", "pages.pdf", 1,
     "pages.synctex.gz: not used: The SyncTeX file is of another run of TeX: it describes 2 pages, "
     "and the PDF has 1."},
    {"missing", "--synctex no.synctex paper.pdf", 2,
     "deskproof: no.synctex: There is no such file.\n"},
    {"folder", "--synctex sub paper.pdf", 2, "deskproof: sub: "},
    {"no-synctex", "--synctex paper.pdf paper.pdf", 1, "paper.pdf: not used: The SyncTeX file"},
    {"several", "--synctex paper.synctex.gz paper.pdf alone.pdf", 2, "the file of one paper"},
    {"output", "-o paper.synctex.gz paper.pdf", 2, "paper.synctex.gz"},
};

static void
test_refused(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autofree char *command = g_strconcat(CHECK, REFUSED[i].arguments, NULL);
	g_auto(Ending) ending = program_run(command);

	g_assert_cmpint(ending.exit, ==, REFUSED[i].exit);
	assert_holds("stderr", ending.err, REFUSED[i].err);
	g_assert_null(strstr(ending.out, "queue.tex"));
}

/* Two minutes apart are one run of TeX and of a converter; and the same bytes come out again. */
static void
test_nearly_as_old(void)
{
	write_paper("near.pdf");
	write_synctex("near.synctex.gz", "./queue.tex", SHEET);
	set_age("near.synctex.gz", "near.pdf", 120);
	g_auto(Ending) ending = program_run(CHECK "near.pdf");
	g_auto(Ending) again = program_run(CHECK "near.pdf");
	assert_holds("stdout", ending.out, " queue.tex:31");
	g_assert_cmpstr(ending.out, ==, again.out);
	set_age("near.synctex.gz", "near.pdf", 121);
	g_auto(Ending) apart = program_run(CHECK "near.pdf");
	g_assert_null(strstr(apart.out, "queue.tex"));
}

/* A paper without findings, one from standard input, and papers of a batch. */
static void
test_not_read(void)
{
	g_autoptr(GBytes) pdf = program_read("paper.pdf");
	g_auto(Ending) passes = program_run(CHECK "--ignore anonymity-email damaged.pdf");
	g_auto(Ending) input = program_run_in(".", CHECK "-", NULL, pdf);
	g_auto(Ending) batch =
	    program_run("batch --no-config --venue strict --format jsonl damaged.pdf paper.pdf");

	g_assert_null(strstr(passes.err, "synctex"));
	g_assert_cmpstr(input.err, ==, "");
	g_assert_null(strstr(input.out, "queue.tex"));
	g_assert_null(strstr(batch.err, "synctex"));
	g_assert_null(strstr(batch.out, "queue.tex"));
}

/* What is compared with an earlier report, and with the lines of an earlier source. */
static void
test_against(void)
{
	g_auto(Ending) before = program_run(CHECK "--format json -o before.json paper.pdf");
	g_auto(Ending) after = program_run(CHECK "--against before.json paper.pdf");

	g_assert_cmpint(before.exit, ==, 1);
	g_assert_cmpint(after.exit, ==, 1);
	assert_holds("stdout", after.out, "sections/queue.tex:31");
}

/* Names with what controls a terminal, or begins a command of GitHub's, are not shown. */
static void
test_hostile_names(void)
{
	static const char *const NAMES[] = {"a\033[31mb.tex", "a\r::error::b.tex",
	                                    "a\342\200\256b.tex", "a\377b.tex"};

	write_paper("hostile.pdf");
	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		write_synctex("hostile.synctex.gz", NAMES[i], SHEET);
		g_auto(Ending) github = program_run(CHECK "--format github hostile.pdf");
		g_auto(Ending) text = program_run(CHECK "hostile.pdf");
		assert_holds("stdout", github.out, "::error file=hostile.pdf,title=");
		g_assert_null(strstr(text.out, "b.tex"));
		g_assert_null(strchr(text.out, '\033'));
	}
}

static void
write_stale(void)
{
	static const char *const STALE[] = {"older", "newer"};

	for (guint i = 0; i < G_N_ELEMENTS(STALE); i++) {
		g_autofree char *pdf = g_strconcat(STALE[i], ".pdf", NULL);
		g_autofree char *synctex = g_strconcat(STALE[i], ".synctex.gz", NULL);

		write_paper(pdf);
		write_synctex(synctex, "./queue.tex", SHEET);
		set_age(synctex, pdf, i == 0 ? 600 : -600);
	}
	write_paper("damaged.pdf");
	program_write("damaged.synctex.gz", "\037\213\010\000zzzzzz", 10);
	write_paper("pages.pdf");
	write_synctex("pages.synctex.gz", "./queue.tex", SHEET "{2\n[1,1:1,1:1,1,1\n]\n}2\n");
}

static void
set_up(void)
{
	static const char *const PAPERS[] = {"paper.pdf",        "alone.pdf",     "plain.pdf",
	                                     "moved.pdf",        "outside.pdf",   "commands.pdf",
	                                     "sub/relative.pdf", "sub/above.pdf", NULL};
	g_autofree char *text = fixture_synctex("Input:3:sections/queue.tex\n", SHEET);

	program_set_up();
	program_write("rules/strict.yaml", VENUE, -1);
	program_write("sections/queue.tex", "text\n", -1);
	program_write("elsewhere/note.txt", "text\n", -1);
	for (guint i = 0; PAPERS[i] != NULL; i++)
		write_paper(PAPERS[i]);
	write_in_folder("paper.synctex.gz", "./sections/queue.tex");
	program_write("plain.synctex", text, -1);
	write_synctex("moved.synctex.gz", "/home/ada/paper/./queue.tex", SHEET);
	write_synctex("outside.synctex.gz", "../../../../../../../../etc/passwd", SHEET);
	write_synctex("sub/relative.synctex.gz", "./parts/queue.tex", SHEET);
	write_synctex("sub/above.synctex.gz", "../parts/queue.tex", SHEET);
	write_synctex("commands.synctex.gz", "parts/a,line=1::error::b%.tex", SHEET);
	write_stale();
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autofree char *path = g_strconcat("/synctex/format/", FORMATS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_format);
	}
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autofree char *path = g_strconcat("/synctex/refused/", REFUSED[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_refused);
	}
	g_test_add_func("/synctex/nearly-as-old", test_nearly_as_old);
	g_test_add_func("/synctex/not-read", test_not_read);
	g_test_add_func("/synctex/against", test_against);
	g_test_add_func("/synctex/hostile-names", test_hostile_names);
	return program_test_run();
}
