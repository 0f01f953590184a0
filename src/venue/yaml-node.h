/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
	DP_YAML_SCALAR,
	DP_YAML_LIST,
	DP_YAML_MAP,
} DpYamlKind;

/** DpYamlNode: one value of a YAML file, with its place in the file. */
typedef struct _DpYamlNode DpYamlNode;
struct _DpYamlNode {
	DpYamlKind kind;
	guint line, column; /* 1-based */
	char *text;         /* SCALAR: UTF-8; "" for a value that was left out */
	gboolean plain;     /* SCALAR: written without quotes */
	GPtrArray
	    *items; /* LIST: of DpYamlNode; MAP: its keys, SCALAR each; owned, in file order */
	GHashTable *index; /* MAP: key text to key, both borrowed from items */
	DpYamlNode *value; /* of a key: its value; owned */
};

/**
 * dp_yaml_parse:
 * @path: for the diagnostics only
 * @diagnostics: gets one element for each mistake
 *
 * Reads one YAML document within DP_LIMIT_YAML_*. Anchors, aliases and tags are refused: people
 * must be able to read a venue file, and aliases let a small file become a huge one. Of a repeated
 * key, the first is kept.
 *
 * Returns: NULL when there is no tree
 */
DpYamlNode *dp_yaml_parse(const char *path, const char *bytes, gsize length,
                          GPtrArray *diagnostics);

/** dp_yaml_scalar: a node for a text from outside a file (a command line). */
DpYamlNode *dp_yaml_scalar(const char *text);
void dp_yaml_node_free(DpYamlNode *node);

/** dp_yaml_node_get: (nullable): the value of @key in a MAP, borrowed. */
const DpYamlNode *dp_yaml_node_get(const DpYamlNode *map, const char *key);

/** dp_yaml_node_describe: "a text", "a list" or "a mapping"; static. */
const char *dp_yaml_node_describe(const DpYamlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpYamlNode, dp_yaml_node_free)
