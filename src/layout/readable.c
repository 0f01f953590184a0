/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/readable.h"

#include <string.h>

#define MIN_GLYPHS 40    /* fewer on a page: a scan's page number, or an empty page */
#define MIN_LETTERS 0.42 /* of all characters but spaces; a page of tables has this share */

/* For non-ASCII characters. Fonts without a Unicode map give runs of symbols and accented letters.
 * Letters of other scripts than Latin are real: they do not occur by accident. */
static gboolean
is_word_letter(gunichar c)
{
	return c >= 0x370 && g_unichar_isalpha(c) && g_unichar_type(c) != G_UNICODE_PRIVATE_USE;
}

#define MIN_WORDS 24      /* with letters: fewer are inconclusive */
#define MIN_CASED 160     /* upper- and lower-case letters: likewise */
#define MAX_ODD 0.4       /* of the words; names like "TinyLFU" and code reach a third of that */
#define MIN_LOWER 0.34    /* of the cased letters; running text has nine tenths */
#define MIN_WORD_LENGTH 4 /* bytes */

/* The counts of a page. */
typedef struct {
	guint all, letters; /* non-space characters, and the word-forming ones among them */
	guint lower, upper, words, odd;
} Shapes;

/* Nearly all characters are ASCII: their class is in a table. */
static gboolean
is_lower(gunichar c)
{
	return c < 0x80 ? g_ascii_islower((char)c) : g_unichar_islower(c);
}

static gboolean
is_upper(gunichar c)
{
	return c < 0x80 ? g_ascii_isupper((char)c) : g_unichar_isupper(c);
}

static gboolean
is_alpha(gunichar c)
{
	return c < 0x80 ? g_ascii_isalpha((char)c) : g_unichar_isalpha(c);
}

static gunichar
character_at(const char *p)
{
	return (guchar)*p < 0x80 ? (guchar)*p : g_utf8_get_char(p);
}

/* Patterns that occur in no word of any language: "e~EdQF", "$&RASER". Program code has some. */
static gboolean
is_odd_pair(gunichar before, gunichar c)
{
	if (is_alpha(c))
		return is_upper(c) && is_lower(before);
	return c != 0 && c < 0x80 && is_alpha(before) &&
	       strchr("%$#!&\"*+<>=?^`|~\\[]{};:", (int)c) != NULL;
}

static void
add_word(Shapes *shapes, const char *word, const char *end)
{
	gboolean letters = FALSE, odd = FALSE;
	gunichar before = 0;

	while (end > word && g_ascii_ispunct(end[-1]))
		end--;
	while (word < end && g_ascii_ispunct(*word))
		word++;
	if (end - word < MIN_WORD_LENGTH)
		return;
	for (const char *p = word; p < end; p = g_utf8_next_char(p)) {
		gunichar c = character_at(p);

		letters = letters || is_alpha(c);
		odd = odd || is_odd_pair(before, c);
		before = c;
	}
	shapes->words += letters;
	shapes->odd += letters && odd;
}

static void
add_ascii(Shapes *shapes, char c)
{
	shapes->all += c != ' ' && c != '\0';
	shapes->letters += g_ascii_isalnum(c);
	shapes->lower += g_ascii_islower(c);
	shapes->upper += g_ascii_isupper(c);
}

static void
add_other(Shapes *shapes, gunichar c)
{
	shapes->all++;
	shapes->letters += is_word_letter(c);
	shapes->lower += g_unichar_islower(c);
	shapes->upper += g_unichar_isupper(c);
}

static void
add_line(Shapes *shapes, const char *text)
{
	const char *word = text;

	for (const char *p = text;; p = g_utf8_next_char(p)) {
		if ((guchar)*p >= 0x80) {
			add_other(shapes, g_utf8_get_char(p));
			continue;
		}
		add_ascii(shapes, *p);
		if (*p != ' ' && *p != '\0')
			continue;
		add_word(shapes, word, p);
		word = p + 1;
		if (*p == '\0')
			return;
	}
}

/* Fonts with shifted codes give plain letters that fit no language: capitals inside words, signs
 * among letters, hardly any small letters. */
static gboolean
has_words(const Shapes *shapes)
{
	guint cased = shapes->lower + shapes->upper;

	if (shapes->words >= MIN_WORDS && shapes->odd > MAX_ODD * shapes->words)
		return FALSE;
	return cased < MIN_CASED || shapes->lower >= MIN_LOWER * cased;
}

gboolean
dp_page_is_readable(const DpPageLayout *page)
{
	Shapes shapes = {0};

	if (page->n_glyphs < MIN_GLYPHS)
		return FALSE;
	for (guint i = 0; i < page->lines->len; i++)
		add_line(&shapes, ((const DpLine *)page->lines->pdata[i])->text);
	return shapes.all > 0 && shapes.letters >= MIN_LETTERS * shapes.all && has_words(&shapes);
}

gboolean
dp_layout_is_readable(const DpLayout *layout)
{
	guint with_text = 0, readable = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		with_text += page != NULL && page->n_glyphs >= MIN_GLYPHS;
		readable += page != NULL && page->readable;
	}
	return 2 * readable >= with_text;
}
