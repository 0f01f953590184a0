/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fixtures/archive.h"
#include "fixtures/program.h"

/* A chair's rounds: papers come, change, go and get other names, and people decide about them. */

#define BATCH "batch --venue any --no-config --results r.db "

/* What is only to be done. */
static void
run(const char *command)
{
	g_auto(Ending) ending = program_run(command);

	g_assert_cmpint(ending.exit, !=, 2);
}

/* One page each: three columns where the venue wants two, or two. */
static void
write_paper(const char *name, guint columns, guint32 words)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.columns = columns;
	paper.words = words;
	paper.lines = 120;
	program_write_paper(name, &paper);
}

/* Three papers, of which the second breaks the rule, checked once. */
static void
begin(const char *folder)
{
	g_autofree char *one = g_strconcat(folder, "/lamp-paper1.pdf", NULL);
	g_autofree char *two = g_strconcat(folder, "/lamp-paper2.pdf", NULL);
	g_autofree char *three = g_strconcat(folder, "/lamp-paper3.pdf", NULL);
	g_autofree char *store = program_path("r.db");

	g_unlink(store);
	write_paper(one, 2, 101);
	write_paper(two, 1, 202);
	write_paper(three, 2, 303);
	g_auto(Ending) batch = program_runf(BATCH "%s", folder);

	g_assert_cmpint(batch.exit, ==, 1);
	assert_holds("stderr", batch.err,
	             "3 papers: 2 passed, 1 failed, 0 to review, 0 not checked");
}

static void
assert_list(const char *options, const char *expected)
{
	g_auto(Ending) list = program_runf("results r.db %s", options);

	g_assert_cmpint(list.exit, ==, 0);
	g_assert_cmpstr(list.out, ==, expected);
}

static void
assert_said(const char *command, int exit, const char *out, const char *err)
{
	g_auto(Ending) ending = program_run(command);

	g_assert_cmpint(ending.exit, ==, exit);
	g_assert_cmpstr(ending.out, ==, out);
	assert_holds("stderr", ending.err, err);
	if (exit == 2)
		g_assert_cmpuint(program_count_lines(ending.err), ==, 1);
}

/* One report is not written, the others are. */
static void
assert_lost(const char *command, const char *err)
{
	g_auto(Ending) ending = program_run(command);

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, err);
	assert_holds("stderr", ending.err, "1 not written, for the reasons above\n");
}

static void
remove_file(const char *name)
{
	g_autofree char *path = program_path(name);

	g_assert_cmpint(g_unlink(path), ==, 0);
}

/* Each run is compared with the one before it, and an interrupted one goes on. */
static void
test_changes(void)
{
	begin("c");
	assert_said("results r.db --format changes", 0,
	            "c/lamp-paper1.pdf: PASS (new)\n"
	            "c/lamp-paper2.pdf: FAIL (new): columns\n"
	            "c/lamp-paper3.pdf: PASS (new)\n",
	            "");
	write_paper("c/lamp-paper1.pdf", 1, 404);
	write_paper("c/lamp-paper2.pdf", 2, 202);
	write_paper("c/lamp-paper4.pdf", 1, 505);
	g_auto(Ending) again = program_run(BATCH "--resume c");
	assert_holds("stderr", again.err, "4 papers: 2 passed, 2 failed");
	assert_holds("stderr", again.err, "1 were known from before");
	g_auto(Ending) changes = program_run("results r.db --format changes");

	assert_holds("stdout", changes.out,
	             "c/lamp-paper1.pdf: FAIL (was PASS): 1 new\n  new      FAIL columns: ");
	assert_holds("stdout", changes.out,
	             "c/lamp-paper2.pdf: PASS (was FAIL): 1 mended\n  mended   columns: ");
	assert_holds("stdout", changes.out, "c/lamp-paper4.pdf: FAIL (new): columns\n");
	g_assert_null(strstr(changes.out, "lamp-paper3"));
	/* The same once more: nothing has changed. */
	g_auto(Ending) third = program_run(BATCH "c");

	g_assert_cmpint(third.exit, ==, 1);
	assert_said("results r.db --format changes", 0, "", "");
}

