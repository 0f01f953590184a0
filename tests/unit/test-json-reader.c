/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/json-reader.h"

static const char TEXT[] =
    "{\"text\": \"a\", \"number\": -1.5, \"whole\": 3, \"huge\": 1e999, \"truth\": true, \"none\": "
    "null,"
    " \"object\": {\"x\": 1}, \"list\": [1, \"b\"], \"rect\": [1, 2, 3.5, 4], \"short\": [1, 2, 3],"
    " \"words\": [1, 2, 3, \"4\"], \"endless\": [1, 2, 3, 1e999]}";

static JsonParser *
parse(void)
{
	g_autoptr(GError) error = NULL;
	JsonParser *parser = dp_json_parse(TEXT, strlen(TEXT), &error);

	g_assert_no_error(error);
	return parser;
}

/* Which kinds each member reads as: t text, n number, o object, l list. */
static void
test_kinds(void)
{
	static const struct {
		const char *name, *kinds;
	} MEMBERS[] = {{"text", "t"}, {"number", "n"}, {"whole", "n"}, {"huge", ""},  {"truth", ""},
	               {"none", ""},  {"object", "o"}, {"list", "l"},  {"absent", ""}};
	g_autoptr(JsonParser) parser = parse();
	JsonObject *object = dp_json_node_object(json_parser_get_root(parser));

	for (guint i = 0; i < G_N_ELEMENTS(MEMBERS); i++) {
		const char *name = MEMBERS[i].name;
		g_autoptr(GString) kinds = g_string_new(NULL);
		double number = 7;

		g_string_append(kinds, dp_json_member_text(object, name) != NULL ? "t" : "");
		g_string_append(kinds, dp_json_member_number(object, name, &number) ? "n" : "");
		g_string_append(kinds, dp_json_member_object(object, name) != NULL ? "o" : "");
		g_string_append(kinds, dp_json_member_list(object, name) != NULL ? "l" : "");
		g_test_message("%s", name);
		g_assert_cmpstr(kinds->str, ==, MEMBERS[i].kinds);
		g_assert_cmpint(number == 7, ==, strchr(kinds->str, 'n') == NULL);
	}
}

static void
test_nothing(void)
{
	DpRect rect = {7, 7, 7, 7};
	double number = 7;

	g_assert_null(dp_json_member(NULL, "x"));
	g_assert_null(dp_json_element(NULL, 0));
	g_assert_cmpuint(dp_json_length(NULL), ==, 0);
	g_assert_null(dp_json_node_object(NULL));
	g_assert_null(dp_json_node_list(NULL));
	g_assert_null(dp_json_node_text(NULL));
	g_assert_false(dp_json_node_number(NULL, &number));
	g_assert_false(dp_json_member_rect(NULL, "rect", &rect));
	g_assert_cmpfloat(number, ==, 7);
	g_assert_cmpfloat(rect.x1, ==, 7);
}

static void
test_lists(void)
{
	static const char *const NO_RECTS[] = {"short", "words", "endless",
	                                       "list",  "text",  "absent"};
	g_autoptr(JsonParser) parser = parse();
	JsonObject *object = dp_json_node_object(json_parser_get_root(parser));
	JsonArray *list = dp_json_member_list(object, "list");
	DpRect rect = {7, 7, 7, 7};

	g_assert_cmpuint(dp_json_length(list), ==, 2);
	g_assert_cmpstr(dp_json_node_text(dp_json_element(list, 1)), ==, "b");
	g_assert_null(dp_json_element(list, 2));
	for (guint i = 0; i < G_N_ELEMENTS(NO_RECTS); i++) {
		g_assert_false(dp_json_member_rect(object, NO_RECTS[i], &rect));
		g_assert_cmpfloat(rect.x0, ==, 7);
	}
	g_assert_true(dp_json_member_rect(object, "rect", &rect));
	g_assert_cmpfloat(rect.x1, ==, 3.5);
}

static void
test_no_json(void)
{
	static const char *const TEXTS[] = {"", "{", "1", "{} x", "{\"a\": }"};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(dp_json_parse(TEXTS[i], strlen(TEXTS[i]), &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/json-reader/kinds", test_kinds);
	g_test_add_func("/json-reader/nothing", test_nothing);
	g_test_add_func("/json-reader/lists", test_lists);
	g_test_add_func("/json-reader/no-json", test_no_json);
	return g_test_run();
}
