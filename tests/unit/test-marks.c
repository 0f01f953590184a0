/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "golden/sample-report.h"
#include "report/marks.h"
#include "verdict/explanation.h"

/* What an annotated copy shows of a report. */

static const DpComment *
comment_at(const DpMarkup *markup, guint i)
{
	return markup->comments->pdata[i];
}

static const DpMark *
mark_at(const DpComment *comment, guint i)
{
	return &g_array_index(comment->marks, DpMark, i);
}

/* The gravest first; neither what is waived nor notes without a place. */
static void
test_comments(void)
{
	static const struct {
		DpTone tone;
		const char *label;
		guint marks;
	} WANTED[] = {
	    {DP_TONE_FAIL, "1 FAIL Text block and margins", 7},
	    {DP_TONE_FAIL, "2 FAIL Size of the body text", 6},
	    {DP_TONE_REVIEW, "3 REVIEW Page limit", 1},
	    {DP_TONE_REVIEW, "4 REVIEW Line spacing", 0},
	    {DP_TONE_WARNING, "5 WARNING Typeface of the body text", 0},
	};
	g_autoptr(DpReport) report = sample_report_fail();
	g_autoptr(DpMarkup) markup = dp_report_markup(report, NULL);

	g_assert_cmpuint(markup->comments->len, ==, G_N_ELEMENTS(WANTED));
	for (guint i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		const DpComment *comment = comment_at(markup, i);

		g_assert_cmpint(comment->tone, ==, WANTED[i].tone);
		g_assert_cmpstr(comment->label, ==, WANTED[i].label);
		g_assert_true(g_str_has_prefix(comment->title, WANTED[i].label));
		g_assert_true(g_str_has_prefix(comment->text, WANTED[i].label));
		g_assert_cmpuint(comment->marks->len, ==, WANTED[i].marks);
	}
	g_assert_cmpstr(markup->title, ==, "deskproof: FAIL");
	g_assert_nonnull(strstr(markup->stamp, "Sample Conference 2026"));
	g_assert_cmpuint(markup->left_out, ==, 0);
}

static void
test_kinds(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	g_autoptr(DpMarkup) markup = dp_report_markup(report, NULL);
	const DpMark *line = mark_at(comment_at(markup, 1), 1);

	g_assert_cmpint(mark_at(comment_at(markup, 0), 0)->kind, ==, DP_MARK_PAGE);
	g_assert_cmpint(mark_at(comment_at(markup, 2), 0)->kind, ==, DP_MARK_RULE);
	g_assert_cmpint(line->kind, ==, DP_MARK_TEXT);
	g_assert_cmpuint(line->page, ==, 2);
	g_assert_cmpfloat(line->rect.y0, ==, 120);
}

/* What explains others is shown without a place, and first. It is no rule of a venue, and has no
 * title. */
static void
test_other_style(void)
{
	static const DpRuleInfo RULE = {.id = DP_OTHER_STYLE, .summary = "The venue's own style."};
	const DpVenueRule rule = {
	    .info = &RULE, .severity = DP_SEVERITY_NOTE, .source = DP_SOURCE_MEASURED};
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *finding = dp_finding_new(&rule);
	g_autoptr(DpMarkup) markup = NULL;

	finding->verdict = DP_VERDICT_FAIL;
	finding->message = g_strdup("This looks like another kit.");
	g_ptr_array_add(report->findings, finding);
	markup = dp_report_markup(report, NULL);
	g_assert_cmpstr(comment_at(markup, 0)->label, ==, "1 NOTE other-style");
	g_assert_true(g_str_has_prefix(markup->note, "1 NOTE other-style"));
	g_assert_cmpuint(markup->comments->len, ==, 6);
}

/* A finding whose only place has a text and this height. */
static DpMarkKind
kind_of_height(const char *text, double height)
{
	static const SampleFinding SAMPLE = {"body-font-size",
	                                     NULL,
	                                     DP_SEVERITY_ERROR,
	                                     FALSE,
	                                     DP_SOURCE_PUBLISHED,
	                                     DP_VERDICT_FAIL,
	                                     "Too small.",
	                                     0,
	                                     0,
	                                     NULL};
	g_autoptr(DpReport) report = sample_report_new("paper.pdf");
	DpFinding *finding = sample_add(report, &SAMPLE);
	DpRect rect = {100, 100, 200, 100 + height};
	g_autoptr(DpMarkup) markup = NULL;

	g_ptr_array_add(finding->places, dp_place_new(1, &rect, text));
	markup = dp_report_markup(report, NULL);
	return mark_at(comment_at(markup, 0), 0)->kind;
}

static void
test_height(void)
{
	g_assert_cmpint(kind_of_height("a line", 24), ==, DP_MARK_TEXT);
	g_assert_cmpint(kind_of_height("a paragraph", 24.1), ==, DP_MARK_REGION);
	g_assert_cmpint(kind_of_height(NULL, 10), ==, DP_MARK_REGION);
}

