/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * For programs that run during the build: they compile the shipped patterns, because at run time
 * that takes as long as searching with them.
 */

/**
 * dp_pattern_write: the pattern as a constant array of bytes, for DpLazyPattern and DpPhrase.
 * @name: of the array
 * @trusting: for dp_pattern_new_trusting(), else for dp_pattern_new()
 *
 * Returns: FALSE with an @error that says what is wrong at which byte of @expression
 */
gboolean dp_pattern_write(GString *out, const char *name, const char *expression, gboolean trusting,
                          GError **error);
