/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/report.h>

#include <string.h>

#include "golden/sample-report.h"
#include "report/headline.h"
#include "report/hint.h"
#include "report/place-text.h"
#include "report/wrap.h"
#include "verdict/quantity.h"
#include "verdict/standing.h"

/* What a single finding makes of a paper. */
typedef struct {
	const char *name;
	DpSeverity severity;
	gboolean capped;
	DpVerdict verdict, paper;
	DpStanding standing;
} Judgement;

static const Judgement JUDGEMENTS[] = {
    {"error-fail", DP_SEVERITY_ERROR, FALSE, DP_VERDICT_FAIL, DP_VERDICT_FAIL, DP_STANDING_FAIL},
    {"error-review", DP_SEVERITY_ERROR, FALSE, DP_VERDICT_REVIEW, DP_VERDICT_REVIEW,
     DP_STANDING_REVIEW},
    {"error-pass", DP_SEVERITY_ERROR, FALSE, DP_VERDICT_PASS, DP_VERDICT_PASS, DP_STANDING_PASS},
    {"error-not-applicable", DP_SEVERITY_ERROR, FALSE, DP_VERDICT_NOT_APPLICABLE, DP_VERDICT_PASS,
     DP_STANDING_NOT_APPLICABLE},
    {"capped-fail", DP_SEVERITY_WARNING, TRUE, DP_VERDICT_FAIL, DP_VERDICT_REVIEW,
     DP_STANDING_REVIEW},
    {"capped-review", DP_SEVERITY_WARNING, TRUE, DP_VERDICT_REVIEW, DP_VERDICT_REVIEW,
     DP_STANDING_REVIEW},
    {"capped-pass", DP_SEVERITY_WARNING, TRUE, DP_VERDICT_PASS, DP_VERDICT_PASS, DP_STANDING_PASS},
    {"warning-fail", DP_SEVERITY_WARNING, FALSE, DP_VERDICT_FAIL, DP_VERDICT_PASS,
     DP_STANDING_WARNING},
    {"warning-review", DP_SEVERITY_WARNING, FALSE, DP_VERDICT_REVIEW, DP_VERDICT_PASS,
     DP_STANDING_WARNING},
    {"note-fail", DP_SEVERITY_NOTE, FALSE, DP_VERDICT_FAIL, DP_VERDICT_PASS, DP_STANDING_NOTE},
};

static DpReport *
report_of(DpSeverity severity, gboolean capped, DpVerdict verdict)
{
	SampleFinding sample = {"page-limit", NULL,    severity, capped, DP_SOURCE_PUBLISHED,
	                        verdict,      "Text.", 0,        0,      NULL};
	DpReport *report = sample_report_new("paper.pdf");

	sample_add(report, &sample);
	dp_report_judge(report);
	return report;
}

static void
test_judge(gconstpointer data)
{
	const Judgement *judgement = data;
	g_autoptr(DpReport) report =
	    report_of(judgement->severity, judgement->capped, judgement->verdict);

	g_assert_cmpint(report->verdict, ==, judgement->paper);
	g_assert_cmpint(dp_finding_standing(report->findings->pdata[0]), ==, judgement->standing);
}

static void
test_judge_waived(void)
{
	g_autoptr(DpReport) report = report_of(DP_SEVERITY_ERROR, FALSE, DP_VERDICT_FAIL);
	DpFinding *finding = report->findings->pdata[0];

	finding->waiver = g_strdup("A reason.");
	dp_report_judge(report);
	g_assert_cmpint(report->verdict, ==, DP_VERDICT_PASS);
	g_assert_cmpint(dp_finding_standing(finding), ==, DP_STANDING_WAIVED);
	g_assert_cmpuint(dp_report_count(report, DP_VERDICT_FAIL), ==, 1);
}

static void
test_judge_no_rules(void)
{
	g_autoptr(DpReport) report = sample_report_new("paper.pdf");

	dp_report_judge(report);
	g_assert_cmpint(report->verdict, ==, DP_VERDICT_PASS);
}

/* Under a venue that nobody named, nothing is accused and nothing is cleared. */
static void
test_judge_guessed(void)
{
	static const DpVerdict VERDICTS[] = {DP_VERDICT_PASS, DP_VERDICT_REVIEW, DP_VERDICT_FAIL};

	for (guint i = 0; i < G_N_ELEMENTS(VERDICTS); i++) {
		g_autoptr(DpReport) report = report_of(DP_SEVERITY_ERROR, FALSE, VERDICTS[i]);

		report->guessed = TRUE;
		dp_report_judge(report);
		g_assert_cmpint(report->verdict, ==, DP_VERDICT_REVIEW);
	}
}

