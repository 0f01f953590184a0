/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/replacement.h"

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/unmask.h"

/*
 * A replacement text (ISO 32000-1, 14.9.4) is what programs read instead of the glyphs. Honest ones
 * spell out a ligature or a hyphenated word, name an icon, or give a formula's source. So words are
 * compared only if both sides are prose, and a page's replacements are judged together, since each
 * may be too short to be conclusive.
 */

#define MIN_LETTERS 3     /* of a word that is compared */
#define MIN_MISSING 3     /* words of a page's replacements that are not painted there */
#define MISSING_SHARE 0.5 /* of the words of the replacements */
#define MIN_PROSE_WORDS 4
#define PROSE_SHARE 0.7     /* of the painted letters that are in words */
#define VOWEL_SHARE 0.25    /* of Latin letters: fewer are codes that only look like letters */
#define UNKNOWN_SHARE 0.1   /* of the glyphs: with more, the painted text is unknown */
#define MAX_REPLACEMENT 3.0 /* characters per painted glyph; more are additional words */
#define MIN_REPLACEMENT 16
#define MAX_READ_ALOUD 12.0 /* characters per glyph of a formula: "integral from zero to" */

/* The sums over a page's replacements that differ from the painted text. */
typedef struct {
	GPtrArray *others;  /* of DpReplacement, borrowed: over different words */
	GPtrArray *unclear; /* the same: over a picture, or over unknown glyphs */
	guint n_words, n_missing;
	guint n_prose_words, n_prose_letters; /* painted: in words, see MIN_LETTERS */
	guint n_letters, n_latin, n_vowels;   /* painted */
} Tally;

