/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/prose-form.h"

#include <math.h>

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

typedef struct {
	double x0, x1, baseline, size;
	guint words, letters;
	guint32 form;
	gboolean open, space;
} Row;

/* The counts of one form. */
typedef struct {
	Row last;
	guint letters, prose, rows; /* in all rows; in rows of prose; the most consecutive rows of
	                               prose */
	guint succession;
	gboolean own; /* one of its fonts is the document's */
} Tally;

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

static void
count_row(Tally *tally, const Row *row)
{
	gboolean reads = row->words >= MIN_WORDS && row->letters >= MIN_LETTERS;

	tally->letters += row->letters;
	if (!reads)
		return;
	tally->prose += row->letters;
	tally->succession = follows(row, &tally->last) ? tally->succession + 1 : 1;
	tally->rows = MAX(tally->rows, tally->succession);
	tally->last = *row;
}

/* Counts the row for its form and the enclosing forms, each of which precedes its content. */
static void
close_row(Row *row, const DpPage *page, Tally *tallies)
{
	guint32 form = row->form, inner = page->forms->len;

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

static void
read_rows(const DpPage *page, const DpOwnFonts *own, Tally *tallies)
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
		if (form >= page->forms->len || (glyph->flags & DP_GLYPH_ROTATED) != 0)
			continue;
		if (!goes_on(&row, glyph, form))
			close_row(&row, page, tallies);
		add_glyph(&row, glyph, form);
		tallies[form].own = tallies[form].own || is_own(own, glyph->font);
	}
	close_row(&row, page, tallies);
}

GArray *
dp_prose_forms(DpOwnFonts *own, const DpPage *page)
{
	guint n = page->forms->len;
	GArray *prose = g_array_sized_new(FALSE, TRUE, sizeof(gboolean), n);
	g_autofree Tally *tallies = NULL;

	g_array_set_size(prose, n);
	learn_fonts(own, page);
	if (n == 0)
		return prose;
	tallies = g_new0(Tally, n);
	read_rows(page, own, tallies);
	for (guint i = n; i-- > 0;) { /* a form comes after the one that paints it */
		guint32 parent = g_array_index(page->forms, DpForm, i).parent;

		g_array_index(prose, gboolean, i) =
		    tallies[i].own && tallies[i].rows >= MIN_ROWS &&
		    tallies[i].prose >= PROSE_SHARE * tallies[i].letters;
		if (parent < i)
			tallies[parent].own = tallies[parent].own || tallies[i].own;
	}
	return prose;
}
