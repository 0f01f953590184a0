/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_json_shape_is_bounded: @text: need not be zero-terminated
 *
 * Checks what untrusted text would cost before it is parsed. A text that is not JSON may pass: up
 * to where a parser finds that, it has no more than was counted here.
 *
 * Returns: whether @text is within each DP_LIMIT_JSON_ bound; if not, @error (DP_ERROR_FORMAT) says
 * which is exceeded
 */
gboolean dp_json_shape_is_bounded(const char *text, gsize length, GError **error);
