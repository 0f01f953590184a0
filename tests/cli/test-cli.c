/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "fixtures/json.h"
#include "fixtures/program.h"

/* The program as people call it. All commands run in a folder of their own with these files. */

#define CITE ", cite: {quote: \"a sentence\", url: \"https://example.org/\", read: 2026-01-31}}\n"
#define SIZE(word) "  page-size: {sizes: [" word "], tolerance: 3pt, band: 9pt"
#define HEAD(id) "schema: 1\nid: " id "\ntitle: Title of " id "\n"

static const struct {
	const char *name, *text;
} FILES[] = {
    {"rules/fits-2026.yaml",
     HEAD("fits-2026") "tracks: [long, short]\nstages: [submission, "
                       "camera-ready]\nrules:\n" SIZE("letter") ", source: published" CITE},
    {"rules/breaks-2026.yaml",
     HEAD("breaks-2026") "rules:\n" SIZE("a4") ", source: published" CITE},
    {"rules/guess-2026.yaml", HEAD("guess-2026") "rules:\n" SIZE("a4") ", source: inferred" CITE},
    {"rules/mild-2026.yaml",
     HEAD("mild-2026") "rules:\n" SIZE("a4") ", severity: warning, source: published" CITE},
    {"rules/pages-2026.yaml",
     HEAD("pages-2026") "rules:\n  page-limit: {max: 2, source: inferred" CITE},
    {"rules/number-2026.yaml",
     HEAD("number-2026") "rules:\n  paper-number: {severity: error, source: published" CITE},
    {"marked/look-2026.yaml", HEAD("look-2026") "extends: base/mlsys\nmarks: [\"Idle Shelves\"]\n"
                                                "rules: {}\n"},
    {"wrong.yaml", HEAD("wrong") "rules:\n  colums: {count: 2, source: published" CITE},
    {"broken.pdf", "%PDF-1.5\nthis is no PDF\n"},
    {"empty.pdf", ""},
    {"words.pdf", "not even the first line\n"},
    {"paper.tex", "\\documentclass{article}\n"},
    {"configured/.deskproof.yaml", "venue: breaks-2026\nrules-dirs: [../rules]\nwaivers:\n"
                                   "  - {rule: page-size, reason: The chairs agreed.}\n"
                                   "  - {rule: columns, reason: Never needed.}\n"},
    {"mild.yaml", "venue: breaks-2026\nseverity: {page-size: warning}\nfail-on: warning\n"},
    {"no-reason.yaml", "venue: breaks-2026\nwaivers:\n  - {rule: page-size}\n"},
    {"typo.yaml", "venu: breaks-2026\n"},
    {"not-yaml.yaml", "venue: [\n"},
};

/* A command, how it ends, and what is then on the two streams. NULL: not looked at; "": nothing. */
typedef struct {
	const char *name, *below, *command;
	int exit;
	const char *out, *err;
} Call;

