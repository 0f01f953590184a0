/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "report/banal.h"

static const char FACTS[] =
    "{\"schema_version\": 1, \"facts\": {"
    "\"document.pages\": {\"value\": 3, \"unit\": \"count\"},"
    "\"body.font-size\": {\"value\": 9.963, \"unit\": \"pt\"},"
    "\"body.leading\": {\"value\": 11.955, \"unit\": \"pt\"},"
    "\"columns.count\": {\"value\": 2, \"unit\": \"count\"},"
    "\"main-text.pages\": {\"value\": 1, \"unit\": \"count\"},"
    "\"references.first-page\": {\"value\": 2, \"unit\": \"count\"},"
    "\"page.width\": {\"value\": [612, 612, 612], \"unit\": \"pt\","
    " \"places\": [{\"page\": 1}, {\"page\": 2}, {\"page\": 3}]},"
    "\"page.height\": {\"value\": [792, 792, 792], \"unit\": \"pt\","
    " \"places\": [{\"page\": 1}, {\"page\": 2}, {\"page\": 3}]},"
    "\"page.text\": {\"value\": [\"a\", \"b\"], \"unit\": \"text\","
    " \"places\": [{\"page\": 1}, {\"page\": 2}]},"
    "\"page.text-left\": {\"value\": [54], \"unit\": \"pt\", \"places\": [{\"page\": 1}]},"
    "\"page.text-right\": {\"value\": [558], \"unit\": \"pt\", \"places\": [{\"page\": 1}]},"
    "\"page.text-top\": {\"value\": [72], \"unit\": \"pt\", \"places\": [{\"page\": 1}]},"
    "\"page.text-bottom\": {\"value\": [710], \"unit\": \"pt\", \"places\": [{\"page\": 1}]}"
    "}}";

static JsonObject *
written(JsonParser *parser)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_facts_from_json(FACTS, strlen(FACTS), &error);
	g_autofree char *text = NULL;

	g_assert_no_error(error);
	text = dp_banal_write(facts);
	json_parser_load_from_data(parser, text, -1, &error);
	g_assert_no_error(error);
	return json_node_get_object(json_parser_get_root(parser));
}

static JsonObject *
page(JsonObject *banal, guint number)
{
	return json_array_get_object_element(json_object_get_array_member(banal, "pages"),
	                                     number - 1);
}

static void
assert_numbers(JsonObject *object, const char *member, const double *expected, guint n)
{
	JsonArray *array = json_object_get_array_member(object, member);

	g_assert_cmpuint(json_array_get_length(array), ==, n);
	for (guint i = 0; i < n; i++)
		g_assert_cmpfloat(json_array_get_double_element(array, i), ==, expected[i]);
}

static void
test_document(void)
{
	g_autoptr(JsonParser) parser = json_parser_new();
	JsonObject *banal = written(parser);

	g_assert_cmpint(json_object_get_int_member(banal, "npages"), ==, 3);
	g_assert_cmpint(json_object_get_int_member(banal, "at"), ==, 0);
	g_assert_cmpfloat(json_object_get_double_member(banal, "bodyfontsize"), ==, 9.96);
	assert_numbers(banal, "papersize", (double[]){792, 612}, 2);
}

static void
test_pages(void)
{
	g_autoptr(JsonParser) parser = json_parser_new();
	JsonObject *banal = written(parser);

	assert_numbers(page(banal, 1), "margin", (double[]){72, 54, 82, 54}, 4);
	g_assert_false(json_object_has_member(page(banal, 2), "margin"));
	g_assert_cmpstr(json_object_get_string_member(page(banal, 1), "pagetype"), ==, "body");
	g_assert_cmpstr(json_object_get_string_member(page(banal, 2), "pagetype"), ==, "bib");
	g_assert_cmpstr(json_object_get_string_member(page(banal, 3), "pagetype"), ==, "blank");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_unsetenv("SOURCE_DATE_EPOCH");
	g_test_add_func("/banal/document", test_document);
	g_test_add_func("/banal/pages", test_pages);
	return g_test_run();
}
