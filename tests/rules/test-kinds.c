/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "fixtures/prose.h"
#include "fixtures/sheet.h"
#include "fixtures/venue.h"

/*
 * Kinds of honest papers that were rejected once, drawn from a script of what lies below what,
 * and judged by all rules of kinds.yaml: what a paper's verdicts do not name must pass.
 */

#define LEFT 56.0
#define WIDTH 498.0
#define CENTRE (LEFT + WIDTH / 2)
#define TOP 72.0 /* a line above the first baseline */
#define BOTTOM 732.0
#define SIZE 10.0
#define LEADING 12.0
#define HANG 15.0
#define HEAD 44.0 /* baseline of what is printed above the text: 30 pt clear of it */
#define MAX_STEPS 16

typedef enum {
	END,
	TITLE,      /* text */
	AUTHORS,    /* n lines of text, centred */
	HEADING,    /* text, with space above */
	SUBHEADING, /* text, right below */
	TEXT,       /* n lines */
	FRAMED,     /* n lines in a frame, of size */
	DRAWING,    /* a frame of boxes, each with a label */
	CAPTION,    /* text */
	LIST,       /* n references of three lines */
	SCRIPTS,    /* n lines with letters of 7 and 5 pt */
	PAGE,       /* text (nullable) above it, of size */
} Op;

typedef struct {
	Op op;
	const char *text;
	guint n;
	double size; /* of the type, where the op does not say */
} Step;

typedef struct {
	const char *name, *verdicts;
	Step steps[MAX_STEPS];
} Paper;

#define ANONYMOUS "Anonymous Author(s)"
#define RUNNING "Counting Lamps Along the Northern Shore"
#define TITLED                                                                                     \
	{TITLE, "Lamps and Ledgers of the Shore"}, {AUTHORS, ANONYMOUS, 1}, {HEADING, "Abstract"}, \
	    {TEXT, NULL, 6},                                                                       \
	{                                                                                          \
		HEADING, "1 Introduction"                                                          \
	}

static const Paper PAPERS[] = {
    {"plain", "", {TITLED, {TEXT, NULL, 60}, {HEADING, "References"}, {LIST, NULL, 8}}},
    {"too-long",
     "page-limit=fail",
     {TITLED, {TEXT, NULL, 180}, {HEADING, "References"}, {LIST, NULL, 8}}},
    {"teaser",
     "",
     {{TITLE, "Lamps and Ledgers of the Shore"},
      {AUTHORS, ANONYMOUS, 1},
      {DRAWING},
      {CAPTION, "Figure 1: How a lamp is lit, and who is told of it."},
      {HEADING, "Abstract"},
      {TEXT, NULL, 6},
      {HEADING, "1 Introduction"},
      {TEXT, NULL, 60},
      {HEADING, "References"},
      {LIST, NULL, 8}}},
    /* nobody is named, and no words say so */
    {"teaser-without-authors",
     "anonymity-author-block=review",
     {{TITLE, "Lamps and Ledgers of the Shore"},
      {DRAWING},
      {CAPTION, "Figure 1: How a lamp is lit, and who is told of it."},
      {HEADING, "Abstract"},
      {TEXT, NULL, 6},
      {HEADING, "1 Introduction"},
      {TEXT, NULL, 60},
      {HEADING, "References"},
      {LIST, NULL, 8}}},
    {"teaser-and-names",
     "anonymity-author-block=fail",
     {{TITLE, "Lamps and Ledgers of the Shore"},
      {AUTHORS, "Ada Orvik, University of Lowmere, ada@lowmere.edu", 2},
      {DRAWING},
      {CAPTION, "Figure 1: How a lamp is lit, and who is told of it."},
      {HEADING, "Abstract"},
      {TEXT, NULL, 6},
      {HEADING, "1 Introduction"},
      {TEXT, NULL, 60},
      {HEADING, "References"},
      {LIST, NULL, 8}}},
    {"lists-of-chapters",
     "text-after-references=review",
     {TITLED,
      {TEXT, NULL, 30},
      {HEADING, "References"},
      {LIST, NULL, 8},
      {HEADING, "2 Lamps"},
      {TEXT, NULL, 30},
      {HEADING, "References"},
      {LIST, NULL, 8}}},
    {"head-in-two-pages",
     "",
     {TITLED,
      {TEXT, NULL, 35},
      {PAGE, RUNNING, 0, SIZE},
      {TEXT, NULL, 20},
      {HEADING, "References"},
      {LIST, NULL, 6}}},
    {"head-in-three-pages",
     "",
     {TITLED,
      {TEXT, NULL, 35},
      {PAGE, RUNNING, 0, SIZE},
      {TEXT, NULL, 55},
      {PAGE, RUNNING, 0, SIZE},
      {TEXT, NULL, 20},
      {HEADING, "References"},
      {LIST, NULL, 6}}},
    {"heads-of-two-sides",
     "",
     {TITLED,
      {TEXT, NULL, 35},
      {PAGE, RUNNING, 0, SIZE},
      {TEXT, NULL, 55},
      {PAGE, "Anonymous Authors", 0, SIZE},
      {TEXT, NULL, 20},
      {HEADING, "References"},
      {LIST, NULL, 6}}},
    {"prompts-in-the-appendix",
     "",
     {TITLED,
      {TEXT, NULL, 90},
      {HEADING, "References"},
      {LIST, NULL, 8},
      {PAGE},
      {HEADING, "A Prompts"},
      {TEXT, NULL, 4},
      {FRAMED, NULL, 20, 8},
      {TEXT, NULL, 2},
      {FRAMED, NULL, 24, 8}}},
    {"small-text",
     "body-font-size=fail line-spacing=fail",
     {TITLED,
      {TEXT, NULL, 60},
      {HEADING, "2 Prompts"},
      {TEXT, NULL, 30, 8},
      {HEADING, "References"},
      {LIST, NULL, 8}}},
    {"sixty-authors",
     "anonymity-author-block=fail",
     {{TITLE, "Lamps and Ledgers of the Shore"},
      {AUTHORS, "Ada Orvik, University of Lowmere", 60},
      {HEADING, "Abstract"},
      {TEXT, NULL, 6},
      {HEADING, "1 Introduction"},
      {TEXT, NULL, 60},
      {HEADING, "References"},
      {LIST, NULL, 8}}},
    {"script-script-letters",
     "",
     {TITLED, {TEXT, NULL, 30}, {SCRIPTS, NULL, 30}, {HEADING, "References"}, {LIST, NULL, 8}}},
    {"heading-and-subheading",
     "",
     {TITLED,
      {TEXT, NULL, 30},
      {HEADING, "2 Design"},
      {SUBHEADING, "2.1 Lamps"},
      {TEXT, NULL, 30},
      {HEADING, "References"},
      {LIST, NULL, 8}}},
    {"supplemental-materials",
     "",
     {TITLED,
      {TEXT, NULL, 90},
      {HEADING, "References"},
      {LIST, NULL, 8},
      {HEADING, "Supplemental Materials"},
      {TEXT, NULL, 80}}},
};

