/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/* The words in venue files for the enums of the public headers; NULL-terminated. */
extern const char *const DP_SEVERITY_WORDS[];
extern const char *const DP_SOURCE_WORDS[];

/** dp_source_parse: FALSE for an unknown @name, and for "user", which a venue file cannot use. */
gboolean dp_source_parse(const char *name, DpSource *source);
