/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/facts.h>
#include <deskproof/roster.h>

#include <string.h>

#include "base/json-shape.h"
#include "base/limits.h"
#include "report/json-in.h"

#define DEEP 200000

typedef struct {
	const char *name, *text;
	gboolean sound;
} Shape;

static const Shape SHAPES[] = {
    {"object", " {\"a\": [1, -2.5e+3, true, null], \"b\": {}}\n", TRUE},
    {"list", "[]", TRUE},
    {"brackets-in-string", "[\"]}[{\", \"\\\"[\"]", TRUE},
    {"empty", "", FALSE},
    {"number", "1", FALSE},
    {"text", "\"[]\"", FALSE},
    {"two-values", "{\"a\": 1}{\"a\": 1}", FALSE},
    {"number-before", "0{\"a\": 1}", FALSE},
    {"word-behind", "{} x", FALSE},
    {"not-ended", "[[1]", FALSE},
    {"string-not-ended", "[\"]", FALSE},
    {"escape-at-the-end", "[\"\\", FALSE},
    {"comment", "[/*\"*/1]", FALSE},
    {"other-quotes", "['\"']", FALSE},
    {"assignment", "var a = [1]", FALSE},
    {"escapes", "[\"\\u00e9\\n\\\\\\u0041\\ud835\\uDC00\"]", TRUE},
    {"high-surrogate-alone", "[\"\\ud835x\"]", FALSE},
    {"high-surrogate-at-the-end", "[\"\\ud835\"]", FALSE},
    {"high-surrogate-and-letter", "[\"\\ud835\\u0041\"]", FALSE},
    {"high-surrogate-twice", "[\"\\ud835\\ud835\"]", FALSE},
    {"low-surrogate-alone", "[\"\\udc00\"]", FALSE},
    {"half-an-escape", "[\"\\u12\"]", FALSE},
    {"half-an-escape-at-the-end", "[\"\\u12", FALSE},
    {"half-an-escape-behind-a-surrogate", "[\"\\ud835\\udx\"]", FALSE},
};

static void
test_shape(gconstpointer data)
{
	const Shape *shape = data;
	/* Without a zero byte behind it: the sanitizer sees who reads on. */
	g_autofree char *text = g_memdup2(shape->text, MAX(strlen(shape->text), 1));

	g_assert_cmpint(dp_json_shape_is_sound(text, strlen(shape->text)), ==, shape->sound);
}

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

static void
test_depth(void)
{
	g_autofree char *most = nested(DP_LIMIT_JSON_DEPTH);
	g_autofree char *more = nested(DP_LIMIT_JSON_DEPTH + 1);

	g_assert_true(dp_json_shape_is_sound(most, strlen(most)));
	g_assert_false(dp_json_shape_is_sound(more, strlen(more)));
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

/* json-glib would make a name of it that is no UTF-8, and that would be printed. */
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
	for (guint i = 0; i < G_N_ELEMENTS(SHAPES); i++) {
		g_autofree char *path = g_strconcat("/json-shape/", SHAPES[i].name, NULL);

		g_test_add_data_func(path, &SHAPES[i], test_shape);
	}
	g_test_add_func("/json-shape/depth", test_depth);
	g_test_add_func("/json-shape/deep-readers", test_deep_readers);
	g_test_add_func("/json-shape/half-a-pair", test_half_a_pair);
	return g_test_run();
}
