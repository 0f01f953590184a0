/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>
#include <unistd.h>

#include "base/names.h"
#include "cli/check-options.h"
#include "cli/check-paper.h"
#include "cli/complaint.h"
#include "cli/copies.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/report-file.h"
#include "cli/synctex.h"
#include "cli/venue-guess.h"
#include "report/changes.h"

static const DpCheckUsage USAGE = {
    "check [OPTION…] FILE…",
    "Checks papers against the format rules of a venue and prints a report. A FILE of \"-\" is\n"
    "read from standard input. Exit status: 0 when no paper has findings at or above --fail-on,\n"
    "1 when one has, 2 when the command, the configuration or a venue file is wrong, and 3 when a\n"
    "paper could not be analysed; of several papers 2 outweighs 3, and 3 outweighs 1. By default\n"
    "only failures count: papers for review and papers with warnings also give 0."};

/* FALSE: its annotated copy could not be written. */
static gboolean
check_file(guint index, DpCheckOptions *options, const DpCheckPlan *plan, const DpVenue *venue,
           GPtrArray *reports)
{
	const char *path = options->files[index];
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = dp_input_read(path, &error);
	DpReport *report = dp_check_paper(pdf, error, path, options, plan, venue);

	g_ptr_array_add(reports, report);
	return options->copies == NULL ||
	       dp_copies_write(options->copies[index], pdf, report, venue, &options->sandbox);
}

static void
free_report(gpointer report)
{
	dp_report_free(report);
}

static gboolean
wants_progress(const DpCheckOptions *options)
{
	guint n = g_strv_length(options->files);

	return options->progress || (n > 1 && isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO));
}

/* FALSE: an annotated copy could not be written. */
static gboolean
check_files(DpCheckOptions *options, const DpCheckPlan *plan, const DpVenue *venue,
            GPtrArray *reports)
{
	guint n = g_strv_length(options->files);
	gboolean progress = wants_progress(options), written = TRUE;

	for (guint i = 0; i < n; i++) {
		if (progress)
			dp_complain("%u of %u: %s", i + 1, n, options->files[i]);
		written = check_file(i, options, plan, venue, reports) && written;
	}
	return written;
}

static gboolean
write_reports(const GPtrArray *reports, const DpCheckOptions *options, const DpCheckPlan *plan)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) file = dp_writer_make(plan->writer, (DpReport **)reports->pdata,
	                                        reports->len, &plan->style, &error);
	const char *bytes;
	gsize length = 0;

	if (file == NULL) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	bytes = g_bytes_get_data(file, &length);
	return dp_output_write(options->output, bytes, length);
}

static DpExit
worst_exit(const GPtrArray *reports, DpFailOn level)
{
	DpExit worst = DP_EXIT_CONFORMS;

	for (guint i = 0; i < reports->len; i++)
		worst = dp_exit_worst(worst, dp_fail_on_exit(level, reports->pdata[i]));
	return worst;
}

/* FALSE after complaining. */
static gboolean
check_copies(DpCheckOptions *options, const char *const *inputs)
{
	if (options->annotate == NULL)
		return TRUE;
	options->copies = dp_copies_paths(options->annotate, options->files);
	return options->copies != NULL && dp_copies_check(options->copies, options->output, inputs);
}

/* FALSE after complaining. */
static gboolean
check_terminal(const DpCheckOptions *options, const DpCheckPlan *plan)
{
	gboolean to_stdout = options->output == NULL || strcmp(options->output, "-") == 0;

	if (plan->writer->make == NULL || !to_stdout || !isatty(STDOUT_FILENO))
		return TRUE;
	dp_complain("--format %s is no text, so it is not written to a terminal; say a file with "
	            "-o FILE.%s",
	            plan->writer->name, plan->writer->name);
	return FALSE;
}

/* (transfer full) */
static GPtrArray *
synctex_paths(const DpCheckOptions *options)
{
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; options->files[i] != NULL; i++) {
		char *path = dp_synctex_path(options, options->files[i]);

		if (path != NULL)
			g_ptr_array_add(paths, path);
	}
	return paths;
}

