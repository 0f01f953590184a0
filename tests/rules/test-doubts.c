/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "fixtures/prose.h"
#include "fixtures/sheet.h"
#include "fixtures/venue.h"

/*
 * The whole way from a PDF to the verdict, for each reason why lines beyond a page limit may be no
 * text that counts: two pages of text, and a third with what is in doubt, before or after the
 * reference list. Text that is surely text fails in each of these places, so that no disguise
 * passes and no doubt hides a failure.
 */

#define LEFT 56.0
#define WIDTH 498.0
#define SIZE 10.0
#define LEADING 12.0
#define HANG 15.0 /* of the list's further lines */
#define PAGE_LINES 54

typedef struct {
	FixtureSheet *sheet;
	FixtureProse prose;
	double y; /* the last baseline */
} Pen;

/* How the lines in doubt are set. */
typedef struct {
	const char *name;
	const char *heading; /* NULL: none */
	gboolean after_list;
	gboolean plain;    /* the heading is in the type of the text */
	double size;       /* of the type; 0: the text's */
	double hang;       /* of every second and third line */
	const char *words; /* of each line; NULL: a sentence */
	guint lines;
	const char *verdict, *doubt; /* doubt NULL: none */
	const char *says;            /* in the message; NULL: anything */
} Paper;

#define NAMES                                                                                      \
	"Ada Orvik, Bo Tamsin, Cy Ellery, Dag Holt, Eve Lowmere, Finn Dale, Gro Aden, Ida Corr,"

#define QUESTION                                                                                   \
	"1. Do the main claims made in it reflect what the paper does? Yes, all of them do."
#define ENTRY "A. Orvik and B. Tamsin. On small queues. In Proc. of QS, pp. 11-19, Lowmere, 2017."

static const Paper PAPERS[] = {
    {"text", "4 More Results", FALSE, .lines = 20, .verdict = "fail",
     .says = "21 lines (20 of them certainly count) on page 3 before the references; "},
    {"text-after", "4 More Results", TRUE, .lines = 20, .verdict = "fail",
     .says = "21 lines (20 of them certainly count) on page 3 after the references; "},
    {"appendix-after", "A Proofs", TRUE, .lines = 20, .verdict = "pass"},
    {"no-heading", NULL, TRUE, .lines = 20, .verdict = "review",
     .says = "20 lines (none of them certainly counts) beyond the limit of 2 pages.",
     .doubt = "no heading separates the lines from the reference list"},
    {"hanging", "4 More Results", TRUE, .hang = HANG, .lines = 20, .verdict = "review",
     .doubt = "the lines may belong to a reference entry"},
    {"names", "4 More Results", TRUE, .words = NAMES, .lines = 20, .verdict = "review",
     .doubt = "the lines may belong to a reference entry"},
    {"small", "4 More Results", TRUE, .size = 8, .lines = 20, .verdict = "review",
     .doubt = "the lines are not set as the paper's running text"},
    {"index", "Index", TRUE, .lines = 20, .verdict = "review",
     .doubt = "the lines may be an index, biographies or tables after the paper"},
    {"statement", "Societal Consequences", FALSE, .lines = 20, .verdict = "review",
     .doubt = "the section may be a statement that does not count"},
    {"part", "Supplementary Material", FALSE, TRUE, .lines = 20, .verdict = "review",
     .doubt = "the lines may belong to an appendix"},
    {"checklist", "NeurIPS Paper Checklist", TRUE, .words = QUESTION, .lines = 20,
     .verdict = "pass"},
    {"second-list", "References", TRUE, .words = ENTRY, .lines = 20, .verdict = "pass"},
    {"text-under-second-list", "References", TRUE, .lines = 20, .verdict = "review",
     .doubt = "the lines may belong to a reference entry"},
    {"impact", "Impact Statement", FALSE, .lines = 20, .verdict = "review",
     .doubt = "the section may be a statement that does not count"},
    {"impact-after", "Impact Statement", TRUE, .lines = 20, .verdict = "fail"},
    {"limitations", "Limitations", FALSE, .lines = 20, .verdict = "fail"},
    {"text-under-thanks", "Acknowledgments", TRUE, .lines = 20, .verdict = "fail"},
    {"long-text", "4 More Results", FALSE, .lines = 70, .verdict = "fail",
     .says = "ends on page 4, 71 lines (57 of them certainly count) beyond the limit of 2 pages."},
    {"ethics", "Ethics Statement", FALSE, .lines = 20, .verdict = "pass"},
    {"long-ethics", "Ethics Statement", FALSE, .lines = 140, .verdict = "review",
     .doubt = "the ethics section may hold main text"},
};

