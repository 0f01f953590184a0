/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * rules/ as it was when the program was built, for a program without files: its venue files and
 * lists have paths below DP_SHIPPED_FOLDER, which is no folder of the file system.
 */

#define DP_SHIPPED_FOLDER "deskproof:rules"

/** dp_shipped_folder_is: whether @path is that folder or below it. */
gboolean dp_shipped_folder_is(const char *path);

/** dp_shipped_folder_digest: (nullable): of the file at @path, for dp_shipped_tree(); NULL: no such
 * file was there. Static. */
const char *dp_shipped_folder_digest(const char *path);

/** dp_shipped_folder_list: adds copies of the names of the files and folders in the folder at @path
 * to @names, sorted. */
void dp_shipped_folder_list(const char *path, GPtrArray *names);

/** DpShippedPath: for compile-trees.c, which writes the table, sorted by path. */
typedef struct {
	const char *path; /* below rules/ */
	const char *digest;
} DpShippedPath;

extern const DpShippedPath DP_SHIPPED_PATHS[];
extern const guint DP_SHIPPED_PATHS_N;
