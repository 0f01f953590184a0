/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "run/archive.h"

/* A child's answer about an archive. It is not trusted: counts and lengths are checked, and the
 * code that shows a name must check its bytes. */

/** dp_archive_list_answer: lists the archive in @file and returns the answer. (transfer full) */
GByteArray *dp_archive_list_answer(int file);

/** dp_archive_unpack_answer: unpacks one entry and returns the answer. (transfer full) */
GByteArray *dp_archive_unpack_answer(int file, const DpArchiveEntry *entry);

/** dp_archive_read_list: (transfer full) (element-type DpArchiveEntry): NULL with a DP_ERROR. */
GPtrArray *dp_archive_read_list(const GByteArray *answer, GError **error);

/** dp_archive_read_bytes: (transfer full): NULL with a DP_ERROR. @answer: (transfer full): it may
 * be large, and is not copied. */
GBytes *dp_archive_read_bytes(GByteArray *answer, GError **error);
