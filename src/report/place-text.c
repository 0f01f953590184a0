/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/place-text.h"

#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"

/* As a reader counts: ", right column, line 3". */
static void
append_line(GString *out, const DpPlace *place)
{
	static const char *const COLUMNS[] = {"", ", left column", ", right column"};

	g_string_append(out, COLUMNS[MIN(place->column, 2)]);
	if (place->line > 0)
		g_string_append_printf(out, ", line %u", place->line);
}

static void
append_position(GString *out, const DpPlace *place)
{
	g_autofree char *x = dp_number_format(place->rect.x0, 0);
	g_autofree char *y = dp_number_format(place->rect.y0, 0);
	gboolean counted = place->line > 0;

	append_line(out, place);
	g_string_append_printf(out, "%s%s pt from the left and %s pt from the top%s",
	                       counted ? " (" : ", ", x, y, counted ? ")" : "");
}

/* ", main.tex:12": terminals and editors know this form. */
static void
append_source(GString *out, const DpPlace *place)
{
	g_autofree char *file = dp_text_printable(place->source_file);

	g_string_append_printf(out, ", %s:%u", file, place->source_line);
}

char *
dp_place_describe(const DpPlace *place)
{
	GString *out = g_string_new(NULL);

	if (place->page > 0)
		g_string_append_printf(out, "page %u", place->page);
	else
		g_string_append(out, "the whole file");
	if (place->has_rect)
		append_position(out, place);
	if (place->source_file != NULL)
		append_source(out, place);
	if (place->text != NULL && place->text[0] != '\0') {
		g_autofree char *text = dp_text_quote(place->text, DP_LIMIT_QUOTE_CHARS);

		g_string_append_printf(out, ": “%s”", text);
	}
	return g_string_free(out, FALSE);
}

static gboolean
is_whole_page(const DpPlace *place)
{
	return place->page > 0 && !place->has_rect &&
	       (place->text == NULL || place->text[0] == '\0');
}

static gboolean
are_whole_pages(const GPtrArray *places, guint n)
{
	for (guint i = 0; i < n; i++) {
		if (!is_whole_page(places->pdata[i]))
			return FALSE;
	}
	return n > 1;
}

gboolean
dp_places_are_whole_pages(const GPtrArray *places)
{
	return are_whole_pages(places, places->len);
}

static char *
page_list(const GPtrArray *places, guint n, guint total)
{
	GString *out = g_string_new("pages");

	for (guint i = 0; i < n; i++)
		g_string_append_printf(out, "%s %u", i > 0 ? "," : "",
		                       ((const DpPlace *)places->pdata[i])->page);
	if (total > n)
		g_string_append_printf(out, " and %u other%s", total - n,
		                       total - n == 1 ? "" : "s");
	return g_string_free(out, FALSE);
}

GPtrArray *
dp_places_describe(const GPtrArray *places, guint max, guint total)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	guint n = MIN(places->len, max);

	total = MAX(total, places->len);
	if (are_whole_pages(places, n)) {
		g_ptr_array_add(lines, page_list(places, n, total));
		return lines;
	}
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(lines, dp_place_describe(places->pdata[i]));
	if (total > n)
		g_ptr_array_add(lines, g_strdup_printf("and %u more", total - n));
	return lines;
}
