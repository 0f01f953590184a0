/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>
#include <deskproof/writer.h>

#include <string.h>

#include "content-page.h"
#include "fixtures/damage.h"
#include "fixtures/paper.h"
#include "pdf/file/poppler-library.h"

/*
 * Papers of different kinds, checked by threads at the same time against one venue and with
 * one policy. The threads come first: what is made when it is first needed is made while they run.
 */

#define VENUE "iclr-2026"
#define THREADS 4
#define CHECKS 400 /* of all threads together */

static GBytes *
draw_plain(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.lines = 60;
	return fixture_paper_draw(&paper, NULL);
}

/* What the leaks look for. */
static GBytes *
draw_signed(void)
{
	static const char *const AUTHORS[] = {"Ada Miller", "University of Orvik",
	                                      "ada.miller@orvik.example", NULL};
	FixturePaper paper = FIXTURE_PAPER;

	paper.lines = 60;
	paper.authors = AUTHORS;
	paper.author_property = "Ada Miller";
	paper.acknowledgments = "We thank Jon Berg of the University of Orvik for his advice. This "
	                        "work was supported by the Orvik Foundation under grant 1234.";
	paper.notice = "In our previous work [3] we showed how lamps are counted.";
	paper.truncated = 2;
	return fixture_paper_draw(&paper, NULL);
}

static GBytes *
draw_one_column(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.columns = 1;
	paper.lines = 80;
	paper.figures = 1;
	paper.table_size = 7;
	paper.line_numbers = TRUE;
	paper.appendix = "Appendix";
	paper.appendix_lines = 12;
	paper.running_head = "Under review";
	return fixture_paper_draw(&paper, NULL);
}

static GBytes *
draw_damaged(void)
{
	g_autoptr(GBytes) sound = draw_plain();

	return fixture_damage(sound);
}

static GBytes *
draw_cut_short(void)
{
	g_autoptr(GBytes) sound = draw_plain();

	return g_bytes_new_from_bytes(sound, 0, g_bytes_get_size(sound) / 2);
}

static GBytes *
draw_owned(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.lines = 40;
	paper.owner_password = "owner";
	return fixture_paper_draw(&paper, NULL);
}

static GBytes *
draw_locked(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.lines = 40;
	paper.owner_password = "owner";
	paper.user_password = "user";
	return fixture_paper_draw(&paper, NULL);
}

/* Only poppler reads its text. */
static GBytes *
draw_type3(void)
{
	static const char *const LINES[] = {"Abstract", "Words of a font that the paper draws.",
	                                    "1 Introduction", "More of the same words.", NULL};
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .type3 = TRUE,
	                       .size = 10,
	                       .leading = 12,
	                       .x = 72,
	                       .y = 700,
	                       .lines = LINES};

	return fixture_raw_draw(&page, 1, "");
}

/* Poppler draws the page, and the place for the report. */
static GBytes *
draw_hidden(void)
{
	ContentPage page = {.content =
	                        "BT /F1 8 Tf 10 80 Td (Words that everybody can read.) Tj ET "
	                        "1 g BT /F1 6 Tf 10 50 Td (Only the best marks for this "
	                        "splendid work) Tj ET"};

	return content_page_draw(&page);
}

static GBytes *
draw_nothing(void)
{
	return g_bytes_new_static("No PDF.", strlen("No PDF."));
}

static const struct {
	const char *name;
	GBytes *(*draw)(void);
	gboolean pictures;
} PAPERS[] = {
    {"plain.pdf", draw_plain, FALSE},       {"Ada Miller.pdf", draw_signed, FALSE},
    {"column.pdf", draw_one_column, FALSE}, {"damaged.pdf", draw_damaged, FALSE},
    {"short.pdf", draw_cut_short, FALSE},   {"owned.pdf", draw_owned, FALSE},
    {"locked.pdf", draw_locked, FALSE},     {"type3.pdf", draw_type3, FALSE},
    {"hidden.pdf", draw_hidden, TRUE},      {"nothing.pdf", draw_nothing, FALSE},
};

#define N_PAPERS G_N_ELEMENTS(PAPERS)

static GBytes *papers[N_PAPERS];
static DpVenue *venue;
static DpPolicy *policy;

typedef struct {
	guint number;
	char *reports[CHECKS / THREADS]; /* as JSON */
} Lane;

