/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_filter_decode:
 * @name: of a filter (ISO 32000-1, table 6), long or short, with its slash
 * @parameters: its /DecodeParms; may be nothing
 * @limit: no more than this many bytes are decoded
 *
 * Where the data is damaged, what stands before is given, as viewers show it.
 *
 * Returns: (nullable) (transfer full): NULL when the filter is none of text (images have their own)
 */
GBytes *dp_filter_decode(const char *name, const DpObject *parameters, GBytes *data, gsize limit);
