/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <limits.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixtures/archive.h"
#include "fixtures/program.h"

#define NO_PDF "The file is not a PDF: it has no PDF header."
#define NO_ZIP "The file is no ZIP archive, or an empty one, or its directory is damaged."
#define BOMB                                                                                       \
	"The file would become more than 200 times as large by unpacking, and such files are not " \
	"read."

/* What a batch reads: folders, lists, archives, tables, configuration; and the parts of one. */

#define HEAD(id) "schema: 1\nid: " id "\ntitle: Title of " id "\n"

static const struct {
	const char *name, *text;
} FILES[] = {
    {"rules/fits.yaml", HEAD("fits") "tracks: [long, short]\nstages: [first, last]\nrules:\n"
                                     "  page-size: {sizes: [letter]" PROGRAM_CITE},
    {"rules/breaks.yaml", HEAD("breaks") "rules:\n  page-size: {sizes: [a4]" PROGRAM_CITE},
    {"rules/names.yaml", HEAD("names") "rules:\n  anonymity-roster: {severity: error" PROGRAM_CITE},
    {"words.pdf", "not even the first line\n"},
    {"tree/skip.txt", "no paper\n"},
    {"list.txt", "tree/deep/er/c.PDF\r\n\n  tree/a.pdf\nno.pdf\n"},
    {"waived/.deskproof.yaml", "venue: breaks\nrules-dirs: [../rules]\nwaivers:\n"
                               "  - {rule: page-size, reason: Agreed., file: \"a*\"}\n"
                               "  - {rule: columns, reason: Never needed.}\n"},
    {"ada.txt", "Ada Orvik\n"},
    {"bo.txt", "Bo Tamsin\n"},
    /* tables */
    {"t/column.csv", "file,venu\ntree/a.pdf,fits\n"},
    {"t/no-file-column.csv", "\xEF\xBB\xBFvenue,track\nfits,long\n"},
    {"t/empty.csv", "\n\n"},
    {"t/twice.csv", "file,file\na,b\n"},
    {"t/same.csv", "file,venue\ntree/a.pdf,fits\n./tree/a.pdf,fits\n"},
    {"t/no-file.csv", "file,venue\r\n\"tree/a.pdf\",fits\r\n,fits\r\n"},
    {"t/wide.csv", "file\ntree/a.pdf,fits\n"},
    {"t/quote.csv", "file\n\"tree/a.pdf\n"},
    {"t/venue.csv", "file,venue\ntree/a.pdf,fts\n"},
    {"t/track.csv", "file,track\ntree/a.pdf,long\ntree/deep/b.pdf,lng\n"},
    {"t/latin1.csv", "file,authors\ntree/a.pdf,Andr\xe9\n"},
    {"t/damaged.csv", "file,authors\ntree/a.pdf,Andr\xc3\xa9 Br\xe9mont\n"},
    {"t/binary.csv", "GIF89a\x03\x04\xe9\n"},
    {"t/archive.csv", "PK\x03\x04\xe9\n"},
    {"t/semicolons.csv", "\"file\";\"authors\"\r\ntree/a.pdf;\"Bo Tamsin; Ada Orvik\"\r\n"
                         "tree/deep/b.pdf;Bo Tamsin\r\n"},
    {"t/tabs.csv", "file\tauthors\rtree/a.pdf\tBo Tamsin; Ada Orvik\r"},
    {"t/mixed.csv", "file,stage;track\ntree/a.pdf;long\n"},
    {"t/mixed-rows.csv", "file;track\n\ntree/a.pdf,long\n"},
    {"t/separator.csv", "sep=;\r\nfile\r\ntree/a.pdf\r\n"},
    {"t/separator-line.csv", "sep=;\r\nfile;track\r\ntree/a.pdf;lng\r\n"},
    {"t/latin1.txt", "\xc5"
                     "da Orvik\n"},
    {"t/authors.csv", "first name;last name;email\nAda;Orvik;ada@lowmere.edu\n"},
    {"mac.txt", "tree/a.pdf\rtree/deep/b.pdf\r"},
    {"t/nobody.csv", "file,authors\ntree/a.pdf,# nobody\n"},
    {"t/nowhere.csv", "file\nno.pdf\n"},
    {"t/missing.csv", "file\ntree/a.pdf\nno.pdf\n"},
    {"papers.csv", "\xEF\xBB\xBF"
                   "file,venue,track,stage,authors,authors\r\n"
                   "tree/a.pdf,names,,,Bo Tamsin; Ada Orvik <ada@lowmere.edu>,\r\n"
                   "./tree/deep/b.pdf,names,,,,\"Tamsin, Bo\"\r\n"
                   "tree/deep/er/c.PDF,,short,last,,\r\n"},
};

