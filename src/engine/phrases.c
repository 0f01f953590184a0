/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/phrases.h"

#include <string.h>

#include "base/limits.h"

/* Each place where a word begins is looked up by three bytes, so that a page is read once however
 * many languages there are. */

#define BUCKETS 16384u
#define PREFIX 3u
#define NOTHING G_MAXUINT32
#define N_WORDS 8192u /* room for our own list; a longer one makes it grow */

/* Small: there are thousands, and each process reads them. */
typedef struct {
	const char *word; /* borrowed */
	guint32 length, next;
	guint32 head, mask; /* its first four bytes, or three; the bits of these */
	guint8 slot, language;
	char mark; /* '*', '!' or '?', as its row has it, or NUL */
} Word;

struct _DpPhrases {
	GArray *words;                        /* of Word */
	GPtrArray *names;                     /* of languages, borrowed */
	guint64 slots[DP_LIMIT_LANGUAGES];    /* that each language has, as bits */
	GPtrArray *leads[DP_LIMIT_LANGUAGES]; /* (nullable): of words, borrowed */
	GPtrArray *beings[DP_LIMIT_LANGUAGES];
	guint32 buckets[BUCKETS];
};

DpPhrases *
dp_phrases_new(void)
{
	DpPhrases *phrases = g_new0(DpPhrases, 1);

	phrases->words = g_array_sized_new(FALSE, FALSE, sizeof(Word), N_WORDS);
	phrases->names = g_ptr_array_new();
	for (guint i = 0; i < BUCKETS; i++)
		phrases->buckets[i] = NOTHING;
	return phrases;
}

void
dp_phrases_free(DpPhrases *phrases)
{
	if (phrases == NULL)
		return;
	g_array_unref(phrases->words);
	g_ptr_array_unref(phrases->names);
	for (guint i = 0; i < DP_LIMIT_LANGUAGES; i++) {
		g_clear_pointer(&phrases->leads[i], g_ptr_array_unref);
		g_clear_pointer(&phrases->beings[i], g_ptr_array_unref);
	}
	g_free(phrases);
}

static guint8
language_of(DpPhrases *phrases, const char *name)
{
	for (guint i = 0; i < phrases->names->len; i++) {
		if (strcmp(phrases->names->pdata[i], name) == 0)
			return (guint8)i;
	}
	if (phrases->names->len < DP_LIMIT_LANGUAGES)
		g_ptr_array_add(phrases->names, (gpointer)name);
	return (guint8)(phrases->names->len - 1);
}

static guint
bucket(const char *p)
{
	const guint8 *b = (const guint8 *)p;

	return (b[0] * 1031u + b[1] * 131u + b[2] * 7u) % BUCKETS;
}

static void
add_all(GPtrArray **words, const DpWording *row)
{
	if (*words == NULL)
		*words = g_ptr_array_new();
	for (guint i = 0; row->near[i] != NULL; i++)
		g_ptr_array_add(*words, row->near[i]);
}

/* Those of a word of three letters, and a NUL. */
static guint32
four_bytes(const char *text)
{
	guint32 bytes;

	memcpy(&bytes, text, sizeof bytes);
	return bytes;
}

static void
add_word(DpPhrases *phrases, const char *text, DpWordingSlot slot, guint8 language)
{
	guint32 *head = &phrases->buckets[bucket(text)];
	guint32 length = (guint32)strlen(text);
	char last = text[length - 1], mark = strchr("*!?", last) != NULL ? last : '\0';
	Word word = {.word = text,
	             .length = length - (mark != '\0'),
	             .next = *head,
	             .slot = slot,
	             .language = language,
	             .mark = mark};

	memset(&word.mask, 0xFF, word.length > PREFIX ? PREFIX + 1 : PREFIX);
	word.head = four_bytes(text) & word.mask;
	*head = phrases->words->len;
	g_array_append_val(phrases->words, word);
}

void
dp_phrases_add(DpPhrases *phrases, const DpWording *row)
{
	guint8 language = language_of(phrases, row->language);

	phrases->slots[language] |= G_GUINT64_CONSTANT(1) << row->slot;
	if (row->slot == DP_SLOT_LEAD) {
		add_all(&phrases->leads[language], row);
		return;
	}
	if (row->slot == DP_SLOT_BEING) {
		add_all(&phrases->beings[language], row);
		return;
	}
	for (guint i = 0; row->near[i] != NULL; i++)
		add_word(phrases, row->near[i], row->slot, language);
}

gboolean
dp_phrases_has(const DpPhrases *phrases, guint8 language, DpWordingSlot slot)
{
	return (phrases->slots[language] >> slot & 1) != 0;
}

/* Scripts that put no spaces between words, and Korean, where endings follow without one. */
static gboolean
is_spaceless(gunichar c)
{
	return (c >= 0x0E00 && c < 0x1000) || (c >= 0x1100 && c < 0x1200) ||
	       (c >= 0x1780 && c < 0x1800) || (c >= 0x3040 && c < 0xA000) ||
	       (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00);
}

