/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/placeholder.h"

#include <string.h>

#include "base/text.h"
#include "facts/text/placeholder-table.h"

#define MAX_TOKENS 80      /* of a line; with more it is a paragraph */
#define MAX_TOKEN_BYTES 80 /* of a word; a longer one is not a word */
#define MAX_PART 10        /* characters of the longest unspaced part, and some more */

static DpPlaceholderWord
word_in(const DpPlaceholderTable *table, const char *folded)
{
	guint32 i = table->buckets[dp_placeholder_bucket(folded)];

	for (; i != DP_PLACEHOLDER_END; i = table->entries[i].next) {
		if (strcmp(table->text + table->entries[i].start, folded) == 0)
			return table->entries[i].word;
	}
	return WORD_UNKNOWN;
}

#define MIN_STEM 2 /* letters before a "*" */

static DpPlaceholderWord
look_up(const char *folded)
{
	const DpPlaceholderTable *words = &DP_PLACEHOLDER_SPACED;
	g_autofree char *stem = g_strconcat(folded, "*", NULL);
	DpPlaceholderWord found = word_in(words, folded);

	for (gsize end = strlen(folded); found == WORD_UNKNOWN && end >= MIN_STEM; end--) {
		stem[end] = '*';
		stem[end + 1] = '\0';
		found = word_in(words, stem);
	}
	return found;
}

static DpPlaceholderWord
look_inside(const char *folded)
{
	const DpPlaceholderTable *parts = &DP_PLACEHOLDER_JOINED;
	g_autofree char *reversed = g_utf8_strreverse(folded, -1);

	for (guint32 i = 0; i < parts->n_entries; i++) {
		const char *part = parts->text + parts->entries[i].start;

		/* some programs write right-to-left text in visual order */
		if (strstr(folded, part) != NULL || strstr(reversed, part) != NULL)
			return parts->entries[i].word;
	}
	return WORD_UNKNOWN;
}

/* Counts of one line. */
typedef struct {
	guint n[N_WORDS];
	guint lower, caseless; /* unknown words in small letters, and of scripts without capitals */
	guint capitals;        /* unknown words that may be part of a name */
	guint names; /* words that look like the whole name of a person or an organisation */
	DpPlaceholderWord last;
	gboolean last_capital, last_initial;
	gboolean shouted;  /* the line has no small letters */
	gboolean of_venue; /* "submitted to …": the name of a venue follows */
} Tally;

static void
count_word(Tally *tally, DpPlaceholderWord word, gboolean initial)
{
	tally->n[word]++;
	tally->names += word == WORD_ORGANISATION && tally->last_capital;
	tally->last = word;
	tally->last_capital = FALSE;
	tally->last_initial = initial;
}

/* An unknown word: with a second one or an initial beside it, it counts as a name. */
static void
count_unknown(Tally *tally, gunichar first, gboolean acronym)
{
	gboolean capital = g_unichar_isupper(first) && !acronym && !tally->of_venue;

	tally->lower += g_unichar_islower(first);
	tally->caseless += g_unichar_type(first) == G_UNICODE_OTHER_LETTER;
	tally->capitals += capital;
	tally->names += capital && (tally->last_capital || tally->last_initial);
	tally->last = WORD_UNKNOWN;
	tally->last_capital = capital;
	tally->last_initial = FALSE;
}

static gboolean
is_unspaced(gunichar c)
{
	switch (g_unichar_get_script(c)) {
	case G_UNICODE_SCRIPT_HAN:
	case G_UNICODE_SCRIPT_HIRAGANA:
	case G_UNICODE_SCRIPT_KATAKANA:
	case G_UNICODE_SCRIPT_THAI:
	case G_UNICODE_SCRIPT_MYANMAR:
		return TRUE;
	default:
		return FALSE;
	}
}

/* The longest known part at the start of @text; @length: its length in bytes. */
static DpPlaceholderWord
part_at(const DpPlaceholderTable *parts, const char *text, gsize *length)
{
	glong n = MIN(g_utf8_strlen(text, MAX_TOKEN_BYTES), MAX_PART);

	for (; n > 0; n--) {
		gsize bytes = (gsize)(g_utf8_offset_to_pointer(text, n) - text);
		g_autofree char *part = g_strndup(text, bytes);
		DpPlaceholderWord word = word_in(parts, part);

		*length = bytes;
		if (word != WORD_UNKNOWN)
			return word;
	}
	return WORD_UNKNOWN;
}

