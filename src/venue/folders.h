/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpFolders: the folders with venue files; an earlier folder hides a later one. */
typedef struct _DpFolders DpFolders;

/** dp_folders_new: @first: (nullable): searched before the environment's and the installed ones. */
DpFolders *dp_folders_new(const char *const *first);

/** dp_folders_new_built: the same, with the program's own folder as it was when the program was
 * built, whatever is there now: nothing in it is read. */
DpFolders *dp_folders_new_built(const char *const *first);
void dp_folders_free(DpFolders *folders);

/**
 * dp_folders_find:
 * @name: "mlsys-2026" (at the top of a folder, in its family "mlsys", or in the first family that
 * has it), "base/mlsys" (that very path, without .yaml)
 *
 * Returns: (nullable) (transfer full): the path of the first file of that name
 */
char *dp_folders_find(const DpFolders *folders, const char *name);

/** dp_folders_names: (transfer full): every name there is, sorted, each once; bases are named
 * "base/…", and left out unless @bases. */
char **dp_folders_names(const DpFolders *folders, gboolean bases);

/** dp_folders_family: (transfer full): the names in the folders called @family, sorted; no other
 * folder is looked into. */
char **dp_folders_family(const DpFolders *folders, const char *family);

/** dp_folders_bases: (transfer full): the names of bases alone; no other folder is looked into. */
char **dp_folders_bases(const DpFolders *folders);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpFolders, dp_folders_free)
