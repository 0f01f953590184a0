/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/writer.h>

#include <locale.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#include "base/limits.h"
#include "drawn-page.h"
#include "golden/sample-report.h"
#include "pdf/file/poppler-functions.h"
#include "pdf/syntax/object.h"

/* The PDF report, read back with qpdf and with poppler. */

#define HOSTILE                                                                                    \
	"=cmd|' /C calc'!A0 <script>alert(1)</script> (\\ \"'&<b> \xe2\x80\xae\x01\033[31m end"
#define FONTS_PATH "/usr/share"

/* Pages whose text is read: of a report of a thousand pages, all would take too long. */
#define READ_AT_ENDS 30

/* Seen: what a report consists of. */
typedef struct {
	GBytes *bytes;
	GString *text; /* of the first and last pages, without white space */
	guint pages, web_links, inner_links;
	double width, height; /* of the first page */
} Seen;

static void
seen_clear(Seen *seen)
{
	g_bytes_unref(seen->bytes);
	g_string_free(seen->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Seen, seen_clear)

static GBytes *
make(DpReport *const *reports, guint n)
{
	const DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autoptr(GError) error = NULL;
	GBytes *bytes = dp_writer_make(dp_writer_find("pdf"), reports, n, &options, &error);

	g_assert_no_error(error);
	return bytes;
}

static void
see_links(Seen *seen, const DpObject *page)
{
	g_auto(DpObject) links = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items(&links, 10000);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) link = dp_object_nth(&links, i);
		g_auto(DpObject) action = dp_object_get(&link, "/A");
		g_auto(DpObject) target = dp_object_get(&link, "/Dest");

		seen->web_links += dp_object_is_dict(&action);
		seen->inner_links += dp_object_is_set(&target);
	}
}

/* As `qpdf --check` does. */
static void
check_file(Seen *seen)
{
	qpdf_data qpdf = qpdf_init();
	gsize size;
	const char *data = g_bytes_get_data(seen->bytes, &size);

	g_assert_true(g_str_has_prefix(data, "%PDF-"));
	g_assert_true(size > strlen(DP_WRITER_PDF_ENDING) &&
	              memcmp(data + size - strlen(DP_WRITER_PDF_ENDING), DP_WRITER_PDF_ENDING,
	                     strlen(DP_WRITER_PDF_ENDING)) == 0);
	g_assert_cmpint(qpdf_read_memory(qpdf, "report", data, size, NULL), ==, QPDF_SUCCESS);
	g_assert_cmpint(qpdf_check_pdf(qpdf), ==, QPDF_SUCCESS);
	g_assert_false(qpdf_more_warnings(qpdf));
	seen->pages = (guint)qpdf_get_num_pages(qpdf);
	for (guint i = 0; i < seen->pages; i++) {
		const DpObject page = {qpdf, qpdf_get_page_n(qpdf, i)};

		see_links(seen, &page);
	}
	qpdf_cleanup(&qpdf);
}

static void
add_letters(GString *text, const char *words)
{
	for (const char *p = words; *p != '\0'; p++) {
		if (strchr(" \n\f", *p) == NULL)
			g_string_append_c(text, *p);
	}
}

static void
see_page(Seen *seen, PopplerDocument *document, guint index)
{
	const DpPoppler *poppler = dp_poppler(NULL);
	PopplerPage *page = poppler->poppler_document_get_page(document, (int)index);
	g_autofree char *text = poppler->poppler_page_get_text(page);

	if (index == 0)
		poppler->poppler_page_get_size(page, &seen->width, &seen->height);
	add_letters(seen->text, text);
	g_object_unref(page);
}

static Seen
see(GBytes *bytes)
{
	g_autoptr(GError) error = NULL;
	PopplerDocument *document =
	    dp_poppler(NULL)->poppler_document_new_from_bytes(bytes, NULL, &error);
	Seen seen = {.bytes = g_bytes_ref(bytes), .text = g_string_new(NULL)};

	g_assert_no_error(error);
	check_file(&seen);
	for (guint i = 0; i < seen.pages; i++) {
		if (i < READ_AT_ENDS || i + READ_AT_ENDS >= seen.pages)
			see_page(&seen, document, i);
	}
	g_object_unref(document);
	return seen;
}

