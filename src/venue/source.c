/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/venue.h>

#include "venue/words.h"

/* Only what a venue published is attributed to the venue. */
static const struct {
	const char *name, *demand, *origin;
} SOURCES[] = {
    [DP_SOURCE_INFERRED] = {"inferred", "this rule expects", "inferred, not published"},
    [DP_SOURCE_SECONDARY] = {"secondary", "this rule expects", "reported by others"},
    [DP_SOURCE_MEASURED] = {"measured", "the style file has", "measured from the style file"},
    [DP_SOURCE_KIT] = {"kit", "the style file asks for", "stated in the style file"},
    [DP_SOURCE_PUBLISHED] = {"published", "the venue requires", "published by the venue"},
    [DP_SOURCE_USER] = {"user", "the venue requires", "confirmed by the user"},
    [DP_SOURCE_SETTING] = {"setting", "the format requires", "set in HotCRP's format"},
};

/* "user" and "setting" are missing: no file may use them. */
const char *const DP_SOURCE_WORDS[] = {"inferred", "secondary", "measured",
                                       "kit",      "published", NULL};

const char *
dp_source_name(DpSource source)
{
	return SOURCES[source].name;
}

const char *
dp_source_demand(DpSource source)
{
	return SOURCES[source].demand;
}

const char *
dp_source_origin(DpSource source)
{
	return SOURCES[source].origin;
}

gboolean
dp_source_parse(const char *name, DpSource *source)
{
	for (guint i = 0; DP_SOURCE_WORDS[i] != NULL; i++) {
		if (g_str_equal(SOURCES[i].name, name)) {
			*source = i;
			return TRUE;
		}
	}
	return FALSE;
}
