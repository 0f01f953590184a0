/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/furniture.h"

#include <math.h>
#include <string.h>

#include "base/pattern.h"
#include "base/text.h"

#define ZONE 0.14       /* of the page's height, at the top and at the bottom */
#define SAME_HEIGHT 2.0 /* points */
#define MAX_LINES 4     /* of furniture at either end of a page */
#define MIN_GAP 1.25    /* of the leading, between furniture and text */
#define MAX_FOLIO_CHARS 24
#define NOTICE_ZONE 0.66    /* of the page's height: notices stand below that */
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

static char *
repeated_key(const char *text)
{
	g_autofree char *folded = dp_text_fold(text);
	GString *key = g_string_new(NULL);
	gboolean in_number = FALSE;

	for (const char *p = folded; *p != '\0'; p++) {
		gboolean digit = g_ascii_isdigit(*p);

		if (digit && !in_number)
			g_string_append_c(key, '#');
		else if (!digit)
			g_string_append_c(key, *p);
		in_number = digit;
	}
	return g_string_free(key, FALSE);
}

/* "3", "- 3 -", "Page 3 of 10", "iv": nothing but a page's number. */
static gboolean
is_folio(const char *key)
{
	static const char *const FORMS[] = {
	    "#",    "-#-",   "- # -", "page #", "page # of #", "# of #", "#/#", "# / #", "– # –",
	    "p. #", "pg. #", "[#]",   "i",      "ii",          "iii",    "iv",  "v",     "vi",
	    "vii",  "viii",  "ix",    "x",      "page #/#",    "•#",     NULL};

	return strlen(key) <= MAX_FOLIO_CHARS && g_strv_contains(FORMS, key);
}

static void
collect_page(const DpPageLayout *page, gboolean top, GArray *candidates)
{
	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];
		double y = line->baseline / page->height;
		Candidate one = {line, NULL};

		if (line->kind != DP_LINE_TEXT || line->in_form || (top ? y > ZONE : y < 1 - ZONE))
			continue;
		one.key = repeated_key(line->text);
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

#define MAX_LOOK                                                                                   \
	24 /* neighbours with the same words that are compared: pages enough to be sure            \
	    */

/* Whether the same words stand at the same height on another page; @candidates are sorted by words.
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
		    fabs(other->line->size - one->line->size) < 0.3)
			return TRUE;
	}
	return FALSE;
}

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

/* Nothing else stands beyond it: text that is nearer the page's edge cannot be body text. */
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

/* How far the nearest other line is, towards the text, that does not return on other pages. */
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

/* The candidates that return. Looked up, never walked, so that its order does not matter. */
static GHashTable *
returning_lines(const GArray *candidates, gboolean single_page)
{
	GHashTable *returning = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *one = &g_array_index(candidates, Candidate, i);

		if (returns_elsewhere(candidates, i) || (single_page && is_folio(one->key)))
			g_hash_table_add(returning, one->line);
	}
	return returning;
}

static void
mark_end(DpLayout *layout, gboolean top)
{
	g_autoptr(GArray) candidates = collect(layout, top);
	g_autoptr(GHashTable) returning = returning_lines(candidates, layout->pages->len == 1);
	double leading = MAX(layout->leading, layout->size);

	for (guint i = 0; i < candidates->len; i++) {
		Candidate *one = &g_array_index(candidates, Candidate, i);
		const DpPageLayout *page = dp_layout_page(layout, one->line->page);
		gboolean folio = is_folio(one->key);

		/* the same words can begin two pages' text: furniture keeps a distance from it */
		if (!g_hash_table_contains(returning, one->line) ||
		    !is_outermost(page, one->line, top) ||
		    (!folio && gap_to_text(page, one->line, top, returning) < MIN_GAP * leading))
			continue;
		one->line->kind = folio ? DP_LINE_FOLIO : top ? DP_LINE_HEAD : DP_LINE_FOOT;
	}
}

static guint
count_at_height(const DpLayout *layout, double baseline)
{
	guint n = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
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
		                 step > MIN_GAP * MAX(layout->leading, layout->size))))
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

/* Heads whose words change from page to page: well above the first line, at one height. */
static void
mark_changing_heads(DpLayout *layout)
{
	double first = usual_first_baseline(layout);

	for (guint i = 0; i < layout->pages->len && !isnan(first); i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			DpLine *line = page->lines->pdata[k];

			if (line->kind == DP_LINE_TEXT && !line->in_form &&
			    line->baseline < ZONE * page->height &&
			    line->baseline < first - 1.25 * MAX(layout->leading, layout->size) &&
			    count_at_height(layout, line->baseline) >= 3 &&
			    !text_runs_at(layout, line->baseline))
				line->kind = DP_LINE_HEAD;
		}
	}
}

/* How the notices begin that styles print once, at the bottom of the first page. */
#define NOTICE                                                                                     \
	"\\A(submitted to|preliminary work|proceedings of|preprint\\b|copyright|©|permission to " \
	"make|"                                                                                    \
	"under review|presented at|accepted (at|to|for)|to appear in|published (as|in)|this work " \
	"is licensed|"                                                                             \
	"work in progress|confidential|unpublished working draft)"

/* The notice and all below it in its column. */
static void
mark_notice(DpLayout *layout)
{
	const DpPageLayout *page = dp_layout_page(layout, 1);
	g_autoptr(DpPattern) notice = dp_pattern_new(NOTICE, NULL);
	const DpLine *first = NULL;

	for (guint i = 0; page != NULL && i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];

		if (line->kind != DP_LINE_TEXT || line->in_form ||
		    line->baseline < NOTICE_ZONE * page->height)
			continue;
		if (first == NULL && line->size < NOTICE_SMALLER * layout->size &&
		    dp_pattern_matches(notice, line->text))
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
	mark_changing_heads(layout);
	mark_notice(layout);
}
