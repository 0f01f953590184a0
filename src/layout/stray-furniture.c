/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/stray-furniture.h"

#include <math.h>

#include "base/pattern.h"
#include "layout/folio.h"
#include "layout/furniture.h"
#include "layout/head-form.h"
#include "layout/heading-print.h"
#include "layout/size.h"

#define SAME_HEIGHT 2.0 /* points */
#define SAME_EDGE 6.0   /* points: half a line; pages that begin or end this close show the block */
#define WIDE_GAP 2.2    /* of the leading: below a heading it is 1.7 in LaTeX's classes */
#define MAX_HEIGHTS 2   /* lines: a broken head or foot has two */
#define NEAR 1.6        /* of its size, between the two lines */
#define MAX_LOOK 12     /* pages before and after to compare */

/* Lines at the end of a page that may be furniture. @sign is 1 at the top, where baselines increase
 * towards the text, and -1 at the bottom. */
typedef struct {
	double sign;
	double first, last; /* baselines, the outermost first; NAN: none */
	double next;        /* where the next text begins; NAN: the page has no more */
	double size;        /* the largest of its lines */
	double left, right; /* right end of its leftmost line and left end of its rightmost */
	gboolean caption;   /* it is labelled as a caption */
	gboolean folio;     /* only a page number */
	gboolean text;      /* it has a line of a paragraph, or one that is set like the headings */
	gboolean heading;   /* it has a heading's number, or its print below the page's head */
} End;

static gboolean
is_candidate(const DpLine *line)
{
	return line->kind == DP_LINE_TEXT && !line->in_form && !line->invisible;
}

static int
by_height(gconstpointer a, gconstpointer b)
{
	const DpLine *p = *(DpLine *const *)a, *q = *(DpLine *const *)b;

	return (p->baseline > q->baseline) - (p->baseline < q->baseline);
}

/* The page's text from the top, or from the bottom. */
static GPtrArray *
lines_from_edge(const DpPageLayout *page, double sign)
{
	GPtrArray *lines = g_ptr_array_new();

	for (guint i = 0; i < page->lines->len; i++) {
		if (is_candidate(page->lines->pdata[i]))
			g_ptr_array_add(lines, page->lines->pdata[i]);
	}
	g_ptr_array_sort(lines, by_height);
	for (guint i = 0; sign < 0 && 2 * i + 1 < lines->len; i++) {
		gpointer line = lines->pdata[i];

		lines->pdata[i] = lines->pdata[lines->len - 1 - i];
		lines->pdata[lines->len - 1 - i] = line;
	}
	return lines;
}

static gboolean
is_caption(const DpLine *line)
{
	static DpLazyPattern begin =
	    DP_LAZY_PATTERN("\\A(fig(ure|\\.)|tab(le|\\.)|algorithm|listing|exhibit|"
	                    "scheme|box|abbildung|tabelle|tableau|figura|tabla)\\s*"
	                    "[0-9A-Z]");

	return dp_lazy_pattern_matches(&begin, line->text);
}

static gboolean
is_heading(const DpLayout *layout, const DpLine *line, double head)
{
	return dp_head_form_is_numbered(line, layout->size) ||
	       (dp_head_form_is_heading(line, layout->size) && dp_head_form_is_below(line, head));
}

static End
no_end(double sign)
{
	return (End){.sign = sign,
	             .first = NAN,
	             .last = NAN,
	             .next = NAN,
	             .left = G_MAXDOUBLE,
	             .right = -G_MAXDOUBLE};
}

/* The first lines, if there is a distance between them and the rest. */
static End
page_end(const DpLayout *layout, const DpHeadingPrint *headings, const DpPageLayout *page,
         double sign)
{
	g_autoptr(GPtrArray) lines = lines_from_edge(page, sign);
	double gap = DP_FURNITURE_GAP * MAX(layout->leading, layout->size);
	double head = dp_head_form_lowest(page);
	End end = no_end(sign);
	guint heights = 0;

	for (guint i = 0; i < lines->len; i++) {
		const DpLine *line = lines->pdata[i];
		double step = i > 0 ? sign * (line->baseline - end.last) : 0;

		if (i > 0 && step > SAME_HEIGHT &&
		    (heights == MAX_HEIGHTS || step > NEAR * end.size || step >= gap)) {
			end.next = line->baseline;
			break;
		}
		heights += i == 0 || step > SAME_HEIGHT;
		end.first = i == 0 ? line->baseline : end.first;
		end.last = line->baseline;
		end.size = MAX(end.size, line->size);
		end.left = MIN(end.left, line->rect.x1);
		end.right = MAX(end.right, line->rect.x0);
		end.caption = end.caption || is_caption(line);
		end.folio = (i == 0 || end.folio) && dp_furniture_is_folio(line);
		end.text = end.text || (sign > 0 && (dp_head_form_is_prose(line, layout->size) ||
		                                     dp_heading_print_has(headings, line)));
		end.heading = end.heading || (sign > 0 && is_heading(layout, line, head));
	}
	/* a heading keeps a distance, too */
	if (end.text ||
	    sign * (end.next - end.last) < (end.heading ? WIDE_GAP * gap / DP_FURNITURE_GAP : gap))
		end.next = end.first;
	return end;
}