static void
page(Pen *pen)
{
	fixture_sheet_add_page(pen->sheet);
	pen->y = 72;
}

static void
heading(Pen *pen, const char *words, gboolean plain)
{
	if (words == NULL)
		return;
	fixture_sheet_set_face(pen->sheet, plain ? FIXTURE_FACE_ROMAN : FIXTURE_FACE_BOLD,
	                       plain ? SIZE : 11.5);
	pen->y += 2 * LEADING;
	fixture_sheet_text(pen->sheet, LEFT, pen->y, words);
	pen->y += LEADING / 2;
}

static void
line(Pen *pen, double indent, const char *words)
{
	g_autofree char *sentence = fixture_prose_phrase(&pen->prose, 15);

	if (pen->y > 72 + PAGE_LINES * LEADING)
		page(pen);
	pen->y += LEADING;
	fixture_sheet_justified(pen->sheet, LEFT + indent, pen->y, WIDTH - indent,
	                        words != NULL ? words : sentence);
}

static void
text(Pen *pen, const Paper *paper)
{
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN,
	                       paper->size > 0 ? paper->size : SIZE);
	for (guint i = 0; i < paper->lines; i++)
		line(pen, i % 3 > 0 ? paper->hang : 0, paper->words);
}

static void
section(Pen *pen, const char *words, guint lines)
{
	Paper plain = {.lines = lines};

	heading(pen, words, FALSE);
	text(pen, &plain);
}

/* Without labels: the first line of each entry begins left of the others. */
static void
list(Pen *pen)
{
	heading(pen, "References", FALSE);
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (guint i = 0; i < 8; i++) {
		line(pen, 0, "A. Orvik and B. Tamsin. On small queues and what becomes of them in");
		pen->y += LEADING;
		fixture_sheet_text(pen->sheet, LEFT + HANG, pen->y,
		                   "time. Proc. of QS, pp. 11-19, 2017.");
	}
}

static void
doubtful(Pen *pen, const Paper *paper)
{
	heading(pen, paper->heading, paper->plain);
	text(pen, paper);
}

static GBytes *
draw(const Paper *paper)
{
	Pen pen = {fixture_sheet_new(612, 792), FIXTURE_PROSE_INIT, 0};
	GBytes *pdf;

	page(&pen);
	section(&pen, NULL, 5);
	section(&pen, "1 Introduction", 60);
	section(&pen, "2 Design", 10);
	section(&pen, "3 Conclusion", 20);
	page(&pen);
	if (!paper->after_list)
		doubtful(&pen, paper);
	list(&pen);
	if (paper->after_list && paper->heading == NULL)
		page(&pen);
	if (paper->after_list)
		doubtful(&pen, paper);
	pdf = fixture_sheet_finish(pen.sheet);
	fixture_sheet_free(pen.sheet);
	return pdf;
}

static void
test_paper(gconstpointer data)
{
	const Paper *paper = data;
	g_autoptr(DpVenue) venue = fixture_venue("doubts.yaml");
	g_autoptr(GBytes) pdf = draw(paper);
	g_autoptr(DpReport) report =
	    dp_job_check(&(DpJob){.pdf = pdf, .path = "paper.pdf", .venue = venue});
	const DpFinding *finding;

	g_assert_null(report->error);
	g_assert_cmpuint(report->findings->len, ==, 1);
	finding = report->findings->pdata[0];
	g_test_message("%s", finding->message);
	g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, paper->verdict);
	g_assert_true((finding->doubt == NULL) == (paper->doubt == NULL));
	g_assert_true(paper->says == NULL || strstr(finding->message, paper->says) != NULL);
	/* a heading after the list is in doubt as well: it is not set as text */
	g_assert_true(paper->doubt == NULL || strstr(finding->doubt, paper->doubt) != NULL);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		g_autofree char *path = g_strconcat("/doubts/", PAPERS[i].name, NULL);

		g_test_add_data_func(path, &PAPERS[i], test_paper);
	}
	return g_test_run();
}
