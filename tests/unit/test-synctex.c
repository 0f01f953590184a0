/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "fixtures/synctex.h"
#include "pdf/synctex/gunzip.h"
#include "pdf/synctex/own-source.h"
#include "pdf/synctex/sheet-search.h"

/* SyncTeX files: what is read of them, what is refused, and which record a place belongs to. */

static DpSynctex *
read_text(const char *text, gssize length, GError **error)
{
	gsize size = length < 0 ? strlen(text) : (gsize)length;
	g_autoptr(GBytes) bytes = g_bytes_new(text, size);
	g_autoptr(GArray) wanted = g_array_new(FALSE, FALSE, sizeof(guint32));

	g_array_append_vals(wanted, (const guint32[]){1}, 1);
	return dp_synctex_new(bytes, wanted, error);
}

static DpSynctex *
read_sheets(const char *sheets)
{
	g_autofree char *text = fixture_synctex(SYNCTEX_INPUTS, sheets);
	g_autoptr(GError) error = NULL;
	DpSynctex *synctex = read_text(text, -1, &error);

	g_assert_no_error(error);
	return synctex;
}

/* One column: a head, a paragraph of lines 10 to 12, a formula of a package, a table that is drawn
 * smaller, an entry of a list, a figure, a word in the margin, and the line at which the page was
 * full. */
#define PAGE                                                                                       \
	"{1\n[1,90:72,720:468,648,0\n"                                                             \
	"[1,90:72,60:468,12,0\n(1,90:72,60:468,8,0\ng1,90:72,60\nk1,90:200,60:128\n)\n]\n"         \
	"[1,90:72,700:468,600,0\n"                                                                 \
	"(1,12:72,110:468,8,2\nx1,12:110,110\nk1,10:120,110:10\nk1,12:125,110:0\n"                 \
	"k1,11:300,110:60\nx1,11:500,110\nk1,12:540,110:0\n)\n"                                    \
	"(1,12:72,122:468,8,2\nk1,11:200,122:6\nk1,12:280,=:6\nk1,12:540,122:240\n)\n"             \
	"(1,20:72,150:468,8,2\n$2,700:90,150\n$2,700:140,150\ng2,700:540,150\n)\n"                 \
	"(1,30:72,240:468,40,40\n(1,29:72,240:900,40,40\n[1,29:72,280:900,80,0\n"                  \
	"(1,28:72,222:900,8,2\nk1,28:300,222:6\nk1,28:600,222:6\n)\n]\n)\n)\n"                     \
	"(1,41:92,310:448,8,2\n(1,40:72,310:15,8,2\nx1,40:87,310\n)\nk1,40:180,310:6\n"            \
	"k1,41:540,310:0\n)\n"                                                                     \
	"(1,50:72,460:468,100,0\nh1,50:150,460:300,100,0\n)\n"                                     \
	"(1,60:72,480:468,8,2\nk1,60:200,480:6\n(1,60:200,480:0,0,0\n"                             \
	"(1,61:541,480:0,8,2\ng1,61:541,480\ng1,61:580,480\n)\n)\nk1,60:540,480:0\n)\n"            \
	"(1,90:72,690:468,8,2\nk1,88:150,690:6\nk1,90:300,690:6\nk1,90:540,690:0\n)\n"             \
	"]\n"                                                                                      \
	"(1,90:72,720:468,8,0\ng1,90:300,720\nx1,90:306,720\ng1,90:540,720\n)\n]\n}1\n"

static const struct {
	const char *name;
	DpRect place;
	const char *file; /* NULL: none */
	guint line;
} PLACES[] = {
    {"first-word", {72, 102, 118, 112}, "./main.tex", 10},
    {"word-of-the-next-line", {128, 102, 290, 112}, "./main.tex", 11},
    {"second-line", {72, 114, 190, 124}, "./main.tex", 11},
    {"over-two-lines", {128, 102, 540, 124}, "./main.tex", 11},
    {"made-by-a-package", {72, 142, 130, 152}, "./main.tex", 20},
    {"drawn-smaller", {80, 214, 120, 224}, "./main.tex", 30},
    {"label", {72, 302, 170, 312}, "./main.tex", 40},
    {"within-a-figure", {200, 400, 230, 406}, "./main.tex", 50},
    {"in-the-margin", {541, 472, 570, 482}, "./main.tex", 61},
    {"last-line", {72, 682, 140, 692}, "./main.tex", 88},
    {"line-of-the-page", {160, 682, 260, 692}, "./main.tex", 90},
    {"head", {72, 52, 190, 62}, NULL, 0},
    {"folio", {300, 712, 306, 722}, NULL, 0},
    {"between-lines", {72, 500, 100, 510}, NULL, 0},
    {"other-column", {600, 102, 640, 112}, NULL, 0},
    {"other-baseline", {72, 109.5, 118, 119}, NULL, 0},
};