static const Call CALLS[] = {
    /* how it ends */
    {"exit/conforms", ".", "check --venue fits-2026 paper.pdf", 0, "PASS", ""},
    {"exit/fails", ".", "check --venue breaks-2026 paper.pdf", 1, "FAIL page-size", ""},
    {"exit/guess-does-not-fail", ".", "check --venue guess-2026 paper.pdf", 0, "REVIEW page-size",
     ""},
    {"exit/guess-fail-on-review", ".", "check --venue guess-2026 --fail-on review paper.pdf", 1,
     "a person must confirm", ""},
    {"exit/guess-cannot-be-raised", ".",
     "check --venue guess-2026 --severity page-size=error paper.pdf", 0, "REVIEW page-size", ""},
    /* a HotCRP format in place of a venue */
    {"spec/conforms", ".", "check --spec letter;9;;;;;1 paper.pdf", 0, "HotCRP format letter;9",
     ""},
    {"spec/fails", ".", "check --spec=A4 paper.pdf", 1, "FAIL page-size", ""},
    {"spec/quotes", ".", "check --spec A4;;2 paper.pdf", 1, "HotCRP's format: papersize A4", ""},
    {"spec/part", ".", "check --spec lettr;12 paper.pdf", 2, "",
     "--spec: the paper size (papersize) must be a size such as letter"},
    {"spec/empty", ".", "check --spec= paper.pdf", 2, "", "the format asks for nothing"},
    {"spec/and-venue", ".", "check --spec letter --venue fits-2026 paper.pdf", 2, "",
     "--spec and --venue: a paper is checked against one of them"},
    {"spec/no-track", ".", "check --spec letter --track long paper.pdf", 2, "",
     "--track does not go with --spec: a HotCRP format has no tracks"},
    {"spec/set", ".", "check --spec A4 --set page-size.tolerance=60pt paper.pdf", 0, "PASS", ""},
    {"spec/beats-the-configuration", "configured", "check --spec letter ../paper.pdf", 0,
     "hotcrp-format", NULL},
    {"spec/batch", ".", "batch --spec A4 --results spec.db paper.pdf", 1, NULL, NULL},
    {"spec/batch-part", ".", "batch --spec lettr --results spec.db paper.pdf", 2, "",
     "(papersize)"},
    /* the number of a paper */
    {"number/right", ".", "check --venue number-2026 --paper-number #0012 numbered.12", 0, "PASS",
     ""},
    {"number/wrong", ".", "check --venue number-2026 --paper-number 87 numbered.12", 1,
     "not this paper's number, 87", ""},
    {"number/not-given", ".", "check --venue number-2026 numbered.12", 0, "PASS", ""},
    {"number/without-a-worker", ".",
     "check --no-sandbox --venue number-2026 --paper-number 87 numbered.12", 1,
     "not this paper's number, 87", NULL},
    {"number/words", ".", "check --venue number-2026 --paper-number twelve numbered.12", 2, "",
     "--paper-number: \"twelve\" is not the number of a paper"},
    {"number/of-one-paper", ".",
     "check --venue number-2026 --paper-number 12 numbered.12 paper.pdf", 2, "",
     "for several, use `deskproof batch --papers`"},
    {"exit/confirmed-guess-fails", ".", "check --venue pages-2026 --set page-limit.max=2 paper.pdf",
     1, "FAIL page-limit", ""},
    {"exit/unconfirmed-guess", ".", "check --venue pages-2026 paper.pdf", 0, "REVIEW page-limit",
     ""},
    {"exit/warning-passes", ".", "check --venue mild-2026 paper.pdf", 0, "WARNING page-size", ""},
    {"exit/warning-fail-on-warning", ".", "check --venue mild-2026 --fail-on warning paper.pdf", 1,
     NULL, ""},
    {"exit/warning-fail-on-review", ".", "check --venue mild-2026 --fail-on review paper.pdf", 0,
     NULL, ""},
    {"exit/fail-on-unchecked", ".", "check --venue breaks-2026 --fail-on unchecked broken.pdf", 0,
     NULL, NULL},
    {"exit/fail-on-never", ".", "check --venue breaks-2026 --fail-on never paper.pdf", 0, "FAIL",
     ""},
    {"exit/exit-zero", ".", "check --venue breaks-2026 --exit-zero paper.pdf", 0, "FAIL", ""},
    {"exit/raised-warning", ".", "check --venue mild-2026 --severity page-size=error paper.pdf", 1,
     "FAIL page-size", ""},
    {"exit/lowered-error", ".", "check --venue breaks-2026 --severity page-size=note paper.pdf", 0,
     "NOTE page-size", ""},
    {"exit/ignored", ".", "check --venue breaks-2026 --ignore page-size paper.pdf", 0, "no rules",
     ""},
    {"exit/selected", ".", "check --venue breaks-2026 --select page-size paper.pdf", 1, NULL, ""},
    {"exit/selected-elsewhere", ".", "check --venue breaks-2026 --select columns paper.pdf", 2, "",
     "has no rule \"columns\""},

    /* several papers */
    {"several/all-checked", ".", "check --venue breaks-2026 --quiet paper.pdf no.pdf paper.pdf", 3,
     "no.pdf: NOT CHECKED: There is no such file.", ""},
    {"several/counted", ".", "check --venue breaks-2026 --quiet paper.pdf no.pdf paper.pdf", 3,
     "3 papers: 2 failed, 1 not checked", ""},
    {"several/pass-and-fail-of-input", ".", "check --venue fits-2026 --quiet broken.pdf paper.pdf",
     3, "2 papers: 1 passed, 1 not checked", ""},

    /* inputs */
    {"input/missing", ".", "check --venue fits-2026 no.pdf", 3, "There is no such file.", ""},
    {"input/missing-report-in-a-file", ".", "check --venue fits-2026 -o report.txt no.pdf", 3, "",
     "deskproof: no.pdf: There is no such file."},
    {"input/missing-json", ".", "check --venue fits-2026 --format json no.pdf", 3,
     "\"verdict\": \"unchecked\"", "There is no such file."},
    {"input/missing-is-no-finding", ".", "check --venue fits-2026 --format json no.pdf", 3,
     "\"findings\": []", "There is no such file."},
    {"input/folder", ".", "check --venue fits-2026 rules", 3, "This is a folder, not a file.", ""},
    {"input/empty", ".", "check --venue fits-2026 empty.pdf", 3, "could not be checked", NULL},
    {"input/not-a-pdf", ".", "check --venue fits-2026 words.pdf", 3, "not a PDF", NULL},
    {"input/source", ".", "check --venue fits-2026 paper.tex", 3, "typeset it", ""},
    {"input/broken", ".", "check --venue fits-2026 broken.pdf", 3, "could not be checked", NULL},
    {"input/encrypted", ".", "check --venue fits-2026 --format concise locked.pdf", 3,
     "ERROR encrypted", NULL},
    {"input/none", ".", "check --venue fits-2026", 2, "", "no file"},
    {"input/default-command", ".", "--venue fits-2026 paper.pdf", 0, "PASS", ""},
    {"input/default-command-file-first", ".", "paper.pdf --venue fits-2026", 0, "PASS", ""},
    {"input/after-dashes", ".", "check --venue fits-2026 -- paper.pdf", 0, "PASS", ""},

    /* what was typed wrong */
    {"usage/nothing", ".", "", 2, "", "deskproof help"},
    {"usage/command", ".", "chek paper.pdf", 2, "", "did you mean \"check\"?"},
    {"usage/option", ".", "check --vanue fits-2026 paper.pdf", 2, "", "did you mean \"--venue\"?"},
    {"usage/option-with-value", ".", "check --formt=json paper.pdf", 2, "",
     "\"--formt\" is not an option here; did you mean \"--format\"?"},
    {"usage/option-alone", ".", "check paper.pdf --venue", 2, "", "--venue"},
    {"usage/no-file-and-no-venue", ".", "check nowhere.pdf", 2, "",
     "deskproof: nowhere.pdf: There is no such file.\n"},
    {"usage/no-venue", ".", "check paper.pdf", 2, "", "which venue?"},
    {"usage/venue", ".", "check --venue fits-2025 paper.pdf", 2, "", "did you mean \"fits-2026\"?"},
    {"usage/venue-in-capitals", ".", "check --venue FITS paper.pdf", 0,
     "\"FITS\" means fits-2026 here", ""},
    {"usage/date", ".", "check --venue fits-2026 --date tomorrow paper.pdf", 2, "",
     "--date must be a day such as 2026-01-31"},
    {"usage/old-rules", ".", "check --venue fits-2026 --date 2031-01-01 paper.pdf", 0,
     "over a year ago", ""},
    {"usage/venues-date", ".", "venues --date tomorrow", 2, "",
     "--date must be a day such as 2026-01-31"},
    {"usage/venues-none", ".", "venues --search nowhere", 2, "", "no venue matches"},
    {"usage/track", ".", "check --venue fits-2026 --track shrt paper.pdf", 2, "",
     "\"shrt\" is not a track of fits-2026; did you mean \"short\"?"},
    {"usage/stage", ".", "check --venue fits-2026 --stage final paper.pdf", 2, "",
     "there is submission, camera-ready"},
    {"usage/format", ".", "check --venue fits-2026 --format jsn paper.pdf", 2, "",
     "did you mean \"json\"?"},
    {"usage/select", ".", "check --venue fits-2026 --select page-sze paper.pdf", 2, "",
     "did you mean \"page-size\"?"},
    {"usage/severity-rule", ".", "check --venue fits-2026 --severity page-sze=error paper.pdf", 2,
     "", "did you mean \"page-size\"?"},
    {"usage/severity-level", ".", "check --venue fits-2026 --severity page-size=fatal paper.pdf", 2,
     "", "\"fatal\" is not a severity"},
    {"usage/severity-shape", ".", "check --venue fits-2026 --severity page-size paper.pdf", 2, "",
     "RULE=LEVEL"},
    {"usage/fail-on", ".", "check --venue fits-2026 --fail-on reviw paper.pdf", 2, "",
     "did you mean \"review\"?"},
    {"usage/color", ".", "check --venue fits-2026 --color yes paper.pdf", 2, "",
     "auto, always, never"},
    {"usage/set", ".", "check --venue fits-2026 --set page-size.tolrance=3pt paper.pdf", 2, "",
     "did you mean \"tolerance\"?"},
    {"usage/output", ".", "check --venue fits-2026 -o no/such/folder.txt paper.pdf", 2, "",
     "cannot be written"},
    {"usage/venue-file-wrong", ".", "check --venue wrong.yaml paper.pdf", 2, "",
     "did you mean \"columns\"?"},

    /* configuration */
    {"config/nearest", "configured", "../paper.pdf", 0, "WAIVED page-size",
     "the waiver for columns was not needed"},
    {"config/reason-is-shown", "configured", "../paper.pdf", 0, "The chairs agreed.", NULL},
    {"config/above", "configured/below", "check ../../paper.pdf", 0, "WAIVED", NULL},
    {"config/no-waivers", "configured", "check --no-waivers ../paper.pdf", 1, "FAIL page-size", ""},
    {"config/no-config", "configured", "check --no-config ../paper.pdf", 2, "", "which venue?"},
    {"config/command-line-wins", "configured", "check --venue fits-2026 ../paper.pdf", 0, "PASS",
     NULL},
    {"config/named", ".", "check --config mild.yaml paper.pdf", 1, "WARNING page-size", ""},
    {"config/named-fail-on-wins", ".", "check --config mild.yaml --fail-on error paper.pdf", 0,
     NULL, ""},
    {"config/missing", ".", "check --config no.yaml paper.pdf", 2, "", "no.yaml: error"},
    {"config/waiver-without-reason", ".", "check --config no-reason.yaml paper.pdf", 2, "",
     "no-reason.yaml:3:"},
    {"config/typo", ".", "check --config typo.yaml paper.pdf", 2, "", "did you mean \"venue\"?"},
    {"config/not-yaml", ".", "check --config not-yaml.yaml paper.pdf", 2, "", "not-yaml.yaml:"},

    /* the other commands */
    {"help/program", ".", "help", 0, "Usage: deskproof", ""},
    {"help/option", ".", "--help", 0, "Usage: deskproof", ""},
    {"help/check", ".", "check --help", 0, "--fail-on", ""},
    {"help/status-of-review", ".", "check --help", 0,
     "papers for review and papers with warnings also give 0", ""},
    {"help/facts", ".", "facts -h", 0, "Usage: deskproof facts", ""},
    {"help/of-a-command", ".", "help batch", 0, "Usage: deskproof batch", ""},
    {"help/of-nothing-known", ".", "help batsh", 2, "", "did you mean \"batch\"?"},
    {"help/of-two", ".", "help batch check", 2, "", "name one command"},
    {"version/command", ".", "version", 0, "deskproof ", ""},
    {"version/option", ".", "--version", 0, "deskproof ", ""},
    {"facts/text", ".", "facts paper.pdf", 0, "body.font-size", ""},
    {"facts/json", ".", "facts --format json paper.pdf", 0, "\"schema_version\": 1", ""},
    {"facts/json-of-a-broken-file", ".", "facts --format json words.pdf", 3, "\"error\":", NULL},
    {"facts/banal", ".", "facts --format banal paper.pdf", 0, "\"papersize\": [792, 612]", ""},
    {"facts/missing", ".", "facts no.pdf", 3, "", "no.pdf: There is no such file."},
    {"facts/format", ".", "facts --format xml paper.pdf", 2, "", "text, json, banal"},
    {"facts/two-files", ".", "facts paper.pdf paper.pdf", 2, "", "one file"},
    {"sandbox/off-is-said", ".", "check --no-sandbox --venue fits-2026 paper.pdf", 0, "PASS",
     "no sandbox: papers are read without any protection"},
    {"sandbox/off-and-required", ".",
     "check --no-sandbox --require-sandbox --venue fits-2026 paper.pdf", 2, "",
     "cannot be used together"},
    {"sandbox/limit-wrong", ".", "check --limit-cpu -1 --venue fits-2026 paper.pdf", 2, "",
     "a limit must be a number"},
    {"sandbox/limit-word", ".", "check --limit-memory lots --venue fits-2026 paper.pdf", 2, "",
     "limit-memory"},
    {"sandbox/near-option", ".", "facts --no-sandbx paper.pdf", 2, "",
     "did you mean \"--no-sandbox\"?"},
    {"sandbox/facts", ".", "facts --no-sandbox paper.pdf", 0, "body.font-size", "no sandbox"},
    {"batch/no-file", ".", "batch --venue fits-2026", 2, "", "no files"},
    {"batch/no-venue", ".", "batch paper.pdf", 2, "", "which venue?"},
    {"batch/jobs", ".", "batch --venue fits-2026 -j 1000 paper.pdf", 2, "", "--jobs"},
    {"batch/no-sandbox", ".", "batch --no-sandbox --venue fits-2026 paper.pdf", 2, "",
     "no --no-sandbox"},
    {"batch/pattern-without-files", ".", "batch --venue fits-2026 no*.pdf", 2, "", "no*.pdf"},
    {"batch/list-missing", ".", "batch --venue fits-2026 @no.txt", 2, "", "no.txt"},
    {"results/missing", ".", "results no.db", 2, "", "no.db: the results cannot be used"},
    {"results/format", ".", "results --format spreadsheet", 2, "",
     "list, jsonl, csv, html, changes, tags, hotcrp"},
    {"results/verdict", ".", "results --verdict failed", 2, "", "did you mean \"fail\"?"},
    {"identify/text", ".", "identify paper.pdf", 0, "Styles", ""},
    {"identify/json", ".", "identify --format json paper.pdf", 0, "\"styles\": [", ""},
    {"identify/broken", ".", "identify --format json broken.pdf", 3, "\"error\": \"", NULL},
    {"identify/format", ".", "identify --format jsn paper.pdf", 2, "", "did you mean \"json\"?"},
    {"identify/none", ".", "identify", 2, "", "name exactly one file"},
    {"venues/open-until-the-day", ".", "venues --open --date 2026-12-08 --search osdi", 0,
     "until 2026-12-08", ""},
    {"venues/closed-a-day-later", ".", "venues --open --date 2026-12-09 --search osdi", 2, "",
     "no venue matches"},
    {"venues/first-word", ".", "venues --ids --search chi", 0, "chi-2027\n", ""},
    {"venues/inside-a-word", ".", "venues --ids --search achine", 2, "", "no venue matches"},
    {"venues/second-word", ".", "venues --ids --search arr-2026", 0, "acl-arr-2026\n", ""},
    {"venues/ids", ".", "venues --ids --search osdi-2027", 0, "osdi-2027\n", ""},
    {"guess/text", ".", "check --rules-dir marked paper.pdf", 0, "No venue was named.", ""},
    {"guess/is-for-review", ".", "check --rules-dir marked -q paper.pdf", 0, "REVIEW", ""},
    {"guess/json", ".", "check --rules-dir marked --format json paper.pdf", 0, "\"guessed\": true",
     ""},
    {"guess/named", ".", "check --rules-dir marked --venue look-2026 -q paper.pdf", 0, "PASS", ""},
    {"guess/unclear", ".", "check -q paper.pdf", 2, "", "The paper looks like "},
    {"venues/new", ".", "venues new lamp-2027 --from acm-sigconf", 0, "extends: base/acm-sigconf",
     ""},
    {"venues/new-id", ".", "venues new Lamp --from acm-sigconf", 2, "",
     "an id is of small letters"},
    {"venues/new-style", ".", "venues new lamp-2027", 2, "", "which style?"},
    {"venues/new-unknown", ".", "venues new lamp-2027 --from acm-sigcnf", 2, "", "no venue"},
    {"venues/hotcrp", ".", "venues import-hotcrp a4;10", 0, "max: 10", ""},
    {"venues/hotcrp-wrong", ".", "venues import-hotcrp a5", 2, "",
     "the paper size (papersize) must be a size such as letter"},
    {"venues/list", ".", "venues", 0, "fits-2026", ""},
    {"venues/show", ".", "venues show fits-2026", 0, "### page-size", ""},
    {"venues/show-unknown", ".", "venues show fots", 2, "", "no venue \"fots\""},
    {"venues/show-nothing", ".", "venues show", 2, "", "venues show ID"},
    {"venues/word", ".", "venues list", 2, "", "is not a word here"},
    {"rules/list", ".", "rules", 0, "page-limit", ""},
    {"rules/check-sound", ".", "rules check rules/fits-2026.yaml rules/mild-2026.yaml", 0,
     "2 files are sound", ""},
    {"rules/check-wrong", ".", "rules check wrong.yaml rules/fits-2026.yaml", 2,
     "wrong.yaml:5:3: error: \"colums\" is not a rule; did you mean \"columns\"?", ""},
    {"rules/lint", ".", "rules check --lint --date 2026-11-29 rules/fits-2026.yaml", 1,
     "warning: uncited: \"page-size\" can reject a paper", ""},
    {"rules/lint-says-nothing", ".", "rules check --lint --date 2026-11-29 rules/mild-2026.yaml", 0,
     "1 file is sound\n", ""},
    {"rules/lint-today", ".", "rules check --lint --date 2027-11-29 rules/mild-2026.yaml", 1,
     "1 file is sound; 1 should be looked at\n", ""},
    {"rules/lint-wrong", ".", "rules check --lint wrong.yaml rules/fits-2026.yaml", 2,
     "1 of 2 files are wrong; 1 should be looked at\n", ""},
    {"rules/lint-date", ".", "rules --date tomorrow check --lint rules/mild-2026.yaml", 2, "",
     "--date must be a day such as 2026-01-31"},
    {"rules/check-nothing", ".", "rules check", 2, "", "no file"},
    {"explain/rule", ".", "explain page-limit", 0, "\nRemedy in LaTeX\n", ""},
    {"explain/at-a-venue", ".", "explain page-size --venue fits-2026", 0, "https://example.org/",
     ""},
    {"explain/not-at-a-venue", ".", "explain columns --venue fits-2026", 0, "has no such rule", ""},
    {"explain/of-a-finding", ".", "explain required-text/notice", 0, "required-text\n", ""},
    {"explain/any-case", ".", "explain Page-Limit", 0, "page-limit\n", ""},
    {"explain/unknown", ".", "explain page-limt", 2, "", "did you mean \"page-limit\"?"},
    {"explain/nothing", ".", "explain", 2, "", "name exactly one rule"},
    {"docs/shell-unknown", ".", "docs --completion powershell", 2, "", "there is bash, fish, zsh"},
};

