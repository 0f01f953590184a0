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
	gboolean plain;     /* SCALAR: written without quotes */
	guint line, column; /* 1-based */
	const char *text;   /* SCALAR: UTF-8; "" for a value that was left out */
	guint n;            /* LIST: its items; MAP: its keys */
	DpYamlNode *first;  /* LIST: of these, in file order; MAP: of the keys, SCALAR each */
	DpYamlNode *next;   /* in the list, or of the keys; NULL after the last one */
	DpYamlNode *value;  /* of a key */
};

/** DpYamlTree: the nodes of one YAML document, which live as long as it. */
typedef struct {
	DpYamlNode *root; /* NULL while there is none */
	GPtrArray *blocks;
	guint used, room; /* nodes of the last block */
	GStringChunk *texts;
} DpYamlTree;

/** dp_yaml_tree_new: @n: how many nodes will probably be added */
DpYamlTree *dp_yaml_tree_new(guint n);
void dp_yaml_tree_free(DpYamlTree *tree);

/** dp_yaml_tree_add: a node that is no other's yet. (transfer none) */
DpYamlNode *dp_yaml_tree_add(DpYamlTree *tree, DpYamlKind kind, guint line, guint column);

/** dp_yaml_tree_text: a copy of @length bytes that lives as long as @tree. */
const char *dp_yaml_tree_text(DpYamlTree *tree, const char *text, gsize length);

/** dp_yaml_scalar: a tree of one text from outside a file (a command line). */
DpYamlTree *dp_yaml_scalar(const char *text);

/** dp_yaml_node_append: adds @node to a list, or a key to a map, after @last (nullable), the one
 * added before. */
void dp_yaml_node_append(DpYamlNode *parent, DpYamlNode *last, DpYamlNode *node);

/** dp_yaml_node_get: (nullable): the value of @key in a MAP. */
const DpYamlNode *dp_yaml_node_get(const DpYamlNode *map, const char *key);

/** dp_yaml_node_describe: "a text", "a list" or "a mapping"; static. */
const char *dp_yaml_node_describe(const DpYamlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpYamlTree, dp_yaml_tree_free)
