/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pattern.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"

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

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pattern/groups", test_groups);
	g_test_add_func("/pattern/no-memory-of-others", test_no_memory_of_others);
	g_test_add_func("/pattern/shared", test_shared);
	return g_test_run();
}
