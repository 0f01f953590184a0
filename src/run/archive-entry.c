/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/archive.h"

void
dp_archive_entry_free(DpArchiveEntry *entry)
{
	if (entry == NULL)
		return;
	g_free(entry->name);
	g_free(entry);
}