#define MIN_HAN_NAME 2 /* characters */

static void
count_parts(Tally *tally, const char *folded)
{
	const DpPlaceholderTable *parts = &DP_PLACEHOLDER_UNSPACED;
	guint run = 0; /* of unknown characters */
	gsize length = 0;

	for (const char *p = folded; *p != '\0'; p += length) {
		gunichar c = g_utf8_get_char(p);
		DpPlaceholderWord word = part_at(parts, p, &length);
		gboolean han = g_unichar_get_script(c) == G_UNICODE_SCRIPT_HAN;

		if (word != WORD_UNKNOWN)
			count_word(tally, word, FALSE);
		run = word == WORD_UNKNOWN && han ? run + 1 : 0;
		tally->names += run == MIN_HAN_NAME;
		tally->caseless += run == 1;
	}
}

#define MIN_REPEATED 2 /* of "x": "XX"; other letters need one more */

/* "xx", "yyy": letters as filler. */
static gboolean
is_filler(const char *folded)
{
	gsize n = strspn(folded, "x");

	if (n >= MIN_REPEATED && folded[n] == '\0')
		return TRUE;
	n = 0;
	while (g_ascii_isalpha(folded[0]) && folded[n] == folded[0])
		n++;
	return n > MIN_REPEATED && folded[n] == '\0';
}

static gboolean
is_acronym(const char *token, const Tally *tally)
{
	guint upper = 0, lower = 0;

	for (const char *p = token; *p != '\0'; p = g_utf8_next_char(p)) {
		upper += g_unichar_isupper(g_utf8_get_char(p));
		lower += g_unichar_islower(g_utf8_get_char(p));
	}
	return upper >= 2 && !tally->shouted && (lower == 0 || upper >= 3);
}

static gboolean
leads_to_venue(const Tally *tally, const char *folded)
{
	static const char *const WORDS[] = {"to", "at", "in", "for", NULL};

	return tally->n[WORD_PAPER] > 0 && g_strv_contains(WORDS, folded);
}

static void
count_token(Tally *tally, const char *token)
{
	g_autofree char *folded = dp_text_fold(token);
	gunichar first = g_utf8_get_char(token);
	DpPlaceholderWord word;

	if (is_unspaced(first)) {
		count_parts(tally, folded);
		return;
	}
	/* "Author1": a number or a mark after a word */
	for (gsize n = strlen(folded); n > 1 && g_ascii_isdigit(folded[n - 1]); n--)
		folded[n - 1] = '\0';
	tally->of_venue |= leads_to_venue(tally, folded);
	word = is_filler(folded) ? WORD_DUMMY
	       : g_unichar_get_script(first) == G_UNICODE_SCRIPT_ARABIC ||
	               g_unichar_get_script(first) == G_UNICODE_SCRIPT_HEBREW
	           ? look_inside(folded)
	           : look_up(folded);
	if (word == WORD_UNKNOWN && *folded != '\0' && *g_utf8_next_char(folded) == '\0')
		count_word(tally, WORD_COUNT, g_unichar_isupper(first));
	else if (word != WORD_UNKNOWN)
		count_word(tally, word, FALSE);
	else
		count_unknown(tally, first, is_acronym(token, tally));
}

static gboolean
is_token_character(gunichar c)
{
	return g_unichar_isalnum(c) || g_unichar_ismark(c) || c == '\'' || c == 0x2019;
}

/* The words of one piece between spaces: "author(s)" counts as two. */
static void
count_piece(Tally *tally, const char *piece)
{
	const char *from = piece, *p = piece;

	for (;; p = g_utf8_next_char(p)) {
		if (*p != '\0' && is_token_character(g_utf8_get_char(p)))
			continue;
		if (p > from && p - from <= MAX_TOKEN_BYTES && *from != '\'') {
			g_autofree char *token = g_strndup(from, (gsize)(p - from));

			count_token(tally, token);
		}
		if (*p == '\0')
			break;
		if (strchr(",;/&", *p) != NULL)
			tally->last_capital = tally->last_initial = FALSE;
		from = g_utf8_next_char(p);
	}
}

static gboolean
is_all_capitals(const char *text)
{
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		if (g_unichar_islower(g_utf8_get_char(p)))
			return FALSE;
	}
	return TRUE;
}