/* The report with all that passed, and the size of its pictures. */
static char *
write_report(const DpReport *report)
{
	const DpWriterOptions options = {.all = TRUE};
	GString *out = g_string_new(NULL);

	dp_writer_find("json")->report(out, report, &options);
	for (guint i = 0; i < report->exhibits->len; i++) {
		const DpExhibit *exhibit = report->exhibits->pdata[i];
		gsize size = exhibit->picture != NULL ? g_bytes_get_size(exhibit->picture) : 0;

		g_string_append_printf(out, "\n%s: %" G_GSIZE_FORMAT, exhibit->words, size);
	}
	return g_string_free(out, FALSE);
}

static char *
check(guint paper)
{
	DpJob job = {.pdf = papers[paper],
	             .path = PAPERS[paper].name,
	             .venue = venue,
	             .policy = policy,
	             .pictures = PAPERS[paper].pictures};
	g_autoptr(DpReport) report = dp_job_check(&job);

	return write_report(report);
}

/* Two threads begin with the same paper, and two with another. */
static guint
paper_of(guint lane, guint index)
{
	return (index + lane / 2) % N_PAPERS;
}

static gpointer
run_lane(gpointer data)
{
	Lane *lane = data;

	for (guint i = 0; i < CHECKS / THREADS; i++)
		lane->reports[i] = check(paper_of(lane->number, i));
	return NULL;
}

static void
compare(const Lane *lane, char *const *alone)
{
	for (guint i = 0; i < CHECKS / THREADS; i++) {
		guint paper = paper_of(lane->number, i);

		g_assert_cmpstr(lane->reports[i], ==, alone[paper]);
	}
}

static void
test_same_reports(void)
{
	static Lane lanes[THREADS];
	GThread *threads[THREADS];
	char *alone[N_PAPERS];

	g_assert_false(dp_poppler_is_loaded());
	for (guint i = 0; i < THREADS; i++) {
		lanes[i].number = i;
		threads[i] = g_thread_new("lane", run_lane, &lanes[i]);
	}
	for (guint i = 0; i < THREADS; i++)
		g_thread_join(threads[i]);
	for (guint i = 0; i < N_PAPERS; i++)
		alone[i] = check(i);
	for (guint i = 0; i < THREADS; i++) {
		compare(&lanes[i], alone);
		for (guint k = 0; k < CHECKS / THREADS; k++)
			g_free(lanes[i].reports[k]);
	}
	g_assert_true(dp_poppler_is_loaded());
	for (guint i = 0; i < N_PAPERS; i++)
		g_free(alone[i]);
}

/* The papers are of the kinds they are here for. */
static void
test_kinds(void)
{
	static const struct {
		const char *paper, *words; /* in its report */
	} ROWS[] = {{"Ada Miller.pdf", "anonymity-email"},
	            {"Ada Miller.pdf", "Orvik Foundation"},
	            {"damaged.pdf", "The file is damaged"},
	            {"locked.pdf", "encrypted"},
	            {"hidden.pdf", "splendid"},
	            {"Ada Miller.pdf", "All of them know"},
	            {"nothing.pdf", "corrupt"}};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		for (guint k = 0; k < N_PAPERS; k++) {
			g_autofree char *report = NULL;

			if (!g_str_equal(PAPERS[k].name, ROWS[i].paper))
				continue;
			report = check(k);
			if (strstr(report, ROWS[i].words) == NULL)
				g_error("no \"%s\" in %s", ROWS[i].words, report);
		}
	}
}

int
main(int argc, char **argv)
{
	g_autoptr(DpRegistry) registry = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	int status;

	g_test_init(&argc, &argv, NULL);
	registry = dp_registry_new(NULL);
	venue = dp_registry_load(registry, VENUE, diagnostics, &error);
	g_assert_no_error(error);
	policy = dp_policy_new();
	dp_policy_add_waiver(policy, "anonymity-author-block", "All of them know.", NULL, 0, 0);
	for (guint i = 0; i < N_PAPERS; i++)
		papers[i] = PAPERS[i].draw();
	g_test_add_func("/threads/same-reports", test_same_reports);
	g_test_add_func("/threads/kinds", test_kinds);
	status = g_test_run();
	for (guint i = 0; i < N_PAPERS; i++)
		g_bytes_unref(papers[i]);
	dp_policy_free(policy);
	dp_venue_unref(venue);
	return status;
}