typedef struct {
	FixtureSheet *sheet;
	FixtureProse prose;
	double y; /* the last baseline */
} Pen;

static void
new_page(Pen *pen, const Step *step)
{
	fixture_sheet_add_page(pen->sheet);
	pen->y = TOP;
	if (step == NULL || step->text == NULL)
		return;
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, step->size);
	fixture_sheet_centred(pen->sheet, CENTRE, HEAD, step->text);
}

static void
advance(Pen *pen, double leading)
{
	if (pen->y + leading > BOTTOM)
		new_page(pen, NULL);
	pen->y += leading;
}

/* As many words as fit. */
static void
add_line(Pen *pen, double x, double width)
{
	g_autofree char *line = fixture_prose_phrase(&pen->prose, 1);

	for (;;) {
		g_autofree char *word = fixture_prose_phrase(&pen->prose, 1);
		g_autofree char *longer = g_strconcat(line, " ", word, NULL);

		if (fixture_sheet_text_width(pen->sheet, longer) > width)
			break;
		g_free(line);
		line = g_steal_pointer(&longer);
	}
	fixture_sheet_justified(pen->sheet, x, pen->y, width, line);
}

static void
add_lines(Pen *pen, guint n, double size, double inset)
{
	for (guint i = 0; i < n; i++) {
		advance(pen, LEADING * size / SIZE);
		fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, size);
		add_line(pen, LEFT + inset, WIDTH - 2 * inset);
	}
}

static void
add_framed(Pen *pen, const Step *step)
{
	double top = pen->y + 6;

	pen->y += 6;
	add_lines(pen, step->n, step->size, 8);
	fixture_sheet_box(pen->sheet, LEFT, top, WIDTH, pen->y + 6 - top);
	pen->y += 12;
}

static void
add_drawing(Pen *pen)
{
	static const char *const LABELS[] = {"Keeper",     "Lamp Store",   "Tide Tables",
	                                     "Ledger",     "Night Watch",  "Harbour",
	                                     "Signal Box", "Lowmere Point"};
	double top = pen->y + 10;

	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_SANS, 8);
	for (guint i = 0; i < G_N_ELEMENTS(LABELS); i++) {
		double x = LEFT + 20 + 120 * (i % 4), y = top + 40 * (i / 4);

		fixture_sheet_box(pen->sheet, x, y, 90, 26);
		fixture_sheet_centred(pen->sheet, x + 45, y + 16, LABELS[i]);
	}
	pen->y = top + 80;
}