/* A command, how it ends, and what is then said. */
static const struct {
	const char *name, *command;
	int exit;
	const char *err;
} CALLS[] = {
    {"inputs/folder", "batch --venue fits --results f.db tree", 0, "3 papers: 3 passed"},
    {"inputs/pattern-of-folders", "batch --venue fits --results p.db tr*e", 0,
     "3 papers: 3 passed"},
    {"inputs/list", "batch --venue fits --results l.db @list.txt", 3,
     "2 papers: 2 passed, 0 failed, 0 to review, 0 not checked; 0 were known from before\n"
     "deskproof: 1 could not be read and is not in the results"},
    {"inputs/jobs-beside", "batch --venue fits -j2 --results j.db tree", 0, "3 papers"},
    {"inputs/nowhere", "batch --venue fits --results nowhere.db nowhere", 2,
     "nowhere: There is no such file."},
    {"inputs/two-nowhere", "batch --venue fits --results nowhere.db no.pdf nowhere", 2,
     "none of these 2 papers exists, such as no.pdf"},
    {"inputs/row-nowhere", "batch --venue fits --results nowhere.db --papers t/nowhere.csv", 2,
     "no.pdf: There is no such file."},
    {"shard/zero", "batch --venue fits --shard 0/2 tree", 2, "--shard must be I/N"},
    {"shard/beyond", "batch --venue fits --shard 3/2 tree", 2, "not \"3/2\""},
    {"shard/word", "batch --venue fits --shard half tree", 2, "--shard must be I/N"},
    {"table/missing", "batch --venue fits --papers t/none.csv", 2, "t/none.csv"},
    {"table/column", "batch --venue fits --papers t/column.csv", 2,
     "t/column.csv:1: \"venu\" is not a column; there are file, venue, track, stage, authors, "
     "number"},
    {"table/no-file-column", "batch --venue fits --papers t/no-file-column.csv", 2,
     "one of them must be \"file\""},
    {"table/empty", "batch --venue fits --papers t/empty.csv", 2, "the table is empty"},
    {"table/twice", "batch --venue fits --papers t/twice.csv", 2, "two columns \"file\""},
    {"table/same", "batch --venue fits --papers t/same.csv", 2,
     "t/same.csv:3: \"./tree/a.pdf\" has a row already, in line 2"},
    {"table/no-file", "batch --venue fits --papers t/no-file.csv", 2,
     "t/no-file.csv:3: the row has no file"},
    {"table/wide", "batch --venue fits --papers t/wide.csv", 2,
     "t/wide.csv:2: the row has 2 fields"},
    {"table/quote", "batch --venue fits --papers t/quote.csv", 2, "line 2: the quote that begins"},
    {"table/venue", "batch --venue fits --papers t/venue.csv", 2, "t/venue.csv:2:"},
    {"table/track", "batch --venue fits --papers t/track.csv", 2, "t/track.csv:3:"},
    {"table/latin1", "batch --venue fits --results l1.db --papers t/latin1.csv", 0,
     "t/latin1.csv is not UTF-8; read as Windows-1252\n"},
    {"table/damaged", "batch --venue fits --papers t/damaged.csv", 2,
     "t/damaged.csv: the table is in UTF-8, but line 2 has a byte that is not"},
    {"table/archive", "batch --venue fits --papers t/archive.csv", 2,
     "t/archive.csv: The file is no ZIP archive"},
    {"table/binary", "batch --venue fits --papers t/binary.csv", 2,
     "t/binary.csv: the table is not in UTF-8 or UTF-16, nor in Windows-1252"},
    {"table/semicolons", "batch --venue names --results sc.db --papers t/semicolons.csv", 1,
     "2 papers: 1 passed, 1 failed"},
    {"table/tabs", "batch --venue names --results tabs.db --papers t/tabs.csv", 1,
     "1 paper: 0 passed, 1 failed"},
    {"table/excel", "batch --venue fits --results xl.db --papers t/excel.csv", 0,
     "1 paper: 1 passed"},
    {"table/mixed", "batch --venue fits --papers t/mixed.csv", 2,
     "t/mixed.csv:1: \"stage;track\" is not a column"},
    {"table/mixed-rows", "batch --venue fits --papers t/mixed-rows.csv", 2,
     "t/mixed-rows.csv:3: tree/a.pdf,long: There is no such file."},
    {"table/separator", "batch --venue fits --results sep.db --papers t/separator.csv", 0,
     "1 paper: 1 passed"},
    {"table/separator-line", "batch --venue fits --papers t/separator-line.csv", 2,
     "t/separator-line.csv:3: "},
    {"authors/latin1", "check --venue names --authors t/latin1.txt tree/a.pdf", 1,
     "t/latin1.txt is not UTF-8; read as Windows-1252\n"},
    {"authors/semicolons", "check --venue names --authors t/authors.csv tree/a.pdf", 1, ""},
    {"authors/damaged", "check --venue names --authors t/damaged.csv tree/a.pdf", 2,
     "t/damaged.csv: the list of authors is in UTF-8, but line 2 has a byte that is not"},
    {"inputs/list-utf16", "batch --venue fits --results u16.db @utf16.txt", 0, "1 paper: 1 passed"},
    {"inputs/list-mac", "batch --venue fits --results mac.db @mac.txt", 0, "2 papers: 2 passed"},
    {"table/nobody", "batch --venue fits --papers t/nobody.csv", 2, "t/nobody.csv:2: the list"},
    {"table/selection", "batch --venue fits --select page-size --papers papers.csv", 2,
     "papers.csv:2: so this row cannot be used"},
    {"table/missing-file", "batch --venue fits --results m.db --papers t/missing.csv", 3,
     "t/missing.csv:3: no.pdf: There is no such file."},
    {"merge/nothing", "merge out.db", 2, "no files"},
    {"merge/missing", "merge out.db no.db", 2, "no.db: There is no such file."},
    {"merge/missing-too", "merge out.db no.db words.pdf not.db", 2, "not.db: There is no such"},
    {"fail-on/finding", "batch --venue breaks --fail-on unchecked --results u.db tree", 0,
     "3 failed"},
    {"fail-on/damaged", "batch --venue breaks --fail-on unchecked --results u.db words.pdf", 0,
     "1 not checked"},
    {"fail-on/not-read", "batch --venue fits --fail-on unchecked --results u.db tree no.pdf", 3,
     "no.pdf: There is no such file."},
};

