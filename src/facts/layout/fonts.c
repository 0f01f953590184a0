/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/layout/collect.h"
#include "facts/text/figure-label.h"

static DpPlace
use_place(const DpPageLayout *page, const DpFontUse *use)
{
	DpPlace place = {page->number, FALSE, use->rect, NULL};

	if (use->form != G_MAXUINT32 && use->form < page->forms->len)
		place.rect = g_array_index(page->forms, DpForm, use->form).rect;
	place.has_rect = !dp_rect_is_empty(&place.rect);
	return place;
}

static void
add_use(DpFacts *facts, const char *fact, const DpStructure *structure, const DpPageLayout *page,
        const DpFontUse *use, const DpFont *font)
{
	gboolean in_figure = use->form != G_MAXUINT32;
	DpPlace place = use_place(page, use);
	g_autofree char *figure = NULL;
	DpObservation *seen;

	if (in_figure)
		figure = g_strdup(dp_figure_label(structure, page->number, &place.rect));
	place.text = figure;
	seen = dp_facts_add_text(facts, fact, font->name[0] != '\0' ? font->name : "(no name)",
	                         &place);
	seen->label = g_strdup(in_figure ? "figure" : "text");
	seen->weight = use->glyphs;
}

static void
add_page_fonts(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page,
               double *glyphs)
{
	const GPtrArray *fonts = structure->layout->fonts;

	for (guint i = 0; page->font_uses != NULL && i < page->font_uses->len; i++) {
		const DpFontUse *use = &g_array_index(page->font_uses, DpFontUse, i);
		const DpFont *font;

		if (use->font >= fonts->len || use->glyphs == 0)
			continue;
		font = fonts->pdata[use->font];
		glyphs[use->font] += use->glyphs;
		if (font->kind == DP_FONT_TYPE3)
			add_use(facts, "font.type3", structure, page, use, font);
		else if (!font->embedded)
			add_use(facts, "font.not-embedded", structure, page, use, font);
	}
}

void
dp_collect_fonts(DpFacts *facts, const DpStructure *structure)
{
	const GPtrArray *fonts = structure->layout->fonts;
	g_autofree double *glyphs = g_new0(double, fonts->len + 1);

	for (guint i = 0; i < structure->layout->pages->len; i++) {
		if (structure->layout->pages->pdata[i] != NULL)
			add_page_fonts(facts, structure, structure->layout->pages->pdata[i],
			               glyphs);
	}
	for (guint i = 0; i < fonts->len; i++) {
		const DpFont *font = fonts->pdata[i];
		DpObservation *seen;

		if (glyphs[i] <= 0)
			continue;
		seen = dp_facts_add_text(facts, "font.name", font->name, NULL);
		seen->label = g_strdup(dp_font_kind_name(font->kind));
		seen->weight = glyphs[i];
	}
}
