/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "fixtures/prose.h"
#include "fixtures/sheet.h"

/* How a list is sorted and labelled, each measure from both sides. */

#define SIZE 10.0
#define LEADING 12.0

typedef struct {
	const char *name;
	const char *order;  /* a letter for each entry: its author's first one; "-": a dash */
	const char *labels; /* NULL: none; "1": numbers; else one label for each entry */
	guint dated;        /* the last so many entries have a label with a year instead */
	const char *sorted, *labelled;
	DpCertainty sorted_certainty, labelled_certainty;
} Case;

#define SURE DP_CERTAINTY_SURE
#define LIKELY DP_CERTAINTY_LIKELY

static const Case CASES[] = {
    {"sorted", "abcdefgh", NULL, 0, "alphabetical", "author-year", SURE, SURE},
    {"the same author again", "aabbccdd", NULL, 0, "alphabetical", "author-year", SURE, SURE},
    {"numbered", "abcdefgh", "1", 0, "alphabetical", "numbered", SURE, SURE},
    {"keys", "abcdefgh", "[LAM+21]", 0, "alphabetical", "keys", SURE, SURE},
    {"names and years", "abcdefgh", "[Lamp, 2021]", 0, "alphabetical", "author-year", SURE, SURE},
    {"too few", "abcdefg", NULL, 0, "alphabetical", "author-year", LIKELY, LIKELY},
    {"too few, unsorted", "gbedacf", "1", 0, "none", "numbered", LIKELY, LIKELY},
    {"nine in ten", "abcdefghia", NULL, 0, "alphabetical", "author-year", SURE, SURE},
    {"less than that", "abcdefgha", NULL, 0, "none", "author-year", LIKELY, SURE},
    {"seven in ten", "abcdefgcba", "1", 0, "none", "numbered", SURE, SURE},
    {"more than that", "abcdefghcba", "1", 0, "none", "numbered", LIKELY, SURE},
    {"nine keys of ten", "abcdefghij", "[LAM+21]", 1, "alphabetical", "keys", SURE, SURE},
    {"eight keys of nine", "abcdefghi", "[LAM+21]", 1, "alphabetical", "keys", SURE, LIKELY},
    {"three parts", "hijkabcdefabcd", NULL, 0, "none", "author-year", LIKELY, SURE},
    {"four parts", "hijkabcdefabcdabc", NULL, 0, "none", "author-year", SURE, SURE},
    {"dashes for half of the authors", "hagbfced--------", NULL, 0, "none", "author-year", SURE,
     SURE},
    {"dashes for more", "hagbfced---------", NULL, 0, "none", "author-year", LIKELY, SURE},
};

static char *
entry_label(const Case *one, guint i)
{
	if (one->labels == NULL)
		return g_strdup("");
	if (i + one->dated >= strlen(one->order))
		return g_strdup("[Lamp, 2021] ");
	return strcmp(one->labels, "1") == 0 ? g_strdup_printf("[%u] ", i + 1)
	                                     : g_strconcat(one->labels, " ", NULL);
}

static void
draw_list(FixtureSheet *sheet, const Case *one)
{
	double y = 84;

	fixture_sheet_set_face(sheet, FIXTURE_FACE_BOLD, 12);
	fixture_sheet_text(sheet, 72, y, "References");
	fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, SIZE);
	y += 4;
	for (guint i = 0; one->order[i] != '\0'; i++) {
		g_autofree char *label = entry_label(one, i);
		g_autofree char *author =
		    one->order[i] == '-'
		        ? g_strdup("---")
		        : g_strdup_printf("%corvik, A.", g_ascii_toupper(one->order[i]));
		g_autofree char *first = g_strconcat(
		    label, author, " Lamps and ledgers: keeping count without a counter of", NULL);

		y += LEADING;
		fixture_sheet_justified(sheet, 72, y, 468, first);
		y += LEADING;
		fixture_sheet_text(sheet, 88, y,
		                   "any kind. In Proceedings of Quiet Systems, "
		                   "pages 11-24, 2019.");
	}
}

static void
draw_text(FixtureSheet *sheet)
{
	FixtureProse prose = FIXTURE_PROSE_INIT;

	fixture_sheet_set_face(sheet, FIXTURE_FACE_ROMAN, SIZE);
	for (guint i = 0; i < 50; i++) {
		g_autofree char *words = fixture_prose_phrase(&prose, 14);

		fixture_sheet_justified(sheet, 72, 84 + i * LEADING, 468, words);
	}
}

static void
test_list(gconstpointer data)
{
	const Case *one = data;
	FixtureSheet *sheet = fixture_sheet_new(612, 792);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;
	const DpObservation *order, *labels;

	fixture_sheet_add_page(sheet);
	draw_text(sheet);
	fixture_sheet_add_page(sheet);
	draw_list(sheet, one);
	pdf = fixture_sheet_finish(sheet);
	fixture_sheet_free(sheet);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	g_assert_cmpfloat(dp_facts_get(facts, "references.entries", 0)->number, ==,
	                  strlen(one->order));
	order = dp_facts_get(facts, "references.order", 0);
	labels = dp_facts_get(facts, "references.labels", 0);
	g_assert_cmpstr(order->text, ==, one->sorted);
	g_assert_cmpint(order->certainty, ==, one->sorted_certainty);
	g_assert_cmpstr(labels->text, ==, one->labelled);
	g_assert_cmpint(labels->certainty, ==, one->labelled_certainty);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/reference-style/%s", CASES[i].name);

		g_test_add_data_func(path, &CASES[i], test_list);
	}
	return g_test_run();
}