/* A run that did not come to its end goes on with --resume: what it saw first is still compared. */
static void
test_changes_of_a_killed_run(void)
{
	begin("k");
	write_paper("k/lamp-paper1.pdf", 1, 404);
	run(BATCH "k/lamp-paper1.pdf");
	program_sql("r.db", "UPDATE run SET done = 0 WHERE id = 2");
	g_auto(Ending) rest = program_run(BATCH "--resume k");

	assert_holds("stderr", rest.err, "3 were known from before");
	g_auto(Ending) changes = program_run("results r.db --format changes");

	assert_holds("stdout", changes.out, "k/lamp-paper1.pdf: FAIL (was PASS)");
	g_assert_cmpuint(program_count_lines(changes.out), ==, 2);
	/* Without it a new run begins. */
	program_sql("r.db", "UPDATE run SET done = 0 WHERE id = 2");
	run(BATCH "k");

	assert_said("results r.db --format changes", 0, "", "");
}

/* A report under other rules replaces that under the old ones, and is compared with it. */
static void
test_changes_of_rules(void)
{
	begin("v");
	program_write("rules/any.yaml",
	              "schema: 1\nid: any\ntitle: Any\nrules:\n  columns: {count: 1" PROGRAM_CITE,
	              -1);
	run(BATCH "v");
	g_auto(Ending) changes = program_run("results r.db --format changes");

	assert_holds("stdout", changes.out, "v/lamp-paper1.pdf: FAIL (was PASS): 1 new");
	assert_holds("stdout", changes.out, "v/lamp-paper2.pdf: PASS (was FAIL): 1 mended");
	program_write("rules/any.yaml",
	              "schema: 1\nid: any\ntitle: Any\nrules:\n  columns: {count: 2" PROGRAM_CITE,
	              -1);
}

static void
test_decide(void)
{
	begin("d");
	assert_said("results --results r.db decide 2 columns overruled --by Ada", 0, "",
	            "columns: overruled\n");
	assert_list("", "pass    d/lamp-paper1.pdf\n"
	                "pass    d/lamp-paper2.pdf\n"
	                "        columns: overruled by Ada\n"
	                "pass    d/lamp-paper3.pdf\n");
	assert_list("--verdict fail", "");
	assert_list("--verdict pass --rule columns", "pass    d/lamp-paper2.pdf\n"
	                                             "        columns: overruled by Ada\n");
	/* It survives a rerun, and counts in it. */
	g_auto(Ending) again = program_run(BATCH "d");

	g_assert_cmpint(again.exit, ==, 0);
	assert_holds("stderr", again.err, "3 papers: 3 passed, 0 failed");
	g_auto(Ending) html = program_run("results r.db --format html");
	assert_holds("stdout", html.out, "3 papers: 3 passed, 0 failed");
	assert_holds("stdout", html.out, "\"waiver\": \"overruled by Ada\"");
	g_auto(Ending) tags = program_run("results r.db --format hotcrp");
	assert_holds("stdout", tags.out, "2,tag,~~deskproof-pass,");
	g_assert_null(strstr(tags.out, "columns"));
	g_auto(Ending) csv = program_run("results r.db --format csv");
	assert_holds("stdout", csv.out, "overruled by Ada");
	g_auto(Ending) json = program_run("results r.db --format jsonl");
	assert_holds("stdout", json.out, "\"waiver\": \"overruled by Ada\"");
	/* Not for other bytes under the same name. */
	write_paper("d/lamp-paper2.pdf", 1, 606);
	g_auto(Ending) other = program_run(BATCH "d");

	g_assert_cmpint(other.exit, ==, 1);
	assert_list("--verdict fail",
	            "fail    d/lamp-paper2.pdf: columns\n"
	            "        columns: overruled by Ada (another version of the file)\n");
	/* Decided again, and taken back. */
	assert_said(
	    "results --results r.db decide d/lamp-paper2.pdf columns confirmed --by Bo --note "
	    "seen",
	    0, "", NULL);
	assert_list("--verdict fail", "fail    d/lamp-paper2.pdf: columns\n"
	                              "        columns: confirmed by Bo: seen\n");
	assert_said("results --results r.db decide 2 columns open", 0, "", NULL);
	assert_list("--verdict fail", "fail    d/lamp-paper2.pdf: columns\n");
}

/* A number that a table gave is looked for first; where a file of another paper names it, it is not
 * sure. */
