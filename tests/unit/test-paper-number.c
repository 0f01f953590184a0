/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/certainty.h"
#include "facts/layout/collect.h"
#include "paper-lines.h"

/* What is read as a paper's number, in which kind of line. */

typedef enum { FRONT, HEAD, BODY, PAGE_TWO } Where;

#define SURE DP_CERTAINTY_SURE
#define LIKELY DP_CERTAINTY_LIKELY
#define WEAK DP_CERTAINTY_WEAK

static const struct {
	const char *line;
	Where where;
	const char *number; /* NULL: none */
	const char *label;
	DpCertainty certainty;
} LINES[] = {
    {"Paper #324", FRONT, "324", "number", SURE},
    {"Paper # 320", FRONT, "320", "number", SURE},
    {"Paper ID 324", FRONT, "324", "number", SURE},
    {"Paper ID: 0324", FRONT, "0324", "number", SURE},
    {"PaperID 324", FRONT, "324", "number", SURE},
    {"Submission Id: 123-A56-BU3", FRONT, "123-A56-BU3", "number", SURE},
    {"Submission Number: P87", FRONT, "P87", "number", SURE},
    {"Manuscript No. 87", FRONT, "87", "number", SURE},
    {"Submission 87", FRONT, "87", "number", SURE},
    {"HPCA 2027 Submission #42 – Confidential Draft", FRONT, "42", "number", SURE},
    {"ECCV 2026 Submission #324", HEAD, "324", "number", SURE},
    {"CVPR #324", HEAD, "324", "number", LIKELY},
    {"#324", FRONT, "324", "number", LIKELY},
    {"324", FRONT, "324", "number", WEAK},
    {"Paper ID *****", FRONT, "*****", "blank", SURE},
    {"ECCV 2026 Submission #*****", HEAD, "*****", "blank", SURE},
    {"ISCA 2026 Submission #NaN – Confidential Draft", FRONT, "NaN", "blank", SURE},
    {"Paper #NNN", FRONT, "NNN", "blank", SURE},
    {"Paper #XXXX", FRONT, "XXXX", "blank", SURE},
    {"Paper ID: TBD", FRONT, "TBD", "blank", SURE},
    {"Paper ID ????", FRONT, "????", "blank", SURE},
    {"Submission #<number>", FRONT, "<number>", "blank", SURE},
    {"Submission ID: [your ID here]", FRONT, "[your ID here]", "blank", SURE},
    {"Submission ID 324, Supplied as supplementary material", BODY, "324", "number", WEAK},
    /* none */
    {"We refer to Submission ID 324 in the text", BODY, NULL, NULL, 0},
    {"our paper has 12 pages", FRONT, NULL, NULL, 0},
    {"Submission to ICLR 2026", HEAD, NULL, NULL, 0},
    {"Anonymous submission", FRONT, NULL, NULL, 0},
    {"Paper submission 2026", FRONT, NULL, NULL, 0},
    {"Under review as a conference paper at ICLR 2026", HEAD, NULL, NULL, 0},
    {"Paper IDs and numbers", FRONT, NULL, NULL, 0},
    {"Proc. ACM Program. Lang., Vol. 1, No. POPL, Article 53.", HEAD, NULL, NULL, 0},
    {"issue #12a", BODY, NULL, NULL, 0},
    {"7", FRONT, NULL, NULL, 0}, /* a footnote's mark */
    {"Paper ID 324", PAGE_TWO, NULL, NULL, 0},
    {"Lamps and Tides", FRONT, NULL, NULL, 0},
};

/* Furniture is on the page, and not among the structure's lines. */
static void
move_to_head(PaperLines *paper, GPtrArray *on_page)
{
	DpLine *line = g_ptr_array_steal_index(paper->lines, paper->lines->len - 1);

	line->kind = DP_LINE_HEAD;
	g_ptr_array_add(on_page, line);
}

static DpFacts *
collect(guint i)
{
	DpFacts *facts = dp_facts_new();
	g_auto(PaperLines) paper;
	g_autoptr(GPtrArray) on_page = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	DpLine *line;

	paper_lines_init(&paper);
	paper.page.lines = on_page;
	paper.structure.abstract_first = LINES[i].where == BODY ? 0 : 1;
	line = paper_lines_add(&paper, LINES[i].line, PAPER_SIZE, PAPER_LEADING);
	line->page = LINES[i].where == PAGE_TWO ? 2 : 1;
	paper.roles[0] = LINES[i].where == BODY ? DP_ROLE_BODY : DP_ROLE_AUTHORS;
	if (LINES[i].where == HEAD)
		move_to_head(&paper, on_page);
	dp_collect_paper_numbers(facts, &paper.structure);
	return facts;
}

static void
test_line(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autoptr(DpFacts) facts = collect(i);
	const DpObservation *seen = dp_facts_get(facts, "paper-number.printed", 0);

	g_test_message("%s", LINES[i].line);
	g_assert_cmpstr(seen != NULL ? seen->text : NULL, ==, LINES[i].number);
	if (seen == NULL)
		return;
	g_assert_cmpstr(seen->label, ==, LINES[i].label);
	g_assert_cmpint(seen->certainty, ==, LINES[i].certainty);
	g_assert_cmpuint(seen->place.page, ==, 1);
}

/* What nobody sees is not printed. */
static void
test_invisible(void)
{
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_autoptr(GPtrArray) on_page = g_ptr_array_new();
	g_auto(PaperLines) paper;

	paper_lines_init(&paper);
	paper.page.lines = on_page;
	paper.structure.abstract_first = 1;
	paper_lines_add(&paper, "Paper #324", PAPER_SIZE, PAPER_LEADING)->invisible = TRUE;
	dp_collect_paper_numbers(facts, &paper.structure);
	g_assert_cmpuint(dp_facts_count(facts, "paper-number.printed"), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autofree char *path = g_strdup_printf("/paper-number/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_line);
	}
	g_test_add_func("/paper-number/invisible", test_invisible);
	return g_test_run();
}
