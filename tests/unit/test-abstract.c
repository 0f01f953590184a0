/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"

/* How many paragraphs an abstract has, by the distances and indents of its lines. */

#define SIZE 10.0
#define LEADING 11.0
#define LEFT 144.0

typedef struct {
	const char *text;
	double step;   /* from the line above; 0: LEADING */
	double indent; /* from LEFT */
} Line;

typedef struct {
	const char *name;
	Line lines[10];   /* below the heading */
	guint paragraphs; /* 0: not measured */
} Abstract;

#define RUNS                                                                                       \
	{                                                                                          \
		"a tide clock has one hand and no numbers at all and", 0, 0                        \
	}
#define ENDS                                                                                       \
	{                                                                                          \
		"it is wrong by an hour at most in most of the harbours.", 0, 0                    \
	}

static const Abstract ABSTRACTS[] = {
    {"none", {{NULL, 0, 0}}, 0},
    {"one-line", {ENDS}, 1},
    {"one", {RUNS, RUNS, ENDS, RUNS, ENDS}, 1},
    {"half-a-line-apart", {RUNS, RUNS, ENDS, {"We mend", 16.5, 0}, RUNS, ENDS}, 2},
    {"indented", {RUNS, RUNS, ENDS, {"We mend", 0, 10}, RUNS, ENDS}, 2},
    {"three", {RUNS, ENDS, {"We", 16.5, 0}, RUNS, ENDS, {"It", 16.5, 0}, RUNS, ENDS}, 3},
    /* a sentence goes on below a tall formula */
    {"tall-formula", {RUNS, RUNS, {"over two", 16.5, 0}, RUNS, ENDS}, 1},
    {"at-the-limit", {RUNS, RUNS, ENDS, {"We mend", 14.8, 0}, RUNS, ENDS}, 1},
    {"beyond-the-limit", {RUNS, RUNS, ENDS, {"We mend", 14.9, 0}, RUNS, ENDS}, 2},
    /* the first line alone is indented, as that of every paragraph in some styles */
    {"indented-from-the-start", {{"A tide", 0, 10}, RUNS, ENDS, RUNS, ENDS}, 1},
    {"index-terms", {RUNS, RUNS, ENDS, {"Index Terms—tides, clocks.", 16.5, 0}}, 1},
    {"additional-key-words",
     {RUNS, RUNS, ENDS, {"Additional Key Words and Phrases: tides.", 16.5, 0}},
     1},
    {"keywords", {RUNS, RUNS, ENDS, {"Keywords: tides.", 16.5, 0}}, 1},
};

static void
add_line(GPtrArray *lines, const char *text, double baseline, double indent)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = 1;
	line->column = 1;
	line->size = SIZE;
	line->rect = (DpRect){LEFT + indent, baseline - SIZE, 468, baseline};
	line->baseline = baseline;
	line->text = g_strdup(text);
	g_ptr_array_add(lines, line);
}

static void
test_paragraphs(gconstpointer data)
{
	const Abstract *abstract = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(DpFacts) facts = dp_facts_new();
	DpRole roles[16] = {DP_ROLE_ABSTRACT};
	DpSectionKind kinds[16] = {DP_SECTION_ABSTRACT};
	DpStructure structure = {.lines = lines, .roles = roles, .kinds = kinds};
	double baseline = 200;

	add_line(lines, "Abstract", baseline, 100);
	for (guint i = 0; abstract->lines[i].text != NULL; i++) {
		const Line *line = &abstract->lines[i];

		baseline += line->step > 0 ? line->step : LEADING;
		roles[lines->len] = i % 2 == 0 ? DP_ROLE_BODY : DP_ROLE_OTHER;
		kinds[lines->len] = DP_SECTION_ABSTRACT;
		add_line(lines, line->text, baseline, line->indent);
	}
	roles[lines->len] = DP_ROLE_BODY;
	kinds[lines->len] = DP_SECTION_MAIN;
	add_line(lines, "What stands in the first section.", baseline + 40, 0);
	dp_collect_abstract(facts, &structure);
	if (abstract->paragraphs == 0)
		g_assert_cmpuint(dp_facts_count(facts, "abstract.paragraphs"), ==, 0);
	else
		g_assert_cmpfloat(dp_facts_get(facts, "abstract.paragraphs", 0)->number, ==,
		                  abstract->paragraphs);
}

