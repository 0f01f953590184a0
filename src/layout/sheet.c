/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/sheet.h"

#include "base/bound.h"
#include "base/limits.h"
#include "layout/contrast.h"

/* Points: thinner shapes are rules and marks, and hide no word. */
#define MIN_WIDTH 4.0
#define MIN_HEIGHT 2.5
#define CELL 18.0 /* points */
#define OPAQUE 0.95f
/* Above this share of a page's cells, a sheet is tested at each point instead of in each cell. */
#define LARGE_SHARE 0.05
#define LIGHT_SUM                                                                                  \
	384u /* of red, green and blue: half of white's; a pure yellow or cyan has 510             \
	      */
#define NO_ENTRY G_MAXUINT32
#define WHITE 0xFFFFFFu

typedef struct {
	guint32 sheet, next;
} Entry;

struct _DpSheets {
	GArray *sheets;  /* of DpSheet, in paint order as far as known */
	GArray *large;   /* of guint32, indices of sheets over many cells */
	GArray *entries; /* of Entry: one list per cell */
	guint32 *cells;  /* first entry of each, or NO_ENTRY */
	guint columns, rows;
	guint32 last_order;
	guint64 budget;
	gboolean exhausted;
};

static void
take(DpSheets *sheets, const DpSheet *sheet)
{
	if (dp_rect_width(&sheet->rect) < MIN_WIDTH || dp_rect_height(&sheet->rect) < MIN_HEIGHT)
		return;
	if (!dp_bound_allows(DP_BOUND_SHEETS, sheets->sheets->len)) {
		sheets->exhausted = TRUE;
		return;
	}
	g_array_append_vals(sheets->sheets, sheet, 1);
	sheets->last_order = MAX(sheets->last_order, sheet->order);
}

/* A marker's colours: dark text stays legible through all of them. */
static gboolean
is_light(guint32 colour)
{
	guint sum = (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF);

	return sum >= LIGHT_SUM;
}

/* White below a coat of @colour. */
static guint32
filter_of(guint32 colour, double alpha)
{
	guint32 filter = 0;

	for (int shift = 16; shift >= 0; shift -= 8) {
		double taken = 0xFF - (double)(colour >> shift & 0xFF);

		filter |= (guint32)(0xFF - alpha * taken) << shift;
	}
	return filter;
}

/* A pattern may consist of a few lines. */
static gboolean
covers_all(const DpFill *fill)
{
	return fill->solid && !fill->translucent && fill->alpha >= OPAQUE &&
	       fill->colour != G_MAXUINT32;
}

/* A line as thick as words are high hides them, like a box. */
static gboolean
is_wide(const DpFill *fill)
{
	return fill->filled || fill->line_width >= MIN_HEIGHT;
}

static void
collect_covers(DpSheets *sheets, const DpPage *page)
{
	for (guint i = 0; i < page->covers->len; i++) {
		DpSheet sheet = {.rect = g_array_index(page->covers, DpRect, i),
		                 .order = G_MAXUINT32,
		                 .colour = G_MAXUINT32};

		take(sheets, &sheet);
	}
}

static void
collect_fills(DpSheets *sheets, const GArray *fills)
{
	for (guint i = 0; i < fills->len; i++) {
		const DpFill *fill = &g_array_index(fills, DpFill, i);
		DpSheet sheet = {fill->rect, fill->order, fill->colour,
		                 FALSE,      FALSE,       covers_all(fill)};

		if (fill->darkens && fill->colour != G_MAXUINT32)
			sheet.filter = filter_of(fill->colour, (double)fill->alpha);
		sheet.tint = is_light(sheet.filter);
		if (!sheet.certain)
			sheet.colour = G_MAXUINT32;
		if (is_wide(fill) && fill->alpha > 0.02f)
			take(sheets, &sheet);
	}
}

static void
collect(DpSheets *sheets, const DpPage *page)
{
	collect_fills(sheets, page->fills);
	for (guint i = 0; i < page->images->len; i++) {
		const DpImage *image = &g_array_index(page->images, DpImage, i);
		DpSheet sheet = {
		    image->rect, image->order,
		    G_MAXUINT32, TRUE,
		    image->mask, !image->mask && !image->translucent && image->alpha >= OPAQUE};

		if (image->alpha > 0.02f)
			take(sheets, &sheet);
	}
}

static guint
cell_index(double at, guint n)
{
	return (guint)CLAMP(at / CELL, 0, n - 1);
}