static void
test_call(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) ending = program_run(CALLS[i].command);

	g_assert_cmpint(ending.exit, ==, CALLS[i].exit);
	assert_holds("stderr", ending.err, CALLS[i].err);
}

/* A mistyped folder leaves nothing behind. */
static void
test_nowhere(void)
{
	g_autofree char *store = program_path("left.db");
	g_auto(Ending) ending = program_run("batch --venue fits --results left.db nowhere");

	g_assert_cmpint(ending.exit, ==, 2);
	g_assert_false(g_file_test(store, G_FILE_TEST_EXISTS));
}

/* A pipe in a folder would be waited for; folders end somewhere; what is missing is said. */
static void
test_odd_folders(void)
{
	g_autofree char *pipe = program_path("odd/pipe.pdf"), *link = program_path("odd/link.pdf");
	g_autoptr(GString) deep = g_string_new("deep");

	program_write("odd/words.pdf", "no PDF", -1);
	g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
	g_assert_cmpint(symlink("nowhere.pdf", link), ==, 0);
	for (guint i = 0; i < 18; i++)
		g_string_append(deep, "/d");
	g_string_append(deep, "/a.pdf");
	program_write(deep->str, "no PDF", -1);
	g_auto(Ending) odd = program_run("batch --venue fits --results odd.db odd");
	g_auto(Ending) lost = program_run("batch --venue fits --results odd.db deep");

	g_assert_cmpint(odd.exit, ==, 3);
	assert_holds("stderr", odd.err, "pipe.pdf: this is no file that can be read");
	assert_holds("stderr", odd.err, "link.pdf: There is no such file.");
	assert_holds("stderr", odd.err, "1 paper: ");
	assert_holds("stderr", odd.err, "1 could not be read and is not in the results");
	g_assert_cmpint(lost.exit, ==, 2);
	assert_holds("stderr", lost.err, "this one lies deeper");
}

