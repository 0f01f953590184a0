/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "run/archive.h"

/* What a child says of an archive. The program believes none of it: counts and lengths are checked,
 * and what a name is made of is for whoever shows it. */

/** DpArchiveWork: what a child is to do with an archive. */
typedef enum { DP_ARCHIVE_LIST = 1, DP_ARCHIVE_UNPACK } DpArchiveWork;

/** dp_archive_answer: does the work and says how it ended. @entry: for DP_ARCHIVE_UNPACK.
 * (transfer full) */
GByteArray *dp_archive_answer(DpArchiveWork work, int file, const DpArchiveEntry *entry);

/** dp_archive_read_list: (transfer full) (element-type DpArchiveEntry): NULL with a DP_ERROR. */
GPtrArray *dp_archive_read_list(const GByteArray *answer, GError **error);

/** dp_archive_read_bytes: (transfer full): NULL with a DP_ERROR. @answer: (transfer full): it may
 * be large, and is not copied. */
GBytes *dp_archive_read_bytes(GByteArray *answer, GError **error);
