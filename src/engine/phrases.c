/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/phrases.h"

#include <string.h>

#include "engine/clause-mark.h"
#include "venue/order-words.h"

struct _DpPhrases {
	const DpOrderWords *words; /* (nullable): of all files */
	GArray *files;             /* of const DpOrderWords *, borrowed */
	DpOrderWords *joined;      /* (nullable): where there are several */
};

DpPhrases *
dp_phrases_new(void)
{
	DpPhrases *phrases = g_new0(DpPhrases, 1);

	phrases->files = g_array_new(FALSE, FALSE, sizeof(const DpOrderWords *));
	return phrases;
}

void
dp_phrases_free(DpPhrases *phrases)
{
	if (phrases == NULL)
		return;
	g_array_unref(phrases->files);
	dp_order_words_free(phrases->joined);
	g_free(phrases);
}

void
dp_phrases_add(DpPhrases *phrases, const DpOrderWords *words)
{
	g_array_append_val(phrases->files, words);
	g_clear_pointer(&phrases->joined, dp_order_words_free);
	if (phrases->files->len > 1)
		phrases->joined = dp_order_words_join(
		    &g_array_index(phrases->files, const DpOrderWords *, 0), phrases->files->len);
	phrases->words = phrases->joined != NULL ? phrases->joined : words;
}

const DpOrderWords *
dp_phrases_words(const DpPhrases *phrases)
{
	return phrases->words;
}

gboolean
dp_phrases_has(const DpPhrases *phrases, guint8 language, DpWordingSlot slot)
{
	return phrases->words != NULL &&
	       (phrases->words->languages[language].slots >> slot & 1) != 0;
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
		return !g_ascii_isalnum(text[at - 1]) || !g_ascii_isalnum((char)c) ||
		       (g_ascii_isalpha((char)c) && dp_clause_has_note_mark(text, 0, at));
	before = character_before(text, at);
	if (c >= 0x80 && (is_spaceless(g_utf8_get_char(text + at)) || is_spaceless(before)))
		return TRUE;
	if (is_prefix(before))
		return !g_unichar_isalpha(
		    character_before(text, (gsize)(g_utf8_prev_char(text + at) - text)));
	return !g_unichar_isalnum(before);
}

static gboolean
ends(const DpOrderWord *word, const char *text, gsize end)
{
	gunichar next = g_utf8_get_char(text + end);

	return word->mark == '*' || next == 0 || !g_unichar_isalnum(next) || is_spaceless(next) ||
	       is_spaceless(character_before(text, end)) ||
	       !g_unichar_isalnum(character_before(text, end));
}

/* Words of wishes overlap others: "must not" contains "must". */
static gboolean
overlaps(const DpFoundPhrase *phrase)
{
	return phrase->slot == DP_SLOT_PAPER || phrase->slot >= DP_SLOT_DUTY;
}

/* Of a language's words that begin at one place the longest is meant; but "give it" contains a
 * verb. */
static void
add_phrase(GArray *found, guint first, const DpFoundPhrase *phrase)
{
	for (guint i = first; i < found->len; i++) {
		DpFoundPhrase *other = &g_array_index(found, DpFoundPhrase, i);

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

static guint32
four_bytes(const char *text)
{
	guint32 bytes;

	memcpy(&bytes, text, sizeof bytes);
	return bytes;
}

/* Nearly all words of a bucket differ in their first four bytes, @four, or, where many begin alike
 * ("do not ..."), in their last; @left: bytes from @at. */
static gboolean
is_at_edge(const DpOrderWords *words, const DpOrderWord *word, const char *at, guint32 four,
           gsize left)
{
	const char *spelling = words->text + word->start;

	return word->head == (four & word->mask) && word->length <= left &&
	       at[word->length - 1] == spelling[word->length - 1] &&
	       (word->length <= sizeof four ||
	        memcmp(at + sizeof four, spelling + sizeof four, word->length - sizeof four) == 0);
}

static void
look_up(const DpOrderWords *words, GArray *found, const char *text, gsize length, gsize at)
{
	const guint32 four = four_bytes(text + at);
	guint first = found->len;
	guint32 next;

	for (guint32 i = words->buckets[dp_order_bucket(text + at)]; i != DP_ORDER_END; i = next) {
		const DpOrderWord *word = &words->words[i];
		DpFoundPhrase phrase;

		next = word->next;
		if (!is_at_edge(words, word, text + at, four, length - at) ||
		    !ends(word, text, at + word->length))
			continue;
		phrase = (DpFoundPhrase){.start = (guint32)at,
		                         .end = (guint32)at + word->length,
		                         .slot = word->slot,
		                         .language = word->language,
		                         .imperative = word->mark == '!',
		                         .ordinary = word->mark == '?'};
		add_phrase(found, first, &phrase);
	}
}

static gboolean
begins_kind(const GArray *found, guint from, const DpFoundPhrase *this)
{
	for (guint i = from; i < found->len; i++) {
		const DpFoundPhrase *kind = &g_array_index(found, DpFoundPhrase, i);

		if (kind->start > this->end + 1)
			break;
		if (kind->slot == DP_SLOT_KIND && kind->language == this->language &&
		    kind->start == this->end + 1)
			return TRUE;
	}
	return FALSE;
}

/* "This paper category" is not this paper. */
static void
drop_kinds(GArray *found)
{
	for (guint i = 0; i < found->len; i++) {
		const DpFoundPhrase *this = &g_array_index(found, DpFoundPhrase, i);

		if (this->slot == DP_SLOT_THIS && begins_kind(found, i, this)) {
			g_array_remove_index(found, i);
			i--;
		}
	}
}

GArray *
dp_phrases_scan(const DpPhrases *phrases, const char *folded)
{
	GArray *found = g_array_new(FALSE, FALSE, sizeof(DpFoundPhrase));
	const DpOrderWords *words = phrases->words;
	gsize length = words != NULL ? strlen(folded) : 0;
	gboolean before = FALSE; /* an ASCII letter */

	for (gsize at = 0; at + DP_ORDER_PREFIX <= length; at++) {
		gboolean plain = g_ascii_isalpha(folded[at]);

		/* most places are inside a word of ASCII letters */
		if (!(plain && before) &&
		    words->buckets[dp_order_bucket(folded + at)] != DP_ORDER_END &&
		    begins(folded, at))
			look_up(words, found, folded, length, at);
		before = plain;
	}
	drop_kinds(found);
	return found;
}

/* @first: of the words to look for */
static gsize
length_before(const DpOrderWords *words, guint32 first, const char *text, gsize from, gsize at)
{
	for (guint32 i = first; i != DP_ORDER_END; i = words->words[i].next) {
		const DpOrderWord *word = &words->words[i];

		if (at >= from + word->length &&
		    text[at - 1] == words->text[word->start + word->length - 1] &&
		    memcmp(text + at - word->length, words->text + word->start, word->length) ==
		        0 &&
		    begins(text, at - word->length))
			return word->length;
	}
	return 0;
}

gsize
dp_phrases_lead_before(const DpPhrases *phrases, guint8 language, const char *text, gsize from,
                       gsize at)
{
	const DpOrderWords *words = phrases->words;

	return words == NULL
	           ? 0
	           : length_before(words, words->languages[language].lead, text, from, at);
}

gsize
dp_phrases_being_before(const DpPhrases *phrases, guint8 language, const char *text, gsize from,
                        gsize at)
{
	const DpOrderWords *words = phrases->words;

	return words == NULL
	           ? 0
	           : length_before(words, words->languages[language].being, text, from, at);
}
