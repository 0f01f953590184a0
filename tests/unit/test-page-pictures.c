/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/worker.h>
#include <deskproof/writer.h>

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "golden/sample-report.h"
#include "run/page-pictures.h"
#include "way.h"

/* Pictures of the pages with findings: which, how large, what becomes of a child's answer, and what
 * the page makes of them. */

#define HIDDEN SEEN "1 g BT /F1 6 Tf 10 50 Td (Only the best marks for this splendid work) Tj ET"
#define SIZES_AT 16
#define SMALL_HEADER 33 /* a PNG of nothing but its first chunk */

static GArray *
pages_of(guint n, const guint32 *numbers)
{
	GArray *pages = g_array_new(FALSE, FALSE, sizeof(guint32));

	g_array_append_vals(pages, numbers, n);
	return pages;
}

static GPtrArray *
draw(const ContentPage *page, guint n, const guint32 *numbers)
{
	g_autoptr(GBytes) pdf = content_page_draw(page);
	g_autoptr(GArray) pages = pages_of(n, numbers);
	g_autoptr(GError) error = NULL;
	GPtrArray *drawn = dp_page_pictures_draw(pdf, pages, &error);

	g_assert_no_error(error);
	g_assert_cmpuint(drawn->len, ==, n);
	return drawn;
}

static guint32
side(const DpPagePicture *page, guint index)
{
	const guint8 *data = g_bytes_get_data(page->picture, NULL);
	guint32 pixels;

	memcpy(&pixels, data + SIZES_AT + 4 * index, sizeof pixels);
	return GUINT32_FROM_BE(pixels);
}

/* 200 by 100 points at 100 dpi. */
static void
test_whole_page(void)
{
	const ContentPage page = {.content = SEEN};
	g_autoptr(GPtrArray) drawn = draw(&page, 1, (const guint32[]){1});
	g_autoptr(GPtrArray) again = draw(&page, 1, (const guint32[]){1});
	const DpPagePicture *one = drawn->pdata[0], *same = again->pdata[0];

	g_assert_cmpuint(one->number, ==, 1);
	g_assert_cmpfloat(one->width, ==, 200);
	g_assert_cmpfloat(one->height, ==, 100);
	g_assert_cmpuint(side(one, 0), ==, 278);
	g_assert_cmpuint(side(one, 1), ==, 139);
	g_assert_true(g_bytes_equal(one->picture, same->picture));
}

static void
test_no_such_page(void)
{
	const ContentPage page = {.content = SEEN};
	g_autoptr(GPtrArray) drawn = draw(&page, 3, (const guint32[]){0, 1, 2});

	g_assert_null(((const DpPagePicture *)drawn->pdata[0])->picture);
	g_assert_nonnull(((const DpPagePicture *)drawn->pdata[1])->picture);
	g_assert_null(((const DpPagePicture *)drawn->pdata[2])->picture);
}

static void
test_poster(void)
{
	const ContentPage page = {.content = SEEN, .page_keys = "/MediaBox [0 0 14000 3000]"};
	g_autoptr(GPtrArray) drawn = draw(&page, 1, (const guint32[]){1});
	const DpPagePicture *one = drawn->pdata[0];

	g_assert_cmpfloat(one->width, ==, 14000);
	g_assert_cmpuint(side(one, 0), <=, DP_LIMIT_PAGE_PICTURE_PIXELS);
	g_assert_cmpuint(side(one, 0), >=, DP_LIMIT_PAGE_PICTURE_PIXELS - 1);
}

#define NOISE_WIDTH 900
#define NOISE_HEIGHT 1200

/* A page of noise, which no PNG makes small. */
static char *
noise(void)
{
	GString *samples = g_string_sized_new(6 * NOISE_WIDTH * NOISE_HEIGHT + 1);
	guint32 state = 1;

	for (guint i = 0; i < 3 * NOISE_WIDTH * NOISE_HEIGHT; i++) {
		state = state * 1664525 + 1013904223;
		g_string_append_printf(samples, "%02x", state >> 24);
	}
	g_string_append_c(samples, '>');
	return g_string_free(samples, FALSE);
}

/* Twelve pages at their worst: each has its part, and with what is around them, the report is
 * within the 5 MB that the limits promise. */
