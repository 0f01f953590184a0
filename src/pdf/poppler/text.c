/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/text.h"

#include <math.h>

#include "base/limits.h"
#include "pdf/poppler/source-page.h"

static gboolean
is_space(gunichar c)
{
	return c <= ' ' || c == 0xA0 || g_unichar_isspace(c);
}

static void
clear_text_font(gpointer data)
{
	DpTextFont *font = data;

	g_clear_pointer(&font->name, g_free);
}

static DpRect
visible_rect(const PopplerRectangle *rect, double unit)
{
	DpRect visible = {MIN(rect->x1, rect->x2) * unit, MIN(rect->y1, rect->y2) * unit,
	                  MAX(rect->x1, rect->x2) * unit, MAX(rect->y1, rect->y2) * unit};

	if (!isfinite(visible.x0 + visible.y0 + visible.x1 + visible.y1))
		return (DpRect){0, 0, 0, 0};
	return visible;
}

/* poppler gives one rectangle per character; if it gives fewer, the rest stay empty. */
static void
read_characters(DpPage *page, const PopplerRectangle *rects, guint n_rects, double unit)
{
	const char *text = page->text;
	guint i = 0;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p), i++) {
		DpGlyph glyph = {.baseline = NAN,
		                 .stretch = 1,
		                 .character = g_utf8_get_char(p),
		                 .run = G_MAXUINT32,
		                 .font = DP_FONT_NONE,
		                 .text_offset = (guint32)(p - text)};

		if (i >= DP_LIMIT_GLYPHS_PER_PAGE) {
			dp_page_cut(page, DP_BOUND_GLYPHS);
			return;
		}
		if (i < n_rects)
			glyph.rect = visible_rect(&rects[i], unit);
		if (is_space(glyph.character))
			glyph.flags = DP_GLYPH_SPACE;
		g_array_append_val(page->glyphs, glyph);
	}
}

/* poppler's attributes have inclusive first and last indices. */
static GArray *
read_fonts(PopplerPage *source, double unit, DpPage *page)
{
	GArray *fonts = g_array_new(FALSE, FALSE, sizeof(DpTextFont));
	const DpPoppler *poppler = dp_poppler(NULL);
	GList *attributes = poppler->poppler_page_get_text_attributes(source);
	guint n = page->glyphs->len;

	g_array_set_clear_func(fonts, clear_text_font);
	for (const GList *l = attributes; l != NULL; l = l->next) {
		const PopplerTextAttributes *attribute = l->data;
		guint start = (guint)CLAMP(attribute->start_index, 0, (int)n);
		guint end = (guint)CLAMP(attribute->end_index + 1, (int)start, (int)n);
		DpTextFont font = {start, end, g_strdup(attribute->font_name)};

		for (guint i = start; i < end; i++)
			g_array_index(page->glyphs, DpGlyph, i).size = attribute->font_size * unit;
		g_array_append_val(fonts, font);
	}
	poppler->poppler_page_free_text_attributes(attributes);
	return fonts;
}

static void
set_size(DpPage *page, PopplerPage *source)
{
	dp_poppler(NULL)->poppler_page_get_size(source, &page->width, &page->height);
	page->media_box = (DpRect){0, 0, page->width, page->height};
	page->user_unit = 1;
}

/* poppler ignores UserUnit, so its points are multiplied with it. */
static GArray *
read_text(PopplerPage *source, DpPage *page, gboolean *cut)
{
	const DpPoppler *poppler = dp_poppler(NULL);
	g_autofree PopplerRectangle *rects = NULL;
	g_autofree char *text = poppler->poppler_page_get_text(source);
	guint n_rects = 0;

	g_free(page->text);
	page->text = g_utf8_make_valid(text != NULL ? text : "", -1);
	if (!poppler->poppler_page_get_text_layout(source, &rects, &n_rects))
		n_rects = 0;
	read_characters(page, rects, n_rects, page->user_unit);
	*cut = n_rects > page->glyphs->len;
	return read_fonts(source, page->user_unit, page);
}

GArray *
dp_text_read(DpDocument *document, DpPage *page, gboolean sized, gboolean *cut)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
	g_autoptr(DpPopplerPage) source = dp_document_poppler_page(document, page->number);

	if (source == NULL)
		return NULL;
	if (!sized)
		set_size(page, source);
	return read_text(source, page, cut);
}
