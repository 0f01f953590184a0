/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include <json-glib/json-glib.h>

/*
 * JSON that somebody else wrote. What is missing or of another kind reads as nothing, and so does
 * what is in it: each function takes NULL. All that is returned is borrowed.
 */

/**
 * dp_json_parse: reads @length bytes of @data, which are one object or one list.
 *
 * Returns: (transfer full) (nullable): @error: DP_ERROR_FORMAT, also where they are more than
 * DP_LIMIT_JSON_BYTES or deeper than DP_LIMIT_JSON_DEPTH.
 */
JsonParser *dp_json_parse(const char *data, gsize length, GError **error);

/** dp_json_member, dp_json_element: (nullable): of an object, of a list. */
JsonNode *dp_json_member(JsonObject *object, const char *name);
JsonNode *dp_json_element(JsonArray *list, guint index);
guint dp_json_length(JsonArray *list);

/* (nullable): what a node is. */
JsonObject *dp_json_node_object(JsonNode *node);
JsonArray *dp_json_node_list(JsonNode *node);
const char *dp_json_node_text(JsonNode *node);

/** dp_json_node_number: FALSE where @node is no number, or none that a double holds (1e999); then
 * @number keeps its value. */
gboolean dp_json_node_number(JsonNode *node, double *number);

/* The same of a member of @object. */
JsonObject *dp_json_member_object(JsonObject *object, const char *name);
JsonArray *dp_json_member_list(JsonObject *object, const char *name);
const char *dp_json_member_text(JsonObject *object, const char *name);
gboolean dp_json_member_number(JsonObject *object, const char *name, double *number);

/** dp_json_member_rect: FALSE where it is not a list of four numbers; then @rect keeps its value.
 */
gboolean dp_json_member_rect(JsonObject *object, const char *name, DpRect *rect);
