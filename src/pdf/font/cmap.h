/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DpCMap: splits a shown string into codes and maps each to its CID (9.7.5). */
typedef struct _DpCMap DpCMap;

/** dp_cmap_new: of a Type 0 font's /Encoding: a predefined name or a stream. (transfer full) */
DpCMap *dp_cmap_new(const DpObject *encoding);
void dp_cmap_free(DpCMap *cmap);
gboolean dp_cmap_is_vertical(const DpCMap *cmap);

/** dp_cmap_next: length in bytes of the code at the start of @bytes, 1 to 4 and at most @length;
 * sets @cid. */
guint dp_cmap_next(const DpCMap *cmap, const guint8 *bytes, gsize length, guint32 *cid);

/**
 * dp_cmap_is_absurd: whether @encoding, or a CMap it uses, maps more than DP_LIMIT_CMAP_CODES
 * codes, exceeds the bytes we read, or is DP_LIMIT_CMAP_CHAIN levels deep. Loading one exhausts
 * poppler's memory or stack.
 */
gboolean dp_cmap_is_absurd(const DpObject *encoding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpCMap, dp_cmap_free)
