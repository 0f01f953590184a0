/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "fixtures/archive.h"
#include "fixtures/program.h"

/* Tables of papers as portals give them: by number, with a row for each author. Every paper has Ada
 * Orvik in its properties, and "names" looks for whom the table names; "sizes" has another paper
 * size for each track and stage. */

#define HOTCRP "paper,title,given_name,family_name,email,affiliation,country,iscontact\n"
#define ADA "Ada,Orvik,ada@lowmere.edu,\"Lowmere, University of\",NO,yes\n"
#define BO "Bo,Tamsin,bo@lowmere.edu,,,\n"

#define ADA_JSON                                                                                   \
	"{\"email\": \"ada@lowmere.edu\", \"given_name\": \"Ada\", \"family_name\": \"Orvik\", "   \
	"\"affiliation\": \"Lowmere\"}"
#define BO_JSON                                                                                    \
	"{\"email\": \"bo@lowmere.edu\", \"given_name\": \"Bo\", \"family_name\": \"Tamsin\"}"
#define BOTH " lamp-paper12.pdf lamp-paper13.pdf"

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
    {"t/kinds.csv", "file,Kind\nlamp-paper12.pdf,short\nlamp-paper13.pdf,\n"},
    {"t/types.csv", "paper,title,Paper-type\n12,Tides,Short-paper\n13,Bells,long\n"},
    {"d/data.json",
     "\n [{\"object\": \"paper\", \"pid\": 12, \"title\": \"Tides\", \"authors\": [" BO_JSON
     ", " ADA_JSON "], \"contacts\": [" BO_JSON "], \"status\": "
     "\"submitted\", \"submitted\": true}, {\"object\": \"paper\", \"pid\": \"13\", "
     "\"authors\": [" BO_JSON "], \"status\": \"accept\"}, {\"pid\": 14, "
     "\"authors\": [" ADA_JSON "], \"status\": \"submitted\"}]\n"},
    {"d/one.json", "{\"object\": \"paper\", \"pid\": 12, \"authors\": [" ADA_JSON "]}"},
    {"d/api.json", "{\"ok\": true, \"papers\": [{\"pid\": 12, \"authors\": [" ADA_JSON "]}]}"},
    {"d/notes.json",
     "{\"notes\": [{\"number\": 12, \"content\": {\"authors\": {\"value\": "
     "[\"Bo Tamsin\", \"Ada Orvik\"]}}}, {\"number\": 13, \"content\": {\"authors\": "
     "[\"Bo Tamsin\"]}}]}"},
    {"d/classes.json", "[{\"pid\": 12, \"submission_class\": \"short\"}, {\"pid\": 13}]"},
    {"d/capital.json", "[{\"pid\": 12, \"submission_class\": \"Short\"}, {\"pid\": 13}]"},
    {"d/rounds.json", "[{\"pid\": 12, \"submission_class\": \"fall\"}, {\"pid\": 13, "
                      "\"submission_class\": \"spring\"}, {\"pid\": 14, \"submission_class\": "
                      "\"fall\"}]"},
    {"d/some.json", "[{\"pid\": 12, \"submission_class\": \"short\"}, {\"pid\": 13, "
                    "\"submission_class\": \"fall\"}]"},
    {"d/options.json", "[{\"pid\": 12, \"Paper-type\": \"Short-paper\", \"Demo\": true, \"Kinds\": "
                       "[\"short\"], \"topics\": [\"a\", \"b\"]}, {\"pid\": 13, \"Paper-type\": "
                       "\"long\", \"Demo\": false, \"Kinds\": []}]"},
    {"d/status.json",
     "[{\"pid\": 12, \"status\": \"withdrawn\", \"withdrawn\": true}, {\"pid\": 13, "
     "\"status\": \"draft\"}, {\"pid\": 14, \"status\": \"withdrawn\"}, {\"pid\": "
     "15, \"status\": \"submitted\"}]"},
    {"d/hidden.json", "[{\"pid\": 12, \"authors\": []}, {\"pid\": 13, \"error\": \"You may not see "
                      "this\"}]"},
    {"d/twice.json", "[{\"pid\": 12}, {\"pid\": 13}, {\"pid\": \"#012\"}]"},
    {"d/no-pid.json", "[{\"pid\": 12}, {\"title\": \"Bells\"}]"},
    {"d/no-object.json", "[{\"pid\": 12}, 13]"},
    {"d/odd-pid.json", "[{\"pid\": \"new\"}]"},
    {"d/half-pid.json", "[{\"pid\": 12.5}]"},
    {"d/list-pid.json", "[{\"pid\": [12]}]"},
    {"d/cut.json", "[{\"pid\": 12, \"authors\": ["},
    {"d/empty.json", "[]"},
    {"d/odd.json",
     "[{\"pid\": 12, \"title\": \"a\\u0000b\\n\\\"c\\\",;\", \"authors\": [{\"given_name\": "
     "\"Ada\\u0000\\n\", \"family_name\": \"Or\\\"vik\\r\\n,\"}, {\"given_name\": 7}, "
     "null, {}, [\"x\"], " ADA_JSON "]}, {\"pid\": 13, \"authors\": {\"a\": 1}}]"},
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
    {"track-by",
     "batch --venue sizes --results tb.db --papers t/types.csv --track-by paper-type "
     "--track-as short-paper=short" BOTH,
     1, "2 papers: 1 passed, 1 failed", NULL},
    {"track-by-file", "batch --venue sizes --results tk.db --papers t/kinds.csv --track-by Kind", 1,
     "2 papers: 1 passed, 1 failed", NULL},
    {"track-by-nothing", "batch --venue sizes --papers t/types.csv --track-by kind" BOTH, 2,
     "t/types.csv:1: no column is called \"kind\", as --track-by says\n", NULL},
    {"track-by-unknown", "batch --venue sizes --papers t/types.csv --track-by paper-type" BOTH, 2,
     "\"Short-paper\" is not a track of sizes", "t/types.csv:2: so this row cannot be used\n"},
    {"track-as-odd", "batch --venue sizes --papers t/types.csv --track-by title --track-as =x" BOTH,
     2, "--track-as must be VALUE=TRACK", NULL},
    {"track-as-empty",
     "batch --venue sizes --papers t/types.csv --track-by title --track-as x=" BOTH, 2,
     "--track-as must be VALUE=TRACK", NULL},
    {"track-by-alone", "batch --venue sizes --track-by Kind" BOTH, 2,
     "--track-by and --track-as are about the table", NULL},
    {"data", "batch --venue names --results d.db --papers d/data.json" BOTH, 1,
     "2 papers: 1 passed, 1 failed", "d/data.json: papers without a file here (1 of 3): 14\n"},
    {"data-final",
     "batch --venue sizes --results df.db --papers d/classes.json "
     "lamp-final12.pdf lamp-paper12.pdf",
     1, "2 papers: 0 passed, 2 failed",
     "d/classes.json: final versions, checked at the stage camera-ready: 1\n"},
    {"data-one", "batch --venue names --results d1.db --papers d/one.json lamp-paper12.pdf", 1,
     "1 paper: 0 passed, 1 failed", NULL},
    {"data-api", "batch --venue names --results da.db --papers d/api.json lamp-paper12.pdf", 1,
     "1 paper: 0 passed, 1 failed", NULL},
    {"data-notes", "batch --venue names --results dn.db --papers d/notes.json" BOTH, 1,
     "2 papers: 1 passed, 1 failed", NULL},
    {"data-classes", "batch --venue sizes --results dc.db --papers d/classes.json" BOTH, 1,
     "2 papers: 1 passed, 1 failed", NULL},
    {"data-capital", "batch --venue sizes --results dcc.db --papers d/capital.json" BOTH, 1,
     "2 papers: 1 passed, 1 failed", NULL},
    {"data-rounds", "batch --venue sizes --results dr.db --papers d/rounds.json" BOTH, 0,
     "2 papers: 2 passed",
     "d/rounds.json: \"submission_class\" has no track of the venue, and is not used: fall, "
     "spring\n"},
    {"data-rounds-as",
     "batch --venue sizes --results dra.db --papers d/rounds.json --track-as "
     "fall=long --track-as Spring=short" BOTH,
     1, "2 papers: 1 passed, 1 failed", NULL},
    {"data-some", "batch --venue sizes --papers d/some.json" BOTH, 2,
     "\"fall\" is not a track of sizes", "d/some.json: paper 13: so this row cannot be used\n"},
    {"data-option",
     "batch --venue sizes --results do.db --papers d/options.json --track-by "
     "paper-type --track-as Short-paper=short" BOTH,
     1, "2 papers: 1 passed, 1 failed", NULL},
    {"data-box",
     "batch --venue sizes --results db.db --papers d/options.json --track-by Demo "
     "--track-as true=short" BOTH,
     1, "2 papers: 1 passed, 1 failed", NULL},
    {"data-boxes",
     "batch --venue sizes --results dx.db --papers d/options.json --track-by Kinds" BOTH, 1,
     "2 papers: 1 passed, 1 failed", NULL},
    {"data-topics", "batch --venue sizes --papers d/options.json --track-by topics" BOTH, 2,
     "d/options.json: paper 12: \"topics\" is not one value\n", NULL},
    {"data-no-option", "batch --venue sizes --papers d/options.json --track-by Kind" BOTH, 2,
     "d/options.json: no paper has \"Kind\", as --track-by says\n", NULL},
    {"data-status", "batch --venue names --results ds.db --papers d/status.json" BOTH, 0,
     "1 paper: 1 passed", "d/status.json: withdrawn, not checked (1): lamp-paper12.pdf\n"},
    {"data-draft", "batch --venue names --results ds.db --papers d/status.json" BOTH, 0,
     "d/status.json: not submitted yet, checked all the same (1): lamp-paper13.pdf\n",
     "d/status.json: papers without a file here (1 of 4): 15\n"},
    {"data-all-withdrawn", "batch --venue names --papers d/status.json lamp-paper12.pdf", 2,
     "there is no paper to check\n", NULL},
    {"data-hidden", "batch --venue names --results dh.db --papers d/hidden.json" BOTH, 0,
     "d/hidden.json: papers whose data may not be seen by who downloaded it (1): 13\n", NULL},
    {"data-twice", "batch --venue names --papers d/twice.json" BOTH, 2,
     "d/twice.json: paper #012 is there twice\n", NULL},
    {"data-no-pid", "batch --venue names --papers d/no-pid.json" BOTH, 2,
     "d/no-pid.json: paper 2 of the list has no number (\"pid\")\n", NULL},
    {"data-no-object", "batch --venue names --papers d/no-object.json" BOTH, 2,
     "d/no-object.json: paper 2 of the list has no number (\"pid\")\n", NULL},
    {"data-odd-pid", "batch --venue names --papers d/odd-pid.json" BOTH, 2,
     "d/odd-pid.json: paper new: \"new\" is not the number of a paper", NULL},
    {"data-half-pid", "batch --venue names --papers d/half-pid.json" BOTH, 2,
     "d/half-pid.json: paper 1 of the list has no number", NULL},
    {"data-list-pid", "batch --venue names --papers d/list-pid.json" BOTH, 2,
     "d/list-pid.json: paper 1 of the list has no number", NULL},
    {"data-cut", "batch --venue names --papers d/cut.json" BOTH, 2,
     "d/cut.json: this begins as JSON, and cannot be read as such", NULL},
    {"data-empty", "batch --venue names --papers d/empty.json" BOTH, 2,
     "d/empty.json: none of its papers is among the files", NULL},
    {"data-odd", "batch --venue names --results dd.db --papers d/odd.json" BOTH, 1,
     "2 papers: 1 passed, 1 failed", NULL},
    {"data-deep", "batch --venue names --papers d/deep.json" BOTH, 2,
     "d/deep.json: this begins as JSON, and cannot be read as such: it is nested "
     "more than 64 deep\n",
     NULL},
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

