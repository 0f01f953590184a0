/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/furniture.h"

#include <math.h>
#include <string.h>

#include "base/pattern.h"
#include "base/text.h"

#define ZONE 0.14        /* of the page's height, at the top and at the bottom */
#define SAME_HEIGHT 2.0  /* points */
#define MAX_LINES 4      /* of furniture at either end of a page */
#define MAX_FOLIO_CHARS 24
#define NOTICE_ZONE 0.66     /* of the page's height: notices stand below that */
#define NOTICE_SMALLER 0.95  /* of the body size */

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
	static const char *const FORMS[] = {"#",        "-#-",     "- # -",    "page #", "page # of #",
					    "# of #",   "#/#",     "# / #",    "– # –",  "p. #",
					    "pg. #",    "[#]",     "i",        "ii",     "iii",
					    "iv",       "v",       "vi",       "vii",    "viii",
					    "ix",       "x",       "page #/#", "•#",     NULL};

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

static GArray *
collect(const DpLayout *layout, gboolean top)
{
	GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));

	g_array_set_clear_func(candidates, candidate_clear);
	for (guint i = 0; i < layout->pages->len; i++) {
		if (layout->pages->pdata[i] != NULL)
			collect_page(layout->pages->pdata[i], top, candidates);
	}
	return candidates;
}

/* On how many other pages the same words stand at the same height. */
static gboolean
returns_elsewhere(const GArray *candidates, const Candidate *one)
{
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *other = &g_array_index(candidates, Candidate, i);

		if (other->line->page != one->line->page && strcmp(other->key, one->key) == 0 &&
		    fabs(other->line->baseline - one->line->baseline) <= SAME_HEIGHT &&
		    fabs(other->line->size - one->line->size) < 0.3)
			return TRUE;
	}
	return FALSE;
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

static void
mark_end(DpLayout *layout, gboolean top)
{
	g_autoptr(GArray) candidates = collect(layout, top);

	for (guint i = 0; i < candidates->len; i++) {
		Candidate *one = &g_array_index(candidates, Candidate, i);
		const DpPageLayout *page = dp_layout_page(layout, one->line->page);
		gboolean folio = is_folio(one->key);

		if (!is_outermost(page, one->line, top))
			continue;
		if (folio && (returns_elsewhere(candidates, one) || layout->pages->len == 1))
			one->line->kind = DP_LINE_FOLIO;
		else if (!folio && returns_elsewhere(candidates, one))
			one->line->kind = top ? DP_LINE_HEAD : DP_LINE_FOOT;
	}
}

/* The baseline that the first line of body size has on most pages. */
static double
usual_first_baseline(const DpLayout *layout)
{
	g_autoptr(GArray) firsts = g_array_new(FALSE, FALSE, sizeof(double));
	double best = 0;
	guint best_n = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		double first = G_MAXDOUBLE;

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			const DpLine *line = page->lines->pdata[k];

			if (line->kind == DP_LINE_TEXT && !line->in_form && line->n_words >= 4 &&
			    fabs(line->size - layout->size) < 0.04 * layout->size)
				first = MIN(first, line->baseline);
		}
		if (first < G_MAXDOUBLE)
			g_array_append_val(firsts, first);
	}
	for (guint i = 0; i < firsts->len; i++) {
		double y = g_array_index(firsts, double, i);
		guint n = 0;

		for (guint k = 0; k < firsts->len; k++)
			n += fabs(g_array_index(firsts, double, k) - y) < 1.5;
		if (n > best_n || (n == best_n && y < best)) {
			best_n = n;
			best = y;
		}
	}
	return best_n >= 2 ? best : 0;
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

/* Heads whose words change from page to page: well above the first line, at one height. */
static void
mark_changing_heads(DpLayout *layout)
{
	double first = usual_first_baseline(layout);

	for (guint i = 0; i < layout->pages->len && first > 0; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			DpLine *line = page->lines->pdata[k];

			if (line->kind == DP_LINE_TEXT && !line->in_form &&
			    line->baseline < ZONE * page->height &&
			    line->baseline < first - 1.25 * MAX(layout->leading, layout->size) &&
			    count_at_height(layout, line->baseline) >= 3)
				line->kind = DP_LINE_HEAD;
		}
	}
}

/* How the notices begin that styles print once, at the bottom of the first page. */
#define NOTICE                                                                                     \
	"\\A(submitted to|preliminary work|proceedings of|preprint\\b|copyright|©|permission to make|"  \
	"under review|presented at|accepted (at|to|for)|to appear in|published (as|in)|this work is licensed|" \
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

		if (line->kind != DP_LINE_TEXT || line->in_form || line->baseline < NOTICE_ZONE * page->height)
			continue;
		if (first == NULL && line->size < NOTICE_SMALLER * layout->size &&
		    dp_pattern_matches(notice, line->text))
			first = line;
		if (first != NULL && line->column == first->column && line->size < NOTICE_SMALLER * layout->size)
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
