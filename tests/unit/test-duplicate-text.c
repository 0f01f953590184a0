/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/results.h>

#include <string.h>

#include "fixtures/json.h"
#include "fixtures/paper.h"
#include "run/results-key.h"
#include "run/subject.h"
#include "venue-folder.h"

/* Papers drawn with the same words, or half of them, kept and compared as a batch does it. */

#define COPY 4 /* of the papers below: the bytes of the first once more */

static const struct {
	const char *path, *title;
	guint32 words;
	double common; /* share of the main text */
	guint columns;
	double size;
} PAPERS[] = {
    {"a-first.pdf", "A Scheduler for Small Machines", 0, 1, 2, 9.963},
    {"b-again.pdf", "Queues Revisited, Under Another Name", 0, 1, 1, 10.909},
    {"c-half.pdf", "Half of It Is New", 424242, 0.5, 2, 9.963},
    {"d-stranger.pdf", "Nothing of It Is Known", 31337, 0, 2, 9.963},
    {"e-copy.pdf", NULL, 0, 0, 0, 0},
    {"f-template.pdf", "Only the Preamble Is the Same", 99991, 0.12, 2, 9.963},
    {"g-blank.pdf", "Next to Nothing", 0, 0, 2, 9.963},
};

static const DpResultsKey NO_KEY = {NULL, NULL, NULL};

#define N_PAPERS G_N_ELEMENTS(PAPERS)

static GBytes *
draw(guint i)
{
	FixturePaper paper = FIXTURE_PAPER;

	if (i == COPY)
		return draw(0);
	paper.title = PAPERS[i].title;
	paper.words = PAPERS[i].words;
	paper.columns = PAPERS[i].columns;
	paper.size = PAPERS[i].size;
	paper.leading = 1.2 * PAPERS[i].size;
	paper.lines = g_str_equal(PAPERS[i].path, "g-blank.pdf") ? 0 : 300;
	paper.common_lines = (guint)(PAPERS[i].common * paper.lines);
	paper.abstract = PAPERS[i].common > 0;
	return fixture_paper_draw(&paper, NULL);
}

typedef struct {
	VenueFolder folder;
	DpVenue *venue;
	DpResults *results;
	char *path;
} Batch;

static void
batch_init(Batch *batch)
{
	g_autoptr(GError) error = NULL;

	venue_folder_init(&batch->folder);
	venue_folder_add(&batch->folder, "any", "rules:\n  columns: {count: 2" RULE_END);
	batch->venue = venue_folder_load(&batch->folder, "any");
	batch->path = g_build_filename(batch->folder.path, "results.db", NULL);
	batch->results = dp_results_open(batch->path, TRUE, &error);
	g_assert_no_error(error);
}

static void
batch_clear(Batch *batch)
{
	dp_results_free(batch->results);
	dp_venue_unref(batch->venue);
	g_free(batch->path);
	venue_folder_clear(&batch->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Batch, batch_clear)

static void
put(Batch *batch, guint i)
{
	g_autoptr(GBytes) pdf = draw(i);
	DpJob job = {.pdf = pdf, .path = PAPERS[i].path, .venue = batch->venue, .sketch = TRUE};
	DpSubject subject = {.pdf = pdf, .sketch = TRUE};
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_subject_measure(&subject, &error);
	g_autoptr(DpReport) report = dp_job_conclude(&job, facts, error);

	g_assert_no_error(error);
	g_assert_true(dp_results_put(batch->results, report, &NO_KEY, facts, &error));
	g_assert_no_error(error);
}

static void
put_all(Batch *batch)
{
	for (guint i = 0; i < N_PAPERS; i++)
		put(batch, i);
}

static char *export(Batch *batch, const char *format, const char *verdict, const char *rule)
{
	DpResultsFilter filter = {verdict, rule};
	GString *out = g_string_new(NULL);
	g_autoptr(GError) error = NULL;

	g_assert_true(dp_results_write(batch->results, &filter, format, out, &error));
	g_assert_no_error(error);
	return g_string_free(out, FALSE);
}

/* The overlap the list tells of @path with @other, in per cent; -1: none; 200: the same file. */
static int
overlap(const char *list, const char *path, const char *other)
{
	g_auto(GStrv) lines = g_strsplit(list, "\n", -1);
	gboolean here = FALSE;

	for (guint i = 0; lines[i] != NULL; i++) {
		const char *about = strstr(lines[i], "About ");

		if (lines[i][0] != ' ')
			here = strstr(lines[i], path) != NULL;
		else if (here && strstr(lines[i], other) != NULL)
			return about != NULL ? atoi(about + strlen("About ")) : 200;
	}
	return -1;
}

static void
test_pairs(void)
{
	g_auto(Batch) batch = {0};
	g_autofree char *list = NULL;

	batch_init(&batch);
	put_all(&batch);
	list = export(&batch, "list", NULL, NULL);
	g_assert_cmpint(overlap(list, "a-first.pdf", "e-copy.pdf"), ==, 200);
	g_assert_cmpint(overlap(list, "e-copy.pdf", "a-first.pdf"), ==, 200);
	/* wider lines put the figures, whose words are drawn from the same stream, elsewhere */
	g_assert_cmpint(overlap(list, "a-first.pdf", "b-again.pdf"), >=, 70);
	g_assert_cmpint(overlap(list, "b-again.pdf", "a-first.pdf"), ==,
	                overlap(list, "a-first.pdf", "b-again.pdf"));
	g_assert_cmpint(overlap(list, "a-first.pdf", "c-half.pdf"), >=, 42);
	g_assert_cmpint(overlap(list, "a-first.pdf", "c-half.pdf"), <=, 65);
	for (guint i = 0; i < N_PAPERS; i++) {
		g_assert_cmpint(overlap(list, "d-stranger.pdf", PAPERS[i].path), ==, -1);
		g_assert_cmpint(overlap(list, "f-template.pdf", PAPERS[i].path), ==, -1);
		g_assert_cmpint(overlap(list, "g-blank.pdf", PAPERS[i].path), ==, -1);
	}
}

/* The order of checking, a paper that is checked again, another file of results: all the same. */
static void
test_order_does_not_matter(void)
{
	static const char *const FORMATS[] = {"list", "jsonl", "csv", "html", "hotcrp"};
	g_auto(Batch) forth = {0};
	g_auto(Batch) back = {0};

	batch_init(&forth);
	batch_init(&back);
	put_all(&forth);
	for (guint i = N_PAPERS; i > 0; i--)
		put(&back, i - 1);
	put(&back, 2);
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autofree char *a = export(&forth, FORMATS[i], NULL, NULL);
		g_autofree char *b = export(&back, FORMATS[i], NULL, NULL);

		g_assert_cmpstr(a, ==, b);
	}
}

