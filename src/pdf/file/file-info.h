/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** dp_objects_new: empty, for a file not read yet. (transfer full) */
DpFileInfo *dp_objects_new(void);
void dp_file_info_free(DpFileInfo *objects);

/** dp_feature_add: @kind is static; at most DP_LIMIT_METADATA_ITEMS. */
void dp_feature_add(DpFileInfo *objects, const char *kind, gboolean external, guint page);