/* All input files that the user named, or that are read beside them. */
static gboolean
check_output(DpCheckOptions *options, const DpCheckPlan *plan)
{
	g_autoptr(GArray) inputs = dp_names_new();
	const char *const others[] = {options->authors, plan->config->path, plan->choice.name,
	                              options->against};
	g_autoptr(GPtrArray) synctex = synctex_paths(options);

	for (guint i = 0; options->files[i] != NULL; i++)
		dp_names_add(inputs, options->files[i]);
	for (guint i = 0; i < synctex->len; i++)
		dp_names_add(inputs, synctex->pdata[i]);
	for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
		if (others[i] != NULL)
			dp_names_add(inputs, others[i]);
	}
	return check_terminal(options, plan) &&
	       dp_output_check(options->output, dp_names_all(inputs)) &&
	       check_copies(options, dp_names_all(inputs));
}

/* FALSE after complaining. Only text has a place for it, below the report on one paper. */
static gboolean
read_before(const DpCheckOptions *options, const DpCheckPlan *plan, DpReport **before)
{
	if (options->against == NULL)
		return TRUE;
	if (options->files[1] != NULL || plan->writer != dp_writer_find("text")) {
		dp_complain("--against is for one paper and the format text; `deskproof diff` "
		            "compares two reports of --format json");
		return FALSE;
	}
	*before = dp_report_file_read(options->against);
	return *before != NULL;
}

static gboolean
write_changes(const DpReport *before, const GPtrArray *reports)
{
	g_autoptr(GString) out = g_string_new("\n");
	g_autofree char *doubt = NULL;

	if (before == NULL)
		return TRUE;
	doubt = dp_changes_doubt(before, reports->pdata[0]);
	if (doubt != NULL)
		dp_complain("%s", doubt);
	dp_changes_text(out, before, reports->pdata[0]);
	return dp_output_write(NULL, out->str, out->len);
}

static DpExit
run(DpCheckOptions *options, const DpCheckPlan *plan, const DpVenue *venue)
{
	g_autoptr(GPtrArray) reports = g_ptr_array_new_with_free_func(free_report);
	g_autoptr(GPtrArray) unused = dp_diagnostics_new();
	g_autoptr(DpReport) before = NULL;
	gboolean copied;

	if (!read_before(options, plan, &before))
		return DP_EXIT_USAGE;
	copied = check_files(options, plan, venue, reports);
	if (!write_reports(reports, options, plan) || !write_changes(before, reports) || !copied)
		return DP_EXIT_USAGE;
	dp_config_unused_waivers(plan->config, unused);
	dp_complain_diagnostics(unused);
	return options->exit_zero ? DP_EXIT_CONFORMS : worst_exit(reports, plan->fail_on);
}

/* Without a venue, the one that the first paper looks like. */
static gboolean
find_venue(DpCheckPlan *plan, DpCheckOptions *options)
{
	if (plan->choice.name != NULL || plan->choice.spec != NULL)
		return TRUE;
	plan->guessed = dp_venue_guess(options->files[0], &options->sandbox, &plan->choice);
	plan->choice.name = plan->guessed;
	return plan->guessed != NULL;
}

/* A worker of one document is enough: a guess of the venue reads the paper once more, and so do
 * pictures of its pages, an annotated copy, and a search for lines of its source. */
static gboolean
reads_once(const DpCheckOptions *options)
{
	const DpWriter *writer = options->format != NULL ? dp_writer_find(options->format) : NULL;
	g_autofree char *synctex = dp_synctex_path(options, options->files[0]);

	return synctex == NULL && options->files[1] == NULL &&
	       (options->venue != NULL || options->spec != NULL) && options->annotate == NULL &&
	       (writer == NULL || !writer->pictures);
}

DpExit
dp_command_check(int argc, char **argv)
{
	g_auto(DpCheckOptions) options = {0};
	g_auto(DpCheckPlan) plan = {0};
	g_autoptr(DpVenue) venue = NULL;
	DpExit exit;

	if (!dp_check_options_parse(&options, &USAGE, argc, argv, &exit))
		return exit;
	if (options.files[0] == NULL) {
		dp_complain("no file; name a PDF, or \"-\" for standard input");
		return DP_EXIT_USAGE;
	}
	options.may_guess = TRUE;
	if (!dp_sandbox_start(&options.sandbox, reads_once(&options)) ||
	    !dp_check_plan_make(&plan, &options) || !dp_synctex_check(&options) ||
	    !check_output(&options, &plan))
		return DP_EXIT_USAGE;
	if (!find_venue(&plan, &options))
		return DP_EXIT_USAGE;
	venue = dp_venue_choice_load(&plan.choice);
	if (venue == NULL ||
	    !dp_check_plan_suits(&plan, venue, plan.choice.track, plan.choice.stage))
		return DP_EXIT_USAGE;
	return run(&options, &plan, venue);
}
