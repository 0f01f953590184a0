/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"
#include "paper-lines.h"

/* Words by kind of section, and addresses of the web. */

static void
test_words(void)
{
	static const struct {
		const char *text;
		DpSectionKind kind;
		DpRole role;
	} LINES[] = {{"the lamp of the har-", DP_SECTION_MAIN, DP_ROLE_BODY},
	             {"bour burns", DP_SECTION_MAIN, DP_ROLE_BODY},
	             {"Figure 1: Lamps", DP_SECTION_MAIN, DP_ROLE_CAPTION},
	             {"We thank the keeper.", DP_SECTION_ACKNOWLEDGMENTS, DP_ROLE_BODY}};
	static const struct {
		const char *label;
		double words;
	} WANTED[] = {{"main-text", 6}, {"float", 3}, {"acknowledgments", 4}};
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_auto(PaperLines) paper;
	DpSectionKind kinds[G_N_ELEMENTS(LINES)];
	DpDoubt doubts[G_N_ELEMENTS(LINES)] = {0};

	paper_lines_init(&paper);
	paper.structure.kinds = kinds;
	paper.structure.doubts = doubts;
	paper.structure.references_first = paper.structure.references_tail = DP_NO_LINE;
	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		paper_lines_add(&paper, LINES[i].text, PAPER_SIZE, PAPER_LEADING);
		kinds[i] = LINES[i].kind;
		paper.roles[i] = LINES[i].role;
	}
	dp_collect_sections(facts, &paper.structure);
	g_assert_cmpuint(dp_facts_count(facts, "content.words"), ==, G_N_ELEMENTS(WANTED));
	for (guint i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		const DpObservation *seen = dp_facts_get(facts, "content.words", i);

		g_assert_cmpstr(seen->label, ==, WANTED[i].label);
		g_assert_cmpfloat(seen->number, ==, WANTED[i].words);
	}
}

/* What is printed, without the sentence's punctuation, and each address once. */
static void
test_links(void)
{
	static const char *const LINES[] = {
	    "see https://lowmere.example/lamps, (http://tides.example/a_b) and",
	    "www.lowmere.example. It was https://lowmere.example/lamps before",
	    "2https://footnote.example/",
	    "no address: http is",
	    "a protocol",
	    "xhttps://lamp.example"};
	static const struct {
		const char *address, *label;
	} WANTED[] = {{"https://lowmere.example/lamps", "printed"},
	              {"http://tides.example/a_b", "printed"},
	              {"www.lowmere.example", "printed"},
	              {"https://footnote.example/", "printed"},
	              {"https://drive.example/x", "link"}};
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_auto(PaperLines) paper;
	char drive[] = "https://drive.example/x", lamps[] = "https://lowmere.example/lamps";
	DpLink hidden = {.uri = drive};
	DpLink same = {.uri = lamps};
	g_autoptr(GPtrArray) links = g_ptr_array_new();

	paper_lines_init(&paper);
	g_ptr_array_add(links, &same);
	g_ptr_array_add(links, &hidden);
	paper.page.links = links;
	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++)
		paper_lines_add(&paper, LINES[i], PAPER_SIZE, PAPER_LEADING);
	dp_collect_links(facts, &paper.structure);
	g_assert_cmpuint(dp_facts_count(facts, "link.address"), ==, G_N_ELEMENTS(WANTED));
	for (guint i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		const DpObservation *seen = dp_facts_get(facts, "link.address", i);

		g_assert_cmpstr(seen->text, ==, WANTED[i].address);
		g_assert_cmpstr(seen->label, ==, WANTED[i].label);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/words", test_words);
	g_test_add_func("/links", test_links);
	return g_test_run();
}
