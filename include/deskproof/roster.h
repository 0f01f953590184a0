/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/** DpRoster: the papers' real authors, from the submission system; immutable. */
typedef struct _DpRoster DpRoster;

/**
 * dp_roster_new: @data: CSV with a heading, JSON, or a plain list of names and addresses
 * (docs/anonymity.md)
 *
 * Returns: (transfer full): NULL with DP_ERROR_FORMAT if it contains no names, DP_ERROR_LIMIT if it
 * is too long
 */
DP_PUBLIC DpRoster *dp_roster_new(const char *data, gsize length, GError **error);
DP_PUBLIC void dp_roster_free(DpRoster *roster);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpRoster, dp_roster_free)

G_END_DECLS
