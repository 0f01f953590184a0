/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file-number.h"
#include "report/hotcrp-tags.h"

static void
test_numbers(void)
{
	static const struct {
		const char *path;
		guint number;
		gboolean named;
	} CASES[] = {
	    {"osdi27-paper12.pdf", 12, TRUE},
	    {"all.zip/osdi27-paper12.pdf", 12, TRUE},
	    {"osdi27-final7.pdf", 7, TRUE},
	    {"osdi27-paper12-supplement.pdf", 0, FALSE},
	    {"OSDI_2027_paper_31.pdf", 31, TRUE},
	    {"Submission 8.pdf", 8, TRUE},
	    {"paper2026.pdf", 2026, TRUE},
	    {"paper1_paper2.pdf", 2, TRUE},
	    {"12.pdf", 12, FALSE},
	    {"12.PDF", 12, FALSE},
	    {"12_On_Bells.pdf", 12, FALSE},
	    {"1989.pdf", 1989, FALSE},
	    {"1990.pdf", 0, FALSE},
	    {"2099_final.pdf", 0, FALSE},
	    {"2100.pdf", 2100, FALSE},
	    {"2026-acl-tutorials.pdf", 0, FALSE},
	    {"2026/lamp.pdf", 0, FALSE},
	    {"newspaper12.pdf", 0, FALSE},
	    {"wallpaper/rings.pdf", 0, FALSE},
	    {"papers/rings.pdf", 0, FALSE},
	    {"rings12.pdf", 0, FALSE},
	    {"paper12b.pdf", 0, FALSE},
	    {"paper.pdf", 0, FALSE},
	    {"paper0.pdf", 0, FALSE},
	    {"-", 0, FALSE},
	    {"", 0, FALSE},
	    {"paper1234567.pdf", 1234567, TRUE},
	    {"paper12345678.pdf", 0, FALSE},
	    {"Submissions/12/CameraReady/rings.pdf", 12, FALSE},
	    {"2027/12/rings.pdf", 12, FALSE},
	    {"12/2027/rings.pdf", 12, FALSE},
	    {"12/paper13.pdf", 0, FALSE},
	    {"12/paper12.pdf", 12, TRUE},
	    {"2026/paper12.pdf", 12, TRUE},
	    {"12_final_2.pdf", 12, FALSE},
	    {"14_Paper2024.pdf", 14, FALSE},
	    {"15_Towards_Paper_3.pdf", 15, FALSE},
	    {"/12/rings.pdf", 12, FALSE},
	    {"12a/rings.pdf", 0, FALSE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		gboolean named = FALSE;

		g_test_message("%s", CASES[i].path);
		g_assert_cmpuint(dp_file_number(CASES[i].path, &named), ==, CASES[i].number);
		g_assert_cmpint(named, ==, CASES[i].named);
	}
}

static void
test_parse(void)
{
	static const struct {
		const char *text;
		guint number;
	} CASES[] = {{"12", 12},      {"#12", 12}, {"012", 12}, {"1234567", 1234567},
	             {"12345678", 0}, {"12a", 0},  {"12 ", 0},  {"", 0},
	             {"#", 0},        {"0", 0},    {"##12", 0}, {"-12", 0}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%s", CASES[i].text);
		g_assert_cmpuint(dp_file_number_parse(CASES[i].text), ==, CASES[i].number);
	}
}

/* Of a folder's name not, and which of several words counts. */
static void
test_name_alone(void)
{
	static const struct {
		const char *path;
		guint number;
		gboolean final;
	} CASES[] = {{"lamp-paper12.pdf", 12, FALSE},
	             {"lamp-final12.pdf", 12, TRUE},
	             {"12_Title.pdf", 12, FALSE},
	             {"12/final12.pdf", 12, FALSE},
	             {"12_final12.pdf", 12, FALSE},
	             {"2026/lamp-final12.pdf", 12, TRUE},
	             {"12/rings.pdf", 0, FALSE},
	             {"lamp-final12/12.pdf", 12, FALSE},
	             {"final1_paper12.pdf", 12, FALSE},
	             {"paper1_final12.pdf", 12, TRUE},
	             {"2026.pdf", 0, FALSE},
	             {"final12-notes.pdf", 0, FALSE},
	             {"semifinal12.pdf", 0, FALSE}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%s", CASES[i].path);
		g_assert_cmpuint(dp_file_number_of_name(CASES[i].path), ==, CASES[i].number);
		g_assert_cmpint(dp_file_is_final(CASES[i].path), ==, CASES[i].final);
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
assert_rows(DpReport *const *reports, guint n, const char *expected)
{
	g_autoptr(DpHotcrpTags) tags = dp_hotcrp_tags_new();
	g_autoptr(GString) out = g_string_new(NULL);

	for (guint i = 0; i < n; i++)
		dp_hotcrp_tags_add(tags, reports[i]);
	dp_hotcrp_tags_write(tags, out);
	g_assert_cmpstr(out->str, ==, expected);
}

static void
test_rows(void)
{
	g_autoptr(DpReport) failed = paper("all.zip/lamp-paper13.pdf");
	g_autoptr(DpReport) passed = paper("lamp-paper4.pdf");
	g_autoptr(DpReport) nameless = paper("draft\r\n9,tag,x.pdf");

	failed->verdict = DP_VERDICT_FAIL;
	add(failed, "required-text", "notice", DP_SEVERITY_ERROR, DP_VERDICT_REVIEW);
	add(failed, "required-text", "line", DP_SEVERITY_ERROR, DP_VERDICT_FAIL);
	add(failed, "columns", NULL, DP_SEVERITY_ERROR, DP_VERDICT_REVIEW);
	add(failed, "columns", "final", DP_SEVERITY_ERROR, DP_VERDICT_REVIEW);
	add(failed, "font-type3", NULL, DP_SEVERITY_WARNING, DP_VERDICT_FAIL);
	add(failed, "page-size", NULL, DP_SEVERITY_ERROR, DP_VERDICT_PASS);
	assert_rows((DpReport *const[]){failed, passed, nameless}, 3,
	            "paper,action,tag,tag_value\r\n"
	            "### draft 9,tag,x.pdf has no paper number in its name\r\n"
	            "4,cleartag,~~deskproof-*,\r\n"
	            "4,tag,~~deskproof-pass,\r\n"
	            "13,cleartag,~~deskproof-*,\r\n"
	            "13,tag,~~deskproof-fail,\r\n"
	            "13,tag,~~deskproof-required-text,1\r\n"
	            "13,tag,~~deskproof-columns,0\r\n");
}

/* A later review of the same paper takes no failure back. */
static void
test_two_files_of_a_paper(void)
{
	g_autoptr(DpReport) final = paper("lamp-final3.pdf");
	g_autoptr(DpReport) first = paper("lamp-paper3.pdf");

	final->verdict = DP_VERDICT_FAIL;
	add(final, "columns", NULL, DP_SEVERITY_ERROR, DP_VERDICT_FAIL);
	first->verdict = DP_VERDICT_REVIEW;
	add(first, "columns", NULL, DP_SEVERITY_ERROR, DP_VERDICT_REVIEW);
	assert_rows((DpReport *const[]){final, first}, 2,
	            "paper,action,tag,tag_value\r\n"
	            "### 2 files have the number 3, as lamp-final3.pdf and lamp-paper3.pdf: the "
	            "worst verdict counts\r\n"
	            "3,cleartag,~~deskproof-*,\r\n"
	            "3,tag,~~deskproof-fail,\r\n"
	            "3,tag,~~deskproof-columns,1\r\n");
}

/* A folder of papers is no paper. */
static void
test_folder(void)
{
	g_autoptr(DpReport) one = paper("12/bells.pdf");
	g_autoptr(DpReport) two = paper("12/rings.pdf");
	g_autoptr(DpReport) again = paper("12/bells.pdf");

	two->verdict = DP_VERDICT_ERROR;
	again->verdict = DP_VERDICT_UNCHECKED;
	assert_rows(
	    (DpReport *const[]){one, two}, 2,
	    "paper,action,tag,tag_value\r\n"
	    "### 2 files have the number 12, as 12/bells.pdf and 12/rings.pdf: no tags\r\n");
	assert_rows((DpReport *const[]){one, again}, 2,
	            "paper,action,tag,tag_value\r\n"
	            "12,cleartag,~~deskproof-*,\r\n"
	            "12,tag,~~deskproof-unchecked,\r\n");
}

/* What was given counts for more than a name, and there is none better. */
static void
test_given_number(void)
{
	g_autoptr(DpReport) folder = paper("12/bells.pdf");
	g_autoptr(DpReport) other = paper("12/rings.pdf");
	g_autoptr(DpReport) odd = paper("lamp-paper7.pdf");
	g_autoptr(DpReport) same = paper("8.pdf");

	folder->number = g_strdup("#0013");
	other->number = g_strdup("14");
	odd->number = g_strdup("A7");
	same->number = g_strdup("8");
	assert_rows((DpReport *const[]){folder, other, odd, same}, 4,
	            "paper,action,tag,tag_value\r\n"
	            "### lamp-paper7.pdf has no paper number in its name\r\n"
	            "8,cleartag,~~deskproof-*,\r\n"
	            "8,tag,~~deskproof-pass,\r\n"
	            "13,cleartag,~~deskproof-*,\r\n"
	            "13,tag,~~deskproof-pass,\r\n"
	            "14,cleartag,~~deskproof-*,\r\n"
	            "14,tag,~~deskproof-pass,\r\n");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/hotcrp-tags/numbers", test_numbers);
	g_test_add_func("/hotcrp-tags/parse", test_parse);
	g_test_add_func("/hotcrp-tags/name-alone", test_name_alone);
	g_test_add_func("/hotcrp-tags/rows", test_rows);
	g_test_add_func("/hotcrp-tags/two-files-of-a-paper", test_two_files_of_a_paper);
	g_test_add_func("/hotcrp-tags/folder", test_folder);
	g_test_add_func("/hotcrp-tags/given-number", test_given_number);
	return g_test_run();
}