static void
test_place(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data), line = 0;
	g_autoptr(DpSynctex) synctex = read_sheets(PAGE);
	const DpSynctexSheet *sheet = dp_synctex_sheet(synctex, 1);
	g_autoptr(DpSheetSearch) search = dp_sheet_search_new(synctex, sheet);
	const char *file;

	/* What is known of one place says nothing of the next. */
	dp_sheet_search_find(search, &PLACES[0].place, &line);
	line = 0;
	file = dp_sheet_search_find(search, &PLACES[i].place, &line);
	g_assert_cmpstr(file, ==, PLACES[i].file);
	g_assert_cmpuint(line, ==, PLACES[i].line);
}

/* Both columns have a line on the same baseline. */
static void
test_two_columns(void)
{
	g_autoptr(DpSynctex) synctex = read_sheets(
	    "{1\n[1,9:72,720:468,648,0\n(1,9:72,700:468,600,0\n"
	    "[1,9:72,700:220,600,0\n(1,4:72,110:220,8,2\nk1,3:100,110:6\nk1,4:292,110:0\n)\n]\n"
	    "g1,9:320,700\n"
	    "[1,9:320,700:220,600,0\n(1,7:320,110:220,8,2\nk1,6:400,110:6\nk1,7:540,110:0\n)\n]\n"
	    ")\n]\n}1\n");
	g_autoptr(DpSheetSearch) search =
	    dp_sheet_search_new(synctex, dp_synctex_sheet(synctex, 1));
	guint left = 0, right = 0;

	dp_sheet_search_find(search, &(DpRect){72, 102, 99, 112}, &left);
	dp_sheet_search_find(search, &(DpRect){320, 102, 399, 112}, &right);
	g_assert_cmpuint(left, ==, 3);
	g_assert_cmpuint(right, ==, 6);
}

/* Classes move all of a page out of its outermost box. */
static void
test_moved_page(void)
{
	g_autoptr(DpSynctex) synctex =
	    read_sheets("{1\n[1,9:72,720:468,648,0\n[1,9:48,700:468,680,0\n"
	                "(1,4:48,40:468,8,2\nk1,3:100,40:6\nk1,4:292,40:0\n)\n]\n]\n}1\n");
	g_autoptr(DpSheetSearch) search =
	    dp_sheet_search_new(synctex, dp_synctex_sheet(synctex, 1));
	guint line = 0;

	dp_sheet_search_find(search, &(DpRect){48, 32, 99, 42}, &line);
	g_assert_cmpuint(line, ==, 3);
}

static void
test_windows_ends(void)
{
	g_autofree char *text = fixture_synctex(SYNCTEX_INPUTS, PAGE);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_autofree char *other = g_strjoinv("\r\n", lines);
	g_autoptr(DpSynctex) synctex = read_text(other, -1, NULL);
	g_autoptr(DpSynctex) same = read_text(text, -1, NULL);

	g_assert_nonnull(synctex);
	g_assert_cmpuint(synctex->records->len, ==, same->records->len);
	g_assert_cmpstr(g_hash_table_lookup(synctex->inputs, GUINT_TO_POINTER(1)), ==,
	                "./main.tex");
}

/* A file that TeX opened later; pages and forms that were not asked for; records of other kinds. */
static void
test_whole_file(void)
{
	g_autoptr(DpSynctex) synctex =
	    read_sheets("<7\n(1,1:1,1:1,1,1\n)\n>\n{1\n!55\nInput:3:part.tex\n[3,1:2,3:4,5,6\n"
	                "r1,1:1,1:1,1,1\nx1,1:1,1\nf7:1,1\n? what\n(1\n(1,1:99999999999,1:1,1,1\n"
	                "v1,2,7:-3,=:0,0,0\n]\n]\n}1\n{2\n[1,1:1,1:1,1,1\n]\n}2\n");
	const DpSynctexSheet *sheet = dp_synctex_sheet(synctex, 1);
	const DpSynctexRecord *inner = &g_array_index(synctex->records, DpSynctexRecord, 1);

	g_assert_cmpuint(synctex->n_sheets, ==, 2);
	g_assert_cmpuint(synctex->records->len, ==, 2);
	g_assert_cmpuint(sheet->n, ==, 2);
	g_assert_null(dp_synctex_sheet(synctex, 2));
	g_assert_cmpstr(g_hash_table_lookup(synctex->inputs, GUINT_TO_POINTER(3)), ==, "part.tex");
	g_assert_cmpuint(inner->parent, ==, 0);
	g_assert_cmpint(inner->h, ==, -3);
	g_assert_cmpint(inner->v, ==, 3);
}

