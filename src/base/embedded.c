/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/embedded.h"

const DpEmbedded *
dp_embedded_find(const DpEmbedded *files, const char *name)
{
	for (const DpEmbedded *file = files; file->name != NULL; file++) {
		if (g_str_equal(file->name, name))
			return file;
	}
	return NULL;
}
