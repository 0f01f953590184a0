/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/unmask.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"

/*
 * Whether the extracted text is what a reader sees: letters without a meaning, pages without text,
 * words made of look-alike letters.
 */

#define MIN_LETTERS 200   /* on a page; fewer may be an equation or a figure */
#define GARBLED_SHARE 0.2 /* of them; formulas in unusual fonts are only a few per cent */
#define PICTURE_SHARE 0.7 /* of a page covered by images makes it a scan */
#define MIN_TEXT_GLYPHS 40
#define MAX_WORDS 100 /* as facts; more would add nothing */

static gboolean
is_garbled(gunichar c)
{
	GUnicodeType type = g_unichar_type(c);

	return type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED ||
	       type == G_UNICODE_CONTROL || c == 0xFFFD;
}

static void
count_letters(const char *text, guint *letters, guint *garbled)
{
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c <= ' ')
			continue;
		*letters += 1;
		*garbled += (c < 128 ? c == 127 : is_garbled(c));
	}
}

/* Codes of a composite font are glyph numbers. Without a ToUnicode map or a known collection their
 * letters are unknown (ISO 32000-1, 9.10.2), even if they look like letters. */
static gboolean
is_unmapped(const DpFont *font)
{
	gboolean composite = font->kind == DP_FONT_CID_TYPE0 || font->kind == DP_FONT_CID_TYPE0C ||
	                     font->kind == DP_FONT_CID_TRUETYPE;

	return composite && !font->has_unicode;
}

static void
count_unmapped(const DpPageLayout *page, const GPtrArray *fonts, guint *glyphs, guint *unmapped)
{
	for (guint i = 0; i < page->font_uses->len; i++) {
		const DpFontUse *use = &g_array_index(page->font_uses, DpFontUse, i);

		if (use->form != G_MAXUINT32 || use->font >= fonts->len)
			continue;
		*glyphs += use->glyphs;
		*unmapped += is_unmapped(fonts->pdata[use->font]) ? use->glyphs : 0;
	}
}

/* Letters that a font maps but does not draw. */
static guint
count_denied(const DpPageLayout *page)
{
	guint n = 0;

	for (guint i = 0; page->suspects != NULL && i < page->suspects->len; i++) {
		const DpSuspect *suspect = page->suspects->pdata[i];

		if (suspect->cause == DP_CAUSE_FONT && suspect->mismatch != DP_MISMATCH_UNCLEAR)
			n += suspect->n_letters;
	}
	return n;
}

/* The weight counts letters. */
static void
add_denied(DpFacts *facts, const DpPageLayout *page, guint denied)
{
	DpPlace place = {.page = page->number};
	DpObservation *seen = dp_facts_add_number(facts, "text.garbled-pages",
	                                          MIN(1, (double)denied / page->n_glyphs), &place);

	seen->label = g_strdup("font");
	seen->weight = denied;
}

/* On a page with other text: if none can be read, letters are outlines in the whole file, and the
 * rules say that nothing could be measured. */
static void
add_outlined(DpFacts *facts, const DpPageLayout *page)
{
	double rows = 0;

	for (guint i = 0; page->outlined != NULL && i < page->outlined->len; i++)
		rows += g_array_index(page->outlined, DpSetBlock, i).rows;
	if (rows > 0 && page->n_glyphs >= MIN_TEXT_GLYPHS) {
		const DpSetBlock *first = &g_array_index(page->outlined, DpSetBlock, 0);
		DpPlace place = {page->number, TRUE, first->rect, NULL};

		dp_facts_add_number(facts, "text.outlined-rows", rows, &place);
	}
}

static void
add_garbled(DpFacts *facts, const DpPageLayout *page, const GPtrArray *fonts)
{
	DpPlace place = {.page = page->number};
	guint letters = 0, garbled = 0, glyphs = 0, unmapped = 0, denied = count_denied(page);

	count_unmapped(page, fonts, &glyphs, &unmapped);
	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (!line->in_form)
			count_letters(line->text, &letters, &garbled);
	}
	if (glyphs >= MIN_LETTERS && unmapped > GARBLED_SHARE * glyphs)
		dp_facts_add_number(facts, "text.garbled-pages", (double)unmapped / glyphs, &place);
	else if (letters >= MIN_LETTERS && garbled > GARBLED_SHARE * letters)
		dp_facts_add_number(facts, "text.garbled-pages", (double)garbled / letters, &place);
	else if (denied > 0 && page->n_glyphs > 0)
		add_denied(facts, page, denied);
	add_outlined(facts, page);
	if (page->n_glyphs < MIN_TEXT_GLYPHS && page->image_share >= PICTURE_SHARE)
		dp_facts_add_number(facts, "text.image-pages", page->number, &place);
}

