/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "facts/anonymity/leak.h"
#include "facts/anonymity/own-name.h"
#include "structure/section-kind.h"

/*
 * What gives authors away, sentence by sentence: which wording is surely theirs, which may be, and
 * which is anybody's. A "\n" is a line's end.
 */

typedef struct {
	const char *words;
	const char *wanted; /* "sure", "unproven", "unsure" or NULL */
} Case;

typedef enum {
	CONTACT,
	CONTACT_NOTE,
	AFFILIATION,
	AFFILIATION_NOTE,
	ACKNOWLEDGMENT,
	SECTION,
	SELF_REFERENCE,
	LINK,
	NOTE,
	BYLINE
} Family;

/** Sentences: what one family of wordings finds in each. */
typedef struct {
	Family family;
	const char *fact;
	const Case *cases;
	guint n;
} Sentences;

/* A paper of one paragraph and a list of seven references. */
typedef struct {
	DpLayout layout;
	DpStructure structure;
	GPtrArray *own_lines; /* of DpLine, owned */
} Paper;

static void
add_line(Paper *paper, const char *text)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = 1;
	line->column = 1;
	line->text = g_strdup(text);
	line->rect =
	    (DpRect){50, 100 + 12 * paper->own_lines->len, 300, 110 + 12 * paper->own_lines->len};
	g_ptr_array_add(paper->own_lines, line);
}

static void
paper_init(Paper *paper, const char *words)
{
	g_auto(GStrv) lines = g_strsplit(words, "\n", -1);

	memset(paper, 0, sizeof *paper);
	paper->own_lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	for (guint i = 0; lines[i] != NULL; i++)
		add_line(paper, lines[i]);
	paper->layout.pages = g_ptr_array_new();
	paper->structure.layout = &paper->layout;
	paper->structure.lines = paper->own_lines;
	paper->structure.roles = g_new0(DpRole, paper->own_lines->len);
	paper->structure.kinds = g_new0(DpSectionKind, paper->own_lines->len);
	paper->structure.entries = g_ptr_array_new();
	for (guint i = 0; i < paper->own_lines->len; i++)
		paper->structure.roles[i] = DP_ROLE_BODY;
}

static void
paper_clear(Paper *paper)
{
	g_ptr_array_unref(paper->own_lines);
	g_ptr_array_unref(paper->layout.pages);
	g_ptr_array_unref(paper->structure.entries);
	g_free(paper->structure.roles);
	g_free(paper->structure.kinds);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Paper, paper_clear)

/* What structure makes of a heading and the text below it. */
static void
make_section(Paper *paper)
{
	DpSectionKind kind = dp_section_kind_of(dp_structure_line(&paper->structure, 0)->text);

	for (guint i = 0; i < paper->own_lines->len; i++) {
		paper->structure.kinds[i] = kind;
		if (strcmp(dp_structure_line(&paper->structure, i)->text, "Acknowledgments") == 0)
			paper->structure.roles[i] = DP_ROLE_HEADING;
	}
	paper->structure.roles[0] = DP_ROLE_HEADING;
}

/* What comes after a "|" is a running head. */
static void
search_bylines(DpFacts *facts, DpPassage *passage, const DpStructure *structure)
{
	const char *bar = strchr(passage->text->str, '|');
	g_autofree char *head = g_strdup(bar != NULL ? bar + 1 : "");
	g_autofree char *own_name = dp_own_name_apart(structure);
	g_auto(Paper) paper;
	g_autoptr(DpPassage) furniture = NULL;

	if (bar != NULL)
		g_string_truncate(passage->text, (gsize)(bar - passage->text->str));
	paper_init(&paper, head);
	furniture = dp_passage_new(&paper.structure);
	dp_facts_add_text(facts, "document.title", "Tidal Clocks of Harbours", NULL);
	dp_leak_printed_paths(facts, passage, own_name);
	dp_leak_code_heads(facts, passage, structure, own_name);
	dp_leak_bylines(facts, passage, furniture, structure);
}

static void
search(Family family, DpFacts *facts, DpPassage *passage, const DpStructure *structure)
{
	switch (family) {
	case CONTACT:
	case CONTACT_NOTE:
		dp_leak_contacts(facts, passage);
		break;
	case AFFILIATION:
	case AFFILIATION_NOTE:
		dp_leak_affiliations(facts, passage, FALSE);
		break;
	case ACKNOWLEDGMENT:
	case SECTION:
		dp_leak_acknowledgments(facts, passage);
		dp_leak_credits(facts, passage);
		break;
	case BYLINE:
		search_bylines(facts, passage, structure);
		break;
	case SELF_REFERENCE:
		dp_leak_self_references(facts, passage, structure);
		break;
	case LINK:
	case NOTE:
		dp_leak_web_links(facts, passage, structure);
		break;
	}
}

/* (nullable): what a leak says of itself. */
static const char *
sureness_of(const DpObservation *seen)
{
	if (seen == NULL)
		return NULL;
	return g_strcmp0(seen->label, "sure") == 0 && seen->certainty < DP_CERTAINTY_SURE
	           ? "unproven"
	           : seen->label;
}

/* Whether the last line is a footnote. */
static gboolean
is_note(Family family)
{
	return family == NOTE || family == CONTACT_NOTE || family == AFFILIATION_NOTE;
}

static void
test_family(gconstpointer data)
{
	const Sentences *sentences = data;

	for (guint i = 0; i < sentences->n; i++) {
		const Case *one = &sentences->cases[i];
		g_auto(Paper) paper;
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(DpPassage) passage = NULL;
		const DpObservation *seen;

		paper_init(&paper, one->words);
		if (sentences->family == SECTION)
			make_section(&paper);
		if (is_note(sentences->family))
			paper.structure.roles[paper.own_lines->len - 1] = DP_ROLE_FOOTNOTE;
		passage = dp_passage_new(&paper.structure);
		search(sentences->family, facts, passage, &paper.structure);
		seen = dp_facts_get(facts, sentences->fact, 0);
		g_test_message("%s", one->words);
		g_assert_cmpstr(sureness_of(seen), ==, one->wanted);
	}
}

static inline int
run_families(int argc, char **argv, const Sentences *families, guint n)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < n; i++) {
		g_autofree char *name = g_strdup_printf("/leaks/%u-%s", i, families[i].fact);

		g_test_add_data_func(name, &families[i], test_family);
	}
	return g_test_run();
}
