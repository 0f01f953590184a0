/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/job.h>
#include <deskproof/registry.h>
#include <deskproof/writer.h>

#include <string.h>

#include "pdf/annotate/annotate.h"
#include "report/marks.h"
#include "web/web-check.h"

/* What a page in a browser calls: the same report as elsewhere, and sentences about a wrong choice.
 */

#define VENUE "mlsys-2026"
#define OTHER_VENUE "euromlsys-2026" /* whose rules the paper breaks */
#define NAME "paper.pdf"
#define DAY "2026-01-31"

static guint8 *
read_paper(gsize *length)
{
	g_autofree char *path =
	    g_build_filename(g_test_get_dir(G_TEST_DIST), "..", "testdata", NAME, NULL);
	char *bytes = NULL;

	g_assert_true(g_file_get_contents(path, &bytes, length, NULL));
	return (guint8 *)bytes;
}

static DpWebCheck *
check(const DpWebChoice *choice)
{
	gsize length = 0;
	guint8 *bytes = read_paper(&length);

	return dp_web_check(bytes, length, choice, NULL);
}

static DpVenue *
load_venue(const char *id)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpVenue *venue;

	dp_registry_set_date(registry, DAY);
	venue = dp_registry_load(registry, id, diagnostics, NULL);
	g_assert_nonnull(venue);
	return venue;
}

/* As the program does it, with the venue files of this source tree. */
static DpReport *
expected(GBytes *pdf, const DpVenue *venue)
{
	g_autoptr(DpStyles) styles = dp_styles_new(NULL);

	return dp_job_check(&(DpJob){.pdf = pdf, .path = NAME, .venue = venue, .styles = styles});
}

static GBytes *
paper_bytes(void)
{
	gsize length = 0;
	guint8 *bytes = read_paper(&length);

	return g_bytes_new_take(bytes, length);
}

static char *
expected_report(const char *format)
{
	static const DpWriterOptions PLAIN = {.all = FALSE};
	g_autoptr(GBytes) pdf = paper_bytes();
	g_autoptr(DpVenue) venue = load_venue(VENUE);
	g_autoptr(DpReport) report = expected(pdf, venue);

	return dp_writer_write(dp_writer_find(format), &report, 1, &PLAIN);
}

static void
test_the_report_is_the_same(void)
{
	static const char *const FORMATS[] = {"json", "html", "text"};
	const DpWebChoice choice = {.name = NAME, .venue = VENUE, .date = DAY};
	g_autoptr(DpWebCheck) checked = check(&choice);

	g_assert_null(dp_web_check_error(checked));
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autofree char *report = dp_web_check_write(checked, FORMATS[i]);
		g_autofree char *expected = expected_report(FORMATS[i]);

		g_assert_cmpstr(report, ==, expected);
	}
	g_assert_null(dp_web_check_write(checked, "papyrus"));
}

static void
test_a_wrong_choice_is_a_sentence(void)
{
	static const struct {
		DpWebChoice choice;
		const char *says;
	} WRONG[] = {
	    {{.name = NAME, .venue = "mlsis-2026"}, "there is no venue \"mlsis-2026\""},
	    {{.name = NAME, .venue = VENUE, .track = "reserch"},
	     "\"reserch\" is not a track of mlsys-2026; did you mean \"research\"?"},
	    {{.name = NAME, .venue = VENUE, .stage = "nonsense"},
	     "\"nonsense\" is not a stage of mlsys-2026."},
	};

	for (guint i = 0; i < G_N_ELEMENTS(WRONG); i++) {
		g_autoptr(DpWebCheck) checked = check(&WRONG[i].choice);
		const char *error = dp_web_check_error(checked);

		g_assert_nonnull(error);
		g_assert_nonnull(strstr(error, WRONG[i].says));
		g_assert_null(dp_web_check_write(checked, "json"));
	}
}

static void
test_no_paper_has_a_report_that_says_so(void)
{
	const DpWebChoice choice = {.name = NAME, .venue = VENUE, .date = DAY};
	g_autoptr(DpWebCheck) checked =
	    dp_web_check((guint8 *)g_strdup("no paper"), strlen("no paper"), &choice, NULL);
	g_autofree char *report = dp_web_check_write(checked, "json");

	g_assert_null(dp_web_check_error(checked));
	g_assert_nonnull(strstr(report, "\"verdict\": \"error\""));
}

static void
test_venues_are_listed(void)
{
	g_autofree char *list = dp_web_venues();

	g_assert_nonnull(strstr(list, "\"id\": \"mlsys-2026\""));
	g_assert_nonnull(strstr(list, "\"area_title\": \"Systems\""));
	g_assert_nonnull(strstr(list, "\"industrial\""));
	g_assert_null(strstr(list, "\"id\": \"base/"));
}

static void
test_a_venue_has_its_rules(void)
{
	g_autofree char *venue = dp_web_venue(&(DpWebChoice){.venue = VENUE, .date = DAY});
	g_autofree char *nothing =
	    dp_web_venue(&(DpWebChoice){.venue = VENUE, .track = "reserch", .date = DAY});

	g_assert_nonnull(strstr(venue, "\"rule\": \"columns\""));
	g_assert_nonnull(strstr(venue, "\"url\": \"https://"));
	g_assert_null(nothing);
}