static Seen
see_one(DpReport *report)
{
	g_autoptr(GBytes) bytes = make(&report, 1);

	return see(bytes);
}

/* How white space is read is the reader's affair. */
static void
assert_says(const Seen *seen, const char *words)
{
	g_autoptr(GString) letters = g_string_new(NULL);

	add_letters(letters, words);
	if (strstr(seen->text->str, letters->str) != NULL)
		return;
	g_test_message("not there: %s", words);
	g_test_fail();
}

static void
test_failing(void)
{
	static const char *const WORDS[] = {
	    "FAIL: the paper breaks the venue's rules.",
	    "papers/fail, 100%.pdf",
	    "2 failures",
	    "Sample Conference 2026 (sample-2026)",
	    "Stage submission",
	    "FAIL 1. Text block and margins text-block",
	    "FAIL 2. Size of the body text",
	    "REVIEW 3. Page limit",
	    "REVIEW 4. Line spacing",
	    "WARNING 5. Typeface of the body text",
	    "NOTE 6. Required text: notice",
	    "WAIVED 7. Encryption",
	    "The body text is 8.97 pt; 9.96 pt are required.",
	    "What to do first LaTeX",
	    "Measured 8.97 pt Required 9.96 pt or more Tolerance 0.15 pt",
	    "Where pages 1, 2, 3, 4, 5, 6, 7 and 53 others",
	    "Venue “Papers should \"conform\" & <b>fit</b>.” https://example.org/call?a=1&b=2",
	    "(read 2026-01-31)",
	    "Doubt the \"formulas\" on page 3 may be lines; <b>2</b> of 9 agree",
	    "Waived The publisher asked for it.",
	    "What was checked (1 passed, 1 does not apply)",
	    "Rules that the paper keeps: 1",
	    "page 1 of "};
	g_autoptr(DpReport) report = sample_report_fail();
	g_auto(Seen) seen = see_one(report);

	for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
		assert_says(&seen, WORDS[i]);
	g_assert_cmpuint(seen.web_links, >=, 7);
	g_assert_cmpuint(seen.inner_links, ==, 7);
	g_assert_cmpfloat_with_epsilon(seen.width, 595.276, 0.01);
}

/* The gravest is first. */
static void
test_order(void)
{
	static const char *const ORDER[] = {"FAIL1.Text", "FAIL2.Size",    "REVIEW3.",
	                                    "REVIEW4.",   "WARNING5.",     "NOTE6.",
	                                    "WAIVED7.",   "Whatwaschecked"};
	g_autoptr(DpReport) report = sample_report_fail();
	g_auto(Seen) seen = see_one(report);
	const char *at = seen.text->str;

	for (guint i = 0; i < G_N_ELEMENTS(ORDER); i++) {
		at = strstr(at, ORDER[i]);
		g_assert_nonnull(at);
	}
}

static void
test_passing(void)
{
	g_autoptr(DpReport) report = sample_report_pass();
	DpFinding *finding = report->findings->pdata[0];

	finding->measured = (DpQuantity){TRUE, 612, "pt", NULL};
	finding->required = (DpQuantity){FALSE, 0, NULL, g_strdup("US Letter (612 × 792 pt)")};
	{
		g_auto(Seen) seen = see_one(report);

		assert_says(&seen, "PASS: the paper conforms. standard input");
		assert_says(&seen, "What was checked (1 passed) Rules that the paper keeps: 1");
		assert_says(&seen, "Paper size 612 pt US Letter (612 × 792 pt)");
		assert_says(&seen, "Every page is US Letter.");
		g_assert_null(strstr(seen.text->str, "Whattodofirst"));
		/* the paper's size is the report's */
		g_assert_cmpfloat_with_epsilon(seen.width, 612, 0.01);
		g_assert_cmpfloat_with_epsilon(seen.height, 792, 0.01);
	}
}

