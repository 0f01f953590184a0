/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_filter_decode: @name: of a filter (ISO 32000-1, table 6), long or short, with its slash
 * @parameters: its /DecodeParms; may be a null object
 * @limit: at most this many bytes are decoded
 *
 * If the data is damaged, returns the part before the damage, as viewers do.
 *
 * Returns: (nullable) (transfer full): NULL if it is not a text filter (images have their own)
 */
GBytes *dp_filter_decode(const char *name, const DpObject *parameters, GBytes *data, gsize limit);
