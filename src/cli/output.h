/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_output_write: @path NULL or "-" is standard output. Complains and returns FALSE when it
 * fails. */
gboolean dp_output_write(const char *path, const char *text, gsize length);
