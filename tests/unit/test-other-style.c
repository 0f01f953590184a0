/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "run/other-style.h"
#include "style-facts.h"
#include "venue-folder.h"
#include "verdict/explanation.h"
#include "verdict/standing.h"

/* What a report says of a paper that was made with another kit, by its facts and findings. */

#define CITE                                                                                       \
	", source: measured, cite: {quote: \"a sentence\", url: \"https://example.org/\", read: "  \
	"2026-01-31}}\n"
#define STYLE(columns, gap, left, width, size, leading)                                            \
	"rules:\n  page-size: {sizes: [letter], tolerance: 3pt, band: 9pt" CITE                    \
	"  columns: {count: " columns CITE "  column-gap: {exact: " gap CITE                       \
	"  text-block: {left: " left ", top: 72pt, width: " width                                  \
	", height: 648pt, tolerance: 2pt, band: 3pt" CITE "  body-font-size: {exact: " size CITE   \
	"  line-spacing: {min: " leading CITE
#define HEAD(id, title) "schema: 1\nid: " id "\ntitle: " title "\n"
#define TIDE_RULES STYLE("2", "24pt", "54pt", "504pt", "8.966pt", "10.96pt")

static const struct {
	const char *name, *text;
} FILES[] = {
    {"base/lamp",
     HEAD("base/lamp", "Lamp style (lamp2026.sty)") "prints:\n  submission: \"LAMP 20\\\\d\\\\d "
                                                    "Submission\"\n  camera-ready: \"Proceedings "
                                                    "of the \\\\d+th Lamp, 20\\\\d\\\\d\"\n" STYLE(
                                                        "2", "18pt", "60pt", "480pt", "9.963pt",
                                                        "11.955pt")},
    {"base/tide", HEAD("base/tide", "Tide proceedings (tide.cls)") TIDE_RULES},
    /* as the tide, but for the type */
    {"base/ebb", HEAD("base/ebb", "Ebb proceedings (ebb.cls)")
                     STYLE("2", "24pt", "54pt", "504pt", "9.963pt", "11.955pt")},
    {"base/reef", HEAD("base/reef", "Reef proceedings (reef.cls)") "marks: [\"washed by "
                                                                   "reefs\"]\n" TIDE_RULES},
    {"lamp-2026",
     HEAD("lamp-2026", "Lamp 2026") "extends: base/lamp\nstages: [submission, camera-ready]\n"
                                    "rules: {}\n"},
    {"tide-2026", HEAD("tide-2026", "Tide 2026") "extends: base/tide\nrules: {}\n"},
    {"own-2026",
     HEAD("own-2026", "Own 2026") STYLE("2", "18pt", "60pt", "480pt", "9.963pt", "11.955pt")},
};

typedef struct {
	double gap, left, width, size, leading;
	const char *foot; /* (nullable) */
} Paper;

#define AS_LAMP 18, 60, 480, 9.963, 11.955
#define AS_TIDE 24, 54, 504, 8.966, 10.96
#define AS_EBB 24, 54, 504, 9.963, 11.955

typedef struct {
	const char *name, *venue;
	Paper paper;
	const char *broken; /* rules, apart by commas */
	const char *stage;  /* NULL: the first */
	const char *says;   /* NULL: nothing */
} Case;

