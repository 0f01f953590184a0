/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "fixtures/raw.h"
#include "fixtures/synctex.h"
#include "pdf/synctex/source-lines.h"
#include "run/source-answer.h"
#include "run/worker-sources.h"

/* Lines of the source for places of a PDF: however its pages are cropped, turned and enlarged, and
 * by way of a worker. */

/* A line of text from 72 pt to 540 pt from the left, 110 pt from the top of TeX's paper. */
#define SHEET                                                                                      \
	"[1,9:72,720:468,648,0\n(1,12:72,110:468,8,2\nk1,10:140,110:6\nk1,12:540,110:0\n)\n]\n"
#define ONE_PAGE "{1\n" SHEET "}1\n"

static const char *const LINES[] = {"a queue of small jobs", NULL};

static const FixtureRawPage PLAIN = {
    .media = {0, 0, 612, 792}, .size = 10, .leading = 12, .x = 72, .y = 682, .lines = LINES};

static GArray *
places_of(guint n, const DpSourcePlace *places)
{
	GArray *list = g_array_new(FALSE, TRUE, sizeof(DpSourcePlace));

	g_array_append_vals(list, places, n);
	return list;
}

static GBytes *
synctex_of(const char *inputs, const char *sheets)
{
	char *text = fixture_synctex(inputs, sheets);

	return g_bytes_new_take(text, strlen(text));
}

static GArray *
find_inputs(const FixtureRawPage *pages, guint n, const char *inputs, const char *sheets,
            const DpRect *rect, GError **error)
{
	g_autoptr(GBytes) pdf = fixture_raw_draw(pages, n, NULL);
	g_autoptr(GBytes) synctex = synctex_of(inputs, sheets);
	g_autoptr(GArray) places = places_of(1, &(DpSourcePlace){1, *rect});

	return dp_source_lines_find(pdf, synctex, places, error);
}

static const struct {
	const char *name;
	double media[4], crop[4];
	int rotate;
	double unit;
	DpRect place; /* of the same letters on each visible page */
} PAGES[] = {
    {"plain", {0, 0, 612, 792}, {0}, 0, 0, {72, 102, 130, 112}},
    {"moved", {100, 50, 712, 842}, {0}, 0, 0, {72, 102, 130, 112}},
    {"cropped", {0, 0, 612, 792}, {30, 40, 582, 752}, 0, 0, {42, 62, 100, 72}},
    {"enlarged", {0, 0, 612, 792}, {0}, 0, 2, {144, 204, 260, 224}},
    {"turned-right", {0, 0, 612, 792}, {0}, 90, 0, {680, 72, 690, 130}},
    {"turned-over", {0, 0, 612, 792}, {0}, 180, 0, {482, 680, 540, 690}},
    {"turned-left", {0, 0, 612, 792}, {0}, 270, 0, {102, 482, 112, 540}},
    {"cropped-and-turned", {0, 0, 612, 792}, {30, 40, 582, 752}, 90, 0, {640, 42, 650, 100}},
};

static void
test_page(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	FixtureRawPage page = PLAIN;
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) lines = NULL;

	memcpy(page.media, PAGES[i].media, sizeof page.media);
	memcpy(page.crop, PAGES[i].crop, sizeof page.crop);
	page.rotate = PAGES[i].rotate;
	page.user_unit = PAGES[i].unit;
	lines = find_inputs(&page, 1, SYNCTEX_INPUTS, ONE_PAGE, &PAGES[i].place, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(lines->len, ==, 1);
	g_assert_cmpstr(g_array_index(lines, DpSourceLine, 0).file, ==, "./main.tex");
	g_assert_cmpuint(g_array_index(lines, DpSourceLine, 0).line, ==, 10);
}

static void
check_stale(guint n_pages, const char *sheets)
{
	FixtureRawPage pages[] = {PLAIN, PLAIN};
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) lines = find_inputs(pages, n_pages, SYNCTEX_INPUTS, sheets,
	                                      &(DpRect){72, 102, 130, 112}, &error);

	g_assert_null(lines);
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	g_assert_nonnull(strstr(error->message, "is of another run of TeX"));
}

static void
test_other_pages(void)
{
	check_stale(2, ONE_PAGE);
	check_stale(1, ONE_PAGE "{2\n" SHEET "}2\n");
	check_stale(1, "");
}

/* As many pages, but none with that number; and one that is not there at all. */
static void
test_missing_page(void)
{
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	g_autoptr(GBytes) synctex = synctex_of(SYNCTEX_INPUTS, "{7\n" SHEET "}7\n");
	const DpSourcePlace asked[] = {{1, {72, 102, 130, 112}},
	                               {7, {72, 102, 130, 112}},
	                               {0, {0, 0, 0, 0}},
	                               {G_MAXUINT, {0, 0, 0, 0}}};
	g_autoptr(GArray) places = places_of(G_N_ELEMENTS(asked), asked);
	g_autoptr(GArray) lines = dp_source_lines_find(pdf, synctex, places, NULL);

	g_assert_cmpuint(lines->len, ==, places->len);
	for (guint i = 0; i < lines->len; i++)
		g_assert_null(g_array_index(lines, DpSourceLine, i).file);
}

/* What cannot be printed as it is, names nothing. */
static void
test_hostile_names(void)
{
	static const char *const INPUTS[] = {
	    "",
	    "Input:1:\n",
	    "Input:1:a\033[31m.tex\n",
	    "Input:1:a\r::error.tex\n",
	    "Input:1:a\342\200\256xet.nimda\n",
	    "Input:1:\377\376.tex\n",
	    "Input:1:a\tb.tex\n",
	    "Input:2:main.tex\n",
	    "Input:1:paper.sty\n",
	};

	for (guint i = 0; i < G_N_ELEMENTS(INPUTS); i++) {
		g_autoptr(GArray) lines =
		    find_inputs(&PLAIN, 1, INPUTS[i], ONE_PAGE, &(DpRect){72, 102, 130, 112}, NULL);

		g_assert_nonnull(lines);
		g_assert_null(g_array_index(lines, DpSourceLine, 0).file);
	}
}