/* How long it is: a word that a line break splits counts once, a heading in the line not at all. */
static void
test_length(void)
{
	static const struct {
		const char *heading, *lines[3];
		double words, characters;
	} CASES[] = {
	    {"Abstract", {"A clock has one hand.", NULL}, 5, 21},
	    {"Abstract", {"A clock has", "one hand.", NULL}, 5, 21},
	    {"Abstract", {"A clo-", "ck has one hand.", NULL}, 5, 21},
	    {"Abstract—A clock has", {"one hand.", NULL}, 5, 21},
	    {"Resumo: A clock has", {"one hand.", NULL}, 5, 21},
	    {"Abstract", {"On 3 – 4 tides: \342\200\234wrong\342\200\235.", NULL}, 5, 24},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) lines =
		    g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
		g_autoptr(DpFacts) facts = dp_facts_new();
		DpRole roles[8] = {DP_ROLE_ABSTRACT, DP_ROLE_BODY, DP_ROLE_BODY, DP_ROLE_BODY};
		DpSectionKind kinds[8] = {DP_SECTION_ABSTRACT};
		DpStructure structure = {.lines = lines, .roles = roles, .kinds = kinds};

		add_line(lines, CASES[i].heading, 200, 0);
		for (guint j = 0; CASES[i].lines[j] != NULL; j++) {
			kinds[lines->len] = DP_SECTION_ABSTRACT;
			add_line(lines, CASES[i].lines[j], 211 + 11 * j, 0);
		}
		kinds[lines->len] = DP_SECTION_MAIN;
		add_line(lines, "What is in the first section.", 270, 0);
		dp_collect_abstract(facts, &structure);
		g_assert_cmpfloat(dp_facts_get(facts, "abstract.words", 0)->number, ==,
		                  CASES[i].words);
		g_assert_cmpfloat(dp_facts_get(facts, "abstract.characters", 0)->number, ==,
		                  CASES[i].characters);
	}
}

static void
test_no_abstract(void)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(DpFacts) facts = dp_facts_new();
	DpStructure structure = {.lines = lines, .abstract_first = DP_NO_LINE};

	dp_collect_abstract(facts, &structure);
	g_assert_cmpuint(dp_facts_count(facts, "abstract.paragraphs"), ==, 0);
}

/* The text begins right below the authors. */
static void
test_absent(void)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(DpFacts) facts = dp_facts_new();
	DpStructure structure = {
	    .lines = lines, .abstract_first = DP_NO_LINE, .abstract_absent = TRUE};

	dp_collect_abstract(facts, &structure);
	g_assert_cmpfloat(dp_facts_get(facts, "abstract.paragraphs", 0)->number, ==, 0);
}

/* Under no heading, its first line is one of it. */
static void
test_unheaded(void)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(DpFacts) facts = dp_facts_new();
	DpRole roles[] = {DP_ROLE_ABSTRACT, DP_ROLE_ABSTRACT, DP_ROLE_ABSTRACT, DP_ROLE_ABSTRACT,
	                  DP_ROLE_BODY};
	DpSectionKind kinds[] = {DP_SECTION_ABSTRACT, DP_SECTION_ABSTRACT, DP_SECTION_ABSTRACT,
	                         DP_SECTION_ABSTRACT, DP_SECTION_MAIN};
	DpStructure structure = {.lines = lines, .roles = roles, .kinds = kinds};

	add_line(lines, "A tide clock has one hand, and it", 189, 0);
	add_line(lines, "is wrong by an hour at most.", 200, 0);
	add_line(lines, "We mend it with a second hand", 220, 0);
	add_line(lines, "that turns once in a month.", 231, 0);
	add_line(lines, "What stands in the first section.", 270, 0);
	dp_collect_abstract(facts, &structure);
	g_assert_cmpfloat(dp_facts_get(facts, "abstract.paragraphs", 0)->number, ==, 2);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(ABSTRACTS); i++) {
		g_autofree char *path = g_strconcat("/abstract/", ABSTRACTS[i].name, NULL);

		g_test_add_data_func(path, &ABSTRACTS[i], test_paragraphs);
	}
	g_test_add_func("/abstract/length", test_length);
	g_test_add_func("/abstract/not-found", test_no_abstract);
	g_test_add_func("/abstract/absent", test_absent);
	g_test_add_func("/abstract/unheaded", test_unheaded);
	return g_test_run();
}