/* A mistyped folder must not end as a round in which nothing failed. */
static void
test_no_paper(void)
{
	static const char *const EMPTY[] = {"nothing", "@nothing/list.txt", "no*ing"};

	program_write("nothing/paper.zip", "an archive", -1);
	program_write("nothing/list.txt", "# no paper yet\n", -1);
	for (guint i = 0; i < G_N_ELEMENTS(EMPTY); i++) {
		g_autofree char *command =
		    g_strconcat("batch --venue fits --results none.db ", EMPTY[i], NULL);
		g_auto(Ending) ending = program_run(command);
		g_autofree char *said = g_strconcat(EMPTY[i], ": no PDF was found in it", NULL);

		g_assert_cmpint(ending.exit, ==, 2);
		assert_holds("stderr", ending.err, said);
		assert_holds("stderr", ending.err, "there is no paper to check");
	}
	g_auto(Ending) beside = program_run("batch --venue fits --results none.db nothing tree");
	g_assert_cmpint(beside.exit, ==, 0);
	assert_holds("stderr", beside.err, "nothing: no PDF was found in it");
	assert_holds("stderr", beside.err, "3 papers: 3 passed");
}

static void
write_archive(const char *name, GBytes *paper)
{
	g_autofree char *path = program_path(name);
	g_autofree guint8 *zeros = g_malloc0(4 * 1024 * 1024);
	g_autoptr(GBytes) words = g_bytes_new_static("words", 5);
	g_autoptr(GBytes) bomb = g_bytes_new_static(zeros, 4 * 1024 * 1024);
	g_autoptr(GBytes) second = program_read("tree/deep/b.pdf");
	g_autoptr(GBytes) third = program_read("tree/deep/er/c.PDF");
	const FixtureEntry entries[] = {{"papers/1.pdf", paper, NULL},
	                                {"papers/1.pdf", second, NULL},
	                                {"../..\\C:/./x\033[31m.PDF", third, NULL},
	                                {"/__MACOSX/papers/._1.pdf", words, NULL},
	                                {"folder.pdf/", words, NULL},
	                                {"read.me", words, NULL},
	                                {"locked.pdf", paper, "secret"},
	                                {"words.pdf", words, NULL},
	                                {"bomb.pdf", bomb, NULL},
	                                {NULL, NULL, NULL}};

	fixture_archive_write(path, entries);
}

/* Each paper of an archive is checked or has a report that says why not; nothing is unpacked to
 * disk; the report is the one of the file. */
static void
test_archive(void)
{
	g_autoptr(GBytes) paper = program_read("tree/a.pdf");
	g_autoptr(GString) expected = NULL;

	write_archive("all.zip", paper);
	g_auto(Ending) batch = program_run("batch --venue breaks -j2 --results z.db all.zip");
	g_auto(Ending) again = program_run("batch --venue breaks --results z.db --resume all.zip");
	g_auto(Ending) listed = program_run("results z.db");
	g_auto(Ending) table = program_run("results --verdict error --format csv z.db");
	g_auto(Ending) lines = program_run("results --verdict fail --format jsonl z.db");
	g_auto(Ending) lone = program_run("check --venue breaks --format jsonl tree/a.pdf");

	g_assert_cmpint(batch.exit, ==, 3);
	assert_holds("stderr", batch.err, "6 papers: 0 passed, 3 failed, 0 to review, 3 not");
	assert_holds("stderr", again.err, "4 were known from before");
	g_assert_cmpstr(listed.out, ==,
	                "error   all.zip/bomb.pdf: " BOMB "\n"
	                "error   all.zip/locked.pdf: The file is encrypted in the archive.\n"
	                "fail    all.zip/papers/1 (entry 2).pdf: page-size\n"
	                "fail    all.zip/papers/1.pdf: page-size\n"
	                "error   all.zip/words.pdf: " NO_PDF "\n"
	                "fail    all.zip/x\xEF\xBF\xBD[31m.PDF: page-size\n");
	assert_holds("csv", table.out, "The file is encrypted in the archive.");
	assert_holds("csv", table.out, "more than 200 times as large");
	program_write("folder/all.zip", "PK", -1);
	g_auto(Ending) folder = program_run("batch --venue fits --results f.db folder");

	assert_holds("stderr", folder.err,
	             "left out, archives in a folder; name one to have its papers checked (1): "
	             "folder/all.zip\n");
	program_write("z.csv", "venue,file\nfits,all.zip/papers/1.pdf\n", -1);
	g_auto(Ending) one =
	    program_run("batch --venue breaks --papers z.csv --results z1.db all.zip");

	assert_holds("stderr", one.err, "6 papers: 1 passed, 2 failed, 0 to review, 3 not");
	expected = g_string_new(lone.out);
	g_string_replace(expected, "tree/a.pdf\"", "all.zip/papers/1.pdf\", \"number\": \"1\"", 1);
	assert_holds("jsonl", lines.out, expected->str);
}

