/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/word.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "layout/prose-form.h"
#include "layout/size.h"

/* A cell is about 1.1 em high, a fifth of it below the baseline; only for glyphs without a run. */
#define DESCENT_SHARE 0.22

/* Of the size: a wider gap ends a token, even if the text source has no space there. */
#define GAP_SHARE 0.28

/* Of the size: a glyph this far above or below its neighbour is a superscript or subscript. */
#define SHIFT_SHARE 0.08

static double
glyph_baseline(const DpGlyph *glyph)
{
	if (isfinite(glyph->baseline))
		return glyph->baseline;
	return glyph->rect.y1 - DESCENT_SHARE * (glyph->rect.y1 - glyph->rect.y0);
}

static gboolean
is_space(const DpGlyph *glyph)
{
	gunichar c = glyph->character;

	return (glyph->flags & DP_GLYPH_SPACE) != 0 ||
	       (c < 0x80 ? g_ascii_isspace((char)c) : g_unichar_isspace(c) || c == 0xA0);
}

/* A form that fills the page is the page itself, stamped or imposed; a smaller one is a figure. */
#define FIGURE_SHARE 0.8

guint32
dp_page_figure_around(const DpPage *page, const GArray *prose, guint32 form)
{
	guint32 figure = G_MAXUINT32;

	for (guint depth = 0; form < page->forms->len && depth < DP_LIMIT_FORM_DEPTH; depth++) {
		const DpForm *one = &g_array_index(page->forms, DpForm, form);

		if (dp_rect_area(&one->rect) < FIGURE_SHARE * page->width * page->height &&
		    (prose == NULL || g_array_index(prose, DpProse, form) == DP_PROSE_NONE))
			figure = form;
		form = one->parent;
	}
	return figure;
}

static gboolean
is_in_figure(const DpPage *page, const GArray *prose, const DpGlyph *glyph)
{
	if ((glyph->flags & DP_GLYPH_IN_FORM) == 0 || glyph->run >= page->runs->len)
		return FALSE;
	return dp_page_figure_around(
	           page, prose, g_array_index(page->runs, DpRun, glyph->run).form) != G_MAXUINT32;
}

static gboolean
continues(const DpWord *token, const DpGlyph *glyph)
{
	double gap = glyph->rect.x0 - token->rect.x1;
	gboolean rotated = (glyph->flags & DP_GLYPH_ROTATED) != 0;

	if (rotated || token->rotated)
		return rotated && token->rotated;
	return gap < GAP_SHARE * token->size && gap > -token->size &&
	       fabs(glyph_baseline(glyph) - token->baseline) < SHIFT_SHARE * token->size &&
	       dp_size_equals(glyph->size, token->size);
}

static DpWord
word_begin(const DpPage *page, const GArray *prose, const DpGlyph *glyph, guint index, guint row,
           gboolean space_before)
{
	return (DpWord){
	    .rect = glyph->rect,
	    .baseline = glyph_baseline(glyph),
	    .size = glyph->size,
	    .stretch = glyph->stretch > 0 ? glyph->stretch : 1,
	    .first = index,
	    .n = 1,
	    .text_offset = glyph->text_offset,
	    .text_end = glyph->text_offset + g_unichar_to_utf8(glyph->character, NULL),
	    .row = row,
	    .font = glyph->font,
	    .digits = g_unichar_isdigit(glyph->character) && glyph->character < 128,
	    .in_form = is_in_figure(page, prose, glyph),
	    .rotated = (glyph->flags & DP_GLYPH_ROTATED) != 0,
	    .invisible = (glyph->flags & DP_GLYPH_INVISIBLE) != 0,
	    .space_before = space_before,
	};
}

static void
word_extend(DpWord *token, const DpGlyph *glyph, guint index)
{
	dp_rect_unite(&token->rect, &glyph->rect);
	token->n = index + 1 - token->first;
	token->text_end = glyph->text_offset + g_unichar_to_utf8(glyph->character, NULL);
	token->digits =
	    token->digits && glyph->character < 128 && g_unichar_isdigit(glyph->character);
}

#define OVERPRINT_REACH 48    /* words: a line printed twice appears twice in a row */
#define OVERPRINT_SHIFT 0.035 /* of the size: offset of the second print for fake bold */

static gboolean
is_overprint(const DpPage *page, const DpWord *a, const DpWord *b)
{
	double slack = OVERPRINT_SHIFT * a->size;
	guint32 length = a->text_end - a->text_offset;

	return a->n == b->n && b->text_end - b->text_offset == length && a->in_form == b->in_form &&
	       a->rotated == b->rotated && a->invisible == b->invisible &&
	       fabs(a->rect.x0 - b->rect.x0) <= slack && fabs(a->rect.x1 - b->rect.x1) <= slack &&
	       fabs(a->baseline - b->baseline) <= slack &&
	       memcmp(page->text + a->text_offset, page->text + b->text_offset, length) == 0;
}

#define N_LENGTHS 64 /* longer words share the last chain */
#define RING_SIZE 64 /* more than OVERPRINT_REACH */
#define NO_WORD G_MAXUINT32

/* The last words, chained by their number of glyphs, latest first: only words of equal length are
 * compared. */
typedef struct {
	guint32 latest[N_LENGTHS];
	guint32 earlier[RING_SIZE]; /* of a word, by its index modulo RING_SIZE: the one before */
} Recent;

static void
recent_init(Recent *recent)
{
	memset(recent->latest, 0xFF, sizeof recent->latest); /* NO_WORD */
}

/* Words printed twice in one place for fake bold are read once. */
static void
close_word(const DpPage *page, GArray *tokens, Recent *recent)
{
	guint last = tokens->len - 1;
	const DpWord *word = &g_array_index(tokens, DpWord, last);
	guint32 *latest = &recent->latest[MIN(word->n, N_LENGTHS) - 1];

	for (guint i = *latest; i != NO_WORD && last - i <= OVERPRINT_REACH;
	     i = recent->earlier[i % RING_SIZE]) {
		if (is_overprint(page, &g_array_index(tokens, DpWord, i), word)) {
			g_array_set_size(tokens, last);
			return;
		}
	}
	recent->earlier[last % RING_SIZE] = *latest;
	*latest = last;
}

GArray *
dp_words_of_page(const DpPage *page, const GArray *prose)
{
	GArray *tokens = g_array_sized_new(FALSE, FALSE, sizeof(DpWord), page->glyphs->len / 5 + 1);
	const guint64 limit = dp_bound_info(DP_BOUND_WORDS)->limit; /* read once: it is compared at
	                                                               each glyph */
	gboolean open = FALSE, space = TRUE;
	Recent recent;
	guint row = 0;

	recent_init(&recent);
	for (guint i = 0; i < page->glyphs->len &&
	                  (tokens->len < limit || dp_bound_allows(DP_BOUND_WORDS, tokens->len));
	     i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);
		DpWord *last = open ? &g_array_index(tokens, DpWord, tokens->len - 1) : NULL;

		if (is_space(glyph)) {
			if (open)
				close_word(page, tokens, &recent);
			row += glyph->character == '\n' || glyph->character == '\f';
			open = FALSE;
			space = TRUE;
		} else if (last != NULL && continues(last, glyph)) {
			word_extend(last, glyph, i);
		} else {
			DpWord token = word_begin(page, prose, glyph, i, row, space);

			if (open)
				close_word(page, tokens, &recent);
			g_array_append_val(tokens, token);
			open = TRUE;
			space = FALSE;
		}
	}
	if (open)
		close_word(page, tokens, &recent);
	return tokens;
}