static void
test_judge_worst_wins(void)
{
	g_autoptr(DpReport) report = sample_report_fail();

	g_assert_cmpint(report->verdict, ==, DP_VERDICT_FAIL);
	g_assert_cmpuint(dp_report_count(report, DP_VERDICT_FAIL), ==, 6);
	g_assert_cmpuint(dp_report_count(report, DP_VERDICT_REVIEW), ==, 1);
	g_assert_cmpuint(dp_report_count(report, DP_VERDICT_PASS), ==, 1);
	g_assert_cmpuint(dp_report_count(report, DP_VERDICT_NOT_APPLICABLE), ==, 1);
}

static void
test_judge_error(void)
{
	g_autoptr(DpReport) report = sample_report_error();

	g_assert_cmpint(report->verdict, ==, DP_VERDICT_ERROR);
	g_assert_cmpstr(dp_report_error_rule(report), ==, "corrupt");
}

static void
test_sorted_worst_first(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	g_autoptr(GPtrArray) all = dp_report_sorted(report, TRUE);
	g_autoptr(GPtrArray) some = dp_report_sorted(report, FALSE);

	g_assert_cmpuint(all->len, ==, 9);
	g_assert_cmpuint(some->len, ==, 7);
	for (guint i = 1; i < all->len; i++)
		g_assert_cmpint(dp_finding_standing(all->pdata[i - 1]), <=,
		                dp_finding_standing(all->pdata[i]));
}

static void
test_tally(void)
{
	g_autoptr(DpReport) fail = sample_report_fail();
	g_autoptr(DpReport) none = sample_report_new("paper.pdf");
	g_autoptr(DpReport) error = sample_report_error();
	g_autofree char *of_fail = dp_report_tally(fail);
	g_autofree char *of_none = dp_report_tally(none);
	g_autofree char *of_error = dp_report_tally(error);

	g_assert_cmpstr(of_fail, ==,
	                "2 failures, 2 to review, 1 warning, 1 note, 1 waived, 1 passed, "
	                "1 does not apply");
	g_assert_cmpstr(of_none, ==, "no rules");
	g_assert_cmpstr(of_error, ==, "not checked");
}

/* What the first line says of papers that none of the venue's rules rejects. */
static const struct {
	const char *rules[6]; /* that warn */
	const char *headline, *meaning;
} WARNED[] = {
    {{NULL}, "PASS", "the paper conforms."},
    {{"columns"}, "PASS with 1 warning", "nothing the venue rejects for, but look at columns."},
    {{"columns", "text-block"},
     "PASS with 2 warnings",
     "nothing the venue rejects for, but look at columns and text-block."},
    {{"columns", "text-block", "font-type3", "font-family"},
     "PASS with 4 warnings",
     "nothing the venue rejects for, but look at columns, text-block, font-type3 and "
     "font-family."},
    {{"columns", "text-block", "font-type3", "font-family", "form"},
     "PASS with 5 warnings",
     "nothing the venue rejects for, but look at columns, text-block, font-type3 and 2 others."},
};

static void
test_headline_of_warnings(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(WARNED); i++) {
		g_autoptr(DpReport) report = report_of(DP_SEVERITY_NOTE, FALSE, DP_VERDICT_FAIL);
		g_autofree char *headline = NULL, *meaning = NULL;

		for (guint j = 0; WARNED[i].rules[j] != NULL; j++) {
			SampleFinding sample = {WARNED[i].rules[j],
			                        NULL,
			                        DP_SEVERITY_WARNING,
			                        FALSE,
			                        DP_SOURCE_MEASURED,
			                        DP_VERDICT_FAIL,
			                        "Text.",
			                        0,
			                        0,
			                        NULL};

			sample_add(report, &sample);
		}
		dp_report_judge(report);
		headline = dp_report_headline(report);
		meaning = dp_report_meaning(report);
		g_assert_cmpstr(headline, ==, WARNED[i].headline);
		g_assert_cmpstr(meaning, ==, WARNED[i].meaning);
	}
}

/* A paper that fails is not said to break the venue's rules when it breaks the style's alone. */
static void
test_headline_of_failures(void)
{
	g_autoptr(DpReport) report = report_of(DP_SEVERITY_ERROR, FALSE, DP_VERDICT_FAIL);
	DpFinding *finding = report->findings->pdata[0];
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *published = dp_report_meaning(report);
	g_autofree char *measured = NULL;

	finding->source = DP_SOURCE_MEASURED;
	measured = dp_report_meaning(report);
	g_assert_cmpstr(headline, ==, "FAIL");
	g_assert_cmpstr(published, ==, "the paper breaks the venue's rules.");
	g_assert_cmpstr(measured, ==, "the paper departs from the style file.");
}

