/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixtures/archive.h"
#include "fixtures/program.h"

/* Tables of papers as portals give them: by number, with a row for each author. Every paper has Ada
 * Orvik in its properties, and "names" looks for whom the table names; "sizes" has another paper
 * size for each track and stage. */

#define HOTCRP "paper,title,given_name,family_name,email,affiliation,country,iscontact\n"
#define ADA "Ada,Orvik,ada@lowmere.edu,\"Lowmere, University of\",NO,yes\n"
#define BO "Bo,Tamsin,bo@lowmere.edu,,,\n"

static const struct {
	const char *name, *text;
} FILES[] = {
    {"t/hotcrp.csv", HOTCRP "12,Tides,Bo,Tamsin,bo@lowmere.edu,,NO,yes\n12,Tides," ADA
                            "13,\"Bells, and more\"," BO "14,Rings," BO},
    {"t/contact.csv", HOTCRP "12,Tides," BO "12,Tides,Ada,Orvik,ada@lowmere.edu,,,nonauthor\n"
                             "13,Bells,Ada,Orvik,ada@lowmere.edu,,,nonauthor\n"},
    {"t/easychair.csv", "submission #;first name;last name;email;country;affiliation;Web page;"
                        "person #;corresponding?\r\n12;Ada;Orvik;;;;;1;yes\r\n"
                        "013;Bo;Tamsin;;;;;2;no\r\n"},
    {"t/cmt.csv", "Paper ID,Created,Paper Title,Author Names,Author Emails,Track Name\n"
                  "12,today,Tides,\"Tamsin, Bo; Orvik, Ada*\",\"bo@lowmere.edu;ada@lowmere.edu*"
                  "\",Main\n13,today,Bells,\"Tamsin, Bo*\",,Main\n"},
    {"t/submissions.csv", "#,title,authors,decision\n12,Tides,Bo Tamsin and Ada Orvik,\n"
                          "13,Bells,\"Bo Tamsin, Cy Underhill and Dee Lunt\",accept\n"},
    {"t/tracks.csv", "number,track\n#12,short\n013,long\n"},
    {"t/stages.csv", "number,track,stage\n12,short,submission\n13,,camera-ready\n"},
    {"t/again.csv", "number,track\n12,short\n13,long\n12,long\n"},
    {"t/apart.csv", "paper,name\n12,Ada Orvik\n13,Bo Tamsin\n12,Cy Underhill\n"},
    {"t/no-number.csv", "paper,name\n12,Ada Orvik\n,Bo Tamsin\n"},
    {"t/odd-number.csv", "paper,name\ntwelve,Ada Orvik\n"},
    {"t/two-numbers.csv", "paper,number,name\n12,12,Ada Orvik\n"},
    {"t/lost-track.csv", "paper,track\n12,shrt\n"},
    {"t/others.csv", "paper,name\n7,Ada Orvik\n8,Bo Tamsin\n"},
    {"t/nobody.csv", "paper,name\n12,\n13,\n"},
    {"t/columns.csv", "paper,trak,a,b,c,d,e\n12,short\n13,long\n"},
};

