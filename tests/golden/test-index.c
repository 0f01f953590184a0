/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/writer.h>

#include <string.h>

#include "fixtures/json.h"
#include "report/index.h"
#include "report/json-add.h"
#include "report/json-in.h"
#include "sample-report.h"

/* The index of many papers, read as a browser reads it. */

#define HOSTILE "a</script><script>alert(1)</script><!-- \"><b>&amp;' \xe2\x80\xae\x01 é.pdf"

/* Read: a page, taken apart. */
typedef struct {
	char *page;
	json_t *data;
} Read;

static void
read_clear(Read *read)
{
	g_free(read->page);
	g_clear_pointer(&read->data, json_decref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Read, read_clear)

/* What stands between @open and the next @close after it; both go. */
static char *
cut(GString *page, const char *open, const char *close)
{
	char *start = strstr(page->str, open);
	char *end = start != NULL ? strstr(start + strlen(open), close) : NULL;
	char *inside;

	g_assert_nonnull(end);
	inside = g_strndup(start + strlen(open), (gsize)(end - start) - strlen(open));
	g_string_erase(page, start - page->str, (gssize)(end + strlen(close) - start));
	return inside;
}

static void
count_element(GMarkupParseContext *context, const char *name, const char **names,
              const char **values, gpointer counts, GError **error)
{
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, name));

	for (guint i = 0; names[i] != NULL; i++)
		g_assert_false(g_str_has_prefix(names[i], "on") || g_str_equal(names[i], "style") ||
		               g_str_equal(names[i], "src"));
	g_hash_table_insert(counts, g_strdup(name), GUINT_TO_POINTER(n + 1));
}

/* Every element is closed, nothing is written twice, and no attribute runs anything. */
static GHashTable *
count_elements(const char *page)
{
	const GMarkupParser parser = {.start_element = count_element};
	GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GMarkupParseContext) context =
	    g_markup_parse_context_new(&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, counts, NULL);
	g_autoptr(GError) error = NULL;

	g_markup_parse_context_parse(context, page, -1, &error);
	g_assert_no_error(error);
	g_assert_true(g_markup_parse_context_end_parse(context, &error));
	g_assert_no_error(error);
	return counts;
}

static Read
read_page(DpIndex *index)
{
	g_autoptr(GString) page = g_string_new(NULL);
	g_autofree char *data = NULL, *style = NULL, *script = NULL, *doctype = NULL;
	Read read;

	dp_index_write(index, page);
	read.page = g_strdup(page->str);
	data = cut(page, "<script type=\"application/json\" id=\"data\">", "</script>");
	style = cut(page, "<style>", "</style>");
	script = cut(page, "<script>", "</script>");
	doctype = cut(page, "<!DOCTYPE", ">");
	g_assert_null(strchr(data, '<'));
	read.data = fixture_json_read(data);
	g_string_erase(page, 0, (gssize)strspn(page->str, "\n"));
	g_hash_table_unref(count_elements(page->str));
	g_assert_null(strstr(page->str, "<script"));
	return read;
}

static void
test_well_formed(void)
{
	g_autoptr(GPtrArray) reports = sample_reports();
	g_autoptr(DpIndex) index = dp_index_new();
	g_auto(Read) read = {0};

	for (guint i = 0; i < reports->len; i++)
		dp_index_add(index, reports->pdata[i], NULL);
	read = read_page(index);
	g_assert_cmpuint(json_array_size(json_object_get(read.data, "papers")), ==, reports->len);
	g_assert_nonnull(strstr(read.page, "default-src 'none'; base-uri 'none'"));
	g_assert_null(strstr(read.page, "unsafe"));
	g_assert_null(strstr(read.page, "innerHTML"));
}

/* What the policy allows is what the page holds: a browser refuses to run anything else. */
static void
test_policy_names_the_script(void)
{
	g_autoptr(DpIndex) index = dp_index_new();
	g_autoptr(GString) page = g_string_new(NULL);
	const char *pairs[][3] = {{"<style>", "</style>", "style-src 'sha256-%s'"},
	                          {"<script>", "</script>", "script-src 'sha256-%s'"}};

	dp_index_write(index, page);
	for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autoptr(GString) copy = g_string_new(page->str);
		g_autofree char *inside = cut(copy, pairs[i][0], pairs[i][1]);
		g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
		guint8 digest[32];
		gsize length = sizeof digest;
		g_autofree char *base64 = NULL;
		g_auto(GStrv) around = g_strsplit(pairs[i][2], "%s", 2);
		g_autofree char *wanted = NULL;

		g_checksum_update(checksum, (const guchar *)inside, -1);
		g_checksum_get_digest(checksum, digest, &length);
		base64 = g_base64_encode(digest, length);
		wanted = g_strconcat(around[0], base64, around[1], NULL);
		g_assert_nonnull(strstr(page->str, wanted));
	}
}

