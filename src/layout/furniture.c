/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/furniture.h"

#include <math.h>
#include <string.h>

#include "base/pattern.h"
#include "layout/changing-head.h"
#include "layout/folio.h"
#include "layout/size.h"
#include "layout/stray-furniture.h"

#define FOLIO_ZONE                                                                                 \
	0.25 /* of the page's height, for page numbers only: letter-size text on A4 paper */
#define SAME_HEIGHT 2.0     /* points */
#define MAX_LINES 4         /* of furniture at each end of a page */
#define NOTICE_ZONE 0.66    /* of the page's height: notices are below that */
#define NOTICE_SMALLER 0.95 /* of the body size */

/* A line at the top or bottom of a page that may be furniture. */
typedef struct {
	DpLine *line;
	char *key; /* its words with every number as "#" */
} Candidate;

static void
candidate_clear(gpointer data)
{
	g_free(((Candidate *)data)->key);
}

/* A page number far from the page's foot, if nothing else is as low. */
static gboolean
is_lowest_folio(const DpPageLayout *page, const DpLine *line, const char *key)
{
	if (!dp_furniture_key_is_folio(key))
		return FALSE;
	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *other = page->lines->pdata[i];

		if (other != line && other->kind == DP_LINE_TEXT &&
		    other->baseline > line->baseline - SAME_HEIGHT)
			return FALSE;
	}
	return TRUE;
}

static void
collect_page(const DpPageLayout *page, gboolean top, GArray *candidates)
{
	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];
		double y = line->baseline / page->height;
		Candidate one = {line, NULL};

		if (line->kind != DP_LINE_TEXT || line->in_form ||
		    (top ? y > DP_FURNITURE_ZONE : y < 1 - FOLIO_ZONE))
			continue;
		one.key = dp_furniture_key(line->text);
		if (!top && y < 1 - DP_FURNITURE_ZONE && !is_lowest_folio(page, line, one.key)) {
			g_free(one.key);
			continue;
		}
		g_array_append_val(candidates, one);
	}
}

static int
by_key(gconstpointer a, gconstpointer b)
{
	const Candidate *p = a, *q = b;
	int order = strcmp(p->key, q->key);

	return order != 0 ? order
	                  : (p->line->page > q->line->page) - (p->line->page < q->line->page);
}

static GArray *
collect(const DpLayout *layout, gboolean top)
{
	GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));

	g_array_set_clear_func(candidates, candidate_clear);
	for (guint i = 0; i < layout->pages->len; i++) {
		if (layout->pages->pdata[i] != NULL)
			collect_page(layout->pages->pdata[i], top, candidates);
	}
	g_array_sort(candidates, by_key);
	return candidates;
}

/* Neighbours with the same words to compare: enough pages to be certain. */
#define MAX_LOOK 24

/* Whether the same words are at the same height on another page; @candidates are sorted by words.
 */
static gboolean
returns_elsewhere(const GArray *candidates, guint index)
{
	const Candidate *one = &g_array_index(candidates, Candidate, index);
	guint from = index > MAX_LOOK ? index - MAX_LOOK : 0;

	for (guint i = from; i < MIN(candidates->len, index + MAX_LOOK); i++) {
		const Candidate *other = &g_array_index(candidates, Candidate, i);

		if (other->line->page != one->line->page && strcmp(other->key, one->key) == 0 &&
		    fabs(other->line->baseline - one->line->baseline) <= SAME_HEIGHT &&
		    dp_size_equals(other->line->size, one->line->size))
			return TRUE;
	}
	return FALSE;
}

/* Nothing else is beyond it: body text cannot be between it and the page's edge. */
static gboolean
is_outermost(const DpPageLayout *page, const DpLine *line, gboolean top)
{
	guint beyond = 0;

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *other = page->lines->pdata[i];

		if (other->kind != DP_LINE_TEXT || other->in_form || other == line)
			continue;
		beyond += top ? other->baseline < line->baseline - SAME_HEIGHT
		              : other->baseline > line->baseline + SAME_HEIGHT;
	}
	return beyond < MAX_LINES;
}

/* The distance to the nearest other line towards the text that is not repeated on other pages. */
static double
gap_to_text(const DpPageLayout *page, const DpLine *line, gboolean top, GHashTable *returning)
{
	double nearest = G_MAXDOUBLE;

	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *other = page->lines->pdata[i];
		double distance =
		    top ? other->baseline - line->baseline : line->baseline - other->baseline;

		if (distance > SAME_HEIGHT && other->kind == DP_LINE_TEXT && !other->in_form &&
		    !g_hash_table_contains(returning, other))
			nearest = MIN(nearest, distance);
	}
	return nearest;
}

/* The repeated candidates. Only for lookup, never iterated, so its order does not matter. */
static GHashTable *
returning_lines(const GArray *candidates, gboolean single_page)
{
	GHashTable *returning = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *one = &g_array_index(candidates, Candidate, i);

		if (returns_elsewhere(candidates, i) ||
		    (single_page && dp_furniture_key_is_folio(one->key)))
			g_hash_table_add(returning, one->line);
	}
	return returning;
}