static void
test_most_bytes(void)
{
	g_autofree char *samples = noise();
	g_autofree char *keys = g_strdup_printf(
	    "/Type /XObject /Subtype /Image /Width %u /Height %u /ColorSpace /DeviceRGB "
	    "/BitsPerComponent 8 /Filter /ASCIIHexDecode",
	    NOISE_WIDTH, NOISE_HEIGHT);
	const ContentPage page = {.content = "q 612 0 0 792 0 0 cm /X Do Q",
	                          .page_keys = "/MediaBox [0 0 612 792]",
	                          .resources = "/XObject << /X 7 0 R >>",
	                          .streams = {{keys, samples}}};
	guint32 numbers[DP_LIMIT_PAGE_PICTURES];
	g_autoptr(GPtrArray) all = NULL;
	g_autoptr(GPtrArray) one = NULL;
	gsize sum = 0;

	for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
		numbers[i] = 1;
	all = draw(&page, G_N_ELEMENTS(numbers), numbers);
	for (guint i = 0; i < all->len; i++) {
		const DpPagePicture *drawn = all->pdata[i];

		g_assert_nonnull(drawn->picture);
		sum += g_bytes_get_size(drawn->picture);
	}
	g_assert_cmpuint(sum, <=, DP_LIMIT_PAGE_PICTURES_BYTES);
	g_assert_cmpuint(sum, >, DP_LIMIT_PAGE_PICTURES_BYTES / 2);
	g_assert_cmpuint(
	    (DP_LIMIT_PAGE_PICTURES_BYTES + DP_LIMIT_PICTURES * DP_LIMIT_PICTURE_BYTES) / 3 * 4, <,
	    5000000 - 100000);
	one = draw(&page, 1, numbers);
	g_assert_cmpuint(g_bytes_get_size(((const DpPagePicture *)one->pdata[0])->picture), <=,
	                 DP_LIMIT_PAGE_PICTURE_BYTES);
}

static DpReport *
check(const ContentPage *page, DpWorker *worker, gboolean pictures)
{
	g_autoptr(DpVenue) venue = venue_of("hidden-text");
	g_autoptr(GBytes) pdf = content_page_draw(page);
	DpJob job = {.pdf = pdf, .path = "-", .venue = venue, .pictures = pictures};

	return worker != NULL ? dp_worker_check(worker, &job) : dp_job_check(&job);
}

static char *
write_page(DpReport *report)
{
	const DpWriterOptions options = {FALSE, FALSE, FALSE};

	return dp_writer_write(dp_writer_find("html"), &report, 1, &options);
}

/* The same from a child, and of a worker that reads many papers. */
static void
test_by_worker(void)
{
	const ContentPage page = {.content = SEEN, .more = {HIDDEN, NULL}};
	g_autoptr(DpWorker) worker = dp_worker_new(NULL, NULL);
	g_autoptr(DpReport) here = check(&page, NULL, TRUE);
	g_autofree char *wanted = write_page(here);

	g_assert_cmpuint(here->page_pictures->len, ==, 1);
	g_assert_cmpuint(((const DpPagePicture *)here->page_pictures->pdata[0])->number, ==, 2);
	g_assert_nonnull(
	    strstr(wanted, "<img alt=\"Page 2 of the paper\" width=\"200\" height=\"100\""));
	for (guint i = 0; i < 2; i++) {
		g_autoptr(DpReport) there = check(&page, worker, TRUE);
		g_autofree char *got = write_page(there);

		g_assert_cmpstr(got, ==, wanted);
	}
}

static void
test_not_asked(void)
{
	const ContentPage page = {.content = HIDDEN}, clean = {.content = SEEN};
	g_autoptr(DpWorker) worker = dp_worker_new(NULL, NULL);
	g_autoptr(DpReport) without = check(&page, worker, FALSE);
	g_autoptr(DpReport) passes = check(&clean, worker, TRUE);
	g_autofree char *text = write_page(without);

	g_assert_cmpuint(without->page_pictures->len, ==, 0);
	g_assert_cmpuint(passes->page_pictures->len, ==, 0);
	g_assert_null(strstr(text, "Pages with findings"));
}

/* A worker of one document cannot draw; the report is there, and says it. */
static void
test_worker_of_one_document(void)
{
	const ContentPage page = {.content = HIDDEN};
	g_autoptr(DpWorker) worker = dp_worker_new_once(NULL, NULL);
	g_autoptr(DpReport) report = check(&page, worker, TRUE);
	g_autofree char *text = write_page(report);

	g_assert_cmpint(report->verdict, ==, DP_VERDICT_FAIL);
	g_assert_cmpuint(report->page_pictures->len, ==, 1);
	g_assert_null(((const DpPagePicture *)report->page_pictures->pdata[0])->picture);
	g_assert_nonnull(strstr(text, "<p>Page 1 could not be drawn within the limits"));
}

