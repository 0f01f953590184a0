/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-table.h"

#include "report/print-link.h"

#define GAP 8.0        /* between columns */
#define PADDING 2.5    /* above and below a row */
#define TOGETHER 160.0 /* a row that is no higher is not divided */
#define RULE 0.4
#define RULE_COLOUR 0xD4D4D4

/* Line: of a cell. */
typedef struct {
	char *text; /* owned */
	const DpPrintStyle *style;
} Line;

static void
clear_line(gpointer line)
{
	g_free(((Line *)line)->text);
}

static double
column_width(const DpPrintTable *table, guint column)
{
	return table->columns[column].share * dp_print_breadth(table->print) - GAP;
}

static void
add_lines(const DpPrintTable *table, GArray *lines, guint column, const DpPrintStyle *style,
          const char *text)
{
	g_autoptr(GPtrArray) wrapped = NULL;

	if (text == NULL || text[0] == '\0')
		return;
	wrapped = dp_print_wrap(table->print, style, column_width(table, column), text);
	for (guint i = 0; i < wrapped->len; i++) {
		const Line line = {g_strdup(wrapped->pdata[i]), style};

		g_array_append_val(lines, line);
	}
}

static GArray *
lines_of(const DpPrintTable *table, guint column, const DpPrintCell *cell)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));

	g_array_set_clear_func(lines, clear_line);
	add_lines(table, lines, column, cell->style != NULL ? cell->style : &DP_PRINT_BODY,
	          cell->text);
	add_lines(table, lines, column, &DP_PRINT_DIM, cell->below);
	return lines;
}

static void
draw_rule(DpPrint *print)
{
	dp_print_stroke(print, RULE_COLOUR);
	print->haru->HPDF_Page_SetLineWidth(print->page, (HPDF_REAL)RULE);
	print->haru->HPDF_Page_MoveTo(print->page, (HPDF_REAL)DP_PRINT_MARGIN, (HPDF_REAL)print->y);
	print->haru->HPDF_Page_LineTo(print->page, (HPDF_REAL)(print->width - DP_PRINT_MARGIN),
	                              (HPDF_REAL)print->y);
	print->haru->HPDF_Page_Stroke(print->page);
}

static void
print_head(const DpPrintTable *table)
{
	DpPrint *print = table->print;
	double x = DP_PRINT_MARGIN;

	print->y -= dp_print_leading(&DP_PRINT_DIM);
	for (guint i = 0; i < table->n_columns; i++) {
		dp_print_line(print, &DP_PRINT_DIM, x, print->y + PADDING, table->columns[i].title);
		x += table->columns[i].share * dp_print_breadth(print);
	}
	draw_rule(print);
	print->y -= PADDING;
}

void
dp_print_table_begin(const DpPrintTable *table)
{
	dp_print_need(table->print, 4 * dp_print_leading(&DP_PRINT_BODY));
	print_head(table);
}

/* What is printed of the row at this height of each column. */
static void
print_across(const DpPrintTable *table, GArray *const *cells, guint index, double leading)
{
	DpPrint *print = table->print;
	double x = DP_PRINT_MARGIN;

	if (!dp_print_need(print, leading))
		print_head(table);
	print->y -= leading;
	for (guint i = 0; i < table->n_columns; i++) {
		if (index < cells[i]->len) {
			const Line *line = &g_array_index(cells[i], Line, index);

			dp_print_line(print, line->style, x, print->y + PADDING, line->text);
		}
		x += table->columns[i].share * dp_print_breadth(print);
	}
}

static void
link_row(const DpPrintTable *table, HPDF_Page page, double top, int target)
{
	DpPrint *print = table->print;

	/* a row that goes on on another page has no link */
	if (target >= 0 && page == print->page)
		dp_print_link(print,
		              (HPDF_Rect){(HPDF_REAL)DP_PRINT_MARGIN, (HPDF_REAL)print->y,
		                          (HPDF_REAL)(print->width - DP_PRINT_MARGIN),
		                          (HPDF_REAL)top},
		              (guint)target);
}

void
dp_print_table_row(const DpPrintTable *table, const DpPrintCell *cells, int target)
{
	DpPrint *print = table->print;
	GArray *lines[DP_PRINT_COLUMNS] = {NULL};
	double leading = dp_print_leading(&DP_PRINT_BODY), top;
	HPDF_Page page;
	guint n = 0;

	for (guint i = 0; i < table->n_columns; i++) {
		lines[i] = lines_of(table, i, &cells[i]);
		n = MAX(n, lines[i]->len);
	}
	if (n * leading <= TOGETHER && !dp_print_need(print, n * leading + PADDING))
		print_head(table);
	page = print->page;
	top = print->y;
	for (guint i = 0; i < n; i++)
		print_across(table, lines, i, leading);
	draw_rule(print);
	link_row(table, page, top, target);
	print->y -= PADDING;
	for (guint i = 0; i < table->n_columns; i++)
		g_array_unref(lines[i]);
}
