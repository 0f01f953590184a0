/* SPDX-License-Identifier: GPL-3.0-or-later */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <deskproof/error.h>

#include <pcre2.h>
#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/pattern-options.h"
#include "base/pattern.h"

/* @n groups, each of which fits a letter or nothing. */
static char *
groups(guint n)
{
	GString *expression = g_string_new(NULL);

	for (guint i = 0; i < n; i++)
		g_string_append(expression, "(a?)");
	return g_string_free(expression, FALSE);
}

static void
test_groups(void)
{
	g_autofree char *most = groups(DP_LIMIT_PATTERN_GROUPS);
	g_autofree char *too_many = groups(DP_LIMIT_PATTERN_GROUPS + 1);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpPattern) pattern = dp_pattern_new(most, &error);
	g_autoptr(DpPattern) refused = NULL;

	g_assert_no_error(error);
	g_assert_true(dp_pattern_matches(pattern, "aaa"));
	refused = dp_pattern_new(too_many, &error);
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	g_assert_null(refused);
	g_assert_nonnull(strstr(error->message, "400"));
}

#define DEEP "\\A(?:(?:a|b))+c" /* a step deeper for each letter, and one for each choice */

/* Whether it gets through @n letters before the "c". */
static gboolean
goes_so_deep(const DpPattern *pattern, guint n)
{
	g_autofree char *text = g_strnfill(n + 1, 'a');
	g_autoptr(GError) error = NULL;
	gboolean found;

	text[n] = 'c';
	found = dp_pattern_search(pattern, text, 0, NULL, NULL, &error);
	g_assert_true(found || g_error_matches(error, DP_ERROR, DP_ERROR_LIMIT));
	return found;
}

static guint
deepest(const DpPattern *pattern)
{
	guint n = 0;

	while (n < 2 * DP_LIMIT_PATTERN_DEPTH && goes_so_deep(pattern, n + 1))
		n++;
	return n;
}

/* The memory of one search serves the next: what that finds must not depend on it. */
static void
test_no_memory_of_others(void)
{
	g_autofree char *never = groups(DP_LIMIT_PATTERN_GROUPS);
	g_autofree char *expression = g_strconcat(DEEP "|\\Ax", never, NULL);
	g_autoptr(DpPattern) wide = dp_pattern_new(expression, NULL);
	g_autoptr(DpPattern) narrow = dp_pattern_new(DEEP, NULL);
	guint first = deepest(narrow);

	g_assert_cmpuint(first, >, DP_LIMIT_PATTERN_DEPTH / 4);
	g_assert_cmpuint(first, <, DP_LIMIT_PATTERN_DEPTH);
	/* each step takes forty times the memory, and yet depth is what ends it */
	g_assert_cmpuint(deepest(wide), ==, first);
	g_assert_cmpuint(deepest(narrow), ==, first);
}

static gpointer
ask(gpointer data)
{
	static DpLazyPattern lamp = DP_LAZY_PATTERN("\\blamps?\\b");
	g_autofree const DpPattern **seen = g_new0(const DpPattern *, 1);

	for (guint i = 0; i < 1000; i++) {
		gsize start = 0, end = 0;

		g_assert_true(
		    dp_pattern_search(dp_lazy_pattern(&lamp), data, 0, &start, &end, NULL));
		g_assert_cmpuint(end - start, ==, strlen(data));
	}
	*seen = dp_lazy_pattern(&lamp);
	return g_steal_pointer(&seen);
}

/* Each thread finds its own text, by the same compiled pattern. */
static void
test_shared(void)
{
	static char words[4][8] = {"lamp", "lamps", "LAMP", "Lamps"};
	GThread *threads[G_N_ELEMENTS(words)];
	const DpPattern *first = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(words); i++)
		threads[i] = g_thread_new("search", ask, words[i]);
	for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
		g_autofree const DpPattern **seen = g_thread_join(threads[i]);

		g_assert_true(first == NULL || first == *seen);
		first = *seen;
	}
}

/* How venues' patterns can be dear, and a text for which they are. None takes a step too many at
 * any one place. */
static const struct {
	const char *expression, *words;
} DEAR[] = {
    {"\\w+[!?]", "a"},
    {"\\w++[!?]", "a"},
    {"\\w{0,300}\\w{0,300}[!?]", "a"},
    {"(?:\\w*+[!?]|\\w*+[;:]|\\w*+[.,])", "a"},
    {"(?=(\\w+))[!?]", "a"},
    {"(\\w+)\\1[!?]", "a"},
    {"[\\s\\S]*[!?]", "give positive "},
    {"\\X*[!?]", "give positive "},
    {"(?:\\pL+|\\pN+)*[!?]", "give positive "},
    {"([a-z ])*?[!?]", "give positive "},
    {"(?:a|b|c|\\w)*?[!?]", "aaaa "},
    {"[\\s\\S]*[!?]", "\xC3\xA9"},
};

static char *
words_of(const char *words, gsize length)
{
	GString *text = g_string_sized_new(length);

	while (text->len < length)
		g_string_append(text, words);
	return g_string_free(text, FALSE);
}

