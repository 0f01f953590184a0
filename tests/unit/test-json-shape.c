/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/facts.h>
#include <deskproof/roster.h>

#include <string.h>

#include "base/json-shape.h"
#include "base/limits.h"
#include "report/json-in.h"

#define DEEP 200000

static char *
nested(guint depth)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < depth; i++)
		g_string_append_c(text, '[');
	for (guint i = 0; i < depth; i++)
		g_string_append_c(text, ']');
	return g_string_free(text, FALSE);
}

/* @said: (nullable): NULL: @text is within all bounds. */
static void
assert_bounded(const char *text, const char *said)
{
	g_autoptr(GError) error = NULL;

	g_assert_cmpint(dp_json_shape_is_bounded(text, strlen(text), &error), ==, said == NULL);
	g_assert_cmpstr(error != NULL ? error->message : NULL, ==, said);
}

static void
test_depth(void)
{
	g_autofree char *most = nested(DP_LIMIT_JSON_DEPTH);
	g_autofree char *more = nested(DP_LIMIT_JSON_DEPTH + 1);

	assert_bounded(most, NULL);
	assert_bounded(more, "it is nested more than 64 deep");
}

/* @open, @n times @part with commas between, @close. */
static char *
repeated(const char *open, const char *part, guint n, const char *close)
{
	GString *text = g_string_new(open);

	for (guint i = 0; i < n; i++)
		g_string_append_printf(text, "%s%s", i > 0 ? "," : "", part);
	g_string_append(text, close);
	return g_string_free(text, FALSE);
}

/* Lists may be long, and the objects in them start anew. */
static void
test_members(void)
{
	g_autofree char *most = repeated("{", "\"a\": 1", DP_LIMIT_JSON_MEMBERS, "}");
	g_autofree char *more = repeated("{", "\"a\": [1, 2]", DP_LIMIT_JSON_MEMBERS + 1, "}");
	g_autofree char *list = repeated("[", "{\"a\": 1, \"b\": 2}", DP_LIMIT_JSON_MEMBERS, "]");
	g_autofree char *text = repeated("{\"a\": \"\\\"", ",", DP_LIMIT_JSON_MEMBERS, "\"}");

	assert_bounded(most, NULL);
	assert_bounded(more, "it has an object with more than 16384 members");
	assert_bounded(list, NULL);
	assert_bounded(text, NULL);
}

static void
test_values(void)
{
	g_autofree char *most = repeated("[", "0", DP_LIMIT_JSON_VALUES, "]");
	g_autofree char *more = repeated("[", "0", DP_LIMIT_JSON_VALUES + 1, "]");

	assert_bounded(most, NULL);
	assert_bounded(more, "it has more than 4000000 values");
}

static void
test_bytes(void)
{
	gsize length = DP_LIMIT_JSON_BYTES + 1;
	g_autofree char *text = g_strnfill(length, ' ');
	g_autoptr(GError) error = NULL;

	g_assert_true(dp_json_shape_is_bounded(text, length - 1, NULL));
	g_assert_false(dp_json_shape_is_bounded(text, length, &error));
	g_assert_cmpstr(error->message, ==, "it has more than 67108864 bytes");
}

/* Without a zero byte after it: the sanitizer sees who reads on. */
static void
test_cut(void)
{
	static const char TEXT[] = "{\"a\\\\\\\"\": [\"\\\"\"]}";

	for (gsize length = 0; length < strlen(TEXT); length++) {
		g_autofree char *cut = g_memdup2(TEXT, MAX(length, 1));

		g_assert_true(dp_json_shape_is_bounded(cut, length, NULL));
	}
}

/* All who read JSON end with a word, where the stack came to its end before. */
static void
test_deep_readers(void)
{
	g_autofree char *text = nested(DEEP);
	g_autoptr(GError) error = NULL, other = NULL, third = NULL;
	g_autoptr(DpReport) report = dp_report_from_json(text, strlen(text), &third);
	g_autoptr(DpFacts) facts = dp_facts_from_json(text, strlen(text), &error);
	g_autoptr(DpRoster) roster = dp_roster_new(text, strlen(text), &other);

	g_assert_null(facts);
	g_assert_nonnull(error);
	g_assert_null(roster);
	g_assert_nonnull(other);
	g_assert_null(report);
	g_assert_nonnull(third);
}

/* Text that is no UTF-8 would be printed. */
static void
test_half_a_pair(void)
{
	static const char TEXT[] =
	    "{\"schema_version\": 1, \"facts\": {\"body.font-size\": {\"unknown\": \"\\ud835x\"}}}";
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_facts_from_json(TEXT, strlen(TEXT), &error);

	g_assert_null(facts);
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/json-shape/depth", test_depth);
	g_test_add_func("/json-shape/members", test_members);
	g_test_add_func("/json-shape/values", test_values);
	g_test_add_func("/json-shape/bytes", test_bytes);
	g_test_add_func("/json-shape/cut", test_cut);
	g_test_add_func("/json-shape/deep-readers", test_deep_readers);
	g_test_add_func("/json-shape/half-a-pair", test_half_a_pair);
	return g_test_run();
}
