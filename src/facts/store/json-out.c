/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/certainty.h"
#include "base/json-writer.h"
#include "facts/store/store.h"

#define DECIMALS 4

static const char *
fact_unit(const DpFactInfo *info)
{
	switch (info->dimension) {
	case DP_DIMENSION_LENGTH:
		return "pt";
	case DP_DIMENSION_RATIO:
		return "ratio";
	case DP_DIMENSION_COUNT:
		return "count";
	case DP_DIMENSION_FLAG:
		return "flag";
	case DP_DIMENSION_TEXT:
		break;
	}
	return "text";
}

static void
write_value(DpJsonWriter *json, const char *name, const DpFactInfo *info, const DpObservation *seen)
{
	if (info->dimension == DP_DIMENSION_TEXT)
		dp_json_string(json, name, seen->text);
	else if (info->dimension == DP_DIMENSION_FLAG)
		dp_json_flag(json, name, seen->number != 0);
	else
		dp_json_number(json, name, seen->number, DECIMALS);
}

static void
write_place(DpJsonWriter *json, const DpFactInfo *info, const DpObservation *seen)
{
	const DpRect *rect = &seen->place.rect;

	dp_json_open_object(json, NULL);
	dp_json_integer(json, "page", seen->place.page);
	if (seen->place.has_rect)
		dp_json_numbers(json, "rect", (double[]){rect->x0, rect->y0, rect->x1, rect->y1}, 4,
		                2);
	if (seen->place.text != NULL)
		dp_json_string(json, "text", seen->place.text);
	if (seen->label != NULL)
		dp_json_string(json, "label", seen->label);
	if (info->scope != DP_SCOPE_DOCUMENT || seen->weight != 1)
		dp_json_number(json, "weight", seen->weight, DECIMALS);
	if (info->scope != DP_SCOPE_DOCUMENT && seen->certainty != DP_CERTAINTY_SURE)
		dp_json_number(json, "confidence", dp_certainty_value(seen->certainty), DECIMALS);
	dp_json_close(json);
}

/* As a number; 0 if there are no observations. */
static double
least_certainty(const DpFact *fact)
{
	DpCertainty least = DP_CERTAINTY_SURE;

	for (guint i = 0; i < fact->observations->len; i++)
		least =
		    MIN(least, ((const DpObservation *)fact->observations->pdata[i])->certainty);
	return fact->observations->len > 0 ? dp_certainty_value(least) : 0;
}

static void
write_fact(DpJsonWriter *json, const DpFact *fact)
{
	const GPtrArray *seen = fact->observations;

	dp_json_open_object(json, fact->info->name);
	if (fact->info->scope == DP_SCOPE_DOCUMENT && seen->len > 0) {
		write_value(json, "value", fact->info, seen->pdata[0]);
	} else if (fact->info->scope == DP_SCOPE_DOCUMENT) {
		dp_json_null(json, "value");
	} else {
		dp_json_open_list(json, "value");
		for (guint i = 0; i < seen->len; i++)
			write_value(json, NULL, fact->info, seen->pdata[i]);
		dp_json_close(json);
	}
	dp_json_string(json, "unit", fact_unit(fact->info));
	dp_json_number(json, "confidence", least_certainty(fact), DECIMALS);
	dp_json_open_list(json, "places");
	for (guint i = 0; i < seen->len; i++)
		write_place(json, fact->info, seen->pdata[i]);
	dp_json_close(json);
	if (fact->unknown != NULL)
		dp_json_string(json, "unknown", fact->unknown);
	dp_json_close(json);
}

static int
by_name(gconstpointer a, gconstpointer b)
{
	return strcmp((*(const DpFact *const *)a)->info->name,
	              (*(const DpFact *const *)b)->info->name);
}

static GPtrArray *
sorted_facts(const DpFacts *facts)
{
	GPtrArray *sorted = g_ptr_array_new();
	guint n;

	dp_fact_table(&n);
	for (guint i = 0; i < n; i++) {
		DpFact *fact = dp_facts_row(facts, i);

		if (fact->observations->len > 0 || fact->unknown != NULL)
			g_ptr_array_add(sorted, fact);
	}
	g_ptr_array_sort(sorted, by_name);
	return sorted;
}

char *
dp_facts_to_json(const DpFacts *facts)
{
	g_autoptr(GPtrArray) sorted = sorted_facts(facts);
	GString *out = g_string_new(NULL);
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "schema_version", 1);
	dp_json_open_object(&json, "facts");
	for (guint i = 0; i < sorted->len; i++)
		write_fact(&json, sorted->pdata[i]);
	dp_json_close(&json);
	dp_json_close(&json);
	if (out->len == 0 || out->str[out->len - 1] != '\n')
		g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}
