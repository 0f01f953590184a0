/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "facts/anonymity/collect.h"
#include "facts/measure.h"
#include "fixtures/paper.h"
#include "fixtures/raw.h"
#include "fixtures/update.h"
#include "pdf/file/revision.h"

/* Earlier revisions within a file: which there are, and what is said of them. */

static GBytes *
draw_page(const char *prelude)
{
	static const char *const LINES[] = {"Tides", NULL};
	const FixtureRawPage page = {.media = {0, 0, 200, 100},
	                             .prelude = prelude,
	                             .size = 10,
	                             .leading = 12,
	                             .x = 20,
	                             .y = 50,
	                             .lines = LINES};

	return fixture_raw_draw(&page, 1, "");
}

static guint
count(GBytes *pdf)
{
	g_autoptr(GArray) ends = dp_revision_ends(pdf);

	return ends->len;
}

static GBytes *
with_tail(GBytes *pdf, const char *tail)
{
	gsize length;
	const char *data = g_bytes_get_data(pdf, &length);
	GString *out = g_string_new_len(data, (gssize)length);

	g_string_append(out, tail);
	return g_string_free_to_bytes(out);
}

static void
test_written_once(void)
{
	g_autoptr(GBytes) pdf = draw_page("q Q");
	g_autoptr(GBytes) twice = with_tail(pdf, "%%EOF\n");
	g_autoptr(GBytes) junk = with_tail(pdf, "<!-- 12 --> %%EOF </html>\n");
	g_autoptr(GBytes) cut = with_tail(pdf, "%%%EO%%EO%");
	g_autoptr(GBytes) marked = draw_page("% %%EOF startxref 9 %%EOF\nq Q");

	g_assert_cmpuint(count(pdf), ==, 0);
	g_assert_cmpuint(count(twice), ==, 0);
	g_assert_cmpuint(count(cut), ==, 0);
	g_assert_cmpuint(count(junk), ==, 0);
	g_assert_cmpuint(count(marked), ==, 0);
}

static void
test_updated(void)
{
	g_autoptr(GBytes) first = draw_page("q Q");
	g_autoptr(GBytes) second = fixture_update_author(first, 20, "");
	g_autoptr(GBytes) third = fixture_update_author(second, 21, "");
	g_autoptr(GArray) ends = dp_revision_ends(third);

	g_assert_cmpuint(ends->len, ==, 2);
	/* the line's end behind the marker is nobody's */
	g_assert_cmpuint(g_array_index(ends, gsize, 0), ==, g_bytes_get_size(first) - 1);
	g_assert_cmpuint(g_array_index(ends, gsize, 1), ==, g_bytes_get_size(second) - 1);
}

/* The first end of a linearized file is not where a revision ends; one that was updated has one. */
static void
test_linearized(void)
{
	g_autoptr(GBytes) plain = draw_page("q Q");
	g_autoptr(GBytes) linearized = NULL, updated = NULL;
	gsize length;
	const char *data = g_bytes_get_data(plain, &length);
	qpdf_data qpdf = qpdf_init();

	qpdf_read_memory(qpdf, "", data, length, NULL);
	qpdf_init_write_memory(qpdf);
	qpdf_set_linearization(qpdf, QPDF_TRUE);
	qpdf_set_static_ID(qpdf, QPDF_TRUE);
	g_assert_cmpint(qpdf_write(qpdf), ==, QPDF_SUCCESS);
	linearized = g_bytes_new(qpdf_get_buffer(qpdf), qpdf_get_buffer_length(qpdf));
	qpdf_cleanup(&qpdf);
	g_assert_nonnull(memmem(g_bytes_get_data(linearized, NULL), 1024, "/Linearized", 11));
	g_assert_cmpuint(count(linearized), ==, 0);
	updated = fixture_update_author(linearized, 500, "");
	g_assert_cmpuint(count(updated), ==, 1);
}