static void
test_decide_by_number(void)
{
	begin("u");
	program_write("u.csv", "file,number\nu/lamp-paper1.pdf,2\nu/lamp-paper2.pdf,77\n", -1);
	run(BATCH "--papers u.csv u");

	assert_said("results --results r.db decide 77 columns overruled --by Ada", 0, "", NULL);
	assert_said("results --results r.db decide 2 columns overruled --by Ada", 2, "",
	            "2 papers have the number 2");
}

/* What is for review fails once a person has said what is wrong: in these words. Of papers that
 * share text, each pair is decided alone, and no letter names another paper. */
static void
test_confirm(void)
{
	begin("e");
	write_paper("e/lamp-paper4.pdf", 2, 101);
	write_paper("e/lamp-paper5.pdf", 2, 101);
	g_auto(Ending) batch = program_run(BATCH "e");
	assert_holds("stderr", batch.err, "5 papers: 1 passed, 1 failed, 3 to review");
	assert_said("results --results r.db decide 4 duplicate-text confirmed --by Ada", 2, "",
	            "with which paper?");
	assert_said(
	    "results --results r.db decide 4 duplicate-text/e/lamp-paper1.pdf confirmed --by "
	    "Ada",
	    2, "", "say what is wrong with a note");
	assert_said(
	    "results --results r.db decide 4 duplicate-text/e/lamp-paper1.pdf confirmed --by "
	    "Ada --note twice",
	    0, "", "confirmed");
	assert_said(
	    "results --results r.db decide 5 duplicate-text/e/lamp-paper1.pdf overruled --by "
	    "Ada",
	    0, "", "overruled");
	g_auto(Ending) again = program_run(BATCH "e");

	g_assert_cmpint(again.exit, ==, 1);
	assert_holds("stderr", again.err, "5 papers: 2 passed, 2 failed, 1 to review");
	g_auto(Ending) tags = program_run("results r.db --format hotcrp");
	assert_holds("stdout", tags.out, "4,tag,~~deskproof-duplicate-text,1");
	assert_holds("stdout", tags.out, "5,tag,~~deskproof-pass,");
	g_auto(Ending) mail = program_run("results --results r.db mail");
	g_assert_null(strstr(mail.out, "lamp-paper4"));
	assert_said("results --results r.db reports e-out --format text", 0, "", "5 reports");
	g_autoptr(GBytes) report = program_read("e-out/lamp-paper4.txt");
	g_assert_null(strstr(g_bytes_get_data(report, NULL), "lamp-paper1"));
}

/* The same bytes keep their decisions in another folder, in an archive, or under a path that is
 * written otherwise; a paper of another name does not have them. */
static void
test_decide_moved(void)
{
	begin("g");
	assert_said("results --results r.db decide 2 columns overruled --by Ada", 0, "", NULL);
	write_paper("h/lamp-paper2.pdf", 1, 202);
	write_paper("h/lamp-paper8.pdf", 1, 202);
	run(BATCH "./h/lamp-paper2.pdf h/lamp-paper8.pdf");
	g_auto(Ending) list = program_run("results r.db --rule columns");

	assert_holds("stdout", list.out, "review  ./h/lamp-paper2.pdf: duplicate-text\n");
	assert_holds("stdout", list.out, "fail    h/lamp-paper8.pdf: columns, duplicate-text\n");
}