/* The number is in each export; in the list where the name does not say it. */
static void
test_number(void)
{
	g_auto(Ending) batch =
	    program_run("batch --venue names --results col.db --papers t/cmt.csv "
	                "cmt lamp-paper12.pdf a.pdf");
	g_auto(Ending) list = program_run("results col.db");
	g_auto(Ending) csv = program_run("results --format csv col.db");
	g_auto(Ending) jsonl = program_run("results --format jsonl col.db");
	g_auto(Ending) html = program_run("results --format html col.db");
	g_auto(Ending) tags = program_run("results --format hotcrp col.db");

	assert_holds("stderr", batch.err, "4 papers:");
	g_assert_cmpstr(list.out, ==,
	                "pass    a.pdf\n"
	                "pass    cmt/12/Submission/tides.pdf\n"
	                "pass    #13 cmt/13/Submission/bells.pdf\n"
	                "fail    lamp-paper12.pdf: anonymity-roster\n");
	assert_holds("csv", csv.out, "\"doubt\",\"number\"\r\n");
	assert_holds("csv", csv.out, "\"cmt/13/Submission/bells.pdf\",\"names\"");
	assert_holds("csv", csv.out, ",\"13\"\r\n");
	assert_holds("jsonl", jsonl.out,
	             "{\"path\": \"cmt/13/Submission/bells.pdf\", \"number\": \"13\", ");
	assert_holds("jsonl", jsonl.out, "{\"path\": \"lamp-paper12.pdf\", \"number\": \"12\", ");
	assert_holds("jsonl", jsonl.out, "{\"path\": \"a.pdf\", \"sha256\": ");
	assert_holds("html", html.out, "\"number\": \"13\"");
	assert_holds("html", html.out,
	             "<th scope=\"col\" data-key=\"number\" class=\"n\">No.</th>");
	assert_holds("tags", tags.out, "13,tag,~~deskproof-pass,\r\n");
}

