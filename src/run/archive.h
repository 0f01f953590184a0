/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * ZIP archives, read with minizip. Only a confined child calls these: an archive is a stranger's
 * bytes as much as what is in it. Formats: APPNOTE.TXT of PKWARE, 4.3 and 4.4.
 */

/** DpArchiveEntry: a file in an archive, as the archive's own directory describes it. */
typedef struct {
	guint64 offset, number; /* of its row in the directory: how it is found again */
	guint64 size, packed;   /* bytes, as claimed */
	gboolean encrypted;
	char *name; /* owned: as it is written there; any bytes but zero */
} DpArchiveEntry;

void dp_archive_entry_free(DpArchiveEntry *entry);

/**
 * dp_archive_list:
 * @file: an open file; it is read at explicit places, so that its position stays
 *
 * Returns: (transfer full) (element-type DpArchiveEntry): all files, in the archive's order; at
 * most one more than DP_LIMIT_ARCHIVE_ENTRIES. NULL with DP_ERROR_CORRUPT: this is no ZIP archive.
 */
GPtrArray *dp_archive_list(int file, GError **error);

/**
 * dp_archive_unpack:
 * @entry: its name is not looked at
 * @out: what the file's bytes are appended to
 *
 * @error: DP_ERROR_ENCRYPTED, DP_ERROR_LIMIT, or DP_ERROR_CORRUPT, also when the bytes are more
 * than the entry claims or their checksum is wrong.
 */
gboolean dp_archive_unpack(int file, const DpArchiveEntry *entry, GByteArray *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpArchiveEntry, dp_archive_entry_free)
