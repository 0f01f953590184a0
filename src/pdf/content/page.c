/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/page.h"

#include "pdf/content/replacement.h"

static void
free_link(gpointer data)
{
	DpLink *link = data;

	g_free(link->uri);
	g_free(link);
}

DpPage *
dp_page_new(guint number)
{
	DpPage *page = g_new0(DpPage, 1);

	page->number = number;
	page->text = g_strdup("");
	page->glyphs = g_array_new(FALSE, FALSE, sizeof(DpGlyph));
	page->runs = g_array_new(FALSE, FALSE, sizeof(DpRun));
	page->images = g_array_new(FALSE, FALSE, sizeof(DpImage));
	page->fills = g_array_new(FALSE, FALSE, sizeof(DpFill));
	page->outlines = g_array_new(FALSE, FALSE, sizeof(DpPoint));
	page->forms = g_array_new(FALSE, FALSE, sizeof(DpForm));
	page->tints = g_array_new(FALSE, FALSE, sizeof(DpFill));
	page->covers = g_array_new(FALSE, FALSE, sizeof(DpRect));
	page->seen_annotations = g_array_new(FALSE, FALSE, sizeof(guint));
	page->links = g_ptr_array_new_with_free_func(free_link);
	page->font_uses = g_array_new(FALSE, FALSE, sizeof(DpFontUse));
	page->replacements = g_ptr_array_new_with_free_func((GDestroyNotify)dp_replacement_free);
	return page;
}

void
dp_page_free(DpPage *page)
{
	if (page == NULL)
		return;
	g_free(page->text);
	g_array_unref(page->glyphs);
	g_array_unref(page->runs);
	g_array_unref(page->images);
	g_array_unref(page->fills);
	g_array_unref(page->outlines);
	g_array_unref(page->forms);
	g_array_unref(page->tints);
	g_array_unref(page->covers);
	g_array_unref(page->seen_annotations);
	g_ptr_array_unref(page->links);
	g_array_unref(page->font_uses);
	g_ptr_array_unref(page->replacements);
	g_free(page);
}

void
dp_page_cut(DpPage *page, DpBound bound)
{
	page->truncated = TRUE;
	dp_bound_met(bound);
}

double
dp_page_pixel(const DpPage *page)
{
	double unit = page->user_unit > 0 ? page->user_unit : 1;

	return MAX(unit, MAX(page->width, page->height) / DP_DRAWN_SIDE);
}

#define LEGIBLE_SIZE 4.5 /* pixels */
#define LEGIBLE_STRETCH 0.6
#define OPAQUE 0.95f

gboolean
dp_run_is_legible(const DpRun *run, double pixel)
{
	return run->render_mode == 0 && run->colour != G_MAXUINT32 && run->alpha >= OPAQUE &&
	       run->size >= LEGIBLE_SIZE * pixel && run->stretch >= LEGIBLE_STRETCH;
}
