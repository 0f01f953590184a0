/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_entry_is_prose: whether the text of a reference entry reads as sentences and not as names, a
 * title and a venue. English only: in other languages it is FALSE. */
gboolean dp_entry_is_prose(const char *text);