/* A page of 160 kB: without the count the first of them takes minutes. */
static void
test_dear(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(DEAR); i++) {
		g_autoptr(DpPattern) pattern = dp_pattern_new_counted(DEAR[i].expression, NULL);
		g_autofree char *text = words_of(DEAR[i].words, 163840);
		g_auto(DpBounds) bounds = {0};
		g_autoptr(GError) error = NULL;

		dp_bounds_open(&bounds);
		g_assert_false(dp_pattern_search(pattern, text, 0, NULL, NULL, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_LIMIT);
		g_assert_true(bounds.met[DP_BOUND_PATTERN_SEARCH] ||
		              bounds.met[DP_BOUND_PATTERN_DEPTH]);
		g_assert_cmpuint(dp_pattern_steps(), <, 2 * DP_LIMIT_PATTERN_SEARCH);
	}
}

/* The longest text that is searched to its end takes the steps that there are, and no more. */
/* Steps that a pattern takes over @n letters; the search must end as the bound says. */
static guint64
steps_over(const DpPattern *pattern, guint n)
{
	g_autofree char *text = words_of("a", n);
	g_autoptr(GError) error = NULL;

	g_assert_false(dp_pattern_search(pattern, text, 0, NULL, NULL, &error));
	g_assert_true((error != NULL) == (dp_pattern_steps() > DP_LIMIT_PATTERN_SEARCH));
	return dp_pattern_steps();
}

/* Each letter more is one more place to begin, and a step more at each of the others: the bound is
 * met between two neighbouring lengths. */
static void
test_count(void)
{
	g_autoptr(DpPattern) pattern = dp_pattern_new_counted("\\w+[!?]", NULL);
	g_autoptr(DpPattern) uncounted = dp_pattern_new("\\w+[!?]", NULL);
	guint enough = 1000, too_many = 8000;

	g_assert_cmpuint(steps_over(pattern, enough), <=, DP_LIMIT_PATTERN_SEARCH);
	g_assert_cmpuint(steps_over(pattern, too_many), >, DP_LIMIT_PATTERN_SEARCH);
	while (too_many - enough > 1) {
		guint middle = (enough + too_many) / 2;

		if (steps_over(pattern, middle) > DP_LIMIT_PATTERN_SEARCH)
			too_many = middle;
		else
			enough = middle;
	}
	g_assert_cmpuint(steps_over(pattern, enough), >, DP_LIMIT_PATTERN_SEARCH - 2 * too_many);
	g_assert_false(dp_pattern_matches(uncounted, "a"));
	g_assert_cmpuint(dp_pattern_steps(), ==, 0);
}

/* As pattern-writer.c writes it. */
static guint8 *
compiled(const char *expression)
{
	int mistake = 0;
	PCRE2_SIZE offset = 0, length = 0;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)expression, PCRE2_ZERO_TERMINATED,
	                                 DP_PATTERN_CHECKING, &mistake, &offset, NULL);
	const pcre2_code *codes[] = {code};
	uint8_t *bytes = NULL;
	guint8 *array;
	guint32 link = 0;

	g_assert_cmpint(pcre2_serialize_encode(codes, 1, &bytes, &length, NULL), ==, 1);
	array = g_malloc0(DP_PATTERN_HEAD + length);
	pcre2_config(PCRE2_CONFIG_LINKSIZE, &link);
	array[0] = (guint8)link;
	memcpy(array + DP_PATTERN_HEAD, bytes, length);
	pcre2_serialize_free(bytes);
	pcre2_code_free(code);
	return array;
}

static DpPattern *
never(const char *expression, GError **error)
{
	g_test_message("\"%s\" was compiled again", expression);
	g_assert_not_reached();
}

/* What was compiled during the build is read: here it is of another expression, which shows it. */
static void
test_compiled_before(void)
{
	g_autofree guint8 *bytes = compiled("Lampe");
	DpPattern *slot = NULL;
	const DpPattern *pattern = dp_pattern_keep(&slot, "wick", (const char *)bytes, never);

	g_assert_true(dp_pattern_matches(pattern, "die LAMPE"));
	g_assert_false(dp_pattern_matches(pattern, "wick"));
	g_assert_cmpstr(dp_pattern_expression(pattern), ==, "wick");
	g_assert_true(dp_pattern_keep(&slot, "wick", (const char *)bytes, never) == pattern);
	dp_pattern_free(slot);
}

/* By a PCRE2 with other links or of another version, or for a machine with other words: compiled as
 * if it were not there. */
static void
test_compiled_elsewhere(void)
{
	/* the size of links, and PCRE2's own head: its magic number, version and sizes of words */
	static const guint CHANGED[] = {0, DP_PATTERN_HEAD, DP_PATTERN_HEAD + 4,
	                                DP_PATTERN_HEAD + 8};

	for (guint i = 0; i < G_N_ELEMENTS(CHANGED); i++) {
		g_autofree guint8 *bytes = compiled("Lampe");
		DpPattern *slot = NULL;
		const DpPattern *pattern;

		bytes[CHANGED[i]] ^= 1;
		pattern = dp_pattern_keep(&slot, "wick", (const char *)bytes, dp_pattern_new);
		g_assert_true(dp_pattern_matches(pattern, "a Wick"));
		g_assert_false(dp_pattern_matches(pattern, "die Lampe"));
		dp_pattern_free(slot);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pattern/groups", test_groups);
	g_test_add_func("/pattern/no-memory-of-others", test_no_memory_of_others);
	g_test_add_func("/pattern/shared", test_shared);
	g_test_add_func("/pattern/dear", test_dear);
	g_test_add_func("/pattern/count", test_count);
	g_test_add_func("/pattern/compiled-before", test_compiled_before);
	g_test_add_func("/pattern/compiled-elsewhere", test_compiled_elsewhere);
	return g_test_run();
}
