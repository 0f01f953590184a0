/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/changing-head.h"

#include <math.h>
#include <string.h>

#include "layout/furniture.h"
#include "layout/head-form.h"
#include "layout/heading-print.h"
#include "layout/size.h"

#define SAME_HEIGHT 2.0  /* points */
#define HEAD_PAGES 3     /* pages with a line at one height: fewer show no head */
#define HEAD_SHARE 3     /* one page of so many has a head: title pages and floats have none */
#define DOUBTFUL_SHARE 2 /* the same, where it may be a heading of the text */

/* The value on which most of @values agree, within a point and a half. NAN if fewer than a third
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

/* The baseline of the first line of body size on most pages; NAN: none. */
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
			    !dp_size_equals(line->size, layout->size))
				continue;
			first = isnan(first) ? line->baseline : MIN(first, line->baseline);
		}
		if (!isnan(first))
			g_array_append_val(firsts, first);
	}
	return usual_value(firsts);
}

/* A line that may be a head. */
typedef struct {
	DpLine *line;
	gboolean doubtful; /* it looks like a heading, or is below another head */
} Candidate;

/* Pages with a candidate at this height. */
static guint
count_at_height(const GArray *candidates, double baseline)
{
	guint n = 0, last = 0;

	for (guint i = 0; i < candidates->len; i++) {
		const DpLine *line = g_array_index(candidates, Candidate, i).line;

		if (line->page != last && fabs(line->baseline - baseline) <= SAME_HEIGHT) {
			last = line->page;
			n++;
		}
	}
	return n;
}

#define RUNNING_LINES 3 /* consecutive lines are running text: heads have at most two */
#define RUNNING_WORDS 4
#define RUNNING_PAGES 2 /* a single page may be an exception */

static gboolean
is_body_line(const DpLayout *layout, const DpLine *line)
{
	return (line->kind == DP_LINE_TEXT || line->kind == DP_LINE_HEAD) && !line->in_form &&
	       line->n_words >= RUNNING_WORDS && dp_size_equals(line->size, layout->size);
}

/* Whether the page's running text includes a line at this height. */
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

/* A page's text can start higher than on most pages, if those start with a heading or below a head.
 * There is no head where running text is. */
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

/* The number of pages with a head at a height, 0 if the text runs there. @known: caches the answer
 * by the height's bits, because thousands of lines may share it. */
static guint
head_pages(const DpLayout *layout, const GArray *candidates, GHashTable *known, double baseline)
{
	gint64 key;
	gpointer answer;

	memcpy(&key, &baseline, sizeof key);
	if (!g_hash_table_lookup_extended(known, &key, NULL, &answer)) {
		guint n =
		    text_runs_at(layout, baseline) ? 0 : count_at_height(candidates, baseline);

		answer = GUINT_TO_POINTER(n);
		g_hash_table_insert(known, g_memdup2(&key, sizeof key), answer);
	}
	return GPOINTER_TO_UINT(answer);
}

/* Lines that are high enough on their page and look like a head. Empty if @first is NAN. */
static GArray *
collect(const DpLayout *layout, double first)
{
	GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	g_autoptr(DpHeadingPrint) headings = dp_heading_print_new(layout);

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		double head = page != NULL ? dp_head_form_lowest(page) : NAN;

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			Candidate one = {page->lines->pdata[k], FALSE};
			const DpLine *line = one.line;

			if (line->kind != DP_LINE_TEXT || line->in_form ||
			    line->size >= DP_HEADING_LARGER * layout->size ||
			    line->baseline >= DP_FURNITURE_ZONE * page->height ||
			    !(line->baseline < first - 1.25 * MAX(layout->leading, layout->size)) ||
			    dp_head_form_is_numbered(line, layout->size) ||
			    dp_head_form_is_prose(line, layout->size) ||
			    dp_heading_print_has(headings, line))
				continue;
			one.doubtful = dp_head_form_is_heading(line, layout->size) ||
			               dp_head_form_is_below(line, head);
			g_array_append_val(candidates, one);
		}
	}
	return candidates;
}

/* Heads whose words change from page to page: well above the first line, at one height. A few pages
 * can start with headings at one height, below the head of all pages: such lines are heads only if
 * they are on most pages. */
void
dp_changing_heads_mark(DpLayout *layout)
{
	double first = usual_first_baseline(layout);
	g_autoptr(GArray) candidates = collect(layout, first);
	g_autoptr(GHashTable) known =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *one = &g_array_index(candidates, Candidate, i);
		guint n = head_pages(layout, candidates, known, one->line->baseline);

		if (n >= HEAD_PAGES &&
		    n * (one->doubtful ? DOUBTFUL_SHARE : HEAD_SHARE) >= layout->pages->len)
			one->line->kind = DP_LINE_HEAD;
	}
}