static void
test_broken_archives(void)
{
	g_autoptr(GBytes) paper = program_read("tree/a.pdf");
	g_autoptr(GBytes) zip = NULL;
	g_autoptr(GBytes) words = g_bytes_new_static("words", 5);
	const FixtureEntry entries[] = {{"read.me", words, NULL}, {NULL, NULL, NULL}};
	g_autofree char *path = program_path("none.zip");

	write_archive("cut.zip", paper);
	zip = program_read("cut.zip");
	program_write("cut.zip", g_bytes_get_data(zip, NULL), (gssize)g_bytes_get_size(zip) / 2);
	program_write("words.zip", "no archive", -1);
	fixture_archive_write(path, entries);
	g_auto(Ending) batch = program_run(
	    "batch --venue fits --results bz.db cut.zip words.zip none.zip no.zip tree/a.pdf");
	g_auto(Ending) listed = program_run("results bz.db");
	g_auto(Ending) table = program_run("results --format csv bz.db");

	g_assert_cmpint(batch.exit, ==, 3);
	assert_holds("stderr", batch.err, "no.zip: There is no such file.");
	assert_holds("stderr", batch.err, "4 papers: 1 passed, 0 failed, 0 to review, 3 not");
	g_assert_cmpstr(listed.out, ==,
	                "error   cut.zip: " NO_ZIP
	                "\nerror   none.zip: There is no PDF in this archive.\n"
	                "pass    tree/a.pdf\nerror   words.zip: " NO_ZIP "\n");
	assert_holds("csv", table.out, "The file is no ZIP archive");
	assert_holds("csv", table.out, "There is no PDF in this archive.");
}