/* Answer: what a child may say. */
typedef struct {
	const char *name;
	double width, height;
	guint32 number, size;
	guint32 pixels;      /* of the sides that the PNG says */
	const char *instead; /* (nullable): instead of a PNG's first bytes */
	guint cut;           /* bytes left out at the end */
	gboolean good;
} Answer;

static const Answer ANSWERS[] = {
    {"good", 612, 792, 3, SMALL_HEADER, 100, NULL, 0, TRUE},
    {"largest", 612, 792, 3, SMALL_HEADER, DP_LIMIT_PAGE_PICTURE_PIXELS, NULL, 0, TRUE},
    {"too-many-pixels", 612, 792, 3, SMALL_HEADER, DP_LIMIT_PAGE_PICTURE_PIXELS + 1, NULL, 0,
     FALSE},
    {"no-pixels", 612, 792, 3, SMALL_HEADER, 0, NULL, 0, FALSE},
    {"none", 0, 0, 3, 0, 0, NULL, 0, TRUE},
    {"none-of-a-size", 612, 792, 3, 0, 0, NULL, 0, FALSE},
    {"other-page", 612, 792, 4, SMALL_HEADER, 100, NULL, 0, FALSE},
    {"no-png", 612, 792, 3, SMALL_HEADER, 100, "<svg onload=\"alert(1)\">", 0, FALSE},
    {"no-width", 0, 792, 3, SMALL_HEADER, 100, NULL, 0, FALSE},
    {"negative", 612, -1, 3, SMALL_HEADER, 100, NULL, 0, FALSE},
    {"infinite", (double)INFINITY, 792, 3, SMALL_HEADER, 100, NULL, 0, FALSE},
    {"no-number", 612, (double)NAN, 3, SMALL_HEADER, 100, NULL, 0, FALSE},
    {"cut", 612, 792, 3, SMALL_HEADER, 100, NULL, 1, FALSE},
    {"cut-in-the-row", 612, 792, 3, 0, 100, NULL, 1, FALSE},
    {"largest-size", 612, 792, 3, DP_LIMIT_PAGE_PICTURE_BYTES, 100, NULL, 0, TRUE},
    {"too-large", 612, 792, 3, DP_LIMIT_PAGE_PICTURE_BYTES + 1, 100, NULL, 0, FALSE},
};

static void
test_answer(gconstpointer data)
{
	static const guint8 START[SIZES_AT] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n',
	                                       0,    0,   0,   13,  'I',  'H',  'D',  'R'};
	const Answer *row = data;
	const double sizes[] = {row->width, row->height};
	const guint32 counts[] = {row->number, row->size};
	guint32 sides[] = {GUINT32_TO_BE(row->pixels), GUINT32_TO_BE(row->pixels)};
	g_autoptr(GByteArray) answer = g_byte_array_new();
	g_autofree guint8 *png = g_malloc0(row->size + sizeof START + sizeof sides);
	g_autoptr(GArray) pages = pages_of(1, (const guint32[]){3});
	g_autoptr(GPtrArray) drawn = NULL;
	g_autoptr(GError) error = NULL;

	memcpy(png, START, sizeof START);
	memcpy(png + sizeof START, sides, sizeof sides);
	if (row->instead != NULL)
		memcpy(png, row->instead, sizeof START);
	g_byte_array_append(answer, (const guint8 *)"P", 1);
	g_byte_array_append(answer, (const guint8 *)sizes, sizeof sizes);
	g_byte_array_append(answer, (const guint8 *)counts, sizeof counts);
	g_byte_array_append(answer, png, row->size);
	g_byte_array_set_size(answer, answer->len - row->cut);
	drawn = dp_page_pictures_read(answer, pages, &error);
	g_assert_cmpint(drawn != NULL, ==, row->good);
	if (row->good)
		g_assert_no_error(error);
	else
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
}

/* More or fewer pictures than were asked for. */
static void
test_answer_of_other_pages(void)
{
	const ContentPage page = {.content = SEEN, .more = {SEEN, NULL}};
	g_autoptr(GBytes) pdf = content_page_draw(&page);
	g_autoptr(GArray) both = pages_of(2, (const guint32[]){1, 2});
	g_autoptr(GArray) first = pages_of(1, (const guint32[]){1});
	g_autoptr(GBytes) list = dp_page_pictures_list(both);
	g_autoptr(GByteArray) answer = dp_page_pictures_answer(pdf, list);
	g_autoptr(GPtrArray) good = dp_page_pictures_read(answer, both, NULL);
	g_autoptr(GPtrArray) fewer = dp_page_pictures_read(answer, first, NULL);

	g_assert_cmpuint(good->len, ==, 2);
	g_assert_null(fewer);
	g_assert_cmpuint(answer->len, <=, dp_page_pictures_most());
}