static void
test_call(gconstpointer data)
{
	const Call *call = data;
	g_auto(Ending) ending = program_run_in(call->below, call->command, NULL, NULL);

	assert_holds("stdout", ending.out, call->out);
	assert_holds("stderr", ending.err, call->err);
	if (g_strcmp0(call->out, "") == 0)
		g_assert_cmpstr(ending.out, ==, "");
	if (g_strcmp0(call->err, "") == 0)
		g_assert_cmpstr(ending.err, ==, "");
	g_assert_cmpint(ending.exit, ==, call->exit);
}

static void
test_stdin(void)
{
	g_autoptr(GBytes) pdf = program_read("paper.pdf");
	g_auto(Ending) ending =
	    program_run_in(".", "check --venue fits-2026 --format json -", NULL, pdf);

	g_assert_cmpint(ending.exit, ==, 0);
	assert_holds("stdout", ending.out, "\"path\": \"-\"");
}

static void
test_output_file(void)
{
	g_auto(Ending) ending =
	    program_run("check --venue breaks-2026 --format json -o report.json paper.pdf");
	g_autoptr(GBytes) report = program_read("report.json");
	g_autofree char *text = g_strndup(g_bytes_get_data(report, NULL), g_bytes_get_size(report));

	g_assert_cmpint(ending.exit, ==, 1);
	g_assert_cmpstr(ending.out, ==, "");
	assert_holds("report.json", text, "\"verdict\": \"fail\"");
}

