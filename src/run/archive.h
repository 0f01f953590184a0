/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * ZIP archives, read with minizip. Only a confined child calls these functions: an archive is as
 * untrusted as the files in it. Formats: APPNOTE.TXT of PKWARE, 4.3 and 4.4.
 */

/** DpArchiveEntry: a file in an archive, as the archive's own directory describes it. */
typedef struct {
	guint64 offset, number; /* its position in the directory, to find it again */
	guint64 size, packed;   /* bytes, as stated by the archive */
	gboolean encrypted;
	char *name; /* owned: as stored in the archive; any bytes but zero */
} DpArchiveEntry;

void dp_archive_entry_free(DpArchiveEntry *entry);

/**
 * dp_archive_list:
 * @file: an open file; it is read with offsets, so its position does not change
 *
 * Returns: (transfer full) (element-type DpArchiveEntry): all files, in the archive's order; at
 *   most one more than DP_LIMIT_ARCHIVE_ENTRIES. NULL with DP_ERROR_CORRUPT: not a ZIP archive.
 */
GPtrArray *dp_archive_list(int file, GError **error);

/**
 * dp_archive_unpack:
 * @entry: its name is not used
 * @out: the file's bytes are appended to it
 *
 * @error: DP_ERROR_ENCRYPTED, DP_ERROR_LIMIT, or DP_ERROR_CORRUPT, also when there are more bytes
 *   than the entry states or their checksum is wrong.
 */
gboolean dp_archive_unpack(int file, const DpArchiveEntry *entry, GByteArray *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpArchiveEntry, dp_archive_entry_free)