/* A report with a finding that has a place on each of @n pages, all drawn that may be. */
static DpReport *
report_of(guint n, guint places, gboolean whole)
{
	static const guint8 PNG[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
	static const SampleFinding SIZE = {"body-font-size",
	                                   NULL,
	                                   DP_SEVERITY_ERROR,
	                                   FALSE,
	                                   DP_SOURCE_PUBLISHED,
	                                   DP_VERDICT_FAIL,
	                                   "Small.",
	                                   0,
	                                   0,
	                                   NULL};
	DpReport *report = sample_report_new("paper.pdf");
	g_autoptr(GBytes) png = g_bytes_new_static(PNG, sizeof PNG);
	g_autoptr(GArray) pages = NULL;
	DpFinding *finding = sample_add(report, &SIZE);

	for (guint i = 0; i < n * places; i++) {
		const DpRect rect = {10 + i % 500, 20 + i % 700, 30 + i % 500, 30 + i % 700};

		g_ptr_array_add(finding->places, dp_place_new(i / places + 1, whole ? NULL : &rect,
		                                              whole ? NULL : "w"));
	}
	finding->n_places = finding->places->len;
	dp_report_judge(report);
	pages = dp_page_pictures_wanted(report);
	report->page_pictures =
	    g_ptr_array_new_with_free_func((GDestroyNotify)dp_page_picture_free);
	for (guint i = 0; i < pages->len; i++)
		g_ptr_array_add(
		    report->page_pictures,
		    dp_page_picture_new(g_array_index(pages, guint32, i), 612, 792, png));
	return report;
}

static guint
count(const char *text, const char *part)
{
	guint n = 0;

	for (const char *p = text; (p = strstr(p, part)) != NULL; p++)
		n++;
	return n;
}

/* Both ways between a finding and its places. */
static void
test_anchors(void)
{
	g_autoptr(DpReport) report = report_of(1, 2, FALSE);
	g_autofree char *page = write_page(report);

	g_assert_nonnull(
	    strstr(page, "<li id=\"p1f1w2\"><a class=\"number\" href=\"#p1m1-2\">1.2</a>"));
	g_assert_nonnull(strstr(page,
	                        "<a class=\"mark fail\" id=\"p1m1-2\" href=\"#p1f1w2\"><title>1.2 "
	                        "Size of the body text</title><rect x=\"9.5\" y=\"19.5\" "
	                        "width=\"23\" height=\"13\"/>"));
	g_assert_nonnull(strstr(page, "<svg viewBox=\"0 0 612 792\""));
}

static void
test_whole_pages(void)
{
	g_autoptr(DpReport) report = report_of(3, 1, TRUE);
	g_autofree char *page = write_page(report);

	g_assert_nonnull(
	    strstr(page, "pages <span id=\"p1f1w1\"><a class=\"number\" href=\"#p1m1-1\">1</a>"
	                 "</span>, <span"));
	g_assert_nonnull(strstr(page, "<p>On the whole page:\n<a class=\"mark fail\" id=\"p1m1-3\" "
	                              "href=\"#p1f1w3\">1.3 Size of the body text</a>"));
	g_assert_cmpuint(count(page, "<rect"), ==, 0);
}

static void
test_most_pages(void)
{
	g_autoptr(DpReport) all = report_of(DP_LIMIT_PAGE_PICTURES, 1, FALSE);
	g_autoptr(DpReport) one_more = report_of(DP_LIMIT_PAGE_PICTURES + 1, 1, FALSE);
	g_autoptr(DpReport) many = report_of(DP_LIMIT_PAGE_PICTURES + 15, 1, FALSE);
	g_autofree char *shown = write_page(all);
	g_autofree char *said = write_page(one_more);
	g_autofree char *counted = write_page(many);

	g_assert_cmpuint(count(shown, "<img"), ==, DP_LIMIT_PAGE_PICTURES);
	g_assert_null(strstr(shown, "shows at most"));
	g_assert_cmpuint(count(said, "<img"), ==, DP_LIMIT_PAGE_PICTURES);
	g_assert_nonnull(strstr(said, "<p>Page 13 has findings, too, but a report shows at most 12 "
	                              "pages.</p>"));
	g_assert_nonnull(strstr(counted, "21, 22 and 5 others have findings, too"));
}

static void
test_most_marks(void)
{
	g_autoptr(DpReport) all = report_of(1, DP_LIMIT_PAGE_MARKS, FALSE);
	g_autoptr(DpReport) one_more = report_of(1, DP_LIMIT_PAGE_MARKS + 1, FALSE);
	g_autofree char *shown = write_page(all);
	g_autofree char *said = write_page(one_more);

	g_assert_cmpuint(count(shown, "<rect"), ==, DP_LIMIT_PAGE_MARKS);
	g_assert_null(strstr(shown, "not drawn"));
	g_assert_cmpuint(count(said, "<rect"), ==, DP_LIMIT_PAGE_MARKS);
	g_assert_nonnull(strstr(said,
	                        "<p>1 more place on this page is not drawn: a picture shows at "
	                        "most 200.</p>"));
}

/* The gravest finding's pages come first, whatever their numbers. */
static void
test_gravest_first(void)
{
	g_autoptr(DpReport) report = sample_report_new("paper.pdf");
	g_autoptr(GArray) pages = NULL;
	DpFinding *grave, *slight = sample_add(report, &SAMPLE_FINDINGS[5]);

	grave = sample_add(report, &SAMPLE_FINDINGS[4]);
	for (guint i = 1; i <= 20; i++)
		g_ptr_array_add(slight->places, dp_place_new(i, NULL, NULL));
	g_ptr_array_add(grave->places, dp_place_new(30, NULL, NULL));
	g_ptr_array_add(grave->places, dp_place_new(31, NULL, NULL));
	dp_report_judge(report);
	pages = dp_page_pictures_wanted(report);
	g_assert_cmpuint(pages->len, ==, DP_LIMIT_PAGE_PICTURES);
	g_assert_cmpuint(g_array_index(pages, guint32, 0), ==, 1);
	g_assert_cmpuint(g_array_index(pages, guint32, 9), ==, 10);
	g_assert_cmpuint(g_array_index(pages, guint32, 10), ==, 30);
	g_assert_cmpuint(g_array_index(pages, guint32, 11), ==, 31);
}

/* No rectangle breaks the drawing, and none leaves the page. */
static void
test_odd_rectangles(void)
{
	const DpRect ODD[] = {
	    {-5000, 10, -4000, 20}, {9000, 9000, 9100, 9100},    {30, 30, 10, 10},
	    {(double)NAN, 1, 2, 3}, {0, 0, (double)INFINITY, 5}, {-1e300, -1e300, 1e300, 1e300}};
	g_autoptr(DpReport) report = report_of(1, 1, FALSE);
	DpFinding *finding = report->findings->pdata[0];
	g_autofree char *page = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(ODD); i++)
		g_ptr_array_add(finding->places, dp_place_new(1, &ODD[i], "w"));
	page = write_page(report);
	g_assert_cmpuint(count(page, "<rect"), ==, 5);
	g_assert_nonnull(strstr(page, "<rect x=\"0\" y=\"0\" width=\"612\" height=\"792\"/>"));
	g_assert_nonnull(strstr(page, "<rect x=\"608\" y=\"788\" width=\"4\" height=\"4\"/>"));
	g_assert_null(strstr(page, " x=\"-"));
	g_assert_null(strstr(page, " y=\"-"));
	g_assert_null(strstr(page, "nan"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/page-pictures/whole-page", test_whole_page);
	g_test_add_func("/page-pictures/no-such-page", test_no_such_page);
	g_test_add_func("/page-pictures/poster", test_poster);
	g_test_add_func("/page-pictures/most-bytes", test_most_bytes);
	g_test_add_func("/page-pictures/by-worker", test_by_worker);
	g_test_add_func("/page-pictures/not-asked", test_not_asked);
	g_test_add_func("/page-pictures/worker-of-one-document", test_worker_of_one_document);
	for (guint i = 0; i < G_N_ELEMENTS(ANSWERS); i++) {
		g_autofree char *name =
		    g_strconcat("/page-pictures/answer/", ANSWERS[i].name, NULL);

		g_test_add_data_func(name, &ANSWERS[i], test_answer);
	}
	g_test_add_func("/page-pictures/answer/of-other-pages", test_answer_of_other_pages);
	g_test_add_func("/page-pictures/anchors", test_anchors);
	g_test_add_func("/page-pictures/whole-pages", test_whole_pages);
	g_test_add_func("/page-pictures/most-pages", test_most_pages);
	g_test_add_func("/page-pictures/most-marks", test_most_marks);
	g_test_add_func("/page-pictures/gravest-first", test_gravest_first);
	g_test_add_func("/page-pictures/odd-rectangles", test_odd_rectangles);
	return g_test_run();
}
