/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/version.h>
#include <deskproof/writer.h>

#include <string.h>

#include "fixtures/json.h"
#include "golden-file.h"
#include "sample-report.h"

static char *
write_reports(const char *name, const GPtrArray *reports, const DpWriterOptions *options)
{
	const DpWriter *writer = dp_writer_find(name);
	GString *out = g_string_new(NULL);

	g_assert_nonnull(writer);
	if (writer->begin != NULL)
		writer->begin(out, reports->len, options);
	for (guint i = 0; i < reports->len && writer->report != NULL; i++)
		writer->report(out, reports->pdata[i], options);
	if (writer->end != NULL)
		writer->end(out, reports, options);
	return g_string_free(out, FALSE);
}

static char *
write_samples(const char *name, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) reports = sample_reports();

	return write_reports(name, reports, options);
}

static char *
without_version(const char *text)
{
	GString *out = g_string_new(text);

	g_string_replace(out, DP_VERSION, "VERSION", 0);
	return g_string_free(out, FALSE);
}

/* One look a golden file. */
typedef struct {
	const char *file, *writer;
	DpWriterOptions options;
} Look;

static const Look LOOKS[] = {
    {"text", "text", {FALSE, FALSE, FALSE}},       {"text-all", "text", {TRUE, FALSE, FALSE}},
    {"text-colour", "text", {TRUE, TRUE, FALSE}},  {"text-quiet", "text", {FALSE, FALSE, TRUE}},
    {"concise", "concise", {FALSE, FALSE, FALSE}}, {"concise-all", "concise", {TRUE, FALSE, FALSE}},
    {"json", "json", {FALSE, FALSE, FALSE}},       {"json-all", "json", {TRUE, FALSE, FALSE}},
    {"jsonl", "jsonl", {FALSE, FALSE, FALSE}},     {"html", "html", {TRUE, FALSE, FALSE}},
    {"junit", "junit", {FALSE, FALSE, FALSE}},     {"github", "github", {FALSE, FALSE, FALSE}},
    {"csv", "csv", {FALSE, FALSE, FALSE}},
};

static void
test_looks_as_before(gconstpointer data)
{
	const Look *look = data;
	g_autofree char *file = g_strdup_printf("tests/golden/%s.golden", look->file);
	g_autofree char *text = write_samples(look->writer, &look->options);
	g_autofree char *stable = without_version(text);

	golden_compare(file, stable);
}

/* No writer lets a control or bidirectional character through. */
static void
test_hides_controls(gconstpointer writer)
{
	DpWriterOptions options = {TRUE, FALSE, FALSE};
	g_autofree char *text = write_samples(writer, &options);

	g_assert_true(g_utf8_validate(text, -1, NULL));
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		GUnicodeType type = g_unichar_type(c);

		g_assert_true(type != G_UNICODE_FORMAT);
		g_assert_true(type != G_UNICODE_CONTROL || c == '\n' || c == '\r');
	}
}

static void
test_ends_with_a_line_end(gconstpointer writer)
{
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autofree char *text = write_samples(writer, &options);

	g_assert_true(g_str_has_suffix(text, "\n"));
}

static void
test_json_one_object(void)
{
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autoptr(GPtrArray) reports = sample_reports();
	g_autofree char *text = NULL;
	g_autoptr(json_t) object = NULL;

	g_ptr_array_set_size(reports, 1);
	text = write_reports("json", reports, &options);
	object = fixture_json_read(text);
	g_assert_cmpint(json_integer_value(json_object_get(object, "schema_version")), ==, 1);
	g_assert_cmpstr(fixture_json_text(object, "verdict"), ==, "fail");
	g_assert_cmpuint(json_array_size(json_object_get(object, "findings")), ==, 7);
}

static void
test_json_several_list(void)
{
	DpWriterOptions options = {TRUE, FALSE, FALSE};
	g_autofree char *text = write_samples("json", &options);
	g_autoptr(json_t) list = fixture_json_read(text);
	json_t *error = json_array_get(list, 2);

	g_assert_cmpuint(json_array_size(list), ==, 3);
	g_assert_cmpstr(fixture_json_text(error, "verdict"), ==, "error");
	g_assert_cmpstr(fixture_json_text(error, "error"), ==,
	                "The file ends in the middle of an object.");
}

static void
test_json_none_empty_list(void)
{
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autoptr(GPtrArray) reports = g_ptr_array_new();
	g_autofree char *text = write_reports("json", reports, &options);
	g_autoptr(json_t) root = fixture_json_read(text);

	g_assert_cmpuint(json_array_size(root), ==, 0);
}

static void
test_jsonl_a_line_a_paper(void)
{
	DpWriterOptions options = {TRUE, FALSE, FALSE};
	g_autofree char *text = write_samples("jsonl", &options);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	g_assert_cmpuint(g_strv_length(lines), ==, 4);
	for (guint i = 0; i < 3; i++) {
		g_autoptr(json_t) root = fixture_json_read(lines[i]);

		g_assert_true(json_is_object(root));
	}
}

/* §3.27.10: a result that is no "fail" has the level "none"; and every rule index is its rule's. */
static void
assert_sarif_result(const json_t *result, const json_t *rules)
{
	json_t *index = json_object_get(result, "ruleIndex");

	if (g_strcmp0(fixture_json_text(result, "kind"), "fail") != 0)
		g_assert_cmpstr(fixture_json_text(result, "level"), ==, "none");
	if (index == NULL)
		return;
	g_assert_true(json_is_integer(index));
	g_assert_cmpstr(
	    fixture_json_text(result, "ruleId"), ==,
	    fixture_json_text(json_array_get(rules, (gsize)json_integer_value(index)), "id"));
}

