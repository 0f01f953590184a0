/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <json-glib/json-glib.h>
#include <math.h>

#include "base/json-shape.h"
#include "base/limits.h"
#include "facts/store/builder.h"
#include "facts/store/store.h"

static gboolean
fail(GError **error, const char *name, const char *what)
{
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "fact \"%s\": %s", name, what);
	return FALSE;
}

static JsonObject *
member_object(JsonObject *object, const char *name)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;

	return node != NULL && JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

static JsonArray *
member_array(JsonObject *object, const char *name)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;

	return node != NULL && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

static const char *
member_string(JsonObject *object, const char *name)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;

	return node != NULL && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
}

/* NAN for what is no number, or none that a double can hold (1e999). */
static double
node_number(JsonNode *node)
{
	double number = NAN;

	if (node != NULL && JSON_NODE_HOLDS_VALUE(node) && json_node_get_string(node) == NULL)
		number = json_node_get_value_type(node) == G_TYPE_BOOLEAN
		             ? json_node_get_boolean(node)
		             : json_node_get_double(node);
	return isfinite(number) ? number : NAN;
}

static double
member_number(JsonObject *object, const char *name, double fallback)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;
	double number = node_number(node);

	return isfinite(number) ? number : fallback;
}

/* FALSE when it is not four numbers. */
static gboolean
read_rect(JsonArray *array, DpRect *rect)
{
	double v[4];

	if (array == NULL || json_array_get_length(array) != G_N_ELEMENTS(v))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(v); i++) {
		v[i] = node_number(json_array_get_element(array, i));
		if (!isfinite(v[i]))
			return FALSE;
	}
	*rect = (DpRect){v[0], v[1], v[2], v[3]};
	return TRUE;
}

static void
read_place(JsonObject *object, DpPlace *place)
{
	place->page = (guint)CLAMP(member_number(object, "page", 0), 0, DP_LIMIT_PAGES);
	place->text = (char *)member_string(object, "text"); /* borrowed: it is copied when added */
	place->has_rect = read_rect(member_array(object, "rect"), &place->rect);
}

static gboolean
add_observation(DpFacts *facts, const DpFactInfo *info, JsonNode *value, JsonObject *where,
                double confidence, GError **error)
{
	DpPlace place = {0};
	DpObservation *seen;

	if (!JSON_NODE_HOLDS_VALUE(value))
		return fail(error, info->name,
		            "a value must be a number, a string or true or false");
	read_place(where, &place);
	if (info->dimension == DP_DIMENSION_TEXT) {
		if (json_node_get_string(value) == NULL)
			return fail(error, info->name, "the value must be a string");
		seen = dp_facts_add_text(facts, info->name, json_node_get_string(value), &place);
	} else {
		if (!isfinite(node_number(value)))
			return fail(error, info->name, "the value must be a number");
		if (!dp_fact_may_be(info, node_number(value)))
			return fail(error, info->name, "the value is not one that can be counted");
		seen = dp_facts_add_number(facts, info->name, node_number(value), &place);
	}
	seen->label = g_strdup(member_string(where, "label"));
	seen->weight = member_number(where, "weight", 1);
	seen->confidence = member_number(where, "confidence", confidence);
	return TRUE;
}

static JsonObject *
place_at(JsonArray *places, guint index)
{
	JsonNode *node = places != NULL && index < json_array_get_length(places)
	                     ? json_array_get_element(places, index)
	                     : NULL;

	return node != NULL && JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

static gboolean
read_list(DpFacts *facts, const DpFactInfo *info, JsonArray *values, JsonArray *places,
          GError **error)
{
	for (guint i = 0; i < json_array_get_length(values); i++) {
		if (!add_observation(facts, info, json_array_get_element(values, i),
		                     place_at(places, i), 1, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
read_fact(DpFacts *facts, const char *name, JsonObject *object, GError **error)
{
	const DpFactInfo *info = dp_fact_info(name);
	JsonNode *value = json_object_get_member(object, "value");
	JsonArray *places = member_array(object, "places");
	const char *unknown = member_string(object, "unknown");

	if (info == NULL)
		return fail(error, name, "there is no such fact");
	if (unknown != NULL)
		dp_facts_set_unknown(facts, name, unknown);
	if (value == NULL || JSON_NODE_HOLDS_NULL(value))
		return TRUE;
	if (JSON_NODE_HOLDS_ARRAY(value)) {
		if (info->scope == DP_SCOPE_DOCUMENT)
			return fail(error, name, "takes one value, not a list");
		return read_list(facts, info, json_node_get_array(value), places, error);
	}
	if (info->scope != DP_SCOPE_DOCUMENT)
		return fail(error, name, "takes a list of values");
	return add_observation(facts, info, value, place_at(places, 0),
	                       member_number(object, "confidence", 1), error);
}

static gboolean
read_all(DpFacts *facts, JsonObject *all, GError **error)
{
	g_autoptr(GList) names = json_object_get_members(all);

	for (GList *name = names; name != NULL; name = name->next) {
		JsonObject *object = member_object(all, name->data);

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
	g_autoptr(JsonParser) parser = json_parser_new_immutable();
	g_autoptr(DpFacts) facts = NULL;
	g_autoptr(GError) cause = NULL;
	JsonNode *root;
	JsonObject *all;

	if (length > DP_LIMIT_JSON_BYTES || !dp_json_shape_is_sound(json, length) ||
	    !json_parser_load_from_data(parser, json, (gssize)length, &cause)) {
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "the facts are not JSON: %s",
		            cause != NULL ? cause->message
		                          : "too large, too deep, not one object, or no Unicode");
		return NULL;
	}
	root = json_parser_get_root(parser);
	all = root != NULL && JSON_NODE_HOLDS_OBJECT(root)
	          ? member_object(json_node_get_object(root), "facts")
	          : NULL;
	if (all == NULL || member_number(json_node_get_object(root), "schema_version", 0) != 1) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
		                    "the facts need \"schema_version\": 1 and an object \"facts\"");
		return NULL;
	}
	facts = dp_facts_new();
	return read_all(facts, all, error) ? g_steal_pointer(&facts) : NULL;
}