static void
tally_clear(Tally *tally)
{
	g_clear_pointer(&tally->others, g_ptr_array_unref);
	g_clear_pointer(&tally->unclear, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Tally, tally_clear)

/* Skips a TeX command such as "\frac"; "\begin" and the like with their argument. */
static const char *
skip_command(const char *p)
{
	static const char *const NAMING[] = {"\\begin{", "\\end{", "\\label{", "\\tag{"};

	for (guint i = 0; i < G_N_ELEMENTS(NAMING); i++) {
		const char *end = g_str_has_prefix(p, NAMING[i]) ? strchr(p, '}') : NULL;

		if (end != NULL)
			return end + 1;
	}
	for (p++; g_ascii_isalpha(*p);)
		p++;
	return p;
}

/* Words of letters only, separated by single spaces. @joined: without the spaces. */
static char *
letters_of(const char *text, gboolean joined)
{
	g_autofree char *plain = dp_text_unmask(text);
	GString *out = g_string_sized_new(strlen(plain));

	for (const char *p = plain; *p != '\0';) {
		gunichar c = g_utf8_get_char(p);

		if (c == '\\') {
			p = skip_command(p);
			c = ' ';
		} else {
			p = g_utf8_next_char(p);
		}
		c = c == 0x131   ? 'i'
		    : c == 0x237 ? 'j'
		                 : c; /* the dotless forms, used under
		                         accents */
		if (g_unichar_isalpha(c))
			g_string_append_unichar(out, c);
		else if (!joined && c == ' ' && out->len > 0 && out->str[out->len - 1] != ' ')
			g_string_append_c(out, ' ');
	}
	return g_string_free(out, FALSE);
}

/* A word split at a line end: one part is painted here, the other elsewhere. */
static gboolean
is_cut(const char *word, const char *shown)
{
	gsize length = strlen(word), all = strlen(shown);

	for (gsize part = length - 1; part >= length / 2 && part >= 2; part--) {
		if (part <= all && (strncmp(shown + all - part, word, part) == 0 ||
		                    strncmp(shown, word + length - part, part) == 0))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_latin(gunichar c)
{
	return c < 0x250;
}

/* Other scripts have other orders and forms: only check whether there are any letters of them. */
static gboolean
is_painted(const char *word, const char *shown)
{
	if (strstr(shown, word) != NULL || is_cut(word, shown))
		return TRUE;
	if (is_latin(g_utf8_get_char(word)))
		return FALSE;
	for (const char *p = shown; *p != '\0'; p = g_utf8_next_char(p)) {
		if (!is_latin(g_utf8_get_char(p)))
			return TRUE;
	}
	return FALSE;
}

static guint
count_missing(const char *text, const char *shown, guint *n_words)
{
	g_autofree char *spaced = letters_of(text, FALSE);
	g_autofree char *joined = letters_of(shown, TRUE);
	g_auto(GStrv) words = g_strsplit(spaced, " ", -1);
	guint n = 0;

	for (guint i = 0; words[i] != NULL; i++) {
		guint length = (guint)g_utf8_strlen(words[i], -1);
		guint weight = is_latin(g_utf8_get_char(words[i])) ? 1 : length / MIN_LETTERS;

		if (length < MIN_LETTERS)
			continue;
		*n_words += weight;
		n += is_painted(words[i], joined) ? 0 : weight;
	}
	return n;
}

static void
count_prose(Tally *tally, const char *shown)
{
	g_autofree char *spaced = letters_of(shown, FALSE);
	g_auto(GStrv) words = g_strsplit(spaced, " ", -1);

	for (guint i = 0; words[i] != NULL; i++) {
		guint n = (guint)g_utf8_strlen(words[i], -1);

		tally->n_letters += n;
		tally->n_prose_words += n >= MIN_LETTERS;
		tally->n_prose_letters += n >= MIN_LETTERS ? n : 0;
		for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char(p)) {
			tally->n_latin += is_latin(g_utf8_get_char(p));
			tally->n_vowels += strchr("aeiouy", *p) != NULL;
		}
	}
}

static gboolean
is_prose(const Tally *tally)
{
	return tally->n_prose_words >= MIN_PROSE_WORDS &&
	       tally->n_prose_letters >= PROSE_SHARE * tally->n_letters &&
	       tally->n_vowels >= VOWEL_SHARE * tally->n_latin;
}

static guint
count_characters(const char *text)
{
	guint n = 0;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
		n += *p != ' ';
	return n;
}

/* All of @replacements as one passage. */
static void
add_suspect(GPtrArray *suspects, const DpPage *page, const GPtrArray *replacements,
            DpMismatch mismatch)
{
	DpSuspect *suspect;
	const DpReplacement *first;

	if (replacements->len == 0 || !dp_bound_allows(DP_BOUND_SUSPECTS, suspects->len))
		return;
	first = replacements->pdata[0];
	suspect = g_new0(DpSuspect, 1);
	suspect->cause = first->of_font ? DP_CAUSE_FONT : DP_CAUSE_ACTUAL_TEXT;
	suspect->mismatch = mismatch;
	suspect->certain = TRUE;
	suspect->in_form = TRUE;
	suspect->page = page->number;
	suspect->rect = DP_RECT_EMPTY;
	suspect->text = g_string_new(NULL);
	suspect->words = g_array_new(FALSE, FALSE, sizeof(DpRect));
	suspect->starts = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < replacements->len; i++) {
		const DpReplacement *one = replacements->pdata[i];

		dp_rect_unite(&suspect->rect, &one->rect);
		suspect->in_form = suspect->in_form && one->in_form;
		suspect->n_letters += count_characters(one->text);
		g_string_append_printf(suspect->text, "%s%s", suspect->text->len > 0 ? " " : "",
		                       one->text);
	}
	g_ptr_array_add(suspects, suspect);
}

/* The end of a row of neighbours. Each may replace one letter by one word, so they are judged
 * together. */
static guint
end_of_row(const GPtrArray *all, guint first)
{
	guint last = first + 1;

	for (; last < all->len; last++) {
		const DpReplacement *before = all->pdata[last - 1], *one = all->pdata[last];

		if (one->first_run > before->first_run + before->n_runs)
			break;
	}
	return last;
}

static gboolean
is_much_longer(const GPtrArray *all, guint first, guint last)
{
	guint n_characters = 0, n_glyphs = 0;

	for (guint i = first; i < last; i++) {
		const DpReplacement *one = all->pdata[i];

		n_characters += count_characters(one->text);
		n_glyphs += one->n_glyphs;
	}
	return n_glyphs > 0 && n_characters >= MIN_REPLACEMENT &&
	       n_characters >= MAX_REPLACEMENT * n_glyphs;
}

static gboolean
has_maths(const char *shown)
{
	for (const char *p = shown; *p != '\0'; p = g_utf8_next_char(p)) {
		if (g_unichar_type(g_utf8_get_char(p)) == G_UNICODE_MATH_SYMBOL)
			return TRUE;
	}
	return FALSE;
}

/* A formula spelled out in words, for accessibility. */
static gboolean
may_be_read_aloud(const GPtrArray *all, guint first, guint last)
{
	guint n_characters = 0, n_glyphs = 0;
	gboolean maths = FALSE;

	for (guint i = first; i < last; i++) {
		const DpReplacement *one = all->pdata[i];

		n_characters += count_characters(one->text);
		n_glyphs += one->n_glyphs;
		maths = maths || has_maths(one->shown);
	}
	return maths && n_characters <= MAX_READ_ALOUD * n_glyphs;
}

static void
judge_one(Tally *tally, DpReplacement *one)
{
	guint n_words = 0, missing = count_missing(one->text, one->shown, &n_words);

	if (missing == 0)
		return;
	if (one->n_glyphs == 0 || one->n_unknown > UNKNOWN_SHARE * one->n_glyphs) {
		g_ptr_array_add(tally->unclear, one);
		return;
	}
	tally->n_words += n_words;
	tally->n_missing += missing;
	count_prose(tally, one->shown);
	g_ptr_array_add(tally->others, one);
}

static void
judge_row(GPtrArray *suspects, const DpPage *page, const GPtrArray *all, guint first, guint last,
          Tally *tally)
{
	gboolean longer = is_much_longer(all, first, last);
	gboolean aloud = longer && may_be_read_aloud(all, first, last);
	g_autoptr(GPtrArray) row = g_ptr_array_new();

	for (guint i = first; i < last; i++) {
		if (longer)
			g_ptr_array_add(aloud ? tally->unclear : row, all->pdata[i]);
		else
			judge_one(tally, all->pdata[i]);
	}
	add_suspect(suspects, page, row, DP_MISMATCH_LONGER);
}

static void
judge(GPtrArray *suspects, const DpPage *page, const GPtrArray *all)
{
	g_auto(Tally) tally = {g_ptr_array_new(), g_ptr_array_new()};
	gboolean prose;

	for (guint first = 0, last; first < all->len; first = last) {
		last = end_of_row(all, first);
		judge_row(suspects, page, all, first, last, &tally);
	}
	prose = is_prose(&tally) && tally.n_missing >= MIN_MISSING &&
	        tally.n_missing >= MISSING_SHARE * tally.n_words;
	add_suspect(suspects, page, tally.others, prose ? DP_MISMATCH_WORDS : DP_MISMATCH_UNCLEAR);
	add_suspect(suspects, page, tally.unclear, DP_MISMATCH_UNCLEAR);
}

void
dp_replacements_judge(GPtrArray *suspects, const DpPage *page)
{
	g_autoptr(GPtrArray) of_content = g_ptr_array_new(), of_fonts = g_ptr_array_new();

	for (guint i = 0; i < page->replacements->len; i++) {
		DpReplacement *one = page->replacements->pdata[i];

		g_ptr_array_add(one->of_font ? of_fonts : of_content, one);
	}
	judge(suspects, page, of_content);
	judge(suspects, page, of_fonts);
}
