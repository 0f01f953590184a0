/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/shown.h"

#include <math.h>

#include "base/bound.h"

void
dp_shown_init(DpShown *shown)
{
	*shown = (DpShown){
	    .glyphs = g_array_new(FALSE, FALSE, sizeof(DpShownGlyph)),
	    .runs = g_array_new(FALSE, FALSE, sizeof(DpShownRun)),
	};
}

void
dp_shown_clear(DpShown *shown)
{
	g_clear_pointer(&shown->glyphs, g_array_unref);
	g_clear_pointer(&shown->runs, g_array_unref);
}

static DpShownGlyph
glyph_at(DpShown *shown, const DpGraphics *graphics, guint32 code, double at, double width)
{
	DpShownGlyph glyph = {(float)at, (float)width,
	                      dp_decoder_find(graphics->typeface->decoder, code)};

	shown->n_unknown += glyph.found == 0;
	if (glyph.found == 0 && !dp_decoder_is_final(graphics->typeface->decoder))
		shown->n_perhaps_known++;
	return glyph;
}

static void
add_simple(DpShown *shown, const DpGraphics *graphics, const guint8 *bytes, gsize length, double at)
{
	double size = graphics->font_size * graphics->scale;
	guint first = shown->glyphs->len;
	DpShownGlyph *glyphs;

	g_array_set_size(shown->glyphs, first + (guint)length);
	glyphs = &g_array_index(shown->glyphs, DpShownGlyph, first);

	for (gsize i = 0; i < length; i++) {
		double width = graphics->typeface->simple[bytes[i]] * size;

		glyphs[i] = glyph_at(shown, graphics, bytes[i], at, width);
		at += width + graphics->char_space * graphics->scale;
		if (bytes[i] == ' ')
			at += graphics->word_space * graphics->scale;
	}
}

static void
add_composite(DpShown *shown, const DpGraphics *graphics, const guint8 *bytes, gsize length,
              double at)
{
	const DpTypeface *typeface = graphics->typeface;

	for (gsize i = 0; i < length;) {
		DpShownGlyph glyph;
		guint32 cid, code = 0;
		guint size = dp_cmap_next(typeface->cmap, bytes + i, length - i, &cid);
		double width = typeface->cid_default;

		for (guint k = 0; k < size; k++)
			code = code << 8 | bytes[i + k];
		if (cid < typeface->cids->len)
			width = g_array_index(typeface->cids, float, cid);
		width *= graphics->font_size * graphics->scale;
		glyph = glyph_at(shown, graphics, code, at, width);
		g_array_append_val(shown->glyphs, glyph);
		at += width + graphics->char_space * graphics->scale;
		if (size == 1 && bytes[i] == ' ')
			at += graphics->word_space * graphics->scale;
		i += size;
	}
}

void
dp_shown_string(DpShown *shown, const DpGraphics *graphics, const guint8 *bytes, gsize length,
                double at)
{
	guint64 all = shown->glyphs->len + length;

	shown->difficult |= dp_typeface_is_vertical(graphics->typeface);
	shown->full |= dp_bound_least(DP_BOUND_GLYPHS, all) < all;
	if (shown->difficult || shown->full)
		return;
	if (graphics->typeface->cmap != NULL)
		add_composite(shown, graphics, bytes, length, at);
	else
		add_simple(shown, graphics, bytes, length, at);
}

void
dp_shown_run(DpShown *shown, const DpGraphics *graphics, const DpMatrix *matrix)
{
	double size = graphics->font_size * graphics->typeface->em;
	DpShownRun run = {.first = shown->n_begun,
	                  .decoder = graphics->typeface->decoder,
	                  .dx = matrix->a,
	                  .dy = matrix->b,
	                  .ux = size * matrix->c,
	                  .uy = size * matrix->d};

	dp_matrix_apply(matrix, 0, graphics->rise, &run.x, &run.y);
	shown->n_begun = shown->glyphs->len;
	g_array_append_val(shown->runs, run);
}

void
dp_shown_drop(DpShown *shown)
{
	g_array_set_size(shown->glyphs, shown->n_begun);
}

guint
dp_shown_run_end(const DpShown *shown, guint32 index)
{
	return index + 1 < shown->runs->len
	           ? g_array_index(shown->runs, DpShownRun, index + 1).first
	           : shown->n_begun;
}

/* Of the size: a gap as wide is a space. */
#define WORD_GAP 0.15

gboolean
dp_shown_pen_moves(DpShownPen *pen, const DpShownRun *run, const DpShownGlyph *glyph)
{
	double x = run->x + glyph->at * run->dx, y = run->y + glyph->at * run->dy;
	double size = hypot(run->ux, run->uy);
	gboolean space = pen->any && hypot(x - pen->x, y - pen->y) > WORD_GAP * size;

	pen->any = TRUE;
	pen->x = x + glyph->width * run->dx;
	pen->y = y + glyph->width * run->dy;
	return space;
}