static void
test_error(void)
{
	g_autoptr(DpReport) report = sample_report_error();
	g_auto(Seen) seen = see_one(report);

	assert_says(&seen, "ERROR: the paper could not be checked.");
	assert_says(&seen, "Error The file ends in the middle of an object.");
	assert_says(&seen, "What to do first");
	assert_says(&seen, "papers/\xef\xbf\xbd[2Jbroken.pdf");
	g_assert_null(strstr(seen.text->str, "Whatwaschecked"));
}

/* A table of all papers, then each on pages of its own. */
static void
test_several(void)
{
	g_autoptr(GPtrArray) reports = sample_reports();
	guint alone = 0;

	for (guint i = 0; i < reports->len; i++) {
		g_auto(Seen) one = see_one(reports->pdata[i]);

		alone += one.pages;
	}
	{
		g_autoptr(GBytes) bytes = make((DpReport *const *)reports->pdata, reports->len);
		g_auto(Seen) seen = see(bytes);
		g_autofree char *foot = g_strdup_printf("page %u of %u", alone + 1, alone + 1);

		g_assert_cmpuint(seen.pages, ==, alone + 1);
		assert_says(&seen, "3 papers: 1 passed, 1 failed, 1 not checked");
		assert_says(&seen, "PASS standard input 1 passed");
		assert_says(&seen, foot);
		g_assert_cmpuint(seen.inner_links, ==, 3 + 7);
	}
}

static void
test_none(void)
{
	g_autoptr(GBytes) bytes = make(NULL, 0);
	g_auto(Seen) seen = see(bytes);

	g_assert_cmpuint(seen.pages, ==, 1);
	assert_says(&seen, "0 papers");
}

/* Whoever wrote the text, it stays text. */
static void
test_hostile(void)
{
	g_autoptr(DpReport) report = sample_report_fail();
	DpFinding *finding = report->findings->pdata[2];
	const DpRect rect = {10, 20, 30, 40};
	char **const TEXTS[] = {&report->path,        &report->venue_title, &report->track,
	                        &finding->message,    &finding->doubt,      &finding->note,
	                        &finding->cite.quote, &finding->cite.url,   &finding->instance};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_free(*TEXTS[i]);
		*TEXTS[i] = g_strdup(HOSTILE);
	}
	g_ptr_array_add(finding->places, dp_place_new(1, &rect, HOSTILE));
	{
		g_auto(Seen) seen = see_one(report);

		assert_says(&seen, "=cmd|' /C calc'!A0 <script>alert(1)</script> (\\ \"'&<b> "
		                   "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd[31m end");
		g_assert_null(strstr(seen.text->str, "\033"));
		g_assert_null(strstr(seen.text->str, "\xe2\x80\xae"));
	}
}

/* An address that is none of the web, or has other characters, is text. */
static void
test_addresses(void)
{
	static const char *const URLS[] = {"javascript:alert(1)", "file:///etc/passwd",
	                                   "https://example.org/\n/Launch",
	                                   "https://example.org/\xd7\xa9"};

	for (guint i = 0; i < G_N_ELEMENTS(URLS); i++) {
		g_autoptr(DpReport) report = sample_report_new("paper.pdf");
		DpFinding *finding = sample_add(report, &SAMPLE_FINDINGS[3]);

		g_free(finding->cite.url);
		finding->cite.url = g_strdup(URLS[i]);
		dp_report_judge(report);
		{
			g_auto(Seen) seen = see_one(report);

			g_assert_cmpuint(seen.web_links, ==, 0);
		}
	}
}

static gboolean
has_font(const char *file)
{
	g_autofree char *path = g_build_filename(FONTS_PATH, "fonts/truetype", file, NULL);

	return g_file_test(path, G_FILE_TEST_EXISTS);
}

static void
test_scripts(void)
{
	g_autoptr(DpReport) report = sample_report_pass();

	if (!has_font("dejavu/DejaVuSans.ttf")) {
		g_test_skip("DejaVu Sans is not installed");
		return;
	}
	g_free(report->path);
	report->path = g_strdup("Łukasz Ångström, Ελένη, Дмитрий, e\xcc\x81t\xc3\xa9, שלום.pdf");
	{
		g_auto(Seen) seen = see_one(report);

		assert_says(&seen, "Łukasz Ångström, Ελένη, Дмитрий, été, U+05E9 U+05DC U+05D5 "
		                   "U+05DD .pdf");
		assert_says(&seen, "Letters that the fonts of this report lack are spelt");
	}
	g_free(report->path);
	report->path = g_strdup("你好.pdf");
	{
		g_auto(Seen) seen = see_one(report);

		assert_says(&seen, has_font("droid/DroidSansFallbackFull.ttf")
		                       ? "你好.pdf"
		                       : "U+4F60 U+597D .pdf");
	}
}

