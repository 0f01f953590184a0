/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/writer.h>

#include <string.h>

#include "base/limits.h"
#include "golden/sample-report.h"

/* The HTML report, read as a browser reads it. It is well-formed XML besides, so that GLib's parser
 * can read it. */

#define HOSTILE                                                                                    \
	"=cmd|' /C calc'!A0 <script>alert(1)</script> \"'&<b> \xe2\x80\xae\x01\033[31m "           \
	"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"

/* Seen: what the page consists of. */
typedef struct {
	GHashTable *ids, *elements; /* elements: how many, by name */
	GPtrArray *targets;         /* of links within the page */
	GString *text;              /* of all elements but the style */
	guint level;                /* of the last heading */
	gboolean in_style;
} Seen;

static void
seen_clear(Seen *seen)
{
	g_hash_table_unref(seen->ids);
	g_hash_table_unref(seen->elements);
	g_ptr_array_unref(seen->targets);
	g_string_free(seen->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Seen, seen_clear)

static guint
count(const Seen *seen, const char *name)
{
	return GPOINTER_TO_UINT(g_hash_table_lookup(seen->elements, name));
}

/* No attribute runs or fetches anything, and links within the page have a target. */
static void
see_attribute(Seen *seen, const char *name, const char *value)
{
	g_assert_false(g_str_has_prefix(name, "on") || g_str_equal(name, "style"));
	if (g_str_equal(name, "id"))
		g_assert_true(g_hash_table_add(seen->ids, g_strdup(value)));
	if (g_str_equal(name, "src"))
		g_assert_true(g_str_has_prefix(value, "data:image/png;base64,iVBORw0KGgo"));
	if (!g_str_equal(name, "href"))
		return;
	g_assert_true(value[0] == '#' || g_str_has_prefix(value, "https://"));
	if (value[0] == '#')
		g_ptr_array_add(seen->targets, g_strdup(value + 1));
}

/* A heading is at most one level below the one before. */
static void
see_heading(Seen *seen, const char *name)
{
	guint level = name[0] == 'h' && g_ascii_isdigit(name[1]) ? (guint)name[1] - '0' : 0;

	if (level == 0)
		return;
	g_assert_cmpuint(level, <=, seen->level + 1);
	seen->level = level;
}

static void
start_element(GMarkupParseContext *context, const char *name, const char **names,
              const char **values, gpointer data, GError **error)
{
	Seen *seen = data;
	gboolean alt = FALSE;

	g_hash_table_insert(seen->elements, g_strdup(name),
	                    GUINT_TO_POINTER(count(seen, name) + 1));
	see_heading(seen, name);
	for (guint i = 0; names[i] != NULL; i++) {
		see_attribute(seen, names[i], values[i]);
		alt = alt || (g_str_equal(names[i], "alt") && values[i][0] != '\0');
	}
	g_assert_true(alt || !g_str_equal(name, "img"));
	seen->in_style = g_str_equal(name, "style");
}

static void
end_element(GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
	((Seen *)data)->in_style = FALSE;
}

static void
see_text(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
	Seen *seen = data;

	if (!seen->in_style)
		g_string_append_len(seen->text, text, (gssize)length);
}

static Seen
read_page(const char *page)
{
	const GMarkupParser parser = {start_element, end_element, see_text, NULL, NULL};
	Seen seen = {.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	             .elements = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	             .targets = g_ptr_array_new_with_free_func(g_free),
	             .text = g_string_new(NULL)};
	g_autoptr(GMarkupParseContext) context =
	    g_markup_parse_context_new(&parser, G_MARKUP_DEFAULT_FLAGS, &seen, NULL);
	g_autoptr(GError) error = NULL;

	g_assert_true(g_str_has_prefix(page, "<!DOCTYPE html>\n"));
	g_markup_parse_context_parse(context, strchr(page, '\n') + 1, -1, &error);
	g_assert_no_error(error);
	g_assert_true(g_markup_parse_context_end_parse(context, &error));
	g_assert_no_error(error);
	for (guint i = 0; i < seen.targets->len; i++)
		g_assert_true(g_hash_table_contains(seen.ids, seen.targets->pdata[i]));
	g_assert_cmpuint(count(&seen, "script"), ==, 0);
	return seen;
}

static char *
write_page(const GPtrArray *reports, gboolean all)
{
	const DpWriterOptions options = {.all = all};

	return dp_writer_write(dp_writer_find("html"), (DpReport *const *)reports->pdata,
	                       reports->len, &options);
}

static char *
write_one(DpReport *report)
{
	const DpWriterOptions options = {FALSE, FALSE, FALSE};

	return dp_writer_write(dp_writer_find("html"), &report, 1, &options);
}

static void
test_sound(void)
{
	g_autoptr(GPtrArray) reports = sample_reports();

	for (guint n = 0; n <= 3; n++) {
		g_autofree char *page = NULL;
		g_auto(Seen) seen = {0};

		g_ptr_array_set_size(reports, 0);
		g_ptr_array_unref(reports);
		reports = sample_reports();
		g_ptr_array_set_size(reports, (int)n);
		page = write_page(reports, n % 2 == 0);
		seen = read_page(page);
		g_assert_cmpuint(count(&seen, "main"), ==, 1);
		g_assert_cmpuint(count(&seen, "h1"), ==, 1);
		g_assert_cmpuint(count(&seen, "h2"), ==, n);
	}
}

/* The policy allows the page's own style, and nothing else. */
static void
test_policy(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	g_autofree char *page = write_one(report);
	g_auto(GStrv) parts = g_strsplit(page, "<style>", 2);
	g_auto(GStrv) style = g_strsplit(parts[1], "</style>", 2);
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize length = sizeof digest;
	g_autofree char *base64 = NULL, *wanted = NULL;

	g_checksum_update(checksum, (const guchar *)style[0], -1);
	g_checksum_get_digest(checksum, digest, &length);
	base64 = g_base64_encode(digest, length);
	wanted = g_strdup_printf("content=\"default-src 'none'; base-uri 'none'; form-action "
	                         "'none'; style-src 'sha256-%s'; img-src data:\"",
	                         base64);
	g_assert_nonnull(strstr(parts[0], wanted));
	g_assert_null(strstr(style[0], "url("));
	g_assert_null(strstr(style[0], "@import"));
}

static void
test_titles_and_numbers(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	g_autofree char *page = write_one(report);

	g_assert_nonnull(strstr(page, "<title>FAIL: papers/fail, 100%.pdf – deskproof</title>"));
	g_assert_nonnull(strstr(page, "<span class=\"word\">FAIL</span> 2. Size of the body text "
	                              "<code>body-font-size</code></h4>"));
	g_assert_nonnull(strstr(page, "Required text: notice <code>required-text/notice</code>"));
	g_assert_nonnull(strstr(page, "<a class=\"word fail\" href=\"#p1f1\">2 failures</a>"));
	g_assert_nonnull(strstr(page, "<a class=\"word review\" href=\"#p1f3\">2 to review</a>"));
}

/* The gravest comes first; what passed is not among the findings, but the page says it. */
static void
test_order(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	g_autofree char *page = write_one(report);
	const char *const ORDER[] = {"FAIL</span> 1. Text block",   "FAIL</span> 2. Size of",
	                             "REVIEW</span> 3. Page limit", "REVIEW</span> 4. Line spac",
	                             "WARNING</span> 5. Typeface",  "NOTE</span> 6. Required text",
	                             "WAIVED</span> 7. Encrypt",    "What was checked</h3> (1 pas",
	                             "Paper size <code>page-size"};
	const char *at = page;

	for (guint i = 0; i < G_N_ELEMENTS(ORDER); i++) {
		g_test_message("%s", ORDER[i]);
		at = strstr(at, ORDER[i]);
		g_assert_nonnull(at);
	}
}

static void
test_passing_says_what_was_checked(void)
{
	g_autoptr(DpReport) report = sample_report_pass();
	DpFinding *finding = report->findings->pdata[0];
	g_autofree char *page = NULL;
	g_auto(Seen) seen = {0};

	finding->measured = (DpQuantity){TRUE, 612, "pt", NULL};
	finding->required = (DpQuantity){FALSE, 0, NULL, g_strdup("US Letter")};
	page = write_one(report);
	seen = read_page(page);
	g_assert_cmpuint(count(&seen, "article"), ==, 0);
	g_assert_nonnull(strstr(page, "<p class=\"verdict pass\">PASS: the paper conforms.</p>"));
	g_assert_nonnull(strstr(page, "<td>612 pt</td>\n<td>US Letter</td>"));
	g_assert_nonnull(strstr(page, "<bdi>standard input</bdi>"));
}

static void
test_error_says_what_to_do(void)
{
	g_autoptr(DpReport) report = sample_report_error();
	g_autofree char *page = write_one(report);

	g_assert_nonnull(strstr(page, "<p class=\"verdict fail\">ERROR: "));
	g_assert_nonnull(strstr(page, "<dd>The file ends in the middle of an object.</dd>"));
	g_assert_nonnull(strstr(page, "What to do first"));
	g_assert_null(strstr(page, "What was checked"));
}

static void
test_several_have_contents(void)
{
	g_autoptr(GPtrArray) reports = sample_reports();
	g_autofree char *page = write_page(reports, FALSE);

	g_assert_nonnull(strstr(page, "<p>3 papers: 1 passed, 1 failed, 1 not checked</p>"));
	g_assert_nonnull(strstr(page, "<span class=\"word fail\">FAIL</span></td>\n"
	                              "<th scope=\"row\"><a href=\"#p1\">"));
	g_assert_nonnull(strstr(page, "<a href=\"#p3\">"));
}

/* Whoever wrote the text, it stays text, and does not turn what is around it. */
static void
test_hostile(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *finding = report->findings->pdata[2];
	const DpRect rect = {10, 20, 30, 40};
	g_autofree char *page = NULL;
	g_auto(Seen) seen = {0};
	char **const TEXTS[] = {&report->path,        &report->venue_title, &report->track,
	                        &finding->message,    &finding->doubt,      &finding->note,
	                        &finding->cite.quote, &finding->cite.url,   &finding->instance};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_free(*TEXTS[i]);
		*TEXTS[i] = g_strdup(HOSTILE);
	}
	g_ptr_array_add(finding->places, dp_place_new(1, &rect, HOSTILE));
	page = write_one(report);
	seen = read_page(page);
	g_assert_cmpuint(count(&seen, "b"), ==, 0);
	g_assert_nonnull(strstr(page, "<bdi>=cmd|&apos; /C calc&apos;!A0 &lt;script&gt;"));
	for (const char *p = page; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		g_assert_true(c == '\n' || !g_unichar_iscntrl(c));
		g_assert_cmpuint(c, !=, 0x202E);
	}
}