static const struct {
	const char *name, *command;
	int exit;
	const char *err, *also; /* also: nullable */
} CALLS[] = {
    {"hotcrp",
     "batch --venue names --results h.db --papers t/hotcrp.csv lamp-paper12.pdf "
     "lamp-paper13.pdf",
     1, "2 papers: 1 passed, 1 failed", "t/hotcrp.csv: papers without a file here (1 of 3): 14\n"},
    {"hotcrp-contact",
     "batch --venue names --results c.db --papers t/contact.csv "
     "lamp-paper12.pdf lamp-paper13.pdf",
     0, "2 papers: 2 passed", NULL},
    {"easychair",
     "batch --venue names --results e.db --papers t/easychair.csv paper_12.pdf "
     "paper_13.pdf",
     1, "2 papers: 1 passed, 1 failed", NULL},
    {"cmt", "batch --venue names --results m.db --papers t/cmt.csv cmt", 1,
     "2 papers: 1 passed, 1 failed",
     "t/cmt.csv:1: these columns are not used: \"Created\", \"Track Name\"\n"},
    {"submissions",
     "batch --venue names --results s.db --papers t/submissions.csv paper_12.pdf "
     "paper_13.pdf",
     1, "2 papers: 1 passed, 1 failed",
     "t/submissions.csv:1: this column is not used: \"decision\"\n"},
    {"tracks",
     "batch --venue sizes --results t.db --papers t/tracks.csv lamp-paper12.pdf "
     "lamp-paper13.pdf",
     1, "2 papers: 1 passed, 1 failed", NULL},
    {"final",
     "batch --venue sizes --results f.db --papers t/tracks.csv lamp-final12.pdf "
     "lamp-final13.pdf",
     1, "2 papers: 0 passed, 2 failed",
     "t/tracks.csv: final versions, checked at the stage camera-ready: 2\n"},
    {"final-row",
     "batch --venue sizes --results fr.db --papers t/stages.csv lamp-final12.pdf "
     "lamp-final13.pdf",
     1, "2 papers: 0 passed, 2 failed", NULL},
    {"final-said",
     "batch --venue sizes --stage submission --results fs.db --papers t/tracks.csv "
     "lamp-final12.pdf lamp-final13.pdf",
     1, "2 papers: 1 passed, 1 failed", NULL},
    {"final-unknown",
     "batch --venue names --results fu.db --papers t/hotcrp.csv "
     "lamp-final12.pdf",
     1, "1 paper: 0 passed, 1 failed", NULL},
    {"no-row", "batch --venue names --results n.db --papers t/hotcrp.csv lamp-paper12.pdf a.pdf", 1,
     "t/hotcrp.csv: files without a row, checked with the options for all (1): a.pdf\n", NULL},
    {"shared", "batch --venue names --results sh.db --papers t/hotcrp.csv lamp-paper12.pdf shared",
     1,
     "t/hotcrp.csv: files that share a number, checked with the options for all (2): "
     "shared/13/a.pdf, shared/13/b.pdf\n",
     "3 papers: 2 passed, 1 failed"},
    {"two-files",
     "batch --venue names --results tf.db --papers t/hotcrp.csv lamp-paper12.pdf "
     "lamp-final12.pdf",
     1, "2 papers: 0 passed, 2 failed", NULL},
    {"none", "batch --venue names --papers t/others.csv lamp-paper12.pdf", 2,
     "t/others.csv: none of its papers is among the files", NULL},
    {"no-files", "batch --venue names --papers t/hotcrp.csv", 2,
     "t/hotcrp.csv: none of its papers is among the files", NULL},
    {"again", "batch --venue sizes --papers t/again.csv lamp-paper12.pdf", 2,
     "t/again.csv:4: paper 12 has a row already, in line 2\n", NULL},
    {"apart", "batch --venue names --papers t/apart.csv lamp-paper12.pdf", 2,
     "t/apart.csv:4: paper 12 has rows from line 2 on, and others come between; sort the table "
     "by the papers' numbers\n",
     NULL},
    {"no-number", "batch --venue names --papers t/no-number.csv lamp-paper12.pdf", 2,
     "t/no-number.csv:3: the row has no number\n", NULL},
    {"odd-number", "batch --venue names --papers t/odd-number.csv lamp-paper12.pdf", 2,
     "t/odd-number.csv:2: \"twelve\" is not the number of a paper", NULL},
    {"two-numbers", "batch --venue names --papers t/two-numbers.csv lamp-paper12.pdf", 2,
     "t/two-numbers.csv:1: there are two columns \"number\"\n", NULL},
    {"lost-track", "batch --venue sizes --papers t/lost-track.csv lamp-paper12.pdf", 2,
     "t/lost-track.csv:2: so this row cannot be used", "\"shrt\" is not a track of sizes"},
    {"nobody", "batch --venue names --results no.db --papers t/nobody.csv lamp-paper12.pdf", 0,
     "1 paper: 1 passed", NULL},
    {"columns", "batch --venue sizes --results co.db --papers t/columns.csv lamp-paper12.pdf", 0,
     "t/columns.csv:1: these columns are not used: \"trak\", \"a\", \"b\", \"c\", \"d\" and 1 "
     "more\n",
     NULL},
};

