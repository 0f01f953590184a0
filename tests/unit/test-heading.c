/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/facts.h>
#include <deskproof/job.h>

#include "fixtures/prose.h"
#include "fixtures/sheet.h"

/* What is a heading, on a page of text after the first: a line of each kind between two
 * paragraphs. */

#define LEFT 72.0
#define WIDTH 400.0
#define SIZE 10.0
#define LEADING 12.0
#define N_LINES 12
#define N_WORDS 12

typedef struct {
	const char *name;
	FixtureFace face;
	double size;
	const char *words;
	const char *more;   /* in the body's face, on the same baseline behind the words */
	const char *beside; /* a small number left of it, on the same baseline */
	double below;       /* leadings to the paragraph below */
	gboolean ruled;     /* close rules above and below */
	gboolean heading;   /* wanted */
	double above;       /* leadings from the paragraph above; 0: two */
	const char *cell;   /* in the same face, far right on the same baseline */
} Case;

static const Case CASES[] = {
    {"bold", FIXTURE_FACE_BOLD, 12, "2 Design", NULL, NULL, 1.6, FALSE, TRUE},
    {"line-number-beside", FIXTURE_FACE_BOLD, 12, "2 Design", NULL, "5", 1.6, FALSE, TRUE},
    {"unnumbered", FIXTURE_FACE_BOLD, 10, "Design of Lamps", NULL, NULL, 1.6, FALSE, TRUE},
    {"run-in", FIXTURE_FACE_BOLD, 10, "Cost of every lamp and keeper.", "It is small", NULL, 1,
     FALSE, FALSE},
    {"run-in-without-stop", FIXTURE_FACE_BOLD, 10, "Cost of every lamp and keeper", "It is small",
     NULL, 1, FALSE, FALSE},
    {"sentence", FIXTURE_FACE_BOLD, 10, "Lamps wear out slowly.", NULL, NULL, 1, FALSE, FALSE},
    {"sentence-with-space", FIXTURE_FACE_BOLD, 10, "Lamps wear out slowly.", NULL, NULL, 1.6, FALSE,
     TRUE},
    {"theorem", FIXTURE_FACE_BOLD, 10, "Theorem 3 (Wear)", NULL, NULL, 1.6, FALSE, FALSE},
    {"table-head", FIXTURE_FACE_BOLD, 10, "Lamp", NULL, NULL, 1.6, TRUE, FALSE},
    {"cell", FIXTURE_FACE_BOLD, 10, "Lamp", NULL, NULL, 1.6, FALSE, FALSE, 0, "Keeper"},
    {"number-far-away", FIXTURE_FACE_BOLD, 10, "Lamps of Glass", NULL, NULL, 1.6, FALSE, TRUE, 0,
     "(a)"},
    {"caption", FIXTURE_FACE_BOLD, 10, "Tabela 3. Lamps", NULL, NULL, 1.6, FALSE, FALSE},
    {"formula", FIXTURE_FACE_ROMAN, 12, "T k+1=(1-ak", NULL, NULL, 1.6, FALSE, FALSE},
    {"formula-in-a-title", FIXTURE_FACE_ROMAN, 12, "Time T k+1=(1-ak", NULL, NULL, 1.6, FALSE,
     TRUE},
    {"colon", FIXTURE_FACE_BOLD, 12, "2 A Language:", "VHDL", NULL, 1.6, FALSE, TRUE},
    {"label", FIXTURE_FACE_ROMAN, 10, "Supplementary Material", NULL, NULL, 1.6, FALSE, TRUE},
    {"space-above", FIXTURE_FACE_BOLD, 10, "Design of Lamps", NULL, NULL, 1.6, FALSE, TRUE, 1.13},
    {"no-space-above", FIXTURE_FACE_BOLD, 10, "Design of Lamps", NULL, NULL, 1.6, FALSE, FALSE,
     1.11},
    {"larger", FIXTURE_FACE_ROMAN, 10.55, "2 Design", NULL, NULL, 1.6, FALSE, TRUE},
    {"hardly-larger", FIXTURE_FACE_ROMAN, 10.45, "2 Design", NULL, NULL, 1.6, FALSE, FALSE},
    {"mostly-bold", FIXTURE_FACE_BOLD, 10, "2 Design of Lamps", "and ledger", NULL, 1.6, FALSE,
     TRUE},
    {"partly-bold", FIXTURE_FACE_BOLD, 10, "2 Design of Lamps", "and ledgers", NULL, 1.6, FALSE,
     FALSE},
    {"sixteen-words", FIXTURE_FACE_BOLD, 10,
     "Lamps in a row on the sea by a wall of ice or in a bay", NULL, NULL, 1.6, FALSE, TRUE},
    {"seventeen-words", FIXTURE_FACE_BOLD, 10,
     "Lamps in a row on the sea by a wall of ice or in a bay now", NULL, NULL, 1.6, FALSE, FALSE},
    {"sentence-on-appendices", FIXTURE_FACE_ROMAN, 10, "Appendices A and B hold the proofs", NULL,
     NULL, 1, FALSE, FALSE},
};

static double
add_paragraph(FixtureSheet *sheet, FixtureProse *prose, double y)
{
	fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (guint i = 0; i < N_LINES; i++, y += LEADING) {
		g_autofree char *words = fixture_prose_phrase(prose, N_WORDS);

		fixture_sheet_justified(sheet, LEFT, y, WIDTH, words);
	}
	return y;
}

static double
add_case(FixtureSheet *sheet, const Case *one, double y)
{
	double width;

	y += one->above > 0 ? (one->above - 1) * LEADING : LEADING;
	fixture_sheet_set_face(sheet, one->face, one->size);
	fixture_sheet_text(sheet, LEFT, y, one->words);
	width = fixture_sheet_text_width(sheet, one->words);
	if (one->cell != NULL)
		fixture_sheet_text(sheet, LEFT + width + 90, y, one->cell);
	if (one->ruled) {
		fixture_sheet_box(sheet, LEFT, y - 12, WIDTH, 0);
		fixture_sheet_box(sheet, LEFT, y + 4, WIDTH, 0);
	}
	if (one->more != NULL) {
		fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, SIZE);
		fixture_sheet_text(sheet, LEFT + width + 10, y, one->more);
	}
	if (one->beside != NULL) {
		fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, 6);
		fixture_sheet_text(sheet, LEFT - 11, y, one->beside);
	}
	return y + one->below * LEADING;
}

static void
test_heading(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(FixtureSheet) sheet = fixture_sheet_new(612, 792);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;
	FixtureProse prose = FIXTURE_PROSE_INIT;
	double y = 100;

	fixture_sheet_add_page(sheet);
	add_paragraph(sheet, &prose, y);
	fixture_sheet_add_page(sheet);
	y = add_paragraph(sheet, &prose, y);
	y = add_case(sheet, one, y);
	add_paragraph(sheet, &prose, y);
	pdf = fixture_sheet_finish(sheet);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(dp_facts_count(facts, "section.title"), ==, one->heading);
	if (one->heading)
		g_assert_true(
		    g_str_has_prefix(dp_facts_get(facts, "section.title", 0)->text, one->words));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/heading/%s", CASES[i].name);

		g_test_add_data_func(path, &CASES[i], test_heading);
	}
	return g_test_run();
}
