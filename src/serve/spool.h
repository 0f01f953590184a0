/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpSpool: a folder of a service's own for what must outlive it. A file is there whole or not at
 * all, and on the disk when dp_spool_write() returns; its mode is 0600. Any number of threads may
 * use it; two services cannot.
 */
typedef struct _DpSpool DpSpool;

/** dp_spool_open: @path: is made, with the mode 0700, unless it exists. NULL with DP_ERROR_IO: also
 * if another service has it, if it belongs to another user, or if others may look into it. */
DpSpool *dp_spool_open(const char *path, GError **error);
void dp_spool_free(DpSpool *spool);

/** dp_spool_write: a file of @pieces, a list of GBytes. @name: without "/". FALSE with DP_ERROR_IO:
 * then it is not there, or what it was before. */
gboolean dp_spool_write(DpSpool *spool, const char *name, const GPtrArray *pieces, GError **error);

/** dp_spool_read: (transfer full): NULL with DP_ERROR_IO, or DP_ERROR_LIMIT: more than @most. */
GBytes *dp_spool_read(DpSpool *spool, const char *name, gsize most, GError **error);

/** dp_spool_rename: not waited for: only a power cut can undo it. */
void dp_spool_rename(DpSpool *spool, const char *name, const char *to);

/** dp_spool_remove: not waited for, as above; one that does not exist is no failure. */
void dp_spool_remove(DpSpool *spool, const char *name);

/** dp_spool_names: of all files, sorted; NULL-terminated. (transfer full) */
GStrv dp_spool_names(DpSpool *spool);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSpool, dp_spool_free)