/* Quotation marks and the venue's name are only for what the venue published. */
static void
test_sources(void)
{
	static const struct {
		DpSource source;
		const char *holds, *lacks;
	} ROWS[] = {
	    {DP_SOURCE_PUBLISHED, "\nThe venue: “Papers should", "Source: "},
	    {DP_SOURCE_MEASURED, "\nSource: measured from the style file: Papers should", "“"},
	    {DP_SOURCE_INFERRED, "\nSource: ", "The venue"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		SampleFinding sample = {"body-font-size",
		                        NULL,
		                        DP_SEVERITY_ERROR,
		                        FALSE,
		                        ROWS[i].source,
		                        DP_VERDICT_FAIL,
		                        "Too small.",
		                        0,
		                        0,
		                        NULL};
		g_autoptr(DpReport) report = sample_report_new("paper.pdf");
		g_autoptr(DpMarkup) markup = NULL;
		const char *text;

		sample_add(report, &sample);
		markup = dp_report_markup(report, NULL);
		text = comment_at(markup, 0)->text;
		g_assert_nonnull(strstr(text, ROWS[i].holds));
		g_assert_null(strstr(text, ROWS[i].lacks));
		g_assert_nonnull(
		    strstr(text, "\nAddress: https://example.org/call?a=1&b=2 (read 2026-01-31)"));
		g_assert_nonnull(strstr(text, "\nLaTeX: "));
	}
}

/* Escape sequences and characters that turn text round stay out. */
static void
test_hostile(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *finding = report->findings->pdata[3];
	g_autoptr(DpMarkup) markup = NULL;
	const DpComment *comment;

	g_free(finding->message);
	finding->message = g_strdup("Say \033[31m \u202Egnp.exe\nagain");
	markup = dp_report_markup(report, NULL);
	comment = comment_at(markup, 1);
	g_assert_null(strchr(comment->text, '\033'));
	g_assert_null(strstr(comment->text, "\u202E"));
	g_assert_null(strchr(comment->title, '\033'));
	g_assert_null(strchr(comment->title, '\n'));
	g_assert_nonnull(strstr(comment->text, "again"));
}

static void
test_note(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	g_autoptr(DpReport) fine = sample_report_pass();
	g_autoptr(DpMarkup) markup = dp_report_markup(report, NULL);
	g_autoptr(DpMarkup) none = dp_report_markup(fine, NULL);

	g_assert_true(g_str_has_prefix(markup->note, "4 REVIEW Line spacing (line-spacing)\n"));
	g_assert_nonnull(
	    strstr(markup->note, "\n\n5 WARNING Typeface of the body text (font-family)\n"));
	g_assert_null(strstr(markup->note, "page-limit"));
	g_assert_null(none->note);
	g_assert_cmpuint(none->comments->len, ==, 0);
	g_assert_cmpstr(none->title, ==, "deskproof: PASS");
}

/* Two findings at one place of a comment are one mark; places on no page have none. */
static void
test_places(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *finding = report->findings->pdata[0];
	DpRect rect = {54.125, 100, 300, 110};
	g_autoptr(DpMarkup) markup = NULL;

	g_ptr_array_add(finding->places, dp_place_new(1, &rect, "again"));
	g_ptr_array_add(finding->places, dp_place_new(13, &rect, "beyond the last page"));
	g_ptr_array_add(finding->places, dp_place_new(0, NULL, "the whole file"));
	markup = dp_report_markup(report, NULL);
	g_assert_cmpuint(comment_at(markup, 2)->marks->len, ==, 1);
}

/* A finding with @n places. */
static DpMarkup *
markup_of(guint n)
{
	static const SampleFinding SAMPLE = {"body-font-size",
	                                     NULL,
	                                     DP_SEVERITY_ERROR,
	                                     FALSE,
	                                     DP_SOURCE_PUBLISHED,
	                                     DP_VERDICT_FAIL,
	                                     "Too small.",
	                                     0,
	                                     0,
	                                     NULL};
	g_autoptr(DpReport) report = sample_report_new("paper.pdf");
	DpFinding *finding = sample_add(report, &SAMPLE);

	for (guint i = 0; i < n; i++) {
		DpRect rect = {i, 100, i + 10, 110};

		g_ptr_array_add(finding->places, dp_place_new(1, &rect, "a line"));
	}
	return dp_report_markup(report, NULL);
}

static void
test_limit(void)
{
	g_autoptr(DpMarkup) full = markup_of(DP_LIMIT_MARKS - 1);
	g_autoptr(DpMarkup) over = markup_of(DP_LIMIT_MARKS);

	g_assert_cmpuint(full->left_out, ==, 0);
	g_assert_null(full->note);
	g_assert_cmpuint(over->left_out, ==, 1);
	g_assert_cmpuint(comment_at(over, 0)->marks->len, ==, DP_LIMIT_MARKS - 1);
	g_assert_true(g_str_has_prefix(over->note, "1 more place is not marked"));
}

static void
test_long_text(void)
{
	static const SampleFinding SAMPLE = {"body-font-size",
	                                     NULL,
	                                     DP_SEVERITY_ERROR,
	                                     FALSE,
	                                     DP_SOURCE_PUBLISHED,
	                                     DP_VERDICT_FAIL,
	                                     "Too small.",
	                                     0,
	                                     0,
	                                     NULL};
	g_autoptr(DpReport) report = sample_report_new("paper.pdf");
	DpFinding *finding = sample_add(report, &SAMPLE);
	g_autoptr(DpMarkup) markup = NULL;

	finding->note = g_strnfill(2 * DP_LIMIT_MARK_CHARS, 'a');
	markup = dp_report_markup(report, NULL);
	g_assert_cmpint(g_utf8_strlen(comment_at(markup, 0)->text, -1), ==, DP_LIMIT_MARK_CHARS);
	g_assert_true(g_str_has_suffix(comment_at(markup, 0)->text, "…"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/marks/comments", test_comments);
	g_test_add_func("/marks/kinds", test_kinds);
	g_test_add_func("/marks/other-style", test_other_style);
	g_test_add_func("/marks/height", test_height);
	g_test_add_func("/marks/sources", test_sources);
	g_test_add_func("/marks/hostile", test_hostile);
	g_test_add_func("/marks/note", test_note);
	g_test_add_func("/marks/places", test_places);
	g_test_add_func("/marks/limit", test_limit);
	g_test_add_func("/marks/long-text", test_long_text);
	return g_test_run();
}
