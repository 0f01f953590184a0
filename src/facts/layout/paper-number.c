/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pattern.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"

/* What stands in for a number until there is one: the marks and words that kits print. */
#define BLANK                                                                                      \
	"(?:[*?_]{2,}|(?-i:N{1,8}|X{1,8}|NaN)(?!\\w)|tb[acd](?!\\w)|<[^<>\\n]{1,20}>|"             \
	"\\[[^\\]\\n]{1,20}\\])"
/* "123", "0123", "123-A56-BU3", "P87" */
#define NUMBER "(?:[a-z]{1,8}[-_.]?)?\\d\\w{0,19}(?:-\\w{1,19}){0,4}(?!\\w)"

/* "Paper ID", "Submission #", "Manuscript No.:" */
#define LABEL                                                                                      \
	"\\b(?:paper|submission|manuscript)[\\s-]*(?:(?:id|number|(?:no|nr)(?=[.:#\\s]))\\.?"      \
	"[\\s:#№]*|[#№]\\s*)"

/* How a line says a number, the surest form first. */
static const struct {
	DpCertainty certainty;
	gboolean anywhere; /* on the first page: also outside the front matter */
} FORMS[] = {
    {DP_CERTAINTY_SURE, FALSE},   /* Submission #12 */
    {DP_CERTAINTY_SURE, FALSE},   /* a line "Paper 12" */
    {DP_CERTAINTY_LIKELY, FALSE}, /* #12 */
    {DP_CERTAINTY_WEAK, FALSE},   /* a line "12" */
    {DP_CERTAINTY_WEAK, TRUE},    /* a line of text that begins "Submission #12" */
};

static DpLazyPattern forms[] = {
    DP_LAZY_PATTERN(LABEL "\\K(?:" BLANK "|" NUMBER ")"),
    DP_LAZY_PATTERN("\\A\\W*(?:paper|submission|manuscript)\\s+\\K(?:" BLANK "|" NUMBER ")"
                    "(?=\\W*\\z)"),
    DP_LAZY_PATTERN("(?<!\\S)#\\s?\\K(?:" BLANK "|" NUMBER ")"),
    DP_LAZY_PATTERN("\\A(?:\\d{2,8}|" BLANK ")\\z"),
    DP_LAZY_PATTERN("\\A" LABEL "\\K(?:" BLANK "|" NUMBER ")"),
};

G_STATIC_ASSERT(G_N_ELEMENTS(FORMS) == G_N_ELEMENTS(forms));

static gboolean
is_blank(const char *number)
{
	static DpLazyPattern blank = DP_LAZY_PATTERN("\\A" BLANK "\\z");

	return dp_lazy_pattern_matches(&blank, number);
}

/* @front: where a number is the paper's: in its front matter, head or foot */
static void
search_line(DpFacts *facts, const DpLine *line, gboolean front)
{
	for (guint i = 0; i < G_N_ELEMENTS(forms) && !line->invisible; i++) {
		DpPlace place = dp_line_place(line);
		g_autofree char *number = NULL;
		DpObservation *seen;
		gsize start, end;

		if (FORMS[i].anywhere == front ||
		    !dp_lazy_pattern_search(&forms[i], line->text, 0, &start, &end))
			continue;
		number = g_strndup(line->text + start, end - start);
		seen = dp_facts_add_text(facts, "paper-number.printed", number, &place);
		seen->label = g_strdup(is_blank(number) ? "blank" : "number");
		seen->certainty = FORMS[i].certainty;
		return;
	}
}

static gboolean
is_front_matter(const DpStructure *structure, guint index)
{
	DpRole role = structure->roles[index];
	guint end = structure->abstract_first != DP_NO_LINE ? structure->abstract_first
	                                                    : structure->main_first;

	return index < end || role == DP_ROLE_TITLE || role == DP_ROLE_AUTHORS ||
	       role == DP_ROLE_FOOTNOTE;
}

static void
search_first_page(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (line->page > 1)
			return;
		search_line(facts, line, is_front_matter(structure, i));
	}
}

static void
search_furniture(DpFacts *facts, const DpPageLayout *page)
{
	for (guint i = 0; page != NULL && i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (line->kind == DP_LINE_HEAD || line->kind == DP_LINE_FOOT)
			search_line(facts, line, TRUE);
	}
}

void
dp_collect_paper_numbers(DpFacts *facts, const DpStructure *structure)
{
	search_first_page(facts, structure);
	for (guint i = 0; i < structure->layout->pages->len; i++)
		search_furniture(facts, structure->layout->pages->pdata[i]);
}
