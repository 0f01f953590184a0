/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/date.h"
#include "fixtures/json.h"
#include "report/banal.h"

/* What HotCRP's src/checkformat.php reads, member by member. */

#define AT 1796000000
#define ON(page) "{\"page\": " #page "}"
#define ON_OF(page, kind, lines)                                                                   \
	"{\"page\": " #page ", \"label\": \"" kind "\", \"weight\": " #lines "}"
#define AT_RECT(page, rect) "{\"page\": " #page ", \"rect\": " rect "}"
#define FACT(name, values, places) "\"" name "\": {\"value\": " values ", \"places\": [" places "]}"
#define ALL ON(1) "," ON(2) "," ON(3) "," ON(4) "," ON(5) "," ON(6)
#define TWO ON(2) "," ON(3)

/* A cover, two pages of text, the list that goes on, an appendix on its side, a blank page. */
static const char *const PAPER[] = {
    "\"document.pages\": {\"value\": 6}",
    "\"body.font-size\": {\"value\": 9.963}",
    "\"body.leading\": {\"value\": 11.955}",
    "\"columns.count\": {\"value\": 2}",
    "\"main-text.pages\": {\"value\": 3}",
    "\"references.first-page\": {\"value\": 3}",
    "\"references.last-page\": {\"value\": 4}",
    "\"references.font-size\": {\"value\": 7.97}",
    "\"appendix.first-page\": {\"value\": 5}",
    "\"appendix.starts-page\": {\"value\": 1}",
    FACT("page.width", "[612, 612, 612, 612, 842, 612]", ALL),
    FACT("page.height", "[792, 792, 792, 792, 595, 792]", ALL),
    FACT("page.text", "[\"a b\", \"c\", \"d\", \"e\", \"f\", \"\"]", ALL),
    FACT("page.text-left", "[54.1, 54.1]", TWO),
    FACT("page.text-right", "[557.9, 557.9]", TWO),
    FACT("page.text-top", "[71.9, 71.9]", TWO),
    FACT("page.text-bottom", "[710, 710]", TWO),
    FACT("page.head", "[\"Head\", \"Head\"]",
         AT_RECT(2, "[60, 40, 200, 50]") "," AT_RECT(3, "[60, 40, 200, 50]")),
    FACT("page.folio", "[\"2\", \"3\"]",
         AT_RECT(2, "[300, 740, 310, 750.5]") "," AT_RECT(3, "[300, 740, 310, 751]")),
    FACT("paragraph.font-size", "[8.966, 9.963, 6]",
         ON_OF(2, "main-text", 9) "," ON_OF(3, "main-text", 40) "," ON_OF(3, "references", 50)),
    FACT("content.lines", "[40, 3]", ON_OF(2, "main-text", 40) "," ON_OF(4, "float", 3)),
    FACT("content.words", "[300, 20, 40]",
         ON_OF(2, "main-text", 1) "," ON_OF(3, "acknowledgments", 1) "," ON_OF(3, "references", 1)),
    FACT("section.title", "[\"4 Rings\", \"3.2 Bells\", \"Coda\"]", ON(3) "," ON(3) "," ON(2)),
    NULL};

typedef struct {
	json_t *object;
} Written;