static void
test_no_permission(void)
{
	g_autofree char *path = g_build_filename(program_folder, "secret.pdf", NULL);
	g_autoptr(GError) error = NULL;

	g_file_set_contents(path, "%PDF-1.5", -1, &error);
	g_assert_no_error(error);
	g_assert_cmpint(g_chmod(path, 0), ==, 0);
	if (g_access(path, R_OK) == 0) {
		g_test_skip("the superuser may read everything");
		return;
	}
	g_auto(Ending) ending = program_run("check --venue fits-2026 secret.pdf");

	g_assert_cmpint(ending.exit, ==, 3);
	assert_holds("stderr", ending.err, "secret.pdf: There is no permission to read this file.");
}

static void
test_full_disk(void)
{
	g_autofree char *command = NULL;

	if (g_access("/dev/full", W_OK) != 0) {
		g_test_skip("there is no /dev/full");
		return;
	}
	command = g_strdup("check --venue fits-2026 -o /dev/full paper.pdf");
	g_auto(Ending) ending = program_run(command);

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, "cannot be written");
}

static void
test_json_is_json(gconstpointer command)
{
	g_auto(Ending) ending = program_run(command);
	g_autoptr(json_t) json = fixture_json_read(ending.out);

	g_assert_nonnull(json);
}