/* As latex writes it, without -output-format=pdf: an inch is added. */
static void
test_offset(void)
{
	static const char TEXT[] =
	    "SyncTeX Version:1\nOutput:dvi\nMagnification:2000\nUnit:2\nX Offset:4736286\n"
	    "Y Offset:-4736286\nContent:\nPostamble:\n";
	g_autoptr(DpSynctex) synctex = read_text(TEXT, -1, NULL);

	g_assert_nonnull(synctex);
	g_assert_cmpfloat_with_epsilon(synctex->unit * 65781.76, 4, 1e-6);
	g_assert_cmpfloat_with_epsilon(synctex->x_offset, 144, 1e-3);
	g_assert_cmpfloat_with_epsilon(synctex->y_offset, -144, 1e-3);
}

#define HEAD "SyncTeX Version:1\nInput:1:a.tex\nContent:\n"

static const struct {
	const char *name, *text, *words;
} REFUSED[] = {
    {"nothing", "", "does not begin"},
    {"other-file", "%PDF-1.5\n", "does not begin"},
    {"other-version", "SyncTeX Version:2\nPostamble:\n", NULL},
    {"cut-short", HEAD "{1\n[1,1:1,1:1,1,1\n]\n}1\n", "has no end"},
    {"cut-in-a-page", HEAD "{1\n[1,1:1,1:1,1,1\nPostamble:\n", "has no end"},
    {"no-unit", "SyncTeX Version:1\nUnit:0\nPostamble:\n", "unit or offset"},
    {"unit-is-a-word", "SyncTeX Version:1\nUnit:sp\nPostamble:\n", "unit or offset"},
    {"offset-too-large", "SyncTeX Version:1\nX Offset:99999999999\nPostamble:\n", "unit or"},
    {"changed-afterwards", HEAD "Postamble:\nPost scriptum:\nX Offset:1\n", "unit or offset"},
};

static void
test_refused(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpSynctex) synctex = read_text(REFUSED[i].text, -1, &error);

	g_assert_null(synctex);
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	if (REFUSED[i].words != NULL)
		g_assert_nonnull(strstr(error->message, REFUSED[i].words));
}

/* @n times @line, of a file that ends well or not. */
static void
check_many(const char *head, const char *line, guint n, const char *tail, DpError code)
{
	GString *text = g_string_new(head);
	g_autofree char *owned = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpSynctex) synctex = NULL;

	for (guint i = 0; i < n; i++) {
		g_string_append_printf(text, "%s%u", line, i);
		g_string_append(text, ":1,1\n");
	}
	g_string_append(text, tail);
	owned = g_string_free(text, FALSE);
	synctex = read_text(owned, -1, &error);
	if (code == DP_ERROR_USAGE) {
		g_assert_no_error(error);
		return;
	}
	g_assert_error(error, DP_ERROR, (int)code);
}

/* A million records are read; DP_ERROR_USAGE stands for no error. */
static void
test_many_records(void)
{
	check_many(HEAD "{1\n", "g1,", 1000000, "}1\nPostamble:\n", DP_ERROR_USAGE);
	check_many(HEAD "{1\n", "g1,", DP_LIMIT_SYNCTEX_RECORDS, "}1\nPostamble:\n",
	           DP_ERROR_USAGE);
	check_many(HEAD "{1\n", "g1,", DP_LIMIT_SYNCTEX_RECORDS + 1, "}1\nPostamble:\n",
	           DP_ERROR_LIMIT);
}

static void
test_many_inputs(void)
{
	check_many("SyncTeX Version:1\n", "Input:", DP_LIMIT_SYNCTEX_INPUTS, "Postamble:\n",
	           DP_ERROR_USAGE);
	check_many("SyncTeX Version:1\n", "Input:", DP_LIMIT_SYNCTEX_INPUTS + 1, "Postamble:\n",
	           DP_ERROR_LIMIT);
}

/* A name that is too long is none; the limit is that of a line without its end. */
static void
test_long_line(void)
{
	for (guint extra = 0; extra < 2; extra++) {
		gsize length = DP_LIMIT_SYNCTEX_LINE - strlen("Input:1:") + extra;
		g_autofree char *name = g_strnfill(length, 'a');
		g_autofree char *text =
		    g_strconcat("SyncTeX Version:1\nInput:1:", name, "\nPostamble:\n", NULL);
		g_autoptr(DpSynctex) synctex = read_text(text, -1, NULL);

		g_assert_cmpuint(g_hash_table_size(synctex->inputs), ==, 1 - extra);
	}
}

