/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_json_shape_is_sound: @text: need not be zero-terminated
 *
 * Check untrusted text with this before json-glib (1.6) parses it. json-glib recurses once per
 * level of nesting, until the stack overflows; it accepts several values in sequence and leaks all
 * but the last; and it turns half a surrogate pair into invalid UTF-8.
 *
 * Returns: whether @text is one object or list, nested no deeper than DP_LIMIT_JSON_DEPTH, with
 * nothing outside its strings that JSON (RFC 8259) does not allow there, and no invalid escape
 * inside them; nothing else is checked
 */
gboolean dp_json_shape_is_sound(const char *text, gsize length);