static void
test_same_bytes_again(void)
{
	g_auto(Ending) first =
	    program_run("check --venue breaks-2026 --format json --all paper.pdf");
	g_auto(Ending) second =
	    program_run("check --venue breaks-2026 --format json --all paper.pdf");

	g_assert_cmpstr(first.out, ==, second.out);
}

static void
test_same_bytes_without_sandbox(void)
{
	g_auto(Ending) confined =
	    program_run("check --venue breaks-2026 --format json --all paper.pdf");
	g_auto(Ending) plain =
	    program_run("check --no-sandbox --venue breaks-2026 --format json --all paper.pdf");

	g_assert_cmpstr(confined.out, ==, plain.out);
}

/* Files, a folder, a list and a pattern; what is the same paper is checked once. */
static void
test_batch(void)
{
	g_autofree char *list = g_build_filename(program_folder, "papers.txt", NULL);
	g_assert_true(g_file_set_contents(list, "paper.pdf\n\nlocked.pdf\n", -1, NULL));
	g_auto(Ending) first = program_run(
	    "batch --venue breaks-2026 -j 2 --results all.db @papers.txt p*.pdf words.pdf");
	g_auto(Ending) again =
	    program_run("batch --venue breaks-2026 --results all.db --resume . no.pdf");
	g_auto(Ending) other =
	    program_run("batch --venue fits-2026 --results all.db --resume paper.pdf");
	g_auto(Ending) listed = program_run("results all.db");
	g_auto(Ending) failed = program_run("results --verdict fail --rule page-size all.db");
	g_auto(Ending) table = program_run("results --format csv all.db");

	g_assert_cmpint(first.exit, ==, 3);
	assert_holds("stderr", first.err, "3 papers: 0 passed, 1 failed, 0 to review, 2 not");
	g_assert_cmpint(again.exit, ==, 3);
	assert_holds("stderr", again.err, "no.pdf: There is no such file.");
	g_assert_cmpint(other.exit, ==, 0);
	assert_holds("stderr", other.err, "1 passed, 0 failed, 0 to review, 0 not checked; 0 were");
	assert_holds("stdout", listed.out, "error   locked.pdf: The file is encrypted");
	g_assert_cmpstr(
	    failed.out, ==,
	    "fail    ./paper.pdf: page-size\nfail    paper.pdf (breaks-2026): page-size\n");
	g_assert_cmpint(failed.exit, ==, 0);
	assert_holds("stdout", table.out, "\"path\",\"venue\"");
}

