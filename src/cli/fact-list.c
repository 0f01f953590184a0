/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/fact-list.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"

#define FEW 5
#define VALUE_WIDTH 14
#define TEXT_CHARS 60
#define DECIMALS 3

static char *
value_text(const DpFactInfo *info, const DpObservation *seen)
{
	g_autofree char *number = dp_number_format(seen->number, DECIMALS);

	switch (info->dimension) {
	case DP_DIMENSION_TEXT:
		return dp_text_quote(seen->text != NULL ? seen->text : "", TEXT_CHARS);
	case DP_DIMENSION_FLAG:
		return g_strdup(seen->number != 0 ? "yes" : "no");
	case DP_DIMENSION_LENGTH:
		return g_strconcat(number, " pt", NULL);
	default:
		return g_steal_pointer(&number);
	}
}

static void
append_place(GString *out, const DpFactInfo *info, const DpObservation *seen)
{
	const DpPlace *place = &seen->place;

	if (place->page > 0)
		g_string_append_printf(out, "  page %u", place->page);
	if (place->has_rect) {
		g_autofree char *x = dp_number_format(place->rect.x0, 0);
		g_autofree char *y = dp_number_format(place->rect.y0, 0);

		g_string_append_printf(out, " at %s, %s", x, y);
	}
	if (seen->label != NULL) {
		g_autofree char *label = dp_text_printable(seen->label);

		g_string_append_printf(out, "  (%s)", label);
	}
	if (place->text != NULL && info->dimension != DP_DIMENSION_TEXT) {
		g_autofree char *text = dp_text_quote(place->text, TEXT_CHARS);

		g_string_append_printf(out, "  “%s”", text);
	}
}

static void
append_observation(GString *out, guint width, const char *name, const DpFactInfo *info,
                   const DpObservation *seen)
{
	g_autofree char *value = value_text(info, seen);
	g_autoptr(GString) line = g_string_new(NULL);
	int pad;

	/* printf() pads by bytes, and a value may have multibyte letters. */
	pad = VALUE_WIDTH - MIN(VALUE_WIDTH, (int)g_utf8_strlen(value, -1));
	g_string_append_printf(line, "%-*s  %s%*s", (int)width, name, value, pad, "");
	append_place(line, info, seen);
	g_strchomp(line->str);
	g_string_append_printf(out, "%s\n", line->str);
}

static void
append_fact(GString *out, guint width, const DpFacts *facts, const DpFactInfo *info, gboolean all)
{
	guint n = dp_facts_count(facts, info->name);
	guint shown = all ? n : MIN(n, FEW);
	const char *unknown = dp_facts_unknown(facts, info->name);

	for (guint i = 0; i < shown; i++)
		append_observation(out, width, i == 0 ? info->name : "", info,
		                   dp_facts_get(facts, info->name, i));
	if (n > shown)
		g_string_append_printf(out, "%-*s  and %u more\n", (int)width, "", n - shown);
	if (n == 0 && unknown != NULL) {
		g_autofree char *reason = dp_text_printable(unknown);

		g_string_append_printf(out, "%-*s  unknown: %s\n", (int)width, info->name, reason);
	} else if (n == 0)
		g_string_append_printf(out, "%-*s  none\n", (int)width, info->name);
}

char *
dp_fact_list(const DpFacts *facts, gboolean all)
{
	GString *out = g_string_new(NULL);
	guint n = 0, width = 0;
	const DpFactInfo *table = dp_fact_table(&n);

	for (guint i = 0; i < n; i++)
		width = MAX(width, (guint)strlen(table[i].name));
	for (guint i = 0; i < n; i++)
		append_fact(out, width, facts, &table[i], all);
	return g_string_free(out, FALSE);
}