static void
test_hostile_strings(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *finding = report->findings->pdata[0];
	g_autoptr(DpIndex) index = dp_index_new();
	g_auto(Read) read = {0};
	json_t *paper;

	g_free(report->path);
	report->path = g_strdup(HOSTILE);
	g_free(report->number);
	report->number = g_strdup(HOSTILE);
	g_free(report->track);
	report->track = g_strdup(HOSTILE);
	g_free(finding->message);
	finding->message = g_strdup(HOSTILE);
	finding->instance = g_strdup(HOSTILE);
	g_free(finding->cite.quote);
	finding->cite.quote = g_strdup(HOSTILE);
	g_free(finding->cite.url);
	finding->cite.url = g_strdup("javascript:alert(1)");
	g_ptr_array_add(finding->places, dp_place_new(1, NULL, HOSTILE));
	dp_index_add(index, report, NULL);
	read = read_page(index);
	paper = json_array_get(json_object_get(read.data, "papers"), 0);
	g_assert_cmpstr(fixture_json_text(paper, "path"), ==, HOSTILE);
	g_assert_cmpstr(fixture_json_text(paper, "number"), ==, HOSTILE);
}

/* The number that stands in @column of the row of @rule in the table of rules; 0 where it is empty.
 */
static guint
rule_count(const char *page, const char *rule, guint column)
{
	g_autofree char *head = g_strdup_printf("<tr><th scope=\"row\">%s</th>", rule);
	const char *at = strstr(page, head);

	g_assert_nonnull(at);
	at += strlen(head);
	for (guint i = 0; i < column; i++)
		at = strstr(at, "</td>") + strlen("</td>");
	at = strchr(strstr(at, "<td"), '>') + 1;
	return (guint)g_ascii_strtoull(at, NULL, 10);
}

static DpReport *
numbered_report(guint number)
{
	DpReport *report = number % 2 == 0 ? sample_report_fail() : sample_report_pass();

	g_free(report->path);
	report->path = g_strdup_printf("papers/%05u.pdf", number);
	return report;
}

#define N_COLUMNS 5

static void
test_counts(void)
{
	/* one of each standing in the sample that fails; columns: fail, review, warning … */
	static const struct {
		const char *rule;
		guint column;
	} ROWS[] = {{"text-block", 0},  {"page-limit", 1},    {"line-spacing", 1},
	            {"font-family", 2}, {"required-text", 3}, {"encrypted", 4}};
	g_autoptr(DpIndex) index = dp_index_new();
	g_auto(Read) read = {0};

	for (guint i = 0; i < 7; i++) {
		g_autoptr(DpReport) report = numbered_report(i);

		dp_index_add(index, report, NULL);
	}
	read = read_page(index);
	g_assert_nonnull(
	    strstr(read.page, "7 papers: 3 passed, 4 failed, 0 to review, 0 not checked"));
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		for (guint column = 0; column < N_COLUMNS; column++)
			g_assert_cmpuint(rule_count(read.page, ROWS[i].rule, column), ==,
			                 column == ROWS[i].column ? 4 : 0);
	}
}

/* (nullable): the first finding with exhibits, of the first paper. */
static json_t *
hiding_finding(const Read *read)
{
	json_t *papers = json_object_get(read->data, "papers");
	json_t *paper = json_array_get(papers, 0);
	json_t *findings = json_object_get(paper, "findings");

	for (guint i = 0; i < json_array_size(findings); i++) {
		json_t *finding = json_array_get(findings, i);

		if (json_object_get(finding, "exhibits") != NULL)
			return finding;
	}
	return NULL;
}

static DpReport *
hiding_report(void)
{
	DpReport *report = sample_report_fail();
	const DpFinding *finding = report->findings->pdata[3];
	g_autoptr(GBytes) picture = g_bytes_new_static("PNG", 3);

	report->exhibits = g_ptr_array_new_with_free_func((GDestroyNotify)dp_exhibit_free);
	g_ptr_array_add(report->exhibits,
	                dp_exhibit_new(finding->places->pdata[1], HOSTILE, picture));
	g_ptr_array_add(report->exhibits,
	                dp_exhibit_new(finding->places->pdata[0], "More words", NULL));
	return report;
}

