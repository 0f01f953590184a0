/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DpCMap: cuts the bytes of a shown string into codes and gives the CID of each (9.7.5). */
typedef struct _DpCMap DpCMap;

/** dp_cmap_new: of a Type 0 font's /Encoding: a predefined name or a stream. (transfer full) */
DpCMap *dp_cmap_new(const DpObject *encoding);
void dp_cmap_free(DpCMap *cmap);
gboolean dp_cmap_is_vertical(const DpCMap *cmap);

/** dp_cmap_next: bytes of the code at the start of @bytes, 1 to 4 and at most @length; sets @cid.
 */
guint dp_cmap_next(const DpCMap *cmap, const guint8 *bytes, gsize length, guint32 *cid);

/**
 * dp_cmap_is_absurd: whether @encoding, or one of those it uses, maps more codes than
 * DP_LIMIT_CMAP_CODES or is longer than what is read of it, or DP_LIMIT_CMAP_CHAIN use each other.
 * Loading such a one takes poppler all the memory or stack there is.
 */
gboolean dp_cmap_is_absurd(const DpObject *encoding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpCMap, dp_cmap_free)