/* A page with so many records that not all places can be searched for: the first ones are. */
static void
test_steps(void)
{
	GString *sheet = g_string_new("{1\n" SHEET);
	guint n = 400000, searched = 0;
	g_autofree char *text = NULL;
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	g_autoptr(GBytes) synctex = NULL;
	g_autoptr(GArray) places = places_of(0, NULL), lines = NULL;

	for (guint i = 0; i < n; i++)
		g_string_append(sheet, "g1,1:1,1\n");
	g_string_append(sheet, "}1\n");
	text = g_string_free(sheet, FALSE);
	synctex = synctex_of(SYNCTEX_INPUTS, text);
	for (guint i = 0; i < 100; i++)
		g_array_append_vals(places, &(DpSourcePlace){1, {72, 102, 130, 112}}, 1);
	lines = dp_source_lines_find(pdf, synctex, places, NULL);
	while (searched < lines->len && g_array_index(lines, DpSourceLine, searched).file != NULL)
		searched++;
	g_assert_cmpuint(searched, ==, DP_LIMIT_SYNCTEX_STEPS / ((n + 4) * 6));
	for (guint i = searched; i < lines->len; i++)
		g_assert_null(g_array_index(lines, DpSourceLine, i).file);
}

static void
test_by_worker(void)
{
	g_autoptr(DpWorker) worker = dp_worker_new(NULL, NULL);
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	g_autoptr(GBytes) synctex = synctex_of(SYNCTEX_INPUTS, ONE_PAGE);
	const DpSourcePlace asked[] = {{1, {72, 102, 130, 112}}, {1, {72, 300, 130, 312}}};
	g_autoptr(GArray) places = places_of(2, asked);
	g_autoptr(GError) error = NULL, refusal = NULL;
	g_autoptr(GArray) lines = dp_worker_find_sources(worker, pdf, synctex, places, &error);
	g_autoptr(GArray) none = dp_worker_find_sources(worker, pdf, pdf, places, &refusal);

	g_assert_no_error(error);
	g_assert_cmpuint(lines->len, ==, 2);
	g_assert_cmpstr(g_array_index(lines, DpSourceLine, 0).file, ==, "./main.tex");
	g_assert_cmpuint(g_array_index(lines, DpSourceLine, 0).line, ==, 10);
	g_assert_null(g_array_index(lines, DpSourceLine, 1).file);
	g_assert_null(none);
	g_assert_nonnull(strstr(refusal->message, "does not begin as"));
}

/* A worker that was taken over says what it likes. */
static void
test_answers(void)
{
	static const struct {
		const char *bytes;
		gsize size;
		gboolean sound;
	} ANSWERS[] = {
	    {"L\0\0\0\0\0\0\0\0", 9, TRUE},
	    {"L\5\0\0\0\3\0\0\0a.b", 12, TRUE},
	    {"", 0, FALSE},
	    {"X\0\0\0\0\0\0\0\0", 9, FALSE},
	    {"L\0\0\0\0\0\0\0", 8, FALSE},
	    {"L\5\0\0\0\4\0\0\0a.b", 12, FALSE},
	    {"L\5\0\0\0\3\0\0\0a.bc", 13, FALSE},
	    {"L\0\0\0\0\3\0\0\0a.b", 12, FALSE},
	    {"L\377\377\377\377\3\0\0\0a.b", 12, FALSE},
	    {"L\5\0\0\0\377\377\377\377a.b", 12, FALSE},
	    {"L\5\0\0\0\3\0\0\0a\nb", 12, FALSE},
	    {"L\5\0\0\0\3\0\0\0a\0b", 12, FALSE},
	    {"L\5\0\0\0\3\0\0\0a\377b", 12, FALSE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(ANSWERS); i++) {
		g_autoptr(GByteArray) answer = g_byte_array_new();
		g_autoptr(GError) error = NULL;
		g_autoptr(GArray) lines = NULL;

		g_byte_array_append(answer, (const guint8 *)ANSWERS[i].bytes,
		                    (guint)ANSWERS[i].size);
		lines = dp_source_answer_read(answer, 1, &error);
		g_assert_cmpint(lines != NULL, ==, ANSWERS[i].sound);
		g_assert_cmpint(error == NULL, ==, ANSWERS[i].sound);
	}
}

static void
test_questions(void)
{
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	g_autoptr(GBytes) short_list = g_bytes_new_static("\2\0\0\0", 4);
	GBytes *questions[] = {NULL, short_list};

	for (guint i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autoptr(GByteArray) answer = dp_source_answer(pdf, questions[i]);
		g_autoptr(GError) error = NULL;

		g_assert_null(dp_source_answer_read(answer, 2, &error));
		g_assert_nonnull(strstr(error->message, "list of places"));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PAGES); i++) {
		g_autofree char *path = g_strconcat("/source-lines/page/", PAGES[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_page);
	}
	g_test_add_func("/source-lines/other-pages", test_other_pages);
	g_test_add_func("/source-lines/missing-page", test_missing_page);
	g_test_add_func("/source-lines/hostile-names", test_hostile_names);
	g_test_add_func("/source-lines/steps", test_steps);
	g_test_add_func("/source-lines/by-worker", test_by_worker);
	g_test_add_func("/source-lines/answers", test_answers);
	g_test_add_func("/source-lines/questions", test_questions);
	return g_test_run();
}
