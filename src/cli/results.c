/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/results.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/venue-choice.h"
#include "run/duplicate-text.h"
#include "verdict/explanation.h"

typedef struct {
	char *format, *verdict, *rule, *output;
	char **words;
} ResultsOptions;

static void
results_options_clear(ResultsOptions *o)
{
	g_free(o->format);
	g_free(o->verdict);
	g_free(o->rule);
	g_free(o->output);
	g_strfreev(o->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ResultsOptions, results_options_clear)

static gboolean
parse(ResultsOptions *o, int argc, char **argv, DpExit *exit)
{
	const GOptionEntry entries[] = {
	    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &o->format,
	     "list, jsonl, csv, html or hotcrp", "NAME"},
	    {"verdict", 0, 0, G_OPTION_ARG_FILENAME, &o->verdict,
	     "Only fail, review, pass, error or unchecked", "NAME"},
	    {"rule", 0, 0, G_OPTION_ARG_FILENAME, &o->rule,
	     "Only papers where this rule did not pass", "RULE"},
	    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &o->output, "Write to this file", "FILE"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"results [OPTION…] [FILE]",
	                           "Lists or exports the results that `deskproof batch` saved in "
	                           "results.db.",
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

	if (o->words[0] != NULL && o->words[1] != NULL) {
		dp_complain("name at most one results file");
		return FALSE;
	}
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

DpExit
dp_command_results(int argc, char **argv)
{
	g_auto(ResultsOptions) options = {0};
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(DpResults) results = NULL;
	g_autoptr(GError) error = NULL;
	DpResultsFilter filter;
	const char *path, *format;
	DpExit exit;

	if (!parse(&options, argc, argv, &exit))
		return exit;
	if (!check_words(&options))
		return DP_EXIT_USAGE;
	path = options.words[0] != NULL ? options.words[0] : "results.db";
	if (!dp_output_check(options.output, (const char *const[]){path, NULL}))
		return DP_EXIT_USAGE;
	format = options.format != NULL ? options.format : "list";
	filter = (DpResultsFilter){options.verdict, options.rule};
	results = dp_results_open(path, FALSE, &error);
	if (results == NULL || !dp_results_write(results, &filter, format, out, &error)) {
		dp_complain("%s: %s", path, error->message);
		return DP_EXIT_USAGE;
	}
	return dp_output_write(options.output, out->str, out->len) ? DP_EXIT_CONFORMS
	                                                           : DP_EXIT_USAGE;
}
