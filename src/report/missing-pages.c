/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/missing-pages.h"

#include "base/limits.h"
#include "base/names.h"
#include "verdict/pages-to-see.h"

#define PAGES_NAMED 10 /* in a sentence */

static int
compare_pages(gconstpointer a, gconstpointer b)
{
	const guint32 *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* "Page 3", "Pages 3, 4 and 12 others" */
static GString *
name_pages(GArray *pages)
{
	guint named = pages->len > PAGES_NAMED + 1 ? PAGES_NAMED : pages->len;
	GString *out;

	g_array_sort(pages, compare_pages);
	out = g_string_new(pages->len == 1 ? "Page " : "Pages ");
	for (guint i = 0; i < named; i++) {
		g_autofree char *number = g_strdup_printf("%u", g_array_index(pages, guint32, i));

		dp_names_append(out, number, i, pages->len);
	}
	if (named < pages->len)
		g_string_append_printf(out, " and %u others", pages->len - named);
	return out;
}

static gboolean
is_asked_for(const DpReport *report, guint32 number)
{
	for (guint i = 0; i < report->page_pictures->len; i++) {
		if (((const DpPagePicture *)report->page_pictures->pdata[i])->number == number)
			return TRUE;
	}
	return FALSE;
}

static GArray *
pages_left_out(const DpReport *report)
{
	g_autoptr(GArray) pages = dp_report_pages_to_see(report);
	GArray *left_out = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < pages->len; i++) {
		guint32 number = g_array_index(pages, guint32, i);

		if (!is_asked_for(report, number))
			g_array_append_val(left_out, number);
	}
	return left_out;
}

static GArray *
pages_not_drawn(const DpReport *report)
{
	GArray *pages = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < report->page_pictures->len; i++) {
		const DpPagePicture *page = report->page_pictures->pdata[i];
		guint32 number = page->number;

		if (page->picture == NULL)
			g_array_append_val(pages, number);
	}
	return pages;
}

GPtrArray *
dp_missing_pages(const DpReport *report)
{
	GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GArray) left_out = pages_left_out(report);
	g_autoptr(GArray) not_drawn = pages_not_drawn(report);

	if (left_out->len > 0) {
		GString *sentence = name_pages(left_out);

		g_string_append_printf(sentence,
		                       " %s findings, too, but a report shows at most %u pages.",
		                       left_out->len == 1 ? "has" : "have", DP_LIMIT_PAGE_PICTURES);
		g_ptr_array_add(sentences, g_string_free(sentence, FALSE));
	}
	if (not_drawn->len > 0) {
		GString *sentence = name_pages(not_drawn);

		g_string_append(sentence,
		                " could not be drawn within the limits of time and size.");
		g_ptr_array_add(sentences, g_string_free(sentence, FALSE));
	}
	return sentences;
}
