/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixtures/archive.h"
#include "fixtures/program.h"

/* Files that are somebody else's, that are no files, and that must not be written over. */

#define NOBODY 65534

static const struct {
	const char *name, *text;
} FILES[] = {
    {"rules/fits.yaml",
     "schema: 1\nid: fits\ntitle: Fits\nrules:\n  page-size: {sizes: [letter, a4]" PROGRAM_CITE},
    {"own.yaml",
     "schema: 1\nid: own\ntitle: Own\nrules:\n  page-size: {sizes: [letter, a4]" PROGRAM_CITE},
    {"authors.txt", "Ada Lovelace\n"},
    {"settings.yaml", "venue: fits\n"},
    {"below/settings.yaml", "venue: further\nrules-dirs: [more]\n"},
    {"below/more/further.yaml", "schema: 1\nid: further\ntitle: Further\nrules:\n"
                                "  page-size: {sizes: [letter, a4]" PROGRAM_CITE},
    {"table.csv", "file,venue\npaper.pdf,fits\n"},
    {"list.txt", "paper.pdf\n"},
    {"open/.deskproof.yaml", "venue: fits\n"},
    {"open/below/here.txt", ""},
};

/* Each names a file that the command reads, by its own name, a link, or a second name. */
static const struct {
	const char *name, *command, *kept;
} ONTO_INPUT[] = {
    {"check", "check --venue fits -o paper.pdf paper.pdf", "paper.pdf"},
    {"check-second", "check --venue fits -o paper.pdf no.pdf paper.pdf", "paper.pdf"},
    {"check-other-spelling", "check --venue fits -o ./below/../paper.pdf paper.pdf", "paper.pdf"},
    {"check-link", "check --venue fits -o link.pdf paper.pdf", "paper.pdf"},
    {"check-of-link", "check --venue fits -o paper.pdf link.pdf", "paper.pdf"},
    {"check-second-name", "check --venue fits -o twin.pdf paper.pdf", "paper.pdf"},
    {"check-authors", "check --venue fits --authors authors.txt -o authors.txt paper.pdf",
     "authors.txt"},
    {"check-config", "check --config settings.yaml -o settings.yaml paper.pdf", "settings.yaml"},
    {"check-venue", "check --venue own.yaml -o own.yaml paper.pdf", "own.yaml"},
    {"facts", "facts -o paper.pdf paper.pdf", "paper.pdf"},
    {"results", "results -o kept.db kept.db", "kept.db"},
    {"merge", "merge kept.db kept.db", "kept.db"},
    {"check-first-of-all", "check --venue fits -o other.pdf paper.pdf", "other.pdf"},
    {"facts-other", "facts paper.pdf -o other.pdf", "other.pdf"},
    {"results-other-store", "results kept.db -o other.db", "other.db"},
    {"results-wal", "results kept.db -o loose.db-wal", "loose.db-wal"},
    {"results-shm", "results kept.db -o ./loose.db-shm", "loose.db-shm"},
    {"results-journal", "check --venue fits -o loose.db-journal paper.pdf", "loose.db-journal"},
    {"batch", "batch --venue fits --results paper.pdf paper.pdf", "paper.pdf"},
    {"batch-empty", "batch --venue fits --results empty.pdf empty.pdf", "empty.pdf"},
    {"batch-table", "batch --venue fits --papers table.csv --results table.csv", "table.csv"},
};

static void
test_onto_input(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autoptr(GBytes) before = program_read(ONTO_INPUT[i].kept);
	g_auto(Ending) ending = program_run(ONTO_INPUT[i].command);
	g_autoptr(GBytes) after = program_read(ONTO_INPUT[i].kept);

	g_assert_cmpint(ending.exit, ==, 2);
	g_assert_true(g_bytes_equal(before, after));
	g_assert_cmpstr(ending.out, ==, "");
	g_assert_true(strstr(ending.err, "this file is read (") != NULL ||
	              strstr(ending.err, "so nothing is written to it") != NULL ||
	              strstr(ending.err, "this is OUT.db itself") != NULL);
}

