/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/repeat.h"

#include <string.h>

typedef struct {
	const char *at; /* borrowed from the text */
	gsize length;
	guint32 hash;
} Word;

/* The word at @text, which ends at a space or at the end. */
static Word
word_at(const char *text)
{
	Word word = {text, 0, 0};

	for (; text[word.length] != '\0' && text[word.length] != ' '; word.length++)
		word.hash = word.hash * 31 + (guint8)text[word.length];
	return word;
}

static const char *
after(const Word *word)
{
	const char *end = word->at + word->length;

	return *end == ' ' ? end + 1 : end;
}

/* Enough for the words of three periods. */
#define KEPT_HASHES 32u

G_STATIC_ASSERT(3 * DP_REPEAT_WORDS <= KEPT_HASHES);

/* Whether the last @period of the first @n words repeat the @period words before them, and those
 * the words before these, by hash. */
static gboolean
is_third_by_hash(const guint32 *hashes, guint n, guint period)
{
	for (guint i = n; i > n - 2 * period; i--) {
		if (hashes[(i - 1) % KEPT_HASHES] != hashes[(i - 1 - period) % KEPT_HASHES])
			return FALSE;
	}
	return TRUE;
}

static gboolean
may_end_third(const guint32 *hashes, guint n)
{
	for (guint period = 1; period <= DP_REPEAT_WORDS && 3 * period <= n; period++) {
		if (is_third_by_hash(hashes, n, period))
			return TRUE;
	}
	return FALSE;
}

/* Cheap, since most texts have no repetition. Before the first repetition no word is dropped, so
 * periods are counted in the original text. */
static gboolean
may_repeat(const char *text)
{
	guint32 hashes[KEPT_HASHES];
	guint n = 0;

	for (const char *p = text; *p != '\0';) {
		Word word = word_at(p);

		hashes[n++ % KEPT_HASHES] = word.hash;
		if (may_end_third(hashes, n))
			return TRUE;
		p = after(&word);
	}
	return FALSE;
}

static gboolean
same(const GArray *words, guint a, guint b)
{
	const Word *first = &g_array_index(words, Word, a),
	           *second = &g_array_index(words, Word, b);

	return first->hash == second->hash && first->length == second->length &&
	       memcmp(first->at, second->at, first->length) == 0;
}

/* Whether the last @period words repeat the @period words before them, and those the words before
 * these. */
static gboolean
is_third(const GArray *words, guint period)
{
	if (words->len < 3 * period)
		return FALSE;
	for (guint i = words->len; i > words->len - 2 * period; i--) {
		if (!same(words, i - 1, i - 1 - period))
			return FALSE;
	}
	return TRUE;
}

static void
drop_third(GArray *words)
{
	for (guint period = 1; period <= DP_REPEAT_WORDS; period++) {
		if (is_third(words, period)) {
			g_array_set_size(words, words->len - period);
			return;
		}
	}
}

static char *
join(const GArray *words)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < words->len; i++) {
		const Word *word = &g_array_index(words, Word, i);

		if (i > 0)
			g_string_append_c(out, ' ');
		g_string_append_len(out, word->at, (gssize)word->length);
	}
	return g_string_free(out, FALSE);
}

char *
dp_text_without_repeats(char *text)
{
	g_autofree char *whole = text;
	g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(Word));
	guint n = 0;

	if (!may_repeat(whole))
		return g_steal_pointer(&whole);
	for (const char *p = whole; *p != '\0'; n++) {
		Word word = word_at(p);

		g_array_append_val(words, word);
		drop_third(words);
		p = after(&word);
	}
	return words->len == n ? g_steal_pointer(&whole) : join(words);
}
