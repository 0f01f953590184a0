/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/job.h>

#include <string.h>

#include "base/checksum.h"
#include "base/limits.h"
#include "engine/engine.h"
#include "facts/collect.h"
#include "facts/hidden.h"
#include "layout/layout.h"
#include "pdf/document.h"
#include "run/conclude.h"
#include "run/subject.h"
#include "structure/structure.h"

/* The bound holds outside of a worker too: a report is the same on both ways. */
char *
dp_subject_file_name(const char *path)
{
	g_autofree char *name = NULL;

	if (path == NULL || strcmp(path, "-") == 0)
		return NULL;
	name = g_path_get_basename(path);
	return g_strndup(name, DP_LIMIT_FILE_NAME_BYTES);
}

DpFacts *
dp_subject_measure(const DpSubject *subject, GError **error)
{
	g_autoptr(DpDocument) document = dp_document_new(subject->pdf, error);
	g_autoptr(DpLayout) layout = NULL;
	g_autoptr(DpStructure) structure = NULL;
	DpFacts *facts;

	if (document == NULL)
		return NULL;
	layout = dp_layout_new(document);
	structure = dp_structure_new(layout);
	facts = dp_facts_measure(document, structure, subject->page_limit);
	if (subject->sketch)
		dp_collect_sketch(facts, structure);
	dp_collect_names(facts, document, structure, subject->file_name, subject->roster);
	if (subject->pictures)
		dp_collect_pictures(facts, document);
	dp_collect_revisions(facts, subject->pdf, document, structure, subject->file_name,
	                     subject->roster);
	if (subject->ends)
		g_steal_pointer(&document);
	return facts;
}

DpFacts *
dp_job_measure(GBytes *pdf, guint page_limit, GError **error)
{
	DpSubject subject = {.pdf = pdf, .page_limit = page_limit};

	return dp_subject_measure(&subject, error);
}

static void
compare(DpReport *report, const DpFacts *facts, const DpVenue *venue, gint64 end)
{
	const DpObservation *pages = dp_facts_get(facts, "document.pages", 0);

	report->pages = pages != NULL ? (guint)pages->number : 0;
	dp_engine_run_until(report, facts, venue, end);
}

void
dp_job_check_facts(DpReport *report, const DpFacts *facts, const DpVenue *venue)
{
	compare(report, facts, venue, 0);
}

/* What stands in the report of a file that no rule can be compared with. */
static const DpRuleInfo *
refusal_rule(const GError *error)
{
	gboolean encrypted = g_error_matches(error, DP_ERROR, DP_ERROR_ENCRYPTED);

	return dp_rule_info(encrypted ? "encrypted" : "corrupt");
}

static void
add_refusal(DpReport *report, const GError *error)
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
}

void
dp_job_refuse(DpReport *report, const GError *error)
{
	gboolean about_file = dp_error_is_about_file(error);

	if (about_file)
		add_refusal(report, error);
	report->error = g_strdup(error->message);
	report->error_code = error->domain == DP_ERROR ? error->code : DP_ERROR_CORRUPT;
	report->verdict = about_file ? DP_VERDICT_ERROR : DP_VERDICT_UNCHECKED;
}

static void
add_exhibits(DpReport *report, const DpFacts *facts)
{
	for (guint i = 0; i < dp_facts_count(facts, "hidden.text"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "hidden.text", i);

		g_ptr_array_add(report->exhibits,
		                dp_exhibit_new(&seen->place, seen->text, seen->picture));
	}
}

DpReport *
dp_job_conclude(const DpJob *job, const DpFacts *facts, const GError *error)
{
	DpReport *report = dp_report_new(job->path, job->venue, job->track, job->stage);

	report->bytes = g_bytes_get_size(job->pdf);
	report->sha256 = dp_checksum_sha256(g_bytes_get_data(job->pdf, NULL), report->bytes);
	if (facts == NULL)
		dp_job_refuse(report, error);
	else
		compare(report, facts, job->venue, job->end);
	if (facts != NULL && job->pictures)
		add_exhibits(report, facts);
	return report;
}

DpReport *
dp_job_check_job(const DpJob *job)
{
	g_autofree char *file_name = dp_subject_file_name(job->path);
	DpSubject subject = {.pdf = job->pdf,
	                     .file_name = file_name,
	                     .roster = job->roster,
	                     .pictures = job->pictures};
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_subject_measure(&subject, &error);

	return dp_job_conclude(job, facts, error);
}

DpReport *
dp_job_check_named(GBytes *pdf, const char *path, const DpRoster *roster, const DpVenue *venue,
                   const char *track, const char *stage)
{
	DpJob job = {.pdf = pdf,
	             .path = path,
	             .roster = roster,
	             .venue = venue,
	             .track = track,
	             .stage = stage};

	return dp_job_check_job(&job);
}

DpReport *
dp_job_check(GBytes *pdf, const char *path, const DpVenue *venue, const char *track,
             const char *stage)
{
	return dp_job_check_named(pdf, path, NULL, venue, track, stage);
}