/* A letter goes by the number that was given, where the name has none. */
static void
test_mail(void)
{
	program_write("t/given.csv", "file,number,authors\na.pdf,#77,Ada Orvik\n", -1);
	g_auto(Ending) batch =
	    program_run("batch --venue names --results mail.db --papers t/given.csv");
	g_auto(Ending) mail = program_run("results mail --results mail.db");

	g_assert_cmpint(batch.exit, ==, 1);
	assert_holds("mail", mail.out, "\"77\",\"a.pdf\",");
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

#define BESIDE "left out, documents beside a paper; name one to have it checked "

/* What a portal puts beside papers, in a folder and in an archive. */
static void
test_beside(void)
{
	static const char *const FILES_THERE[] = {
	    "lamp-paper12.pdf",
	    "lamp-paper12-slides.pdf",
	    "lamp-paper12-supplement/proofs.pdf",
	    "lamp-paper12-supplement/lamp-paper13.pdf",
	    "lamp-paper12-supplement/deep/12.pdf",
	    "lamp-final13.pdf",
	    "lamp-paper13-slides.pdf",
	    "lamp-paper14-slides.pdf", /* no paper 14 is there */
	    "LAMP-paper12-slides.pdf", /* of another portal */
	    "README-warnings.txt",
	    "lamp-data.json",
	    "lamp-paper12-code.zip",
	    "lamp-paper13-code.ZIP",
	    ".DS_Store",
	    "__MACOSX/._lamp-paper12.pdf",
	    "._lamp-paper12.pdf",
	    "b.docx",
	    "a.docx",
	};
	FixtureEntry entries[G_N_ELEMENTS(FILES_THERE) + 1] = {{NULL, NULL, NULL}};
	g_autoptr(GBytes) paper = program_read("lamp-paper12.pdf");
	g_autofree char *archive = program_path("round.zip");

	for (guint i = 0; i < G_N_ELEMENTS(FILES_THERE); i++) {
		g_autofree char *path = g_strconcat("round/", FILES_THERE[i], NULL);

		program_write(path, g_bytes_get_data(paper, NULL), (gssize)g_bytes_get_size(paper));
		entries[i] = (FixtureEntry){FILES_THERE[i], paper, NULL};
	}
	fixture_archive_write(archive, entries);
	program_write("t/named.csv",
	              "file\nround/lamp-paper12-slides.pdf\n"
	              "round.zip/lamp-paper12-slides.pdf\n",
	              -1);
	g_auto(Ending) folder = program_run("batch --venue number --results rf.db round");
	g_auto(Ending) zip = program_run("batch --venue number --results rz.db round.zip");
	g_auto(Ending) named = program_run("batch --venue number --results rn.db round "
	                                   "round/lamp-paper12-slides.pdf");
	g_auto(Ending) row =
	    program_run("batch --venue number --results rr.db --papers t/named.csv "
	                "round round.zip");
	g_auto(Ending) data =
	    program_run("batch --venue names --results rd.db --papers d/data.json "
	                "round.zip");

	assert_holds("stderr", folder.err,
	             BESIDE "(5): round/lamp-paper12-slides.pdf, "
	                    "round/lamp-paper12-supplement/deep/12.pdf, "
	                    "round/lamp-paper12-supplement/lamp-paper13.pdf …\n");
	assert_holds(
	    "stderr", folder.err,
	    "left out, no PDF (4): round/README-warnings.txt, round/a.docx, round/b.docx …\n");
	assert_holds("stderr", folder.err,
	             "left out, archives in a folder; name one to have its papers checked (2): "
	             "round/lamp-paper12-code.zip, round/lamp-paper13-code.ZIP\n");
	assert_holds("stderr", folder.err, "4 papers:");
	assert_holds("stderr", zip.err,
	             BESIDE "(5): round.zip/lamp-paper12-slides.pdf, "
	                    "round.zip/lamp-paper12-supplement/deep/12.pdf, "
	                    "round.zip/lamp-paper12-supplement/lamp-paper13.pdf …\n");
	assert_holds("stderr", zip.err,
	             "left out, no PDF (6): round.zip/README-warnings.txt, "
	             "round.zip/a.docx, round.zip/b.docx …\n");
	assert_holds("stderr", zip.err, "4 papers:");
	assert_holds("stderr", named.err, BESIDE "(4): ");
	assert_holds("stderr", named.err, "5 papers:");
	assert_holds("stderr", row.err, BESIDE "(8): ");
	assert_holds("stderr", row.err, "10 papers:");
	assert_holds("stderr", data.err, BESIDE "(5): ");
	assert_holds("stderr", data.err,
	             "d/data.json: files without a row, checked with the options for all (2): "
	             "round.zip/LAMP-paper12-slides.pdf, round.zip/lamp-paper14-slides.pdf\n");
}

/* A folder without papers is a mistake, whatever else is in it; an archive has a report. */
static void
test_only_others(void)
{
	g_autoptr(GBytes) words = g_bytes_new_static("words", 5);
	const FixtureEntry entries[] = {{"../../up.txt", words, NULL}, {NULL, NULL, NULL}};
	g_autofree char *archive = program_path("only.zip");

	program_write("only/a.txt", "words", -1);
	fixture_archive_write(archive, entries);
	g_auto(Ending) folder = program_run("batch --venue number --results o.db only");
	g_auto(Ending) zip = program_run("batch --venue number --results o.db only.zip");

	g_assert_cmpint(folder.exit, ==, 2);
	assert_holds("stderr", folder.err, "left out, no PDF (1): only/a.txt\n");
	assert_holds("stderr", folder.err, "there is no paper to check\n");
	g_assert_cmpint(zip.exit, ==, 3);
	assert_holds("stderr", zip.err, "left out, no PDF (1): only.zip/up.txt\n");
	assert_holds("stderr", zip.err, "1 paper: 0 passed, 0 failed, 0 to review, 1 not checked");
}

static void
write_deep(void)
{
	g_autoptr(GString) text = g_string_new("[{\"pid\": 12, \"authors\": ");

	for (guint i = 0; i < DP_LIMIT_JSON_DEPTH; i++)
		g_string_append_c(text, '[');
	for (guint i = 0; i < DP_LIMIT_JSON_DEPTH; i++)
		g_string_append_c(text, ']');
	g_string_append(text, "}]");
	program_write("d/deep.json", text->str, -1);
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
	write_deep();
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
	g_test_add_func("/batch-portal/number", test_number);
	g_test_add_func("/batch-portal/mail", test_mail);
	g_test_add_func("/batch-portal/beside", test_beside);
	g_test_add_func("/batch-portal/only-others", test_only_others);
	return program_test_run();
}