static GBytes *
many_findings(guint n)
{
	g_autoptr(DpReport) report = sample_report_new("many.pdf");

	for (guint i = 0; i < n; i++) {
		DpFinding *finding = sample_add(report, &SAMPLE_FINDINGS[3]);

		for (guint k = finding->places->len; k < DP_LIMIT_PLACES_PER_FINDING; k++)
			g_ptr_array_add(finding->places, dp_place_new(k % 500 + 1, NULL, "words"));
	}
	dp_report_judge(report);
	return make(&report, 1);
}

/* Each side of the bound. */
static void
test_many_findings(void)
{
	g_autoptr(GBytes) most = many_findings(DP_LIMIT_PRINT_FINDINGS);
	g_autoptr(GBytes) more = many_findings(5 * DP_LIMIT_PRINT_FINDINGS);
	g_auto(Seen) all = see(most), cut = see(more);

	g_assert_null(strstr(all.text->str, "leftout"));
	assert_says(&all, "FAIL 2000. Size of the body text");
	assert_says(&cut,
	            "8000 findings are left out, the least grave: a report has at most 2000.");
	g_assert_cmpuint(cut.pages, <=, all.pages + 1);
}

/* Each side of the bound. */
static void
test_many_papers(void)
{
	g_autoptr(GPtrArray) reports =
	    g_ptr_array_new_with_free_func((GDestroyNotify)dp_report_free);

	for (guint i = 0; i < DP_LIMIT_PRINT_PAPERS + 2; i++)
		g_ptr_array_add(reports, sample_report_pass());
	{
		DpReport *const *all = (DpReport *const *)reports->pdata;
		g_autoptr(GBytes) most = make(all, DP_LIMIT_PRINT_PAPERS);
		g_autoptr(GBytes) more = make(all, reports->len);
		g_auto(Seen) whole = see(most), cut = see(more);

		g_assert_null(strstr(whole.text->str, "Onlythefirst"));
		assert_says(&cut, "Only the first 200 papers have a section of their own, the "
		                  "most that a report has; the other 2 are only in this table.");
		g_assert_cmpuint(whole.inner_links, ==, DP_LIMIT_PRINT_PAPERS);
		g_assert_cmpuint(cut.inner_links, ==, DP_LIMIT_PRINT_PAPERS);
	}
}

static void
add_pictures(DpReport *report, GBytes *picture, guint n)
{
	report->page_pictures =
	    g_ptr_array_new_with_free_func((GDestroyNotify)dp_page_picture_free);
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(report->page_pictures,
		                dp_page_picture_new(i + 1, 595, 842, picture));
}

/* A frame leads to its finding. What concerns the whole page is named below its picture, also where
 * this takes more than a page. */
static void
test_pages(void)
{
	const DpRect rect = {50, 60, 300, 80};
	const guint n = 150;
	g_autoptr(DpReport) report = sample_report_new("pages.pdf");
	g_autoptr(GBytes) picture = drawn_page();

	for (guint i = 0; i < n; i++) {
		DpFinding *finding = sample_add(report, &SAMPLE_FINDINGS[4]);

		g_ptr_array_add(finding->places, dp_place_new(1, i == 0 ? &rect : NULL, "words"));
	}
	add_pictures(report, picture, 1);
	dp_report_judge(report);
	{
		g_auto(Seen) seen = see_one(report);

		assert_says(&seen, "[1] page 1");
		assert_says(&seen, "Page 1, on the whole page: 2 Line spacing; 3 Line spacing;");
		assert_says(&seen, "149 Line spacing; 150 Line spacing");
		g_assert_cmpuint(seen.inner_links, ==, n + 1);
	}
}