static const Case CASES[] = {
    {"in-another",
     "lamp-2026",
     {AS_TIDE, NULL},
     "text-block,column-gap,body-font-size",
     NULL,
     "This looks like the style of Tide proceedings (tide.cls); Lamp 2026 wants the Lamp style "
     "(lamp2026.sty). That explains text-block, column-gap and body-font-size."},
    {"twice",
     "lamp-2026",
     {AS_TIDE, NULL},
     "text-block,required-text,required-text",
     NULL,
     "This looks like the style of Tide proceedings (tide.cls); Lamp 2026 wants the Lamp style "
     "(lamp2026.sty). That explains text-block and required-text."},
    {"nothing-broken", "lamp-2026", {AS_TIDE, NULL}, "", NULL, NULL},
    {"no-shape-broken", "lamp-2026", {AS_TIDE, NULL}, "body-font-size", NULL, NULL},
    {"other-rules-broken", "lamp-2026", {AS_TIDE, NULL}, "page-limit", NULL, NULL},
    {"in-its-own", "lamp-2026", {AS_LAMP, NULL}, "text-block", NULL, NULL},
    /* the type alone is what authors change */
    {"other-type",
     "tide-2026",
     {AS_EBB, NULL},
     "text-block,body-font-size,line-spacing",
     NULL,
     NULL},
    /* an edge (2) and the gap (2) are less than two measures of weight; with the width they are
       not */
    {"edge-and-gap", "lamp-2026", {24, 54, 480, 9.963, 11.955, NULL}, "text-block", NULL, NULL},
    {"edge-gap-and-width",
     "lamp-2026",
     {24, 54, 504, 9.963, 11.955, NULL},
     "text-block",
     NULL,
     "This looks like the style of Ebb"},
    /* one measure of weight differs from the tide, then two */
    {"nearly",
     "lamp-2026",
     {24, 54, 504, 8.966, 10.3, NULL},
     "text-block",
     NULL,
     "This looks like the style of Tide"},
    {"far", "lamp-2026", {24, 54, 504, 8.5, 10.3, NULL}, "text-block", NULL, NULL},
    {"marked",
     "lamp-2026",
     {AS_TIDE, "washed by reefs"},
     "body-font-size",
     NULL,
     "This looks like the style of Reef proceedings (reef.cls); Lamp"},
    {"says-which",
     "tide-2026",
     {AS_LAMP, "LAMP 2025 Submission #4"},
     "text-block",
     NULL,
     "This looks like the LAMP 2025 kit; Tide 2026 wants the style of Tide proceedings "
     "(tide.cls)."},
    {"says-year",
     "tide-2026",
     {AS_LAMP, "Proceedings of the\n4th Lamp, 2024"},
     "text-block",
     NULL,
     "This looks like the Lamp 2024 kit; Tide"},
    /* the same shape, and it says what the venue's own kit would not */
    {"same-shape", "own-2026", {AS_LAMP, "LAMP 2026 Submission"}, "text-block", NULL, NULL},
    {"notice-missing",
     "own-2026",
     {AS_LAMP, "LAMP 2026 Submission"},
     "required-text",
     NULL,
     "This looks like the LAMP 2026 kit; Own 2026 wants another layout. That explains "
     "required-text."},
    {"own-kit-changed", "lamp-2026", {AS_TIDE, "LAMP 2026 Submission"}, "text-block", NULL, NULL},
    {"last-year",
     "lamp-2026",
     {AS_LAMP, "LAMP 2025 Submission"},
     "required-text",
     NULL,
     "This looks like the LAMP 2025 kit; Lamp 2026 wants its own. That explains required-text."},
    {"other-mode",
     "lamp-2026",
     {AS_LAMP, "Proceedings of the 4th Lamp, 2026"},
     "anonymity-author-block",
     NULL,
     "This looks like the camera-ready mode of the Lamp kit; Lamp 2026 wants the submission mode "
     "for this stage. That explains anonymity-author-block."},
    {"own-mode",
     "lamp-2026",
     {AS_LAMP, "Proceedings of the 4th Lamp, 2026"},
     "anonymity-author-block",
     "camera-ready",
     NULL},
};

static void
write_files(VenueFolder *folder)
{
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
		g_autofree char *file = g_strconcat(FILES[i].name, ".yaml", NULL);
		g_autofree char *path = g_build_filename(folder->path, file, NULL);
		g_autofree char *parent = g_path_get_dirname(path);

		g_assert_cmpint(g_mkdir_with_parents(parent, 0700), ==, 0);
		g_assert_true(g_file_set_contents(path, FILES[i].text, -1, NULL));
	}
}

static DpFacts *
facts_of(const Paper *paper)
{
	DpFacts *facts =
	    style_facts(2, paper->left, paper->width, paper->size, paper->leading, paper->foot);

	dp_facts_add_number(facts, "columns.gap", paper->gap, NULL);
	return facts;
}

