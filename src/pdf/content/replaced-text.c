/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/replaced-text.h"

#include <string.h>

/* A painted character, or an unknown one: a glyph, and its share if it is a ligature. */
typedef struct {
	DpShownGlyph glyph;
	guint32 run;
	gboolean blank;
} Unit;

/* The characters of a replacement without its spaces. */
typedef struct {
	gunichar *chars;
	gboolean *spaced; /* a space is before it; also one after the last */
	guint n;
} Letters;

static void
letters_clear(Letters *letters)
{
	g_clear_pointer(&letters->chars, g_free);
	g_clear_pointer(&letters->spaced, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Letters, letters_clear)

static void
letters_init(Letters *letters, const DpReplacement *replacement)
{
	glong n;
	gboolean space = FALSE;

	letters->chars = g_utf8_to_ucs4_fast(replacement->read, -1, &n);
	letters->spaced = g_new0(gboolean, (gsize)n + 1);
	for (glong i = 0; i < n; i++) {
		if (dp_text_writer_is_space(letters->chars[i])) {
			space = TRUE;
			continue;
		}
		letters->spaced[letters->n] = space;
		letters->chars[letters->n++] = letters->chars[i];
		space = FALSE;
	}
	letters->spaced[letters->n] = space;
}

gboolean
dp_replaced_text_is_whole(const DpPage *page)
{
	if (page->replacements_lost)
		return FALSE;
	for (guint i = 0; i < page->replacements->len; i++) {
		const DpReplacement *one = page->replacements->pdata[i];

		if (!one->of_font && one->cut)
			return FALSE;
	}
	return TRUE;
}

void
dp_replaced_text_init(DpReplacedText *replaced, DpTextWriter *writer, const DpShown *shown)
{
	*replaced = (DpReplacedText){
	    .writer = writer, .shown = shown, .units = g_array_new(FALSE, FALSE, sizeof(Unit))};
}

void
dp_replaced_text_clear(DpReplacedText *replaced)
{
	g_clear_pointer(&replaced->units, g_array_unref);
}

static void
add_units(GArray *units, const DpShownRun *run, const DpShownGlyph *glyph, guint32 index)
{
	Unit unit = {*glyph, index, FALSE};
	guint n = 1;
	const gunichar *chars =
	    glyph->found != 0 ? dp_decoder_chars(run->decoder, &glyph->found, &n) : NULL;

	unit.glyph.width /= (float)n;
	for (guint i = 0; i < n; i++) {
		unit.glyph.at = glyph->at + (float)i * unit.glyph.width;
		unit.blank = chars != NULL && dp_text_writer_is_space(chars[i]);
		g_array_append_val(units, unit);
	}
}

static void
collect(DpReplacedText *replaced, guint32 index)
{
	const DpShownRun *run = &g_array_index(replaced->shown->runs, DpShownRun, index);
	guint end = dp_shown_run_end(replaced->shown, index);

	dp_text_writer_begin(replaced->writer, replaced->shown, index);
	for (guint i = run->first; i < end; i++) {
		const DpShownGlyph *glyph =
		    &g_array_index(replaced->shown->glyphs, DpShownGlyph, i);

		if (dp_text_writer_is_on_page(replaced->writer, glyph))
			add_units(replaced->units, run, glyph, index);
	}
}

/* Spaces have no part in it, unless nothing else is painted. */
static void
drop_blanks(GArray *units)
{
	guint n = 0;

	for (guint i = 0; i < units->len; i++) {
		const Unit *unit = &g_array_index(units, Unit, i);

		if (!unit->blank)
			g_array_index(units, Unit, n++) = *unit;
	}
	if (n > 0)
		g_array_set_size(units, n);
}

/* The first letter of unit @i: letter k is in unit k * units / letters. */
static guint
first_letter(guint i, guint n_units, guint n_letters)
{
	return (guint)(((guint64)i * n_letters + n_units - 1) / n_units);
}

static void
write_unit(DpTextWriter *writer, const Unit *unit, const Letters *letters, guint from, guint to)
{
	DpShownGlyph part = unit->glyph;

	part.width /= (float)(to - from);
	for (guint k = from; k < to; k++) {
		writer->space = writer->space || letters->spaced[k];
		dp_text_writer_add(writer, &part, &letters->chars[k], 1);
		writer->unspaced = TRUE;
		part.at += part.width;
	}
}

static void
write_letters(DpReplacedText *replaced, const Letters *letters)
{
	DpTextWriter *writer = replaced->writer;
	guint n = replaced->units->len;
	guint32 run = G_MAXUINT32;

	for (guint i = 0; i < n; i++) {
		const Unit *unit = &g_array_index(replaced->units, Unit, i);
		guint from = first_letter(i, n, letters->n);
		guint to = first_letter(i + 1, n, letters->n);

		if (unit->run != run)
			dp_text_writer_begin(writer, replaced->shown, unit->run);
		run = unit->run;
		if (from < to)
			write_unit(writer, unit, letters, from, to);
		else
			dp_text_writer_widen(writer, &unit->glyph);
	}
	writer->unspaced = FALSE;
}

static void
write_replacement(DpReplacedText *replaced, const DpReplacement *replacement)
{
	g_auto(Letters) letters = {NULL};

	if (replaced->units->len == 0)
		return;
	letters_init(&letters, replacement);
	drop_blanks(replaced->units);
	if (letters.n > 0)
		write_letters(replaced, &letters);
	if (letters.spaced[letters.n])
		replaced->writer->space = TRUE;
	g_array_set_size(replaced->units, 0);
}

void
dp_replaced_text_finish(DpReplacedText *replaced)
{
	const GPtrArray *all = replaced->writer->page->replacements;

	if (replaced->end == 0)
		return;
	write_replacement(replaced, all->pdata[replaced->next - 1]);
	replaced->end = 0;
}

/* Of a replacement's glyphs: with more unknown ones, what is painted is not known. */
#define UNKNOWN_SHARE 0.1

/* The TeX source of a formula would be spread over its rows, and the line numbers beside it. */
static gboolean
is_source(const DpReplacement *replacement)
{
	const char *p = replacement->read;

	if (replacement->n_unknown > UNKNOWN_SHARE * replacement->n_glyphs)
		return FALSE;
	while ((p = strchr(p, '\\')) != NULL && !g_ascii_isalpha(*++p))
		;
	return p != NULL;
}

#define SOFT_HYPHEN 0xAD

static gboolean
is_blank(const char *text)
{
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c != SOFT_HYPHEN && !dp_text_writer_is_space(c))
			return FALSE;
	}
	return TRUE;
}

