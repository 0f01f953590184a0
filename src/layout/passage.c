/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/passage.h"

#include <math.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/unmask.h"
#include "layout/word.h"

/* The passage being built, and how many unrelated letters came since its last one. */
typedef struct {
	GPtrArray *suspects; /* of DpSuspect, borrowed */
	const DpPage *page;
	DpSuspect *open; /* borrowed from suspects; NULL: none */
	gboolean space;  /* white space since its last letter */
} Writer;

void
dp_suspect_free(DpSuspect *suspect)
{
	if (suspect == NULL)
		return;
	g_string_free(suspect->text, TRUE);
	g_array_unref(suspect->words);
	g_array_unref(suspect->starts);
	g_clear_pointer(&suspect->runs, g_array_unref);
	g_clear_pointer(&suspect->ink, g_array_unref);
	g_clear_pointer(&suspect->shared, g_array_unref);
	g_clear_pointer(&suspect->repeated, g_array_unref);
	g_clear_pointer(&suspect->overlaid, g_array_unref);
	g_free(suspect);
}

DpSuspect *
dp_suspect_rest(const DpSuspect *suspect, const GArray *without)
{
	DpSuspect *rest = NULL;

	for (guint i = 0; i < suspect->words->len; i++) {
		g_autoptr(DpSuspect) word = NULL;
		guint start;

		if (g_array_index(without, gboolean, i))
			continue;
		word = dp_suspect_part(suspect, i, 1);
		if (rest == NULL) {
			rest = g_steal_pointer(&word);
			continue;
		}
		g_string_append_c(rest->text, ' ');
		start = (guint)rest->text->len;
		g_string_append(rest->text, word->text->str);
		g_array_append_val(rest->starts, start);
		g_array_append_vals(rest->words, word->words->data, 1);
		dp_rect_unite(&rest->rect, &word->rect);
		rest->n_letters += word->n_letters;
	}
	return rest;
}

DpSuspect *
dp_suspect_part(const DpSuspect *suspect, guint first, guint n)
{
	DpSuspect *part = g_memdup2(suspect, sizeof *suspect);
	guint from = g_array_index(suspect->starts, guint, first), last = first + n;
	guint to = last < suspect->starts->len ? g_array_index(suspect->starts, guint, last)
	                                       : (guint)suspect->text->len;

	part->text = g_string_new_len(suspect->text->str + from, (gssize)(to - from));
	if (part->text->len > 0 && part->text->str[part->text->len - 1] == ' ')
		g_string_truncate(part->text, part->text->len - 1);
	part->words = g_array_new(FALSE, FALSE, sizeof(DpRect));
	g_array_append_vals(part->words, &g_array_index(suspect->words, DpRect, first), n);
	part->starts = g_array_new(FALSE, FALSE, sizeof(guint));
	part->runs = part->ink = part->shared = part->repeated = part->overlaid = NULL;
	part->rect = DP_RECT_EMPTY;
	for (guint i = first; i < last; i++) {
		guint start = g_array_index(suspect->starts, guint, i) - from;

		dp_rect_unite(&part->rect, &g_array_index(suspect->words, DpRect, i));
		g_array_append_val(part->starts, start);
	}
	part->n_letters = 0;
	for (const char *p = part->text->str; *p != '\0'; p = g_utf8_next_char(p))
		part->n_letters += g_unichar_isalnum(g_utf8_get_char(p));
	return part;
}

static guint32
figure_around(const DpPage *page, const DpGlyph *glyph)
{
	if (glyph->run >= page->runs->len)
		return G_MAXUINT32;
	return dp_page_figure_around(page, NULL, g_array_index(page->runs, DpRun, glyph->run).form);
}

static void
begin(Writer *writer, const DpGlyph *glyph, const DpGlyphDoubt *doubt)
{
	DpSuspect *suspect = g_new0(DpSuspect, 1);

	suspect->cause = doubt->cause;
	suspect->certain = doubt->certain;
	suspect->page = writer->page->number;
	suspect->rect = DP_RECT_EMPTY;
	suspect->text = g_string_new(NULL);
	suspect->words = g_array_new(FALSE, FALSE, sizeof(DpRect));
	suspect->starts = g_array_new(FALSE, FALSE, sizeof(guint));
	suspect->runs = g_array_new(FALSE, FALSE, sizeof(guint32));
	suspect->form = figure_around(writer->page, glyph);
	suspect->in_form = suspect->form != G_MAXUINT32;
	g_ptr_array_add(writer->suspects, suspect);
	writer->open = suspect;
	writer->space = TRUE;
}

