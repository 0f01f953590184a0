/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** dp_property_add: @source is static; does nothing if @value is NULL or blank. A long value
 * becomes several overlapping properties; at most DP_LIMIT_METADATA_ITEMS are kept. */
void dp_property_add(DpFileInfo *objects, const char *source, const char *key, const char *value,
                     guint page);

/** dp_property_free: frees a DpProperty; a GDestroyNotify for arrays. */
void dp_property_free(gpointer property);
