/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/error.h>
#include <deskproof/report.h>

/* Reports that are made up, with every standing and with text that means harm. */

/** SampleFinding: what differs from one finding to the next. */
typedef struct {
	const char *rule, *instance;
	DpSeverity severity;
	gboolean capped;
	DpSource source;
	DpVerdict verdict;
	const char *message;
	guint places, n_places; /* how many are kept, how many there were; n_places 0: the same */
	const char *text;       /* what stands at the places */
} SampleFinding;

static inline void
sample_add_places(DpFinding *finding, const SampleFinding *sample)
{
	for (guint i = 0; i < sample->places; i++) {
		DpRect rect = {54.125, 100 + 20.0 * i, 300, 110 + 20.0 * i};
		const DpRect *shown = sample->text != NULL ? &rect : NULL;

		g_ptr_array_add(finding->places, dp_place_new(i + 1, shown, sample->text));
	}
	finding->n_places = sample->n_places > 0 ? sample->n_places : sample->places;
}

/** sample_finding: of a rule that stands in the table. (transfer full) */
static inline DpFinding *
sample_finding(const SampleFinding *sample)
{
	DpVenueRule rule = {
	    .info = dp_rule_info(sample->rule),
	    .severity = sample->severity,
	    .severity_capped = sample->capped,
	    .source = sample->source,
	};
	DpFinding *finding = dp_finding_new(&rule);

	finding->instance = g_strdup(sample->instance);
	finding->cite.quote = g_strdup("Papers should \"conform\" & <b>fit</b>.");
	finding->cite.url = g_strdup("https://example.org/call?a=1&b=2");
	finding->cite.read = g_strdup("2026-01-31");
	finding->verdict = sample->verdict;
	finding->message = g_strdup(sample->message);
	sample_add_places(finding, sample);
	return finding;
}

static inline DpReport *
sample_report_new(const char *path)
{
	DpReport *report = g_new0(DpReport, 1);

	report->path = g_strdup(path);
	report->sha256 = g_strnfill(64, 'a');
	report->bytes = 123456;
	report->pages = 12;
	report->venue_id = g_strdup("sample-2026");
	report->venue_title = g_strdup("Sample Conference 2026");
	report->track = g_strdup("research");
	report->stage = g_strdup("submission");
	report->venue_digest = g_strnfill(64, 'b');
	report->findings = g_ptr_array_new_with_free_func((GDestroyNotify)dp_finding_free);
	return report;
}

static inline DpFinding *
sample_add(DpReport *report, const SampleFinding *sample)
{
	DpFinding *finding = sample_finding(sample);

	g_ptr_array_add(report->findings, finding);
	return finding;
}

/* One finding of each standing, not in the order they are to be shown in. */
static const SampleFinding SAMPLE_FINDINGS[] = {
    {"page-limit", NULL, DP_SEVERITY_WARNING, TRUE, DP_SOURCE_INFERRED, DP_VERDICT_FAIL,
     "The counted text takes 7 pages; 6 are allowed.", 1, 0, "7 Conclusion"},
    {"page-size", NULL, DP_SEVERITY_ERROR, FALSE, DP_SOURCE_PUBLISHED, DP_VERDICT_PASS,
     "Every page is US Letter.", 0, 0, NULL},
    {"text-block", NULL, DP_SEVERITY_ERROR, FALSE, DP_SOURCE_MEASURED, DP_VERDICT_FAIL,
     "Text stands 12 pt right of the text block on 60 pages.", 7, 60, NULL},
    {"body-font-size", NULL, DP_SEVERITY_ERROR, FALSE, DP_SOURCE_PUBLISHED, DP_VERDICT_FAIL,
     "The body text is 8.97 pt; 9.96 pt are required.", 6, 0,
     "=cmd \033[31mred\033[0m \u202Egnp.exe <script>alert(1)</script> \"quoted\", 100 %"},
    {"line-spacing", NULL, DP_SEVERITY_ERROR, FALSE, DP_SOURCE_PUBLISHED, DP_VERDICT_REVIEW,
     "The leading of the body text could not be measured with confidence.", 0, 0, NULL},
    {"font-family", NULL, DP_SEVERITY_WARNING, FALSE, DP_SOURCE_PUBLISHED, DP_VERDICT_FAIL,
     "The body text is set in Comic Neue.", 0, 0, NULL},
    {"font-embedded", NULL, DP_SEVERITY_ERROR, FALSE, DP_SOURCE_PUBLISHED,
     DP_VERDICT_NOT_APPLICABLE, "The paper has no fonts.", 0, 0, NULL},
    {"required-text", "notice", DP_SEVERITY_NOTE, FALSE, DP_SOURCE_SECONDARY, DP_VERDICT_FAIL,
     "The notice was not found.", 0, 0, NULL},
    {"encrypted", NULL, DP_SEVERITY_ERROR, FALSE, DP_SOURCE_PUBLISHED, DP_VERDICT_FAIL,
     "The file is encrypted.", 0, 0, NULL},
};