/* A pipe or a device, wherever a file can be named. */
static const struct {
	const char *name, *command;
	int exit;
	const char *err; /* (nullable): instead of the usual sentence */
} NO_FILE[] = {
    {"paper/pipe", "check --venue fits --format concise pipe", 3},
    {"paper/zero", "check --venue fits --format concise /dev/zero", 3},
    {"facts/pipe", "facts pipe", 3},
    {"venue/pipe", "check --venue ./pipe.yaml paper.pdf", 2},
    {"venue/zero", "check --venue /dev/zero paper.pdf", 2, "there is no venue"},
    {"authors/pipe", "check --venue fits --authors pipe paper.pdf", 2},
    {"authors/zero", "check --venue fits --authors /dev/zero paper.pdf", 2},
    {"config/pipe", "check --config pipe paper.pdf", 2},
    {"config/zero", "check --config /dev/zero paper.pdf", 2},
    {"list/pipe", "batch --venue fits --results n.db @pipe", 2},
    {"list/zero", "batch --venue fits --results n.db @/dev/zero", 2},
    {"table/pipe", "batch --venue fits --results n.db --papers pipe", 2},
    {"archive/pipe", "batch --venue fits --results n.db pipe.zip", 3},
    {"store/pipe", "results pipe", 2},
    {"store/zero", "batch --venue fits --results /dev/zero paper.pdf", 2},
    {"merge/pipe", "merge out.db pipe", 2},
    {"output/pipe", "check --venue fits -o pipe paper.pdf", 2, "no program reads from this pipe"},
};

static void
test_no_file(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) ending = program_run(NO_FILE[i].command);

	g_assert_cmpint(ending.exit, ==, NO_FILE[i].exit);
	assert_holds("stderr", ending.err,
	             NO_FILE[i].err != NULL ? NO_FILE[i].err : "a pipe or a device, not a file");
}

/* A link stays a link, what may be read and written stays so, and a failure leaves what was there.
 */
static void
test_replaces(void)
{
	g_autofree char *target = program_path("report.txt"), *link = program_path("link.txt");
	struct stat status;

	program_write("report.txt", "as it was", -1);
	g_assert_cmpint(g_chmod(target, 0640), ==, 0);
	g_assert_cmpint(symlink("report.txt", link), ==, 0);
	g_auto(Ending) ending = program_run("check --venue fits -o link.txt paper.pdf");
	g_autoptr(GBytes) written = program_read("report.txt");

	g_assert_cmpint(ending.exit, ==, 0);
	assert_holds("file", g_bytes_get_data(written, NULL), "paper.pdf");
	g_assert_cmpint(g_lstat(link, &status), ==, 0);
	g_assert_true(S_ISLNK(status.st_mode));
	g_assert_cmpint(g_stat(target, &status), ==, 0);
	g_assert_cmpuint(status.st_mode & 0777, ==, 0640);
}

/* As after `ulimit -f`. */
static void
test_may_not_grow(void)
{
	program_write("old.txt", "as it was", -1);
	g_auto(Ending) ending = program_run_limited("results -o old.txt kept.db", 16);
	g_autoptr(GBytes) kept = program_read("old.txt");

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, "old.txt: it cannot be written: File too large");
	g_assert_cmpmem(g_bytes_get_data(kept, NULL), g_bytes_get_size(kept), "as it was", 9);
}

/* The paper itself is handed to the worker in a file in memory, which the limit is for as well. */
static void
test_paper_may_not_be_handed_over(void)
{
	g_auto(Ending) ending =
	    program_run_limited("check --venue fits --format json paper.pdf", 1);

	g_assert_cmpint(ending.exit, ==, 3);
	assert_holds("stdout", ending.out, "cannot be handed to the worker: File too large");
}

/* Beside where a relative --config lies. */
static void
test_relative_config(void)
{
	g_auto(Ending) ending = program_run("check --config below/settings.yaml paper.pdf");

	g_assert_cmpint(ending.exit, ==, 0);
	g_assert_cmpstr(ending.err, ==, "");
	assert_holds("stdout", ending.out, "Further (further)");
}

static void
test_config_of_another(void)
{
	g_autofree char *path = program_path("open/.deskproof.yaml");

	if (geteuid() != 0 || chown(path, NOBODY, NOBODY) != 0) {
		g_test_skip("only the superuser can give a file away");
		return;
	}
	g_auto(Ending) found = program_run_in("open/below", "check ../../paper.pdf", NULL, NULL);
	g_auto(Ending) named = program_run_in(
	    "open/below", "check --config ../.deskproof.yaml ../../paper.pdf", NULL, NULL);
	g_auto(Ending) none = program_run_in(
	    "open/below", "check --no-config --venue fits ../../paper.pdf", NULL, NULL);

	g_assert_cmpint(found.exit, ==, 2);
	assert_holds("stderr", found.err, "belongs to another user; say --config");
	g_assert_cmpint(named.exit, ==, 0);
	g_assert_cmpint(none.exit, ==, 0);
}

/* What somebody put into a store, and what then becomes of it. */
static const struct {
	const char *name, *sql;
} FORGED[] = {
    {"trigger", "CREATE TRIGGER t AFTER INSERT ON paper BEGIN "
                "UPDATE paper SET verdict = 'pass'; END"},
    {"view", "ALTER TABLE paper RENAME TO p; CREATE VIEW paper AS WITH RECURSIVE n(i) AS "
             "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, path, sha256, venue, "
             "digest, track, stage, tool, roster, policy, limits, verdict, jsonl, csv "
             "FROM n, p"},
    {"further-table", "CREATE TABLE more (paper INTEGER, x TEXT)"},
    {"further-column", "ALTER TABLE finding ADD COLUMN x TEXT DEFAULT (upper('y'))"},
    {"without-index", "DROP INDEX finding_paper"},
};

