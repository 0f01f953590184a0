/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>
#include <unistd.h>

#include "base/names.h"
#include "cli/check-options.h"
#include "cli/complaint.h"
#include "cli/copies.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/venue-guess.h"

/* @pdf: (nullable): NULL with @error if it could not be read */
static DpReport *
check_paper(GBytes *pdf, const GError *error, const char *path, DpCheckOptions *options,
            const DpCheckPlan *plan, const DpVenue *venue)
{
	DpJob job = {.pdf = pdf,
	             .path = path,
	             .venue = venue,
	             .track = plan->choice.track,
	             .stage = plan->choice.stage,
	             .roster = plan->roster,
	             .paper_number = plan->paper_number,
	             .policy = plan->config->policy,
	             .pictures = plan->writer->pictures,
	             .styles = plan->styles,
	             .guessed = plan->guessed != NULL};

	if (pdf != NULL)
		return dp_sandbox_check(&options->sandbox, &job);
	/* A report for people on standard output says so itself. */
	if (options->output != NULL || plan->writer != dp_writer_find("text"))
		dp_complain("%s: %s", path, error->message);
	return dp_job_conclude(&job, NULL, error);
}

/* FALSE: its annotated copy could not be written. */
static gboolean
check_file(guint index, DpCheckOptions *options, const DpCheckPlan *plan, const DpVenue *venue,
           GPtrArray *reports)
{
	const char *path = options->files[index];
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = dp_input_read(path, &error);
	DpReport *report = check_paper(pdf, error, path, options, plan, venue);

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
	g_autofree char *text =
	    dp_writer_write(plan->writer, (DpReport **)reports->pdata, reports->len, &plan->style);

	return dp_output_write(options->output, text, strlen(text));
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

/* All input files that the user named. */
static gboolean
check_output(DpCheckOptions *options, const DpCheckPlan *plan)
{
	g_autoptr(GArray) inputs = dp_names_new();
	const char *const others[] = {options->authors, plan->config->path, plan->choice.name};

	for (guint i = 0; options->files[i] != NULL; i++)
		dp_names_add(inputs, options->files[i]);
	for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
		if (others[i] != NULL)
			dp_names_add(inputs, others[i]);
	}
	return dp_output_check(options->output, dp_names_all(inputs)) &&
	       check_copies(options, dp_names_all(inputs));
}

static DpExit
run(DpCheckOptions *options, const DpCheckPlan *plan, const DpVenue *venue)
{
	g_autoptr(GPtrArray) reports = g_ptr_array_new_with_free_func(free_report);
	g_autoptr(GPtrArray) unused = dp_diagnostics_new();
	gboolean copied = check_files(options, plan, venue, reports);

	if (!write_reports(reports, options, plan) || !copied)
		return DP_EXIT_USAGE;
	dp_config_unused_waivers(plan->config, unused);
	dp_complain_diagnostics(unused);
	return options->exit_zero ? DP_EXIT_CONFORMS : worst_exit(reports, plan->fail_on);
}

/* Without a venue, the one that the first paper looks like. */
static gboolean
find_venue(DpCheckPlan *plan, DpCheckOptions *options)
{
	if (plan->choice.name != NULL)
		return TRUE;
	plan->guessed = dp_venue_guess(options->files[0], &options->sandbox, &plan->choice);
	plan->choice.name = plan->guessed;
	return plan->guessed != NULL;
}

/* A worker of one document is enough: a guess of the venue reads the paper once more, and so do
 * pictures of its pages and an annotated copy. */
static gboolean
reads_once(const DpCheckOptions *options)
{
	const DpWriter *writer = options->format != NULL ? dp_writer_find(options->format) : NULL;

	return options->files[1] == NULL && options->venue != NULL && options->annotate == NULL &&
	       (writer == NULL || !writer->pictures);
}

DpExit
dp_command_check(int argc, char **argv)
{
	g_auto(DpCheckOptions) options = {0};
	g_auto(DpCheckPlan) plan = {0};
	g_autoptr(DpVenue) venue = NULL;
	DpExit exit;

	if (!dp_check_options_parse(&options, argc, argv, &exit))
		return exit;
	if (options.files[0] == NULL) {
		dp_complain("no file; name a PDF, or \"-\" for standard input");
		return DP_EXIT_USAGE;
	}
	options.may_guess = TRUE;
	if (!dp_sandbox_start(&options.sandbox, reads_once(&options)) ||
	    !dp_check_plan_make(&plan, &options) || !check_output(&options, &plan))
		return DP_EXIT_USAGE;
	if (!find_venue(&plan, &options))
		return DP_EXIT_USAGE;
	venue = dp_venue_choice_load(&plan.choice);
	if (venue == NULL ||
	    !dp_check_plan_suits(&plan, venue, plan.choice.track, plan.choice.stage))
		return DP_EXIT_USAGE;
	return run(&options, &plan, venue);
}
