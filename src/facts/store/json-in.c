/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "base/certainty.h"
#include "base/json-reader.h"
#include "base/limits.h"
#include "facts/store/builder.h"
#include "facts/store/store.h"

static gboolean
fail(GError **error, const char *name, const char *what)
{
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "fact \"%s\": %s", name, what);
	return FALSE;
}

/* The value of a fact: a number, or true or false as 1 or 0. */
static gboolean
read_value(json_t *node, double *value)
{
	if (dp_json_number_of(node, value))
		return TRUE;
	if (!json_is_boolean(node))
		return FALSE;
	*value = json_boolean_value(node);
	return TRUE;
}

static double
member_number(json_t *object, const char *name, double fallback)
{
	dp_json_member_number(object, name, &fallback);
	return fallback;
}

static DpCertainty
member_certainty(json_t *object, DpCertainty fallback)
{
	return dp_certainty_of(member_number(object, "confidence", dp_certainty_value(fallback)));
}

static void
read_place(json_t *object, DpPlace *place)
{
	place->page = (guint)CLAMP(member_number(object, "page", 0), 0, DP_LIMIT_PAGES);
	place->has_rect = dp_json_member_rect(object, "rect", &place->rect);
}

static gboolean
add_observation(DpFacts *facts, const DpFactInfo *info, json_t *value, json_t *where,
                DpCertainty certainty, GError **error)
{
	g_autofree char *words = g_strdup(dp_json_member_text(where, "text"));
	DpPlace place = {.text = words};
	DpObservation *seen;
	double number = 0;

	if (json_is_object(value) || json_is_array(value) || json_is_null(value))
		return fail(error, info->name,
		            "a value must be a number, a string or true or false");
	read_place(where, &place);
	if (info->dimension == DP_DIMENSION_TEXT) {
		if (!json_is_string(value))
			return fail(error, info->name, "the value must be a string");
		seen = dp_facts_add_text(facts, info->name, json_string_value(value), &place);
	} else {
		if (!read_value(value, &number))
			return fail(error, info->name, "the value must be a number");
		if (!dp_fact_may_be(info, number))
			return fail(error, info->name, "the value is not one that can be counted");
		seen = dp_facts_add_number(facts, info->name, number, &place);
	}
	seen->label = g_strdup(dp_json_member_text(where, "label"));
	seen->weight = member_number(where, "weight", 1);
	seen->certainty = member_certainty(where, certainty);
	return TRUE;
}

static gboolean
read_list(DpFacts *facts, const DpFactInfo *info, json_t *values, json_t *places, GError **error)
{
	for (guint i = 0; i < json_array_size(values); i++) {
		if (!add_observation(facts, info, json_array_get(values, i),
		                     json_array_get(places, i), DP_CERTAINTY_SURE, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
read_fact(DpFacts *facts, const char *name, json_t *object, GError **error)
{
	const DpFactInfo *info = dp_fact_info(name);
	json_t *value = json_object_get(object, "value");
	json_t *places = json_object_get(object, "places");
	const char *unknown = dp_json_member_text(object, "unknown");

	if (info == NULL)
		return fail(error, name, "there is no such fact");
	if (unknown != NULL)
		dp_facts_set_unknown(facts, name, unknown);
	if (value == NULL || json_is_null(value))
		return TRUE;
	if (json_is_array(value)) {
		if (info->scope == DP_SCOPE_DOCUMENT)
			return fail(error, name, "takes one value, not a list");
		return read_list(facts, info, value, places, error);
	}
	if (info->scope != DP_SCOPE_DOCUMENT)
		return fail(error, name, "takes a list of values");
	return add_observation(facts, info, value, json_array_get(places, 0),
	                       member_certainty(object, DP_CERTAINTY_SURE), error);
}

static gboolean
read_all(DpFacts *facts, json_t *all, GError **error)
{
	const char *name;
	json_t *fact;

	json_object_foreach(all, name, fact)
	{
		if (!json_is_object(fact))
			return fail(error, name, "must be an object");
		if (!read_fact(facts, name, fact, error))
			return FALSE;
	}
	return TRUE;
}

DpFacts *
dp_facts_from_json(const char *json, gsize length, GError **error)
{
	g_autoptr(json_t) file = dp_json_parse(json, length, error);
	g_autoptr(DpFacts) facts = NULL;
	json_t *all = json_object_get(file, "facts");

	if (file == NULL) {
		g_prefix_error(error, "the facts are not JSON: ");
		return NULL;
	}
	if (!json_is_object(all) || member_number(file, "schema_version", 0) != 1) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
		                    "the facts need \"schema_version\": 1 and an object \"facts\"");
		return NULL;
	}
	facts = dp_facts_new();
	return read_all(facts, all, error) ? g_steal_pointer(&facts) : NULL;
}
