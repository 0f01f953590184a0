/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/spaced-letters.h"

#include <string.h>

#include "venue/order-words.h"

/* Letters in a row, each a word: "accept this paper" has 15, while formulas and the names of a
 * figure's axes have fewer. */
#define MIN_LETTERS 12
#define MAX_LETTER_BYTES 4 /* in UTF-8; a ligature has three */
#define KNOWN_SHARE 0.5    /* of the letters in words of orders: others are a formula or a table */
#define UNKNOWN_COST 2u    /* of a letter in no word; a word costs 1, so long words are preferred */

/* How the letters from one place on are divided best. */
typedef struct {
	guint32 cost;
	guint32 word;   /* the word that begins here, or DP_ORDER_END */
	guint32 length; /* of its letters, without spaces */
} Division;

typedef struct {
	const DpOrderWords *words;
	const char *letters; /* joined */
	gsize n;
	Division *divisions; /* n + 1 */
	guint32 *first;      /* by first byte: the last word read that begins with it */
	guint32 *next;       /* by word: the one before, with the same first byte */
	guint64 steps;
} Divider;

/* A mark after the last letter: the row ends with it. */
static gsize
without_mark(const char *token, gsize length)
{
	return length > 1 && g_ascii_ispunct(token[length - 1]) ? length - 1 : length;
}

/* One letter, or a ligature spelt out. */
static gboolean
is_letter(const char *token, gsize length)
{
	static const char *const LIGATURES[] = {"ff", "fi", "fl", "ffi", "ffl"};

	if (length == 0 || length > MAX_LETTER_BYTES || !g_unichar_isalpha(g_utf8_get_char(token)))
		return FALSE;
	if (g_utf8_next_char(token) == token + length)
		return TRUE;
	for (guint i = 0; i < G_N_ELEMENTS(LIGATURES); i++) {
		if (strlen(LIGATURES[i]) == length && memcmp(token, LIGATURES[i], length) == 0)
			return TRUE;
	}
	return FALSE;
}

/* The letters of @word at the start of @letters, its spaces left out; 0: it is not there. */
static gsize
match(const DpOrderWords *words, const DpOrderWord *word, const char *letters)
{
	const char *of = words->text + word->start;
	gsize n = 0;

	for (gsize i = 0; i < word->length; i++) {
		if (of[i] == ' ')
			continue;
		if (letters[n] != of[i])
			return 0;
		n++;
	}
	return n;
}

static void
index_words(Divider *divider, guint8 language)
{
	for (guint i = 0; i < 256; i++)
		divider->first[i] = DP_ORDER_END;
	for (guint32 i = 0; i < divider->words->n_words; i++) {
		const DpOrderWord *word = &divider->words->words[i];
		guint8 byte = (guint8)divider->words->text[word->start];

		if (word->language != language)
			continue;
		divider->next[i] = divider->first[byte];
		divider->first[byte] = i;
	}
	divider->steps += divider->words->n_words;
}

static void
divide_at(Divider *divider, gsize at)
{
	Division *best = &divider->divisions[at];

	*best = (Division){divider->divisions[at + 1].cost + UNKNOWN_COST, DP_ORDER_END, 0};
	for (guint32 i = divider->first[(guint8)divider->letters[at]]; i != DP_ORDER_END;
	     i = divider->next[i]) {
		gsize n = match(divider->words, &divider->words->words[i], divider->letters + at);

		divider->steps++;
		if (n > 0 && divider->divisions[at + n].cost + 1 < best->cost)
			*best = (Division){divider->divisions[at + n].cost + 1, i, (guint32)n};
	}
}

/* With the words of one language. */
static void
divide(Divider *divider, guint8 language)
{
	index_words(divider, language);
	divider->divisions[divider->n] = (Division){0, DP_ORDER_END, 0};
	for (gsize at = divider->n; at-- > 0;)
		divide_at(divider, at);
}

static void
write_space(GString *out)
{
	if (out->str[out->len - 1] != ' ')
		g_string_append_c(out, ' ');
}

/* Letters of no word are written together; a stem ("review*") takes them as its ending. */
static void
write_divided(const Divider *divider, GString *out)
{
	gboolean apart = TRUE;
	gsize at = 0;

	while (at < divider->n) {
		const Division *one = &divider->divisions[at];

		if (one->word == DP_ORDER_END) {
			if (apart)
				write_space(out);
			g_string_append_c(out, divider->letters[at++]);
			apart = FALSE;
			continue;
		}
		write_space(out);
		g_string_append_len(out,
		                    divider->words->text + divider->words->words[one->word].start,
		                    divider->words->words[one->word].length);
		apart = divider->words->words[one->word].mark != '*';
		at += one->length;
	}
	g_string_append(out, ". ");
}

static gsize
known_letters(const Divider *divider)
{
	gsize n = 0;

	for (gsize at = 0; at < divider->n;) {
		const Division *one = &divider->divisions[at];

		n += one->length;
		at += MAX(one->length, 1);
	}
	return n;
}

/* In the language whose words explain most. */
static void
add_reading(const DpOrderWords *words, const GString *letters, GString *out, DpBudget *budget)
{
	g_autofree Division *divisions = g_new0(Division, letters->len + 1);
	g_autofree guint32 *first = g_new(guint32, 256), *next = g_new(guint32, words->n_words);
	Divider divider = {words, letters->str, letters->len, divisions, first, next, 0};
	guint32 best = G_MAXUINT32;
	guint8 language = 0;

	for (guint8 k = 0; k < DP_LIMIT_LANGUAGES; k++) {
		if (words->languages[k].slots == 0)
			continue;
		divide(&divider, k);
		if (divisions[0].cost < best) {
			best = divisions[0].cost;
			language = k;
		}
		if (!dp_budget_spend(budget, divider.steps))
			return;
		divider.steps = 0;
	}
	divide(&divider, language);
	if (known_letters(&divider) >= KNOWN_SHARE * letters->len)
		write_divided(&divider, out);
}

/* Asked for each word of a paper: strcspn() would make a table each time. */
static gsize
token_length(const char *token)
{
	const char *space = strchr(token, ' ');

	return space != NULL ? (gsize)(space - token) : strlen(token);
}

char *
dp_spaced_letters_add(const DpPhrases *phrases, char *folded, DpBudget *budget)
{
	const DpOrderWords *words = dp_phrases_words(phrases);
	g_autoptr(GString) letters = g_string_new(NULL);
	GString *out = NULL;
	guint n = 0;

	for (const char *token = folded; words != NULL; token++) {
		gsize length = token_length(token);
		gsize bare = without_mark(token, length);
		gboolean letter = is_letter(token, bare);

		if (letter) {
			g_string_append_len(letters, token, (gssize)bare);
			n++;
		}
		token += length;
		if (!letter || bare < length || *token == '\0') {
			if (n >= MIN_LETTERS) {
				/* not a full stop: after one letter it is an abbreviation */
				out = out != NULL ? out : g_string_new("! ");
				add_reading(words, letters, out, budget);
			}
			g_string_truncate(letters, 0);
			n = 0;
		}
		if (*token == '\0')
			break;
	}
	if (out == NULL)
		return folded;
	g_string_prepend(out, folded);
	g_free(folded);
	return g_string_free(out, FALSE);
}