/* Rectangles as a stored or made-up report may have them. */
static void
test_places(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *finding = report->findings->pdata[2];
	g_autofree char *page = NULL;
	g_auto(Seen) seen = {0};

	g_ptr_array_set_size(finding->places, 0);
	for (guint i = 0; i < 9; i++)
		g_ptr_array_add(finding->places, dp_place_new(i + 1, NULL, "words"));
	finding->n_places = 70;
	page = write_one(report);
	seen = read_page(page);
	g_assert_true(g_hash_table_contains(seen.ids, "p1f1w9"));
	g_assert_nonnull(strstr(page, "<summary>3 more</summary>"));
	g_assert_nonnull(strstr(page, "and 61 more, which are not listed"));
}

static gsize
size_of_many(guint n)
{
	g_autoptr(DpReport) report = sample_report_new("many.pdf");
	g_autofree char *page = NULL;

	for (guint i = 0; i < n; i++) {
		DpFinding *finding = sample_add(report, &SAMPLE_FINDINGS[3]);

		for (guint k = finding->places->len; k < DP_LIMIT_PLACES_PER_FINDING; k++)
			g_ptr_array_add(finding->places, dp_place_new(i % 500 + 1, NULL, "words"));
	}
	dp_report_judge(report);
	page = write_one(report);
	return strlen(page);
}

/* Ten times the findings are ten times the page; the numbers have a digit more. */
static void
test_linear(void)
{
	gsize few = size_of_many(100), many = size_of_many(1000);

	g_assert_cmpuint(many, <, 11 * few);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/html/sound", test_sound);
	g_test_add_func("/html/policy", test_policy);
	g_test_add_func("/html/titles-and-numbers", test_titles_and_numbers);
	g_test_add_func("/html/order", test_order);
	g_test_add_func("/html/passing-says-what-was-checked", test_passing_says_what_was_checked);
	g_test_add_func("/html/error-says-what-to-do", test_error_says_what_to_do);
	g_test_add_func("/html/several-have-contents", test_several_have_contents);
	g_test_add_func("/html/hostile", test_hostile);
	g_test_add_func("/html/places", test_places);
	g_test_add_func("/html/linear", test_linear);
	return g_test_run();
}
