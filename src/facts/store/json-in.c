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
read_value(JsonNode *node, double *value)
{
	if (dp_json_node_number(node, value))
		return TRUE;
	if (json_node_get_value_type(node) != G_TYPE_BOOLEAN)
		return FALSE;
	*value = json_node_get_boolean(node);
	return TRUE;
}

static double
member_number(JsonObject *object, const char *name, double fallback)
{
	dp_json_member_number(object, name, &fallback);
	return fallback;
}

static DpCertainty
member_certainty(JsonObject *object, DpCertainty fallback)
{
	return dp_certainty_of(member_number(object, "confidence", dp_certainty_value(fallback)));
}

static void
read_place(JsonObject *object, DpPlace *place)
{
	place->page = (guint)CLAMP(member_number(object, "page", 0), 0, DP_LIMIT_PAGES);
	place->has_rect = dp_json_member_rect(object, "rect", &place->rect);
}

static gboolean
add_observation(DpFacts *facts, const DpFactInfo *info, JsonNode *value, JsonObject *where,
                DpCertainty certainty, GError **error)
{
	g_autofree char *words = g_strdup(dp_json_member_text(where, "text"));
	DpPlace place = {.text = words};
	DpObservation *seen;
	double number = 0;

	if (!JSON_NODE_HOLDS_VALUE(value))
		return fail(error, info->name,
		            "a value must be a number, a string or true or false");
	read_place(where, &place);
	if (info->dimension == DP_DIMENSION_TEXT) {
		if (dp_json_node_text(value) == NULL)
			return fail(error, info->name, "the value must be a string");
		seen = dp_facts_add_text(facts, info->name, dp_json_node_text(value), &place);
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
read_list(DpFacts *facts, const DpFactInfo *info, JsonArray *values, JsonArray *places,
          GError **error)
{
	for (guint i = 0; i < dp_json_length(values); i++) {
		if (!add_observation(facts, info, dp_json_element(values, i),
		                     dp_json_node_object(dp_json_element(places, i)),
		                     DP_CERTAINTY_SURE, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
read_fact(DpFacts *facts, const char *name, JsonObject *object, GError **error)
{
	const DpFactInfo *info = dp_fact_info(name);
	JsonNode *value = dp_json_member(object, "value");
	JsonArray *places = dp_json_member_list(object, "places");
	const char *unknown = dp_json_member_text(object, "unknown");

	if (info == NULL)
		return fail(error, name, "there is no such fact");
	if (unknown != NULL)
		dp_facts_set_unknown(facts, name, unknown);
	if (value == NULL || JSON_NODE_HOLDS_NULL(value))
		return TRUE;
	if (dp_json_node_list(value) != NULL) {
		if (info->scope == DP_SCOPE_DOCUMENT)
			return fail(error, name, "takes one value, not a list");
		return read_list(facts, info, dp_json_node_list(value), places, error);
	}
	if (info->scope != DP_SCOPE_DOCUMENT)
		return fail(error, name, "takes a list of values");
	return add_observation(facts, info, value, dp_json_node_object(dp_json_element(places, 0)),
	                       member_certainty(object, DP_CERTAINTY_SURE), error);
}

static gboolean
read_all(DpFacts *facts, JsonObject *all, GError **error)
{
	g_autoptr(GList) names = json_object_get_members(all);

	for (GList *name = names; name != NULL; name = name->next) {
		JsonObject *object = dp_json_member_object(all, name->data);

		if (object == NULL)
			return fail(error, name->data, "must be an object");
		if (!read_fact(facts, name->data, object, error))
			return FALSE;
	}
	return TRUE;
}

DpFacts *
dp_facts_from_json(const char *json, gsize length, GError **error)
{
	g_autoptr(JsonParser) parser = dp_json_parse(json, length, error);
	g_autoptr(DpFacts) facts = NULL;
	JsonObject *file, *all;

	if (parser == NULL) {
		g_prefix_error(error, "the facts are not JSON: ");
		return NULL;
	}
	file = dp_json_node_object(json_parser_get_root(parser));
	all = dp_json_member_object(file, "facts");
	if (all == NULL || member_number(file, "schema_version", 0) != 1) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
		                    "the facts need \"schema_version\": 1 and an object \"facts\"");
		return NULL;
	}
	facts = dp_facts_new();
	return read_all(facts, all, error) ? g_steal_pointer(&facts) : NULL;
}
