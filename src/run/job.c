/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/job.h>

#include "engine/engine.h"
#include "facts/collect.h"
#include "layout/layout.h"
#include "pdf/document.h"
#include "run/conclude.h"
#include "structure/structure.h"

static DpFacts *
measure(GBytes *pdf, guint page_limit, GError **error)
{
	g_autoptr(DpDocument) document = dp_document_new(pdf, error);
	g_autoptr(DpLayout) layout = NULL;
	g_autoptr(DpStructure) structure = NULL;

	if (document == NULL)
		return NULL;
	layout = dp_layout_new(document);
	structure = dp_structure_new(layout);
	return dp_facts_measure(document, structure, page_limit);
}

DpFacts *
dp_job_measure(GBytes *pdf, guint page_limit, GError **error)
{
	return measure(pdf, page_limit, error);
}

void
dp_job_check_facts(DpReport *report, const DpFacts *facts, const DpVenue *venue)
{
	const DpObservation *pages = dp_facts_get(facts, "document.pages", 0);

	report->pages = pages != NULL ? (guint)pages->number : 0;
	dp_engine_run(report, facts, venue);
}

/* What stands in the report of a file that no rule can be compared with. */
static const DpRuleInfo *
refusal_rule(const GError *error)
{
	gboolean encrypted = g_error_matches(error, DP_ERROR, DP_ERROR_ENCRYPTED);

	return dp_rule_info(encrypted ? "encrypted" : "corrupt");
}

void
dp_job_refuse(DpReport *report, const GError *error)
{
	DpVenueRule rule = {.info = refusal_rule(error),
	                    .severity = DP_SEVERITY_ERROR,
	                    .source = DP_SOURCE_PUBLISHED};
	DpFinding *finding;

	rule.key =
	    (char *)rule.info->id; /* borrowed for the call: a finding copies what it keeps */
	finding = dp_finding_new(&rule);
	finding->verdict = DP_VERDICT_FAIL;
	finding->message = g_strdup_printf("%s", error->message);
	g_ptr_array_add(report->findings, finding);
	report->error = g_strdup(error->message);
	report->error_code = error->domain == DP_ERROR ? error->code : DP_ERROR_CORRUPT;
	report->verdict = DP_VERDICT_ERROR;
}

DpReport *
dp_job_conclude(const DpJob *job, const DpFacts *facts, const GError *error)
{
	DpReport *report = dp_report_new(job->path, job->venue, job->track, job->stage);

	report->sha256 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, job->pdf);
	report->bytes = g_bytes_get_size(job->pdf);
	if (facts == NULL)
		dp_job_refuse(report, error);
	else
		dp_job_check_facts(report, facts, job->venue);
	return report;
}

DpReport *
dp_job_check(GBytes *pdf, const char *path, const DpVenue *venue, const char *track,
             const char *stage)
{
	DpJob job = {pdf, path, venue, track, stage};
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = measure(pdf, 0, &error);

	return dp_job_conclude(&job, facts, error);
}
