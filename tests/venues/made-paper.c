/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-paper.h"

#include <math.h>
#include <string.h>

#include "facts/store/builder.h"
#include "rules/copied-fact.h"

#define N_PAGES 6
#define A_LITTLE 0.02 /* pt beyond a band */

/* One more than a limit allows. */
static guint
n_pages(const DpVenueRule *rule)
{
	return g_str_equal(rule->info->id, "page-limit")
	           ? (guint)dp_venue_rule_number(rule, "max", 0) + 1
	           : N_PAGES;
}

MadePaper *
made_paper_new(const DpVenueRule *rule, gboolean beyond)
{
	MadePaper *paper = g_new0(MadePaper, 1);

	paper->rule = rule;
	paper->beyond = beyond;
	paper->facts = dp_facts_new();
	dp_facts_add_number(paper->facts, "document.pages", n_pages(rule), NULL);
	dp_facts_add_number(paper->facts, "document.text-pages", n_pages(rule), NULL);
	return paper;
}

void
made_paper_free(MadePaper *paper)
{
	dp_facts_unref(paper->facts);
	g_free(paper);
}

static DpPlace
place_on(guint page)
{
	return (DpPlace){.page = page, .has_rect = TRUE, .rect = {100, 100, 300, 700}};
}

void
made_paper_text(MadePaper *paper, const char *fact, const char *text, guint page, const char *label)
{
	g_autofree char *words = g_strdup(text);
	DpPlace place = place_on(page);
	DpObservation *seen;

	place.text = words;
	seen = dp_facts_add_text(paper->facts, fact, text, &place);
	seen->label = g_strdup(label);
}

static void
add_weighty(MadePaper *paper, const char *fact, double number, guint page, const char *label,
            double weight)
{
	DpPlace place = place_on(page);
	DpObservation *seen = dp_facts_add_number(paper->facts, fact, number, &place);

	seen->label = g_strdup(label);
	seen->weight = weight;
}

void
made_paper_number(MadePaper *paper, const char *fact, double number, guint page, const char *label)
{
	add_weighty(paper, fact, number, page, label, 80);
}

/* The number of each page; of all of them, also that of the whole paper. */
static void
add_each_page(MadePaper *paper, const char *fact, double number)
{
	for (guint page = 1; page <= N_PAGES; page++)
		made_paper_number(paper, fact, number, page, NULL);
}

void
made_paper_copy(MadePaper *paper)
{
	g_autofree char *path =
	    g_test_build_filename(G_TEST_DIST, "rules", paper->rule->info->id,
	                          paper->beyond ? "fail.json" : "pass.json", NULL);
	g_autofree char *json = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) fixture = NULL;
	gsize length = 0;
	guint n;
	const DpFactInfo *table = dp_fact_table(&n);

	g_file_get_contents(path, &json, &length, &error);
	g_assert_no_error(error);
	fixture = dp_facts_from_json(json, length, &error);
	g_assert_no_error(error);
	dp_facts_unref(paper->facts);
	paper->facts = dp_facts_new();
	for (guint row = 0; row < n; row++) {
		for (guint i = 0; i < dp_facts_count(fixture, table[row].name); i++)
			copied_fact_add(paper->facts, &table[row],
			                dp_facts_get(fixture, table[row].name, i));
	}
}

static double
number_of(const MadePaper *paper, const char *name)
{
	return dp_venue_rule_number(paper->rule, name, NAN);
}

/* The style's length, or the smallest that is allowed; beyond it, less than its band. */
static double
length_of(const MadePaper *paper)
{
	double exact = number_of(paper, "exact");
	double length = isnan(exact) ? number_of(paper, "min") : exact;

	g_assert_false(isnan(length) || isnan(number_of(paper, "band")));
	return paper->beyond ? length - number_of(paper, "band") - A_LITTLE : length;
}

