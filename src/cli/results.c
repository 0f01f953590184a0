/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/results.h>

#include <string.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/decide.h"
#include "cli/mail.h"
#include "cli/options.h"
#include "cli/output-stream.h"
#include "cli/output.h"
#include "cli/page-exhibits.h"
#include "cli/prune.h"
#include "cli/report-folder.h"
#include "cli/results-hint.h"
#include "cli/rule-word.h"
#include "cli/sandbox.h"
#include "report/verdict-tally.h"
#include "run/results-store.h"

typedef struct {
	char *format, *verdict, *rule, *output, *store, *person, *note, *venue, *kind, *template;
	gboolean dry_run, no_pictures;
	DpSandbox sandbox;
	const char *path; /* of the results */
	char **words;
} ResultsOptions;

static void
results_options_clear(ResultsOptions *o)
{
	g_free(o->format);
	g_free(o->verdict);
	g_free(o->rule);
	g_free(o->output);
	g_free(o->store);
	g_free(o->person);
	g_free(o->note);
	g_free(o->venue);
	g_free(o->kind);
	g_free(o->template);
	g_strfreev(o->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ResultsOptions, results_options_clear)

static gboolean
parse(ResultsOptions *o, int argc, char **argv, DpExit *exit)
{
	const GOptionEntry entries[] = {
	    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &o->format,
	     "list, jsonl, csv, html, changes, tags or hotcrp; of reports html, pdf, text or json",
	     "NAME"},
	    {"verdict", 0, 0, G_OPTION_ARG_FILENAME, &o->verdict,
	     "Only fail, review, pass, error or unchecked", "NAME"},
	    {"rule", 0, 0, G_OPTION_ARG_FILENAME, &o->rule,
	     "Only papers where this rule did not pass", "RULE"},
	    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &o->output, "Write to this file", "FILE"},
	    {"results", 0, 0, G_OPTION_ARG_FILENAME, &o->store,
	     "The results (default: " DP_RESULTS_FILE ")", "FILE"},
	    {"by", 0, 0, G_OPTION_ARG_FILENAME, &o->person, "Who decides", "NAME"},
	    {"note", 0, 0, G_OPTION_ARG_FILENAME, &o->note, "Why", "TEXT"},
	    {"venue", 0, 0, G_OPTION_ARG_FILENAME, &o->venue,
	     "Of a paper that was checked for several: for which one it is decided", "NAME"},
	    {"dry-run", 'n', 0, G_OPTION_ARG_NONE, &o->dry_run,
	     "Only print what prune would remove", NULL},
	    {"kind", 0, 0, G_OPTION_ARG_FILENAME, &o->kind,
	     "Of letters, as for `deskproof letter`: fix or reject", "KIND"},
	    {"template", 0, 0, G_OPTION_ARG_FILENAME, &o->template,
	     "The text of letters around the findings", "FILE"},
	    {"no-pictures", 0, 0, G_OPTION_ARG_NONE, &o->no_pictures,
	     "Of pages and reports: do not read papers again to show what is in them", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autofree GOptionEntry *sandbox = dp_sandbox_entries(&o->sandbox);
	const DpOptions options = {
	    "results [OPTION…] [FILE | reports DIR | mail | decide PAPER RULE DECISION | prune "
	    "[PATTERN…]]",
	    "Lists or exports the results that `deskproof batch` saved in " DP_RESULTS_FILE ".\n"
	    "`reports` writes a report a paper into a folder, `mail` a table with a letter for "
	    "each\n"
	    "paper that fails. `decide` keeps what a person decided about a rule in a paper:\n"
	    "confirmed (it fails), overruled (it does not count), or open again. `prune` removes\n"
	    "papers that do not exist any more, or those whose paths match a pattern.",
	    entries, sandbox};

	return dp_options_parse(&options, argc, argv, &o->words, exit);
}

/* @formats: of what is done. */
static gboolean
check_words(const ResultsOptions *o, const char *const *formats)
{
	static const char *const VERDICTS[] = {"fail",  "review",    "pass",
	                                       "error", "unchecked", NULL};

	if (o->format != NULL && !g_strv_contains(formats, o->format)) {
		dp_complain_unknown(o->format, "a format of results", formats);
		return FALSE;
	}
	if (o->verdict != NULL && !g_strv_contains(VERDICTS, o->verdict)) {
		dp_complain_unknown(o->verdict, "a verdict", VERDICTS);
		return FALSE;
	}
	return o->rule == NULL || dp_rule_word_check(o->rule);
}

/* A list in a file is for programs; on a terminal the sum is what is looked for. */
static gboolean
say_count(DpResults *results, const DpResultsFilter *filter, const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *tally = NULL;
	DpVerdictCount count;

	if (!dp_results_count(results, filter, &count, &error)) {
		dp_complain("%s: %s", path, error->message);
		return FALSE;
	}
	tally = dp_verdict_tally(&count);
	dp_complain("%s", tally);
	return TRUE;
}

/* A format without pictures has none to leave out. */
static gboolean
check_pictures(const ResultsOptions *o, const char *format)
{
	if (!o->no_pictures || strcmp(format, "html") == 0 || strcmp(format, "pdf") == 0)
		return TRUE;
	dp_complain("--no-pictures: the format \"%s\" has no pictures", format);
	return FALSE;
}

/* The stream has complained itself. */
static gboolean
append_piece(const char *text, gsize length, gpointer stream, GError **error)
{
	return dp_output_stream_append(stream, text, length);
}

static gboolean
stream_results(DpResults *results, const DpResultsFilter *filter, const char *format,
               const ResultsOptions *o)
{
	g_autoptr(DpOutputStream) stream = dp_output_stream_open(o->output);
	const DpWorkerLimits limits = dp_sandbox_limits(&o->sandbox);
	g_autoptr(DpPageExhibits) exhibits = dp_page_exhibits_new(&limits);
	const DpExhibitor exhibitor = {dp_page_exhibits_show, exhibits};
	g_autoptr(GError) error = NULL;
	gboolean whole;

	if (stream == NULL)
		return FALSE;
	dp_results_set_exhibitor(results, o->no_pictures ? NULL : &exhibitor);
	whole = dp_results_stream(results, filter, format, append_piece, stream, &error);
	dp_results_set_exhibitor(results, NULL);
	if (whole) {
		dp_page_exhibits_complain(exhibits);
		return dp_output_stream_close(stream);
	}
	if (error != NULL)
		dp_complain("%s: %s", o->path, error->message);
	return FALSE;
}

static DpExit
write_results(DpResults *results, const ResultsOptions *o)
{
	const DpResultsFilter filter = {.verdict = o->verdict, .rule = o->rule};
	const char *format = o->format != NULL ? o->format : "list";

	if (!check_pictures(o, format) || !stream_results(results, &filter, format, o))
		return DP_EXIT_USAGE;
	return strcmp(format, "list") != 0 || say_count(results, &filter, o->path)
	           ? DP_EXIT_CONFORMS
	           : DP_EXIT_USAGE;
}

static DpExit
decide(DpResults *results, const ResultsOptions *o)
{
	const DpDecision given = {.person = o->person, .note = o->note, .venue = o->venue};

	return dp_decide(results, o->store, o->words + 1, &given);
}

static DpExit
prune(DpResults *results, const ResultsOptions *o)
{
	return dp_prune(results, o->words + 1, o->dry_run);
}

static DpExit
write_reports(DpResults *results, const ResultsOptions *o)
{
	const DpResultsFilter filter = {.verdict = o->verdict, .rule = o->rule};
	const DpWorkerLimits limits = dp_sandbox_limits(&o->sandbox);
	const char *format = o->format != NULL ? o->format : "html";

	if (!check_pictures(o, format))
		return DP_EXIT_USAGE;
	if (o->words[1] != NULL && o->words[2] == NULL)
		return dp_report_folder_write(results, &filter, format, o->words[1],
		                              o->no_pictures ? NULL : &limits);
	dp_complain("name one folder: `deskproof results reports DIR`");
	return DP_EXIT_USAGE;
}

static DpExit
write_mail(DpResults *results, const ResultsOptions *o)
{
	g_auto(DpLetterTemplate) template = {0};
	g_autoptr(GString) out = g_string_new(NULL);

	if (o->words[1] != NULL) {
		dp_complain("`results mail` takes no file; say --results FILE");
		return DP_EXIT_USAGE;
	}
	if (!dp_letter_template_init(&template, o->kind, o->template) ||
	    !dp_mail_make(out, results, &template, o->template) ||
	    !dp_output_write(o->output, out->str, out->len))
		return DP_EXIT_USAGE;
	return DP_EXIT_CONFORMS;
}

/* What the options are for. */
enum {
	FILTERS = 1, /* --verdict, --rule */
	FORMAT = 2,
	OUTPUT = 4,
	PERSON = 8, /* --by, --note, --venue */
	DRY_RUN = 16,
	LETTERS = 32,  /* --kind, --template */
	PICTURES = 64, /* --no-pictures */
};

/* Action: what may be typed after "results"; the first is without a word. */
static const struct {
	const char *word;
	guint options;
	DpExit (*run)(DpResults *results, const ResultsOptions *o);
} ACTIONS[] = {
    {NULL, FILTERS | FORMAT | OUTPUT | PICTURES, write_results},
    {"reports", FILTERS | FORMAT | PICTURES, write_reports},
    {"mail", OUTPUT | LETTERS, write_mail},
    {"decide", PERSON, decide},
    {"prune", DRY_RUN, prune},
};

static guint
find_action(const char *word)
{
	for (guint i = 1; word != NULL && i < G_N_ELEMENTS(ACTIONS); i++) {
		if (strcmp(ACTIONS[i].word, word) == 0)
			return i;
	}
	return 0;
}

static gboolean
uses_sandbox(const DpSandbox *sandbox)
{
	return sandbox->memory != 0 || sandbox->cpu != 0 || sandbox->wall != 0 ||
	       sandbox->output != 0 || sandbox->off || sandbox->require || sandbox->verbose;
}

/* Options that would do nothing are a mistake. */
static gboolean
check_action(const ResultsOptions *o, guint action)
{
	const struct {
		gboolean given;
		guint option;
		const char *names;
	} uses[] = {
	    {o->verdict != NULL || o->rule != NULL, FILTERS, "--verdict and --rule are"},
	    {o->format != NULL, FORMAT, "--format is"},
	    {o->output != NULL, OUTPUT, "--output is"},
	    {o->person != NULL || o->note != NULL, PERSON, "--by and --note are"},
	    {o->venue != NULL, PERSON, "--venue is"},
	    {o->dry_run, DRY_RUN, "--dry-run is"},
	    {o->no_pictures, PICTURES, "--no-pictures is"},
	    {uses_sandbox(&o->sandbox), PICTURES, "limits and the sandbox are"},
	    {o->kind != NULL || o->template != NULL, LETTERS, "--kind and --template are"},
	};
	const char *word = ACTIONS[action].word;

	for (guint i = 0; i < G_N_ELEMENTS(uses); i++) {
		if (!uses[i].given || (ACTIONS[action].options & uses[i].option) != 0)
			continue;
		dp_complain("%s not for `results%s%s`", uses[i].names, word != NULL ? " " : "",
		            word != NULL ? word : "");
		return FALSE;
	}
	if (word != NULL || o->words[0] == NULL || (o->words[1] == NULL && o->store == NULL))
		return TRUE;
	if (find_action(o->words[1]) > 0)
		dp_complain("name the results file by an option: `deskproof results --results %s "
		            "%s …`",
		            o->words[0], o->words[1]);
	else
		dp_complain("name at most one results file");
	return FALSE;
}

static gboolean
check_sandbox(const ResultsOptions *o)
{
	if (!o->sandbox.off)
		return dp_sandbox_prepare(&o->sandbox);
	dp_complain("results have no --no-sandbox: use `deskproof check` to debug one paper");
	return FALSE;
}

DpExit
dp_command_results(int argc, char **argv)
{
	g_auto(ResultsOptions) options = {0};
	g_autoptr(DpResults) results = NULL;
	g_autoptr(GError) error = NULL;
	const char *inputs[] = {NULL, NULL, NULL};
	guint action;
	DpExit exit;

	if (!parse(&options, argc, argv, &exit))
		return exit;
	action = find_action(options.words[0]);
	if (!check_action(&options, action) || !check_sandbox(&options) ||
	    !check_words(&options, ACTIONS[action].run == write_reports ? dp_report_folder_formats()
	                                                                : dp_results_formats()))
		return DP_EXIT_USAGE;
	options.path = options.store != NULL ? options.store : DP_RESULTS_FILE;
	if (action == 0 && options.words[0] != NULL)
		options.path = options.words[0];
	inputs[0] = options.path;
	inputs[1] = options.template;
	if (!dp_output_check(options.output, inputs))
		return DP_EXIT_USAGE;
	results = dp_results_open(options.path, FALSE, &error);
	if (results == NULL) {
		dp_complain("%s: %s", options.path, error->message);
		return DP_EXIT_USAGE;
	}
	return ACTIONS[action].run(results, &options);
}
