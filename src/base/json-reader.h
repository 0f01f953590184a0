/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include <json-glib/json-glib.h>

/*
 * Reads untrusted JSON. Values that are missing or of another type are read as empty, and so are
 * their members: each function accepts NULL. All results are borrowed.
 */

/**
 * dp_json_parse: reads @length bytes of @data, one object or one list.
 *
 * Returns: (transfer full) (nullable): @error: DP_ERROR_FORMAT, also if it exceeds
 * DP_LIMIT_JSON_BYTES or is nested deeper than DP_LIMIT_JSON_DEPTH.
 */
JsonParser *dp_json_parse(const char *data, gsize length, GError **error);

/** dp_json_member, dp_json_element: (nullable): a member of an object, an element of a list. */
JsonNode *dp_json_member(JsonObject *object, const char *name);
JsonNode *dp_json_element(JsonArray *list, guint index);
guint dp_json_length(JsonArray *list);

/** dp_json_stranger: (nullable): the first member of @object that is not in @names, which end with
 * NULL. */
const char *dp_json_stranger(JsonObject *object, const char *const *names);

/* (nullable): the content of a node, by type. */
JsonObject *dp_json_node_object(JsonNode *node);
JsonArray *dp_json_node_list(JsonNode *node);
const char *dp_json_node_text(JsonNode *node);

/** dp_json_node_number: FALSE if @node is not a number, or exceeds a double (1e999); then @number
 * is unchanged. */
gboolean dp_json_node_number(JsonNode *node, double *number);

/* The same for a member of @object. */
JsonObject *dp_json_member_object(JsonObject *object, const char *name);
JsonArray *dp_json_member_list(JsonObject *object, const char *name);
const char *dp_json_member_text(JsonObject *object, const char *name);
gboolean dp_json_member_number(JsonObject *object, const char *name, double *number);

/** dp_json_member_rect: FALSE where it is not a list of four numbers; then @rect keeps its value.
 */
gboolean dp_json_member_rect(JsonObject *object, const char *name, DpRect *rect);