static void
written_clear(Written *written)
{
	g_clear_pointer(&written->object, json_decref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Written, written_clear)

static Written
parse(const char *text)
{
	return (Written){fixture_json_read(text)};
}

/* @members: of the facts, NULL-terminated; @more: (nullable): one more. */
static Written
written(const char *const *members, const char *more)
{
	g_autoptr(GString) json = g_string_new("{\"schema_version\": 1, \"facts\": {");
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = NULL;
	g_autofree char *text = NULL;

	for (guint i = 0; members[i] != NULL; i++)
		g_string_append_printf(json, "%s%s", i > 0 ? ", " : "", members[i]);
	g_string_append_printf(json, "%s%s}}", more != NULL ? ", " : "", more != NULL ? more : "");
	facts = dp_facts_from_json(json->str, json->len, &error);
	g_assert_no_error(error);
	text = dp_banal_write(facts, AT);
	return parse(text);
}

static json_t *
page(const Written *banal, guint number)
{
	return json_array_get(json_object_get(banal->object, "pages"), number - 1);
}

static void
assert_integers(json_t *object, const char *member, const char *expected)
{
	g_autofree char *text = json_dumps(json_object_get(object, member), JSON_COMPACT);

	g_assert_cmpstr(text, ==, expected);
}

static void
assert_type(const Written *banal, guint number, const char *type)
{
	json_t *object = page(banal, number);

	g_assert_cmpstr(json_object_get(object, "type") != NULL ? fixture_json_text(object, "type")
	                                                        : "body",
	                ==, type);
	g_assert_null(json_object_get(object, "pagetype"));
	g_assert_null(json_object_get(object, "pageno"));
}

static void
test_document(void)
{
	g_auto(Written) banal = written(PAPER, NULL);

	g_assert_cmpint(json_integer_value(json_object_get(banal.object, "at")), ==, AT);
	assert_integers(banal.object, "papersize", "[792,612]");
	/* with the head, on the grid of 4 pt */
	assert_integers(banal.object, "margin", "[40,52,80,52]");
	g_assert_cmpint(json_integer_value(json_object_get(banal.object, "nummargin")), ==, 41);
	g_assert_cmpfloat(json_number_value(json_object_get(banal.object, "bodyfontsize")), ==,
	                  10.3);
	g_assert_cmpfloat(json_number_value(json_object_get(banal.object, "leading")), ==, 12);
	g_assert_cmpint(json_integer_value(json_object_get(banal.object, "columns")), ==, 2);
	g_assert_cmpint(json_integer_value(json_object_get(banal.object, "w")), ==, 320);
	/* HotCRP takes these as "the list of pages was cut", and as a setting of its own */
	g_assert_null(json_object_get(banal.object, "npages"));
	g_assert_null(json_object_get(banal.object, "args"));
	g_assert_null(json_object_get(banal.object, "unsafe"));
}

static void
test_types(void)
{
	g_auto(Written) banal = written(PAPER, NULL);
	static const char *const TYPES[] = {"cover", "body", "body", "bib", "appendix", "blank"};

	for (guint i = 0; i < G_N_ELEMENTS(TYPES); i++)
		assert_type(&banal, i + 1, TYPES[i]);
}

static void
test_figure(void)
{
	static const char *const FIGURE[] = {
	    "\"document.pages\": {\"value\": 1}", FACT("page.text", "[\"Figure 1\"]", ON(1)),
	    FACT("content.lines", "[3]", ON_OF(1, "float", 3)), NULL};
	g_auto(Written) banal = written(FIGURE, NULL);

	assert_type(&banal, 1, "figure");
	/* what is not known is not there, or null where banal has null */
	g_assert_null(json_object_get(banal.object, "margin"));
	g_assert_null(json_object_get(page(&banal, 1), "margin"));
	g_assert_true(json_is_null(json_object_get(banal.object, "bodyfontsize")));
	g_assert_true(json_is_null(json_object_get(banal.object, "leading")));
}

static void
test_pages(void)
{
	g_auto(Written) banal = written(PAPER, NULL);

	/* without the head: HotCRP compares it with the text block */
	assert_integers(page(&banal, 2), "margin", "[68,52,80,52]");
	assert_integers(page(&banal, 1), "margin", "[68,52,80,52]");
	g_assert_null(json_object_get(page(&banal, 2), "papersize"));
	assert_integers(page(&banal, 5), "papersize", "[595,842]");
	g_assert_cmpfloat(json_number_value(json_object_get(page(&banal, 2), "bodyfontsize")), ==,
	                  9.3);
	g_assert_null(json_object_get(page(&banal, 3), "bodyfontsize"));
	g_assert_cmpfloat(json_number_value(json_object_get(page(&banal, 3), "reffontsize")), ==,
	                  8.3);
	g_assert_null(json_object_get(page(&banal, 2), "reffontsize"));
	g_assert_cmpint(json_integer_value(json_object_get(page(&banal, 3), "fs")), ==, 3);
	g_assert_null(json_object_get(page(&banal, 2), "fs"));
	g_assert_cmpint(json_integer_value(json_object_get(page(&banal, 3), "w")), ==, 20);
	g_assert_cmpint(json_integer_value(json_object_get(page(&banal, 1), "c")), ==, 2);
}

/* Ragged lines have no common edge: the margin is that of all lines but a figure's. A short page
 * may have no head or foot of the text. */
static void
test_ragged(void)
{
	static const char *const RAGGED[] = {
	    "\"document.pages\": {\"value\": 2}",
	    FACT("page.width", "[612, 612]", ON(1) "," ON(2)),
	    FACT("page.height", "[792, 792]", ON(1) "," ON(2)),
	    FACT("page.text", "[\"a\", \"b\"]", ON(1) "," ON(2)),
	    FACT("page.text-left", "[72]", ON(2)),
	    FACT("page.text-right", "[540]", ON(2)),
	    FACT(
	        "content.lines", "[9, 4, 3, 2]",
	        AT_RECT(1, "[54, 72, 300, 700]") "," AT_RECT(
	            1, "[312, 72, 551, 720]") ",{\"page\": 1, \"label\": \"float\", \"rect\": [10, "
	                                      "10, 602, 90]}," AT_RECT(2, "[60, 80, 560, 300]")),
	    NULL};
	g_auto(Written) banal = written(RAGGED, NULL);

	assert_integers(page(&banal, 1), "margin", "[72,60,72,52]");
	/* the edges that the page shows are better than those of its longest lines */
	assert_integers(page(&banal, 2), "margin", "[80,72,492,72]");
}

/* A line in the margin is text there; one that is too long by less is TeX's, and a figure is none.
 */
static void
test_far_lines(void)
{
	static const struct {
		const char *left, *right, *label, *margin;
	} CASES[] = {
	    {"18.2", "593.8", "body", "[68,52,80,52]"},    {"18.0", "558", "body", "[68,52,80,16]"},
	    {"54.1", "594.1", "body", "[68,16,80,52]"},    {"10", "600", "figure", "[68,52,80,52]"},
	    {"54.1", "600", "reference", "[68,52,80,52]"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *more = g_strdup_printf(
		    "\"overhang.left\": {\"value\": [%s], \"places\": [{\"page\": 2, \"label\": "
		    "\"%s\"}]}, \"overhang.right\": {\"value\": [%s], \"places\": [{\"page\": 2, "
		    "\"label\": \"%s\"}]}",
		    CASES[i].left, CASES[i].label, CASES[i].right, CASES[i].label);
		g_auto(Written) banal = written(PAPER, more);

		g_test_message("%s", more);
		assert_integers(page(&banal, 2), "margin", CASES[i].margin);
	}
}

static void
test_unsafe(void)
{
	g_auto(Written) banal = written(
	    PAPER, "\"file.javascript\": {\"value\": 2}, \"file.launch\": {\"value\": 0}, " FACT(
	               "file.multimedia", "[\"a film\", \"a sound\", \"a film\"]",
	               ON(2) "," ON(2) "," ON(4)));
	json_t *unsafe = json_object_get(banal.object, "unsafe");

	g_assert_cmpuint(json_object_size(unsafe), ==, 2);
	assert_integers(unsafe, "javascript", "[0]");
	assert_integers(unsafe, "multimedia", "[2,4]");
}

/* The largest leading that is still the next tenth, and the smallest that is not. */
static void
test_leading(void)
{
	static const struct {
		const char *value;
		double leading;
	} CASES[] = {
	    {"11.919", 11.9}, {"11.921", 12}, {"11.955", 12}, {"12.02", 12}, {"12.021", 12.1}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *leading =
		    g_strdup_printf("\"body.leading\": {\"value\": %s}", CASES[i].value);
		g_auto(Written) banal = written((const char *const[]){leading, NULL}, NULL);

		g_assert_cmpfloat(json_number_value(json_object_get(banal.object, "leading")), ==,
		                  CASES[i].leading);
	}
}

/* HotCRP keeps no answer without a time, and needs the list of pages. */
static void
test_refusal(void)
{
	g_autofree char *text = dp_banal_refuse("It is no PDF.", AT);
	g_auto(Written) banal = parse(text);

	g_assert_cmpint(json_integer_value(json_object_get(banal.object, "at")), ==, AT);
	g_assert_cmpstr(fixture_json_text(banal.object, "error"), ==, "It is no PDF.");
	assert_integers(banal.object, "pages", "[]");
}

static void
test_now(void)
{
	g_setenv("SOURCE_DATE_EPOCH", "1796000001", TRUE);
	g_assert_cmpint(dp_date_now(), ==, 1796000001);
	g_setenv("SOURCE_DATE_EPOCH", "never", TRUE);
	g_assert_cmpint(dp_date_now(), >, 0);
	g_unsetenv("SOURCE_DATE_EPOCH");
	g_assert_cmpint(dp_date_now(), >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/banal/document", test_document);
	g_test_add_func("/banal/types", test_types);
	g_test_add_func("/banal/figure", test_figure);
	g_test_add_func("/banal/pages", test_pages);
	g_test_add_func("/banal/ragged", test_ragged);
	g_test_add_func("/banal/far-lines", test_far_lines);
	g_test_add_func("/banal/unsafe", test_unsafe);
	g_test_add_func("/banal/leading", test_leading);
	g_test_add_func("/banal/refusal", test_refusal);
	g_test_add_func("/banal/now", test_now);
	return g_test_run();
}
