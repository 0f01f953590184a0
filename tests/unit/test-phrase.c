/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/text/phrase.h"

/* A pattern that runs only near the words that betray it finds what it would find anywhere. */

static const struct {
	const char *text, *mark;
	guint n, first; /* wanted */
} WORDS[] = {
    {"own words of our own", "own ", 2, 0},
    {"known, shown; Own.", "own ", 1, 14},
    {"owner", "own ", 0, 0},
    {"owner", "own", 1, 0},
    {"1www.lowmere.edu", "www.", 1, 1},
    {"our", "our ", 1, 0},
    {"我们的工作", "们", 1, 3},
    {"из нашей работы", "наш", 1, 5},
    {"", "a", 0, 0},
    /* second letters that share a chain, and marks that name none */
    {"o/ oO Own", "own ", 1, 6},
    {"b, a b. A, ab", "a ", 2, 3},
    {"ab a\tA, as", "a", 4, 0},
};

static void
test_words(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++) {
		g_autoptr(DpWordIndex) index =
		    dp_word_index_new(WORDS[i].text, strlen(WORDS[i].text));
		g_autoptr(GArray) offsets = g_array_new(FALSE, FALSE, sizeof(guint));

		dp_word_index_find(index, WORDS[i].mark, offsets);
		g_test_message("%s in %s", WORDS[i].mark, WORDS[i].text);
		g_assert_cmpuint(offsets->len, ==, WORDS[i].n);
		if (offsets->len > 0)
			g_assert_cmpuint(g_array_index(offsets, guint, 0), ==, WORDS[i].first);
		for (guint k = 1; k < offsets->len; k++)
			g_assert_cmpuint(g_array_index(offsets, guint, k), >,
			                 g_array_index(offsets, guint, k - 1));
	}
}

static void
test_within(void)
{
	g_autoptr(DpPattern) pattern = dp_pattern_new_trusting("(?<=é)a+b", NULL);
	const char *text = "éaab éab aab";
	gsize start = 0, end = 0;

	g_assert_true(
	    dp_pattern_search_within(pattern, text, strlen(text), 0, 2, &start, &end, NULL));
	g_assert_cmpuint(start, ==, 2);
	g_assert_cmpuint(end, ==, 5);
	g_assert_true(
	    dp_pattern_search_within(pattern, text, strlen(text), 3, 8, &start, &end, NULL));
	g_assert_cmpuint(start, ==, 8);
	/* it would begin behind the last byte allowed, or end behind the text */
	g_assert_false(
	    dp_pattern_search_within(pattern, text, strlen(text), 3, 7, &start, &end, NULL));
	g_assert_false(dp_pattern_search_within(pattern, text, 4, 0, 4, &start, &end, NULL));
}

static DpPassage *
passage_of(const char *text)
{
	DpPassage *passage = g_new0(DpPassage, 1);

	passage->text = g_string_new(text);
	passage->lines = g_array_new(FALSE, FALSE, sizeof(DpPassageLine));
	return passage;
}

/* What is found, with "|" behind each match. */
static char *
find_all(DpPhrase *phrase, DpPassage *passage)
{
	GString *found = g_string_new(NULL);
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, phrase, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		g_string_append_len(found, passage->text->str + start, (gssize)(end - start));
		g_string_append_c(found, '|');
	}
	return g_string_free(found, FALSE);
}

static void
test_phrases(void)
{
	static DpPhrase address = {"\\w+@\\w+", "*@", 20};
	static DpPhrase ours = {"\\bour\\s+\\w+\\s+(?:own|prior)\\s+\\w+", "own |prior ", 20};
	g_autoptr(DpPassage) text =
	    passage_of("é@b a@b@c; Our very own work and ours own, our dear prior prior work");
	g_autofree char *addresses = find_all(&address, text), *words = find_all(&ours, text);

	g_assert_cmpstr(addresses, ==, "é@b|a@b|");
	g_assert_cmpstr(words, ==, "Our very own work|our dear prior prior|");
	g_assert_false(text->exhausted);
}

/* No mark: the pattern is not even compiled. */
static void
test_lazy(void)
{
	static DpPhrase phrase = {"x@y", "*@", 1};
	g_autoptr(DpPassage) text = passage_of("nothing of the kind");
	g_autofree char *found = find_all(&phrase, text);

	g_assert_cmpstr(found, ==, "");
	g_assert_null(phrase.pattern);
}

/* A pattern that gives up leaves word of it, and does not try again: what was not searched is not
 * known. */
static void
test_exhausted(void)
{
	static DpPhrase phrase = {"(?:a+)+(?:a+)+b@", "*@", 200};
	g_autofree char *many = g_strnfill(150, 'a');
	g_autofree char *words = g_strconcat(many, "@ aab@", NULL);
	g_autoptr(DpPassage) text = passage_of(words);
	g_autofree char *found = find_all(&phrase, text);

	g_assert_cmpstr(found, ==, "");
	g_assert_true(text->exhausted);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/phrase/words", test_words);
	g_test_add_func("/phrase/within", test_within);
	g_test_add_func("/phrase/phrases", test_phrases);
	g_test_add_func("/phrase/lazy", test_lazy);
	g_test_add_func("/phrase/exhausted", test_exhausted);
	return g_test_run();
}
