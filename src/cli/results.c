/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/results.h>

#include <string.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/decide.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/prune.h"
#include "cli/venue-choice.h"
#include "report/verdict-tally.h"
#include "run/duplicate-text.h"
#include "verdict/explanation.h"

#define RESULTS_FILE "results.db"

typedef struct {
	char *format, *verdict, *rule, *output, *store, *person, *note;
	gboolean dry_run;
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
	g_strfreev(o->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ResultsOptions, results_options_clear)

static gboolean
parse(ResultsOptions *o, int argc, char **argv, DpExit *exit)
{
	const GOptionEntry entries[] = {
	    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &o->format,
	     "list, jsonl, csv, html, changes or hotcrp", "NAME"},
	    {"verdict", 0, 0, G_OPTION_ARG_FILENAME, &o->verdict,
	     "Only fail, review, pass, error or unchecked", "NAME"},
	    {"rule", 0, 0, G_OPTION_ARG_FILENAME, &o->rule,
	     "Only papers where this rule did not pass", "RULE"},
	    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &o->output, "Write to this file", "FILE"},
	    {"results", 0, 0, G_OPTION_ARG_FILENAME, &o->store,
	     "The results (default: " RESULTS_FILE ")", "FILE"},
	    {"by", 0, 0, G_OPTION_ARG_FILENAME, &o->person, "Who decides", "NAME"},
	    {"note", 0, 0, G_OPTION_ARG_FILENAME, &o->note, "Why", "TEXT"},
	    {"dry-run", 'n', 0, G_OPTION_ARG_NONE, &o->dry_run,
	     "Only print what prune would remove", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {
	    "results [OPTION…] [FILE | decide PAPER RULE DECISION | prune [PATTERN…]]",
	    "Lists or exports the results that `deskproof batch` saved in " RESULTS_FILE ".\n"
	    "`decide` keeps what a person decided about a rule in a paper: confirmed (it fails),\n"
	    "overruled (it does not count), or open again. `prune` removes papers that are no "
	    "more\n"
	    "there, or those whose paths match a pattern.",
	    entries};

	return dp_options_parse(&options, argc, argv, &o->words, exit);
}

static gboolean
check_rule(const char *rule)
{
	g_autofree const char **ids = dp_venue_choice_rule_ids();

	if (rule == NULL || g_str_equal(rule, DP_DUPLICATE_TEXT) ||
	    g_str_equal(rule, DP_OTHER_STYLE) || dp_rule_info(rule) != NULL)
		return TRUE;
	dp_complain_unknown(rule, "a rule", ids);
	return FALSE;
}

static gboolean
check_words(const ResultsOptions *o)
{
	const char *const *formats = dp_results_formats();
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
	return check_rule(o->rule);
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

static DpExit
write_results(DpResults *results, const ResultsOptions *o)
{
	const DpResultsFilter filter = {.verdict = o->verdict, .rule = o->rule};
	const char *format = o->format != NULL ? o->format : "list";
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GError) error = NULL;

	if (!dp_results_write(results, &filter, format, out, &error)) {
		dp_complain("%s: %s", o->path, error->message);
		return DP_EXIT_USAGE;
	}
	if (!dp_output_write(o->output, out->str, out->len))
		return DP_EXIT_USAGE;
	return strcmp(format, "list") != 0 || say_count(results, &filter, o->path)
	           ? DP_EXIT_CONFORMS
	           : DP_EXIT_USAGE;
}

static DpExit
act(DpResults *results, const ResultsOptions *o, const char *action)
{
	if (strcmp(action, "decide") == 0)
		return dp_decide(results, o->words + 1, o->person, o->note);
	return dp_prune(results, o->words + 1, o->dry_run);
}

/* (nullable): "decide" or "prune". */
static const char *
find_action(const ResultsOptions *o)
{
	static const char *const ACTIONS[] = {"decide", "prune", NULL};

	return o->words[0] != NULL && g_strv_contains(ACTIONS, o->words[0]) ? o->words[0] : NULL;
}

/* Options that would do nothing are a mistake. */
static gboolean
check_action(const ResultsOptions *o, const char *action)
{
	gboolean decides = g_strcmp0(action, "decide") == 0;
	gboolean prunes = g_strcmp0(action, "prune") == 0;
	gboolean lists =
	    o->format != NULL || o->verdict != NULL || o->rule != NULL || o->output != NULL;

	if (action != NULL && lists)
		dp_complain("`results %s` takes no --format, --verdict, --rule or --output",
		            action);
	else if (!decides && (o->person != NULL || o->note != NULL))
		dp_complain("--by and --note are for `results decide`");
	else if (!prunes && o->dry_run)
		dp_complain("--dry-run is for `results prune`");
	else if (action == NULL && o->words[0] != NULL && (o->words[1] != NULL || o->store != NULL))
		dp_complain("name at most one results file");
	else
		return TRUE;
	return FALSE;
}

DpExit
dp_command_results(int argc, char **argv)
{
	g_auto(ResultsOptions) options = {0};
	g_autoptr(DpResults) results = NULL;
	g_autoptr(GError) error = NULL;
	const char *action;
	DpExit exit;

	if (!parse(&options, argc, argv, &exit))
		return exit;
	action = find_action(&options);
	if (!check_action(&options, action) || !check_words(&options))
		return DP_EXIT_USAGE;
	options.path = options.store != NULL ? options.store : RESULTS_FILE;
	if (action == NULL && options.words[0] != NULL)
		options.path = options.words[0];
	if (!dp_output_check(options.output, (const char *const[]){options.path, NULL}))
		return DP_EXIT_USAGE;
	results = dp_results_open(options.path, FALSE, &error);
	if (results == NULL) {
		dp_complain("%s: %s", options.path, error->message);
		return DP_EXIT_USAGE;
	}
	return action != NULL ? act(results, &options, action) : write_results(results, &options);
}
