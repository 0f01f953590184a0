/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/registry.h>

/* The order of `deskproof venues`. */
static const char *const IDS[] = {"learning",     "language", "vision",      "systems",
                                  "architecture", "networks", "data",        "security",
                                  "programming",  "software", "interaction", NULL};

static const char *const TITLES[] = {"Machine learning and AI",
                                     "Language and speech",
                                     "Vision",
                                     "Systems",
                                     "Architecture and high performance",
                                     "Networks and measurement",
                                     "Data and the web",
                                     "Security and privacy",
                                     "Programming languages",
                                     "Software engineering",
                                     "People and computers"};

G_STATIC_ASSERT(G_N_ELEMENTS(IDS) == G_N_ELEMENTS(TITLES) + 1);

const char *const *
dp_area_ids(void)
{
	return IDS;
}

const char *
dp_area_title(const char *area)
{
	for (guint i = 0; area != NULL && IDS[i] != NULL; i++) {
		if (g_str_equal(IDS[i], area))
			return TITLES[i];
	}
	return "Other venues";
}
