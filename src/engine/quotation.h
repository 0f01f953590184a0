/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_quotation_covers: whether bytes @start to @end of a folded text of @length bytes are between
 * quotation marks. */
gboolean dp_quotation_covers(const char *text, gsize length, gsize start, gsize end);
