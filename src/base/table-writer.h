/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * For the programs that run when this one is built (src/<layer>/compile-*.c): what they read of the
 * words that ship, written as constants of C. A table has numbers in place of pointers, so that a
 * process need not put these right as it starts.
 */

/** dp_table_write_text: a constant string of @length bytes; a NUL follows them. */
void dp_table_write_text(GString *out, const char *name, const char *text, gsize length);

/** dp_table_write_numbers: a constant array of guint32. */
void dp_table_write_numbers(GString *out, const char *name, const guint32 *numbers, gsize n);

/** dp_table_write_string: @text as a literal; dp_table_write_bytes: the same for any bytes. */
void dp_table_write_string(GString *out, const char *text);
void dp_table_write_bytes(GString *out, const char *text, gsize length);