void
made_paper_limit(MadePaper *paper)
{
	guint max = (guint)number_of(paper, "max");
	guint band = (guint)dp_venue_rule_number(paper->rule, "band", 1);

	made_paper_text(paper, "references.heading", "References", max + 1, NULL);
	made_paper_number(paper, "references.first-page", max + 1, max + 1, NULL);
	made_paper_number(paper, "references.last-page", max + 1, max + 1, NULL);
	made_paper_number(paper, "references.entries", 12, max + 1, NULL);
	for (guint page = 1; page <= max; page++)
		add_weighty(paper, "content.lines", 100, page, "main-text", 100);
	if (paper->beyond)
		add_weighty(paper, "content.lines", band + 1, max + 1, "main-text", band + 1);
}

static const struct {
	const char *name;
	double width, height;
} SIZES[] = {{"letter", 612, 792}, {"a4", 595.276, 841.89}, {"acm-small", 486, 720}};

void
made_paper_size(MadePaper *paper)
{
	double width = number_of(paper, "width"), height = number_of(paper, "height");

	for (guint i = 0; isnan(width) && i < G_N_ELEMENTS(SIZES); i++) {
		if (dp_venue_rule_has_word(paper->rule, "sizes", SIZES[i].name)) {
			width = SIZES[i].width;
			height = SIZES[i].height;
		}
	}
	if (paper->beyond)
		width += number_of(paper, "band") + A_LITTLE;
	add_each_page(paper, "page.width", width);
	add_each_page(paper, "page.height", height);
}

void
made_paper_columns(MadePaper *paper)
{
	double count = number_of(paper, "count");

	if (paper->beyond)
		count = count == 1 ? 2 : 1;
	dp_facts_add_number(paper->facts, "columns.count", count, NULL);
	add_each_page(paper, "page.columns", count);
}

void
made_paper_gap(MadePaper *paper)
{
	dp_facts_add_number(paper->facts, "columns.gap", length_of(paper), NULL);
	add_each_page(paper, "page.column-gap", length_of(paper));
}

void
made_paper_block(MadePaper *paper)
{
	double left = number_of(paper, "left"), top = number_of(paper, "top");
	double right = left + number_of(paper, "width"), bottom = top + number_of(paper, "height");

	if (paper->beyond)
		left -= number_of(paper, "band") + A_LITTLE;
	add_each_page(paper, "page.text-left", left);
	add_each_page(paper, "page.text-right", right);
	add_each_page(paper, "page.text-top", top);
	add_each_page(paper, "page.text-bottom", bottom);
	dp_facts_add_number(paper->facts, "text-block.left", left, NULL);
	dp_facts_add_number(paper->facts, "text-block.top", top, NULL);
	dp_facts_add_number(paper->facts, "text-block.width", right - left, NULL);
	dp_facts_add_number(paper->facts, "text-block.height", bottom - top, NULL);
}

static void
add_paragraphs(MadePaper *paper, const char *whole, const char *page, const char *paragraph)
{
	double length = length_of(paper);

	made_paper_number(paper, whole, length, 1, NULL);
	add_each_page(paper, page, length);
	for (guint i = 1; i <= N_PAGES; i++)
		add_weighty(paper, paragraph, length, i, NULL, 9);
}

void
made_paper_type(MadePaper *paper)
{
	add_paragraphs(paper, "body.font-size", "page.font-size", "paragraph.font-size");
}

void
made_paper_leading(MadePaper *paper)
{
	add_paragraphs(paper, "body.leading", "page.leading", "paragraph.leading");
}

void
made_paper_small_print(MadePaper *paper)
{
	double band = dp_venue_rule_number(paper->rule, "band", 0.2);
	double size = number_of(paper, "min") - (paper->beyond ? band + A_LITTLE : 0);

	made_paper_number(paper, "body.font-size", 9.963, 1, NULL);
	add_weighty(paper, "small-text.font-size", size, 4, NULL, 120);
}

void
made_paper_bytes(MadePaper *paper)
{
	double max = number_of(paper, "max");

	dp_facts_add_number(paper->facts, "file.bytes",
	                    paper->beyond ? max * 1048576 + 1 : max * 1000000, NULL);
}

void
made_paper_version(MadePaper *paper)
{
	double min = number_of(paper, "min"), version = paper->beyond ? min - 0.1 : min;
	g_autofree char *text =
	    g_strdup_printf("%.1f", isnan(min) ? number_of(paper, "max") + 0.1 : version);

	dp_facts_add_text(paper->facts, "file.version", text, NULL);
}
