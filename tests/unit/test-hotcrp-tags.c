/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/file-number.h"
#include "report/hotcrp-tags.h"

static void
test_numbers(void)
{
	static const struct {
		const char *path;
		guint number;
	} CASES[] = {
	    {"osdi27-paper12.pdf", 12},
	    {"all.zip/osdi27-paper12.pdf", 12},
	    {"osdi27-final7.pdf", 7},
	    {"osdi27-paper12-supplement.pdf", 12},
	    {"OSDI_2027_paper_31.pdf", 31},
	    {"Submission 8.pdf", 8},
	    {"paper1-paper2.pdf", 2},
	    {"12.pdf", 12},
	    {"12.PDF", 12},
	    {"12_On_Bells.pdf", 12},
	    {"2026-acl-tutorials.pdf", 0},
	    {"newspaper12.pdf", 0},
	    {"wallpaper/rings.pdf", 0},
	    {"papers/rings.pdf", 0},
	    {"rings12.pdf", 0},
	    {"paper.pdf", 0},
	    {"paper0.pdf", 0},
	    {"-", 0},
	    {"", 0},
	    {"paper1234567.pdf", 1234567},
	    {"paper12345678.pdf", 0},
	    {"Submissions/12/CameraReady/rings.pdf", 12},
	    {"2027/12/rings.pdf", 12},
	    {"12/paper13.pdf", 13},
	    {"/12/rings.pdf", 12},
	    {"12a/rings.pdf", 0},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%s", CASES[i].path);
		g_assert_cmpuint(dp_file_number(CASES[i].path), ==, CASES[i].number);
	}
}

static void
add(DpReport *report, const char *rule, const char *instance, DpSeverity severity,
    DpVerdict verdict)
{
	DpFinding *finding = g_new0(DpFinding, 1);

	finding->rule = g_strdup(rule);
	finding->instance = g_strdup(instance);
	finding->severity = severity;
	finding->source = DP_SOURCE_PUBLISHED;
	finding->verdict = verdict;
	g_ptr_array_add(report->findings, finding);
}

static DpReport *
paper(const char *path)
{
	DpReport *report = g_new0(DpReport, 1);

	report->path = g_strdup(path);
	report->verdict = DP_VERDICT_PASS;
	report->exhibits = g_ptr_array_new();
	report->page_pictures = g_ptr_array_new();
	report->findings = g_ptr_array_new_with_free_func((GDestroyNotify)dp_finding_free);
	return report;
}

static void
test_rows(void)
{
	g_autoptr(DpReport) failed = paper("all.zip/lamp-paper3.pdf");
	g_autoptr(DpReport) passed = paper("lamp-paper4.pdf");
	g_autoptr(DpReport) again = paper("lamp-final3.pdf");
	g_autoptr(DpReport) nameless = paper("draft\r\n9,tag,x.pdf");
	g_autoptr(GHashTable) cleared = g_hash_table_new(NULL, NULL);
	g_autoptr(GString) out = g_string_new(NULL);

	failed->verdict = DP_VERDICT_FAIL;
	add(failed, "required-text", "notice", DP_SEVERITY_ERROR, DP_VERDICT_REVIEW);
	add(failed, "required-text", "line", DP_SEVERITY_ERROR, DP_VERDICT_FAIL);
	add(failed, "columns", NULL, DP_SEVERITY_ERROR, DP_VERDICT_REVIEW);
	add(failed, "columns", "final", DP_SEVERITY_ERROR, DP_VERDICT_REVIEW);
	add(failed, "font-type3", NULL, DP_SEVERITY_WARNING, DP_VERDICT_FAIL);
	add(failed, "page-size", NULL, DP_SEVERITY_ERROR, DP_VERDICT_PASS);
	again->verdict = DP_VERDICT_UNCHECKED;
	dp_hotcrp_tags_begin(out);
	dp_hotcrp_tags_add(out, failed, cleared);
	dp_hotcrp_tags_add(out, passed, cleared);
	dp_hotcrp_tags_add(out, again, cleared);
	dp_hotcrp_tags_add(out, nameless, cleared);
	g_assert_cmpstr(out->str, ==,
	                "paper,action,tag,tag_value\r\n"
	                "3,cleartag,~~deskproof-*,\r\n"
	                "3,tag,~~deskproof-fail,\r\n"
	                "3,tag,~~deskproof-required-text,1\r\n"
	                "3,tag,~~deskproof-columns,0\r\n"
	                "4,cleartag,~~deskproof-*,\r\n"
	                "4,tag,~~deskproof-pass,\r\n"
	                "3,tag,~~deskproof-unchecked,\r\n"
	                "### draft 9,tag,x.pdf has no paper number in its name\r\n");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/hotcrp-tags/numbers", test_numbers);
	g_test_add_func("/hotcrp-tags/rows", test_rows);
	return g_test_run();
}