/* Without labels: the first line of each entry begins left of the others. */
static void
add_list(Pen *pen, guint n)
{
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (guint i = 0; i < n; i++) {
		g_autofree char *entry = fixture_prose_entry(&pen->prose, 1, FALSE);
		g_auto(GStrv) words = g_strsplit(strchr(entry, ' ') + 1, " ", -1);
		double x = LEFT;

		advance(pen, LEADING);
		for (guint k = 0; words[k] != NULL; k++) {
			double width = fixture_sheet_text_width(pen->sheet, words[k]);

			if (x + width > LEFT + WIDTH) {
				advance(pen, LEADING);
				x = LEFT + HANG;
			}
			fixture_sheet_text(pen->sheet, x, pen->y, words[k]);
			x += width + 2.5;
		}
	}
}

/* As TeX sets them: each smaller than what it belongs to, and lower. */
static void
add_scripts(Pen *pen, guint n)
{
	for (guint i = 0; i < n; i++) {
		double x = LEFT + 100 + 37 * (i % 9);

		advance(pen, LEADING);
		fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
		add_line(pen, LEFT, x - LEFT - 3);
		fixture_sheet_text(pen->sheet, x, pen->y, "x");
		fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, 7);
		fixture_sheet_text(pen->sheet, x + 5, pen->y + 1.5, "n");
		fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, 5);
		fixture_sheet_text(pen->sheet, x + 8.5, pen->y + 2.5, "k");
		fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_ROMAN, SIZE);
		add_line(pen, x + 14, LEFT + WIDTH - x - 14);
	}
}

static void
add_centred(Pen *pen, const Step *step, FixtureFace face, double size, double leading)
{
	for (guint i = 0; i < MAX(step->n, 1); i++) {
		advance(pen, leading);
		fixture_sheet_set_face(pen->sheet, face, size);
		fixture_sheet_centred(pen->sheet, CENTRE, pen->y, step->text);
	}
}

static void
add_heading(Pen *pen, const char *text, double above)
{
	advance(pen, above);
	fixture_sheet_set_face(pen->sheet, FIXTURE_FACE_BOLD, 11.5);
	fixture_sheet_text(pen->sheet, LEFT, pen->y, text);
	pen->y += LEADING / 2;
}

static void
add_step(Pen *pen, const Step *step)
{
	switch (step->op) {
	case TITLE:
		add_centred(pen, step, FIXTURE_FACE_BOLD, 17, 20);
		break;
	case AUTHORS:
		pen->y += LEADING;
		add_centred(pen, step, FIXTURE_FACE_ROMAN, SIZE, LEADING);
		break;
	case HEADING:
		add_heading(pen, step->text, 2 * LEADING);
		break;
	case SUBHEADING:
		add_heading(pen, step->text, LEADING);
		break;
	case TEXT:
		add_lines(pen, step->n, step->size > 0 ? step->size : SIZE, 0);
		break;
	case FRAMED:
		add_framed(pen, step);
		break;
	case DRAWING:
		add_drawing(pen);
		break;
	case CAPTION:
		add_centred(pen, step, FIXTURE_FACE_ROMAN, 9, LEADING);
		pen->y += LEADING;
		break;
	case LIST:
		add_list(pen, step->n);
		break;
	case SCRIPTS:
		add_scripts(pen, step->n);
		break;
	case PAGE:
		new_page(pen, step);
		break;
	default:
		break;
	}
}

static GBytes *
draw(const Paper *paper)
{
	Pen pen = {fixture_sheet_new(612, 792), FIXTURE_PROSE_INIT, 0};
	GBytes *pdf;

	new_page(&pen, NULL);
	for (guint i = 0; i < MAX_STEPS && paper->steps[i].op != END; i++)
		add_step(&pen, &paper->steps[i]);
	pdf = fixture_sheet_finish(pen.sheet);
	fixture_sheet_free(pen.sheet);
	return pdf;
}

/* Those that need a person or fail: "text-block=review line-spacing=fail". (transfer full) */
static char *
verdicts_of(const DpReport *report)
{
	GString *verdicts = g_string_new(NULL);

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict < DP_VERDICT_REVIEW)
			continue;
		g_test_message("%s", finding->message);
		g_string_append_printf(verdicts, "%s%s=%s", verdicts->len > 0 ? " " : "",
		                       finding->info->id, dp_verdict_name(finding->verdict));
	}
	return g_string_free(verdicts, FALSE);
}

static void
test_paper(gconstpointer data)
{
	const Paper *paper = data;
	g_autoptr(DpVenue) venue = fixture_venue("kinds.yaml");
	g_autoptr(GBytes) pdf = draw(paper);
	g_autoptr(DpReport) report =
	    dp_job_check(&(DpJob){.pdf = pdf, .path = "paper.pdf", .venue = venue});
	g_autofree char *verdicts = verdicts_of(report);

	g_assert_null(report->error);
	g_assert_cmpstr(verdicts, ==, paper->verdicts);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		g_autofree char *path = g_strconcat("/kinds/", PAPERS[i].name, NULL);

		g_test_add_data_func(path, &PAPERS[i], test_paper);
	}
	return g_test_run();
}
