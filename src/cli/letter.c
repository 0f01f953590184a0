/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/letter-template.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/report-file.h"

/* Why there is no letter about this paper. */
static const char *
reason(const DpReport *report)
{
	if (report->error != NULL)
		return "it could not be checked, so there is no letter";
	return report->verdict == DP_VERDICT_REVIEW
	           ? "it is for review: a person must decide first, so there is no letter"
	           : "it does not fail, so there is no letter";
}

static DpExit
write_letter(const char *path, const DpLetterTemplate *template, const char *template_path,
             const char *output)
{
	g_autoptr(DpReport) report = dp_report_file_read(path);
	g_autoptr(GError) error = NULL;
	g_autofree char *letter = NULL;

	if (report == NULL)
		return DP_EXIT_USAGE;
	letter = dp_letter_write(report, template->kind, template->text, &error);
	if (error != NULL) {
		dp_complain("%s: %s", template_path, error->message);
		return DP_EXIT_USAGE;
	}
	if (letter == NULL) {
		dp_complain("%s: %s", report->path, reason(report));
		return DP_EXIT_FINDINGS;
	}
	return dp_output_write(output, letter, strlen(letter)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

static DpExit
print_template(const DpLetterTemplate *template)
{
	const char *text = dp_letter_template(template->kind);

	return dp_output_write(NULL, text, strlen(text)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

DpExit
dp_command_letter(int argc, char **argv)
{
	g_autofree char *name = NULL, *path = NULL, *output = NULL;
	gboolean show = FALSE;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"kind", 'k', 0, G_OPTION_ARG_FILENAME, &name,
	     "fix (default): to be mended and submitted again; or reject", "KIND"},
	    {"template", 0, 0, G_OPTION_ARG_FILENAME, &path,
	     "The text around the findings, with {paper}, {number}, {venue}, {stage} and "
	     "{findings}",
	     "FILE"},
	    {"print-template", 0, 0, G_OPTION_ARG_NONE, &show,
	     "Print the built-in text, to make one's own of it", NULL},
	    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the letter to this file",
	     "FILE"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {
	    "letter [OPTION…] REPORT.json",
	    "Writes a letter to the authors of a paper that fails: what was found, where, and the\n"
	    "source of each rule. REPORT.json is from `check --format json`. About a paper for\n"
	    "review there is no letter: exit status 1.",
	    entries};
	g_auto(DpLetterTemplate) template = {0};
	const char *inputs[] = {NULL, NULL, NULL};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (!dp_letter_template_init(&template, name, path))
		return DP_EXIT_USAGE;
	if (show)
		return print_template(&template);
	if (g_strv_length(words) != 1) {
		dp_complain("name one report: `deskproof letter REPORT.json`");
		return DP_EXIT_USAGE;
	}
	inputs[0] = words[0];
	inputs[1] = path;
	if (!dp_output_check(output, inputs))
		return DP_EXIT_USAGE;
	return write_letter(words[0], &template, path, output);
}
