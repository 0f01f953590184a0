/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "cli/check-options.h"
#include "cli/check-paper.h"
#include "cli/complaint.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/settled.h"
#include "cli/synctex.h"
#include "report/changes.h"

static const DpCheckUsage USAGE = {
    "watch [OPTION…] FILE",
    "Checks a paper now and again whenever its PDF changes, until it is interrupted (Ctrl-C).\n"
    "First it prints the whole report, later what changed: \"2 mended, 1 new; 14 lines to\n"
    "cut\". It waits until the PDF is written completely. The options are those of check that\n"
    "make no other file.",
    TRUE};

static gboolean
write_whole(DpReport *report, const DpCheckPlan *plan)
{
	DpReport *reports[] = {report};
	g_autofree char *text = dp_writer_write(plan->writer, reports, 1, &plan->style);

	return dp_output_write(NULL, text, strlen(text));
}

static gboolean
write_changes(const DpReport *before, const DpReport *after)
{
	g_autoptr(GString) out = g_string_new("\n");

	dp_changes_text(out, before, after);
	return dp_output_write(NULL, out->str, out->len);
}

/* Programs that read another format get every report whole. */
static gboolean
write_report(const DpReport *before, DpReport *after, const DpCheckPlan *plan)
{
	gboolean for_people = plan->writer == dp_writer_find("text");

	return before == NULL || !for_people ? write_whole(after, plan)
	                                     : write_changes(before, after);
}

/* A paper that cannot be read now was perhaps removed a moment ago: the last report stays the one
 * to compare with. */
static DpExit
watch(DpCheckOptions *options, const DpCheckPlan *plan, const DpVenue *venue)
{
	const char *path = options->files[0];
	g_autoptr(DpReport) last = NULL;
	DpSettled seen = {0};
	DpExit exit = DP_EXIT_CONFORMS;

	if (!g_file_test(path, G_FILE_TEST_EXISTS))
		dp_complain("%s: there is no such file yet; waiting for it", path);
	for (int n = 0; options->times <= 0 || n < options->times; n++) {
		g_autoptr(DpReport) report = NULL;
		g_autoptr(GError) error = NULL;
		g_autoptr(GBytes) pdf = NULL;

		dp_settled_wait(path, &seen);
		pdf = dp_input_read(path, &error);
		report = dp_check_paper(pdf, error, path, options, plan, venue);
		if (!write_report(last, report, plan))
			return DP_EXIT_USAGE;
		exit =
		    options->exit_zero ? DP_EXIT_CONFORMS : dp_fail_on_exit(plan->fail_on, report);
		if (report->error != NULL && last != NULL)
			continue;
		g_clear_pointer(&last, dp_report_free);
		last = g_steal_pointer(&report);
	}
	return exit;
}

static gboolean
check_files(const DpCheckOptions *options)
{
	if (options->files[0] == NULL || options->files[1] != NULL ||
	    strcmp(options->files[0], "-") == 0) {
		dp_complain("name the PDF to watch: `deskproof watch paper.pdf`");
		return FALSE;
	}
	if (options->times < 0) {
		dp_complain("--times must be at least 1");
		return FALSE;
	}
	if (options->output != NULL || options->annotate != NULL) {
		dp_complain("watch writes to standard output only; use check for %s",
		            options->output != NULL ? "--output" : "--annotate");
		return FALSE;
	}
	return TRUE;
}

/* FALSE after complaining. */
static gboolean
check_format(const DpCheckPlan *plan)
{
	if (plan->writer->make == NULL)
		return TRUE;
	dp_complain("watch writes one report after the other, and files of --format %s cannot "
	            "follow each other; use check",
	            plan->writer->name);
	return FALSE;
}

DpExit
dp_command_watch(int argc, char **argv)
{
	g_auto(DpCheckOptions) options = {0};
	g_auto(DpCheckPlan) plan = {0};
	g_autoptr(DpVenue) venue = NULL;
	DpExit exit;

	if (!dp_check_options_parse(&options, &USAGE, argc, argv, &exit))
		return exit;
	if (!check_files(&options) || !dp_sandbox_start(&options.sandbox, FALSE) ||
	    !dp_check_plan_make(&plan, &options) || !dp_synctex_check(&options) ||
	    !check_format(&plan))
		return DP_EXIT_USAGE;
	venue = dp_venue_choice_load(&plan.choice);
	if (venue == NULL ||
	    !dp_check_plan_suits(&plan, venue, plan.choice.track, plan.choice.stage))
		return DP_EXIT_USAGE;
	return watch(&options, &plan, venue);
}