/* Nobody else can write to the store until it is closed. */
static sqlite3 *
hold_store(const char *name)
{
	g_autofree char *path = program_path(name);
	sqlite3 *store = NULL;

	g_assert_cmpint(sqlite3_open(path, &store), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_exec(store, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
	return store;
}

/* A file of which bytes can be read as soon as somebody who read @path has closed it. */
static int
watch_closing(const char *path)
{
	int notes = inotify_init1(IN_CLOEXEC);

	g_assert_cmpint(notes, >=, 0);
	g_assert_cmpint(inotify_add_watch(notes, path, IN_CLOSE_NOWRITE), >=, 0);
	return notes;
}

static void
wait_for_note(int notes)
{
	guint8 note[sizeof(struct inotify_event) + NAME_MAX + 1];

	g_assert_cmpint(read(notes, note, sizeof note), >, 0);
	close(notes);
}

/* The run waits for its store when it has listed the archive; then the archive becomes another. */
static void
test_archive_changes(void)
{
	g_autoptr(GBytes) paper = program_read("tree/a.pdf");
	g_autoptr(GBytes) other = program_read("tree/deep/b.pdf");
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", NULL, G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_auto(GStrv) words = program_words("batch --venue fits -j 1 --results new.db new.zip");
	g_autofree char *archive = program_path("new.zip");
	g_auto(Ending) made = program_run("batch --venue fits --results new.db words.pdf");
	g_autoptr(GSubprocess) process = NULL;
	sqlite3 *lock = hold_store("new.db");
	int notes;

	write_archive("new.zip", paper);
	notes = watch_closing(archive);
	process = program_spawn(launcher, words);
	wait_for_note(notes);
	write_archive("new.zip", other);
	sqlite3_close(lock);
	g_auto(Ending) ending = program_wait(process);

	g_assert_cmpint(ending.exit, ==, 3);
	assert_holds("stderr", ending.err,
	             "new.zip/papers/1.pdf: The archive has changed since it was listed.");
	g_auto(Ending) listed = program_run("results new.db");

	/* The bomb was refused by the listing; nothing else is kept. */
	g_assert_cmpint(made.exit, ==, 3);
	g_assert_cmpstr(listed.out, ==,
	                "error   new.zip/bomb.pdf: " BOMB "\nerror   words.pdf: " NO_PDF "\n");
}

/* The shards of a batch are all of it, and merged they are what one run keeps. */
static void
test_shards(void)
{
	guint sum = 0;

	for (guint i = 1; i <= 3; i++) {
		g_auto(Ending) shard = program_runf(
		    "batch --venue breaks --shard %u/3 --results shard%u.db tree words.pdf", i, i);
		g_auto(Ending) listed = program_runf("results shard%u.db", i);

		assert_holds("stderr", shard.err, "of 4 papers are of it");
		for (const char *p = listed.out; *p != '\0'; p++)
			sum += *p == '\n';
	}
	g_assert_cmpuint(sum, ==, 4);
	g_auto(Ending) whole =
	    program_run("batch --venue breaks --results whole.db tree words.pdf");
	g_auto(Ending) merged = program_run("merge merged.db shard1.db shard2.db shard3.db");
	g_auto(Ending) again = program_run("merge merged.db whole.db");
	g_auto(Ending) resumed =
	    program_run("batch --venue breaks --results merged.db --resume tree words.pdf");
	g_auto(Ending) first = program_run("results --format jsonl whole.db");
	g_auto(Ending) second = program_run("results --format jsonl merged.db");
	g_auto(Ending) rule = program_run("results --rule page-size merged.db");
	g_auto(Ending) elsewhere = program_run("batch --venue breaks --results e.db ./tree/a.pdf");
	g_auto(Ending) twins = program_run("merge merged.db e.db");

	g_assert_cmpint(whole.exit, ==, 3);
	g_assert_cmpint(elsewhere.exit, ==, 1);
	g_assert_cmpint(twins.exit, ==, 0);
	g_assert_cmpstr(twins.err, ==,
	                "deskproof: tree/a.pdf: the same bytes as ./tree/a.pdf; both are kept\n"
	                "deskproof: 1 paper added, 0 were there already, 0 differ\n");
	g_assert_cmpint(merged.exit, ==, 0);
	assert_holds("stderr", merged.err, "4 papers added, 0 were there already, 0 differ");
	assert_holds("stderr", again.err, "0 papers added, 4 were there already, 0 differ");
	assert_holds("stderr", resumed.err, "4 were known from before");
	g_assert_cmpstr(first.out, ==, second.out);
	g_assert_cmpstr(rule.out, ==,
	                "fail    tree/a.pdf: page-size\nfail    tree/deep/b.pdf: page-size\n"
	                "fail    tree/deep/er/c.PDF: page-size\n");
}

/* How many rows each table of a store has. */
static char *
count_rows(const char *name)
{
	g_autofree char *path = program_path(name);
	GString *counts = g_string_new(NULL);
	sqlite3_stmt *tables = NULL, *rows = NULL;
	sqlite3 *store = NULL;

	g_assert_cmpint(sqlite3_open(path, &store), ==, SQLITE_OK);
	sqlite3_prepare_v2(store,
	                   "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
	                   "('run', 'earlier') ORDER BY name",
	                   -1, &tables, NULL);
	while (sqlite3_step(tables) == SQLITE_ROW) {
		const char *table = (const char *)sqlite3_column_text(tables, 0);
		g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM %s", table);

		sqlite3_prepare_v2(store, sql, -1, &rows, NULL);
		g_assert_cmpint(sqlite3_step(rows), ==, SQLITE_ROW);
		g_string_append_printf(counts, "%s %d\n", table, sqlite3_column_int(rows, 0));
		sqlite3_finalize(rows);
	}
	sqlite3_finalize(tables);
	g_assert_cmpint(sqlite3_close(store), ==, SQLITE_OK);
	return g_string_free(counts, FALSE);
}

/* A table that a merge did not know would be empty in the file that it makes. Runs are of one
 * file. */
static void
test_tables(void)
{
	g_auto(Ending) made = program_run("batch --venue breaks --results t.db tree words.pdf");

	program_sql("t.db", "INSERT INTO near SELECT id, 'page-size', '', 1, 'pt', 'm', NULL "
	                    "FROM paper; INSERT INTO sketch SELECT id, 's' FROM paper; "
	                    "INSERT INTO decision SELECT path, venue, track, stage, 'page-size', "
	                    "sha256, 'overruled', 'Ada', '' FROM paper");
	g_auto(Ending) merged = program_run("merge tables.db t.db");
	g_autofree char *before = count_rows("t.db"), *after = count_rows("tables.db");

	g_assert_cmpint(made.exit, ==, 3);
	g_assert_cmpint(merged.exit, ==, 0);
	g_assert_cmpstr(after, ==, before);
	g_assert_null(strstr(before, " 0\n"));
}

/* What differs is said, what was first stays, and the other rows come all the same. */
static void
test_conflicts(void)
{
	g_autoptr(GBytes) paper = program_read("tree/a.pdf");

	program_write("c/a.pdf", "one", -1);
	program_write("c/b.pdf", "two", -1);
	g_auto(Ending) first = program_run("batch --venue fits --results c1.db c/a.pdf c/b.pdf");
	program_write("c/a.pdf", g_bytes_get_data(paper, NULL), (gssize)g_bytes_get_size(paper));
	g_auto(Ending) second =
	    program_run("batch --venue fits --authors ada.txt --results c2.db c words.pdf");
	g_auto(Ending) merged = program_run("merge c.db c1.db c2.db");
	g_auto(Ending) listed = program_run("results c.db");

	g_assert_cmpint(first.exit, ==, 3);
	g_assert_cmpint(second.exit, ==, 3);
	g_assert_cmpint(merged.exit, ==, 1);
	assert_holds("stderr", merged.err, "c/a.pdf: the results differ in the bytes of the paper");
	assert_holds("stderr", merged.err, "c/b.pdf: the results differ in the list of authors");
	assert_holds("stderr", merged.err, "3 papers added, 0 were there already, 2 differ");
	g_assert_cmpstr(listed.out, ==,
	                "error   c/a.pdf: " NO_PDF "\nerror   c/b.pdf: " NO_PDF
	                "\nerror   words.pdf: " NO_PDF "\n");
}

/* A row says what holds for its paper; the other papers have what the command says. */
static void
test_table(void)
{
	g_auto(Ending) batch =
	    program_run("batch --venue fits --papers papers.csv --results t.db words.pdf tree");
	g_auto(Ending) table = program_run("results --format csv t.db");
	g_auto(Ending) listed = program_run("results t.db");
	g_auto(Ending) alone =
	    program_run("batch --venue fits --papers papers.csv --results t2.db --resume");

	g_assert_cmpint(batch.exit, ==, 3);
	g_assert_cmpstr(listed.out, ==,
	                "fail    tree/a.pdf: anonymity-roster\npass    tree/deep/b.pdf\n"
	                "pass    tree/deep/er/c.PDF\nerror   words.pdf: " NO_PDF "\n");
	assert_holds("csv", table.out, "\"tree/a.pdf\",\"names\"");
	assert_holds("csv", table.out, "\"tree/deep/er/c.PDF\",\"fits\",\"short\",\"last\"");
	assert_holds("csv", table.out, "\"words.pdf\",\"fits\",\"long\",\"first\"");
	assert_holds("stderr", alone.err, "3 papers: 2 passed, 1 failed");
}

/* What decides a verdict is what a row of results is known by. */
static void
test_what_is_known(void)
{
	static const struct {
		const char *options;
		const char *err;
	} STEPS[] = {
	    {"--authors bo.txt", "1 passed, 0 failed, 0 to review, 0 not checked; 0 were known"},
	    {"--authors bo.txt", "1 passed, 0 failed, 0 to review, 0 not checked; 1 were known"},
	    {"--authors ada.txt", "0 passed, 1 failed, 0 to review, 0 not checked; 0 were known"},
	    {"--authors ada.txt", "0 passed, 1 failed, 0 to review, 0 not checked; 1 were known"},
	    {"--authors ada.txt --ignore anonymity-roster",
	     "1 passed, 0 failed, 0 to review, 0 not checked; 0 were known"},
	    {"--authors ada.txt --severity anonymity-roster=note",
	     "1 passed, 0 failed, 0 to review, 0 not checked; 0 were known"},
	    {"--authors ada.txt --limit-cpu 9 --severity anonymity-roster=note",
	     "1 passed, 0 failed, 0 to review, 0 not checked; 1 were known"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		g_auto(Ending) ending = program_runf(
		    "batch --venue names --results k.db --resume tree/a.pdf %s", STEPS[i].options);

		g_test_message("%s", STEPS[i].options);
		assert_holds("stderr", ending.err, STEPS[i].err);
	}
	g_auto(Ending) error = program_run("batch --venue names --results k.db --resume words.pdf");
	g_auto(Ending) known = program_run("batch --venue names --results k.db --resume words.pdf");
	g_auto(Ending) more =
	    program_run("batch --venue names --results k.db --resume --limit-cpu 9 words.pdf");

	assert_holds("stderr", error.err, "1 not checked; 0 were known");
	assert_holds("stderr", known.err, "1 not checked; 1 were known");
	assert_holds("stderr", more.err, "1 not checked; 0 were known");
}

static void
test_configuration(void)
{
	g_auto(Ending) batch =
	    program_run_in("waived", "batch --results w.db ../tree/a.pdf ../words.pdf", NULL, NULL);
	g_auto(Ending) again = program_run_in(
	    "waived", "batch --results w.db --resume ../tree/a.pdf ../words.pdf", NULL, NULL);
	g_auto(Ending) plain = program_run_in(
	    "waived", "batch --no-waivers --results w.db --resume ../tree/a.pdf", NULL, NULL);
	g_auto(Ending) never = program_run_in(
	    "waived", "batch --no-waivers --fail-on never --results w.db --resume ../tree/a.pdf",
	    NULL, NULL);
	g_auto(Ending) none =
	    program_run_in("waived", "batch --no-config --results w.db ../tree/a.pdf", NULL, NULL);

	g_assert_cmpint(batch.exit, ==, 3);
	assert_holds("stderr", batch.err, "2 papers: 1 passed, 0 failed");
	assert_holds("stderr", batch.err, "the waiver for columns was not needed");
	g_assert_null(strstr(batch.err, "the waiver for page-size was not needed"));
	g_assert_null(strstr(again.err, "was not needed"));
	g_assert_cmpint(plain.exit, ==, 1);
	g_assert_cmpint(never.exit, ==, 0);
	g_assert_cmpint(none.exit, ==, 2);
	assert_holds("stderr", none.err, "which venue?");
}

static void
write_wide(const char *name, const char *text)
{
	gsize length = 0;
	g_autofree char *wide = g_convert(text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);

	g_assert_nonnull(wide);
	program_write(name, wide, (gssize)length);
}

static void
set_up(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	program_set_up();
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++)
		program_write(FILES[i].name, FILES[i].text, -1);
	write_wide("utf16.txt", "# of today\r\ntree/a.pdf\r\n");
	write_wide("t/excel.csv", "file\ttrack\r\ntree/a.pdf\tlong\r\n");
	paper.lines = 120;
	paper.author_property = "Ada Orvik";
	program_write_paper("tree/a.pdf", &paper);
	/* papers of the same words would be told to share their text */
	paper.lines = 121;
	paper.words = 1000003;
	program_write_paper("tree/deep/b.pdf", &paper);
	paper.lines = 122;
	paper.words = 2000003;
	program_write_paper("tree/deep/er/c.PDF", &paper);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(CALLS); i++) {
		g_autofree char *name = g_strdup_printf("/batch/%s", CALLS[i].name);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_call);
	}
	g_test_add_func("/batch/nowhere", test_nowhere);
	g_test_add_func("/batch/inputs/odd-folders", test_odd_folders);
	g_test_add_func("/batch/no-paper", test_no_paper);
	g_test_add_func("/batch/archive/papers", test_archive);
	g_test_add_func("/batch/archive/broken", test_broken_archives);
	g_test_add_func("/batch/archive/changes", test_archive_changes);
	g_test_add_func("/batch/shard/merged", test_shards);
	g_test_add_func("/batch/merge/tables", test_tables);
	g_test_add_func("/batch/merge/conflicts", test_conflicts);
	g_test_add_func("/batch/table/rows", test_table);
	g_test_add_func("/batch/resume/what-is-known", test_what_is_known);
	g_test_add_func("/batch/configuration", test_configuration);
	return program_test_run();
}