/* A whole figure, or a table's rule, is between it and the page's edge: it belongs to a float. */
static gboolean
is_after_float(const DpPageLayout *page, const End *end)
{
	for (guint i = 0; i < page->figures->len; i++) {
		const DpRect *rect = &g_array_index(page->figures, DpFigure, i).rect;

		if (end->sign > 0 ? rect->y1 < end->last : rect->y0 > end->last)
			return TRUE;
	}
	for (guint i = 0; end->sign > 0 && i < page->rules->len; i++) {
		if (g_array_index(page->rules, DpRect, i).y0 < end->last - end->size)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_possible(const DpPageLayout *page, const End *end)
{
	double edge = end->sign > 0 ? end->last : page->height - end->last;

	return isfinite(end->next) && end->next != end->first && !end->caption &&
	       edge <= DP_FURNITURE_ZONE * page->height && !is_after_float(page, end);
}

static gboolean
is_alike(const DpPageLayout *page, const End *own, const End *end)
{
	return is_possible(page, own) && fabs(own->first - end->first) <= SAME_HEIGHT;
}

/* Where a page's text or first figure begins, ignoring isolated lines at the height of @end; NAN:
 * the page is empty. */
static double
begins_at(const DpPageLayout *page, const End *own, const End *end)
{
	double at = is_alike(page, own, end) ? own->next : own->first;

	for (guint i = 0; i < page->figures->len; i++) {
		const DpRect *rect = &g_array_index(page->figures, DpFigure, i).rect;
		double y = own->sign > 0 ? rect->y0 : rect->y1;

		if (dp_furniture_is_stamp(page, rect))
			continue;
		at = own->sign * (y - at) < 0 ? y : at;
	}
	return at;
}

/* The text block's edge as seen on other pages. */
typedef struct {
	double edge;   /* outermost extent of their text; NAN: no other page */
	guint n_there; /* pages that (nearly) reach it */
	guint n_alike; /* pages with something else isolated at the same height */
} Block;

static Block
block_of_others(const DpLayout *layout, const GArray *ends, guint index)
{
	const End *end = &g_array_index(ends, End, index);
	guint from = index > MAX_LOOK ? index - MAX_LOOK : 0;
	double at[2 * MAX_LOOK + 1];
	Block block = {NAN, 0, 0};
	guint n = 0;

	for (guint i = from; i < MIN(ends->len, index + MAX_LOOK + 1); i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		const End *own = &g_array_index(ends, End, i);

		if (page == NULL || i == index)
			continue;
		at[n] = begins_at(page, own, end);
		block.n_alike += is_alike(page, own, end);
		if (isfinite(at[n]) && !(end->sign * (at[n] - block.edge) >= 0))
			block.edge = at[n];
		n++;
	}
	for (guint i = 0; i < n; i++)
		block.n_there += isfinite(at[i]) && fabs(at[i] - block.edge) <= SAME_EDGE;
	return block;
}

/* Beyond the text of all other pages by more than a line. Two pages that reach the block's edge
 * prove it. Otherwise a line at the bottom may be a footnote, so another page must be fuller. Then
 * these are furniture: small print; a page number; lines with more distance than a heading leaves
 * (at the top only if another page has the like); lines at both sides of the page, if another page
 * has the like. */
static gboolean
is_outside(const DpLayout *layout, const End *end, const Block *block)
{
	double leading = MAX(layout->leading, layout->size);
	double beyond = end->sign * (block->edge - end->last);
	double to_text = end->sign * (end->next - end->last);

	if (!isfinite(block->edge) || beyond < DP_FURNITURE_GAP * leading)
		return FALSE;
	if (block->n_there >= 2)
		return TRUE;
	if (end->sign < 0 && block->edge < end->next - SAME_EDGE)
		return FALSE;
	if (dp_size_is_smaller(end->size, layout->size) || end->folio)
		return TRUE;
	if (MIN(beyond, to_text) >= WIDE_GAP * leading)
		return end->sign < 0 || block->n_alike > 0;
	return block->n_alike > 0 && end->left < end->right;
}

static void
mark_lines(const DpPageLayout *page, const End *end)
{
	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];

		if (is_candidate(line) && end->sign * (line->baseline - end->last) <= SAME_HEIGHT)
			line->kind = dp_furniture_is_folio(line) ? DP_LINE_FOLIO
			             : end->sign > 0             ? DP_LINE_HEAD
			                                         : DP_LINE_FOOT;
	}
}

static void
mark_edge(DpLayout *layout, const DpHeadingPrint *headings, double sign)
{
	g_autoptr(GArray) ends = g_array_new(FALSE, FALSE, sizeof(End));

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		End end = no_end(sign);

		if (page != NULL)
			end = page_end(layout, headings, page, sign);
		g_array_append_val(ends, end);
	}
	for (guint i = 0; i < ends->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		const End *end = &g_array_index(ends, End, i);
		Block block;

		if (page == NULL || !is_possible(page, end))
			continue;
		block = block_of_others(layout, ends, i);
		if (is_outside(layout, end, &block))
			mark_lines(page, end);
	}
}

void
dp_stray_furniture_mark(DpLayout *layout)
{
	g_autoptr(DpHeadingPrint) headings = dp_heading_print_new(layout);

	mark_edge(layout, headings, 1);
	mark_edge(layout, headings, -1);
}