static void
test_doubt(void)
{
	g_autoptr(DpReport) report = sample_report_fail();

	g_assert_nonnull(dp_finding_doubt(report->findings->pdata[0]));
	g_assert_null(dp_finding_doubt(report->findings->pdata[2]));
	g_assert_nonnull(strstr(dp_finding_doubt(report->findings->pdata[4]), "formulas"));
}

/* What a report that was read back has as the doubt of its source is not said twice. */
static void
test_message_says_the_doubt_once(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *capped = report->findings->pdata[0], *proved = report->findings->pdata[4];
	g_autofree char *before = dp_finding_message(capped);
	g_autofree char *with_doubt = dp_finding_message(proved);
	g_autofree char *after = NULL;

	capped->doubt = g_strdup(dp_finding_doubt(capped));
	after = dp_finding_message(capped);
	g_assert_true(g_str_has_suffix(before, ". [inferred, not published]"));
	g_assert_cmpstr(after, ==, before);
	g_assert_nonnull(strstr(with_doubt, ". (Doubt: the \"formulas\""));
	g_assert_null(strchr(with_doubt, '['));
}

static void
assert_quantity(DpQuantity quantity, const char *expected)
{
	g_autofree char *text = dp_quantity_format(&quantity);

	g_assert_cmpstr(text, ==, expected);
}

static void
test_quantity(void)
{
	char size[] = "A4";

	assert_quantity((DpQuantity){TRUE, 9.963, "pt", NULL}, "9.96 pt");
	assert_quantity((DpQuantity){TRUE, 1, "entries", NULL}, "1 entry");
	assert_quantity((DpQuantity){TRUE, 2, "entries", NULL}, "2 entries");
	assert_quantity((DpQuantity){TRUE, 1, "addresses", NULL}, "1 address");
	assert_quantity((DpQuantity){TRUE, 1, "pages", NULL}, "1 page");
	assert_quantity((DpQuantity){TRUE, 11, "pages", NULL}, "11 pages");
	assert_quantity((DpQuantity){TRUE, 0.5, "", NULL}, "0.5");
	assert_quantity((DpQuantity){FALSE, 0, NULL, size}, "A4");
	assert_quantity((DpQuantity){FALSE, 0, NULL, NULL}, NULL);
}

static void
assert_wrapped(const char *text, guint column, guint indent, const char *expected)
{
	g_autoptr(GString) out = g_string_new(NULL);

	dp_wrap_append(out, text, column, indent);
	g_assert_cmpstr(out->str, ==, expected);
}

static void
test_wrap(void)
{
	g_autofree char *forty = g_strnfill(40, 'a');
	g_autofree char *hundred = g_strnfill(100, 'b');
	g_autofree char *two = g_strdup_printf("%s %s", forty, forty);
	g_autofree char *two_lines = g_strdup_printf("%s\n    %s\n", forty, forty);
	g_autofree char *url = g_strdup_printf("see %s now", hundred);
	g_autofree char *url_lines = g_strdup_printf("see\n%s\nnow\n", hundred);

	assert_wrapped("", 0, 2, "\n");
	assert_wrapped("one  two", 0, 2, "one two\n");
	assert_wrapped(two, 0, 4, two_lines);
	assert_wrapped(url, 0, 0, url_lines);
}

static void
test_wrap_counts_columns_not_bytes(void)
{
	GString *text = g_string_new(NULL);
	g_autofree char *words = NULL;
	g_autoptr(GString) out = g_string_new(NULL);

	for (guint i = 0; i < 20; i++)
		g_string_append(text, i > 0 ? " äöü" : "äöü");
	words = g_string_free(text, FALSE);
	dp_wrap_append(out, words, 0, 0);
	g_assert_cmpuint(strcspn(out->str, "\n"), ==, strlen(words));
}

static void
test_place_is_printable(void)
{
	char words[] = "a\033[31m\nb";
	DpPlace place = {
	    .page = 3, .has_rect = TRUE, .rect = {54.2, 402.1, 60, 410}, .text = words};
	g_autofree char *text = dp_place_describe(&place);

	g_assert_cmpstr(text, ==,
	                "page 3, 54 pt from the left and 402 pt from the top: “a\uFFFD[31m b”");
}

