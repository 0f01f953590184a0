/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_gunzip: @most: bytes
 *
 * The content of a gzip file (RFC 1952); bytes without its signature are returned as they are.
 *
 * Returns: (transfer full): NULL with DP_ERROR_FORMAT (damaged, or cut short) or DP_ERROR_LIMIT
 *   (more than @most bytes). Callable from any thread.
 */
GBytes *dp_gunzip(GBytes *file, gsize most, GError **error);
