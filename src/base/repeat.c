/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/repeat.h"

#include <string.h>

typedef struct {
	const char *at; /* borrowed from the text */
	gsize length;
} Word;

static gboolean
same(const GArray *words, guint a, guint b)
{
	const Word *first = &g_array_index(words, Word, a),
	           *second = &g_array_index(words, Word, b);

	return first->length == second->length && memcmp(first->at, second->at, first->length) == 0;
}

/* Whether the last @period words are those before them, and those before these. */
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

/* Enough for the words of two periods and the one that ends the third. */
#define KEPT_HASHES 32u

G_STATIC_ASSERT(2 * DP_REPEAT_WORDS < KEPT_HASHES);

/* Whether word @n is the one a period before it, and that the one a period before, by their
 * hashes. */
static gboolean
may_end_third(const guint32 *hashes, guint n)
{
	guint32 hash = hashes[n % KEPT_HASHES];

	for (guint period = 1; period <= DP_REPEAT_WORDS && 2 * period <= n; period++) {
		if (hashes[(n - period) % KEPT_HASHES] == hash &&
		    hashes[(n - 2 * period) % KEPT_HASHES] == hash)
			return TRUE;
	}
	return FALSE;
}

/* Cheap: most texts repeat nothing. Before the first repetition no word is left out, so that each
 * word's period is counted in the text as it is. */
static gboolean
may_repeat(const char *text)
{
	guint32 hashes[KEPT_HASHES];
	guint n = 0;

	for (const char *p = text; *p != '\0'; n++) {
		guint32 hash = 0;

		for (; *p != '\0' && *p != ' '; p++)
			hash = hash * 31 + (guint8)*p;
		p += *p == ' ';
		hashes[n % KEPT_HASHES] = hash;
		if (may_end_third(hashes, n))
			return TRUE;
	}
	return FALSE;
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
		Word word = {p, strcspn(p, " ")};

		g_array_append_val(words, word);
		drop_third(words);
		p += word.length;
		p += *p == ' ';
	}
	return words->len == n ? g_steal_pointer(&whole) : join(words);
}
