/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/letter.h"

#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/report-file.h"

/* (nullable) (transfer full) */
static char *
read_template(const char *path, DpLetterKind kind)
{
	g_autoptr(GError) error = NULL;
	gsize length = 0;
	char *text = NULL;

	if (path == NULL)
		return g_strdup(dp_letter_template(kind));
	text = dp_file_read(path, DP_LIMIT_LETTER_BYTES, &length, &error);
	if (text != NULL && g_utf8_validate(text, (gssize)length, NULL))
		return text;
	dp_complain("%s: %s", path, error != NULL ? error->message : "this is not UTF-8 text");
	g_free(text);
	return NULL;
}

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
write_letter(const char *path, DpLetterKind kind, const char *template_path, const char *output)
{
	g_autoptr(DpReport) report = dp_report_file_read(path);
	g_autofree char *template = report != NULL ? read_template(template_path, kind) : NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *letter = NULL;

	if (template == NULL)
		return DP_EXIT_USAGE;
	letter = dp_letter_write(report, kind, template, &error);
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

static gboolean
parse_kind(const char *name, DpLetterKind *kind)
{
	const char *const *names = dp_letter_kind_names();

	for (guint i = 0; names[i] != NULL; i++) {
		if (name == NULL || g_str_equal(names[i], name)) {
			*kind = i;
			return TRUE;
		}
	}
	dp_complain_unknown(name, "a kind of letter", names);
	return FALSE;
}

static DpExit
print_template(DpLetterKind kind)
{
	const char *template = dp_letter_template(kind);

	return dp_output_write(NULL, template, strlen(template)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

DpExit
dp_command_letter(int argc, char **argv)
{
	g_autofree char *name = NULL, *template = NULL, *output = NULL;
	gboolean show = FALSE;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"kind", 'k', 0, G_OPTION_ARG_FILENAME, &name,
	     "fix (default): to be mended and submitted again; or reject", "KIND"},
	    {"template", 0, 0, G_OPTION_ARG_FILENAME, &template,
	     "The text around the findings, with {paper}, {venue}, {stage} and {findings}", "FILE"},
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
	DpLetterKind kind = DP_LETTER_FIX;
	const char *inputs[] = {NULL, NULL, NULL};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (!parse_kind(name, &kind))
		return DP_EXIT_USAGE;
	if (show)
		return print_template(kind);
	if (g_strv_length(words) != 1) {
		dp_complain("name one report: `deskproof letter REPORT.json`");
		return DP_EXIT_USAGE;
	}
	inputs[0] = words[0];
	inputs[1] = template;
	if (!dp_output_check(output, inputs))
		return DP_EXIT_USAGE;
	return write_letter(words[0], kind, template, output);
}
