/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_word_count: the number of different words of two letters or more in @text, separated by
 * spaces. */
guint dp_word_count(const char *text);