static guint
count_letters(const DpShown *shown, guint32 index)
{
	const DpShownRun *run = &g_array_index(shown->runs, DpShownRun, index);
	guint end = dp_shown_run_end(shown, index), letters = 0;

	for (guint i = run->first; i < end; i++) {
		const DpShownGlyph *glyph = &g_array_index(shown->glyphs, DpShownGlyph, i);
		guint n = 0;
		const gunichar *chars =
		    glyph->found != 0 ? dp_decoder_chars(run->decoder, &glyph->found, &n) : NULL;

		for (guint k = 0; k < n; k++)
			letters += g_unichar_isalpha(chars[k]) != 0;
	}
	return letters;
}

#define HIDDEN_LETTERS                                                                             \
	2 /* a single one may be a glyph for a space, which its font calls a letter */

/* Programs leave out hyphens, and the numbers beside the lines of a listing. Letters that are
 * painted are read: else a name in print could be kept from whoever searches the text. */
static gboolean
hides_letters(const DpReplacedText *replaced, const DpReplacement *one)
{
	const GArray *runs = replaced->shown->runs;
	guint letters = 0;

	if (!is_blank(one->read))
		return FALSE;
	for (guint32 i = one->first_run; i < one->first_run + one->n_runs && i < runs->len; i++)
		letters += count_letters(replaced->shown, i);
	return letters >= HIDDEN_LETTERS;
}

/* Replacements are in the order of their runs; those of fonts come last, and are no business of
 * ours. */
static void
open_at(DpReplacedText *replaced, guint32 index)
{
	const GPtrArray *all = replaced->writer->page->replacements;

	while (replaced->next < all->len) {
		const DpReplacement *one = all->pdata[replaced->next];

		if (one->of_font || one->first_run > index)
			return;
		replaced->next++;
		if (index < one->first_run + one->n_runs && !is_source(one) &&
		    !hides_letters(replaced, one)) {
			replaced->end = one->first_run + one->n_runs;
			return;
		}
	}
}

gboolean
dp_replaced_text_takes(DpReplacedText *replaced, guint32 index, gboolean seen)
{
	if (index >= replaced->end) {
		dp_replaced_text_finish(replaced);
		open_at(replaced, index);
	}
	if (replaced->end == 0)
		return FALSE;
	if (seen)
		collect(replaced, index);
	return TRUE;
}