static void
test_sarif_results(void)
{
	DpWriterOptions options = {TRUE, FALSE, FALSE};
	g_autofree char *text = write_samples("sarif", &options);
	g_autoptr(json_t) root = fixture_json_read(text);
	json_t *run = json_array_get(json_object_get(root, "runs"), 0);
	json_t *driver = json_object_get(json_object_get(run, "tool"), "driver");
	json_t *results = json_object_get(run, "results");

	g_assert_cmpuint(json_array_size(results), ==, 11);
	for (guint i = 0; i < json_array_size(results); i++)
		assert_sarif_result(json_array_get(results, i), json_object_get(driver, "rules"));
}

static void
test_csv_disarms_formulas(void)
{
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autoptr(GPtrArray) reports = sample_reports();
	DpReport *report = reports->pdata[0];
	DpFinding *finding = report->findings->pdata[2];
	g_autofree char *text = NULL;

	g_free(finding->message);
	finding->message = g_strdup("=HYPERLINK(\"https://example.org/\")");
	text = write_reports("csv", reports, &options);
	g_assert_nonnull(strstr(text, "\"'=HYPERLINK(\"\"https://example.org/\"\")\""));
	g_assert_null(strstr(text, "\"=HYPERLINK"));
}

static void
test_same_bytes_again(gconstpointer writer)
{
	DpWriterOptions options = {TRUE, FALSE, FALSE};
	g_autofree char *first = write_samples(writer, &options);
	g_autofree char *second = write_samples(writer, &options);

	g_assert_cmpstr(first, ==, second);
}

/* What was measured from a style file is nobody's sentence: no format quotes it or calls it the
 * venue's, and each says where it comes from. */
static const struct {
	const char *writer, *says, *never;
} MEASURED[] = {
    {"text", "source    measured from the style file: Papers", "“Papers"},
    {"text", "source    measured from the style file", "\n  venue"},
    {"concise", "[measured from the style file]", "Papers"},
    {"html", "<dt>Source</dt>\n<dd>measured from the style file: Papers", "<q>"},
    {"html", "measured from the style file", "<dt>Venue</dt>\n<dd>Papers"},
    {"github", "[measured from the style file]", "Papers"},
    {"junit", "[measured from the style file]", "Papers"},
    {"sarif", "[measured from the style file]", "\"source\": \"published\""},
    {"csv", "\"measured\"", "published"},
    {"json", "\"source\": \"measured\"", "published"},
};

static void
test_measured_is_no_quote(void)
{
	static const SampleFinding BLOCK = {"text-block",
	                                    NULL,
	                                    DP_SEVERITY_ERROR,
	                                    FALSE,
	                                    DP_SOURCE_MEASURED,
	                                    DP_VERDICT_FAIL,
	                                    "Text is outside.",
	                                    0,
	                                    0,
	                                    NULL};
	g_autoptr(GPtrArray) reports =
	    g_ptr_array_new_with_free_func((GDestroyNotify)dp_report_free);
	DpWriterOptions options = {FALSE, FALSE, FALSE};

	g_ptr_array_add(reports, sample_report_new("paper.pdf"));
	sample_add(reports->pdata[0], &BLOCK);
	dp_report_judge(reports->pdata[0]);
	for (guint i = 0; i < G_N_ELEMENTS(MEASURED); i++) {
		g_autofree char *text = write_reports(MEASURED[i].writer, reports, &options);

		g_test_message("%s", MEASURED[i].writer);
		g_assert_nonnull(strstr(text, MEASURED[i].says));
		g_assert_null(strstr(text, MEASURED[i].never));
	}
}

static void
test_unknown_writer(void)
{
	g_assert_null(dp_writer_find("yaml"));
}

static void
add(const char *what, const char *name, gconstpointer data, GTestDataFunc function)
{
	g_autofree char *path = g_strdup_printf("/writer/%s/%s", what, name);

	g_test_add_data_func(path, data, function);
}

int
main(int argc, char **argv)
{
	guint n = 0;
	const DpWriter *writers = dp_writer_table(&n);

	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(LOOKS); i++)
		add("looks-as-before", LOOKS[i].file, &LOOKS[i], test_looks_as_before);
	/* what is no text is read in unit/test-print.c */
	for (guint i = 0; i < n; i++) {
		if (writers[i].make != NULL)
			continue;
		add("hides-controls", writers[i].name, writers[i].name, test_hides_controls);
		add("ends-with-a-line-end", writers[i].name, writers[i].name,
		    test_ends_with_a_line_end);
		add("same-bytes-again", writers[i].name, writers[i].name, test_same_bytes_again);
	}
	g_test_add_func("/writer/json/one-object", test_json_one_object);
	g_test_add_func("/writer/json/several-are-a-list", test_json_several_list);
	g_test_add_func("/writer/json/none-is-an-empty-list", test_json_none_empty_list);
	g_test_add_func("/writer/jsonl/a-line-a-paper", test_jsonl_a_line_a_paper);
	g_test_add_func("/writer/sarif/results", test_sarif_results);
	g_test_add_func("/writer/csv/disarms-formulas", test_csv_disarms_formulas);
	g_test_add_func("/writer/measured-is-no-quote", test_measured_is_no_quote);
	g_test_add_func("/writer/unknown", test_unknown_writer);
	return g_test_run();
}