static void
test_batch_resumes(void)
{
	g_auto(Ending) first = program_run("batch --venue breaks-2026 --results some.db paper.pdf");
	g_auto(Ending) again =
	    program_run("batch --venue breaks-2026 --results some.db --resume paper.pdf words.pdf");
	g_auto(Ending) lines = program_run("results --format jsonl some.db");

	g_assert_cmpint(first.exit, ==, 1);
	g_assert_cmpint(again.exit, ==, 3);
	assert_holds("stderr", again.err, "2 papers: 0 passed, 1 failed, 0 to review, 1 not");
	assert_holds("stderr", again.err, "1 were known from before");
	assert_holds("stdout", lines.out, "\"path\":");
}

/* The same file twice in a batch: said at its end, and in what is exported. A lone check knows
 * nothing of it. */
static void
test_batch_duplicates(void)
{
	g_autofree char *one = program_path("paper.pdf");
	g_autofree char *two = program_path("twin.pdf");
	g_autofree char *bytes = NULL;
	gsize length = 0;

	g_assert_true(g_file_get_contents(one, &bytes, &length, NULL));
	g_assert_true(g_file_set_contents(two, bytes, (gssize)length, NULL));
	g_auto(Ending) first =
	    program_run("batch --venue fits-2026 -j 2 --results twins.db paper.pdf twin.pdf");
	g_auto(Ending) alone = program_run("batch --venue fits-2026 --results alone.db paper.pdf");
	g_auto(Ending) listed =
	    program_run("results twins.db --verdict review --rule duplicate-text");
	g_auto(Ending) passed = program_run("results twins.db --verdict pass");
	g_auto(Ending) tags = program_run("results twins.db --format hotcrp");
	g_auto(Ending) some = program_run("results twins.db --format hotcrp --rule columns");
	g_auto(Ending) facts = program_run("facts --format json paper.pdf");

	g_assert_cmpint(g_unlink(two), ==, 0);
	g_assert_cmpint(first.exit, ==, 0);
	assert_holds("stderr", first.err, "2 papers share text with another");
	g_assert_null(strstr(alone.err, "share text"));
	g_assert_cmpstr(
	    listed.out, ==,
	    "review  paper.pdf: duplicate-text\n        duplicate-text: This is the same file as "
	    "twin.pdf.\nreview  twin.pdf: duplicate-text\n        duplicate-text: This is the same "
	    "file "
	    "as paper.pdf.\n");
	g_assert_cmpstr(passed.out, ==, "");
	g_assert_cmpstr(tags.out, ==,
	                "paper,action,tag,tag_value\r\n"
	                "### paper.pdf has no paper number in its name\r\n"
	                "### twin.pdf has no paper number in its name\r\n");
	g_assert_cmpint(some.exit, ==, 2);
	assert_holds("stderr", some.err, "would clear those of the others");
	g_assert_null(strstr(facts.out, "text.sketch"));
}

