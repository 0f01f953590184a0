/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include <deskproof/error.h>

#include <string.h>

#include "report/formats.h"
#include "report/headline.h"
#include "report/paint.h"
#include "report/text-finding.h"
#include "report/wrap.h"

static void
append_venue(GString *out, const DpReport *report)
{
	g_autofree char *title = dp_text_printable(report->venue_title ? report->venue_title : "");
	GString *line = g_string_new(NULL);
	g_autofree char *text = NULL;

	g_string_append_printf(line, "%s (%s)", title, report->venue_id);
	if (report->track != NULL)
		g_string_append_printf(line, ", track %s", report->track);
	if (report->stage != NULL)
		g_string_append_printf(line, ", stage %s", report->stage);
	if (report->pages > 0)
		g_string_append_printf(line, "; %u %s", report->pages,
		                       report->pages == 1 ? "page" : "pages");
	text = g_string_free(line, FALSE);
	dp_wrap_append(out, text, 0, 2);
}

static void
append_note(GString *out, const char *note)
{
	g_autofree char *text = dp_text_printable(note);

	g_string_append(out, "  ");
	dp_wrap_append(out, text, 2, 2);
}

static void
append_remarks(GString *out, const DpReport *report)
{
	if (dp_report_guess(report) != NULL)
		append_note(out, dp_report_guess(report));
	for (guint i = 0; report->venue_remarks != NULL && report->venue_remarks[i] != NULL; i++)
		append_note(out, report->venue_remarks[i]);
	if (report->drawing != NULL)
		append_note(out, report->drawing);
}

static void
append_verdict(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *meaning = dp_report_meaning(report);
	g_autofree char *line = g_strconcat(": ", meaning, NULL);

	dp_paint_standing(out, dp_report_colour(report), headline, options->colour);
	dp_wrap_append(out, line, (guint)strlen(headline), 2);
}

/* Exporting the PDF again does not help if the file is far too large, or is no PDF: then the error
 * itself says what to do. */
static gboolean
can_be_made_again(const DpReport *report)
{
	return report->findings->len > 0 && report->error_code != DP_ERROR_LIMIT &&
	       report->error_code != DP_ERROR_NOT_PDF;
}

static void
append_error(GString *out, const DpReport *report)
{
	g_autofree char *error = NULL;

	if (report->error == NULL)
		return;
	error = dp_text_printable(report->error);
	g_string_append(out, "  ");
	dp_wrap_append(out, error, 2, 2);
	if (can_be_made_again(report))
		dp_text_hints(out, report->findings->pdata[0]);
}

static void
append_findings(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, options->all);
	gboolean brief_before = FALSE;

	for (guint i = 0; i < sorted->len; i++) {
		const DpFinding *finding = sorted->pdata[i];
		gboolean brief = finding->verdict < DP_VERDICT_REVIEW;

		if (!brief || !brief_before)
			g_string_append_c(out, '\n');
		brief_before = brief;
		if (brief)
			dp_text_finding_brief(out, finding, options);
		else
			dp_text_finding(out, finding, options);
	}
}

/* (nullable) (transfer full): the rules that decide the verdict, or why there is none. */
static char *
quiet_reason(const DpReport *report)
{
	DpStanding standing = dp_report_colour(report);

	if (report->error != NULL)
		return dp_text_printable(report->error);
	if (report->guessed && dp_report_standing_count(report, standing) == 0)
		return g_strdup_printf("no venue was named; it looks like one for %s",
		                       report->venue_id);
	return dp_report_rules_named(report,
	                             standing == DP_STANDING_PASS ? DP_STANDING_WARNING : standing);
}

static void
append_quiet(GString *out, const DpReport *report, const char *path, const char *tally,
             const DpWriterOptions *options)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *reason = quiet_reason(report);

	g_string_append_printf(out, "%s: ", path);
	dp_paint_standing(out, dp_report_colour(report), headline, options->colour);
	if (reason != NULL)
		g_string_append_printf(out, ": %s", reason);
	g_string_append_printf(out, report->error != NULL ? "\n" : " (%s)\n", tally);
}

void
dp_text_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autofree char *path = dp_report_name(report);
	g_autofree char *tally = dp_report_tally(report);

	if (options->quiet) {
		append_quiet(out, report, path, tally, options);
		return;
	}
	if (out->len > 0)
		g_string_append_c(out, '\n');
	dp_paint_bold(out, path, options->colour);
	g_string_append_c(out, '\n');
	append_venue(out, report);
	append_remarks(out, report);
	append_verdict(out, report, options);
	append_error(out, report);
	append_findings(out, report, options);
	g_string_append_printf(out, "\n%s\n", tally);
}

void
dp_text_end(GString *out, const GPtrArray *reports, const DpWriterOptions *options)
{
	g_autofree char *tally = dp_reports_tally(reports);

	if (reports->len > 1)
		g_string_append_printf(out, "%s%s\n", options->quiet ? "" : "\n", tally);
}
