/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/json-reader.h"
#include "base/limits.h"

static const char TEXT[] =
    "{\"text\": \"a\", \"number\": -1.5, \"whole\": 3, \"truth\": true, \"none\": null,"
    " \"object\": {\"x\": 1}, \"list\": [1, \"b\"], \"rect\": [1, 2, 3.5, 4], \"short\": [1, 2, 3],"
    " \"words\": [1, 2, 3, \"4\"]}";

static json_t *
parse(void)
{
	g_autoptr(GError) error = NULL;
	json_t *object = dp_json_parse(TEXT, strlen(TEXT), &error);

	g_assert_no_error(error);
	return object;
}

/* Which kinds each member reads as: t text, n number, o object, l list. */
static void
test_kinds(void)
{
	static const struct {
		const char *name, *kinds;
	} MEMBERS[] = {{"text", "t"}, {"number", "n"}, {"whole", "n"}, {"truth", ""},
	               {"none", ""},  {"object", "o"}, {"list", "l"},  {"absent", ""}};
	g_autoptr(json_t) object = parse();

	for (guint i = 0; i < G_N_ELEMENTS(MEMBERS); i++) {
		const char *name = MEMBERS[i].name;
		g_autoptr(GString) kinds = g_string_new(NULL);
		double number = 7;

		g_string_append(kinds, dp_json_member_text(object, name) != NULL ? "t" : "");
		g_string_append(kinds, dp_json_member_number(object, name, &number) ? "n" : "");
		g_string_append(kinds, json_object_size(json_object_get(object, name)) ? "o" : "");
		g_string_append(kinds, json_array_size(json_object_get(object, name)) ? "l" : "");
		g_test_message("%s", name);
		g_assert_cmpstr(kinds->str, ==, MEMBERS[i].kinds);
		g_assert_cmpint(number == 7, ==, strchr(kinds->str, 'n') == NULL);
	}
}

static void
test_nothing(void)
{
	static const char *const NONE[] = {NULL};
	DpRect rect = {7, 7, 7, 7};
	double number = 7;

	g_assert_null(json_array_get(json_object_get(NULL, "x"), 0));
	g_assert_cmpuint(json_array_size(NULL), ==, 0);
	g_assert_null(dp_json_member_text(NULL, "x"));
	g_assert_null(dp_json_stranger(NULL, NONE));
	g_assert_false(dp_json_number_of(NULL, &number));
	g_assert_false(dp_json_member_number(NULL, "x", &number));
	g_assert_false(dp_json_member_rect(NULL, "rect", &rect));
	g_assert_cmpfloat(number, ==, 7);
	g_assert_cmpfloat(rect.x1, ==, 7);
}

static void
test_rects(void)
{
	static const char *const NO_RECTS[] = {"short", "words", "list", "text", "absent"};
	g_autoptr(json_t) object = parse();
	DpRect rect = {7, 7, 7, 7};

	for (guint i = 0; i < G_N_ELEMENTS(NO_RECTS); i++) {
		g_assert_false(dp_json_member_rect(object, NO_RECTS[i], &rect));
		g_assert_cmpfloat(rect.x0, ==, 7);
	}
	g_assert_true(dp_json_member_rect(object, "rect", &rect));
	g_assert_cmpfloat(rect.x1, ==, 3.5);
}

typedef struct {
	const char *name, *text, *error; /* error: (nullable): NULL where the text is JSON */
} Text;