static void
test_forged(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) made = program_run("batch --venue fits --results forged.db paper.pdf");

	program_sql("forged.db", FORGED[i].sql);
	g_auto(Ending) read = program_run("results forged.db");
	g_auto(Ending) written = program_run("batch --venue fits --results forged.db twin.pdf");
	g_auto(Ending) merged = program_run("merge into.db forged.db");
	g_autofree char *path = program_path("forged.db");

	g_assert_cmpint(made.exit, ==, 0);
	g_assert_cmpint(read.exit, ==, 2);
	g_assert_cmpint(written.exit, ==, 2);
	g_assert_cmpint(merged.exit, ==, 2);
	assert_holds("stderr", read.err, "its tables are not those that this program makes");
	g_unlink(path);
}

static void
test_escapes(void)
{
	static const char *const FORMATS[] = {"list", "jsonl", "csv"};
	g_auto(Ending) made = program_run("batch --venue fits --results steer.db paper.pdf");

	program_sql("steer.db",
	            "UPDATE paper SET verdict = 'p' || char(27) || '[2J', path = 'a' || "
	            "char(155) || 'b', jsonl = '{' || char(27) || '}' || char(10), "
	            "csv = char(27) || ']0;x' || char(7) || char(10)");
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_auto(Ending) ending = program_runf("results --format %s steer.db", FORMATS[i]);

		g_assert_cmpint(ending.exit, ==, 2);
		g_assert_null(strpbrk(ending.err, "\x1b\x07"));
		g_assert_null(strpbrk(ending.out, "\x1b\x07"));
		g_assert_null(strstr(ending.out, "\xc2\x9b"));
	}
	g_assert_cmpint(made.exit, ==, 0);
}

/* Reports that are not what the row says of them. */
static const struct {
	const char *name, *sql;
} UNTRUE[] = {
    {"bytes", "UPDATE paper SET jsonl = zeroblob(10)"},
    {"no-json", "UPDATE paper SET jsonl = '{' || jsonl"},
    {"verdict", "UPDATE paper SET verdict = 'fail'"},
    {"path", "UPDATE paper SET path = 'another.pdf'"},
};

static void
test_untrue(gconstpointer index)
{
	static const char *const FORMATS[] = {"list", "jsonl", "csv", "html"};
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) made = program_run("batch --venue fits --results untrue.db paper.pdf");
	g_autofree char *path = program_path("untrue.db");

	program_sql("untrue.db", UNTRUE[i].sql);
	for (guint j = 0; j < G_N_ELEMENTS(FORMATS); j++) {
		g_auto(Ending) ending = program_runf("results --format %s untrue.db", FORMATS[j]);

		g_assert_cmpint(ending.exit, ==, 2);
		g_assert_cmpstr(ending.out, ==, "");
	}
	g_assert_cmpint(made.exit, ==, 0);
	g_unlink(path);
}

/* The cells of a row are made from its report; what somebody put beside it is not shown. */
static void
test_untrue_cells(void)
{
	g_auto(Ending) made = program_run("batch --venue fits --results cells.db paper.pdf");
	g_auto(Ending) before = program_run("results --format csv cells.db");

	program_sql("cells.db", "UPDATE paper SET csv = 'other.pdf,pass' || char(10)");
	g_auto(Ending) after = program_run("results --format csv cells.db");

	g_assert_cmpint(made.exit, ==, 0);
	g_assert_cmpint(after.exit, ==, 0);
	assert_holds("csv", before.out, "paper.pdf");
	g_assert_cmpstr(after.out, ==, before.out);
}

static void
close_streams(gpointer data)
{
	for (int i = 0; i < 3; i++) {
		if ((GPOINTER_TO_UINT(data) & 1u << i) != 0)
			close(i);
	}
}

/* What is opened instead of a closed stream would be read, or written over. */
static void
test_closed_streams(void)
{
	static const struct {
		const char *command;
		guint closed; /* a bit a stream */
		int exit;
	} ROWS[] = {{"check --venue fits -", 1, 3},
	            {"facts -", 1, 3},
	            {"check --venue fits paper.pdf", 2, 2},
	            {"batch --venue fits --results closed.db paper.pdf twin.pdf", 7, 0},
	            {"check --venue fits -q -o closed.txt paper.pdf", 7, 0}};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autoptr(GSubprocessLauncher) launcher = program_launcher(
		    ".", NULL,
		    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
		g_auto(GStrv) words = program_words(ROWS[i].command);
		g_autoptr(GSubprocess) process = NULL;

		g_subprocess_launcher_set_child_setup(launcher, close_streams,
		                                      GUINT_TO_POINTER(ROWS[i].closed), NULL);
		process = program_spawn(launcher, words);
		g_auto(Ending) ending = program_wait(process);

		g_assert_cmpint(ending.exit, ==, ROWS[i].exit);
	}
}

