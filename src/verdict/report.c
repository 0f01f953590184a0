/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/report.h>

#include "base/names.h"

const char *
dp_verdict_name(DpVerdict verdict)
{
	static const char *const NAMES[] = {"not-applicable", "pass",  "review",
	                                    "fail",           "error", "unchecked"};

	g_return_val_if_fail((guint)verdict < G_N_ELEMENTS(NAMES), "error");
	return NAMES[verdict];
}

static void
free_exhibit(gpointer exhibit)
{
	dp_exhibit_free(exhibit);
}

static void
free_page_picture(gpointer picture)
{
	dp_page_picture_free(picture);
}

static void
free_finding(gpointer finding)
{
	dp_finding_free(finding);
}

/* If the user chose no track or stage, the report names the one that dp_venue_rules() uses. */
static char *
chosen_or_first(const char *chosen, const char *const *listed)
{
	return g_strdup(chosen != NULL ? chosen : listed != NULL ? listed[0] : NULL);
}

DpReport *
dp_report_new(const char *path, const DpVenue *venue, const char *track, const char *stage)
{
	DpReport *report = g_new0(DpReport, 1);

	report->path = g_strdup(path);
	report->venue_id = g_strdup(dp_venue_id(venue));
	report->venue_title = g_strdup(dp_venue_title(venue));
	report->venue_digest = g_strdup(dp_venue_digest(venue));
	report->venue_remarks = dp_names_copy(dp_venue_remarks(venue));
	report->track = chosen_or_first(track, dp_venue_tracks(venue));
	report->stage = chosen_or_first(stage, dp_venue_stages(venue));
	report->verdict = DP_VERDICT_PASS;
	report->exhibits = g_ptr_array_new_with_free_func(free_exhibit);
	report->page_pictures = g_ptr_array_new_with_free_func(free_page_picture);
	report->findings = g_ptr_array_new_with_free_func(free_finding);
	return report;
}

void
dp_report_free(DpReport *report)
{
	if (report == NULL)
		return;
	g_free(report->path);
	g_free(report->number);
	g_free(report->sha256);
	g_free(report->venue_id);
	g_free(report->venue_title);
	g_free(report->track);
	g_free(report->stage);
	g_free(report->venue_digest);
	g_strfreev(report->venue_remarks);
	g_free(report->drawing);
	g_clear_pointer(&report->exhibits, g_ptr_array_unref);
	g_clear_pointer(&report->page_pictures, g_ptr_array_unref);
	g_clear_pointer(&report->findings, g_ptr_array_unref);
	g_free(report->error);
	g_free(report);
}

/* The verdict on the paper that one finding leads to. */
static DpVerdict
finding_weight(const DpFinding *finding)
{
	if (finding->waiver != NULL)
		return DP_VERDICT_PASS;
	if (finding->severity_capped)
		return MIN(finding->verdict, DP_VERDICT_REVIEW);
	return finding->severity == DP_SEVERITY_ERROR ? finding->verdict : DP_VERDICT_PASS;
}

void
dp_report_judge(DpReport *report)
{
	DpVerdict worst = DP_VERDICT_PASS;

	for (guint i = 0; i < report->findings->len; i++)
		worst = MAX(worst, finding_weight(report->findings->pdata[i]));
	/* Another venue may have other rules. */
	if (report->guessed)
		worst = DP_VERDICT_REVIEW;
	/* A file that could not be read or analysed stays so, whatever the rules say. */
	report->verdict = report->error != NULL ? MAX(report->verdict, DP_VERDICT_ERROR) : worst;
}

guint
dp_report_count(const DpReport *report, DpVerdict verdict)
{
	guint n = 0;

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		n += finding->verdict == verdict;
	}
	return n;
}
