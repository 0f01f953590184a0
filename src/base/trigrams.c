/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/trigrams.h"

#include <string.h>

#include "base/bytes.h"

#define BLOCK 256      /* bytes of a text whose sequences are in one set */
#define CODE_BITS 6    /* of a byte */
#define CODES 0x3FFFFu /* of three bytes */
struct _DpTrigrams {
	const char *text;
	gsize length, n_blocks, longest_space;
	gboolean odd;         /* it may have any sequence */
	DpTrigramSet *blocks; /* by their last byte */
};

/* Of a byte; all that are not named are spaces. */
static const guint8 CODE_OF[256] = {
    ['0'] = 27, ['1'] = 28, ['2'] = 29, ['3'] = 30, ['4'] = 31, ['5'] = 32, ['6'] = 33, ['7'] = 34,
    ['8'] = 35, ['9'] = 36, ['a'] = 1,  ['b'] = 2,  ['c'] = 3,  ['d'] = 4,  ['e'] = 5,  ['f'] = 6,
    ['g'] = 7,  ['h'] = 8,  ['i'] = 9,  ['j'] = 10, ['k'] = 11, ['l'] = 12, ['m'] = 13, ['n'] = 14,
    ['o'] = 15, ['p'] = 16, ['q'] = 17, ['r'] = 18, ['s'] = 19, ['t'] = 20, ['u'] = 21, ['v'] = 22,
    ['w'] = 23, ['x'] = 24, ['y'] = 25, ['z'] = 26, ['A'] = 1,  ['B'] = 2,  ['C'] = 3,  ['D'] = 4,
    ['E'] = 5,  ['F'] = 6,  ['G'] = 7,  ['H'] = 8,  ['I'] = 9,  ['J'] = 10, ['K'] = 11, ['L'] = 12,
    ['M'] = 13, ['N'] = 14, ['O'] = 15, ['P'] = 16, ['Q'] = 17, ['R'] = 18, ['S'] = 19, ['T'] = 20,
    ['U'] = 21, ['V'] = 22, ['W'] = 23, ['X'] = 24, ['Y'] = 25, ['Z'] = 26};

static guint32
bit_of(guint32 codes)
{
	return codes * 2654435761u >> (32 - DP_TRIGRAM_BITS); /* Knuth's multiplicative hash */
}

static void
add(DpTrigramSet *set, guint32 codes)
{
	guint32 bit = bit_of(codes);

	set->bits[bit / 64] |= G_GUINT64_CONSTANT(1) << (bit % 64);
}

/* Whether a byte may be white space or a part of it: outside ASCII, white space begins with one of
 * four bytes. */
static gboolean
may_be_space(guint8 c)
{
	return c <= ' ' || (c >= 0x80 && c < 0xC0) || c == 0xC2 || (c >= 0xE1 && c <= 0xE3);
}

static gsize
find_longest_space(const char *text, gsize length)
{
	gboolean space[256];
	gsize longest = 0, n = 0;

	for (guint i = 0; i < 256; i++)
		space[i] = may_be_space((guint8)i);
	for (gsize i = 0; i < length; i++) {
		n = space[(guint8)text[i]] ? n + 1 : 0;
		longest = MAX(longest, n);
	}
	return longest;
}

/* Two characters outside ASCII that are the letters s and k where case is ignored. */
static gboolean
has_odd_letter(const char *text, gsize length)
{
	return dp_bytes_find(text, length, "\u017F") != NULL ||
	       dp_bytes_find(text, length, "\u212A") != NULL;
}

DpTrigrams *
dp_trigrams_new(const char *text, gsize length)
{
	DpTrigrams *trigrams = g_new0(DpTrigrams, 1);
	guint32 codes = 0;

	trigrams->text = text;
	trigrams->length = length;
	trigrams->longest_space = find_longest_space(text, length);
	trigrams->n_blocks = length / BLOCK + 1;
	trigrams->blocks = g_new0(DpTrigramSet, trigrams->n_blocks);
	for (gsize i = 0; i < length; i++) {
		codes = (codes << CODE_BITS | CODE_OF[(guint8)text[i]]) & CODES;
		add(&trigrams->blocks[i / BLOCK], codes);
	}
	trigrams->odd = has_odd_letter(text, length);
	if (trigrams->odd)
		memset(trigrams->blocks, 0xFF, trigrams->n_blocks * sizeof(DpTrigramSet));
	return trigrams;
}

void
dp_trigrams_free(DpTrigrams *trigrams)
{
	if (trigrams == NULL)
		return;
	g_free(trigrams->blocks);
	g_free(trigrams);
}

gsize
dp_trigrams_longest_space(const DpTrigrams *trigrams)
{
	return trigrams->longest_space;
}

static guint32
codes_before(const DpTrigrams *trigrams, gsize end)
{
	guint32 codes = 0;

	for (gsize i = end > 1 ? end - 2 : 0; i < end; i++)
		codes = codes << CODE_BITS | CODE_OF[(guint8)trigrams->text[i]];
	return codes;
}

static void
add_blocks(const DpTrigrams *trigrams, gsize first, gsize end, DpTrigramSet *set)
{
	for (gsize i = first / BLOCK; i < trigrams->n_blocks && i <= end / BLOCK; i++) {
		for (gsize k = 0; k < G_N_ELEMENTS(set->bits); k++)
			set->bits[k] |= trigrams->blocks[i].bits[k];
	}
}

void
dp_trigrams_select(const DpTrigrams *trigrams, gsize first, gsize end, DpTrigramSet *set)
{
	guint32 codes = codes_before(trigrams, first);

	*set = (DpTrigramSet){{0}};
	end = MIN(end, trigrams->length);
	if (trigrams->odd || end - first > BLOCK / 2) {
		add_blocks(trigrams, first, end, set);
	} else {
		for (gsize i = first; i < end + (end < trigrams->length); i++) {
			codes = (codes << CODE_BITS | CODE_OF[(guint8)trigrams->text[i]]) & CODES;
			add(set, codes);
		}
	}
	/* a search that stops at @end sees no letter after it */
	add(set, codes_before(trigrams, end) << CODE_BITS & CODES);
}

void
dp_trigram_set_of(const char *text, gsize length, DpTrigramSet *set)
{
	guint32 codes = 0;
	guint8 bytes = 0;

	*set = (DpTrigramSet){{0}};
	for (gsize i = 0; i < length; i++) {
		bytes |= (guint8)text[i];
		codes = (codes << CODE_BITS | CODE_OF[(guint8)text[i]]) & CODES;
		add(set, codes);
	}
	add(set, codes << CODE_BITS & CODES);
	if (bytes >= 0x80 && has_odd_letter(text, length))
		memset(set, 0xFF, sizeof *set);
}

gboolean
dp_trigram_set_may_have(const DpTrigramSet *set, const char *word, gsize length)
{
	guint32 codes = 0;

	for (gsize i = 0; i < length; i++) {
		guint32 bit;

		codes = (codes << CODE_BITS | CODE_OF[(guint8)word[i]]) & CODES;
		if (i < 2)
			continue;
		bit = bit_of(codes);
		if ((set->bits[bit / 64] >> (bit % 64) & 1) == 0)
			return FALSE;
	}
	return TRUE;
}