/* A finding like others: machines need to know of nothing new. */
static void
test_jsonl(void)
{
	g_auto(Batch) batch = {0};
	g_autofree char *lines = NULL;
	g_auto(GStrv) split = NULL;

	batch_init(&batch);
	put_all(&batch);
	lines = export(&batch, "jsonl", NULL, "duplicate-text");
	split = g_strsplit(lines, "\n", -1);
	g_assert_cmpuint(g_strv_length(split), ==, 4 + 1);
	for (guint i = 0; i < 4; i++) {
		g_autoptr(json_t) report = fixture_json_read(split[i]);
		json_t *counts = json_object_get(report, "counts");
		json_t *findings = json_object_get(report, "findings");
		guint n = (guint)json_array_size(findings);
		json_t *last = json_array_get(findings, n - 1);
		gboolean single = i == 1; /* column: that rule fails */

		g_assert_cmpstr(fixture_json_text(last, "rule"), ==, "duplicate-text");
		g_assert_cmpstr(fixture_json_text(last, "verdict"), ==, "review");
		g_assert_nonnull(json_object_get(last, "instance"));
		g_assert_cmpint(json_integer_value(json_object_get(last, "measured")), >=, 40);
		g_assert_cmpint(json_integer_value(json_object_get(counts, "review")) +
		                    json_integer_value(json_object_get(counts, "fail")),
		                ==, n);
		g_assert_cmpstr(fixture_json_text(report, "verdict"), ==,
		                single ? "fail" : "review");
	}
}

/* What passed by itself is to be reviewed, in every format and for every filter. */
static void
test_filters(void)
{
	g_auto(Batch) batch = {0};
	g_autofree char *review = NULL, *pass = NULL, *csv = NULL, *html = NULL;

	batch_init(&batch);
	put_all(&batch);
	review = export(&batch, "list", "review", NULL);
	pass = export(&batch, "list", "pass", NULL);
	csv = export(&batch, "csv", "review", "duplicate-text");
	html = export(&batch, "html", NULL, "duplicate-text");
	g_assert_true(g_str_has_prefix(review, "review  a-first.pdf: duplicate-text\n"));
	g_assert_null(strstr(review, "d-stranger"));
	g_assert_null(strstr(pass, "a-first"));
	g_assert_nonnull(strstr(pass, "pass    d-stranger.pdf\n"));
	g_assert_nonnull(strstr(csv, "\"review\",\"duplicate-text\",\"e-copy.pdf\",\"REVIEW\""));
	g_assert_nonnull(strstr(html, "4 papers: 0 passed, 1 failed, 3 to review"));
	g_assert_nonnull(strstr(html, "<th scope=\"row\">duplicate-text</th>"));
}

/* One paper by two names of its path, or for two venues, is no pair. */
static void
test_same_path(void)
{
	g_auto(Batch) batch = {0};
	g_autoptr(GBytes) pdf = draw(0);
	static const char *const PATHS[] = {"paper.pdf", "./paper.pdf", "x/../paper.pdf"};
	g_autofree char *list = NULL;
	guint n = 1;
	g_autoptr(GError) error = NULL;

	batch_init(&batch);
	for (guint i = 0; i < G_N_ELEMENTS(PATHS); i++) {
		DpJob job = {.pdf = pdf, .path = PATHS[i], .venue = batch.venue, .sketch = TRUE};
		DpSubject subject = {.pdf = pdf, .sketch = TRUE};
		g_autoptr(DpFacts) facts = dp_subject_measure(&subject, NULL);
		g_autoptr(DpReport) report = dp_job_conclude(&job, facts, NULL);

		g_assert_true(dp_results_put(batch.results, report, &NO_KEY, facts, NULL));
	}
	g_assert_true(dp_results_count_duplicates(batch.results, &n, &error));
	g_assert_cmpuint(n, ==, 0);
	list = export(&batch, "list", NULL, "duplicate-text");
	g_assert_cmpstr(list, ==, "");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/duplicate-text/pairs", test_pairs);
	g_test_add_func("/duplicate-text/order", test_order_does_not_matter);
	g_test_add_func("/duplicate-text/jsonl", test_jsonl);
	g_test_add_func("/duplicate-text/filters", test_filters);
	g_test_add_func("/duplicate-text/same-path", test_same_path);
	return g_test_run();
}