/* First as a reader counts, then in points. */
static void
test_place_in_words(void)
{
	static const struct {
		guint column, line;
		const char *text;
	} ROWS[] = {
	    {0, 0, "page 3, 54 pt from the left and 402 pt from the top"},
	    {0, 7, "page 3, line 7 (54 pt from the left and 402 pt from the top)"},
	    {1, 7, "page 3, left column, line 7 (54 pt from the left and 402 pt from the top)"},
	    {2, 1, "page 3, right column, line 1 (54 pt from the left and 402 pt from the top)"},
	    {2, 0, "page 3, right column, 54 pt from the left and 402 pt from the top"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		DpPlace place = {.page = 3,
		                 .has_rect = TRUE,
		                 .rect = {54.2, 402.1, 60, 410},
		                 .column = ROWS[i].column,
		                 .line = ROWS[i].line};
		g_autofree char *text = dp_place_describe(&place);

		g_assert_cmpstr(text, ==, ROWS[i].text);
	}
}

static void
test_places_share_a_line(void)
{
	g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func((GDestroyNotify)dp_place_free);
	g_autoptr(GPtrArray) lines = NULL;

	for (guint page = 1; page <= 7; page++)
		g_ptr_array_add(places, dp_place_new(page, NULL, NULL));
	lines = dp_places_describe(places, 5, 9);
	g_assert_cmpuint(lines->len, ==, 1);
	g_assert_cmpstr(lines->pdata[0], ==, "pages 1, 2, 3, 4, 5 and 4 others");
}

/* Every rule has two hints, one sentence each. */
static void
test_hints(void)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);

	for (guint i = 0; i < n; i++) {
		g_autofree char *id = g_strdup(rules[i].id);
		DpFinding finding = {.rule = id};
		g_auto(DpHint) hint = {NULL, NULL};
		g_autofree char *text = NULL;

		dp_hint_init(&hint, &finding);
		text = dp_hint_to_string(&hint);
		g_test_message("%s: %s", rules[i].id, text);
		g_assert_true(g_str_has_suffix(hint.latex, "."));
		g_assert_true(g_str_has_suffix(hint.word, "."));
		g_assert_cmpuint(strlen(hint.latex), <=, 250);
		g_assert_cmpuint(strlen(hint.word), <=, 250);
	}
}

#define TITLE_WORDS 5

/* A heading is short, and tells a rule from every other. */
static void
test_titles(void)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < n; i++) {
		g_auto(GStrv) words = NULL;

		g_test_message("%s", rules[i].id);
		g_assert_nonnull(rules[i].title);
		words = g_strsplit(rules[i].title, " ", -1);
		g_assert_cmpuint(g_strv_length(words), <=, TITLE_WORDS);
		g_assert_true(g_ascii_isupper(rules[i].title[0]));
		g_assert_true(g_hash_table_add(seen, g_strdup(rules[i].title)));
	}
}

static void
test_hint_of_unknown_rule(void)
{
	char id[] = "no-such-rule";
	DpFinding finding = {.rule = id};
	g_auto(DpHint) hint = {NULL, NULL};

	dp_hint_init(&hint, &finding);
	g_assert_null(dp_hint_to_string(&hint));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(JUDGEMENTS); i++) {
		g_autofree char *path = g_strdup_printf("/report/judge/%s", JUDGEMENTS[i].name);

		g_test_add_data_func(path, &JUDGEMENTS[i], test_judge);
	}
	g_test_add_func("/report/judge/waived", test_judge_waived);
	g_test_add_func("/report/judge/no-rules", test_judge_no_rules);
	g_test_add_func("/report/judge/guessed", test_judge_guessed);
	g_test_add_func("/report/judge/worst-wins", test_judge_worst_wins);
	g_test_add_func("/report/judge/error", test_judge_error);
	g_test_add_func("/report/sorted/worst-first", test_sorted_worst_first);
	g_test_add_func("/report/tally", test_tally);
	g_test_add_func("/report/headline-of-warnings", test_headline_of_warnings);
	g_test_add_func("/report/headline-of-failures", test_headline_of_failures);
	g_test_add_func("/report/doubt", test_doubt);
	g_test_add_func("/report/message-says-the-doubt-once", test_message_says_the_doubt_once);
	g_test_add_func("/report/quantity", test_quantity);
	g_test_add_func("/report/wrap", test_wrap);
	g_test_add_func("/report/wrap/counts-columns-not-bytes",
	                test_wrap_counts_columns_not_bytes);
	g_test_add_func("/report/place/is-printable", test_place_is_printable);
	g_test_add_func("/report/place/in-words", test_place_in_words);
	g_test_add_func("/report/place/share-a-line", test_places_share_a_line);
	g_test_add_func("/report/hint/every-rule", test_hints);
	g_test_add_func("/report/titles", test_titles);
	g_test_add_func("/report/hint/unknown-rule", test_hint_of_unknown_rule);
	return g_test_run();
}