typedef struct {
	gboolean latin, alike, shapeless, foreign;
} Letters;

/* Greek small letters occur in formulas, except the omicron. */
static gboolean
is_disguise(gunichar c)
{
	return dp_text_lookalike(c) != 0 && (c >= 0x400 || c < 0x3B1 || c == 0x3BF);
}

/* Tags and direction marks also change how a word reads from its edge. */
static gboolean
is_zero_width(gunichar c)
{
	gboolean turns = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
	                 (c >= 0x2066 && c <= 0x2069);

	return dp_text_is_shapeless(c) && !turns && c < 0xE0000;
}

/* Whether there are letters on both sides of the character at @p, in the word from @word to @end.
 * Programs put zero-width spaces before and after code, and where an address or a path may be
 * broken; these do not hide the word from a search. Only between letters they split it. */
static gboolean
splits_letters(const char *word, const char *p, const char *end)
{
	const char *before = p, *after = p;

	while (before > word && dp_text_is_shapeless(g_utf8_get_char(before)))
		before = g_utf8_prev_char(before);
	while (after < end && dp_text_is_shapeless(g_utf8_get_char(after)))
		after = g_utf8_next_char(after);
	return after < end && g_unichar_isalpha(g_utf8_get_char(before)) &&
	       g_unichar_isalpha(g_utf8_get_char(after));
}

static void
take_letter(Letters *letters, gunichar c, gboolean inside)
{
	if (g_ascii_isalpha((char)MIN(c, 127)) && c < 128)
		letters->latin = TRUE;
	else if (c >= 128 && is_disguise(c))
		letters->alike = TRUE;
	else if (dp_text_is_shapeless(c))
		letters->shapeless |= inside;
	else if (g_unichar_isalpha(c) && c >= 0x250)
		letters->foreign = TRUE;
}

/* A few Latin letters beside another script are a unit or a formula. */
static const char *
trick_of(const char *word, gsize length)
{
	Letters letters = {FALSE};
	guint n = 0, n_latin = 0;

	for (const char *p = word; p < word + length; p = g_utf8_next_char(p), n++) {
		gunichar c = g_utf8_get_char(p);
		gboolean inside = is_zero_width(c) ? splits_letters(word, p, word + length)
		                                   : n > 0 && g_utf8_next_char(p) < word + length;

		n_latin += c < 128 && g_ascii_isalpha((char)c);
		take_letter(&letters, c, inside);
	}
	if (letters.shapeless && letters.latin && n_latin >= 4)
		return "shapeless";
	if (letters.alike && !letters.foreign && n_latin >= 3)
		return "look-alike";
	return NULL;
}

static void
add_tricks(DpFacts *facts, const DpLine *line, guint *n)
{
	const char *start = line->text;

	while (*start != '\0' && *n < MAX_WORDS) {
		gsize length = strcspn(start, " ");
		const char *trick = trick_of(start, length);

		if (trick != NULL) {
			g_autofree char *word = g_strndup(start, length);
			DpPlace place = dp_line_place(line);

			dp_facts_add_text(facts, "text.trickery", word, &place)->label =
			    g_strdup(trick);
			(*n)++;
		}
		start += length + (start[length] != '\0');
	}
}

void
dp_collect_legibility(DpFacts *facts, const DpStructure *structure)
{
	guint n = 0;

	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];

		if (page == NULL)
			continue;
		add_garbled(facts, page, structure->layout->fonts);
		for (guint k = 0; k < page->lines->len; k++) {
			const DpLine *line = page->lines->pdata[k];

			if (!g_str_is_ascii(line->text) && !line->in_form)
				add_tricks(facts, line, &n);
		}
	}
}