/* What readers may understand in two ways is nobody's. */
static const Text TEXTS[] = {
    {"object", " {\"a\": [1, -2.5e+3, true, null], \"b\": {}}\n", NULL},
    {"list", "[]", NULL},
    {"brackets-in-string", "[\"]}[{\", \"\\\"[\"]", NULL},
    {"escapes", "[\"\\u00e9\\n\\\\\\u0041\\ud835\\uDC00\"]", NULL},
    {"zero-in-text", "[\"a\\u0000b\"]", NULL},
    {"longest-integer", "[9223372036854775807, -9223372036854775808]", NULL},
    {"empty", "", "line 1, column 0: '[' or '{' expected"},
    {"blank", " \n", "line 2, column 0: '[' or '{' expected"},
    {"number", "1", "line 1, column 1: '[' or '{' expected"},
    {"text", "\"[]\"", "line 1, column 4: '[' or '{' expected"},
    {"byte-order-mark", "\xef\xbb\xbf{}", "line 1, column 1: '[' or '{' expected"},
    {"two-values", "{\"a\": 1}{\"a\": 1}", "line 1, column 9: end of file expected"},
    {"number-before", "0{\"a\": 1}", "line 1, column 1: '[' or '{' expected"},
    {"word-after", "{} x", "line 1, column 4: end of file expected"},
    {"not-ended", "[[1]", "line 1, column 4: ']' expected"},
    {"string-not-ended", "[\"]", "line 1, column 3: premature end of input"},
    {"escape-at-the-end", "[\"\\", "line 1, column 3: invalid escape"},
    {"no-value", "{\n\"a\": }", "line 2, column 6: unexpected token"},
    {"comma-at-the-end", "[1,]", "line 1, column 4: unexpected token"},
    {"comment", "[/*\"*/1]", "line 1, column 2: invalid token"},
    {"other-quotes", "['\"']", "line 1, column 2: invalid token"},
    {"assignment", "var a = [1]", "line 1, column 3: '[' or '{' expected"},
    {"name-without-quotes", "{a: 1}", "line 1, column 2: string or '}' expected"},
    {"octal", "[010]", "line 1, column 2: invalid token"},
    {"not-a-number", "[NaN]", "line 1, column 4: invalid token"},
    {"line-in-a-string", "[\"a\nb\"]", "line 1, column 3: unexpected newline"},
    {"control-character", "[\"a\tb\"]", "line 1, column 3: control character 0x9"},
    {"no-utf-8", "[\"a\xff\"]", "line 1, column 3: unable to decode byte 0xff"},
    {"surrogate-as-utf-8", "[\"\xed\xa0\x80\"]", "unable to decode byte 0xed"},
    {"high-surrogate-alone", "[\"\\ud835x\"]", "invalid Unicode '\\uD835'"},
    {"high-surrogate-at-the-end", "[\"\\ud835\"]", "invalid Unicode '\\uD835'"},
    {"high-surrogate-and-letter", "[\"\\ud835\\u0041\"]", "invalid Unicode '\\uD835\\u0041'"},
    {"high-surrogate-twice", "[\"\\ud835\\ud835\"]", "invalid Unicode '\\uD835\\uD835'"},
    {"low-surrogate-alone", "[\"\\udc00\"]", "invalid Unicode '\\uDC00'"},
    {"half-an-escape", "[\"\\u12\"]", "invalid escape"},
    {"half-an-escape-at-the-end", "[\"\\u12", "invalid escape"},
    {"half-an-escape-after-a-surrogate", "[\"\\ud835\\udx\"]", "invalid escape"},
    {"zero-in-name", "{\"a\\u0000\": 1}", "NUL byte in object key not supported"},
    {"one-name-twice", "{\"a\": 1,\n\"\\u0061\": 2}", "line 2, column 8: duplicate object key"},
    {"integer-too-long", "[9223372036854775808]", "too big integer"},
    {"integer-too-low", "[-9223372036854775809]", "too big negative integer"},
    {"no-double", "[1e999]", "real number overflow"},
};

static void
test_text(gconstpointer data)
{
	const Text *text = data;
	gsize length = strlen(text->text);
	/* Without a zero byte after it: the sanitizer sees who reads on. */
	g_autofree char *copy = g_memdup2(text->text, MAX(length, 1));
	g_autoptr(GError) error = NULL;
	g_autoptr(json_t) json = dp_json_parse(copy, length, &error);

	g_assert_cmpint(json != NULL, ==, text->error == NULL);
	if (text->error == NULL)
		return;
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	g_test_message("%s", error->message);
	g_assert_true(g_str_has_prefix(error->message, "line "));
	g_assert_true(g_str_has_suffix(error->message, text->error));
}

/* No words of a stranger are in a message. */
static void
test_no_quotation(void)
{
	static const char TEXT_OF[] = "[\"a\" \"\\u001b[31m near \"]";
	g_autoptr(GError) error = NULL;

	g_assert_null(dp_json_parse(TEXT_OF, strlen(TEXT_OF), &error));
	g_assert_cmpstr(error->message, ==, "line 1, column 23: ']' expected");
}

/* An order that depended on the hash of the names would be another. */
static void
test_order(void)
{
	g_autoptr(GString) text = g_string_new("{");
	g_autoptr(json_t) object = NULL;
	const char *name;
	json_t *value;
	guint n = 0;

	for (guint i = 0; i < DP_LIMIT_JSON_MEMBERS; i++)
		g_string_append_printf(text, "%s\"%u\": %u", i > 0 ? ", " : "",
		                       i * 7919 % DP_LIMIT_JSON_MEMBERS, i);
	g_string_append_c(text, '}');
	object = dp_json_parse(text->str, text->len, NULL);
	json_object_foreach(object, name, value)
	{
		g_assert_cmpint(json_integer_value(value), ==, n++);
	}
	g_assert_cmpuint(n, ==, DP_LIMIT_JSON_MEMBERS);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/json-reader/kinds", test_kinds);
	g_test_add_func("/json-reader/nothing", test_nothing);
	g_test_add_func("/json-reader/rects", test_rects);
	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autofree char *path = g_strconcat("/json-reader/text/", TEXTS[i].name, NULL);

		g_test_add_data_func(path, &TEXTS[i], test_text);
	}
	g_test_add_func("/json-reader/no-quotation", test_no_quotation);
	g_test_add_func("/json-reader/order", test_order);
	return g_test_run();
}
