/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/yaml-node.h"

/**
 * dp_shipped_tree: the tree of a file in rules/ as it was when the program was built, without
 * parsing it: libyaml takes longer for the files of one venue than the engine for all rules.
 * @digest: SHA-256 of the bytes that would be parsed, hex
 *
 * Returns: (nullable) (transfer full): NULL: no such file was there
 */
DpYamlTree *dp_shipped_tree(const char *digest);

#define DP_SHIPPED_DIGEST 65 /* bytes, with the NUL */

/** DpShippedFile: for compile-trees.c, which writes the tables. */
typedef struct {
	char digest[DP_SHIPPED_DIGEST];
	guint32 first, n; /* of its nodes */
} DpShippedFile;

/** DpShippedNode: a node, before what it contains: the items of a list, each key of a map before
 * its value. */
typedef struct {
	guint32 kind : 2;
	guint32 plain : 1;
	guint32 column : 29;
	guint32 line;
	guint32 of; /* SCALAR: where its text begins; else how many items or keys it has */
} DpShippedNode;

/** Written during the build, sorted by digest. */
extern const DpShippedFile DP_SHIPPED_FILES[];
extern const DpShippedNode DP_SHIPPED_NODES[];
extern const guint DP_SHIPPED_FILES_N;
extern const char DP_SHIPPED_TEXTS[];