/* A chair who corrects a limit and checks again has the new verdict, and not the old one too. */
static void
test_batch_changed_rules(void)
{
	g_auto(Ending) old = program_run("batch --spec letter;1 --results mended.db paper.pdf");
	g_auto(Ending) failed = program_run("results mended.db");
	g_auto(Ending) new =
	    program_run("batch --resume --spec letter;30 --results mended.db paper.pdf");
	g_auto(Ending) passed = program_run("results mended.db");

	g_assert_cmpint(old.exit, ==, 1);
	g_assert_cmpstr(failed.out, ==, "fail    paper.pdf: page-limit\n");
	g_assert_cmpint(new.exit, ==, 0);
	g_assert_cmpstr(passed.out, ==, "pass    paper.pdf\n");
}

/* Shards that are put together know of what one run knows of: shared text and near passes. */
static void
test_merge_keeps_the_page(void)
{
	g_autoptr(GBytes) paper = program_read("paper.pdf");
	gsize length = 0;
	const char *bytes = g_bytes_get_data(paper, &length);

	program_write("merged-twin.pdf", bytes, (gssize)length);
	g_auto(Ending) one = program_run("batch --venue fits-2026 --results one.db paper.pdf");
	g_auto(Ending) two =
	    program_run("batch --venue fits-2026 --results two.db merged-twin.pdf");
	g_auto(Ending) both =
	    program_run("batch --venue fits-2026 --results both.db paper.pdf merged-twin.pdf");
	g_auto(Ending) merged = program_run("merge merged.db two.db one.db");
	g_auto(Ending) page = program_run("results --format html merged.db");
	g_auto(Ending) wanted = program_run("results --format html both.db");
	g_autofree char *twin = program_path("merged-twin.pdf");

	g_assert_cmpint(g_unlink(twin), ==, 0);
	g_assert_cmpint(one.exit, <=, 1);
	g_assert_cmpint(two.exit, ==, one.exit);
	g_assert_cmpint(both.exit, ==, one.exit);
	g_assert_cmpint(merged.exit, ==, 0);
	assert_holds("stdout", page.out, "2 papers: 0 passed, 0 failed, 2 to review");
	g_assert_cmpstr(page.out, ==, wanted.out);
}

/* The page of results holds what the filters let through, and the same bytes again. */
static void
test_results_html(void)
{
	g_auto(Ending) kept =
	    program_run("batch --venue breaks-2026 --results page.db paper.pdf words.pdf");
	g_auto(Ending) all = program_run("results --format html page.db");
	g_auto(Ending) again = program_run("results --format html page.db");
	g_auto(Ending) failed = program_run("results --format html --rule page-size page.db");
	g_auto(Ending) none = program_run("results --format html --verdict review page.db");

	g_assert_cmpint(kept.exit, ==, 3);
	g_assert_cmpint(all.exit, ==, 0);
	g_assert_cmpstr(all.err, ==, "");
	g_assert_cmpstr(all.out, ==, again.out);
	assert_holds("stdout", all.out, "2 papers: 0 passed, 1 failed, 0 to review, 1 not checked");
	assert_holds("stdout", all.out, "<th scope=\"row\">words.pdf</th>");
	assert_holds("stdout", failed.out, "1 paper: 0 passed, 1 failed");
	g_assert_null(strstr(failed.out, "words.pdf"));
	assert_holds("stdout", none.out, "\"papers\":[]");
}