static gsize
table_of(GBytes *pdf)
{
	const char *data = g_bytes_get_data(pdf, NULL);
	g_autofree char *text = g_strndup(data, g_bytes_get_size(pdf));

	return (gsize)g_ascii_strtoull(g_strrstr(text, "startxref") + 9, NULL, 10);
}

/* Word ends a file twice: for readers that know cross-reference streams, and for those that do not.
 */
static void
test_hybrid(void)
{
	g_autoptr(GBytes) first = draw_page("q Q");
	g_autofree char *second = g_strdup_printf(
	    "xref\n0 0\ntrailer\n<< /Size 11 /Root 1 0 R /Prev %zu /XRefStm 9 >>\nstartxref\n%zu\n"
	    "%%%%EOF\n",
	    table_of(first), g_bytes_get_size(first));
	g_autoptr(GBytes) hybrid = with_tail(first, second);
	g_autoptr(GBytes) updated = fixture_update_author(hybrid, 500, "");

	g_assert_cmpuint(count(hybrid), ==, 0);
	g_assert_cmpuint(count(updated), ==, 1);
}

/* Chains that lead nowhere, round in a circle, or past the revision's own end. */
static void
test_hostile_chains(void)
{
	static const char *const TRAILERS[] = {
	    "/Prev 99999999", "/Prev -5", "/Prev %zu", "/Prev 99999999999999999999999999",
	    "/Prev 3",
	};

	for (guint i = 0; i < G_N_ELEMENTS(TRAILERS); i++) {
		GString *out = g_string_new("%PDF-1.4\n");
		gsize table = out->len;
		g_autofree char *previous = g_strdup(TRAILERS[i]);
		g_autoptr(GBytes) bytes = NULL;

		if (strstr(previous, "%zu") != NULL) {
			g_free(previous);
			previous = g_strdup_printf("/Prev %zu", table);
		}
		for (guint n = 0; n < 3; n++)
			g_string_append_printf(
			    out, "xref\n0 0\ntrailer\n<< %s >>\nstartxref\n%zu\n%%%%EOF\n",
			    previous, table);
		g_string_append(out, "startxref\n7\n%%EOF\n");
		bytes = g_string_free_to_bytes(out);
		g_assert_cmpuint(count(bytes), ==, 0);
	}
}

static DpFacts *
measure(GBytes *pdf)
{
	g_autoptr(GError) error = NULL;
	DpFacts *facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	g_assert_no_error(error);
	return facts;
}

static const char *
first_text(const DpFacts *facts, const char *fact)
{
	const DpObservation *seen = dp_facts_get(facts, fact, 0);

	return seen != NULL ? seen->text : NULL;
}

static void
test_says_which(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(GBytes) second = fixture_paper_draw(&paper, NULL);
	g_autoptr(GBytes) first = NULL, both = NULL, all = NULL;
	g_autoptr(DpFacts) facts = NULL;
	const DpObservation *seen;

	paper.notice = "Correspondence to ada.orvik@lowmere.edu.";
	first = fixture_paper_draw(&paper, NULL);
	both = fixture_update(first, second);
	all = fixture_update_author(both, 500, "");
	facts = measure(all);
	g_assert_cmpuint(dp_facts_count(facts, "anonymity.email"), ==, 1);
	seen = dp_facts_get(facts, "anonymity.email", 0);
	g_assert_cmpstr(seen->text, ==,
	                "in revision 1 of 3 of the file, page 1: ada.orvik@lowmere.edu");
	g_assert_cmpstr(seen->label, ==, "sure");
	g_assert_cmpuint(seen->place.page, ==, 0); /* no page of the file as it is shown */
}