/* The number that starts at *@p, which moves past it; FALSE: none follows. */
static gboolean
next_number(const char **p, guint64 *number)
{
	char *end = NULL;

	while (**p != '\0' && !g_ascii_isdigit(**p))
		(*p)++;
	if (**p == '\0')
		return FALSE;
	*number = g_ascii_strtoull(*p, &end, 10);
	*p = end;
	return TRUE;
}

/* Whether one of their numbers increases with the pages: "16:00. Page 3 of 1–6". */
static gboolean
count_pages(const DpLine *before, const DpLine *after)
{
	const char *p = before->text, *q = after->text;
	guint64 from = 0, to = 0;

	while (next_number(&p, &from) && next_number(&q, &to)) {
		if (after->page > before->page && to == from + after->page - before->page)
			return TRUE;
	}
	return FALSE;
}

/* The same words can start the text of two pages, but furniture keeps a distance from the text. A
 * foot on a full page may not; then it does on another page, or it has a page number. */
static gboolean
is_set_apart(const GArray *candidates, const gboolean *apart, guint index)
{
	const Candidate *one = &g_array_index(candidates, Candidate, index);
	guint from = index > MAX_LOOK ? index - MAX_LOOK : 0;

	for (guint i = from; !apart[index] && i < MIN(candidates->len, index + MAX_LOOK); i++) {
		const Candidate *other = &g_array_index(candidates, Candidate, i);

		if (strcmp(other->key, one->key) == 0 &&
		    fabs(other->line->baseline - one->line->baseline) <= SAME_HEIGHT &&
		    (apart[i] || count_pages(other->line, one->line) ||
		     count_pages(one->line, other->line)))
			return TRUE;
	}
	return apart[index];
}

/* Which candidates are repeated, with only furniture beyond them and a distance to the text. */
static gboolean *
find_apart(const DpLayout *layout, const GArray *candidates, gboolean top, GHashTable *returning)
{
	gboolean *apart = g_new0(gboolean, candidates->len + 1);
	double least = DP_FURNITURE_GAP * MAX(layout->leading, layout->size);

	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *one = &g_array_index(candidates, Candidate, i);
		const DpPageLayout *page = dp_layout_page(layout, one->line->page);

		apart[i] = g_hash_table_contains(returning, one->line) &&
		           (dp_furniture_key_is_folio(one->key) ||
		            gap_to_text(page, one->line, top, returning) >= least);
	}
	return apart;
}

static void
mark_end(DpLayout *layout, gboolean top)
{
	g_autoptr(GArray) candidates = collect(layout, top);
	g_autoptr(GHashTable) returning = returning_lines(candidates, layout->pages->len == 1);
	g_autofree gboolean *apart = find_apart(layout, candidates, top, returning);

	for (guint i = 0; i < candidates->len; i++) {
		Candidate *one = &g_array_index(candidates, Candidate, i);
		const DpPageLayout *page = dp_layout_page(layout, one->line->page);

		if (g_hash_table_contains(returning, one->line) &&
		    is_outermost(page, one->line, top) && is_set_apart(candidates, apart, i))
			one->line->kind = dp_furniture_key_is_folio(one->key) ? DP_LINE_FOLIO
			                  : top                               ? DP_LINE_HEAD
			                                                      : DP_LINE_FOOT;
	}
}

/* First words of the notices that styles print once, at the bottom of the first page. */
#define NOTICE                                                                                     \
	"\\A(submitted to|preliminary work|proceedings of|preprint\\b|copyright|©|permission to " \
	"make|"                                                                                    \
	"under review|presented at|accepted (at|to|for)|to appear in|published (as|in)|this work " \
	"is licensed|"                                                                             \
	"work in progress|confidential|unpublished working draft)"

/* The notice and everything below it in its column. */
static void
mark_notice(DpLayout *layout)
{
	const DpPageLayout *page = dp_layout_page(layout, 1);
	static DpLazyPattern notice = DP_LAZY_PATTERN(NOTICE);
	const DpLine *first = NULL;

	for (guint i = 0; page != NULL && i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];

		if (line->kind != DP_LINE_TEXT || line->in_form ||
		    line->baseline < NOTICE_ZONE * page->height)
			continue;
		if (first == NULL && line->size < NOTICE_SMALLER * layout->size &&
		    dp_lazy_pattern_matches(&notice, line->text))
			first = line;
		if (first != NULL && line->column == first->column &&
		    line->size < NOTICE_SMALLER * layout->size)
			line->kind = DP_LINE_FOOT;
	}
}

void
dp_furniture_mark(DpLayout *layout)
{
	mark_end(layout, TRUE);
	mark_end(layout, FALSE);
	dp_changing_heads_mark(layout);
	mark_notice(layout);
	dp_stray_furniture_mark(layout);
}
