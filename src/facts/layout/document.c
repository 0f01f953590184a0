/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/pattern.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"

static void
add_page_size(DpFacts *facts, const DpPageLayout *page)
{
	DpPlace place = {.page = page->number};
	gboolean cropped = fabs(page->media_box.x0) > 1 || fabs(page->media_box.y0) > 1 ||
	                   fabs(page->media_box.x1 - page->width) > 1 ||
	                   fabs(page->media_box.y1 - page->height) > 1;

	dp_facts_add_number(facts, "page.width", page->width, &place);
	dp_facts_add_number(facts, "page.height", page->height, &place);
	if (page->turn != DP_TURN_NONE)
		dp_facts_add_number(facts, "page.rotation", page->rotate, &place)->label =
		    g_strdup("turned text");
	else if (page->rotate != 0)
		dp_facts_add_number(facts, "page.rotation", page->rotate, &place)->label =
		    g_strdup(2 * page->n_rotated > page->n_glyphs ? "sideways" : "upright");
	if (cropped)
		dp_facts_add_number(facts, "page.cropped", 1, &place);
}

static void
add_pages(DpFacts *facts, const DpLayout *layout)
{
	guint with_text = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		DpPlace place = {.page = i + 1};

		if (page == NULL || page->truncated)
			dp_facts_add_number(facts, "file.unreadable-pages", i + 1, &place);
		if (page == NULL)
			continue;
		with_text += page->readable;
		add_page_size(facts, page);
	}
	dp_facts_add_number(facts, "document.pages", layout->pages->len, NULL);
	dp_facts_add_number(facts, "document.text-pages", with_text, NULL);
}

static void
add_figures(DpFacts *facts, const DpLayout *layout)
{
	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		for (guint k = 0; page != NULL && k < page->figures->len; k++) {
			const DpRect *rect = &g_array_index(page->figures, DpFigure, k).rect;
			DpPlace place = {page->number, TRUE, *rect, NULL};

			dp_facts_add_number(facts, "figure.rect", dp_rect_width(rect), &place);
		}
	}
}

/* Names that only TeX's fonts and programs have. */
#define TEX_FONT                                                                                   \
	"\\A(CM[A-Z]{1,5}[0-9]|SFRM|LMRoman|NimbusRomNo9L|LinLibertineT|LinBiolinumT|txsy|MSBM)"
#define TEX_PROGRAM "tex\\b|dvips"

static gboolean
is_made_with_tex(const DpFileInfo *objects, const GPtrArray *fonts)
{
	static DpLazyPattern font = DP_LAZY_PATTERN(TEX_FONT);
	static DpLazyPattern program = DP_LAZY_PATTERN(TEX_PROGRAM);

	for (guint i = 0; i < fonts->len; i++) {
		if (dp_lazy_pattern_matches(&font, ((const DpFont *)fonts->pdata[i])->name))
			return TRUE;
	}
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if ((g_str_equal(property->key, "Producer") ||
		     g_str_equal(property->key, "Creator")) &&
		    dp_lazy_pattern_matches(&program, property->value))
			return TRUE;
	}
	return FALSE;
}

static void
add_damage(DpFacts *facts, const DpFileInfo *objects)
{
	if (!objects->readable && objects->encrypted) {
		dp_facts_set_unknown(facts, "file.damage",
		                     "the file is encrypted in a way that hides its objects");
	} else if (objects->repaired) {
		dp_facts_add_text(facts, "file.damage", objects->repair_reason, NULL);
		dp_facts_add_number(facts, "file.repairable", !objects->lossy, NULL);
	}
}

void
dp_collect_document(DpFacts *facts, DpDocument *document, const DpStructure *structure)
{
	const DpFileInfo *objects = dp_document_objects(document);

	add_pages(facts, structure->layout);
	add_figures(facts, structure->layout);
	if (structure->title_first != DP_NO_LINE) {
		g_autofree char *title =
		    dp_structure_text(structure, structure->title_first, structure->title_last);
		DpPlace place =
		    dp_lines_place(structure, structure->title_first, structure->title_last);

		dp_facts_add_text(facts, "document.title", title, &place);
	}
	if (objects->version != NULL)
		dp_facts_add_text(facts, "file.version", objects->version, NULL);
	dp_facts_add_number(facts, "file.made-with-tex",
	                    is_made_with_tex(objects, structure->layout->fonts), NULL);
	dp_facts_add_number(facts, "file.encrypted", objects->encrypted, NULL);
	add_damage(facts, objects);
}