/* An update that leaves the words where they are tells nothing new, whoever they accuse. */
static void
test_what_still_stands_is_told_once(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(GBytes) first = NULL, second = NULL, both = NULL;
	g_autoptr(DpFacts) facts = NULL;

	paper.notice = "Correspondence to ada.orvik@lowmere.edu.";
	paper.author_property = "Ada Orvik";
	first = fixture_paper_draw(&paper, NULL);
	paper.line_numbers = TRUE;
	second = fixture_paper_draw(&paper, NULL);
	both = fixture_update(first, second);
	facts = measure(both);
	g_assert_cmpuint(dp_facts_count(facts, "anonymity.email"), ==, 1);
	g_assert_cmpstr(first_text(facts, "anonymity.email"), ==, "ada.orvik@lowmere.edu");
	g_assert_cmpuint(dp_facts_count(facts, "anonymity.metadata"), ==, 1);
	g_assert_cmpuint(dp_facts_count(facts, "revision.authors"), ==, 0);
	g_assert_cmpuint(dp_facts_count(facts, "anonymity.unsearched"), ==, 0);
}

static void
test_roster(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	const char *list = "Ada Orvik <ada@lowmere.edu>\n";
	g_autoptr(GError) error = NULL;
	g_autoptr(DpRoster) roster = dp_roster_new(list, strlen(list), &error);
	g_autoptr(GBytes) second = fixture_paper_draw(&paper, NULL);
	g_autoptr(GBytes) first = NULL, both = NULL;
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpLayout) layout = NULL;
	g_autoptr(DpStructure) structure = NULL;
	g_autoptr(DpFacts) facts = NULL;

	g_assert_no_error(error);
	paper.author_property = "Ada Orvik";
	first = fixture_paper_draw(&paper, NULL);
	both = fixture_update(first, second);
	document = dp_document_new(both, &error);
	g_assert_no_error(error);
	layout = dp_layout_new(document);
	structure = dp_structure_new(layout);
	facts = dp_facts_measure(document, structure, NULL, 0);
	dp_collect_revisions(facts, both, document, structure, NULL, roster);
	g_assert_cmpstr(first_text(facts, "anonymity.roster"), ==,
	                "in revision 1 of 2 of the file: Info Author: Ada Orvik");
}

/* Many pages in many revisions are not all read, and that is said. */
static void
test_pages_are_bounded(void)
{
	static const char *const HEADS[] = {"Tides", "Storms", "Gales", "Calms", "Fogs", "Rains"};
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(GBytes) file = NULL;
	g_autoptr(DpFacts) facts = NULL;

	paper.lines = 2600;
	file = fixture_paper_draw(&paper, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(HEADS); i++) {
		g_autoptr(GBytes) next = NULL, before = g_steal_pointer(&file);

		paper.running_head = HEADS[i];
		next = fixture_paper_draw(&paper, NULL);
		file = fixture_update(before, next);
	}
	facts = measure(file);
	g_assert_cmpuint(dp_facts_count(facts, "anonymity.unsearched"), >=, 1);
	g_assert_true(
	    g_str_has_prefix(first_text(facts, "anonymity.unsearched"), "the pages of revision "));
}

static void
test_content_is_bounded(void)
{
	g_autofree char *much = g_strnfill(9 * 1024 * 1024, ' ');
	g_autoptr(GBytes) first = draw_page(much), second = draw_page("q Q");
	g_autoptr(GBytes) both = fixture_update(first, second);
	g_autoptr(GBytes) back = fixture_update(second, second);
	g_autoptr(DpFacts) facts = measure(both), others = measure(back);

	g_assert_cmpuint(dp_facts_count(facts, "anonymity.unsearched"), ==, 1);
	g_assert_cmpuint(dp_facts_count(others, "anonymity.unsearched"), ==, 0);
}

#define ADD(name, function) g_test_add_func("/revisions/" name, function)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("written-once", test_written_once);
	ADD("updated", test_updated);
	ADD("linearized", test_linearized);
	ADD("hybrid", test_hybrid);
	ADD("hostile-chains", test_hostile_chains);
	ADD("says-which", test_says_which);
	ADD("what-still-stands", test_what_still_stands_is_told_once);
	ADD("roster", test_roster);
	ADD("pages-are-bounded", test_pages_are_bounded);
	ADD("content-is-bounded", test_content_is_bounded);
	return g_test_run();
}
