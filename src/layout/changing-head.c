/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/changing-head.h"

#include <math.h>
#include <string.h>

#include "layout/furniture.h"

#define SAME_HEIGHT 2.0 /* points */
#define HEAD_PAGES 3    /* with a line at one height: else there is no head */

/* The value that most of @values agree on, within a point and a half; NAN when no third of them
 * do: two short pages can agree by chance. */
static double
usual_value(const GArray *values)
{
	double best = NAN;
	guint best_n = 1;

	for (guint i = 0; i < values->len; i++) {
		double value = g_array_index(values, double, i);
		guint n = 0;

		for (guint k = 0; k < values->len; k++)
			n += fabs(g_array_index(values, double, k) - value) < 1.5;
		if (n > best_n) {
			best_n = n;
			best = value;
		}
	}
	return 3 * best_n > values->len ? best : NAN;
}

/* The baseline that the first line of body size has on most pages; NAN: there is none. */
static double
usual_first_baseline(const DpLayout *layout)
{
	g_autoptr(GArray) firsts = g_array_new(FALSE, FALSE, sizeof(double));

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		double first = NAN;

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			const DpLine *line = page->lines->pdata[k];

			if (line->kind != DP_LINE_TEXT || line->in_form || line->n_words < 4 ||
			    fabs(line->size - layout->size) > 0.04 * layout->size)
				continue;
			first = isnan(first) ? line->baseline : MIN(first, line->baseline);
		}
		if (!isnan(first))
			g_array_append_val(firsts, first);
	}
	return usual_value(firsts);
}

/* Pages with a line at this height, at most HEAD_PAGES. */
static guint
count_at_height(const DpLayout *layout, double baseline)
{
	guint n = 0;

	for (guint i = 0; i < layout->pages->len && n < HEAD_PAGES; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		gboolean here = FALSE;

		for (guint k = 0; page != NULL && k < page->lines->len && !here; k++) {
			const DpLine *line = page->lines->pdata[k];

			here = (line->kind == DP_LINE_TEXT || line->kind == DP_LINE_HEAD) &&
			       fabs(line->baseline - baseline) <= SAME_HEIGHT;
		}
		n += here;
	}
	return n;
}

#define RUNNING_LINES 3 /* in a row are running text: heads have two at most */
#define RUNNING_WORDS 4
#define RUNNING_PAGES 2 /* one page alone may be odd */

static gboolean
is_body_line(const DpLayout *layout, const DpLine *line)
{
	return (line->kind == DP_LINE_TEXT || line->kind == DP_LINE_HEAD) && !line->in_form &&
	       line->n_words >= RUNNING_WORDS &&
	       fabs(line->size - layout->size) <= 0.04 * layout->size;
}

/* Whether the page's text runs on from a line at this height. */
static gboolean
page_runs_from(const DpLayout *layout, const DpPageLayout *page, double baseline)
{
	const DpLine *last = NULL;
	guint n = 0;

	for (guint k = 0; k < page->lines->len && n < RUNNING_LINES; k++) {
		const DpLine *line = page->lines->pdata[k];
		double step = last != NULL ? line->baseline - last->baseline : 0;
		gboolean begins = last == NULL && fabs(line->baseline - baseline) <= SAME_HEIGHT;

		if (!is_body_line(layout, line) ||
		    (!begins && (last == NULL || line->column != last->column || step <= 0 ||
		                 step > DP_FURNITURE_GAP * MAX(layout->leading, layout->size))))
			continue;
		last = line;
		n++;
	}
	return n == RUNNING_LINES;
}

/* A page's text can begin higher than most do, since others begin with a heading or below a head.
 * No head stands where text runs. */
static gboolean
text_runs_at(const DpLayout *layout, double baseline)
{
	guint n = 0;

	for (guint i = 0; i < layout->pages->len && n < RUNNING_PAGES; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		n += page != NULL && page_runs_from(layout, page, baseline);
	}
	return n == RUNNING_PAGES;
}

/* Whether there may be heads at a height. @known: answers by the bits of the height, which
 * thousands of lines may share; a line that was made a head since the answer still counts in it. */
static gboolean
may_be_head(const DpLayout *layout, GHashTable *known, double baseline)
{
	gint64 key;
	gpointer answer;

	memcpy(&key, &baseline, sizeof key);
	if (!g_hash_table_lookup_extended(known, &key, NULL, &answer)) {
		answer = GINT_TO_POINTER(count_at_height(layout, baseline) == HEAD_PAGES &&
		                         !text_runs_at(layout, baseline));
		g_hash_table_insert(known, g_memdup2(&key, sizeof key), answer);
	}
	return GPOINTER_TO_INT(answer) != 0;
}

/* Heads whose words change from page to page: well above the first line, at one height. */
void
dp_changing_heads_mark(DpLayout *layout)
{
	double first = usual_first_baseline(layout);
	g_autoptr(GHashTable) known =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

	for (guint i = 0; i < layout->pages->len && !isnan(first); i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			DpLine *line = page->lines->pdata[k];

			if (line->kind == DP_LINE_TEXT && !line->in_form &&
			    line->size < DP_HEADING_LARGER * layout->size &&
			    line->baseline < DP_FURNITURE_ZONE * page->height &&
			    line->baseline < first - 1.25 * MAX(layout->leading, layout->size) &&
			    may_be_head(layout, known, line->baseline))
				line->kind = DP_LINE_HEAD;
		}
	}
}
