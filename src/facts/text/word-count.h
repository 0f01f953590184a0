/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_word_count: how many different words of two letters or more @text has, which spaces part. */
guint dp_word_count(const char *text);
