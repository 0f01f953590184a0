/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/* The words of venue files for what the public headers number; NULL-terminated. */
extern const char *const DP_SEVERITY_WORDS[];
extern const char *const DP_SOURCE_WORDS[];

/** dp_source_parse: FALSE when a venue file cannot say @name ("user" is only ever the user's). */
gboolean dp_source_parse(const char *name, DpSource *source);