static void
test_zero_bytes(void)
{
	static const char TEXT[] = "SyncTeX Version:1\nInput:1:a\0.tex\nPostamble:\n";
	g_autoptr(DpSynctex) synctex = read_text(TEXT, sizeof TEXT - 1, NULL);

	g_assert_nonnull(synctex);
	g_assert_cmpstr(g_hash_table_lookup(synctex->inputs, GUINT_TO_POINTER(1)), ==, "a");
}

static void
test_gunzip(void)
{
	static const char TEXT[] = "some text of a file";
	g_autoptr(GBytes) text = g_bytes_new_static(TEXT, strlen(TEXT));
	g_autoptr(GBytes) packed = fixture_gzip(TEXT, strlen(TEXT), 1);
	g_autoptr(GBytes) half = g_bytes_new_from_bytes(packed, 0, g_bytes_get_size(packed) / 2);
	g_autoptr(GBytes) unpacked = dp_gunzip(packed, strlen(TEXT), NULL);
	g_autoptr(GBytes) plain = dp_gunzip(text, strlen(TEXT), NULL);
	g_autoptr(GError) cut = NULL, large = NULL, plain_large = NULL;

	g_assert_true(g_bytes_equal(unpacked, text));
	g_assert_true(g_bytes_equal(plain, text));
	g_assert_null(dp_gunzip(half, 1000, &cut));
	g_assert_error(cut, DP_ERROR, DP_ERROR_FORMAT);
	g_assert_null(dp_gunzip(packed, strlen(TEXT) - 1, &large));
	g_assert_error(large, DP_ERROR, DP_ERROR_LIMIT);
	g_assert_null(dp_gunzip(text, strlen(TEXT) - 1, &plain_large));
	g_assert_error(plain_large, DP_ERROR, DP_ERROR_LIMIT);
}

/* A gigabyte of zeros in five megabytes; reading stops at the limit. */
static void
test_bomb(void)
{
	gsize size = 1024 * 1024;
	g_autofree char *zeros = g_malloc0(size);
	g_autoptr(GBytes) bomb = fixture_gzip(zeros, size, 1024);
	g_autoptr(GError) error = NULL;

	g_assert_cmpuint(g_bytes_get_size(bomb), <, 8 * size);
	g_assert_null(dp_gunzip(bomb, 16 * size, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_LIMIT);
	g_assert_cmpstr(error->message, ==, "The SyncTeX file is larger than 16 MB.");
}

static void
test_own_sources(void)
{
	static const char *const OWN[] = {"/home/a/main.tex",    "./paper.bbl",
	                                  "C:\\a\\main.ltx",     "Makefile",
	                                  "/home/texmfan/a.tex", "texmf.tex"};
	static const char *const OTHERS[] = {
	    "",
	    "./acmart.CLS",
	    "paper.sty",
	    "main.aux",
	    "comment.cut",
	    "/usr/share/texlive/texmf-dist/tex/latex/lipsum/lipsum.ltd.tex",
	    "texmf/tex/a.tex",
	    "C:\\texlive\\texmf-local\\a.tex"};

	for (guint i = 0; i < G_N_ELEMENTS(OWN); i++)
		g_assert_true(dp_source_is_own(OWN[i]));
	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++)
		g_assert_false(dp_source_is_own(OTHERS[i]));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PLACES); i++) {
		g_autofree char *path = g_strconcat("/synctex/place/", PLACES[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_place);
	}
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autofree char *path = g_strconcat("/synctex/refused/", REFUSED[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_refused);
	}
	g_test_add_func("/synctex/two-columns", test_two_columns);
	g_test_add_func("/synctex/moved-page", test_moved_page);
	g_test_add_func("/synctex/windows-ends", test_windows_ends);
	g_test_add_func("/synctex/whole-file", test_whole_file);
	g_test_add_func("/synctex/offset", test_offset);
	g_test_add_func("/synctex/many-records", test_many_records);
	g_test_add_func("/synctex/many-inputs", test_many_inputs);
	g_test_add_func("/synctex/long-line", test_long_line);
	g_test_add_func("/synctex/zero-bytes", test_zero_bytes);
	g_test_add_func("/synctex/gunzip", test_gunzip);
	g_test_add_func("/synctex/bomb", test_bomb);
	g_test_add_func("/synctex/own-sources", test_own_sources);
	return g_test_run();
}
