/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file.h"
#include "target.h"

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_file_seeds();
}

static void
check_page(const DpPage *page, const GPtrArray *fonts)
{
	g_assert_true(g_utf8_validate(page->text, -1, NULL));
	for (guint i = 0; i < page->runs->len; i++) {
		const DpRun *run = &g_array_index(page->runs, DpRun, i);

		g_assert_true(run->font == DP_FONT_NONE || run->font < fonts->len);
	}
}

/* The content of a page and of a form it paints, whatever the operators are. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) pdf = fuzz_file_around(data, size);
	g_autoptr(DpDocument) document = fuzz_file_open(pdf);
	g_autoptr(DpPage) page = NULL;
	g_autoptr(GError) error = NULL;

	g_assert_nonnull(document);
	page = dp_document_load_page(document, 1, &error);
	g_assert_no_error(error);
	check_page(page, dp_document_fonts(document));
	return 0;
}
