/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/prose-form.h"

#include <math.h>

#include "layout/figure-ink.h"
#include "layout/word.h"

/* Words of a row of prose: plot labels and table cells have fewer. */
#define MIN_WORDS 5
#define MIN_LETTERS 25

#define MIN_ROWS 4        /* consecutive rows: legends and captions have fewer */
#define MAX_STEP 2.2      /* of the size, from one baseline to the next: double spacing */
#define MAX_INDENT 2.0    /* of the size, between their left edges: a paragraph's first line */
#define PROSE_SHARE 0.6   /* of a form's letters in such rows: drawings have other text */
#define WORD_GAP 2.0      /* of the size: a wider gap separates cells or columns */
#define SAME_BASELINE 0.1 /* of the size */

/* Prose of an included file. Prompts, dialogues and questionnaires are in a frame, or ragged, or
 * shorter than half a column, which has 25 rows and more in all styles. */
#define SET_ROWS 20      /* whose ends agree on both sides with one of the two rows before */
#define SET_SHARE 0.9    /* of the form's letters in rows of prose */
#define SET_MEASURE 20.0 /* of its size: the columns of two-column styles have 23 and more */
#define FLUSH 1.0        /* points: ends of justified rows differ by less */
#define SAME_VALUE 0.05  /* points: sizes and steps that differ by less are equal */

typedef struct {
	double x0, x1, baseline, size;
	guint words, letters;
	guint32 form;
	gboolean open, space;
} Row;

/* The counts of one form. */
typedef struct {
	Row last, before;
	guint letters, prose, rows, set; /* in all rows; in rows of prose; the most consecutive rows
	                               of prose; rows set as a column */
	guint succession;
	gboolean own;   /* one of its fonts is the document's */
	GArray *blocks; /* (nullable): of SetBlock, borrowed */
} Tally;

/* A block, and by how many rows its most frequent size and leading are ahead of others. */
typedef struct {
	DpSetBlock block;
	guint ahead_size, ahead_leading;
} SetBlock;

void
dp_own_fonts_clear(DpOwnFonts *own)
{
	g_clear_pointer(&own->used, g_array_unref);
}

static gboolean
is_own(const DpOwnFonts *own, guint font)
{
	return font < own->used->len && g_array_index(own->used, gboolean, font);
}

static void
learn_fonts(DpOwnFonts *own, const DpPage *page)
{
	if (own->used == NULL)
		own->used = g_array_new(FALSE, TRUE, sizeof(gboolean));
	for (guint i = 0; i < page->font_uses->len; i++) {
		const DpFontUse *use = &g_array_index(page->font_uses, DpFontUse, i);

		if (use->font == DP_FONT_NONE ||
		    dp_page_figure_around(page, NULL, use->form) != G_MAXUINT32)
			continue;
		if (use->font >= own->used->len)
			g_array_set_size(own->used, use->font + 1u);
		g_array_index(own->used, gboolean, use->font) = TRUE;
	}
}

static gboolean
follows(const Row *row, const Row *last)
{
	double step = row->baseline - last->baseline;

	return last->open && step > 0 && step <= MAX_STEP * row->size &&
	       fabs(row->x0 - last->x0) <= MAX_INDENT * row->size;
}

/* microtype hangs a hyphen at the end out of the column: one row of two agrees with the third. */
static gboolean
is_flush(const Row *row, const Row *other)
{
	return other->open && row->x1 - row->x0 >= SET_MEASURE * row->size &&
	       fabs(row->x0 - other->x0) < FLUSH && fabs(row->x1 - other->x1) < FLUSH;
}

/* Boyer and Moore's vote: the value of most rows wins. */
static void
vote(double *winner, guint *ahead, double value)
{
	if (fabs(*winner - value) < SAME_VALUE) {
		(*ahead)++;
	} else if (*ahead > 0) {
		(*ahead)--;
	} else {
		*winner = value;
		*ahead = 1;
	}
}

static DpRect
row_rect(const Row *row)
{
	return (DpRect){row->x0, row->baseline - row->size, row->x1, row->baseline};
}

static void
extend_block(GArray *blocks, const Row *row, const Row *above)
{
	DpRect rect = row_rect(row);
	SetBlock *last = blocks->len > 0 ? &g_array_index(blocks, SetBlock, blocks->len - 1) : NULL;

	if (last == NULL || fabs(last->block.rect.y1 - above->baseline) > SAME_VALUE ||
	    last->block.rect.x0 > row->x1 || last->block.rect.x1 < row->x0) {
		SetBlock block = {.block = {.rect = row_rect(above), .rows = 1}};

		g_array_append_val(blocks, block);
		last = &g_array_index(blocks, SetBlock, blocks->len - 1);
	}
	last->block.rows++;
	dp_rect_unite(&last->block.rect, &rect);
	vote(&last->block.size, &last->ahead_size, row->size);
	vote(&last->block.leading, &last->ahead_leading, row->baseline - above->baseline);
}

