/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * For programs that run during the build (src/<layer>/compile-*.c): they write the shipped words as
 * C constants. Tables use indices, not pointers, so that nothing needs relocation at start-up.
 */

/** dp_table_write_text: a constant string of @length bytes, NUL-terminated. */
void dp_table_write_text(GString *out, const char *name, const char *text, gsize length);

/** dp_table_write_numbers: a constant array of guint32. */
void dp_table_write_numbers(GString *out, const char *name, const guint32 *numbers, gsize n);

/** dp_table_write_string: @text as a literal; dp_table_write_bytes: the same for any bytes. */
void dp_table_write_string(GString *out, const char *text);
void dp_table_write_bytes(GString *out, const char *text, gsize length);