/* Of a venue that looks for the authors of its list. */
#define LISTED_VENUE "cvpr-2026"

static void
test_authors_are_searched_for(void)
{
	static const char *const LISTS[] = {NULL, "Handing Work"}; /* the title has these words */
	g_autoptr(DpWebCheck) refused =
	    check(&(DpWebChoice){.name = NAME, .venue = LISTED_VENUE, .date = DAY, .authors = ""});

	for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		const DpWebChoice choice = {
		    .name = NAME, .venue = LISTED_VENUE, .date = DAY, .authors = LISTS[i]};
		g_autoptr(DpWebCheck) checked = check(&choice);
		g_autofree char *report = dp_web_check_write(checked, "json");

		g_assert_cmpint(strstr(report, "\"rule\": \"anonymity-roster\"") != NULL, ==,
		                LISTS[i] != NULL);
	}
	g_assert_true(
	    g_str_has_prefix(dp_web_check_error(refused), "The list of authors cannot be used: "));
}

static void
test_a_copy_has_the_findings(void)
{
	const DpWebChoice choice = {.name = NAME, .venue = OTHER_VENUE, .date = DAY};
	g_autoptr(DpWebCheck) checked = check(&choice);
	g_autoptr(DpWebCheck) unread =
	    dp_web_check((guint8 *)g_strdup("no paper"), strlen("no paper"), &choice, NULL);
	g_autoptr(GBytes) pdf = paper_bytes();
	g_autoptr(DpVenue) venue = load_venue(OTHER_VENUE);
	g_autoptr(DpReport) report = expected(pdf, venue);
	g_autoptr(DpMarkup) markup = dp_report_markup(report, venue);
	guint notes = 0;
	g_autoptr(GBytes) drawn = dp_annotate(pdf, markup, &notes, NULL);
	gsize length = 0;
	g_autofree guint8 *copy = dp_web_check_annotate(checked, &length);

	g_assert_cmpuint(markup->comments->len, >, 0);
	g_assert_cmpmem(copy, length, g_bytes_get_data(drawn, NULL), g_bytes_get_size(drawn));
	g_assert_null(dp_web_check_annotate(unread, &length));
}

/* Where poppler is there, no page stays undrawn, and drawings of others change nothing. */
static void
test_drawings_are_bounded(void)
{
	const DpWebChoice choice = {.name = NAME, .venue = VENUE, .date = DAY};
	g_autoptr(DpWebDrawing) drawing = dp_web_drawing_new("an eye");
	g_autoptr(DpWebCheck) checked = NULL;
	g_autofree char *report = NULL, *expected = expected_report("json");
	gsize length = 0;
	guint8 *bytes = read_paper(&length);

	g_assert_true(dp_web_drawing_add(drawing, 1, 2, 3, g_malloc0(24)));
	g_assert_false(dp_web_drawing_add(drawing, 2, 0, 3, g_malloc0(1)));
	g_assert_false(dp_web_drawing_add(drawing, 2, 40000, 1000, g_malloc0(1)));
	checked = dp_web_check(bytes, length, &choice, drawing);
	report = dp_web_check_write(checked, "json");
	g_assert_cmpuint(dp_web_check_undrawn(checked, 0), ==, 0);
	g_assert_cmpstr(report, ==, expected);
}

static void
test_a_rule_is_explained(void)
{
	g_autofree char *rule = dp_web_rule("columns");

	g_assert_nonnull(strstr(rule, "\"title\": \"Number of columns\""));
	g_assert_null(dp_web_rule("nonsense"));
}

static void
test_the_style_is_recognized(void)
{
	gsize length = 0;
	guint8 *bytes = read_paper(&length);
	g_autofree char *like = dp_web_identify(bytes, length, NAME);
	g_autofree char *unread =
	    dp_web_identify((guint8 *)g_strdup("no paper"), strlen("no paper"), NAME);

	g_assert_nonnull(strstr(like, "\"id\": \"mlsys-2026\""));
	g_assert_nonnull(strstr(like, "\"error\": null"));
	g_assert_null(strstr(unread, "\"id\""));
	g_assert_null(strstr(unread, "\"error\": null"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/web-check/same-report", test_the_report_is_the_same);
	g_test_add_func("/web-check/wrong-choice", test_a_wrong_choice_is_a_sentence);
	g_test_add_func("/web-check/no-paper", test_no_paper_has_a_report_that_says_so);
	g_test_add_func("/web-check/venues", test_venues_are_listed);
	g_test_add_func("/web-check/venue", test_a_venue_has_its_rules);
	g_test_add_func("/web-check/copy", test_a_copy_has_the_findings);
	g_test_add_func("/web-check/drawings", test_drawings_are_bounded);
	g_test_add_func("/web-check/rule", test_a_rule_is_explained);
	g_test_add_func("/web-check/identify", test_the_style_is_recognized);
	g_test_add_func("/web-check/authors", test_authors_are_searched_for);
	return g_test_run();
}
