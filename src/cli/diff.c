/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/report-file.h"
#include "report/changes.h"
#include "verdict/standing.h"

static const char *const FORMATS[] = {"text", "json", NULL};

/* A failure that was not there before. */
static gboolean
is_worse(const DpReport *before, const DpReport *after)
{
	g_autoptr(GArray) changes = dp_changes_new(before, after);

	for (guint i = 0; i < changes->len; i++) {
		const DpChange *change = &g_array_index(changes, DpChange, i);

		if (change->after != NULL &&
		    dp_finding_standing(change->after) == DP_STANDING_FAIL &&
		    (change->before == NULL ||
		     dp_finding_standing(change->before) != DP_STANDING_FAIL))
			return TRUE;
	}
	return FALSE;
}

static DpExit
diff(const char *old, const char *now, gboolean json)
{
	g_autoptr(DpReport) before = dp_report_file_read(old);
	g_autoptr(DpReport) after = dp_report_file_read(now);
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *doubt = NULL;

	if (before == NULL || after == NULL)
		return DP_EXIT_USAGE;
	doubt = dp_changes_doubt(before, after);
	if (doubt != NULL)
		dp_complain("%s", doubt);
	if (json)
		dp_changes_json(out, before, after);
	else
		dp_changes_text(out, before, after);
	if (!dp_output_write(NULL, out->str, out->len))
		return DP_EXIT_USAGE;
	if (after->error != NULL)
		return DP_EXIT_NOT_CHECKED;
	return is_worse(before, after) ? DP_EXIT_FINDINGS : DP_EXIT_CONFORMS;
}

DpExit
dp_command_diff(int argc, char **argv)
{
	g_autofree char *format = NULL;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format, "text or json", "NAME"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {
	    "diff [OPTION…] OLD.json NEW.json",
	    "Says what changed between two reports on a paper, made with `check --format json`.\n"
	    "Exit status: 1 if the paper fails a rule that it did not fail before, 3 if it could\n"
	    "not be read the second time, else 0.",
	    entries};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (g_strv_length(words) != 2) {
		dp_complain("name two reports: `deskproof diff OLD.json NEW.json`");
		return DP_EXIT_USAGE;
	}
	if (format != NULL && !g_strv_contains(FORMATS, format)) {
		dp_complain_unknown(format, "a format of diff", FORMATS);
		return DP_EXIT_USAGE;
	}
	return diff(words[0], words[1], g_strcmp0(format, "json") == 0);
}