/* Hidden passages are at their finding, and only a page with a picture may show pictures. */
static void
test_exhibits(void)
{
	g_autoptr(DpReport) report = hiding_report();
	g_autoptr(DpIndex) index = dp_index_new(), plain = dp_index_new();
	g_auto(Read) read = {0}, bare = {0};
	json_t *finding, *exhibit;
	json_t *exhibits;

	dp_index_add(index, report, "One more is not shown.");
	read = read_page(index);
	g_assert_nonnull(strstr(read.page, "; img-src data:\"/>"));
	g_assert_nonnull(strstr(read.page, "\"unseen\": \"One more is not shown.\""));
	finding = hiding_finding(&read);
	g_assert_nonnull(finding);
	g_assert_nonnull(strstr(fixture_json_text(finding, "message"), "8.97 pt"));
	exhibits = json_object_get(finding, "exhibits");
	g_assert_cmpuint(json_array_size(exhibits), ==, 2);
	exhibit = json_array_get(exhibits, 1);
	g_assert_cmpstr(fixture_json_text(exhibit, "words"), ==, HOSTILE);
	g_assert_cmpstr(fixture_json_text(exhibit, "picture"), ==, "data:image/png;base64,UE5H");
	exhibit = json_array_get(exhibits, 0);
	g_assert_cmpstr(fixture_json_text(exhibit, "caption"), ==,
	                "Page 1, what programs read there");
	g_assert_null(json_object_get(exhibit, "picture"));

	g_ptr_array_remove_index(report->exhibits, 0);
	dp_index_add(plain, report, NULL);
	bare = read_page(plain);
	g_assert_null(strstr(bare.page, "img-src"));
	g_assert_nonnull(hiding_finding(&bare));
}

/* One near pass a paper; a pass with room is not told. */
static void
test_near_list(void)
{
	g_autoptr(DpReport) report = sample_report_pass();
	g_autoptr(DpIndex) index = dp_index_new();
	DpFinding *finding = report->findings->pdata[0];
	g_auto(Read) read = {0};

	dp_index_add(index, report, NULL);
	finding->slack = (DpQuantity){TRUE, 2, "lines", NULL};
	dp_index_add(index, report, NULL);
	finding->slack.number = DP_NEAR_LINES;
	dp_index_add(index, report, NULL);
	read = read_page(index);
	g_assert_nonnull(strstr(read.page, "to spare: 1<"));
	g_assert_nonnull(strstr(read.page, " data-label=\"Left\">2 lines</td>"));
	g_assert_nonnull(
	    strstr(read.page, " data-label=\"Near a limit\">2 lines (page-size)</td>"));
	g_assert_null(strstr(read.page, ">3 lines"));
}

static void
add_near(DpIndex *index, const char *path, const DpQuantity *slack, double tolerance)
{
	g_autoptr(DpReport) report = sample_report_pass();
	DpFinding *finding = report->findings->pdata[0];

	g_free(report->path);
	report->path = g_strdup(path);
	finding->slack = *slack;
	finding->tolerance = (DpQuantity){TRUE, tolerance, slack->unit, NULL};
	dp_index_add(index, report, NULL);
}

/* Lines and points are compared by their share of what counts as near; what is equally near stays
 * in order. */
static void
test_nearest_first(void)
{
	static const DpQuantity NEAR[] = {{TRUE, 0.074, "pt", NULL},
	                                  {TRUE, 2, "lines", NULL},
	                                  {TRUE, 0.01, "pt", NULL},
	                                  {TRUE, 0, "lines", NULL},
	                                  {TRUE, 0.01, "pt", NULL}};
	static const char *const ORDER[] = {"near3.pdf", "near2.pdf", "near4.pdf", "near1.pdf",
	                                    "near0.pdf"};
	g_autoptr(DpIndex) index = dp_index_new();
	g_auto(Read) read = {0};
	const char *at;

	for (guint i = 0; i < G_N_ELEMENTS(NEAR); i++) {
		g_autofree char *path = g_strdup_printf("near%u.pdf", i);

		add_near(index, path, &NEAR[i], 0.15);
	}
	read = read_page(index);
	at = strstr(read.page, "<summary>Near a limit");
	for (guint i = 0; i < G_N_ELEMENTS(ORDER); i++) {
		at = strstr(at, "<th scope=\"row\">") + strlen("<th scope=\"row\">");
		g_assert_true(g_str_has_prefix(at, ORDER[i]));
	}
}

