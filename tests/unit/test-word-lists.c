/* SPDX-License-Identifier: GPL-3.0-or-later */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>

#include "base/needs-reader.h"
#include "base/pattern-options.h"
#include "facts/text/word-lists.h"
#include "facts/text/word-notation.h"

/* Each alternative of src/facts/text/words finds the sentences that its file says it finds, alone
 * and by its marks, and none of the others. */

static DpWordFile *
read_file(const char *name, DpWordFile *shared)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), "src", "facts", "text",
	                                         "words", name, NULL);
	g_autofree char *text = NULL;
	g_autoptr(GError) error = NULL;
	DpWordFile *file;

	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	file = dp_word_file_read(text, shared, &error);
	g_assert_no_error(error);
	return file;
}

/* Whether a phrase occurs in @words, as in a paper of one line. */
static gboolean
phrase_finds(const DpWordEntry *entry, const char *expression, const char *words)
{
	DpPassageLine line = {0, NULL, DP_ROLE_BODY, DP_SECTION_MAIN};
	DpPassage passage = {
	    g_string_new(words), g_array_new(FALSE, FALSE, sizeof line), FALSE, NULL, NULL, NULL};
	g_autofree char *needs = dp_needs_of(expression);
	DpPhrase phrase = {expression, entry->marks, entry->before, NULL, entry->near, entry->reach,
	                   0,          needs};
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;
	gboolean found;

	g_array_append_val(passage.lines, line);
	dp_phrase_search_init(&search, &phrase, &passage);
	found = dp_phrase_search_next(&search, &start, &end);
	g_assert_false(passage.exhausted);
	dp_pattern_free(phrase.pattern);
	dp_word_index_free(passage.words);
	dp_trigrams_free(passage.trigrams);
	g_free(passage.plain);
	g_array_unref(passage.lines);
	g_string_free(passage.text, TRUE);
	return found;
}

/* A search that is left out if the words have not what the pattern needs finds the same as one that
 * never is. */
static gboolean
pattern_finds(const char *expression, const char *words)
{
	g_autofree char *needs = dp_needs_of(expression);
	DpLazyPattern lazy = DP_LAZY_PATTERN_COMPILED(expression, needs, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpPattern) pattern = dp_pattern_new(expression, &error);
	gboolean found;

	g_assert_no_error(error);
	found = dp_pattern_matches(pattern, words);
	g_assert_cmpint(dp_lazy_pattern_matches(&lazy, words), ==, found);
	dp_pattern_free(lazy.pattern);
	return found;
}

static void
check_sentences(const DpWordList *list, const DpWordEntry *entry, const DpWordAlternative *one,
                const GPtrArray *sentences, gboolean wanted)
{
	for (guint i = 0; i < sentences->len; i++) {
		const char *words = sentences->pdata[i];
		gboolean found = list->kind == DP_WORD_PHRASES
		                     ? phrase_finds(entry, one->expression, words)
		                     : pattern_finds(one->expression, words);

		if (found != wanted) {
			g_test_message("%s, line %u: \"%s\" is%s found", list->name, one->line,
			               words, found ? "" : " not");
			g_test_fail();
		}
	}
}

static void
check_list(const DpWordList *list)
{
	for (guint i = 0; i < list->entries->len && list->kind != DP_WORD_PLAIN; i++) {
		const DpWordEntry *entry = list->entries->pdata[i];

		for (guint k = 0; k < entry->alternatives->len; k++) {
			const DpWordAlternative *one = entry->alternatives->pdata[k];

			check_sentences(list, entry, one, one->found, TRUE);
			check_sentences(list, entry, one, one->missed, FALSE);
		}
	}
}

static void
test_sentences(void)
{
	g_autoptr(DpWordFile) shared = read_file("names.words", NULL);
	g_autofree char *folder =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "src", "facts", "text", "words", NULL);
	g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
	const char *name;
	guint n = 0;

	for (; (name = g_dir_read_name(files)) != NULL; n++) {
		g_autoptr(DpWordFile) file = NULL;

		if (!g_str_has_suffix(name, ".words") || strcmp(name, "names.words") == 0)
			continue;
		file = read_file(name, shared);
		g_assert_cmpuint(file->lists->len, >, 0);
		for (guint i = 0; i < file->lists->len; i++)
			check_list(file->lists->pdata[i]);
	}
	g_assert_cmpuint(n, >, 1);
}

/* What the program was built with is what a file says. */
static void
test_compiled(void)
{
	g_autoptr(DpWordFile) shared = read_file("names.words", NULL);
	g_autoptr(DpWordFile) file = read_file("self-references.words", shared);
	const DpWordList *list = file->lists->pdata[0];

	g_assert_cmpuint(DP_WORDS_SELF_REFERENCES.n, ==, list->entries->len);
	for (guint i = 0; i < list->entries->len; i++) {
		const DpPhrase *phrase = &DP_WORDS_SELF_REFERENCES.phrases[i];
		const DpWordEntry *entry = list->entries->pdata[i];
		g_autofree char *expression = dp_word_entry_expression(entry);

		g_assert_cmpstr(phrase->expression, ==, expression);
		g_assert_cmpstr(phrase->marks, ==, entry->marks);
		g_assert_cmpstr(phrase->near, ==, entry->near);
		g_assert_cmpuint(phrase->before, ==, entry->before);
		g_assert_cmpuint(phrase->reach, ==, entry->reach);
		g_assert_cmpint((phrase->flags & DP_PHRASE_SURE) != 0, ==,
		                g_strcmp0(entry->flags, "DP_PHRASE_SURE") == 0);
	}
}

