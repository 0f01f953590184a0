/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** dp_property_add: @source is static; nothing is added when @value is NULL or blank. A long value
 * becomes several properties, which overlap; DP_LIMIT_METADATA_ITEMS are kept. */
void dp_property_add(DpObjects *objects, const char *source, const char *key, const char *value,
                     guint page);

/** dp_property_free: @property is a DpProperty; for arrays of them. */
void dp_property_free(gpointer property);
