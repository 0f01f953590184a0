/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/yaml-node.h"

#include <string.h>

/* Nodes at a time, where nobody knows how many there will be; bytes of texts at a time. */
#define BLOCK 64u
#define TEXTS 2048u

DpYamlTree *
dp_yaml_tree_new(guint n)
{
	DpYamlTree *tree = g_new0(DpYamlTree, 1);

	tree->blocks = g_ptr_array_new_with_free_func(g_free);
	tree->room = MAX(n, 1);
	tree->used = tree->room;
	return tree;
}

void
dp_yaml_tree_free(DpYamlTree *tree)
{
	if (tree == NULL)
		return;
	g_ptr_array_unref(tree->blocks);
	g_clear_pointer(&tree->texts, g_string_chunk_free);
	g_free(tree);
}

DpYamlNode *
dp_yaml_tree_add(DpYamlTree *tree, DpYamlKind kind, guint line, guint column)
{
	DpYamlNode *node;

	if (tree->used == tree->room) {
		tree->room = tree->blocks->len == 0 ? tree->room : BLOCK;
		g_ptr_array_add(tree->blocks, g_new0(DpYamlNode, tree->room));
		tree->used = 0;
	}
	node = (DpYamlNode *)tree->blocks->pdata[tree->blocks->len - 1] + tree->used++;
	node->kind = kind;
	node->line = line;
	node->column = column;
	return node;
}

const char *
dp_yaml_tree_text(DpYamlTree *tree, const char *text, gsize length)
{
	if (tree->texts == NULL)
		tree->texts = g_string_chunk_new(TEXTS);
	return g_string_chunk_insert_len(tree->texts, text, (gssize)length);
}

DpYamlTree *
dp_yaml_scalar(const char *text)
{
	DpYamlTree *tree = dp_yaml_tree_new(1);

	tree->root = dp_yaml_tree_add(tree, DP_YAML_SCALAR, 1, 1);
	tree->root->text = dp_yaml_tree_text(tree, text, strlen(text));
	tree->root->plain = TRUE;
	return tree;
}

void
dp_yaml_node_append(DpYamlNode *parent, DpYamlNode *last, DpYamlNode *node)
{
	if (last == NULL)
		parent->first = node;
	else
		last->next = node;
	parent->n++;
}

const DpYamlNode *
dp_yaml_node_get(const DpYamlNode *map, const char *key)
{
	for (const DpYamlNode *node = map->first; node != NULL; node = node->next) {
		if (strcmp(node->text, key) == 0)
			return node->value;
	}
	return NULL;
}

const char *
dp_yaml_node_describe(const DpYamlNode *node)
{
	static const char *const NAMES[] = {"a text", "a list", "a mapping"};

	return NAMES[node->kind];
}