static gunichar
character_before(const char *text, gsize at)
{
	return at == 0 ? ' ' : g_utf8_get_char(g_utf8_prev_char(text + at));
}

/* "And" is one letter before the word in Arabic and Hebrew. */
static gboolean
is_prefix(gunichar c)
{
	return c == 0x0648 || c == 0x0641 || c == 0x05D5;
}

static gboolean
begins(const char *text, gsize at)
{
	guint8 c = (guint8)text[at];
	gunichar before;

	if (c >= 0x80 && (c & 0xC0) == 0x80)
		return FALSE;
	if (at == 0 || g_ascii_isspace(text[at - 1]))
		return TRUE;
	if (c < 0x80 && (guint8)text[at - 1] < 0x80)
		return !g_ascii_isalnum(text[at - 1]) || !g_ascii_isalnum((char)c);
	before = character_before(text, at);
	if (c >= 0x80 && (is_spaceless(g_utf8_get_char(text + at)) || is_spaceless(before)))
		return TRUE;
	if (is_prefix(before))
		return !g_unichar_isalpha(
		    character_before(text, (gsize)(g_utf8_prev_char(text + at) - text)));
	return !g_unichar_isalnum(before);
}

static gboolean
ends(const Word *word, const char *text, gsize end)
{
	gunichar next = g_utf8_get_char(text + end);

	return word->mark == '*' || next == 0 || !g_unichar_isalnum(next) || is_spaceless(next) ||
	       is_spaceless(character_before(text, end)) ||
	       !g_unichar_isalnum(character_before(text, end));
}

/* Words of wishes overlap others: "must not" has "must" in it. */
static gboolean
overlaps(const DpPhrase *phrase)
{
	return phrase->slot == DP_SLOT_PAPER || phrase->slot >= DP_SLOT_DUTY;
}

/* The longest of a language's words that begin at one place is the one that stands there; but "give
 * it" has a verb in it. */
static void
add_phrase(GArray *found, guint first, const DpPhrase *phrase)
{
	for (guint i = first; i < found->len; i++) {
		DpPhrase *other = &g_array_index(found, DpPhrase, i);

		if (other->language != phrase->language || overlaps(other) || overlaps(phrase))
			continue;
		if (other->end > phrase->end)
			return;
		if (other->end < phrase->end) {
			g_array_remove_index(found, i);
			i--;
		}
	}
	g_array_append_val(found, *phrase);
}

/* Nearly all words of a bucket differ in the first four bytes, @four. */
static gboolean
stands_at(const Word *word, const char *at, guint32 four)
{
	return word->head == (four & word->mask) && strncmp(at, word->word, word->length) == 0;
}

static void
look_up(const DpPhrases *phrases, GArray *found, const char *text, gsize at)
{
	const guint32 four = four_bytes(text + at);
	guint first = found->len;
	guint32 next;

	for (guint32 i = phrases->buckets[bucket(text + at)]; i != NOTHING; i = next) {
		const Word *word = &g_array_index(phrases->words, Word, i);
		DpPhrase phrase;

		next = word->next;
		if (!stands_at(word, text + at, four) || !ends(word, text, at + word->length))
			continue;
		phrase = (DpPhrase){.start = (guint32)at,
		                    .end = (guint32)at + word->length,
		                    .slot = word->slot,
		                    .language = word->language,
		                    .imperative = word->mark == '!',
		                    .ordinary = word->mark == '?'};
		add_phrase(found, first, &phrase);
	}
}

GArray *
dp_phrases_scan(const DpPhrases *phrases, const char *folded)
{
	GArray *found = g_array_new(FALSE, FALSE, sizeof(DpPhrase));
	gsize length = strlen(folded);
	gboolean before = FALSE; /* an ASCII letter or digit */

	for (gsize at = 0; phrases->words->len > 0 && at + PREFIX <= length; at++) {
		gboolean plain = g_ascii_isalnum(folded[at]);

		/* most places are inside a word of ASCII letters */
		if (!(plain && before) && phrases->buckets[bucket(folded + at)] != NOTHING &&
		    begins(folded, at))
			look_up(phrases, found, folded, at);
		before = plain;
	}
	return found;
}

static gsize
length_before(const GPtrArray *words, const char *text, gsize from, gsize at)
{
	for (guint i = 0; words != NULL && i < words->len; i++) {
		gsize length = strlen(words->pdata[i]);

		if (at >= from + length &&
		    strncmp(text + at - length, words->pdata[i], length) == 0 &&
		    begins(text, at - length))
			return length;
	}
	return 0;
}

gsize
dp_phrases_lead_before(const DpPhrases *phrases, guint8 language, const char *text, gsize from,
                       gsize at)
{
	return length_before(phrases->leads[language], text, from, at);
}

gsize
dp_phrases_being_before(const DpPhrases *phrases, guint8 language, const char *text, gsize from,
                        gsize at)
{
	return length_before(phrases->beings[language], text, from, at);
}
