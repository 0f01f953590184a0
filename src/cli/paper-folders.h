/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPaperFolders: the folders whose papers may be named from outside, each by a key. */
typedef struct _DpPaperFolders DpPaperFolders;

/** dp_paper_folders_new: @words: (nullable): "KEY=DIR", NULL-terminated. NULL after complaining
 * about one of them, or that there is none. */
DpPaperFolders *dp_paper_folders_new(char **words);
void dp_paper_folders_free(DpPaperFolders *folders);

/** dp_paper_folders_path: (nullable): the folder with that key; borrowed. */
const char *dp_paper_folders_path(const DpPaperFolders *folders, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPaperFolders, dp_paper_folders_free)
