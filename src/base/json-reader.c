/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json-reader.h"

#include <deskproof/error.h>

#include <math.h>

#include "base/json-shape.h"
#include "base/limits.h"

JsonParser *
dp_json_parse(const char *data, gsize length, GError **error)
{
	g_autoptr(JsonParser) parser = json_parser_new_immutable();
	g_autoptr(GError) cause = NULL;

	if (length <= DP_LIMIT_JSON_BYTES && dp_json_shape_is_sound(data, length) &&
	    json_parser_load_from_data(parser, data, (gssize)length, &cause))
		return g_steal_pointer(&parser);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    cause != NULL ? cause->message
	                                  : "too large, too deep, not one object, or no Unicode");
	return NULL;
}

JsonNode *
dp_json_member(JsonObject *object, const char *name)
{
	return object != NULL ? json_object_get_member(object, name) : NULL;
}

JsonNode *
dp_json_element(JsonArray *list, guint index)
{
	return index < dp_json_length(list) ? json_array_get_element(list, index) : NULL;
}

guint
dp_json_length(JsonArray *list)
{
	return list != NULL ? json_array_get_length(list) : 0;
}

const char *
dp_json_stranger(JsonObject *object, const char *const *names)
{
	g_autoptr(GList) members = object != NULL ? json_object_get_members(object) : NULL;

	for (const GList *at = members; at != NULL; at = at->next) {
		if (!g_strv_contains(names, at->data))
			return at->data;
	}
	return NULL;
}

JsonObject *
dp_json_node_object(JsonNode *node)
{
	return node != NULL && JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

JsonArray *
dp_json_node_list(JsonNode *node)
{
	return node != NULL && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

const char *
dp_json_node_text(JsonNode *node)
{
	return node != NULL && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
}

gboolean
dp_json_node_number(JsonNode *node, double *number)
{
	GType type = node != NULL && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_value_type(node)
	                                                         : G_TYPE_INVALID;
	double value =
	    type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double(node) : NAN;

	if (!isfinite(value))
		return FALSE;
	*number = value;
	return TRUE;
}

JsonObject *
dp_json_member_object(JsonObject *object, const char *name)
{
	return dp_json_node_object(dp_json_member(object, name));
}

JsonArray *
dp_json_member_list(JsonObject *object, const char *name)
{
	return dp_json_node_list(dp_json_member(object, name));
}

const char *
dp_json_member_text(JsonObject *object, const char *name)
{
	return dp_json_node_text(dp_json_member(object, name));
}

gboolean
dp_json_member_number(JsonObject *object, const char *name, double *number)
{
	return dp_json_node_number(dp_json_member(object, name), number);
}

gboolean
dp_json_member_rect(JsonObject *object, const char *name, DpRect *rect)
{
	JsonArray *list = dp_json_member_list(object, name);
	double v[4];

	if (dp_json_length(list) != G_N_ELEMENTS(v))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(v); i++) {
		if (!dp_json_node_number(dp_json_element(list, i), &v[i]))
			return FALSE;
	}
	*rect = (DpRect){v[0], v[1], v[2], v[3]};
	return TRUE;
}