static void
add_broken(DpReport *report, const char *id)
{
	const DpVenueRule rule = {
	    .info = dp_rule_info(id), .severity = DP_SEVERITY_ERROR, .source = DP_SOURCE_PUBLISHED};
	DpFinding *finding = dp_finding_new(&rule);

	finding->verdict = DP_VERDICT_FAIL;
	g_ptr_array_add(report->findings, finding);
}

static DpReport *
report_of(const Case *given, const DpVenue *venue)
{
	DpReport *report = dp_report_new("paper.pdf", venue, NULL, given->stage);
	g_auto(GStrv) broken = g_strsplit(given->broken, ",", -1);

	add_broken(report, "references-missing");
	for (guint i = 0; broken[i] != NULL; i++)
		add_broken(report, broken[i]);
	dp_report_judge(report);
	return report;
}

static void
check_says(const Case *given, const DpReport *report)
{
	const DpFinding *added = report->findings->pdata[1];
	g_autoptr(GPtrArray) sorted = NULL;

	if (given->says == NULL) {
		for (guint i = 0; i < report->findings->len; i++)
			g_assert_cmpstr(((DpFinding *)report->findings->pdata[i])->rule, !=,
			                DP_OTHER_STYLE);
		return;
	}
	/* before what it explains, and first where findings are sorted */
	g_assert_cmpstr(added->rule, ==, DP_OTHER_STYLE);
	g_test_message("%s", added->message);
	g_assert_true(g_str_has_prefix(added->message, given->says));
	g_assert_cmpint(dp_finding_standing(added), ==, DP_STANDING_NOTE);
	sorted = dp_report_sorted(report, FALSE);
	g_assert_true(sorted->pdata[0] == added);
	g_assert_cmpuint(sorted->len, ==, report->findings->len);
}

static void
test_case(gconstpointer data)
{
	const Case *given = data;
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpFacts) facts = facts_of(&given->paper);
	g_autoptr(DpStyles) styles = NULL;
	g_autoptr(DpVenue) venue = NULL;
	g_autoptr(DpReport) report = NULL;
	DpVerdict before;

	venue_folder_init(&folder);
	write_files(&folder);
	venue = venue_folder_load(&folder, given->venue);
	styles = dp_styles_new((const char *const[]){folder.path, NULL});
	report = report_of(given, venue);
	before = report->verdict;
	dp_other_style_add(report, &(DpJob){.venue = venue, .styles = styles}, facts);
	check_says(given, report);
	dp_report_judge(report);
	g_assert_cmpint(report->verdict, ==, before);
}

/* A paper that passes stays so, and a policy can leave the note out. */
static void
test_it_decides_nothing(void)
{
	static const Case given = {"", "lamp-2026", {AS_TIDE, NULL}, "", NULL, NULL};
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpFacts) facts = facts_of(&given.paper);
	g_autoptr(DpStyles) styles = NULL;
	g_autoptr(DpVenue) venue = NULL;
	g_autoptr(DpPolicy) mild = dp_policy_new(), silent = dp_policy_new();
	DpJob job = {.policy = mild, .path = "paper.pdf"};
	g_autoptr(DpReport) report = NULL, without = NULL;

	venue_folder_init(&folder);
	write_files(&folder);
	venue = venue_folder_load(&folder, given.venue);
	styles = dp_styles_new((const char *const[]){folder.path, NULL});
	job.venue = venue;
	job.styles = styles;
	dp_policy_add_severity(mild, "columns", DP_SEVERITY_NOTE);
	dp_policy_add_severity(mild, DP_OTHER_STYLE, DP_SEVERITY_ERROR);
	dp_policy_add_ignored(silent, DP_OTHER_STYLE);
	report = dp_job_conclude(&job, facts, NULL);
	job.policy = silent;
	without = dp_job_conclude(&job, facts, NULL);
	g_assert_cmpint(report->verdict, ==, without->verdict);
	g_assert_cmpuint(report->findings->len, ==, without->findings->len + 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/other-style/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_case);
	}
	g_test_add_func("/other-style/decides-nothing", test_it_decides_nothing);
	return g_test_run();
}