static void
test_call(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) ending = program_run(CALLS[i].command);

	g_assert_cmpint(ending.exit, ==, CALLS[i].exit);
	assert_holds("stderr", ending.err, CALLS[i].err);
	assert_holds("stderr", ending.err, CALLS[i].also);
}

/* The number is known to a venue that wants it in print, and a paper with other authors is checked
 * again. */
static void
test_settings(void)
{
	g_auto(Ending) first = program_run("batch --venue number --results set.db --papers "
	                                   "t/hotcrp.csv lamp-paper12.pdf lamp-paper13.pdf");
	g_auto(Ending) rows = program_run("results set.db");
	g_auto(Ending) again =
	    program_run("batch --venue number --results set.db --resume --papers "
	                "t/hotcrp.csv lamp-paper12.pdf lamp-paper13.pdf");
	g_auto(Ending) other =
	    program_run("batch --venue number --results set.db --resume --papers "
	                "t/contact.csv lamp-paper12.pdf lamp-paper13.pdf");

	g_assert_cmpstr(rows.out, ==,
	                "pass    lamp-paper12.pdf\nfail    lamp-paper13.pdf: paper-number\n");
	assert_holds("stderr", first.err, "2 papers: 1 passed, 1 failed");
	assert_holds("stderr", again.err, "2 were known from before");
	assert_holds("stderr", other.err, "0 were known from before");
}

static void
set_up(void)
{
	static const char *const PAPERS[] = {"lamp-paper12.pdf",
	                                     "lamp-paper13.pdf",
	                                     "lamp-final12.pdf",
	                                     "lamp-final13.pdf",
	                                     "paper_12.pdf",
	                                     "paper_13.pdf",
	                                     "a.pdf",
	                                     "shared/13/a.pdf",
	                                     "shared/13/b.pdf",
	                                     "cmt/12/Submission/tides.pdf",
	                                     "cmt/13/Submission/bells.pdf"};
	FixturePaper paper = FIXTURE_PAPER;

	program_set_up();
	program_write("rules/names.yaml",
	              "schema: 1\nid: names\ntitle: Names\nrules:\n"
	              "  anonymity-roster: {severity: error" PROGRAM_CITE,
	              -1);
	program_write("rules/number.yaml",
	              "schema: 1\nid: number\ntitle: Number\nrules:\n"
	              "  paper-number: {severity: error" PROGRAM_CITE,
	              -1);
	program_write(
	    "rules/sizes.yaml",
	    "schema: 1\nid: sizes\ntitle: Sizes\ntracks: [long, short]\n"
	    "stages: [submission, camera-ready]\nrules:\n"
	    "  page-size/long: {tracks: [long], stages: [submission], sizes: [letter]" PROGRAM_CITE
	    "  page-size/short: {tracks: [short], stages: [submission], sizes: [a4]" PROGRAM_CITE
	    "  page-size/final: {stages: [camera-ready], sizes: [a4]" PROGRAM_CITE,
	    -1);
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++)
		program_write(FILES[i].name, FILES[i].text, -1);
	paper.author_property = "Ada Orvik";
	paper.running_head = "Submission #12";
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		/* papers of the same words would be told to share their text */
		paper.lines = 120 + i;
		paper.words = 1 + 1000003 * i;
		program_write_paper(PAPERS[i], &paper);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(CALLS); i++) {
		g_autofree char *path = g_strconcat("/batch-portal/", CALLS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_call);
	}
	g_test_add_func("/batch-portal/settings", test_settings);
	return program_test_run();
}