static double
nearness_in_data(const Read *read, guint paper)
{
	json_t *papers = json_object_get(read->data, "papers");
	json_t *object = json_array_get(papers, paper);
	json_t *findings = json_object_get(object, "findings");

	return json_number_value(json_object_get(json_array_get(findings, 0), "nearness"));
}

static void
test_nearness_in_data(void)
{
	static const DpQuantity LINE = {TRUE, 1, "lines", NULL}, POINTS = {TRUE, 0.03, "pt", NULL};
	g_autoptr(DpIndex) index = dp_index_new();
	g_auto(Read) read = {0};

	add_near(index, "a.pdf", &LINE, 0);
	add_near(index, "b.pdf", &POINTS, 0.15);
	read = read_page(index);
	g_assert_cmpfloat_with_epsilon(nearness_in_data(&read, 0), 1 / 3.0, 1e-4);
	g_assert_cmpfloat_with_epsilon(nearness_in_data(&read, 1), 0.4, 1e-4);
}

/* More near passes than rows: the nearest of all are kept, not those that came first. */
static void
test_nearest_of_many(void)
{
	const guint n = DP_INDEX_PLAIN_ROWS + 1;
	g_autoptr(DpIndex) index = dp_index_new();
	g_auto(Read) read = {0};

	for (guint i = 0; i < n; i++) {
		DpQuantity slack = {TRUE, 0.07 - 0.0001 * i, "pt", NULL};
		g_autofree char *path = g_strdup_printf("near%u.pdf", i);

		add_near(index, path, &slack, 0.15);
	}
	read = read_page(index);
	g_assert_nonnull(strstr(read.page, ", the nearest 500 of them here<"));
	g_assert_nonnull(
	    strstr(read.page, "<th scope=\"row\">near500.pdf</th><td data-label=\"Rule"));
	g_assert_null(strstr(read.page, "<th scope=\"row\">near0.pdf</th><td data-label=\"Rule"));
}

/* The reason stands in the row, and the rule for it is one that can be chosen. */
static void
test_errors_say_why(void)
{
	g_autoptr(DpReport) corrupt = sample_report_error(), unread = sample_report_error();
	g_autoptr(DpIndex) index = dp_index_new();
	g_auto(Read) read = {0};
	json_t *papers;
	gint64 cause;

	g_ptr_array_set_size(unread->findings, 0);
	unread->verdict = DP_VERDICT_UNCHECKED;
	dp_index_add(index, corrupt, NULL);
	dp_index_add(index, unread, NULL);
	read = read_page(index);
	g_assert_nonnull(
	    strstr(read.page, ">corrupt: The file ends in the middle of an object.</td>"));
	g_assert_nonnull(strstr(read.page, ">The file ends in the middle of an object.</td>"));
	papers = json_object_get(read.data, "papers");
	cause = json_integer_value(json_object_get(json_array_get(papers, 0), "cause"));
	g_assert_cmpstr(
	    json_string_value(json_array_get(json_object_get(read.data, "rules"), (guint)cause)),
	    ==, "corrupt");
	g_assert_null(json_object_get(json_array_get(papers, 1), "cause"));
}

#define MANY 10000
#define BYTES_A_PAPER 6000 /* of a paper with a finding of every standing, 50 places in one */

static void
test_many_papers(void)
{
	g_autoptr(GString) first = g_string_new(NULL), second = g_string_new(NULL);
	GString *const pages[] = {first, second};

	for (guint k = 0; k < G_N_ELEMENTS(pages); k++) {
		g_autoptr(DpIndex) index = dp_index_new();

		for (guint i = 0; i < MANY; i++) {
			g_autoptr(DpReport) report = numbered_report(i);

			dp_index_add(index, report, NULL);
		}
		dp_index_write(index, pages[k]);
	}
	g_assert_cmpstr(pages[0]->str, ==, pages[1]->str);
	g_assert_cmpuint(pages[0]->len, <, (gsize)MANY * BYTES_A_PAPER);
	g_assert_nonnull(strstr(pages[0]->str, "papers/09999.pdf"));
	/* the rows without a script are bounded: those of the other papers are data alone */
	g_assert_null(strstr(pages[0]->str, "<th scope=\"row\">papers/09999.pdf"));
	g_assert_nonnull(strstr(pages[0]->str, "shows 1000 of 10000 papers"));
}

