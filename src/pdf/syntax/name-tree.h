/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

typedef void (*DpNameTreeFunc)(const char *name, const DpObject *value, gpointer data);

/** dp_name_tree_each: calls @each for every entry of a name tree (ISO 32000-1, 7.9.6), in order, at
 * most DP_LIMIT_NAME_TREE_NODES times. */
void dp_name_tree_each(const DpObject *root, DpNameTreeFunc each, gpointer data);

/** dp_number_tree_each: the same of a number tree (7.9.7); the names are empty. */
void dp_number_tree_each(const DpObject *root, DpNameTreeFunc each, gpointer data);
