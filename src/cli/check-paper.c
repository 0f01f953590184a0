/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/check-paper.h"

#include "cli/complaint.h"
#include "cli/synctex.h"

DpReport *
dp_check_paper(GBytes *pdf, const GError *error, const char *path, DpCheckOptions *options,
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

	if (pdf != NULL) {
		DpReport *report = dp_sandbox_check(&options->sandbox, &job);

		dp_synctex_add(options, path, pdf, report);
		return report;
	}
	/* A report for people on standard output says so itself. */
	if (options->output != NULL || plan->writer != dp_writer_find("text"))
		dp_complain("%s: %s", path, error->message);
	return dp_job_conclude(&job, NULL, error);
}