static void
test_decide_nonsense(void)
{
	begin("n");
	write_paper("n/12/main.pdf", 1, 1);
	write_paper("n/x/12/main.pdf", 1, 2);
	run(BATCH "n");
	static const struct {
		const char *words, *err;
	} ROWS[] = {
	    {"2 columns overruled", "who decided? Say --by NAME"},
	    {"9 columns overruled --by Ada", "there is no paper 9 in the results"},
	    {"n/no.pdf columns overruled --by Ada", "there is no paper n/no.pdf"},
	    {"1 columns overruled --by Ada", "there is nothing to decide"},
	    {"2 colums overruled --by Ada", "did you mean \"columns\"?"},
	    {"2 columns overuled --by Ada", "did you mean \"overruled\"?"},
	    {"2 columns --by Ada", "name a paper, a rule and the decision"},
	    {"12 columns overruled --by Ada", "2 papers have the number 12"},
	    {"2 columns overruled --by Ada --format csv", "--format is not for `results decide`"},
	    {"2 columns overruled --by A\tB", "--by must be one line of text"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *command =
		    g_strdup_printf("results --results r.db decide %s", ROWS[i].words);

		assert_said(command, 2, "", ROWS[i].err);
	}
	assert_said("results r.db --by Ada", 2, "", "--by and --note are not for `results`");
	assert_said("results r.db --dry-run", 2, "", "--dry-run is not for `results`");
	assert_said("results --results r.db r.db", 2, "", "name at most one results file");
}

/* A withdrawn paper leaves, and one with a new name is no duplicate of its old one. */
static void
test_prune(void)
{
	g_autofree char *from = program_path("p/lamp-paper3.pdf");
	g_autofree char *to = program_path("p/lamp-paper7.pdf");

	begin("p");
	assert_said("results --results r.db prune", 0, "", "0 papers removed");
	remove_file("p/lamp-paper1.pdf");
	g_assert_cmpint(g_rename(from, to), ==, 0);
	g_auto(Ending) batch = program_run(BATCH "p");
	assert_holds("stderr", batch.err,
	             "2 of the papers in the results do not exist any more, such as "
	             "p/lamp-paper1.pdf; `deskproof results --results r.db prune` removes them");
	assert_said("results --results r.db prune --dry-run", 0,
	            "p/lamp-paper1.pdf\np/lamp-paper3.pdf\n", "2 papers would be removed");
	assert_list("--rule duplicate-text",
	            "review  p/lamp-paper3.pdf: duplicate-text\n"
	            "        duplicate-text: This is the same file as p/lamp-paper7.pdf.\n"
	            "review  p/lamp-paper7.pdf: duplicate-text\n"
	            "        duplicate-text: This is the same file as p/lamp-paper3.pdf.\n");
	assert_said("results --results r.db prune", 0, "p/lamp-paper1.pdf\np/lamp-paper3.pdf\n",
	            "2 papers removed");
	assert_list("", "fail    p/lamp-paper2.pdf: columns\n"
	                "pass    p/lamp-paper7.pdf\n");
	assert_said("results --results r.db prune p/*7.pdf", 0, "p/lamp-paper7.pdf\n",
	            "1 paper removed");
	assert_said("results --results r.db prune p/*7.pdf", 2, "",
	            "p/*7.pdf: no paper in the results has such a path");
	remove_file("p/lamp-paper2.pdf");
	assert_said("results --results r.db prune", 2, "", "1 of the 1 papers are not here");
}

/* @papers: of the folder "z", in an archive that is made anew. */
static void
write_archive(const char *const *papers)
{
	FixtureEntry entries[4] = {{NULL, NULL, NULL}};
	g_autofree char *path = program_path("all.zip");
	guint n = 0;

	for (; papers[n] != NULL; n++) {
		g_autofree char *name = g_strconcat("z/", papers[n], NULL);

		entries[n] = (FixtureEntry){papers[n], program_read(name), NULL};
	}
	g_unlink(path);
	fixture_archive_write(path, entries);
	for (guint i = 0; i < n; i++)
		g_bytes_unref(entries[i].bytes);
}

/* An archive that was downloaded again is looked into; one that is damaged says nothing. */
static void
test_prune_archives(void)
{
	static const char *const ALL[] = {"lamp-paper1.pdf", "lamp-paper2.pdf", NULL};

	begin("z");
	remove_file("r.db");
	write_archive(ALL);
	run(BATCH "all.zip");
	write_archive(ALL + 1);
	assert_said("results --results r.db prune -n", 0, "all.zip/lamp-paper1.pdf\n",
	            "1 paper would be removed");
	program_write("all.zip", "PK, but nothing that follows it", -1);
	assert_said("results --results r.db prune -n", 0, "", "0 papers would be removed");
	/* The report on the damaged archive goes when there is a good one. */
	run(BATCH "all.zip");
	assert_list("--verdict pass", "pass    all.zip/lamp-paper1.pdf\n");
	write_archive(ALL);
	assert_said("results --results r.db prune", 0, "all.zip\n", "1 paper removed");
	remove_file("all.zip");
	assert_said("results --results r.db prune", 2, "", "2 of the 2 papers are not here");
}

/* Decisions are merged with the results; a different one is a conflict. */
static void
test_merge_decisions(void)
{
	begin("m");
	assert_said("results --results r.db decide 2 columns overruled --by Ada", 0, "", NULL);
	assert_said("merge all.db r.db", 0, "", "3 papers added");
	assert_said("results all.db --verdict fail", 0, "", "0 papers");
	assert_said("results --results r.db decide 2 columns confirmed --by Bo", 0, "", NULL);
	assert_said("merge all.db r.db", 1, "",
	            "m/lamp-paper2.pdf: the results differ in the decision on columns; the first "
	            "one is kept");
	assert_said("results all.db --verdict fail", 0, "", "0 papers");
	assert_said("results all.db --format changes", 0, "", "");
}

/* A report a paper, with pictures while the paper is as it was checked; and the letters that go
 * with them: never for a paper that a person has to look at. */
static void
test_reports_and_mail(void)
{
	g_autofree char *report = NULL;
	g_autoptr(GBytes) page = NULL, without = NULL, text = NULL;

	begin("q");
	write_paper("q/x/lamp-paper2.pdf", 2, 808);
	write_paper("q/lamp-paper5.pdf", 2, 101); /* the text of the first: for review */
	run(BATCH "q");
	assert_said("results --results r.db reports out", 0, "", "out: 5 reports written");
	page = program_read("out/q_lamp-paper2.html");
	assert_holds("report", g_bytes_get_data(page, NULL), "data:image/png;base64,");
	assert_holds("report", g_bytes_get_data(page, NULL), "columns");
	write_paper("q/lamp-paper2.pdf", 2, 909);
	assert_said(
	    "results --results r.db reports out --verdict fail", 0, "",
	    "out: 1 report written\ndeskproof: 1 report without pictures: the paper is another "
	    "one now");
	without = program_read("out/q_lamp-paper2.html");
	g_assert_null(strstr(g_bytes_get_data(without, NULL), "data:image/png;base64,"));
	assert_said("results --results r.db reports out --format text --rule columns", 0, "",
	            "out: 1 report written");
	text = program_read("out/q_lamp-paper2.txt");
	assert_holds("report", g_bytes_get_data(text, NULL), "q/lamp-paper2.pdf");
	report = program_path("out/lamp-paper5.html");
	g_assert_true(g_file_test(report, G_FILE_TEST_EXISTS));

	g_auto(Ending) mail = program_run("results --results r.db mail");
	g_assert_cmpint(mail.exit, ==, 0);
	g_assert_true(g_str_has_prefix(
	    mail.out, "\"paper\",\"path\",\"report\",\"message\"\r\n"
	              "\"2\",\"q/lamp-paper2.pdf\",\"q_lamp-paper2.html\",\"Dear authors,\n\n"));
	g_assert_null(strstr(mail.out, "lamp-paper5"));
	assert_holds("stderr", mail.err, "1 letter\n");
	g_auto(Ending) more = program_run("results --results r.db mail --kind reject");
	assert_holds("stdout", more.out, "rejected without a review");
	program_write("own.txt", "Findings of {paper}: {finding}", -1);
	assert_said("results --results r.db mail --template own.txt", 2, "",
	            "own.txt: the letter has no {findings}");
}

static void
test_actions_nonsense(void)
{
	begin("w");
	program_write("w/file", "no folder", -1);
	assert_said("results --results r.db reports", 2, "", "name one folder");
	assert_said("results --results r.db reports w/file", 2, "",
	            "w/file: this folder cannot be made");
	assert_said("results --results r.db reports w/x --format csv", 2, "",
	            "\"csv\" is not a format of results");
	assert_said("results --results r.db mail r.db", 2, "", "takes no file");
	assert_said("results --results r.db mail --verdict pass", 2, "",
	            "--verdict and --rule are not for `results mail`");
	assert_said("results --results r.db mail --kind stern", 2, "", "is not a kind of letter");
	/* A paper is no place for a report. */
	assert_said("results --results r.db reports w --format pdf", 2, "",
	            "papers of the results are in this folder");
}

static void
test_tags_table(void)
{
	begin("t");
	write_paper("t/untitled.pdf", 1, 808);
	write_paper("t/lamp-final2.pdf", 2, 909);
	run(BATCH "t");

	assert_list("--format tags",
	            " paper  verdict    file                                  rules\n"
	            "     1  pass       t/lamp-paper1.pdf\n"
	            "     2  fail       t/lamp-final2.pdf and 1 more          columns 1\n"
	            "     3  pass       t/lamp-paper3.pdf\n"
	            "     -  -          t/untitled.pdf                        no tags: it has no "
	            "number\n");
}

/* What another program may have written into a file of results. */
static void
test_strangers(void)
{
	static const struct {
		const char *name, *sql, *err;
	} ROWS[] = {
	    {"rule",
	     "UPDATE paper SET jsonl = replace(jsonl, '\"rule\": \"columns\"', "
	     "'\"rule\": \"x,1\\r\\n99,decision,accept\"')",
	     "a report among the results cannot be understood"},
	    {"verdict", "UPDATE paper SET verdict = 'pass'", "does not agree with the path"},
	    {"path", "UPDATE paper SET path = 'other.pdf' WHERE path LIKE '%2.pdf'",
	     "does not agree with the path"},
	    {"blob", "UPDATE paper SET jsonl = x'00'", "a row of its papers is no text"},
	    {"json", "UPDATE paper SET jsonl = '{'", "cannot be understood"},
	};

	begin("s");
	g_auto(Ending) good = program_run("merge whole.db r.db");
	g_autofree char *before = program_export("whole.db");

	g_assert_cmpint(good.exit, ==, 0);
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *store = g_strdup_printf("%s.db", ROWS[i].name);
		g_autofree char *copy = g_strdup_printf("merge %s r.db", store);
		g_autofree char *merge = g_strdup_printf("merge whole.db %s", store);
		g_autofree char *after = NULL;

		run(copy);
		program_sql(store, ROWS[i].sql);
		assert_said(merge, 2, "", ROWS[i].err);
		after = program_export("whole.db");
		g_assert_cmpstr(after, ==, before);
	}
	assert_said("results rule.db --format hotcrp", 2, "", ROWS[0].err);
}