/* The band of a glyph's cell that has its ink. */
static DpRect
ink_rect(const DpGlyph *glyph)
{
	DpRect rect = glyph->rect;

	if (isfinite(glyph->baseline) && (glyph->flags & DP_GLYPH_ROTATED) == 0) {
		rect.y0 = glyph->baseline - DP_LETTERS_TOP * glyph->size;
		rect.y1 = glyph->baseline - DP_LETTERS_BOTTOM * glyph->size;
	}
	return rect;
}

static gboolean
is_new_line(const DpRect *word, const DpRect *ink)
{
	return ink->y0 > word->y1 || ink->y1 < word->y0 || ink->x0 < word->x0 - 1;
}

/* An average, so that one visible letter does not clear a passage. */
static void
add_contrast(DpSuspect *suspect, double contrast)
{
	if (contrast <= 0)
		return;
	suspect->n_measured++;
	suspect->contrast += (contrast - suspect->contrast) / suspect->n_measured;
}

static void
begin_word(DpSuspect *suspect, const DpRect *ink, guint32 run)
{
	guint start = (guint)suspect->text->len;

	g_array_append_vals(suspect->words, ink, 1);
	g_array_append_val(suspect->starts, start);
	g_array_append_val(suspect->runs, run);
}

static gboolean
has_same_paint(const DpRun *a, const DpRun *b)
{
	return a->colour == b->colour && a->alpha == b->alpha && a->size == b->size &&
	       a->render_mode == b->render_mode && a->flags == b->flags;
}

/* Of the runs that paint a word alike, the first one may be covered soonest. */
static void
continue_word(DpSuspect *suspect, const DpRect *ink, const DpPage *page, guint32 run)
{
	guint last = suspect->words->len - 1;
	guint32 *known = &g_array_index(suspect->runs, guint32, last);
	DpRect *word = &g_array_index(suspect->words, DpRect, last);

	dp_rect_unite(word, ink);
	if (*known == run || *known == G_MAXUINT32)
		return;
	if (run >= page->runs->len || !has_same_paint(&g_array_index(page->runs, DpRun, *known),
	                                              &g_array_index(page->runs, DpRun, run)))
		*known = G_MAXUINT32;
	else
		*known = MIN(*known, run);
}

/* A font may map letters to tag characters, which are not letters in Unicode. */
static gunichar
reading(const DpGlyph *glyph)
{
	gunichar read = dp_text_read_as(glyph->character);

	return read != 0 ? read : glyph->character;
}

static void
take(Writer *writer, const DpGlyph *glyph, const DpGlyphDoubt *doubt)
{
	DpSuspect *suspect = writer->open;
	gunichar character = reading(glyph);
	DpRect ink = ink_rect(glyph);
	guint n = suspect->words->len;
	DpRect *word = n > 0 ? &g_array_index(suspect->words, DpRect, n - 1) : NULL;

	dp_rect_unite(&suspect->rect, &glyph->rect);
	add_contrast(suspect, doubt->contrast);
	suspect->n_letters += g_unichar_isalnum(character);
	if (writer->space && suspect->text->len > 0)
		g_string_append_c(suspect->text, ' ');
	if (word == NULL || writer->space || is_new_line(word, &ink))
		begin_word(suspect, &ink, glyph->run);
	else
		continue_word(suspect, &ink, writer->page, glyph->run);
	writer->space = FALSE;
	g_string_append_unichar(suspect->text, character);
}

void
dp_passages_add(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts)
{
	Writer writer = {suspects, page, NULL, TRUE};

	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);
		const DpGlyphDoubt *doubt = &doubts[i];

		if ((glyph->flags & DP_GLYPH_SPACE) != 0 || reading(glyph) == ' ') {
			writer.space = TRUE;
			continue;
		}
		if (doubt->cause == DP_CAUSE_NONE) {
			writer.open = NULL;
			continue;
		}
		if (writer.open == NULL || writer.open->cause != doubt->cause ||
		    writer.open->certain != doubt->certain) {
			if (!dp_bound_allows(DP_BOUND_SUSPECTS, suspects->len))
				return;
			begin(&writer, glyph, doubt);
		}
		take(&writer, glyph, doubt);
	}
}