/* Small capitals separate a letter from its word: "A NONYMOUS". (transfer full) */
static char *
join_small_capitals(const char *piece, const char *next)
{
	g_autofree char *joined = NULL, *folded = NULL;

	if (next == NULL || strlen(piece) != 1 || !g_ascii_isupper(*piece) ||
	    !is_all_capitals(next))
		return NULL;
	joined = g_strconcat(piece, next, NULL);
	folded = dp_text_squash(joined);
	return look_up(folded) != WORD_UNKNOWN ? g_steal_pointer(&joined) : NULL;
}

/* "N.N.", nomen nescio; "n/a". */
static gboolean
is_unnamed(const char *piece)
{
	static const char *const WORDS[] = {"n.n.", "n.n", "nn", "n/a", "n.a.", NULL};
	g_autofree char *folded = g_ascii_strdown(piece, -1);
	gsize n = strlen(folded);

	if (n > 0 && strchr(",;", folded[n - 1]) != NULL)
		folded[n - 1] = '\0';
	return g_strv_contains(WORDS, folded);
}

static void
count_pieces(Tally *tally, char **pieces, DpAddressTest is_nobodys)
{
	for (guint i = 0; pieces[i] != NULL && i < MAX_TOKENS; i++) {
		g_autofree char *joined = join_small_capitals(pieces[i], pieces[i + 1]);

		if (is_unnamed(pieces[i]))
			count_word(tally, WORD_DUMMY, FALSE);
		else if (strchr(pieces[i], '@') == NULL)
			count_piece(tally, joined != NULL ? joined : pieces[i]);
		else if (is_nobodys != NULL && is_nobodys(pieces[i]))
			count_word(tally, WORD_DUMMY, FALSE);
		else
			tally->names++;
		i += joined != NULL;
	}
}

/* In a line about what is hidden, or why, one further unknown word need not be a name. */
static gboolean
may_name(const Tally *tally)
{
	guint about = tally->n[WORD_ROLE] + tally->n[WORD_PAPER] + tally->n[WORD_PLACE];
	guint unknown = tally->capitals + tally->caseless;

	return tally->names > 0 || (tally->n[WORD_ORGANISATION] > 0 && tally->capitals > 0) ||
	       unknown >= (about == 0 ? 1 : MAX(about, 2));
}

static DpPlaceholder
conclude(const Tally *tally)
{
	const guint *n = tally->n;
	guint unknown =
	    tally->capitals + tally->caseless + (n[WORD_PERSON] == 0 ? n[WORD_GIVEN] : 0);
	gboolean others = tally->names > 0 || unknown > 0;

	if (n[WORD_HIDDEN] > 0)
		return may_name(tally) || (n[WORD_GIVEN] > 0 && n[WORD_PERSON] == 0)
		           ? DP_PLACEHOLDER_BESIDE
		           : DP_PLACEHOLDER_WHOLE;
	if (others)
		return n[WORD_DUMMY] > 0 ? DP_PLACEHOLDER_BESIDE : DP_PLACEHOLDER_NONE;
	if (n[WORD_PERSON] > 0)
		return DP_PLACEHOLDER_ANYBODY;
	if (n[WORD_DUMMY] > 0)
		return DP_PLACEHOLDER_WHOLE;
	if (tally->lower == 0 &&
	    (n[WORD_ORGANISATION] == 0 ? n[WORD_ROLE] + n[WORD_PLACE] > 0 : n[WORD_COUNT] > 0))
		return DP_PLACEHOLDER_WHOLE;
	return n[WORD_PAPER] > 0 ? DP_PLACEHOLDER_PAPER : DP_PLACEHOLDER_NONE;
}

DpPlaceholder
dp_placeholder_of_words(const char *text, DpAddressTest is_nobodys)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	g_auto(GStrv) pieces = g_strsplit_set(valid, " \t\n", MAX_TOKENS);
	Tally tally = {.shouted = is_all_capitals(valid)};
	DpPlaceholder kind;

	count_pieces(&tally, pieces, is_nobodys);
	kind = conclude(&tally);
	return (kind == DP_PLACEHOLDER_PAPER || kind == DP_PLACEHOLDER_WHOLE) &&
	               dp_placeholder_holds_name(valid)
	           ? DP_PLACEHOLDER_BESIDE
	           : kind;
}
