/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "fixtures/synctex.h"
#include "pdf/synctex/gunzip.h"
#include "pdf/synctex/sheet-search.h"
#include "run/source-answer.h"
#include "target.h"

/* A SyncTeX file, places on its first two pages, and the same bytes as a worker's answer. */

GPtrArray *
fuzz_target_seeds(void)
{
	static const char SHEETS[] =
	    "{1\n[1,9:72,720:468,648,0\n(1,9:72,60:468,8,2\ng1,9:90,60\n)\n[1,9:72,700:468,600,0\n"
	    "(1,12:72,110:468,8,2\n(2,12:72,110:900,8,2\nh1,3:4,=:0,0,0\n)\nx1,1:1,1\n"
	    "k1,10:140,110:6\n$1,11:300,110\nk1,12:540,110:0\n)\n]\n]\n}1\nInput:4:./b.tex\n"
	    "{2\nv1,2,3:4,5:6,7,8\n}2\n<1\n>\n";
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	char *text = fixture_synctex(SYNCTEX_INPUTS, SHEETS);

	g_ptr_array_add(seeds, fixture_gzip(text, strlen(text), 1));
	g_ptr_array_add(seeds, g_bytes_new_take(text, strlen(text)));
	g_ptr_array_add(seeds, g_bytes_new_static("L\5\0\0\0\3\0\0\0a.b\0\0\0\0\0\0\0\0", 20));
	return seeds;
}

/* Parents come before children, and no record is on two pages. */
static void
check_records(const DpSynctex *synctex)
{
	guint next = 0;

	for (guint i = 0; i < synctex->sheets->len; i++) {
		const DpSynctexSheet *sheet = &g_array_index(synctex->sheets, DpSynctexSheet, i);

		g_assert_cmpuint(sheet->first, ==, next);
		next += sheet->n;
		for (guint j = 0; j < sheet->n; j++) {
			guint parent =
			    g_array_index(synctex->records, DpSynctexRecord, sheet->first + j)
			        .parent;

			g_assert_true(parent == DP_SYNCTEX_PAGE || parent < j);
		}
	}
	g_assert_cmpuint(next, ==, synctex->records->len);
}

static void
search_page(const DpSynctex *synctex, guint number)
{
	static const DpRect PLACES[] = {
	    {72, 102, 130, 112}, {0, 0, 1e4, 1e4}, {300, 100, 301, 130}, {-5, -5, -4, -4}};
	const DpSynctexSheet *sheet = dp_synctex_sheet(synctex, number);
	g_autoptr(DpSheetSearch) search = NULL;

	if (sheet == NULL)
		return;
	search = dp_sheet_search_new(synctex, sheet);
	for (guint i = 0; i < G_N_ELEMENTS(PLACES); i++) {
		guint line = 0;
		const char *file = dp_sheet_search_find(search, &PLACES[i], &line);

		g_assert_cmpint(file != NULL, ==, line > 0);
	}
}

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const guint32 PAGES[] = {1, 2};
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(GBytes) text = dp_gunzip(bytes, 1024 * 1024, NULL);
	g_autoptr(GArray) wanted = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GByteArray) answer = g_byte_array_new();
	g_autoptr(DpSynctex) synctex = NULL;
	g_autoptr(GArray) lines = NULL;

	g_array_append_vals(wanted, PAGES, G_N_ELEMENTS(PAGES));
	synctex = text != NULL ? dp_synctex_new(text, wanted, NULL) : NULL;
	if (synctex != NULL)
		check_records(synctex);
	for (guint i = 0; synctex != NULL && i < G_N_ELEMENTS(PAGES); i++)
		search_page(synctex, PAGES[i]);
	g_byte_array_append(answer, data, (guint)size);
	lines = dp_source_answer_read(answer, 2, NULL);
	g_assert_true(lines == NULL || lines->len == 2);
	return 0;
}
