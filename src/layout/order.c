/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/order.h"

#include <math.h>

typedef struct {
	DpLine *line;
	guint zone;
} Placed;

static int
compare(double a, double b)
{
	return (a > b) - (a < b);
}

static int
by_reading(gconstpointer a, gconstpointer b)
{
	const Placed *p = a, *q = b;
	int order = compare(p->zone, q->zone);

	if (order == 0)
		order = compare(p->line->column, q->line->column);
	if (order == 0 && fabs(p->line->baseline - q->line->baseline) > 0.01)
		order = compare(p->line->baseline, q->line->baseline);
	if (order == 0)
		order = compare(p->line->rect.x0, q->line->rect.x0);
	return order != 0 ? order : compare(p->line->order, q->line->order);
}

static gboolean
spans(const DpLine *line)
{
	return line->column == 0 && line->kind == DP_LINE_TEXT && !line->in_form;
}

static int
by_number(gconstpointer a, gconstpointer b)
{
	return compare(*(const double *)a, *(const double *)b);
}

static GArray *
spanning_baselines(const DpPageLayout *page)
{
	GArray *baselines = g_array_new(FALSE, FALSE, sizeof(double));

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (spans(line))
			g_array_append_val(baselines, line->baseline);
	}
	g_array_sort(baselines, by_number);
	return baselines;
}

/* How many of the sorted numbers are below @value. */
static guint
count_below(const GArray *numbers, double value)
{
	guint low = 0, high = numbers->len;

	while (low < high) {
		guint middle = (low + high) / 2;

		if (g_array_index(numbers, double, middle) < value)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static guint
line_zone(const DpLine *line, const GArray *baselines)
{
	guint above = count_below(baselines, line->baseline - 0.01);

	if (line->kind == DP_LINE_NUMBER || line->kind == DP_LINE_ROTATED)
		return G_MAXUINT;
	return 2 * above + (spans(line) ? 1 : 0);
}

void
dp_order_lines(DpPageLayout *page)
{
	g_autoptr(GArray) baselines = spanning_baselines(page);
	g_autoptr(GArray) placed =
	    g_array_sized_new(FALSE, FALSE, sizeof(Placed), page->lines->len);

	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];
		Placed one = {line, line_zone(line, baselines)};

		line->order = i;
		g_array_append_val(placed, one);
	}
	g_array_sort(placed, by_reading);
	for (guint i = 0; i < placed->len; i++) {
		DpLine *line = g_array_index(placed, Placed, i).line;

		page->lines->pdata[i] = line;
		line->order = i;
	}
}

void
dp_order_number(DpPageLayout *page, guint n_columns)
{
	guint counts[DP_MAX_COLUMNS + 1] = {0};

	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];

		line->side = n_columns == 2 ? line->column : 0;
		if (line->kind == DP_LINE_TEXT && !line->in_form)
			line->number = ++counts[MIN(line->column, DP_MAX_COLUMNS)];
	}
}