/* The record of the second file in the archive's directory, moved onto the first one's bytes. */
static void
share_bytes(guint8 *zip, gsize length)
{
	gsize last = 0;

	for (gsize i = 0; i + 46 <= length; i++) {
		if (memcmp(zip + i, "PK\1\2", 4) == 0)
			last = i;
	}
	g_assert_cmpuint(last, >, 0);
	memset(zip + last + 42, 0, 4);
}

static void
test_archive_overlaps(void)
{
	g_autoptr(GBytes) paper = program_read("paper.pdf");
	const FixtureEntry entries[] = {
	    {"a.pdf", paper, NULL}, {"b.pdf", paper, NULL}, {NULL, NULL, NULL}};
	g_autofree char *path = program_path("both.zip");

	fixture_archive_write(path, entries);
	g_auto(Ending) sound = program_run("batch --venue fits --results sound.db both.zip");
	g_autoptr(GBytes) bytes = program_read("both.zip");
	gsize length;
	g_autofree guint8 *copy = g_bytes_unref_to_data(g_steal_pointer(&bytes), &length);

	share_bytes(copy, length);
	program_write("shared.zip", (const char *)copy, (gssize)length);
	g_auto(Ending) ending = program_run("batch --venue fits --results shared.db shared.zip");

	g_assert_cmpint(sound.exit, ==, 0);
	g_assert_cmpint(ending.exit, ==, 3);
	g_auto(Ending) listed = program_run("results --format csv shared.db");

	assert_holds("csv", listed.out, "The archive's files overlap");
}

static void
make_pipe(const char *name)
{
	g_autofree char *path = program_path(name);

	g_assert_cmpint(mkfifo(path, 0600), ==, 0);
}

static void
set_up(void)
{
	g_autofree char *paper = NULL, *twin = NULL, *alias = NULL;

	program_set_up();
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++)
		program_write(FILES[i].name, FILES[i].text, -1);
	program_write("empty.pdf", "", -1);
	program_write("loose.db", "", -1);
	program_write("loose.db-wal", "pages", -1);
	program_write("loose.db-shm", "pages", -1);
	program_write("loose.db-journal", "pages", -1);
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	program_write_paper("other.pdf", &FIXTURE_PAPER);
	paper = program_path("paper.pdf");
	twin = program_path("twin.pdf");
	alias = program_path("link.pdf");
	g_assert_cmpint(link(paper, twin), ==, 0);
	g_assert_cmpint(symlink("paper.pdf", alias), ==, 0);
	make_pipe("pipe");
	make_pipe("pipe.yaml");
	make_pipe("pipe.zip");
	g_auto(Ending) kept = program_run("batch --venue fits --results kept.db paper.pdf");
	g_auto(Ending) other = program_run("batch --venue fits --results other.db paper.pdf");

	g_assert_cmpint(kept.exit, ==, 0);
	g_assert_cmpint(other.exit, ==, 0);
}

static void
add_tables(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ONTO_INPUT); i++) {
		g_autofree char *path = g_strdup_printf("/files/onto-input/%s", ONTO_INPUT[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_onto_input);
	}
	for (guint i = 0; i < G_N_ELEMENTS(NO_FILE); i++) {
		g_autofree char *path = g_strdup_printf("/files/no-file/%s", NO_FILE[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_no_file);
	}
	for (guint i = 0; i < G_N_ELEMENTS(FORGED); i++) {
		g_autofree char *path = g_strdup_printf("/files/forged/%s", FORGED[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_forged);
	}
	for (guint i = 0; i < G_N_ELEMENTS(UNTRUE); i++) {
		g_autofree char *path = g_strdup_printf("/files/untrue/%s", UNTRUE[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_untrue);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	add_tables();
	g_test_add_func("/files/output/replaces", test_replaces);
	g_test_add_func("/files/output/may-not-grow", test_may_not_grow);
	g_test_add_func("/files/paper/may-not-be-handed-over", test_paper_may_not_be_handed_over);
	g_test_add_func("/files/config/relative", test_relative_config);
	g_test_add_func("/files/config/of-another", test_config_of_another);
	g_test_add_func("/files/store/escapes", test_escapes);
	g_test_add_func("/files/store/untrue-cells", test_untrue_cells);
	g_test_add_func("/files/streams/closed", test_closed_streams);
	g_test_add_func("/files/archive/overlaps", test_archive_overlaps);
	return program_test_run();
}