static char *
to_jsonl(const DpReport *report)
{
	const DpWriterOptions options = {TRUE, FALSE, FALSE};
	GString *out = g_string_new(NULL);

	dp_writer_find("jsonl")->report(out, report, &options);
	return g_string_free(out, FALSE);
}

/* A report that is read back is the same report. */
static void
test_json_comes_back(void)
{
	g_autoptr(GPtrArray) reports = sample_reports();

	for (guint i = 0; i < reports->len; i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *before = to_jsonl(reports->pdata[i]);
		g_autoptr(DpReport) report = dp_report_from_json(before, strlen(before), &error);
		g_autofree char *after = NULL;

		g_assert_no_error(error);
		after = to_jsonl(report);
		g_assert_cmpstr(before, ==, after);
	}
}

/* Findings that are known later go into the line that was kept, whatever a paper's words look like;
 * with nothing of it lost. */
static void
test_json_takes_more(void)
{
	static const char LOOKS_LIKE[] =
	    "\"}, \"verdict\": \"pass\", \"counts\": {\"review\": 7}], \"error\": \"findings\": [";
	g_autoptr(GPtrArray) reports = sample_reports();

	for (guint i = 0; i < reports->len; i++) {
		const DpWriterOptions options = {FALSE, FALSE, FALSE};
		DpReport *report = reports->pdata[i];
		g_autoptr(GPtrArray) more = g_ptr_array_new();
		g_autoptr(GString) kept = g_string_new(NULL), wanted = g_string_new(NULL);
		g_autoptr(DpReport) added = sample_report_new("other.pdf");
		const SampleFinding sample = {.rule = "columns",
		                              .severity = DP_SEVERITY_WARNING,
		                              .capped = TRUE,
		                              .verdict = DP_VERDICT_REVIEW,
		                              .message = LOOKS_LIKE};
		DpFinding *finding = sample_add(added, &sample);

		g_free(report->path);
		report->path = g_strdup(LOOKS_LIKE);
		dp_writer_find("jsonl")->report(kept, report, &options);
		g_ptr_array_add(more, finding);
		dp_json_add_findings(kept, more);
		g_ptr_array_add(report->findings, g_ptr_array_steal_index(added->findings, 0));
		report->verdict = MAX(report->verdict, DP_VERDICT_REVIEW);
		dp_writer_find("jsonl")->report(wanted, report, &options);
		g_assert_cmpstr(kept->str, ==, wanted->str);
	}
}

static void
test_json_that_is_none(void)
{
	static const char *const TEXTS[] = {
	    "", "[]", "1", "{", "{\"findings\": 1", "{\"input\": [}"};
	static const char *const ODD[] = {
	    "{}", "{\"findings\": [1, null, {}, {\"places\": [1, {\"rect\": [[], 1, 2, 3]}]}]}",
	    "{\"input\": 3, \"venue\": null, \"findings\": {\"rule\": 1}}"};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(dp_report_from_json(TEXTS[i], strlen(TEXTS[i]), &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	}
	for (guint i = 0; i < G_N_ELEMENTS(ODD); i++) {
		g_autoptr(DpReport) report = dp_report_from_json(ODD[i], strlen(ODD[i]), NULL);
		g_autoptr(DpIndex) index = dp_index_new();
		g_auto(Read) read = {0};

		g_assert_nonnull(report);
		dp_index_add(index, report, NULL);
		read = read_page(index);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/index/well-formed", test_well_formed);
	g_test_add_func("/index/policy", test_policy_names_the_script);
	g_test_add_func("/index/hostile-strings", test_hostile_strings);
	g_test_add_func("/index/exhibits", test_exhibits);
	g_test_add_func("/index/counts", test_counts);
	g_test_add_func("/index/near", test_near_list);
	g_test_add_func("/index/nearest-first", test_nearest_first);
	g_test_add_func("/index/nearness-in-data", test_nearness_in_data);
	g_test_add_func("/index/nearest-of-many", test_nearest_of_many);
	g_test_add_func("/index/errors-say-why", test_errors_say_why);
	g_test_add_func("/index/many-papers", test_many_papers);
	g_test_add_func("/index/json-comes-back", test_json_comes_back);
	g_test_add_func("/index/json-takes-more", test_json_takes_more);
	g_test_add_func("/index/json-that-is-none", test_json_that_is_none);
	return g_test_run();
}