static void
place(DpSheets *sheets, guint32 index)
{
	const DpRect *rect = &g_array_index(sheets->sheets, DpSheet, index).rect;
	guint left = cell_index(rect->x0, sheets->columns),
	      right = cell_index(rect->x1, sheets->columns);
	guint top = cell_index(rect->y0, sheets->rows), bottom = cell_index(rect->y1, sheets->rows);
	guint n = (right - left + 1) * (bottom - top + 1);

	if (n > LARGE_SHARE * sheets->columns * sheets->rows ||
	    sheets->entries->len + n > DP_LIMIT_SHEET_CELLS) {
		g_array_append_val(sheets->large, index);
		return;
	}
	for (guint row = top; row <= bottom; row++) {
		for (guint column = left; column <= right; column++) {
			guint32 *cell = &sheets->cells[row * sheets->columns + column];
			Entry entry = {index, *cell};

			*cell = sheets->entries->len;
			g_array_append_val(sheets->entries, entry);
		}
	}
}

#define MAX_CELLS_A_SIDE 400

DpSheets *
dp_sheets_new(const DpPage *page)
{
	DpSheets *sheets = g_new0(DpSheets, 1);
	guint n;

	sheets->sheets = g_array_new(FALSE, FALSE, sizeof(DpSheet));
	sheets->large = g_array_new(FALSE, FALSE, sizeof(guint32));
	sheets->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
	sheets->columns = (guint)CLAMP(page->width / CELL + 1, 1, MAX_CELLS_A_SIDE);
	sheets->rows = (guint)CLAMP(page->height / CELL + 1, 1, MAX_CELLS_A_SIDE);
	sheets->budget = DP_LIMIT_SHEET_TESTS;
	collect(sheets, page);
	collect_covers(sheets, page);
	collect_fills(sheets, page->tints);
	n = sheets->columns * sheets->rows;
	sheets->cells = g_new(guint32, n);
	for (guint i = 0; i < n; i++)
		sheets->cells[i] = NO_ENTRY;
	for (guint i = 0; i < sheets->sheets->len; i++)
		place(sheets, i);
	return sheets;
}

void
dp_sheets_free(DpSheets *sheets)
{
	if (sheets == NULL)
		return;
	g_array_unref(sheets->sheets);
	g_array_unref(sheets->large);
	g_array_unref(sheets->entries);
	g_free(sheets->cells);
	g_free(sheets);
}

guint32
dp_sheets_last_order(const DpSheets *sheets)
{
	return sheets->sheets->len > 0 ? sheets->last_order : 0;
}

gboolean
dp_sheets_exhausted(const DpSheets *sheets)
{
	return sheets->exhausted;
}

typedef struct {
	double x, y;
	guint32 order;
	gboolean above;
	guint32 filter; /* of the tints above so far */
	const DpSheet *best;
} Query;

static gboolean
is_better(const Query *query, const DpSheet *sheet)
{
	const DpSheet *best = query->best;

	if (best == NULL)
		return TRUE;
	if (query->above && sheet->certain != best->certain)
		return sheet->certain;
	return sheet->order > best->order;
}

static void
consider(DpSheets *sheets, Query *query, guint32 index)
{
	const DpSheet *sheet = &g_array_index(sheets->sheets, DpSheet, index);

	if (sheets->budget == 0) {
		dp_bound_met(DP_BOUND_SHEET_TESTS);
		sheets->exhausted = TRUE;
		return;
	}
	sheets->budget--;
	/* A path and the text right after it share a number: the path came first. */
	if (query->above ? sheet->order <= query->order : sheet->order > query->order)
		return;
	if (!dp_rect_contains_point(&sheet->rect, query->x, query->y))
		return;
	if (query->above && sheet->tint)
		query->filter = dp_contrast_multiplied(query->filter, sheet->filter);
	else if (is_better(query, sheet))
		query->best = sheet;
}

static const DpSheet *
search(DpSheets *sheets, Query *query)
{
	guint row = cell_index(query->y, sheets->rows),
	      column = cell_index(query->x, sheets->columns);
	guint32 at = sheets->cells[row * sheets->columns + column];

	for (guint i = 0; i < sheets->large->len && !sheets->exhausted; i++)
		consider(sheets, query, g_array_index(sheets->large, guint32, i));
	while (at != NO_ENTRY && sheets->budget > 0) {
		const Entry *entry = &g_array_index(sheets->entries, Entry, at);

		consider(sheets, query, entry->sheet);
		at = entry->next;
	}
	return query->best;
}

const DpSheet *
dp_sheets_above(DpSheets *sheets, double x, double y, guint32 order, guint32 *filter)
{
	Query query = {x, y, order, TRUE, WHITE, NULL};
	const DpSheet *found = search(sheets, &query);

	*filter = query.filter;
	return found;
}

const DpSheet *
dp_sheets_below(DpSheets *sheets, double x, double y, guint32 order)
{
	Query query = {x, y, order, FALSE, WHITE, NULL};

	return search(sheets, &query);
}
