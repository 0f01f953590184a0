/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"

static const struct {
	DpLineKind kind;
	const char *fact;
} TEXTS[] = {
    {DP_LINE_HEAD, "page.head"},
    {DP_LINE_FOOT, "page.foot"},
    {DP_LINE_FOLIO, "page.folio"},
};

/* The lines of one kind on a page, joined. */
static void
add_kind(DpFacts *facts, const DpPageLayout *page, DpLineKind kind, const char *fact)
{
	g_autoptr(GString) text = g_string_new(NULL);
	DpPlace place = {page->number, TRUE, DP_RECT_EMPTY, NULL};

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (line->kind != kind)
			continue;
		if (text->len > 0)
			g_string_append_c(text, ' ');
		g_string_append(text, line->text);
		dp_rect_unite(&place.rect, &line->rect);
	}
	if (text->len == 0)
		return;
	place.text = text->str;
	dp_facts_add_text(facts, fact, text->str, &place);
}

static void
add_line_numbers(DpFacts *facts, const DpPageLayout *page)
{
	DpPlace place = {page->number, TRUE, DP_RECT_EMPTY, NULL};
	guint n = 0;

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (line->kind != DP_LINE_NUMBER)
			continue;
		n++;
		dp_rect_unite(&place.rect, &line->rect);
	}
	if (n > 0)
		dp_facts_add_number(facts, "page.line-numbers", n, &place);
}

/* Lines of these roles are no part of the text above and below them. */
static gboolean
is_apart(DpRole role)
{
	return role == DP_ROLE_TITLE || role == DP_ROLE_HEADING || role == DP_ROLE_CAPTION ||
	       role == DP_ROLE_FOOTNOTE;
}

/* @next: of the structure's lines, moved past those of this page. Turned text has no role. */
static DpRole
role_of(const DpStructure *structure, const DpLine *line, guint *next)
{
	if (*next >= structure->lines->len || structure->lines->pdata[*next] != line)
		return DP_ROLE_OTHER;
	return structure->roles[(*next)++];
}

/* All lines but furniture, one per line; words hyphenated at a line's end are not rejoined. A blank
 * line is where a heading, a caption or a note begins or ends. */
static void
add_text(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page, guint *next)
{
	g_autoptr(GString) text = g_string_new(NULL);
	DpPlace place = {.page = page->number};
	DpRole before = DP_ROLE_OTHER;

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];
		DpRole role;

		if (dp_line_is_furniture(line))
			continue;
		role = role_of(structure, line, next);
		if (text->len > 0 && role != before && (is_apart(role) || is_apart(before)))
			g_string_append_c(text, '\n');
		if (text->len > 0)
			g_string_append_c(text, '\n');
		g_string_append(text, line->text);
		before = role;
	}
	dp_facts_add_text(facts, "page.text", text->str, &place);
}

void
dp_collect_furniture(DpFacts *facts, const DpStructure *structure)
{
	guint next = 0;

	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];

		if (page == NULL)
			continue;
		for (guint k = 0; k < G_N_ELEMENTS(TEXTS); k++)
			add_kind(facts, page, TEXTS[k].kind, TEXTS[k].fact);
		add_line_numbers(facts, page);
		add_text(facts, structure, page, &next);
	}
}
