/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/number.h"
#include "base/paper-size.h"
#include "base/text.h"
#include "report/page-measure.h"

#define INCH 72.0
#define MILLIMETRE (INCH / 25.4)
#define SAME_SIZE 1.0 /* points, as for the rule on the paper's size */
#define INDENT "        "

static void
append_numbers(GString *out, const double *points, guint n, double unit, guint decimals,
               const char *between)
{
	for (guint i = 0; i < n; i++) {
		g_autofree char *number = dp_number_format(points[i] / unit, decimals);

		g_string_append_printf(out, "%s%s", i > 0 ? between : "", number);
	}
}

/* "6.75 x 9 in (171.4 x 228.6 mm)" */
static void
append_lengths(GString *out, const double *points, guint n, const char *between)
{
	append_numbers(out, points, n, INCH, 2, between);
	g_string_append(out, " in (");
	append_numbers(out, points, n, MILLIMETRE, 1, between);
	g_string_append(out, " mm)");
}

static void
append_points(GString *out, const char *what, double points)
{
	g_autofree char *number = dp_number_format(points, 2);

	if (points > 0)
		g_string_append_printf(out, ", %s %s pt", what, number);
}

static char *
text_line(const DpPageMeasure *measure)
{
	GString *line = g_string_new(NULL);

	if (measure->columns > 0)
		g_string_append_printf(line, "%u column%s", measure->columns,
		                       measure->columns == 1 ? "" : "s");
	else
		g_string_append(line, "no paragraphs");
	if (measure->columns == 2 && measure->gap > 0) {
		g_string_append(line, ", gap ");
		append_lengths(line, &measure->gap, 1, "");
	}
	append_points(line, "body", measure->size);
	append_points(line, "leading", measure->leading);
	for (guint i = 0; i < measure->begins->len; i++) {
		const char *what = measure->begins->pdata[i];

		g_string_append_printf(line, "; %s begin%s", what,
		                       g_str_has_prefix(what, "references") ? "" : "s");
	}
	return g_string_free(line, FALSE);
}

static char *
block_line(const DpPageMeasure *measure)
{
	const DpRect *block = &measure->block;
	const double sides[] = {dp_rect_width(block), dp_rect_height(block)};
	GString *line = g_string_new("text block ");

	append_lengths(line, sides, G_N_ELEMENTS(sides), " x ");
	return g_string_free(line, FALSE);
}

static char *
margin_line(const DpPageMeasure *measure)
{
	const DpRect *block = &measure->block;
	const double margins[] = {block->x0, measure->width - block->x1, block->y0,
	                          measure->height - block->y1};
	GString *line = g_string_new("margins left, right, top, bottom: ");

	append_lengths(line, margins, G_N_ELEMENTS(margins), ", ");
	return g_string_free(line, FALSE);
}

GStrv
dp_page_measure_lines(const DpPageMeasure *measure)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);

	if (measure->width > 0)
		g_ptr_array_add(lines, text_line(measure));
	else
		g_ptr_array_add(lines, g_strdup("not read"));
	if (measure->width > 0 && !dp_rect_is_empty(&measure->block)) {
		g_ptr_array_add(lines, block_line(measure));
		g_ptr_array_add(lines, margin_line(measure));
	}
	g_ptr_array_add(lines, NULL);
	return (GStrv)g_ptr_array_steal(lines, NULL);
}

static void
append_lines(GString *out, const char *head, const DpPageMeasure *measure)
{
	g_auto(GStrv) lines = dp_page_measure_lines(measure);

	for (guint i = 0; lines[i] != NULL; i++)
		g_string_append_printf(out, "%s%s\n", i == 0 ? head : INDENT, lines[i]);
}

/* ", letter" if it has a name. */
static const char *
size_name(const DpPageMeasure *measure)
{
	guint n;
	const DpPaperSize *sizes = dp_paper_sizes(&n);

	for (guint i = 0; i < n; i++) {
		if (dp_number_compare(measure->width, sizes[i].width, SAME_SIZE) == 0 &&
		    dp_number_compare(measure->height, sizes[i].height, SAME_SIZE) == 0)
			return sizes[i].title;
	}
	return NULL;
}

/* "paper.pdf: 11 pages of 8.5 x 11 in (215.9 x 279.4 mm, US Letter)" */
static void
append_head(GString *out, const char *path, const GPtrArray *measures)
{
	g_autofree char *name = dp_text_printable(strcmp(path, "-") == 0 ? "standard input" : path);

	g_string_append_printf(out, "%s: %u page%s", name, measures->len,
	                       measures->len == 1 ? "" : "s");
	if (measures->len > 0 && ((const DpPageMeasure *)measures->pdata[0])->width > 0) {
		const DpPageMeasure *first = measures->pdata[0];
		const double sides[] = {first->width, first->height};
		const char *title = size_name(first);

		g_string_append(out, ", the first of ");
		append_lengths(out, sides, G_N_ELEMENTS(sides), " x ");
		if (title != NULL)
			g_string_append_printf(out, ", %s", title);
	}
	g_string_append_c(out, '\n');
}

char *
dp_measure_text(const DpFacts *facts, const char *path)
{
	g_autoptr(GPtrArray) measures = dp_page_measures(facts);
	GString *out = g_string_new(NULL);

	append_head(out, path, measures);
	for (guint i = 0; i < measures->len; i++) {
		g_autofree char *head = g_strdup_printf("page %u: ", i + 1);

		append_lines(out, head, measures->pdata[i]);
	}
	return g_string_free(out, FALSE);
}