static inline void
sample_fill_quantities(DpReport *report)
{
	DpFinding *limit = report->findings->pdata[0], *size = report->findings->pdata[3];
	DpFinding *spacing = report->findings->pdata[4];

	limit->measured = (DpQuantity){TRUE, 7, "pages", NULL};
	limit->required = (DpQuantity){TRUE, 6, "pages", NULL};
	limit->note = g_strdup("The number is the host conference's.");
	spacing->doubt = g_strdup("the \"formulas\" on page 3 may be lines; <b>2</b> of 9 agree");
	size->measured = (DpQuantity){TRUE, 8.966, "pt", NULL};
	size->required = (DpQuantity){FALSE, 0, NULL, g_strdup("9.96 pt or more")};
	size->tolerance = (DpQuantity){TRUE, 0.15, "pt", NULL};
}

/** sample_report_fail: one finding of each standing. (transfer full) */
static inline DpReport *
sample_report_fail(void)
{
	DpReport *report = sample_report_new("papers/fail, 100%.pdf");
	DpFinding *last;

	for (guint i = 0; i < G_N_ELEMENTS(SAMPLE_FINDINGS); i++)
		last = sample_add(report, &SAMPLE_FINDINGS[i]);
	sample_fill_quantities(report);
	report->number = g_strdup("12");
	last->waiver = g_strdup("The publisher asked for it.");
	dp_report_judge(report);
	return report;
}

/** sample_report_pass: all is well. (transfer full) */
static inline DpReport *
sample_report_pass(void)
{
	DpReport *report = sample_report_new("-");

	sample_add(report, &SAMPLE_FINDINGS[1]);
	dp_report_judge(report);
	return report;
}

/** sample_report_error: a file that could not be analysed. (transfer full) */
static inline DpReport *
sample_report_error(void)
{
	static const SampleFinding CORRUPT = {"corrupt",
	                                      NULL,
	                                      DP_SEVERITY_ERROR,
	                                      FALSE,
	                                      DP_SOURCE_PUBLISHED,
	                                      DP_VERDICT_FAIL,
	                                      "The file could not be analysed.",
	                                      0,
	                                      0,
	                                      NULL};
	DpReport *report = sample_report_new("papers/\033[2Jbroken.pdf");

	sample_add(report, &CORRUPT);
	g_clear_pointer(&report->sha256, g_free);
	report->bytes = report->pages = 0;
	report->error = g_strdup("The file ends in the middle of an object.");
	report->error_code = DP_ERROR_CORRUPT;
	dp_report_judge(report);
	return report;
}

/** sample_reports: all three. (transfer full) (element-type DpReport) */
static inline GPtrArray *
sample_reports(void)
{
	GPtrArray *reports = g_ptr_array_new_with_free_func((GDestroyNotify)dp_report_free);

	g_ptr_array_add(reports, sample_report_fail());
	g_ptr_array_add(reports, sample_report_pass());
	g_ptr_array_add(reports, sample_report_error());
	return reports;
}