/* Under which circumstances a report has colours. */
static const struct {
	const char *name, *options, *environment;
	gboolean colour;
} COLOURS[] = {
    {"pipe", "", "", FALSE},
    {"always", "--color always", "", TRUE},
    {"never", "--color never", "CLICOLOR_FORCE=1", FALSE},
    {"forced", "", "CLICOLOR_FORCE=1", TRUE},
    {"forced-off", "", "CLICOLOR_FORCE=0", FALSE},
    {"no-color-wins", "", "NO_COLOR=1 CLICOLOR_FORCE=1", FALSE},
    {"always-wins", "--color always", "NO_COLOR=1", TRUE},
};

static void
test_colour(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *command =
	    g_strconcat("check --venue breaks-2026 paper.pdf ", COLOURS[i].options, NULL);
	g_auto(Ending) ending = program_run_in(".", command, COLOURS[i].environment, NULL);

	g_assert_cmpint(strstr(ending.out, "\033[") != NULL, ==, COLOURS[i].colour);
	assert_holds("stdout", ending.out, "FAIL");
}

/* What docs/rules/ says, without Markdown's marks. */
static void
test_explain_is_the_page(void)
{
	g_auto(Ending) ending = program_run("explain page-limit");
	g_autofree char *path =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "docs", "rules", "page-limit.md", NULL);
	g_autofree char *page = NULL;
	g_auto(GStrv) lines = NULL;

	g_assert_true(g_file_get_contents(path, &page, NULL, NULL));
	lines = g_strsplit(page, "\n", -1);
	for (guint i = 0; lines[i] != NULL; i++) {
		g_auto(GStrv) pieces = g_strsplit(lines[i] + strspn(lines[i], "# "), "`", -1);
		g_autofree char *plain = g_strjoinv("", pieces);

		if (!g_str_has_prefix(lines[i], "<!--"))
			assert_holds("stdout", ending.out, plain);
	}
	g_assert_null(strpbrk(ending.out, "#`<"));
}

static void
test_docs(void)
{
	g_auto(Ending) ending = program_run("docs written");
	g_autoptr(GBytes) facts = program_read("written/facts.md");
	g_autoptr(GBytes) rule = program_read("written/rules/page-limit.md");

	g_assert_cmpint(ending.exit, ==, 0);
	g_assert_cmpuint(g_bytes_get_size(facts), >, 0);
	g_assert_cmpuint(g_bytes_get_size(rule), >, 0);
}

static void
set_up(void)
{
	g_autofree char *below = NULL;
	FixturePaper locked = FIXTURE_PAPER, numbered = FIXTURE_PAPER;

	program_set_up();
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++)
		program_write(FILES[i].name, FILES[i].text, -1);
	below = g_build_filename(program_folder, "configured", "below", NULL);
	g_assert_cmpint(g_mkdir(below, 0700), ==, 0);
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	numbered.running_head = "Submission #12";
	program_write_paper("numbered.12", &numbered);
	locked.owner_password = "owner";
	locked.user_password = "user";
	program_write_paper("locked.pdf", &locked);
}

static void
add_tables(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(CALLS); i++) {
		g_autofree char *path = g_strdup_printf("/cli/%s", CALLS[i].name);

		g_test_add_data_func(path, &CALLS[i], test_call);
	}
	for (guint i = 0; i < G_N_ELEMENTS(COLOURS); i++) {
		g_autofree char *path = g_strdup_printf("/cli/colour/%s", COLOURS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_colour);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	add_tables();
	g_test_add_func("/cli/input/stdin", test_stdin);
	g_test_add_func("/cli/input/no-permission", test_no_permission);
	g_test_add_func("/cli/output/file", test_output_file);
	g_test_add_func("/cli/output/full-disk", test_full_disk);
	g_test_add_func("/cli/output/same-bytes-again", test_same_bytes_again);
	g_test_add_func("/cli/sandbox/same-bytes-without", test_same_bytes_without_sandbox);
	g_test_add_func("/cli/batch/keeps", test_batch);
	g_test_add_func("/cli/batch/resumes", test_batch_resumes);
	g_test_add_func("/cli/batch/duplicates", test_batch_duplicates);
	g_test_add_func("/cli/batch/changed-rules", test_batch_changed_rules);
	g_test_add_func("/cli/merge/keeps-the-page", test_merge_keeps_the_page);
	g_test_add_func("/cli/results/html", test_results_html);
	g_test_add_data_func("/cli/json/one", "check --venue breaks-2026 --format json paper.pdf",
	                     test_json_is_json);
	g_test_add_data_func("/cli/json/several",
	                     "check --venue breaks-2026 --format json --all paper.pdf no.pdf",
	                     test_json_is_json);
	g_test_add_data_func("/cli/json/sarif",
	                     "check --venue breaks-2026 --format sarif paper.pdf",
	                     test_json_is_json);
	g_test_add_data_func("/cli/json/facts", "facts --format json paper.pdf", test_json_is_json);
	g_test_add_data_func("/cli/json/banal", "facts --format banal paper.pdf",
	                     test_json_is_json);
	g_test_add_data_func("/cli/json/facts-of-a-broken-file", "facts --format json broken.pdf",
	                     test_json_is_json);
	g_test_add_func("/cli/explain/is-the-page", test_explain_is_the_page);
	g_test_add_func("/cli/docs", test_docs);
	return program_test_run();
}