static void
assert_compiled(const char *array)
{
	const uint8_t *bytes = (const uint8_t *)array + DP_PATTERN_HEAD;

	g_assert_cmpint(pcre2_serialize_get_number_of_codes(bytes), ==, 1);
}

/* PCRE2 reads them: else each would be compiled once more, and no answer would show it. */
static void
test_compiled_patterns(void)
{
	for (guint i = 0; i < DP_WORDS_SELF_REFERENCES.n; i++)
		assert_compiled(DP_WORDS_SELF_REFERENCES.phrases[i].compiled);
	for (guint i = 0; i < DP_WORDS_RUNNING_HEADS.n; i++)
		assert_compiled(DP_WORDS_RUNNING_HEADS.patterns[i].pattern.compiled);
	assert_compiled(DP_WORDS_THANKS.compiled);
}

#define SAYS "\n  + lamp\n  - wick\n"

/* What each part of the notation means. */
static void
test_notation(void)
{
	static const char TEXT[] =
	    "# of lamps\n{OLD} =\n  old|dim\n  faint\n{AT} = (at|on)\n"
	    "= phrases LAMPS\n"
	    "{OLD} \\p{Lu}[ (]\\( lamp?\n  marks {OLD}, lamp*, *:\\n/\n"
	    "  near our_, lamp\n  reach 4\n  is sure, first-page" SAYS "  or {AT} sea (?=x)" SAYS
	    "= pattern SEAS\na(b|c)" SAYS "d" SAYS "= words LISTED\nof (lamps)\n";
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWordFile) file = dp_word_file_read(TEXT, NULL, &error);
	const DpWordList *list;
	const DpWordEntry *entry;
	g_autofree char *phrase = NULL, *pattern = NULL, *words = NULL;

	g_assert_no_error(error);
	g_assert_cmpuint(file->lists->len, ==, 3);
	list = file->lists->pdata[0];
	entry = list->entries->pdata[0];
	phrase = dp_word_entry_expression(entry);
	g_assert_cmpstr(phrase, ==,
	                "(?:old|dim|faint)\\s+\\p{Lu}[ (]\\(\\s+lamp?|(?:at|on)\\s+sea\\s+(?=x)");
	g_assert_cmpstr(entry->marks, ==, "old |dim |faint |lamp|*:\n/");
	g_assert_cmpstr(entry->near, ==, "our |lamp");
	g_assert_cmpstr(entry->flags, ==, "DP_PHRASE_SURE | DP_PHRASE_FIRST_PAGE");
	g_assert_cmpuint(entry->reach, ==, 4);
	pattern = dp_word_list_expression(file->lists->pdata[1]);
	g_assert_cmpstr(pattern, ==, "a(?:b|c)|d");
	words = dp_word_list_expression(file->lists->pdata[2]);
	g_assert_cmpstr(words, ==, "of (lamps)");
}

/* A mistake ends the build, and names its line. */
static void
test_wrong(void)
{
	static const char *const TEXTS[] = {
	    "\n\n{LAMP}\n",
	    "= pattern A\n\n{LAMP} x" SAYS,
	    "= pattern A\n\nlamp\n  + lamp\n",
	    "= pattern A\n\nlamp\n  - wick\n",
	    "= pattern A\n\nlamp\n  marks lamp" SAYS,
	    "= phrases A\n\nlamp" SAYS,
	    "= phrases A\nlamp\n  marks {LAMP}" SAYS,
	    "\n{LAMP} = a\n{LAMP} = b\n",
	    "\n\n= lamps A\n",
	    "\n\n  words\n",
	    "= pattern A\na\n  shade lamp" SAYS,
	    "= pattern A\na\n  lamp" SAYS,
	};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpWordFile) file = dp_word_file_read(TEXTS[i], NULL, &error);

		g_test_message("%s", TEXTS[i]);
		g_assert_null(file);
		g_assert_true(g_str_has_prefix(error->message, "line 3: "));
	}
}

/* A part that no pattern has would be read by people as if it did something. */
static void
test_unused(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWordFile) file =
	    dp_word_file_read("\n\n{LAMP} = lamp\n= pattern A\na" SAYS, NULL, &error);

	g_assert_null(file);
	g_assert_cmpstr(error->message, ==, "line 3: nothing uses {LAMP}");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/word-lists/sentences", test_sentences);
	g_test_add_func("/word-lists/compiled", test_compiled);
	g_test_add_func("/word-lists/compiled-patterns", test_compiled_patterns);
	g_test_add_func("/word-lists/notation", test_notation);
	g_test_add_func("/word-lists/wrong", test_wrong);
	g_test_add_func("/word-lists/unused", test_unused);
	return g_test_run();
}
