/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_needs_of: (nullable) (transfer full): the needs (needs.h) of @expression, a pattern in
 * PCRE2's syntax that ignores case; NULL: none are known. */
char *dp_needs_of(const char *expression);
