/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/job.h>

#include <string.h>

#include "base/checksum.h"
#include "base/file-number.h"
#include "base/limits.h"
#include "engine/engine.h"
#include "facts/anonymity/collect.h"
#include "facts/hidden/hidden.h"
#include "facts/layout/collect.h"
#include "facts/measure.h"
#include "layout/layout.h"
#include "pdf/file/document.h"
#include "run/conclude.h"
#include "run/drawing-remark.h"
#include "run/exhibits.h"
#include "run/other-style.h"
#include "run/page-pictures.h"
#include "run/place-pictures.h"
#include "structure/structure.h"
#include "verdict/explanation.h"
#include "verdict/standing.h"

/* (nullable): the upload's name: the last part of @path, cut to what fits into one message to a
 * worker. Also cut without a worker, so that the report is the same either way. */
static char *
name_upload(const char *path)
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
	g_auto(DpBounds) bounds = {0};
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpLayout) layout = NULL;
	g_autoptr(DpStructure) structure = NULL;
	DpFacts *facts;

	dp_bounds_open(&bounds);
	document = dp_document_new(subject->pdf, error);
	if (document == NULL)
		return NULL;
	layout = dp_layout_new(document);
	structure = dp_structure_new(layout);
	facts = dp_facts_measure(document, structure, subject->drawing, subject->page_limit);
	if (subject->zones)
		dp_collect_zones(facts, structure);
	if (subject->sketch)
		dp_collect_sketch(facts, structure);
	dp_collect_names(facts, document, structure, subject->file_name, subject->roster);
	if (subject->paper_number[0] != '\0')
		dp_facts_add_text(facts, "paper-number.given", subject->paper_number, NULL);
	dp_collect_revisions(facts, subject->pdf, document, structure, subject->file_name,
	                     subject->roster);
	dp_collect_bounds(facts, &bounds);
	if (subject->ends)
		g_steal_pointer(&document);
	return facts;
}

DpSubject
dp_job_subject(const DpJob *job, char **file_name)
{
	DpSubject subject = {.pdf = job->pdf,
	                     .page_limit = job->page_limit,
	                     .roster = job->roster,
	                     .drawing = job->drawing,
	                     .sketch = job->sketch};

	*file_name = name_upload(job->path);
	subject.file_name = *file_name;
	if (job->paper_number != NULL && strlen(job->paper_number) <= DP_LIMIT_PAPER_NUMBER_BYTES)
		g_strlcpy(subject.paper_number, job->paper_number, sizeof subject.paper_number);
	return subject;
}

DpFacts *
dp_job_measure(const DpJob *job, GError **error)
{
	g_autofree char *file_name = NULL;
	DpSubject subject = dp_job_subject(job, &file_name);

	return dp_subject_measure(&subject, error);
}

static void
compare(DpReport *report, const DpFacts *facts, const DpVenue *venue, gint64 end)
{
	const DpObservation *pages = dp_facts_get(facts, "document.pages", 0);

	report->pages = pages != NULL ? (guint)pages->number : 0;
	dp_engine_run(report, facts, venue, end);
}

void
dp_job_check_facts(DpReport *report, const DpFacts *facts, const DpVenue *venue)
{
	compare(report, facts, venue, 0);
}

/* The report of a file that could not be checked. */
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

	finding = dp_finding_new(&rule);
	finding->verdict = DP_VERDICT_FAIL;
	finding->message = g_strdup_printf("%s", error->message);
	g_ptr_array_add(report->findings, finding);
}

void
dp_job_refuse(DpReport *report, const GError *error)
{
	gboolean about_file = dp_error_is_about_file(error);

	/* Another machine can read such a file: nothing is wrong with it as far as is known. */
	if (about_file && !g_error_matches(error, DP_ERROR, DP_ERROR_LIBRARY))
		add_refusal(report, error);
	report->error = g_strdup(error->message);
	report->error_code = error->domain == DP_ERROR ? error->code : DP_ERROR_CORRUPT;
	report->verdict = about_file ? DP_VERDICT_ERROR : DP_VERDICT_UNCHECKED;
}

/* (nullable): a folder's name is not worth as much: it may be anybody's number. */
static char *
number_of(const DpJob *job)
{
	guint number = job->path != NULL ? dp_file_number_of_name(job->path) : 0;

	if (job->paper_number != NULL)
		return g_strdup(job->paper_number);
	return number > 0 ? g_strdup_printf("%u", number) : NULL;
}

DpReport *
dp_job_conclude(const DpJob *job, const DpFacts *facts, const GError *error)
{
	DpReport *report = dp_report_new(job->path, job->venue, job->track, job->stage);

	report->number = number_of(job);
	report->guessed = job->guessed;
	if (job->pdf != NULL) {
		report->bytes = g_bytes_get_size(job->pdf);
		report->sha256 =
		    dp_checksum_sha256(g_bytes_get_data(job->pdf, NULL), report->bytes);
	}
	report->drawing = facts != NULL ? dp_drawing_remark(facts) : NULL;
	if (facts == NULL)
		dp_job_refuse(report, error);
	else
		compare(report, facts, job->venue, job->end);
	if (facts != NULL && job->pictures)
		dp_exhibits_add(report, facts);
	if (job->policy != NULL)
		dp_policy_apply(job->policy, report);
	if (facts != NULL && dp_policy_keeps(job->policy, DP_OTHER_STYLE))
		dp_other_style_add(report, job, facts);
	return report;
}

static void
draw_pages(DpReport *report, GBytes *pdf)
{
	g_autoptr(GArray) pages = dp_page_pictures_wanted(report);

	if (pages->len > 0)
		dp_page_pictures_show(report, pages, dp_page_pictures_draw(pdf, pages, NULL));
}

static void
draw_exhibits(DpReport *report, GBytes *pdf)
{
	g_autoptr(GPtrArray) wanted = dp_place_pictures_wanted(report);
	g_autoptr(GPtrArray) drawn =
	    wanted->len > 0 ? dp_place_pictures_draw(pdf, wanted, NULL) : NULL;

	dp_place_pictures_show(wanted, drawn);
}

DpReport *
dp_job_check(const DpJob *job)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_job_measure(job, &error);
	DpReport *report = dp_job_conclude(job, facts, error);

	if (job->pictures) {
		draw_exhibits(report, job->pdf);
		draw_pages(report, job->pdf);
	}
	return report;
}