/* As many pictures as a report of several papers has, and one more. */
static void
test_many_pictures(void)
{
	const guint each = DP_LIMIT_PAGE_PICTURES, papers = DP_LIMIT_PRINT_PICTURES / each;
	g_autoptr(GBytes) picture = drawn_page();
	g_autoptr(GPtrArray) reports =
	    g_ptr_array_new_with_free_func((GDestroyNotify)dp_report_free);

	for (guint i = 0; i < papers; i++) {
		g_ptr_array_add(reports, sample_report_fail());
		add_pictures(reports->pdata[i], picture, each);
	}
	for (guint more = 0; more <= 1; more++) {
		g_autoptr(GBytes) bytes = NULL;

		if (more > 0)
			add_pictures(reports->pdata[papers], picture, more);
		bytes = make((DpReport *const *)reports->pdata, reports->len);
		{
			g_auto(Seen) seen = see(bytes);
			gboolean cut = strstr(seen.text->str,
			                      "1pictureisleftout:areporthasatmost240.") != NULL;

			g_assert_cmpint(cut, ==, more > 0);
		}
		g_ptr_array_add(reports, sample_report_fail());
	}
}

/* A word that is wider than the paper, and a text that is longer than the bound. */
static void
test_long_text(void)
{
	g_autoptr(DpReport) report = sample_report_new("long.pdf");
	DpFinding *finding = sample_add(report, &SAMPLE_FINDINGS[3]);

	g_free(finding->message);
	finding->message = g_strnfill(2 * DP_LIMIT_PRINT_CHARS, 'm');
	finding->measured.text = g_strnfill(2 * DP_LIMIT_PRINT_CHARS, 'w');
	dp_report_judge(report);
	{
		g_auto(Seen) seen = see_one(report);

		assert_says(&seen, "…");
		g_assert_cmpuint(seen.pages, <, 20);
	}
}

/* Each side of the bound. */
static void
test_most_text(void)
{
	for (guint more = 0; more < 2; more++) {
		g_autoptr(DpReport) report = sample_report_new("long.pdf");
		DpFinding *finding = sample_add(report, &SAMPLE_FINDINGS[4]);

		g_free(finding->message);
		finding->message = g_strnfill(DP_LIMIT_PRINT_CHARS + more, 'm');
		dp_report_judge(report);
		{
			g_auto(Seen) seen = see_one(report);

			g_assert_cmpint(strstr(seen.text->str, "m…") != NULL, ==, more);
		}
	}
}

/* Twice, and where a comma is what a point is elsewhere. */
static void
test_same_bytes(void)
{
	static const char *const LOCALES[] = {"C", "de_DE.UTF-8", "tr_TR.UTF-8"};
	g_autoptr(DpReport) report = sample_report_fail();
	g_autoptr(GBytes) wanted = make(&report, 1);
	g_autofree char *before = g_strdup(setlocale(LC_ALL, NULL));

	for (guint i = 0; i < G_N_ELEMENTS(LOCALES); i++) {
		g_autoptr(GBytes) got = NULL;

		setlocale(LC_ALL, LOCALES[i]);
		got = make(&report, 1);
		g_assert_true(g_bytes_equal(wanted, got));
	}
	setlocale(LC_ALL, before);
}

int
main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_assert_true(dp_poppler_load(NULL));
	g_test_add_func("/print/failing", test_failing);
	g_test_add_func("/print/order", test_order);
	g_test_add_func("/print/passing", test_passing);
	g_test_add_func("/print/error", test_error);
	g_test_add_func("/print/several", test_several);
	g_test_add_func("/print/none", test_none);
	g_test_add_func("/print/hostile", test_hostile);
	g_test_add_func("/print/addresses", test_addresses);
	g_test_add_func("/print/scripts", test_scripts);
	g_test_add_func("/print/many-findings", test_many_findings);
	g_test_add_func("/print/many-papers", test_many_papers);
	g_test_add_func("/print/pages", test_pages);
	g_test_add_func("/print/many-pictures", test_many_pictures);
	g_test_add_func("/print/long-text", test_long_text);
	g_test_add_func("/print/most-text", test_most_text);
	g_test_add_func("/print/same-bytes", test_same_bytes);
	return g_test_run();
}
