/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In place of archive.c, with -Darchives=disabled. */
#include <deskproof/error.h>

#include "run/archive.h"

GPtrArray *
dp_archive_list(int file, GError **error)
{
	g_set_error_literal(
	    error, DP_ERROR, DP_ERROR_LIBRARY,
	    "This program was built without minizip, so that it reads no ZIP archives.");
	return NULL;
}

/* No archive has been listed, so there is no entry to unpack. */
gboolean
dp_archive_unpack(int file, const DpArchiveEntry *entry, GByteArray *out, GError **error)
{
	return dp_archive_list(file, error) != NULL;
}
