/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_json_shape_is_sound:
 * @text: need not end in a zero byte
 *
 * To be asked before json-glib (1.6) is given a stranger's text: that recurses as deep as lists are
 * nested, until the stack is at its end, takes several values one behind the other, all but the
 * last of which it never frees, and makes bytes that are no UTF-8 of half a pair of surrogates.
 *
 * Returns: whether @text is one object or list, nested no deeper than DP_LIMIT_JSON_DEPTH, with
 *   nothing outside of its strings that JSON (RFC 8259) does not have there, and with no escape
 *   inside of them that stands for no character; not more than that
 */
gboolean dp_json_shape_is_sound(const char *text, gsize length);