/* No report takes the place of a paper, of an archive or of what a link leads to. */
static void
test_no_report_there(void)
{
	g_autofree char *link = program_path("y-out/lamp-paper1.html");

	begin("y");
	program_write("y-out/lamp-paper2.html", "", -1);
	g_assert_cmpint(symlink("../victim.html", link), ==, 0);
	assert_lost("results --results r.db reports y-out",
	            "this is a link, so no report is written to it");
	program_write("y.zip", "PK\x03\x04 and so on", -1);
	assert_said("results r.db --format csv -o y.zip", 2, "", "this file is an archive");
	/* A paper may end as our reports do. */
	write_paper("y/late.html", 1, 905);
	write_paper("y/late.pdf", 1, 906);
	run(BATCH "y/late.html y/late.pdf");
	assert_lost("results --results r.db reports y",
	            "y/late.html: this file is a paper of the results");
}

/* A number that only seems to be that of several files is in no row of the mail table. */
static void
test_mail_numbers(void)
{
	begin("o");
	write_paper("o/12.pdf", 1, 901);
	write_paper("o/12/rings.pdf", 1, 902);
	write_paper("o/13.pdf", 1, 903);
	run(BATCH "o");
	g_auto(Ending) mail = program_run("results --results r.db mail");

	assert_holds("stdout", mail.out, "\r\n\"\",\"o/12.pdf\",");
	assert_holds("stdout", mail.out, "\r\n\"\",\"o/12/rings.pdf\",");
	assert_holds("stdout", mail.out, "\r\n\"13\",\"o/13.pdf\",");
}