static void
count_row(Tally *tally, const Row *row)
{
	gboolean reads = row->words >= MIN_WORDS && row->letters >= MIN_LETTERS, flush;

	tally->letters += row->letters;
	if (!reads)
		return;
	tally->prose += row->letters;
	tally->succession = follows(row, &tally->last) ? tally->succession + 1 : 1;
	tally->rows = MAX(tally->rows, tally->succession);
	flush =
	    tally->succession > 1 && (is_flush(row, &tally->last) || is_flush(row, &tally->before));
	tally->set += flush;
	if (flush && tally->blocks != NULL)
		extend_block(tally->blocks, row, &tally->last);
	tally->before = tally->last;
	tally->last = *row;
}

/* Counts the row for its form and the enclosing forms, each of which precedes its content; with
 * @whole, for the page. */
static void
close_row(Row *row, const DpPage *page, Tally *tallies, Tally *whole)
{
	guint32 form = row->form, inner = page->forms->len;

	if (row->open && whole != NULL)
		count_row(whole, row);
	for (; row->open && form < inner; form = g_array_index(page->forms, DpForm, form).parent) {
		count_row(&tallies[form], row);
		inner = form;
	}
	row->open = FALSE;
}

static gboolean
goes_on(const Row *row, const DpGlyph *glyph, guint32 form)
{
	double gap = glyph->rect.x0 - row->x1;

	return row->open && row->form == form && gap < WORD_GAP * row->size && gap > -row->size &&
	       fabs(glyph->baseline - row->baseline) < SAME_BASELINE * row->size;
}

static void
add_glyph(Row *row, const DpGlyph *glyph, guint32 form)
{
	if (!row->open)
		*row = (Row){.x0 = glyph->rect.x0,
		             .baseline = glyph->baseline,
		             .size = glyph->size,
		             .form = form,
		             .open = TRUE,
		             .space = TRUE};
	row->words += row->space;
	row->space = FALSE;
	row->letters += g_unichar_isalpha(glyph->character);
	row->x1 = glyph->rect.x1;
}

/* @tallies: of the page's forms; @whole: (nullable): of all its text */
static void
read_rows(const DpPage *page, const DpOwnFonts *own, Tally *tallies, Tally *whole)
{
	Row row = {0};

	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);
		guint32 form = glyph->run < page->runs->len
		                   ? g_array_index(page->runs, DpRun, glyph->run).form
		                   : G_MAXUINT32;

		if ((glyph->flags & DP_GLYPH_SPACE) != 0 || g_unichar_isspace(glyph->character)) {
			row.space = TRUE;
			continue;
		}
		if ((form >= page->forms->len && whole == NULL) ||
		    (glyph->flags & DP_GLYPH_ROTATED) != 0)
			continue;
		if (!goes_on(&row, glyph, form))
			close_row(&row, page, tallies, whole);
		add_glyph(&row, glyph, form);
		if (form < page->forms->len)
			tallies[form].own = tallies[form].own || is_own(own, glyph->font);
	}
	close_row(&row, page, tallies, whole);
}

GArray *
dp_page_set_blocks(const DpPage *page)
{
	g_autofree Tally *tallies = g_new0(Tally, page->forms->len + 1);
	g_autoptr(GArray) blocks = g_array_new(FALSE, FALSE, sizeof(SetBlock));
	g_auto(DpOwnFonts) none = {g_array_new(FALSE, TRUE, sizeof(gboolean))};
	Tally whole = {.blocks = blocks};
	GArray *set;

	read_rows(page, &none, tallies, &whole);
	if (whole.set < SET_ROWS || whole.prose < PROSE_SHARE * whole.letters)
		return NULL;
	set = g_array_new(FALSE, FALSE, sizeof(DpSetBlock));
	for (guint i = 0; i < blocks->len; i++)
		g_array_append_val(set, g_array_index(blocks, SetBlock, i).block);
	return set;
}

static DpProse
prose_of(const DpPage *page, guint form, const Tally *tally)
{
	if (tally->own)
		return tally->rows >= MIN_ROWS && tally->prose >= PROSE_SHARE * tally->letters
		           ? DP_PROSE_OWN
		           : DP_PROSE_NONE;
	return tally->set >= SET_ROWS && tally->prose >= SET_SHARE * tally->letters &&
	               !dp_form_is_drawn(page, &g_array_index(page->forms, DpForm, form))
	           ? DP_PROSE_INCLUDED
	           : DP_PROSE_NONE;
}

GArray *
dp_prose_forms(DpOwnFonts *own, const DpPage *page)
{
	guint n = page->forms->len;
	GArray *prose = g_array_sized_new(FALSE, TRUE, sizeof(DpProse), n);
	g_autofree Tally *tallies = NULL;

	g_array_set_size(prose, n);
	learn_fonts(own, page);
	if (n == 0)
		return prose;
	tallies = g_new0(Tally, n);
	read_rows(page, own, tallies, NULL);
	for (guint i = n; i-- > 0;) { /* a form comes after the one that paints it */
		guint32 parent = g_array_index(page->forms, DpForm, i).parent;

		g_array_index(prose, DpProse, i) = prose_of(page, i, &tallies[i]);
		if (parent < i)
			tallies[parent].own = tallies[parent].own || tallies[i].own;
	}
	return prose;
}
