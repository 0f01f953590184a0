/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/venue.h>

#include "venue/words.h"

/* "user" stands last, so that the words a file may use are the array's beginning. */
static const char *const NAMES[] = {
    [DP_SOURCE_INFERRED] = "inferred", [DP_SOURCE_SECONDARY] = "secondary",
    [DP_SOURCE_MEASURED] = "measured", [DP_SOURCE_PUBLISHED] = "published",
    [DP_SOURCE_USER] = "user",
};

const char *const DP_SOURCE_WORDS[] = {"inferred", "secondary", "measured", "published", NULL};

const char *
dp_source_name(DpSource source)
{
	return NAMES[source];
}

gboolean
dp_source_parse(const char *name, DpSource *source)
{
	for (guint i = 0; DP_SOURCE_WORDS[i] != NULL; i++) {
		if (g_str_equal(NAMES[i], name)) {
			*source = i;
			return TRUE;
		}
	}
	return FALSE;
}
