/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/shipped-tree.h"

#include <stdlib.h>
#include <string.h>

static int
compare(const void *digest, const void *file)
{
	return strcmp(digest, ((const DpShippedFile *)file)->digest);
}

/* Adds the node at @next and what it contains, and moves @next after them. The build has bounded
 * the depth: it parsed the file. */
static DpYamlNode *
take(DpYamlTree *tree, const DpShippedNode **next)
{
	const DpShippedNode *from = (*next)++;
	DpYamlNode *node = dp_yaml_tree_add(tree, from->kind, from->line, from->column);
	DpYamlNode *last = NULL;

	node->plain = from->plain;
	if (node->kind == DP_YAML_SCALAR) {
		node->text = DP_SHIPPED_TEXTS + from->of;
		return node;
	}
	for (guint i = 0; i < from->of; i++) {
		DpYamlNode *item = take(tree, next);

		if (node->kind == DP_YAML_MAP)
			item->value = take(tree, next);
		dp_yaml_node_append(node, last, item);
		last = item;
	}
	return node;
}

DpYamlTree *
dp_shipped_tree(const char *digest)
{
	const DpShippedFile *file = bsearch(digest, DP_SHIPPED_FILES, DP_SHIPPED_FILES_N,
	                                    sizeof *DP_SHIPPED_FILES, compare);
	const DpShippedNode *next;
	DpYamlTree *tree;

	if (file == NULL)
		return NULL;
	tree = dp_yaml_tree_new(file->n);
	next = DP_SHIPPED_NODES + file->first;
	tree->root = take(tree, &next);
	return tree;
}