/* Two names that differ in no letter of a file's name. */
static void
test_report_names(void)
{
	begin("i");
	write_paper("i/\u4e01.pdf", 1, 904);
	write_paper("i/\u4e03.pdf", 1, 905);
	run(BATCH "i");
	assert_said("results --results r.db reports i-out --format text", 0, "",
	            "5 reports written");
	g_autoptr(GBytes) one = program_read("i-out/i____.txt");
	g_autoptr(GBytes) two = program_read("i-out/i____-2.txt");

	assert_holds("report", g_bytes_get_data(one, NULL), "i/\u4e01.pdf");
	assert_holds("report", g_bytes_get_data(two, NULL), "i/\u4e03.pdf");
}

/* A name in a table must be the file's: no program may put a mark before it, as against a formula.
 */
static void
test_report_names_begin(void)
{
	begin("ga");
	write_paper("ga/+sum.pdf", 1, 904);
	write_paper("ga/-mean.pdf", 1, 905);
	run(BATCH "ga");
	g_auto(Ending) mail = program_run("results --results r.db mail");

	assert_holds("stdout", mail.out, ",\"_sum.html\",");
	assert_holds("stdout", mail.out, ",\"_mean.html\",");
	assert_said("results --results r.db reports ga-out --format text", 0, "",
	            "5 reports written");
	g_autoptr(GBytes) one = program_read("ga-out/_sum.txt");

	assert_holds("report", g_bytes_get_data(one, NULL), "ga/+sum.pdf");
}

