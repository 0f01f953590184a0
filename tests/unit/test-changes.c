/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "report/changes.h"

/* One finding in two reports: how it ended, whether it is waived, its message, and the lines beyond
 * the limit. A NULL rule ends the list. */
typedef struct {
	const char *rule;
	DpSeverity severity;
	DpVerdict verdict;
	gboolean waived;
	const char *message;
	guint lines;
} Row;

#define MOST 4
#define FAILS(rule, message) rule, DP_SEVERITY_ERROR, DP_VERDICT_FAIL, FALSE, message
#define PASSES(rule) rule, DP_SEVERITY_ERROR, DP_VERDICT_PASS, FALSE, "It fits."

static const struct {
	const char *name;
	Row before[MOST], after[MOST];
	const char *summary;
} ROWS[] = {
    {"nothing", {{PASSES("columns"), 0}}, {{PASSES("columns"), 0}}, "nothing found, as before"},
    {"mended-and-new",
     {{FAILS("columns", "One."), 0}, {FAILS("appendix", "Here."), 0}},
     {{PASSES("columns"), 0}, {FAILS("text-block", "Wide."), 0}},
     "2 mended, 1 new"},
    {"as-before", {{FAILS("columns", "One."), 0}}, {{FAILS("columns", "One."), 0}}, "1 as before"},
    {"another-message",
     {{FAILS("columns", "One."), 0}},
     {{FAILS("columns", "Three."), 0}},
     "1 changed"},
    {"graver",
     {{"columns", DP_SEVERITY_ERROR, DP_VERDICT_REVIEW, FALSE, "One.", 0}},
     {{FAILS("columns", "One."), 0}},
     "1 changed"},
    {"waived-is-mended",
     {{FAILS("columns", "One."), 0}},
     {{"columns", DP_SEVERITY_ERROR, DP_VERDICT_FAIL, TRUE, "One.", 0}},
     "1 mended"},
    {"fewer-lines",
     {{FAILS("page-limit", "31 lines."), 31}},
     {{FAILS("page-limit", "14 lines."), 14}},
     "1 changed; 14 lines to cut (31 before)"},
    {"one-line",
     {{FAILS("page-limit", "1 line."), 1}},
     {{FAILS("page-limit", "1 line."), 1}},
     "1 as before; 1 line to cut"},
    {"lines-appear",
     {{PASSES("page-limit"), 0}},
     {{FAILS("page-limit", "14 lines."), 14}},
     "1 new; 14 lines to cut"},
    {"no-more-lines",
     {{FAILS("page-limit", "14 lines."), 14}},
     {{PASSES("page-limit"), 0}},
     "1 mended; no lines to cut (14 before)"},
};

static DpReport *
make_report(const Row *rows)
{
	DpReport *report = g_new0(DpReport, 1);

	report->path = g_strdup("paper.pdf");
	report->venue_id = g_strdup("fits-2026");
	report->findings = g_ptr_array_new_with_free_func((GDestroyNotify)dp_finding_free);
	for (guint i = 0; i < MOST && rows[i].rule != NULL; i++) {
		DpVenueRule rule = {.info = dp_rule_info(rows[i].rule),
		                    .severity = rows[i].severity,
		                    .source = DP_SOURCE_PUBLISHED};
		DpFinding *finding = dp_finding_new(&rule);

		finding->verdict = rows[i].verdict;
		finding->message = g_strdup(rows[i].message);
		finding->waiver = rows[i].waived ? g_strdup("Agreed.") : NULL;
		finding->lines_over = rows[i].lines;
		g_ptr_array_add(report->findings, finding);
	}
	dp_report_judge(report);
	return report;
}

static void
test_row(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autoptr(DpReport) before = make_report(ROWS[i].before);
	g_autoptr(DpReport) after = make_report(ROWS[i].after);
	g_autofree char *wanted = g_strdup_printf(": %s\n", ROWS[i].summary);
	g_autoptr(GString) out = g_string_new(NULL);

	dp_changes_text(out, before, after);
	if (strstr(out->str, wanted) == NULL)
		g_test_fail_printf("\"%s\" lacks \"%s\"", out->str, ROWS[i].summary);
}

static void
test_text(void)
{
	static const Row BEFORE[MOST] = {{FAILS("page-limit", "31 lines."), 31},
	                                 {FAILS("columns", "One."), 0}},
	                 AFTER[MOST] = {{FAILS("page-limit", "14 lines."), 14}};
	g_autoptr(DpReport) before = make_report(BEFORE);
	g_autoptr(DpReport) after = make_report(AFTER);
	g_autoptr(GString) out = g_string_new(NULL);

	dp_changes_text(out, before, after);
	g_assert_cmpstr(out->str, ==,
	                "paper.pdf: FAIL: 1 mended, 1 changed; 14 lines to cut (31 before)\n"
	                "  changed  FAIL page-limit: 14 lines.\n"
	                "  mended   columns: One.\n");
}

/* Of a paper that could not be read, nothing is known to be mended. */
static void
test_unread(void)
{
	static const Row BEFORE[MOST] = {{FAILS("columns", "One."), 0}}, AFTER[MOST] = {{0}};
	g_autoptr(DpReport) before = make_report(BEFORE);
	g_autoptr(DpReport) after = make_report(AFTER);
	g_autoptr(GString) out = g_string_new(NULL);

	after->verdict = DP_VERDICT_ERROR;
	after->error = g_strdup("The file is empty.");
	dp_changes_text(out, before, after);
	g_assert_cmpstr(out->str, ==, "paper.pdf: ERROR (was FAIL): The file is empty.\n");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *path = g_strdup_printf("/changes/%s", ROWS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_row);
	}
	g_test_add_func("/changes/text", test_text);
	g_test_add_func("/changes/unread", test_unread);
	return g_test_run();
}
