/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_order_words_read: reads the words that orders are made of, and adds a DpWording for each line.
 * @bytes: UTF-8; lines as "en give: give, write"; "#" begins a remark
 * @list: (element-type DpWording)
 * @diagnostics: all that is wrong is added here
 *
 * Returns: whether nothing was wrong
 */
gboolean dp_order_words_read(const char *path, const char *bytes, gsize length, GPtrArray *list,
                             GPtrArray *diagnostics);