/* A path that was checked for two venues: a decision is on one of them. */
static void
test_decide_for_a_venue(void)
{
	begin("v");
	program_write("rules/also.yaml",
	              "schema: 1\nid: also\ntitle: Also\nrules:\n  columns: {count: 2" PROGRAM_CITE,
	              -1);
	run("batch --venue also --no-config --results r.db v/lamp-paper2.pdf");
	assert_list("--verdict fail", "fail    v/lamp-paper2.pdf (also): columns\n"
	                              "fail    v/lamp-paper2.pdf (any): columns\n");
	assert_said("results --results r.db decide 2 columns overruled --by Ada", 2, "",
	            "v/lamp-paper2.pdf was checked for several venues: say --venue \"also\" or "
	            "--venue \"any\"");
	assert_said("results --results r.db decide 2 columns overruled --by Ada --venue other", 2,
	            "", "there is nothing to decide");
	assert_said("results --results r.db decide 2 columns overruled --by Ada --venue any", 0, "",
	            "v/lamp-paper2.pdf, for any: columns: overruled");
	assert_list("--verdict fail", "fail    v/lamp-paper2.pdf (also): columns\n");
	assert_said("results --results r.db --venue any", 2, "", "--venue is not for `results`");
}

/* What else is in the results is said, for lists and letters are of all of it. */
static void
test_others(void)
{
	begin("a");
	g_auto(Ending) one = program_run(BATCH "a/lamp-paper1.pdf");
	g_auto(Ending) all = program_run(BATCH "a");

	assert_holds("stderr", one.err, "the results also have 2 of earlier runs");
	/* nothing is gone, so prune would remove nothing */
	assert_holds("stderr", one.err, "another file, named with --results, keeps runs apart");
	g_assert_null(strstr(one.err, "prune"));
	g_assert_null(strstr(all.err, "earlier runs"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	program_write("rules/any.yaml",
	              "schema: 1\nid: any\ntitle: Any\nrules:\n  columns: {count: 2" PROGRAM_CITE,
	              -1);
	g_test_add_func("/results/changes", test_changes);
	g_test_add_func("/results/changes-of-a-killed-run", test_changes_of_a_killed_run);
	g_test_add_func("/results/changes-of-rules", test_changes_of_rules);
	g_test_add_func("/results/decide", test_decide);
	g_test_add_func("/results/confirm", test_confirm);
	g_test_add_func("/results/decide-by-number", test_decide_by_number);
	g_test_add_func("/results/decide-for-a-venue", test_decide_for_a_venue);
	g_test_add_func("/results/report-names-begin", test_report_names_begin);
	g_test_add_func("/results/decide-moved", test_decide_moved);
	g_test_add_func("/results/decide-nonsense", test_decide_nonsense);
	g_test_add_func("/results/prune", test_prune);
	g_test_add_func("/results/prune-archives", test_prune_archives);
	g_test_add_func("/results/merge-decisions", test_merge_decisions);
	g_test_add_func("/results/reports-and-mail", test_reports_and_mail);
	g_test_add_func("/results/actions-nonsense", test_actions_nonsense);
	g_test_add_func("/results/tags-table", test_tags_table);
	g_test_add_func("/results/strangers", test_strangers);
	g_test_add_func("/results/no-report-there", test_no_report_there);
	g_test_add_func("/results/mail-numbers", test_mail_numbers);
	g_test_add_func("/results/report-names", test_report_names);
	g_test_add_func("/results/others", test_others);
	return program_test_run();
}
